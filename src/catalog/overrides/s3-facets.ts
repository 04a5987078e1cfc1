import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, json, keyed, number, text } from './dsl.js';

const docs = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html';

/** A part of a bucket that a Terraform resource of its own manages. `presence`: the property it cannot be without. */
export function bucketFacet(
  terraformType: string,
  presence: string | undefined,
  lenses: readonly Lens[],
  unverified: TypeMapping['unverified'] = {},
): TypeMapping {
  return exact(terraformType, 'AWS::S3::Bucket', {
    identifiers: ['{bucket}'],
    facet: presence === undefined ? {} : { presence },
    lenses: [text('bucket', '/BucketName'), ...lenses],
    unverified,
    source: docs,
  });
}

const acceleration = bucketFacet(
  'aws_s3_bucket_accelerate_configuration',
  undefined,
  [text('status', '/AccelerateConfiguration/AccelerationStatus', { default: 'Suspended' })],
  { expected_bucket_owner: 'terraform-only' },
);

const objectLock = bucketFacet(
  'aws_s3_bucket_object_lock_configuration',
  '/ObjectLockConfiguration',
  [
    text('object_lock_enabled', '/ObjectLockConfiguration/ObjectLockEnabled', { default: 'Enabled' }),
    block('rule', '/ObjectLockConfiguration/Rule', [
      block('default_retention', '/DefaultRetention', [
        text('mode', '/Mode'),
        number('days', '/Days'),
        number('years', '/Years'),
      ]),
    ]),
  ],
  { expected_bucket_owner: 'terraform-only', token: 'write-only' },
);

const website = bucketFacet(
  'aws_s3_bucket_website_configuration',
  '/WebsiteConfiguration',
  [
    block('index_document', '', [text('suffix', '/WebsiteConfiguration/IndexDocument')]),
    block('error_document', '', [text('key', '/WebsiteConfiguration/ErrorDocument')]),
    block('redirect_all_requests_to', '/WebsiteConfiguration/RedirectAllRequestsTo', [
      text('host_name', '/HostName'),
      text('protocol', '/Protocol'),
    ]),
    blocks('routing_rule', '/WebsiteConfiguration/RoutingRules', 'list', [
      block('condition', '/RoutingRuleCondition', [
        text('http_error_code_returned_equals', '/HttpErrorCodeReturnedEquals'),
        text('key_prefix_equals', '/KeyPrefixEquals'),
      ]),
      block('redirect', '/RedirectRule', [
        text('host_name', '/HostName'),
        text('http_redirect_code', '/HttpRedirectCode'),
        text('protocol', '/Protocol'),
        text('replace_key_prefix_with', '/ReplaceKeyPrefixWith'),
        text('replace_key_with', '/ReplaceKeyWith'),
      ]),
    ]),
    json('routing_rules', '/WebsiteConfiguration/RoutingRules', { equivalences: ['s3-routing-rules'] }),
  ],
  { expected_bucket_owner: 'terraform-only' },
);

const replicationDestination: readonly Lens[] = [
  text('bucket', '/Bucket'),
  text('account', '/Account'),
  text('storage_class', '/StorageClass'),
  block('access_control_translation', '/AccessControlTranslation', [text('owner', '/Owner')]),
  block('encryption_configuration', '/EncryptionConfiguration', [
    text('replica_kms_key_id', '/ReplicaKmsKeyID', { equivalences: ['kms-key'] }),
  ]),
  block('metrics', '/Metrics', [
    text('status', '/Status', { default: 'Disabled' }),
    block('event_threshold', '/EventThreshold', [number('minutes', '/Minutes')]),
  ]),
  block('replication_time', '/ReplicationTime', [
    text('status', '/Status', { default: 'Disabled' }),
    block('time', '/Time', [number('minutes', '/Minutes')]),
  ]),
];

const replicationRule: readonly Lens[] = [
  text('id', '/Id'),
  text('status', '/Status'),
  number('priority', '/Priority'),
  block('filter', '/Filter', [
    text('prefix', '/Prefix'),
    block('and', '/And', [text('prefix', '/Prefix'), keyed('tags', '/TagFilters', 'Key', 'Value')]),
    block('tag', '/TagFilter', [text('key', '/Key'), text('value', '/Value')]),
  ]),
  block('delete_marker_replication', '/DeleteMarkerReplication', [text('status', '/Status', { default: 'Disabled' })]),
  block('destination', '/Destination', replicationDestination),
  block('source_selection_criteria', '/SourceSelectionCriteria', [
    block('replica_modifications', '/ReplicaModifications', [text('status', '/Status', { default: 'Disabled' })]),
    block('sse_kms_encrypted_objects', '/SseKmsEncryptedObjects', [text('status', '/Status', { default: 'Disabled' })]),
  ]),
];

const replication = bucketFacet(
  'aws_s3_bucket_replication_configuration',
  '/ReplicationConfiguration',
  [
    text('role', '/ReplicationConfiguration/Role'),
    blocks('rule', '/ReplicationConfiguration/Rules', ['Id'], replicationRule),
  ],
  { token: 'write-only', 'rule.prefix': 'write-only', 'rule.existing_object_replication': 'not-returned' },
);

export const s3Facets: readonly TypeMapping[] = [acceleration, objectLock, website, replication];
