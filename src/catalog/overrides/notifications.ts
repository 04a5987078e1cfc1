import type { TypeMapping } from '../model.js';
import { block, blocks, exact, json, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const configuration = exact(
  'aws_notifications_notification_configuration',
  'AWS::Notifications::NotificationConfiguration',
  {
    identifiers: ['{arn}'],
    lenses: [
      text('name', '/Name'),
      text('description', '/Description'),
      text('aggregation_duration', '/AggregationDuration', { default: 'NONE' }),
      tags(),
    ],
    unverified: {},
    source: `${reference}/aws-resource-notifications-notificationconfiguration.html`,
  },
);

const eventRule = exact('aws_notifications_event_rule', 'AWS::Notifications::EventRule', {
  identifiers: ['{arn}'],
  lenses: [
    text('notification_configuration_arn', '/NotificationConfigurationArn'),
    text('source', '/Source'),
    text('event_type', '/EventType'),
    json('event_pattern', '/EventPattern'),
    set('regions', '/Regions'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-notifications-eventrule.html`,
});

const hub = exact('aws_notifications_notification_hub', 'AWS::Notifications::NotificationHub', {
  identifiers: ['{notification_hub_region}'],
  lenses: [text('notification_hub_region', '/Region')],
  unverified: {},
  source: `${reference}/aws-resource-notifications-notificationhub.html`,
});

const channel = exact('aws_notifications_channel_association', 'AWS::Notifications::ChannelAssociation', {
  identifiers: ['{arn}|{notification_configuration_arn}'],
  lenses: [text('arn', '/Arn'), text('notification_configuration_arn', '/NotificationConfigurationArn')],
  unverified: {},
  source: `${reference}/aws-resource-notifications-channelassociation.html`,
});

const contact = exact('aws_ssmcontacts_contact', 'AWS::SSMContacts::Contact', {
  identifiers: ['{arn}', '{id}'],
  lenses: [text('alias', '/Alias'), text('type', '/Type'), text('display_name', '/DisplayName'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-ssmcontacts-contact.html`,
});

const contactChannel = exact('aws_ssmcontacts_contact_channel', 'AWS::SSMContacts::ContactChannel', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/ChannelName'),
    text('type', '/ChannelType'),
    text('contact_id', '/ContactId'),
    block('delivery_address', '', [text('simple_address', '/ChannelAddress')]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ssmcontacts-contactchannel.html`,
});

/** The block is called `regions` since provider 6. */
const replicaLenses = [
  text('name', '/RegionName'),
  text('kms_key_arn', '/RegionConfiguration/SseKmsKeyId', { default: 'DefaultKey', equivalences: ['kms-key'] }),
];

const replicationSet = exact('aws_ssmincidents_replication_set', 'AWS::SSMIncidents::ReplicationSet', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    blocks('regions', '/Regions', ['RegionName'], replicaLenses),
    blocks('region', '/Regions', ['RegionName'], replicaLenses),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ssmincidents-replicationset.html`,
});

export const notifications: readonly TypeMapping[] = [
  configuration,
  eventRule,
  hub,
  channel,
  contact,
  contactChannel,
  replicationSet,
];
