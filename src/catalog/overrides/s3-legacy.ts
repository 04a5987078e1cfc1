import type { Lens } from '../model.js';
import { block, blocks, bool, json, keyed, lens, number, set, text, words } from './dsl.js';

/**
 * What provider 3 wrote inline on the bucket and later providers keep as a computed copy. Where a resource of its own
 * manages a part, that one speaks for it and the copy here is not compared.
 */
const lifecycleRule: readonly Lens[] = [
  text('id', '/Id'),
  words('enabled', '/Status', 'Enabled', 'Disabled'),
  text('prefix', '/Prefix'),
  keyed('tags', '/TagFilters', 'Key', 'Value'),
  number('abort_incomplete_multipart_upload_days', '/AbortIncompleteMultipartUpload/DaysAfterInitiation'),
  block('expiration', '', [
    text('date', '/ExpirationDate', { equivalences: ['same-instant'] }),
    number('days', '/ExpirationInDays'),
  ]),
  block('noncurrent_version_expiration', '/NoncurrentVersionExpiration', [number('days', '/NoncurrentDays')]),
  blocks(
    'noncurrent_version_transition',
    '/NoncurrentVersionTransitions',
    ['StorageClass'],
    [text('storage_class', '/StorageClass'), number('days', '/TransitionInDays')],
  ),
  blocks(
    'transition',
    '/Transitions',
    ['StorageClass'],
    [
      text('storage_class', '/StorageClass'),
      text('date', '/TransitionDate', { equivalences: ['same-instant'] }),
      number('days', '/TransitionInDays'),
    ],
  ),
];

const replicationDestination: readonly Lens[] = [
  text('bucket', '/Bucket'),
  text('account_id', '/Account'),
  text('storage_class', '/StorageClass'),
  text('replica_kms_key_id', '/EncryptionConfiguration/ReplicaKmsKeyID', { equivalences: ['kms-key'] }),
  block('access_control_translation', '/AccessControlTranslation', [text('owner', '/Owner')]),
  block('metrics', '/Metrics', [
    text('status', '/Status', { default: 'Disabled' }),
    number('minutes', '/EventThreshold/Minutes'),
  ]),
  block('replication_time', '/ReplicationTime', [
    text('status', '/Status', { default: 'Disabled' }),
    number('minutes', '/Time/Minutes'),
  ]),
];

const replicationRule: readonly Lens[] = [
  text('id', '/Id'),
  text('status', '/Status'),
  number('priority', '/Priority'),
  lens('replication-filter', 'filter', '/Filter'),
  text('delete_marker_replication_status', '/DeleteMarkerReplication/Status', { default: 'Disabled' }),
  block('destination', '/Destination', replicationDestination),
  block('source_selection_criteria', '/SourceSelectionCriteria', [
    block('sse_kms_encrypted_objects', '/SseKmsEncryptedObjects', [
      words('enabled', '/Status', 'Enabled', 'Disabled', { default: 'Disabled' }),
    ]),
  ]),
];

export const legacyBucketConfiguration: readonly Lens[] = [
  block('versioning', '/VersioningConfiguration', [
    words('enabled', '/Status', 'Enabled', 'Suspended', { default: 'Suspended' }),
  ]),
  block('server_side_encryption_configuration', '/BucketEncryption', [
    blocks('rule', '/ServerSideEncryptionConfiguration', 'list', [
      bool('bucket_key_enabled', '/BucketKeyEnabled'),
      block('apply_server_side_encryption_by_default', '/ServerSideEncryptionByDefault', [
        text('sse_algorithm', '/SSEAlgorithm', { default: 'AES256' }),
        text('kms_master_key_id', '/KMSMasterKeyID', { equivalences: ['kms-key'] }),
      ]),
    ]),
  ]),
  block('logging', '/LoggingConfiguration', [
    text('target_bucket', '/DestinationBucketName'),
    text('target_prefix', '/LogFilePrefix'),
  ]),
  blocks('lifecycle_rule', '/LifecycleConfiguration/Rules', ['Id'], lifecycleRule),
  // S3 takes the first rule that matches, so here, in a list, order carries meaning.
  blocks('cors_rule', '/CorsConfiguration/CorsRules', 'list', [
    set('allowed_headers', '/AllowedHeaders'),
    set('allowed_methods', '/AllowedMethods'),
    set('allowed_origins', '/AllowedOrigins'),
    set('expose_headers', '/ExposedHeaders'),
    number('max_age_seconds', '/MaxAge'),
  ]),
  text('acceleration_status', '/AccelerateConfiguration/AccelerationStatus', { default: 'Suspended' }),
  block('object_lock_configuration', '/ObjectLockConfiguration', [
    text('object_lock_enabled', '/ObjectLockEnabled'),
    block('rule', '/Rule', [
      block('default_retention', '/DefaultRetention', [
        text('mode', '/Mode'),
        number('days', '/Days'),
        number('years', '/Years'),
      ]),
    ]),
  ]),
  block('website', '/WebsiteConfiguration', [
    text('index_document', '/IndexDocument'),
    text('error_document', '/ErrorDocument'),
    text('redirect_all_requests_to', '/RedirectAllRequestsTo/HostName', { equivalences: ['s3-website-redirect'] }),
    json('routing_rules', '/RoutingRules', { equivalences: ['s3-routing-rules'] }),
  ]),
  block('replication_configuration', '/ReplicationConfiguration', [
    text('role', '/Role'),
    blocks('rules', '/Rules', ['Id'], replicationRule),
  ]),
];
