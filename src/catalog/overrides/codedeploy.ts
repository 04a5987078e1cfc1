import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const application = exact('aws_codedeploy_app', 'AWS::CodeDeploy::Application', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/ApplicationName'),
    text('compute_platform', '/ComputePlatform', { default: 'Server' }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-codedeploy-application.html`,
});

function tagFilters(attribute: string, property: string): Lens {
  return blocks(attribute, property, 'set', [text('key', '/Key'), text('type', '/Type'), text('value', '/Value')]);
}

function route(attribute: string, property: string): Lens {
  return block(attribute, property, [set('listener_arns', '/ListenerArns')]);
}

const loadBalancerInfo = block('load_balancer_info', '/LoadBalancerInfo', [
  blocks('elb_info', '/ElbInfoList', ['Name'], [text('name', '/Name')]),
  blocks('target_group_info', '/TargetGroupInfoList', ['Name'], [text('name', '/Name')]),
  blocks('target_group_pair_info', '/TargetGroupPairInfoList', 'list', [
    // Blue and green change places with every deployment.
    blocks('target_group', '/TargetGroups', ['Name'], [text('name', '/Name')]),
    route('prod_traffic_route', '/ProdTrafficRoute'),
    route('test_traffic_route', '/TestTrafficRoute'),
  ]),
]);

const blueGreen = block('blue_green_deployment_config', '/BlueGreenDeploymentConfiguration', [
  block('deployment_ready_option', '/DeploymentReadyOption', [
    text('action_on_timeout', '/ActionOnTimeout', free),
    number('wait_time_in_minutes', '/WaitTimeInMinutes'),
  ]),
  block('green_fleet_provisioning_option', '/GreenFleetProvisioningOption', [text('action', '/Action', free)]),
  block('terminate_blue_instances_on_deployment_success', '/TerminateBlueInstancesOnDeploymentSuccess', [
    text('action', '/Action', free),
    number('termination_wait_time_in_minutes', '/TerminationWaitTimeInMinutes'),
  ]),
]);

const deploymentGroup = exact('aws_codedeploy_deployment_group', 'AWS::CodeDeploy::DeploymentGroup', {
  identifiers: ['{app_name}|{deployment_group_name}'],
  lenses: [
    text('app_name', '/ApplicationName'),
    text('deployment_group_name', '/DeploymentGroupName'),
    text('service_role_arn', '/ServiceRoleArn'),
    text('deployment_config_name', '/DeploymentConfigName', { default: 'CodeDeployDefault.OneAtATime' }),
    text('outdated_instances_strategy', '/OutdatedInstancesStrategy', { default: 'UPDATE' }),
    bool('termination_hook_enabled', '/TerminationHookEnabled', { default: false }),
    set('autoscaling_groups', '/AutoScalingGroups'),
    block('alarm_configuration', '/AlarmConfiguration', [
      bool('enabled', '/Enabled', { default: false }),
      bool('ignore_poll_alarm_failure', '/IgnorePollAlarmFailure', { default: false }),
      lens('members', 'alarms', '/Alarms', { order: 'set', args: { field: 'Name' } }),
    ]),
    block('auto_rollback_configuration', '/AutoRollbackConfiguration', [
      bool('enabled', '/Enabled', { default: false }),
      set('events', '/Events'),
    ]),
    block('deployment_style', '/DeploymentStyle', [
      text('deployment_option', '/DeploymentOption', { default: 'WITHOUT_TRAFFIC_CONTROL' }),
      text('deployment_type', '/DeploymentType', { default: 'IN_PLACE' }),
    ]),
    blueGreen,
    loadBalancerInfo,
    block('ecs_service', '/ECSServices/0', [
      text('cluster_name', '/ClusterName'),
      text('service_name', '/ServiceName'),
    ]),
    tagFilters('ec2_tag_filter', '/Ec2TagFilters'),
    tagFilters('on_premises_instance_tag_filter', '/OnPremisesInstanceTagFilters'),
    blocks('ec2_tag_set', '/Ec2TagSet/Ec2TagSetList', 'set', [tagFilters('ec2_tag_filter', '/Ec2TagGroup')]),
    blocks(
      'trigger_configuration',
      '/TriggerConfigurations',
      ['TriggerName'],
      [
        text('trigger_name', '/TriggerName'),
        text('trigger_target_arn', '/TriggerTargetArn'),
        set('trigger_events', '/TriggerEvents'),
      ],
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-codedeploy-deploymentgroup.html`,
});

function shift(attribute: string, property: string, kind: string): Lens {
  return block(attribute, property, [
    number('interval', `/${kind}Interval`),
    number('percentage', `/${kind}Percentage`),
  ]);
}

const hosts = [text('type', '/Type'), number('value', '/Value')];

const deploymentConfig = exact('aws_codedeploy_deployment_config', 'AWS::CodeDeploy::DeploymentConfig', {
  identifiers: ['{deployment_config_name}', '{id}'],
  lenses: [
    text('deployment_config_name', '/DeploymentConfigName'),
    text('compute_platform', '/ComputePlatform', { default: 'Server' }),
    block('minimum_healthy_hosts', '/MinimumHealthyHosts', hosts),
    block('traffic_routing_config', '/TrafficRoutingConfig', [
      text('type', '/Type', { default: 'AllAtOnce' }),
      shift('time_based_canary', '/TimeBasedCanary', 'Canary'),
      shift('time_based_linear', '/TimeBasedLinear', 'Linear'),
    ]),
    block('zonal_config', '/ZonalConfig', [
      number('first_zone_monitor_duration_in_seconds', '/FirstZoneMonitorDurationInSeconds'),
      number('monitor_duration_in_seconds', '/MonitorDurationInSeconds'),
      block('minimum_healthy_hosts_per_zone', '/MinimumHealthyHostsPerZone', hosts),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-codedeploy-deploymentconfig.html`,
});

export const codedeploy: readonly TypeMapping[] = [application, deploymentGroup, deploymentConfig];
