import type { TypeMapping } from '../model.js';
import { block, bool, exact, map, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const named = { equivalences: ['ignore-case'] } as const;

const redshiftEndpointAccess = exact('aws_redshift_endpoint_access', 'AWS::Redshift::EndpointAccess', {
  identifiers: ['{endpoint_name}'],
  lenses: [
    text('cluster_identifier', '/ClusterIdentifier', named),
    text('endpoint_name', '/EndpointName', named),
    text('resource_owner', '/ResourceOwner', chosen),
    text('subnet_group_name', '/SubnetGroupName', named),
    set('vpc_security_group_ids', '/VpcSecurityGroupIds', chosen),
  ],
  unverified: {},
  source: `${reference}/aws-resource-redshift-endpointaccess.html`,
});

const redshiftEndpointAuthorization = exact(
  'aws_redshift_endpoint_authorization',
  'AWS::Redshift::EndpointAuthorization',
  {
    identifiers: ['{cluster_identifier}|{account}'],
    lenses: [
      text('account', '/Account'),
      text('cluster_identifier', '/ClusterIdentifier', named),
      set('vpc_ids', '/VpcIds', { equivalences: ['absent-live'] }),
    ],
    unverified: { force_delete: 'terraform-only' },
    source: `${reference}/aws-resource-redshift-endpointauthorization.html`,
  },
);

const redshiftEventSubscription = exact('aws_redshift_event_subscription', 'AWS::Redshift::EventSubscription', {
  identifiers: ['{name}'],
  lenses: [
    bool('enabled', '/Enabled', { default: true }),
    set('event_categories', '/EventCategoriesList'),
    text('name', '/SubscriptionName'),
    text('severity', '/Severity', { default: 'INFO' }),
    text('sns_topic_arn', '/SnsTopicArn'),
    set('source_ids', '/SourceIdsList'),
    text('source_type', '/SourceType', chosen),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-redshift-eventsubscription.html`,
});

const redshiftScheduledAction = exact('aws_redshift_scheduled_action', 'AWS::Redshift::ScheduledAction', {
  identifiers: ['{name}'],
  lenses: [
    text('description', '/ScheduledActionDescription'),
    bool('enable', '/Enable', { default: true }),
    text('end_time', '/EndTime', { equivalences: ['same-instant'] }),
    text('iam_role', '/IamRole'),
    text('name', '/ScheduledActionName'),
    text('schedule', '/Schedule'),
    text('start_time', '/StartTime', { equivalences: ['same-instant'] }),
    block('target_action', '/TargetAction', [
      block('pause_cluster', '/PauseCluster', [text('cluster_identifier', '/ClusterIdentifier')]),
      block('resize_cluster', '/ResizeCluster', [
        bool('classic', '/Classic'),
        text('cluster_identifier', '/ClusterIdentifier'),
        text('cluster_type', '/ClusterType'),
        text('node_type', '/NodeType'),
        number('number_of_nodes', '/NumberOfNodes'),
      ]),
      block('resume_cluster', '/ResumeCluster', [text('cluster_identifier', '/ClusterIdentifier')]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-redshift-scheduledaction.html`,
});

const redshiftSnapshotSchedule = exact('aws_redshift_snapshot_schedule', 'AWS::Redshift::SnapshotSchedule', {
  identifiers: ['{arn}'],
  lenses: [
    set('definitions', '/ScheduleDefinitions'),
    text('description', '/ScheduleDescription'),
    text('identifier', '/ScheduleIdentifier', chosen),
    tags(),
  ],
  unverified: { force_destroy: 'terraform-only', identifier_prefix: 'creation-only' },
  source: `${reference}/aws-resource-redshift-snapshotschedule.html`,
});

const redshiftIntegration = exact('aws_redshift_integration', 'AWS::Redshift::Integration', {
  identifiers: ['{arn}'],
  lenses: [
    map('additional_encryption_context', '/AdditionalEncryptionContext'),
    text('integration_name', '/IntegrationName'),
    text('kms_key_id', '/KMSKeyId', { ...chosen, equivalences: ['kms-key'] }),
    text('source_arn', '/SourceArn'),
    text('target_arn', '/TargetArn'),
    tags(),
  ],
  unverified: { description: 'not-returned' },
  source: `${reference}/aws-resource-redshift-integration.html`,
});

const cluster = ['{cluster_identifier:lower}', '{cluster_identifier}'];
const clusterDocs = `${reference}/aws-resource-redshift-cluster.html`;
const clusterName = text('cluster_identifier', '/ClusterIdentifier', named);

const redshiftLogging = exact('aws_redshift_logging', 'AWS::Redshift::Cluster', {
  identifiers: cluster,
  facet: { presence: '/LoggingProperties' },
  lenses: [
    clusterName,
    text('bucket_name', '/LoggingProperties/BucketName'),
    text('s3_key_prefix', '/LoggingProperties/S3KeyPrefix', { equivalences: ['trailing-slash'] }),
    text('log_destination_type', '/LoggingProperties/LogDestinationType', { default: 's3' }),
    set('log_exports', '/LoggingProperties/LogExports'),
  ],
  unverified: {},
  source: `${reference}/aws-properties-redshift-cluster-loggingproperties.html`,
});

const redshiftRoles = exact('aws_redshift_cluster_iam_roles', 'AWS::Redshift::Cluster', {
  identifiers: cluster,
  facet: {},
  lenses: [clusterName, set('iam_role_arns', '/IamRoles')],
  unverified: { default_iam_role_arn: 'not-returned' },
  source: clusterDocs,
});

export const redshiftParts: readonly TypeMapping[] = [
  redshiftEndpointAccess,
  redshiftEndpointAuthorization,
  redshiftEventSubscription,
  redshiftScheduledAction,
  redshiftSnapshotSchedule,
  redshiftIntegration,
  redshiftLogging,
  redshiftRoles,
];
