import { describe, expect, it } from '@jest/globals';
import { elbClassic } from '../../../src/catalog/overrides/elb-classic.js';
import { changesOfAll, findingsOfAll, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const listeners = [
  { InstancePort: '80', LoadBalancerPort: '443', Protocol: 'HTTPS', PolicyNames: ['strong', 'session'] },
  { InstancePort: '80', LoadBalancerPort: '80', Protocol: 'HTTP', PolicyNames: [] },
];

describeInSync(elbClassic, {
  aws_app_cookie_stickiness_policy: {
    attributes: { id: 'web:443:session', name: 'session', load_balancer: 'web', lb_port: 443, cookie_name: 'SID' },
    live: {
      LoadBalancerName: 'web',
      Listeners: listeners,
      AppCookieStickinessPolicy: [{ PolicyName: 'session', CookieName: 'SID' }],
    },
    presence: '/AppCookieStickinessPolicy',
    plants: [['/AppCookieStickinessPolicy/0/CookieName', 'other', 'cookie_name']],
  },
  aws_lb_cookie_stickiness_policy: {
    attributes: { name: 'sticky', load_balancer: 'web', lb_port: 80, cookie_expiration_period: 600 },
    live: {
      LoadBalancerName: 'web',
      Listeners: listeners,
      LBCookieStickinessPolicy: [{ PolicyName: 'sticky', CookieExpirationPeriod: '600' }],
    },
    presence: '/LBCookieStickinessPolicy/0',
    plants: [['/LBCookieStickinessPolicy/0/CookieExpirationPeriod', '60', 'cookie_expiration_period']],
  },
  aws_load_balancer_listener_policy: {
    attributes: { load_balancer_name: 'web', load_balancer_port: 443, policy_names: ['session', 'strong'] },
    live: { LoadBalancerName: 'web', Listeners: listeners },
    plants: [
      ['/Listeners/0/PolicyNames/0', 'ELBSecurityPolicy-2015-05', 'policy_names'],
      ['/Listeners/0/PolicyNames', [], 'policy_names'],
    ],
  },
});

describe('policies beside the balancer itself', () => {
  const balancer = mappingOf(elbClassic, 'aws_elb');
  const policy = mappingOf(elbClassic, 'aws_app_cookie_stickiness_policy');
  const state = {
    name: 'web',
    listener: [
      { lb_port: 80, lb_protocol: 'HTTP', instance_port: 80, instance_protocol: 'HTTP', ssl_certificate_id: '' },
    ],
  };
  const cookie = { name: 'session', load_balancer: 'web', lb_port: 80, cookie_name: 'SID' };
  const plain = {
    InstancePort: '80',
    InstanceProtocol: 'HTTP',
    LoadBalancerPort: '80',
    Protocol: 'HTTP',
    PolicyNames: [],
  };
  const live = {
    LoadBalancerName: 'web',
    Scheme: 'internet-facing',
    AppCookieStickinessPolicy: [{ PolicyName: 'session', CookieName: 'SID' }],
  };

  it('leave its listeners to it', () => {
    const members = [
      [balancer, state],
      [policy, cookie],
    ] as const;
    const changed = changesOfAll(members, { ...live, Listeners: [{ ...plain, InstancePort: '8080' }] });
    expect(changed.map(([attribute]) => attribute)).toEqual(['listener[0].instance_port']);
  });

  it('are missing where somebody took them away', () => {
    const found = findingsOfAll([[policy, cookie]], { ...live, Listeners: [plain], AppCookieStickinessPolicy: [] });
    expect(found.map(({ kind }) => kind)).toEqual(['missing']);
  });
});
