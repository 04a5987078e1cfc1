import type { TypeMapping } from '../model.js';
import { bool, exact, lens, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
const anyCase = { equivalences: ['ignore-case'] } as const;
const chosenName = { ...chosen, ...anyCase } as const;

const cluster = exact('aws_memorydb_cluster', 'AWS::MemoryDB::Cluster', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/ClusterName', anyCase),
    text('acl_name', '/ACLName', anyCase),
    bool('auto_minor_version_upgrade', '/AutoMinorVersionUpgrade', { default: true }),
    bool('data_tiering', '/DataTiering', { default: false }),
    text('description', '/Description'),
    text('engine', '/Engine', chosenName),
    text('engine_version', '/EngineVersion', { ...chosen, equivalences: ['version-prefix'] }),
    text('kms_key_arn', '/KmsKeyId', { equivalences: ['kms-key'] }),
    text('maintenance_window', '/MaintenanceWindow', { ...chosen, equivalences: ['maintenance-window'] }),
    text('node_type', '/NodeType'),
    number('num_replicas_per_shard', '/NumReplicasPerShard', { default: 1 }),
    number('num_shards', '/NumShards', { default: 1 }),
    text('parameter_group_name', '/ParameterGroupName', chosenName),
    number('port', '/Port', chosen),
    set('security_group_ids', '/SecurityGroupIds'),
    number('snapshot_retention_limit', '/SnapshotRetentionLimit'),
    text('snapshot_window', '/SnapshotWindow', chosen),
    text('sns_topic_arn', '/SnsTopicArn'),
    text('subnet_group_name', '/SubnetGroupName', chosenName),
    bool('tls_enabled', '/TLSEnabled', { default: true }),
    tags(),
  ],
  unverified: {
    final_snapshot_name: 'terraform-only',
    multi_region_cluster_name: 'write-only',
    name_prefix: 'creation-only',
    snapshot_arns: 'write-only',
    snapshot_name: 'write-only',
  },
  source: `${reference}/aws-resource-memorydb-cluster.html`,
});

const acl = exact('aws_memorydb_acl', 'AWS::MemoryDB::ACL', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [text('name', '/ACLName', anyCase), set('user_names', '/UserNames', anyCase), tags()],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-memorydb-acl.html`,
});

const user = exact('aws_memorydb_user', 'AWS::MemoryDB::User', {
  identifiers: ['{user_name:lower}', '{user_name}', '{id}'],
  lenses: [text('user_name', '/UserName', anyCase), tags()],
  unverified: { access_string: 'write-only', authentication_mode: 'write-only' },
  source: `${reference}/aws-resource-memorydb-user.html`,
});

const subnetGroup = exact('aws_memorydb_subnet_group', 'AWS::MemoryDB::SubnetGroup', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/SubnetGroupName', anyCase),
    text('description', '/Description'),
    set('subnet_ids', '/SubnetIds'),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-memorydb-subnetgroup.html`,
});

const parameterGroup = exact('aws_memorydb_parameter_group', 'AWS::MemoryDB::ParameterGroup', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/ParameterGroupName', anyCase),
    text('description', '/Description'),
    text('family', '/Family', anyCase),
    // Write-only according to the schema: compared where it is there.
    lens('settings', 'parameter', '/Parameters', {
      equivalences: ['not-removable'],
      args: { shape: 'map', declaredAt: 'parameter', whole: 12 },
    }),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-memorydb-parametergroup.html`,
});

export const memorydb: readonly TypeMapping[] = [cluster, acl, user, subnetGroup, parameterGroup];
