import type { TypeMapping } from '../model.js';
import { block, blocks, exact, lens, number, tags, text } from './dsl.js';

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

export const gamelift: readonly TypeMapping[] = [
  gameliftAlias,
  gameliftBuild,
  gameliftScript,
  gameliftGameSessionQueue,
];
