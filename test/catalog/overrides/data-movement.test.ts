import { datasync } from '../../../src/catalog/overrides/datasync.js';
import { dmsEndpoints } from '../../../src/catalog/overrides/dms-endpoints.js';
import { dmsParts } from '../../../src/catalog/overrides/dms-parts.js';
import { transferParts } from '../../../src/catalog/overrides/transfer-parts.js';
import { describeInSync } from './planted.js';

const previous = '${previous.file}';
const keyArn = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';

describeInSync([...transferParts, ...datasync], {
  aws_transfer_workflow: {
    attributes: {
      description: '',
      steps: [
        {
          type: 'COPY',
          copy_step_details: [
            {
              name: 'copy',
              overwrite_existing: 'FALSE',
              source_file_location: previous,
              destination_file_location: [{ s3_file_location: [{ bucket: 'b', key: 'in/' }], efs_file_location: [] }],
            },
          ],
        },
        { type: 'DELETE', delete_step_details: [{ name: 'del', source_file_location: '' }] },
      ],
      on_exception_steps: [],
    },
    live: {
      Description: '',
      Steps: [
        {
          Type: 'COPY',
          CopyStepDetails: {
            Name: 'copy',
            OverwriteExisting: 'FALSE',
            SourceFileLocation: previous,
            DestinationFileLocation: { S3FileLocation: { Bucket: 'b', Key: 'in/' } },
          },
        },
        { Type: 'DELETE', DeleteStepDetails: { Name: 'del', SourceFileLocation: previous } },
      ],
    },
    plants: [
      [
        '/Steps/0/CopyStepDetails/DestinationFileLocation/S3FileLocation/Bucket',
        'c',
        'steps[0].copy_step_details[0].destination_file_location[0].s3_file_location[0].bucket',
      ],
      [
        '/Steps/1/DeleteStepDetails/SourceFileLocation',
        '${original.file}',
        'steps[1].delete_step_details[0].source_file_location',
      ],
    ],
  },
  aws_transfer_connector: {
    attributes: {
      access_role: 'arn:aws:iam::123456789012:role/r',
      url: 'sftp://example.com',
      security_policy_name: 'TransferSFTPConnectorSecurityPolicy-2024-03',
      sftp_config: [{ trusted_host_keys: ['ssh-rsa BBBB', 'ssh-rsa AAAA'], user_secret_id: 's' }],
      as2_config: [],
    },
    live: {
      AccessRole: 'arn:aws:iam::123456789012:role/r',
      Url: 'sftp://example.com',
      SecurityPolicyName: 'TransferSFTPConnectorSecurityPolicy-2024-03',
      SftpConfig: { TrustedHostKeys: ['ssh-rsa AAAA', 'ssh-rsa BBBB'], UserSecretId: 's' },
    },
    plants: [
      ['/Url', 'sftp://example.org', 'url'],
      ['/SftpConfig/TrustedHostKeys/-', 'ssh-rsa CCCC', 'sftp_config[0].trusted_host_keys'],
      ['/SecurityPolicyName', 'TransferSFTPConnectorSecurityPolicy-2023-07', 'security_policy_name'],
    ],
  },
  aws_transfer_web_app: {
    attributes: {
      arn: 'arn:w',
      web_app_endpoint_policy: null,
      web_app_units: [{ provisioned: 1 }],
      identity_provider_details: [{ identity_center_config: [{ instance_arn: 'arn:sso', role: 'arn:role' }] }],
    },
    live: {
      Arn: 'arn:w',
      AccessEndpoint: 'https://x.transfer-webapp.eu-west-1.on.aws',
      WebAppEndpointPolicy: 'STANDARD',
      WebAppUnits: { Provisioned: 1 },
      IdentityProviderDetails: { InstanceArn: 'arn:sso', Role: 'arn:role', ApplicationArn: 'arn:app' },
    },
    plants: [
      ['/WebAppUnits/Provisioned', 2, 'web_app_units[0].provisioned'],
      ['/IdentityProviderDetails/Role', 'arn:other', 'identity_provider_details[0].identity_center_config[0].role'],
      ['/WebAppEndpointPolicy', 'FIPS', 'web_app_endpoint_policy'],
    ],
  },
  aws_datasync_task: {
    attributes: {
      name: 't',
      source_location_arn: 'arn:l/1',
      destination_location_arn: 'arn:l/2',
      cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:ds',
      options: [{ bytes_per_second: -1, log_level: 'BASIC', verify_mode: 'ONLY_FILES_TRANSFERRED', uid: 'INT_VALUE' }],
      excludes: [{ filter_type: 'SIMPLE_PATTERN', value: '/tmp' }],
      schedule: [{ schedule_expression: 'cron(0 12 ? * SUN,WED *)' }],
      task_report_config: [
        {
          output_type: 'SUMMARY_ONLY',
          s3_destination: [{ bucket_access_role_arn: 'arn:r', s3_bucket_arn: 'arn:b', subdirectory: 'reports' }],
          report_overrides: [{ deleted_override: 'ERRORS_ONLY' }],
        },
      ],
    },
    live: {
      Name: 't',
      SourceLocationArn: 'arn:l/1',
      DestinationLocationArn: 'arn:l/2',
      CloudWatchLogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:ds:*',
      Options: {
        BytesPerSecond: -1,
        LogLevel: 'BASIC',
        VerifyMode: 'ONLY_FILES_TRANSFERRED',
        Uid: 'INT_VALUE',
        Atime: 'BEST_EFFORT',
        Gid: 'INT_VALUE',
        TaskQueueing: 'ENABLED',
        TransferMode: 'CHANGED',
      },
      Excludes: [{ FilterType: 'SIMPLE_PATTERN', Value: '/tmp' }],
      Schedule: { ScheduleExpression: 'cron(0 12 ? * SUN,WED *)' },
      TaskMode: 'BASIC',
      TaskReportConfig: {
        OutputType: 'SUMMARY_ONLY',
        Destination: { S3: { BucketAccessRoleArn: 'arn:r', S3BucketArn: 'arn:b', Subdirectory: 'reports/' } },
        Overrides: { Deleted: { ReportLevel: 'ERRORS_ONLY' } },
      },
    },
    plants: [
      ['/Options/LogLevel', 'OFF', 'options[0].log_level'],
      ['/Options/TaskQueueing', 'DISABLED', 'options[0].task_queueing'],
      ['/Excludes/0/Value', '/var', 'excludes[0].value'],
      ['/Schedule', { ScheduleExpression: 'rate(1 hour)' }, 'schedule[0].schedule_expression'],
      [
        '/TaskReportConfig/Overrides/Deleted/ReportLevel',
        'SUCCESSES_AND_ERRORS',
        'task_report_config[0].report_overrides[0].deleted_override',
      ],
    ],
  },
  aws_datasync_location_efs: {
    attributes: {
      arn: 'arn:l',
      ec2_config: [{ security_group_arns: ['arn:sg/2', 'arn:sg/1'], subnet_arn: 'arn:subnet' }],
      in_transit_encryption: null,
    },
    live: {
      LocationArn: 'arn:l',
      Ec2Config: { SecurityGroupArns: ['arn:sg/1', 'arn:sg/2'], SubnetArn: 'arn:subnet' },
      InTransitEncryption: 'NONE',
    },
    plants: [
      ['/InTransitEncryption', 'TLS1_2', 'in_transit_encryption'],
      ['/Ec2Config/SecurityGroupArns/-', 'arn:sg/3', 'ec2_config[0].security_group_arns'],
    ],
  },
  aws_datasync_location_nfs: {
    attributes: {
      arn: 'arn:l',
      on_prem_config: [{ agent_arns: ['arn:a'] }],
      mount_options: [{ version: 'AUTOMATIC' }],
    },
    live: { LocationArn: 'arn:l', OnPremConfig: { AgentArns: ['arn:a'] }, MountOptions: { Version: 'AUTOMATIC' } },
    plants: [['/MountOptions/Version', 'NFS3', 'mount_options[0].version']],
  },
});

describeInSync([...dmsParts, ...dmsEndpoints], {
  aws_dms_endpoint: {
    attributes: {
      endpoint_id: 'Source',
      endpoint_type: 'source',
      engine_name: 'postgres',
      server_name: 'db.example.com',
      port: 5432,
      ssl_mode: 'require',
      kms_key_arn: keyArn,
      postgres_settings: [{ heartbeat_enable: true, plugin_name: 'test_decoding', slot_name: 's' }],
      kafka_settings: [],
      s3_settings: [],
    },
    live: {
      EndpointIdentifier: 'source',
      EndpointType: 'SOURCE',
      EngineName: 'postgres',
      ServerName: 'db.example.com',
      Port: 5432,
      SslMode: 'require',
      KmsKeyId: keyArn,
      PostgreSqlSettings: { HeartbeatEnable: true, PluginName: 'test-decoding', SlotName: 's', HeartbeatFrequency: 5 },
    },
    plants: [
      ['/SslMode', 'none', 'ssl_mode'],
      ['/ServerName', 'evil.example.com', 'server_name'],
      ['/PostgreSqlSettings/SlotName', 't', 'postgres_settings[0].slot_name'],
      ['/PostgreSqlSettings/PluginName', 'pglogical', 'postgres_settings[0].plugin_name'],
    ],
  },
  aws_dms_s3_endpoint: {
    attributes: {
      endpoint_id: 'target',
      endpoint_type: 'target',
      bucket_name: 'b',
      bucket_folder: '',
      compression_type: 'GZIP',
      data_format: 'parquet',
      enable_statistics: true,
      parquet_version: 'parquet-2-0',
      rfc_4180: true,
      service_access_role_arn: 'arn:r',
      ssl_mode: 'none',
    },
    live: {
      EndpointIdentifier: 'target',
      EndpointType: 'TARGET',
      SslMode: 'none',
      S3Settings: {
        BucketName: 'b',
        CompressionType: 'gzip',
        CsvDelimiter: ',',
        CsvRowDelimiter: '\\n',
        DataFormat: 'parquet',
        EnableStatistics: true,
        ParquetVersion: 'PARQUET_2_0',
        ServiceAccessRoleArn: 'arn:r',
        DatePartitionEnabled: false,
      },
    },
    plants: [
      ['/S3Settings/BucketName', 'c', 'bucket_name'],
      ['/S3Settings/CompressionType', 'none', 'compression_type'],
      ['/S3Settings/DatePartitionEnabled', true, 'date_partition_enabled'],
      ['/S3Settings/ParquetVersion', 'parquet-1-0', 'parquet_version'],
    ],
  },
  aws_dms_event_subscription: {
    attributes: {
      name: 'e',
      enabled: null,
      event_categories: ['creation', 'failure'],
      sns_topic_arn: 'arn:t',
      source_ids: ['Task'],
      source_type: 'replication-task',
    },
    live: {
      SubscriptionName: 'e',
      Enabled: true,
      EventCategories: ['failure', 'creation'],
      SnsTopicArn: 'arn:t',
      SourceIds: ['task'],
      SourceType: 'replication-task',
    },
    plants: [
      ['/Enabled', false, 'enabled'],
      ['/SourceIds/0', 'other', 'source_ids'],
    ],
  },
});
