import type { Lens, TypeMapping } from '../model.js';
import { taskDefinition } from './ecs-task-definition.js';
import { block, blocks, bool, claim, exact, json, number, set, tags, text, words } from './dsl.js';

const capacityProvider: readonly Lens[] = [
  text('capacity_provider', '/CapacityProvider'),
  number('base', '/Base'),
  number('weight', '/Weight'),
];

const cluster = exact('aws_ecs_cluster', 'AWS::ECS::Cluster', {
  identifiers: ['{name}', '{arn:arn-name}'],
  lenses: [
    text('name', '/ClusterName'),
    blocks('setting', '/ClusterSettings', ['Name'], [text('name', '/Name'), text('value', '/Value')], {
      equivalences: ['ecs-container-insights-off'],
    }),
    block('configuration', '/Configuration', [
      block('execute_command_configuration', '/ExecuteCommandConfiguration', [
        text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
        text('logging', '/Logging', { default: 'DEFAULT' }),
        block('log_configuration', '/LogConfiguration', [
          bool('cloud_watch_encryption_enabled', '/CloudWatchEncryptionEnabled'),
          text('cloud_watch_log_group_name', '/CloudWatchLogGroupName'),
          bool('s3_bucket_encryption_enabled', '/S3EncryptionEnabled'),
          text('s3_bucket_name', '/S3BucketName'),
          text('s3_key_prefix', '/S3KeyPrefix'),
        ]),
      ]),
      block('managed_storage_configuration', '/ManagedStorageConfiguration', [
        text('fargate_ephemeral_storage_kms_key_id', '/FargateEphemeralStorageKmsKeyId', {
          equivalences: ['kms-key'],
        }),
        text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
      ]),
    ]),
    // A resource of its own since provider 5.
    set('capacity_providers', '/CapacityProviders', { whenUnset: 'service-chooses' }),
    blocks(
      'default_capacity_provider_strategy',
      '/DefaultCapacityProviderStrategy',
      ['CapacityProvider'],
      capacityProvider,
      { whenUnset: 'service-chooses' },
    ),
    tags(),
  ],
  unverified: { service_connect_defaults: 'write-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-cluster.html',
});

const daemon = { attribute: 'scheduling_strategy', in: ['DAEMON'] } as const;

const deployment: readonly Lens[] = [
  number('deployment_maximum_percent', '/DeploymentConfiguration/MaximumPercent', {
    defaults: [{ value: 100, when: daemon }, { value: 200 }],
  }),
  number('deployment_minimum_healthy_percent', '/DeploymentConfiguration/MinimumHealthyPercent', {
    defaults: [{ value: 0, when: daemon }, { value: 100 }],
  }),
  block('alarms', '/DeploymentConfiguration/Alarms', [
    set('alarm_names', '/AlarmNames'),
    bool('enable', '/Enable'),
    bool('rollback', '/Rollback'),
  ]),
  block('deployment_circuit_breaker', '/DeploymentConfiguration/DeploymentCircuitBreaker', [
    bool('enable', '/Enable'),
    bool('rollback', '/Rollback'),
  ]),
  block('deployment_configuration', '', [
    text('strategy', '/DeploymentConfiguration/Strategy', { default: 'ROLLING' }),
    number('bake_time_in_minutes', '/DeploymentConfiguration/BakeTimeInMinutes'),
    block('canary_configuration', '/DeploymentConfiguration/CanaryConfiguration', [
      number('canary_percent', '/CanaryPercent'),
      number('canary_bake_time_in_minutes', '/CanaryBakeTimeInMinutes'),
    ]),
    block('linear_configuration', '/DeploymentConfiguration/LinearConfiguration', [
      number('step_percent', '/StepPercent'),
      number('step_bake_time_in_minutes', '/StepBakeTimeInMinutes'),
    ]),
    blocks(
      'lifecycle_hook',
      '/DeploymentConfiguration/LifecycleHooks',
      ['HookTargetArn'],
      [
        text('hook_target_arn', '/HookTargetArn'),
        text('role_arn', '/RoleArn'),
        set('lifecycle_stages', '/LifecycleStages'),
        json('hook_details', '/HookDetails'),
      ],
    ),
  ]),
  block('deployment_controller', '/DeploymentController', [text('type', '/Type', { default: 'ECS' })]),
];

const service = exact('aws_ecs_service', 'AWS::ECS::Service', {
  // Service first; the cluster is answered under the spelling that asked.
  identifiers: ['{id}|{cluster}', '{id}|{cluster:arn-name}', '{arn}|{cluster:arn-name}', '{id}|default'],
  // As Application Auto Scaling calls it.
  aliases: ['service/{cluster:arn-name}/{name}'],
  claims: [
    claim('AWS::ElasticLoadBalancingV2::TargetGroup', ['{each}'], [], {
      each: 'load_balancer.target_group_arn',
      fills: ['/Targets'],
    }),
  ],
  lenses: [
    text('name', '/ServiceName'),
    text('cluster', '/Cluster', { default: 'default', equivalences: ['arn-or-name'] }),
    text('task_definition', '/TaskDefinition', {
      equivalences: ['ecs-task-definition', 'ecs-deploy-controller'],
      // Task sets carry it there.
      when: { attribute: 'deployment_controller.0.type', notIn: ['EXTERNAL'] },
    }),
    // A daemon service has one task an instance, and AWS counts them.
    number('desired_count', '/DesiredCount', {
      when: { attribute: 'scheduling_strategy', notIn: ['DAEMON'] },
      equivalences: ['scaled-service-tasks'],
    }),
    text('launch_type', '/LaunchType', { whenUnset: 'service-chooses' }),
    text('platform_version', '/PlatformVersion', { default: 'LATEST' }),
    text('scheduling_strategy', '/SchedulingStrategy', { default: 'REPLICA' }),
    text('propagate_tags', '/PropagateTags', { default: 'NONE' }),
    text('availability_zone_rebalancing', '/AvailabilityZoneRebalancing', { whenUnset: 'service-chooses' }),
    bool('enable_ecs_managed_tags', '/EnableECSManagedTags', { default: false }),
    bool('enable_execute_command', '/EnableExecuteCommand', { default: false }),
    number('health_check_grace_period_seconds', '/HealthCheckGracePeriodSeconds', { default: 0 }),
    text('iam_role', '/Role', { whenUnset: 'service-chooses', equivalences: ['ecs-service-role', 'arn-or-name'] }),
    ...deployment,
    blocks('capacity_provider_strategy', '/CapacityProviderStrategy', ['CapacityProvider'], capacityProvider),
    blocks(
      'load_balancer',
      '/LoadBalancers',
      ['TargetGroupArn', 'LoadBalancerName'],
      [
        text('target_group_arn', '/TargetGroupArn'),
        text('elb_name', '/LoadBalancerName'),
        text('container_name', '/ContainerName'),
        number('container_port', '/ContainerPort'),
        block('advanced_configuration', '/AdvancedConfiguration', [
          text('alternate_target_group_arn', '/AlternateTargetGroupArn'),
          text('production_listener_rule', '/ProductionListenerRule'),
          text('role_arn', '/RoleArn'),
          text('test_listener_rule', '/TestListenerRule'),
        ]),
      ],
    ),
    block('network_configuration', '/NetworkConfiguration/AwsvpcConfiguration', [
      set('subnets', '/Subnets'),
      set('security_groups', '/SecurityGroups'),
      words('assign_public_ip', '/AssignPublicIp', 'ENABLED', 'DISABLED', { default: 'DISABLED' }),
    ]),
    blocks('ordered_placement_strategy', '/PlacementStrategies', 'list', [
      text('type', '/Type'),
      text('field', '/Field'),
    ]),
    blocks('placement_constraints', '/PlacementConstraints', 'set', [
      text('type', '/Type'),
      text('expression', '/Expression'),
    ]),
    blocks('service_registries', '/ServiceRegistries', 'list', [
      text('registry_arn', '/RegistryArn'),
      text('container_name', '/ContainerName'),
      number('container_port', '/ContainerPort'),
      number('port', '/Port'),
    ]),
    blocks(
      'vpc_lattice_configurations',
      '/VpcLatticeConfigurations',
      ['TargetGroupArn', 'PortName'],
      [text('target_group_arn', '/TargetGroupArn'), text('port_name', '/PortName'), text('role_arn', '/RoleArn')],
    ),
    tags(),
  ],
  unverified: {
    force_delete: 'terraform-only',
    force_new_deployment: 'write-only',
    service_connect_configuration: 'write-only',
    sigint_rollback: 'terraform-only',
    triggers: 'terraform-only',
    volume_configuration: 'write-only',
    wait_for_steady_state: 'terraform-only',
  },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html; ' +
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html',
});

export const ecs: readonly TypeMapping[] = [cluster, service, taskDefinition];
