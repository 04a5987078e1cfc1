import { eventSchemas } from '../../../src/catalog/overrides/event-schemas.js';
import { gamelift } from '../../../src/catalog/overrides/gamelift.js';
import { describeInSync } from './planted.js';

const version = 'arn:aws:states:eu-west-1:123456789012:stateMachine:m';

describeInSync([...eventSchemas, ...gamelift], {
  aws_schemas_registry: {
    attributes: { arn: 'arn:r', name: 'r', description: 'd', tags: { a: 'b' } },
    live: { RegistryArn: 'arn:r', RegistryName: 'r', Description: 'd', Tags: [{ Key: 'a', Value: 'b' }] },
    plants: [['/Description', 'e', 'description']],
  },
  aws_schemas_schema: {
    attributes: { name: 's', registry_name: 'r', type: 'OpenApi3', content: '{"openapi": "3.0.0"}' },
    live: { SchemaName: 's', RegistryName: 'r', Type: 'OpenApi3', Content: '{"openapi":"3.0.0"}' },
    plants: [['/Content', '{"openapi":"3.0.1"}', 'content']],
  },
  aws_sfn_alias: {
    attributes: {
      name: 'a',
      routing_configuration: [
        { state_machine_version_arn: `${version}:2`, weight: 90 },
        { state_machine_version_arn: `${version}:1`, weight: 10 },
      ],
    },
    live: {
      Name: 'a',
      RoutingConfiguration: [
        { StateMachineVersionArn: `${version}:1`, Weight: 10 },
        { StateMachineVersionArn: `${version}:2`, Weight: 90 },
      ],
    },
    plants: [['/RoutingConfiguration/1/Weight', 50, 'routing_configuration[0].weight']],
  },
  aws_kinesis_video_stream: {
    attributes: {
      name: 'v',
      data_retention_in_hours: 24,
      kms_key_id: 'alias/aws/kinesisvideo',
      media_type: 'video/h264',
    },
    live: {
      Name: 'v',
      DataRetentionInHours: 24,
      KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:alias/aws/kinesisvideo',
      MediaType: 'video/h264',
    },
    plants: [
      ['/DataRetentionInHours', 1, 'data_retention_in_hours'],
      ['/KmsKeyId', 'arn:aws:kms:eu-west-1:123456789012:alias/mine', 'kms_key_id'],
    ],
  },
  aws_gamelift_game_session_queue: {
    attributes: {
      name: 'q',
      destinations: ['arn:f/1', 'arn:f/2'],
      timeout_in_seconds: 60,
      player_latency_policy: [{ maximum_individual_player_latency_milliseconds: 100, policy_duration_seconds: 5 }],
    },
    live: {
      Name: 'q',
      Destinations: [{ DestinationArn: 'arn:f/1' }, { DestinationArn: 'arn:f/2' }],
      TimeoutInSeconds: 60,
      PlayerLatencyPolicies: [{ MaximumIndividualPlayerLatencyMilliseconds: 100, PolicyDurationSeconds: 5 }],
    },
    plants: [
      ['/Destinations', [{ DestinationArn: 'arn:f/2' }, { DestinationArn: 'arn:f/1' }], 'destinations'],
      ['/TimeoutInSeconds', 600, 'timeout_in_seconds'],
    ],
  },
  aws_gamelift_alias: {
    attributes: { name: 'a', routing_strategy: [{ type: 'SIMPLE', fleet_id: 'fleet-1', message: '' }] },
    live: { Name: 'a', RoutingStrategy: { Type: 'SIMPLE', FleetId: 'fleet-1' } },
    plants: [['/RoutingStrategy/FleetId', 'fleet-2', 'routing_strategy[0].fleet_id']],
  },
});
