import { describe, expect, it } from '@jest/globals';
import { recoveryTypes } from '../../../src/catalog/overrides/recovery.js';
import { changesOf, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const ruleConfig = [{ inverted: false, threshold: 1, type: 'ATLEAST' }];
const liveRuleConfig = { Inverted: false, Threshold: 1, Type: 'ATLEAST' };

describeInSync(recoveryTypes, {
  aws_route53recoverycontrolconfig_cluster: {
    attributes: { name: 'c', network_type: 'IPV4' },
    live: { Name: 'c', Status: 'DEPLOYED', ClusterEndpoints: [{ Region: 'us-east-1' }] },
    plants: [['/NetworkType', 'DUALSTACK', 'network_type']],
  },
  aws_route53recoverycontrolconfig_control_panel: {
    attributes: { cluster_arn: 'arn:c', name: 'p' },
    live: { ClusterArn: 'arn:c', Name: 'p', DefaultControlPanel: false },
    plants: [['/Name', 'q', 'name']],
  },
  aws_route53recoverycontrolconfig_routing_control: {
    attributes: { cluster_arn: 'arn:c', control_panel_arn: 'arn:p', name: 'r' },
    live: { ControlPanelArn: 'arn:p', Name: 'r' },
    plants: [['/ControlPanelArn', 'arn:q', 'control_panel_arn']],
  },
  aws_route53recoverycontrolconfig_safety_rule: {
    attributes: {
      control_panel_arn: 'arn:p',
      name: 's',
      rule_config: ruleConfig,
      asserted_controls: ['arn:2', 'arn:1'],
      wait_period_ms: 5000,
    },
    live: {
      ControlPanelArn: 'arn:p',
      Name: 's',
      RuleConfig: liveRuleConfig,
      AssertionRule: { AssertedControls: ['arn:1', 'arn:2'], WaitPeriodMs: 5000 },
    },
    plants: [
      ['/AssertionRule/WaitPeriodMs', 0, 'wait_period_ms'],
      ['/AssertionRule/AssertedControls/0', undefined, 'asserted_controls'],
      ['/RuleConfig/Threshold', 2, 'rule_config[0].threshold'],
    ],
  },
  aws_route53recoveryreadiness_cell: {
    attributes: { cell_name: 'c', cells: ['arn:2', 'arn:1'] },
    live: { CellName: 'c', Cells: ['arn:1', 'arn:2'], ParentReadinessScopes: [] },
    plants: [['/Cells/2', 'arn:3', 'cells']],
  },
  aws_route53recoveryreadiness_readiness_check: {
    attributes: { readiness_check_name: 'c', resource_set_name: 's' },
    live: { ReadinessCheckName: 'c', ResourceSetName: 's' },
    plants: [['/ResourceSetName', 't', 'resource_set_name']],
  },
  aws_route53recoveryreadiness_recovery_group: {
    attributes: { recovery_group_name: 'g', cells: ['arn:1'] },
    live: { RecoveryGroupName: 'g', Cells: ['arn:1'] },
    plants: [['/Cells', [], 'cells']],
  },
  aws_route53recoveryreadiness_resource_set: {
    attributes: {
      resource_set_name: 's',
      resource_set_type: 'AWS::Route53RecoveryReadiness::DNSTargetResource',
      resources: [
        {
          dns_target_resource: [
            { domain_name: 'a.example.com', target_resource: [{ nlb_resource: [{ arn: 'arn:n' }], r53_resource: [] }] },
          ],
          readiness_scopes: [],
        },
      ],
    },
    live: {
      ResourceSetName: 's',
      ResourceSetType: 'AWS::Route53RecoveryReadiness::DNSTargetResource',
      Resources: [
        {
          DnsTargetResource: { DomainName: 'a.example.com', TargetResource: { NLBResource: { Arn: 'arn:n' } } },
          ComponentId: 'x',
        },
      ],
    },
    plants: [
      [
        '/Resources/0/DnsTargetResource/TargetResource/NLBResource/Arn',
        'arn:m',
        'resources[0].dns_target_resource[0].target_resource[0].nlb_resource[0].arn',
      ],
    ],
  },
});

describe('a gate', () => {
  it('waits as long as it was told', () => {
    const rule = mappingOf(recoveryTypes, 'aws_route53recoverycontrolconfig_safety_rule');
    const state = {
      name: 'g',
      rule_config: ruleConfig,
      asserted_controls: [],
      gating_controls: ['arn:1'],
      target_controls: ['arn:2'],
      wait_period_ms: 5000,
    };
    const live = (wait: number) => ({
      Name: 'g',
      RuleConfig: liveRuleConfig,
      GatingRule: { GatingControls: ['arn:1'], TargetControls: ['arn:2'], WaitPeriodMs: wait },
    });
    expect(changesOf(rule, state, live(5000))).toEqual([]);
    expect(changesOf(rule, state, live(60_000)).map(([attribute]) => attribute)).toEqual(['wait_period_ms']);
  });
});
