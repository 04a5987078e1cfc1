import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const recovery =
  (service: string) =>
  (
    terraformType: string,
    name: string,
    identifier: string,
    lenses: readonly Lens[],
    unverified: TypeMapping['unverified'] = {},
  ): TypeMapping =>
    exact(terraformType, `AWS::${service}::${name}`, {
      identifiers: [identifier],
      lenses,
      unverified,
      source: `${reference}/aws-resource-${service.toLowerCase()}-${name.toLowerCase()}.html`,
    });

const control = recovery('Route53RecoveryControl');
const readiness = recovery('Route53RecoveryReadiness');

/** A rule asserts where it names controls to assert, and is a gate otherwise. */
const asserts = { when: { attribute: 'asserted_controls', notIn: [null] } } as const;
const gates = { when: { attribute: 'asserted_controls', in: [null] } } as const;

export const recoveryTypes: readonly TypeMapping[] = [
  control('aws_route53recoverycontrolconfig_cluster', 'Cluster', '{arn}', [
    text('name', '/Name'),
    text('network_type', '/NetworkType', { default: 'IPV4' }),
    tags(),
  ]),
  control('aws_route53recoverycontrolconfig_control_panel', 'ControlPanel', '{arn}', [
    text('cluster_arn', '/ClusterArn'),
    text('name', '/Name'),
    tags(),
  ]),
  control(
    'aws_route53recoverycontrolconfig_routing_control',
    'RoutingControl',
    '{arn}',
    [text('control_panel_arn', '/ControlPanelArn', free), text('name', '/Name')],
    { cluster_arn: 'write-only' },
  ),
  control('aws_route53recoverycontrolconfig_safety_rule', 'SafetyRule', '{arn}', [
    text('control_panel_arn', '/ControlPanelArn'),
    text('name', '/Name'),
    block('rule_config', '/RuleConfig', [
      bool('inverted', '/Inverted'),
      number('threshold', '/Threshold'),
      text('type', '/Type'),
    ]),
    set('asserted_controls', '/AssertionRule/AssertedControls'),
    number('wait_period_ms', '/AssertionRule/WaitPeriodMs', asserts),
    set('gating_controls', '/GatingRule/GatingControls'),
    set('target_controls', '/GatingRule/TargetControls'),
    number('wait_period_ms', '/GatingRule/WaitPeriodMs', gates),
    tags(),
  ]),
  readiness('aws_route53recoveryreadiness_cell', 'Cell', '{cell_name}', [
    text('cell_name', '/CellName'),
    set('cells', '/Cells'),
    tags(),
  ]),
  readiness('aws_route53recoveryreadiness_readiness_check', 'ReadinessCheck', '{readiness_check_name}', [
    text('readiness_check_name', '/ReadinessCheckName'),
    text('resource_set_name', '/ResourceSetName'),
    tags(),
  ]),
  readiness('aws_route53recoveryreadiness_recovery_group', 'RecoveryGroup', '{recovery_group_name}', [
    text('recovery_group_name', '/RecoveryGroupName'),
    set('cells', '/Cells'),
    tags(),
  ]),
  readiness('aws_route53recoveryreadiness_resource_set', 'ResourceSet', '{resource_set_name}', [
    text('resource_set_name', '/ResourceSetName'),
    text('resource_set_type', '/ResourceSetType'),
    blocks('resources', '/Resources', 'set', [
      text('resource_arn', '/ResourceArn'),
      set('readiness_scopes', '/ReadinessScopes'),
      block('dns_target_resource', '/DnsTargetResource', [
        text('domain_name', '/DomainName'),
        text('hosted_zone_arn', '/HostedZoneArn'),
        text('record_set_id', '/RecordSetId'),
        text('record_type', '/RecordType'),
        block('target_resource', '/TargetResource', [
          block('nlb_resource', '/NLBResource', [text('arn', '/Arn')]),
          block('r53_resource', '/R53Resource', [
            text('domain_name', '/DomainName'),
            text('record_set_id', '/RecordSetId'),
          ]),
        ]),
      ]),
    ]),
    tags(),
  ]),
];
