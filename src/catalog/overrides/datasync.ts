import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const filter: readonly Lens[] = [text('filter_type', '/FilterType'), text('value', '/Value')];
const mount = block('mount_options', '/MountOptions', [text('version', '/Version', { default: 'AUTOMATIC' })]);

const datasyncTask = exact('aws_datasync_task', 'AWS::DataSync::Task', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/Name'),
    text('source_location_arn', '/SourceLocationArn'),
    text('destination_location_arn', '/DestinationLocationArn'),
    text('cloudwatch_log_group_arn', '/CloudWatchLogGroupArn', { equivalences: ['log-group-arn'] }),
    text('task_mode', '/TaskMode', { default: 'BASIC' }),
    blocks('excludes', '/Excludes', 'list', filter),
    blocks('includes', '/Includes', 'list', filter),
    // What is copied along depends on the kinds of the two locations.
    block('options', '/Options', [
      text('atime', '/Atime', { default: 'BEST_EFFORT' }),
      number('bytes_per_second', '/BytesPerSecond', { default: -1 }),
      text('gid', '/Gid', chosen),
      text('log_level', '/LogLevel', { default: 'OFF' }),
      text('mtime', '/Mtime', { default: 'PRESERVE' }),
      text('object_tags', '/ObjectTags', chosen),
      text('overwrite_mode', '/OverwriteMode', { default: 'ALWAYS' }),
      text('posix_permissions', '/PosixPermissions', chosen),
      text('preserve_deleted_files', '/PreserveDeletedFiles', { default: 'PRESERVE' }),
      text('preserve_devices', '/PreserveDevices', { default: 'NONE' }),
      text('security_descriptor_copy_flags', '/SecurityDescriptorCopyFlags', chosen),
      text('task_queueing', '/TaskQueueing', { default: 'ENABLED' }),
      text('transfer_mode', '/TransferMode', { default: 'CHANGED' }),
      text('uid', '/Uid', chosen),
      text('verify_mode', '/VerifyMode', chosen),
    ]),
    block('schedule', '/Schedule', [text('schedule_expression', '/ScheduleExpression')]),
    block('task_report_config', '/TaskReportConfig', [
      text('output_type', '/OutputType'),
      text('report_level', '/ReportLevel'),
      text('s3_object_versioning', '/ObjectVersionIds'),
      block('s3_destination', '/Destination/S3', [
        text('bucket_access_role_arn', '/BucketAccessRoleArn'),
        text('s3_bucket_arn', '/S3BucketArn'),
        text('subdirectory', '/Subdirectory', { equivalences: ['trailing-slash'] }),
      ]),
      block('report_overrides', '/Overrides', [
        text('deleted_override', '/Deleted/ReportLevel'),
        text('skipped_override', '/Skipped/ReportLevel'),
        text('transferred_override', '/Transferred/ReportLevel'),
        text('verified_override', '/Verified/ReportLevel'),
      ]),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-datasync-task.html`,
});

const datasyncAgent = exact('aws_datasync_agent', 'AWS::DataSync::Agent', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/AgentName'),
    set('security_group_arns', '/SecurityGroupArns'),
    set('subnet_arns', '/SubnetArns'),
    text('vpc_endpoint_id', '/VpcEndpointId'),
    tags(),
  ],
  unverified: { activation_key: 'write-only', ip_address: 'creation-only', private_link_endpoint: 'creation-only' },
  source: `${reference}/aws-resource-datasync-agent.html`,
});

const datasyncLocationS3 = exact('aws_datasync_location_s3', 'AWS::DataSync::LocationS3', {
  identifiers: ['{arn}'],
  lenses: [
    block('s3_config', '/S3Config', [text('bucket_access_role_arn', '/BucketAccessRoleArn')]),
    text('s3_storage_class', '/S3StorageClass', { default: 'STANDARD' }),
    tags(),
  ],
  unverified: { agent_arns: 'not-returned', s3_bucket_arn: 'write-only', subdirectory: 'write-only' },
  source: `${reference}/aws-resource-datasync-locations3.html`,
});

const datasyncLocationEfs = exact('aws_datasync_location_efs', 'AWS::DataSync::LocationEFS', {
  identifiers: ['{arn}'],
  lenses: [
    text('access_point_arn', '/AccessPointArn'),
    block('ec2_config', '/Ec2Config', [
      set('security_group_arns', '/SecurityGroupArns'),
      text('subnet_arn', '/SubnetArn'),
    ]),
    text('file_system_access_role_arn', '/FileSystemAccessRoleArn'),
    text('in_transit_encryption', '/InTransitEncryption', { default: 'NONE' }),
    tags(),
  ],
  unverified: { efs_file_system_arn: 'write-only', subdirectory: 'write-only' },
  source: `${reference}/aws-resource-datasync-locationefs.html`,
});

const datasyncLocationNfs = exact('aws_datasync_location_nfs', 'AWS::DataSync::LocationNFS', {
  identifiers: ['{arn}'],
  lenses: [mount, block('on_prem_config', '/OnPremConfig', [set('agent_arns', '/AgentArns')]), tags()],
  unverified: { server_hostname: 'write-only', subdirectory: 'write-only' },
  source: `${reference}/aws-resource-datasync-locationnfs.html`,
});

const datasyncLocationSmb = exact('aws_datasync_location_smb', 'AWS::DataSync::LocationSMB', {
  identifiers: ['{arn}'],
  lenses: [set('agent_arns', '/AgentArns'), text('domain', '/Domain', chosen), mount, text('user', '/User'), tags()],
  unverified: { password: 'write-only', server_hostname: 'write-only', subdirectory: 'write-only' },
  source: `${reference}/aws-resource-datasync-locationsmb.html`,
});

const datasyncLocationObjectStorage = exact(
  'aws_datasync_location_object_storage',
  'AWS::DataSync::LocationObjectStorage',
  {
    identifiers: ['{arn}'],
    lenses: [
      text('access_key', '/AccessKey'),
      set('agent_arns', '/AgentArns'),
      text('server_certificate', '/ServerCertificate', { equivalences: ['pem-text'] }),
      number('server_port', '/ServerPort', chosen),
      text('server_protocol', '/ServerProtocol', { default: 'HTTPS' }),
      tags(),
    ],
    unverified: {
      bucket_name: 'write-only',
      secret_key: 'write-only',
      server_hostname: 'write-only',
      subdirectory: 'write-only',
    },
    source: `${reference}/aws-resource-datasync-locationobjectstorage.html`,
  },
);

const datasyncLocationFsxWindowsFileSystem = exact(
  'aws_datasync_location_fsx_windows_file_system',
  'AWS::DataSync::LocationFSxWindows',
  {
    identifiers: ['{arn}'],
    lenses: [
      text('domain', '/Domain'),
      set('security_group_arns', '/SecurityGroupArns'),
      text('user', '/User'),
      tags(),
    ],
    unverified: { fsx_filesystem_arn: 'write-only', password: 'write-only', subdirectory: 'write-only' },
    source: `${reference}/aws-resource-datasync-locationfsxwindows.html`,
  },
);

const datasyncLocationFsxLustreFileSystem = exact(
  'aws_datasync_location_fsx_lustre_file_system',
  'AWS::DataSync::LocationFSxLustre',
  {
    identifiers: ['{arn}'],
    lenses: [set('security_group_arns', '/SecurityGroupArns'), tags()],
    unverified: { fsx_filesystem_arn: 'write-only', subdirectory: 'write-only' },
    source: `${reference}/aws-resource-datasync-locationfsxlustre.html`,
  },
);

const datasyncLocationFsxOpenzfsFileSystem = exact(
  'aws_datasync_location_fsx_openzfs_file_system',
  'AWS::DataSync::LocationFSxOpenZFS',
  {
    identifiers: ['{arn}'],
    lenses: [
      block('protocol', '/Protocol', [block('nfs', '/NFS', [mount])]),
      set('security_group_arns', '/SecurityGroupArns'),
      tags(),
    ],
    unverified: { fsx_filesystem_arn: 'write-only', subdirectory: 'write-only' },
    source: `${reference}/aws-resource-datasync-locationfsxopenzfs.html`,
  },
);

const datasyncLocationFsxOntapFileSystem = exact(
  'aws_datasync_location_fsx_ontap_file_system',
  'AWS::DataSync::LocationFSxONTAP',
  {
    identifiers: ['{arn}'],
    lenses: [
      block('protocol', '/Protocol', [
        block('nfs', '/NFS', [mount]),
        block('smb', '/SMB', [text('domain', '/Domain', chosen), mount, text('user', '/User')]),
      ]),
      set('security_group_arns', '/SecurityGroupArns'),
      text('storage_virtual_machine_arn', '/StorageVirtualMachineArn'),
      tags(),
    ],
    unverified: { 'protocol.smb.password': 'write-only', subdirectory: 'write-only' },
    source: `${reference}/aws-resource-datasync-locationfsxontap.html`,
  },
);

const datasyncLocationAzureBlob = exact('aws_datasync_location_azure_blob', 'AWS::DataSync::LocationAzureBlob', {
  identifiers: ['{arn}'],
  lenses: [
    set('agent_arns', '/AgentArns'),
    text('access_tier', '/AzureAccessTier', { default: 'HOT' }),
    text('authentication_type', '/AzureBlobAuthenticationType', { default: 'SAS' }),
    text('blob_type', '/AzureBlobType', { default: 'BLOCK' }),
    tags(),
  ],
  unverified: { container_url: 'write-only', sas_configuration: 'write-only', subdirectory: 'write-only' },
  source: `${reference}/aws-resource-datasync-locationazureblob.html`,
});

const datasyncLocationHdfs = exact('aws_datasync_location_hdfs', 'AWS::DataSync::LocationHDFS', {
  identifiers: ['{arn}'],
  lenses: [
    set('agent_arns', '/AgentArns'),
    text('authentication_type', '/AuthenticationType'),
    number('block_size', '/BlockSize', { default: 134217728 }),
    text('kerberos_principal', '/KerberosPrincipal'),
    text('kms_key_provider_uri', '/KmsKeyProviderUri'),
    blocks('name_node', '/NameNodes', ['Hostname'], [text('hostname', '/Hostname'), number('port', '/Port')]),
    block(
      'qop_configuration',
      '/QopConfiguration',
      [
        text('data_transfer_protection', '/DataTransferProtection', { default: 'PRIVACY' }),
        text('rpc_protection', '/RpcProtection', { default: 'PRIVACY' }),
      ],
      chosen,
    ),
    number('replication_factor', '/ReplicationFactor', { default: 3 }),
    text('simple_user', '/SimpleUser'),
    tags(),
  ],
  unverified: {
    kerberos_keytab: 'write-only',
    kerberos_keytab_base64: 'write-only',
    kerberos_krb5_conf: 'write-only',
    kerberos_krb5_conf_base64: 'write-only',
    subdirectory: 'write-only',
  },
  source: `${reference}/aws-resource-datasync-locationhdfs.html`,
});

export const datasync: readonly TypeMapping[] = [
  datasyncTask,
  datasyncAgent,
  datasyncLocationS3,
  datasyncLocationEfs,
  datasyncLocationNfs,
  datasyncLocationSmb,
  datasyncLocationObjectStorage,
  datasyncLocationFsxWindowsFileSystem,
  datasyncLocationFsxLustreFileSystem,
  datasyncLocationFsxOpenzfsFileSystem,
  datasyncLocationFsxOntapFileSystem,
  datasyncLocationAzureBlob,
  datasyncLocationHdfs,
];
