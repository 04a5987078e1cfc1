import { describe, expect, it } from '@jest/globals';
import type { LiveGroup } from '../../../src/catalog/engine/binding.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { JsonObject } from '../../../src/domain/json.js';
import type { Finding } from '../../../src/domain/finding.js';
import type { LiveRead } from '../../../src/domain/live.js';
import { compareGroup } from '../../../src/drift/compare-group.js';
import { bindGraph } from '../../../src/intent/graph/bind.js';
import { placed } from '../../placed.js';

const catalog = loadCatalog();

/** What is listed under one of the resources. */
function listed(...resources: readonly (readonly [string, JsonObject])[]): LiveGroup | undefined {
  const graph = { resources: resources.map(([type, attributes]) => placed(type, attributes)), diagnostics: [] };
  return bindGraph(graph, catalog).groups.find(({ request }) => request.children !== undefined);
}

function found(group: LiveGroup | undefined, properties: JsonObject): readonly Finding[] {
  if (group === undefined) throw new Error('nothing is listed');
  const { request } = group;
  const children = { listed: [], read: [] };
  const read: LiveRead = { kind: 'found', request, identifier: 'x', properties, children };
  return compareGroup(group, read).findings;
}

const places = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap((finding) =>
    finding.kind === 'changed' ? finding.changes.map(({ attribute, path }) => `${attribute} ${path}`) : [finding.kind],
  );

const balancer = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/1';
const listener = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/web/1/2';

describe('the listeners of a load balancer', () => {
  const group = listed(
    ['aws_lb', { arn: balancer, id: balancer, name: 'web' }],
    ['aws_lb_listener', { arn: listener, id: listener, load_balancer_arn: balancer, port: 443 }],
  );

  it('are listed by its ARN, without those that Terraform has', () => {
    expect(group?.request).toMatchObject({
      typeName: 'AWS::ElasticLoadBalancingV2::Listener',
      children: { as: 'Listeners', model: { LoadBalancerArn: balancer } },
    });
    expect([...(group?.request.children?.known ?? [])]).toEqual([listener]);
  });

  it('are additions to it where nobody declares them', () => {
    expect(found(group, { Listeners: [] })).toEqual([]);
    const open = { ListenerArn: `${listener}0`, LoadBalancerArn: balancer, Port: 80, Protocol: 'HTTP' };
    expect(places(found(group, { Listeners: [open] }))).toEqual(['listener /Listeners/-']);
  });
});

describe('the clients of a user pool', () => {
  const group = listed(
    ['aws_cognito_user_pool', { id: 'eu-west-1_a', name: 'users' }],
    ['aws_cognito_user_pool_client', { id: 'known', user_pool_id: 'eu-west-1_a', name: 'web' }],
  );

  it('are listed without those that Terraform has', () => {
    expect(group?.request.children?.model).toEqual({ UserPoolId: 'eu-west-1_a' });
    expect([...(group?.request.children?.known ?? [])]).toEqual(['eu-west-1_a|known']);
  });

  it('are additions whose secret is never shown', () => {
    const findings = found(group, { Clients: [{ ClientId: 'c', ClientName: 'theirs', ClientSecret: 'abcdef0123' }] });
    expect(places(findings)).toEqual(['client /Clients/-']);
    expect(JSON.stringify(findings)).toContain('theirs');
    expect(JSON.stringify(findings)).not.toContain('abcdef0123');
  });
});

describe('the routes of an API', () => {
  const api = { id: 'a1', name: 'shop', protocol_type: 'HTTP', body: null, target: null };

  it('are additions where nobody declares them', () => {
    const group = listed(
      ['aws_apigatewayv2_api', api],
      ['aws_apigatewayv2_route', { id: 'r1', api_id: 'a1', route_key: 'GET /' }],
    );
    expect([...(group?.request.children?.known ?? [])]).toEqual(['a1|r1']);
    expect(places(found(group, { Routes: [{ RouteId: 'r2', RouteKey: 'GET /admin' }] }))).toEqual(['route /Routes/-']);
  });

  it('are its own where a definition or a quick creation made them', () => {
    expect(listed(['aws_apigatewayv2_api', { ...api, body: '{"openapi":"3.0.1"}' }])).toBeUndefined();
    const quick = listed([
      'aws_apigatewayv2_api',
      { ...api, target: 'arn:aws:lambda:eu-west-1:123456789012:function:f' },
    ]);
    expect(found(quick, { Routes: [{ RouteId: 'r2', RouteKey: '$default' }] })).toEqual([]);
  });
});

describe('the statements in the policy of a function', () => {
  const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:f';
  const lambda = ['aws_lambda_function', { arn, id: 'f', function_name: 'f' }] as const;
  const statements = ['FunctionURLAllowPublicAccess', 'FunctionURLAllowInvokeAction'].map((Id) => ({
    ...{ Id, FunctionName: arn, Principal: '*' },
    Action: Id.endsWith('Access') ? 'lambda:InvokeFunctionUrl' : 'lambda:InvokeFunction',
  }));
  const url = (authorization: string) =>
    ['aws_lambda_function_url', { function_arn: arn, function_name: 'f', authorization_type: authorization }] as const;

  it('are no additions where the provider added them for a URL that is open to everybody', () => {
    expect(found(listed(lambda, url('NONE')), { Permissions: statements })).toEqual([]);
    const own = { Id: 'other', FunctionName: arn, Action: 'lambda:InvokeFunctionUrl', Principal: '*' };
    expect(places(found(listed(lambda, url('NONE')), { Permissions: [...statements, own] }))).toEqual([
      'permission /Permissions/-',
    ]);
  });

  it('are additions where no URL is open, or Terraform has none', () => {
    for (const others of [[], [url('AWS_IAM')]]) {
      const findings = found(listed(lambda, ...others), { Permissions: statements });
      expect(places(findings)).toEqual(['permission /Permissions/-', 'permission /Permissions/-']);
    }
  });
});
