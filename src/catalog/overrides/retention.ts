import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, number, policy, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const taggedBy = (attribute: string, property: string): Lens =>
  blocks(
    attribute,
    property,
    ['ResourceTagKey', 'ResourceTagValue'],
    [text('resource_tag_key', '/ResourceTagKey'), text('resource_tag_value', '/ResourceTagValue')],
  );

const recycleBinRule = exact('aws_rbin_rule', 'AWS::Rbin::Rule', {
  identifiers: ['{arn}'],
  lenses: [
    text('description', '/Description'),
    text('resource_type', '/ResourceType'),
    taggedBy('resource_tags', '/ResourceTags'),
    taggedBy('exclude_resource_tags', '/ExcludeResourceTags'),
    block('retention_period', '/RetentionPeriod', [
      number('retention_period_value', '/RetentionPeriodValue'),
      text('retention_period_unit', '/RetentionPeriodUnit'),
    ]),
    tags(),
  ],
  unverified: { lock_configuration: 'write-only' },
  source: `${reference}/aws-resource-rbin-rule.html`,
});

const tapePool = exact('aws_storagegateway_tape_pool', 'AWS::StorageGateway::TapePool', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('pool_name', '/PoolName'),
    text('storage_class', '/StorageClass'),
    text('retention_lock_type', '/RetentionLockType', { default: 'NONE' }),
    number('retention_lock_time_in_days', '/RetentionLockTimeInDays', { default: 0 }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-storagegateway-tapepool.html`,
});

const serverlessSnapshot = exact('aws_redshiftserverless_snapshot', 'AWS::RedshiftServerless::Snapshot', {
  identifiers: ['{snapshot_name}', '{id}'],
  lenses: [
    text('snapshot_name', '/SnapshotName'),
    text('namespace_name', '/NamespaceName'),
    number('retention_period', '/RetentionPeriod', chosen),
  ],
  unverified: {},
  source: `${reference}/aws-resource-redshiftserverless-snapshot.html`,
});

const outpostBucket = exact('aws_s3control_bucket', 'AWS::S3Outposts::Bucket', {
  identifiers: ['{arn}', '{id}'],
  lenses: [text('bucket', '/BucketName'), text('outpost_id', '/OutpostId'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-s3outposts-bucket.html`,
});

const outpostBucketPolicy = exact('aws_s3control_bucket_policy', 'AWS::S3Outposts::BucketPolicy', {
  identifiers: ['{bucket}', '{id}'],
  lenses: [text('bucket', '/Bucket'), policy('policy', '/PolicyDocument')],
  unverified: {},
  source: `${reference}/aws-resource-s3outposts-bucketpolicy.html`,
});

const outpostEndpoint = exact('aws_s3outposts_endpoint', 'AWS::S3Outposts::Endpoint', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('outpost_id', '/OutpostId'),
    text('security_group_id', '/SecurityGroupId'),
    text('subnet_id', '/SubnetId'),
    text('access_type', '/AccessType', { default: 'Private' }),
    text('customer_owned_ipv4_pool', '/CustomerOwnedIpv4Pool'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-s3outposts-endpoint.html`,
});

const searchIndex = exact('aws_resourceexplorer2_index', 'AWS::ResourceExplorer2::Index', {
  identifiers: ['{arn}'],
  lenses: [text('type', '/Type'), tagMap()],
  unverified: {},
  source: `${reference}/aws-resource-resourceexplorer2-index.html`,
});

const searchView = exact('aws_resourceexplorer2_view', 'AWS::ResourceExplorer2::View', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/ViewName'),
    text('scope', '/Scope', chosen),
    block('filters', '/Filters', [text('filter_string', '/FilterString')]),
    blocks('included_property', '/IncludedProperties', ['Name'], [text('name', '/Name')]),
    tagMap(),
  ],
  // AWS::ResourceExplorer2::DefaultViewAssociation.
  unverified: { default_view: 'separate-resource' },
  source: `${reference}/aws-resource-resourceexplorer2-view.html`,
});

const mediaChannel = exact('aws_media_package_channel', 'AWS::MediaPackage::Channel', {
  identifiers: ['{channel_id}', '{id}'],
  lenses: [text('channel_id', '/Id'), text('description', '/Description'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-mediapackage-channel.html`,
});

export const retention: readonly TypeMapping[] = [
  recycleBinRule,
  tapePool,
  serverlessSnapshot,
  outpostBucket,
  outpostBucketPolicy,
  outpostEndpoint,
  searchIndex,
  searchView,
  mediaChannel,
];
