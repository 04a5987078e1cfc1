import type { TypeMapping } from '../model.js';
import { block, blocks, exact, lens, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const gameliftAlias = exact('aws_gamelift_alias', 'AWS::GameLift::Alias', {
  identifiers: ['{id}'],
  lenses: [
    text('description', '/Description'),
    text('name', '/Name'),
    block('routing_strategy', '/RoutingStrategy', [
      text('fleet_id', '/FleetId'),
      text('message', '/Message'),
      text('type', '/Type'),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-gamelift-alias.html`,
});

const gameliftBuild = exact('aws_gamelift_build', 'AWS::GameLift::Build', {
  identifiers: ['{id}'],
  lenses: [text('name', '/Name'), text('operating_system', '/OperatingSystem'), text('version', '/Version'), tags()],
  unverified: { storage_location: 'write-only' },
  source: `${reference}/aws-resource-gamelift-build.html`,
});

const gameliftScript = exact('aws_gamelift_script', 'AWS::GameLift::Script', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    block(
      'storage_location',
      '/StorageLocation',
      [
        text('bucket', '/Bucket'),
        text('key', '/Key'),
        text('object_version', '/ObjectVersion'),
        text('role_arn', '/RoleArn'),
      ],
      chosen,
    ),
    text('version', '/Version'),
    tags(),
  ],
  unverified: { zip_file: 'write-only' },
  source: `${reference}/aws-resource-gamelift-script.html`,
});

const gameliftGameSessionQueue = exact('aws_gamelift_game_session_queue', 'AWS::GameLift::GameSessionQueue', {
  identifiers: ['{name}'],
  lenses: [
    text('custom_event_data', '/CustomEventData'),
    text('name', '/Name'),
    text('notification_target', '/NotificationTarget'),
    blocks('player_latency_policy', '/PlayerLatencyPolicies', 'list', [
      number('maximum_individual_player_latency_milliseconds', '/MaximumIndividualPlayerLatencyMilliseconds'),
      number('policy_duration_seconds', '/PolicyDurationSeconds'),
    ]),
    number('timeout_in_seconds', '/TimeoutInSeconds'),
    tags(),
    lens('members', 'destinations', '/Destinations', { order: 'list', args: { field: 'DestinationArn' } }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-gamelift-gamesessionqueue.html`,
});

const zeroIsUnset = { args: { unset: 0 } } as const;

const gameliftFleet = exact('aws_gamelift_fleet', 'AWS::GameLift::Fleet', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('build_id', '/BuildId'),
    text('script_id', '/ScriptId'),
    text('ec2_instance_type', '/EC2InstanceType'),
    text('fleet_type', '/FleetType', { default: 'ON_DEMAND' }),
    text('instance_role_arn', '/InstanceRoleARN'),
    set('metric_groups', '/MetricGroups', chosen),
    text('new_game_session_protection_policy', '/NewGameSessionProtectionPolicy', { default: 'NoProtection' }),
    block('certificate_configuration', '/CertificateConfiguration', [
      text('certificate_type', '/CertificateType', { default: 'DISABLED' }),
    ]),
    blocks('ec2_inbound_permission', '/EC2InboundPermissions', 'set', [
      number('from_port', '/FromPort'),
      text('ip_range', '/IpRange'),
      text('protocol', '/Protocol'),
      number('to_port', '/ToPort'),
    ]),
    block(
      'resource_creation_limit_policy',
      '/ResourceCreationLimitPolicy',
      [
        number('new_game_sessions_per_creator', '/NewGameSessionsPerCreator', zeroIsUnset),
        number('policy_period_in_minutes', '/PolicyPeriodInMinutes', zeroIsUnset),
      ],
      chosen,
    ),
    block(
      'runtime_configuration',
      '/RuntimeConfiguration',
      [
        number('game_session_activation_timeout_seconds', '/GameSessionActivationTimeoutSeconds', {
          ...chosen,
          ...zeroIsUnset,
        }),
        number('max_concurrent_game_session_activations', '/MaxConcurrentGameSessionActivations', {
          ...chosen,
          ...zeroIsUnset,
        }),
        blocks('server_process', '/ServerProcesses', 'set', [
          number('concurrent_executions', '/ConcurrentExecutions'),
          text('launch_path', '/LaunchPath'),
          text('parameters', '/Parameters'),
        ]),
      ],
      chosen,
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-gamelift-fleet.html`,
});

const gameliftServerGroup = exact('aws_gamelift_game_server_group', 'AWS::GameLift::GameServerGroup', {
  identifiers: ['{arn}'],
  lenses: [
    text('game_server_group_name', '/GameServerGroupName'),
    text('balancing_strategy', '/BalancingStrategy', { default: 'SPOT_PREFERRED' }),
    text('game_server_protection_policy', '/GameServerProtectionPolicy', { default: 'NO_PROTECTION' }),
    blocks('instance_definition', '/InstanceDefinitions', 'set', [
      text('instance_type', '/InstanceType'),
      text('weighted_capacity', '/WeightedCapacity'),
    ]),
    text('role_arn', '/RoleArn'),
    tags(),
  ],
  unverified: {
    auto_scaling_policy: 'write-only',
    launch_template: 'write-only',
    max_size: 'write-only',
    min_size: 'write-only',
    vpc_subnets: 'write-only',
  },
  source: `${reference}/aws-resource-gamelift-gameservergroup.html`,
});

export const gamelift: readonly TypeMapping[] = [
  gameliftAlias,
  gameliftBuild,
  gameliftScript,
  gameliftGameSessionQueue,
  gameliftFleet,
  gameliftServerGroup,
];
