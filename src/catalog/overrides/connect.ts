import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, number, set, tags, text, type ExactSpec } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
/** Terraform keeps the ids that end the ARNs. */
const byId = { equivalences: ['arn-or-name'] } as const;
const ofInstance: Lens = text('instance_id', '/InstanceArn', byId);

function connect(
  name: string,
  cloudFormationName: string,
  lenses: readonly Lens[],
  rest: Partial<ExactSpec> = {},
): TypeMapping {
  return exact(`aws_connect_${name}`, `AWS::Connect::${cloudFormationName}`, {
    identifiers: ['{arn}'],
    lenses,
    unverified: {},
    source: `${reference}/aws-resource-connect-${cloudFormationName.toLowerCase()}.html`,
    ...rest,
  });
}

const fromFile = { unverified: { content_hash: 'terraform-only', filename: 'terraform-only' } } as const;

const flow = connect(
  'contact_flow',
  'ContactFlow',
  [
    ofInstance,
    text('name', '/Name'),
    text('type', '/Type', { default: 'CONTACT_FLOW' }),
    text('description', '/Description'),
    json('content', '/Content', chosen),
    tags(),
  ],
  fromFile,
);

const flowModule = connect(
  'contact_flow_module',
  'ContactFlowModule',
  [ofInstance, text('name', '/Name'), text('description', '/Description'), json('content', '/Content', chosen), tags()],
  fromFile,
);

const timeOfDay: readonly Lens[] = [
  number('hours', '/Hours', { default: 0 }),
  number('minutes', '/Minutes', { default: 0 }),
];

const hours = connect('hours_of_operation', 'HoursOfOperation', [
  ofInstance,
  text('name', '/Name'),
  text('description', '/Description'),
  text('time_zone', '/TimeZone'),
  blocks('config', '/Config', 'set', [
    text('day', '/Day'),
    block('start_time', '/StartTime', timeOfDay),
    block('end_time', '/EndTime', timeOfDay),
  ]),
  tags(),
]);

const instance = connect(
  'instance',
  'Instance',
  [
    text('identity_management_type', '/IdentityManagementType'),
    text('instance_alias', '/InstanceAlias', chosen),
    bool('inbound_calls_enabled', '/Attributes/InboundCalls'),
    bool('outbound_calls_enabled', '/Attributes/OutboundCalls'),
    bool('auto_resolve_best_voices_enabled', '/Attributes/AutoResolveBestVoices', { default: true }),
    bool('contact_flow_logs_enabled', '/Attributes/ContactflowLogs', { default: false }),
    bool('contact_lens_enabled', '/Attributes/ContactLens', { default: true }),
    bool('early_media_enabled', '/Attributes/EarlyMedia', { default: true }),
    // Older read handlers do not know it.
    bool('multi_party_conference_enabled', '/Attributes/MultiPartyConference', {
      default: false,
      equivalences: ['absent-live'],
    }),
    tags(),
  ],
  { unverified: { directory_id: 'write-only' } },
);

const lambdaFunction = connect(
  'lambda_function_association',
  'IntegrationAssociation',
  [text('instance_id', '/InstanceId', byId), text('function_arn', '/IntegrationArn')],
  {
    identifiers: ['arn:{partition}:connect:{region}:{account}:instance/{instance_id}|LAMBDA_FUNCTION|{function_arn}'],
  },
);

const phoneNumber = connect(
  'phone_number',
  'PhoneNumber',
  [
    text('country_code', '/CountryCode'),
    text('description', '/Description'),
    text('target_arn', '/TargetArn'),
    text('type', '/Type'),
    tags(),
  ],
  { unverified: { prefix: 'write-only' } },
);

const queue = connect('queue', 'Queue', [
  ofInstance,
  text('name', '/Name'),
  text('description', '/Description'),
  text('hours_of_operation_id', '/HoursOfOperationArn', byId),
  number('max_contacts', '/MaxContacts', { args: { unset: 0 } }),
  text('status', '/Status', { default: 'ENABLED' }),
  set('quick_connect_ids', '/QuickConnectArns', byId),
  block('outbound_caller_config', '/OutboundCallerConfig', [
    text('outbound_caller_id_name', '/OutboundCallerIdName'),
    text('outbound_caller_id_number_id', '/OutboundCallerIdNumberArn', byId),
    text('outbound_flow_id', '/OutboundFlowArn', byId),
  ]),
  tags(),
]);

const quickConnect = connect('quick_connect', 'QuickConnect', [
  ofInstance,
  text('name', '/Name'),
  text('description', '/Description'),
  block('quick_connect_config', '/QuickConnectConfig', [
    text('quick_connect_type', '/QuickConnectType'),
    block('phone_config', '/PhoneConfig', [text('phone_number', '/PhoneNumber')]),
    block('queue_config', '/QueueConfig', [
      text('contact_flow_id', '/ContactFlowArn', byId),
      text('queue_id', '/QueueArn', byId),
    ]),
    block('user_config', '/UserConfig', [
      text('contact_flow_id', '/ContactFlowArn', byId),
      text('user_id', '/UserArn', byId),
    ]),
  ]),
  tags(),
]);

const routingProfile = connect('routing_profile', 'RoutingProfile', [
  ofInstance,
  text('name', '/Name'),
  text('description', '/Description'),
  text('default_outbound_queue_id', '/DefaultOutboundQueueArn', byId),
  blocks(
    'media_concurrencies',
    '/MediaConcurrencies',
    ['Channel'],
    [
      text('channel', '/Channel'),
      number('concurrency', '/Concurrency'),
      block(
        'cross_channel_behavior',
        '/CrossChannelBehavior',
        [text('behavior_type', '/BehaviorType', chosen)],
        chosen,
      ),
    ],
  ),
  blocks('queue_configs', '/QueueConfigs', 'set', [
    text('channel', '/QueueReference/Channel'),
    text('queue_id', '/QueueReference/QueueArn', byId),
    number('delay', '/Delay', { default: 0 }),
    number('priority', '/Priority'),
  ]),
  tags(),
]);

const securityProfile = connect('security_profile', 'SecurityProfile', [
  ofInstance,
  text('name', '/SecurityProfileName'),
  text('description', '/Description'),
  set('permissions', '/Permissions'),
  tags(),
]);

const user = connect(
  'user',
  'User',
  [
    ofInstance,
    text('name', '/Username'),
    text('directory_user_id', '/DirectoryUserId', chosen),
    text('hierarchy_group_id', '/HierarchyGroupArn', byId),
    text('routing_profile_id', '/RoutingProfileArn', byId),
    set('security_profile_ids', '/SecurityProfileArns', byId),
    block('identity_info', '/IdentityInfo', [
      text('email', '/Email'),
      text('first_name', '/FirstName'),
      text('last_name', '/LastName'),
      text('secondary_email', '/SecondaryEmail'),
    ]),
    block('phone_config', '/PhoneConfig', [
      text('phone_type', '/PhoneType'),
      bool('auto_accept', '/AutoAccept', { default: false }),
      number('after_contact_work_time_limit', '/AfterContactWorkTimeLimit', { default: 0 }),
      text('desk_phone_number', '/DeskPhoneNumber'),
    ]),
    tags(),
  ],
  { unverified: { password: 'write-only' } },
);

const hierarchyGroup = connect('user_hierarchy_group', 'UserHierarchyGroup', [
  ofInstance,
  text('name', '/Name'),
  text('parent_group_id', '/ParentGroupArn', byId),
  tags(),
]);

export const contactCentre: readonly TypeMapping[] = [
  flow,
  flowModule,
  hours,
  instance,
  lambdaFunction,
  phoneNumber,
  queue,
  quickConnect,
  routingProfile,
  securityProfile,
  user,
  hierarchyGroup,
];
