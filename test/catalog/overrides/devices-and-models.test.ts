import { bedrockFlows } from '../../../src/catalog/overrides/bedrock-flows.js';
import { iot } from '../../../src/catalog/overrides/iot.js';
import { kinesisAnalytics } from '../../../src/catalog/overrides/kinesis-analytics.js';
import { quicksight } from '../../../src/catalog/overrides/quicksight.js';
import { rdsParts } from '../../../src/catalog/overrides/rds-parts.js';
import { redshiftParts } from '../../../src/catalog/overrides/redshift-parts.js';
import { sagemakerParts } from '../../../src/catalog/overrides/sagemaker-parts.js';
import { sagemakerStudio } from '../../../src/catalog/overrides/sagemaker-studio.js';
import { searchPipelines } from '../../../src/catalog/overrides/search-pipelines.js';
import { describeInSync } from './planted.js';

const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

describeInSync(iot, {
  aws_iot_policy: {
    attributes: {
      id: 'p',
      name: 'p',
      policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}',
    },
    live: {
      Id: 'p',
      PolicyName: 'p',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: ['iot:Connect'], Resource: ['*'] }],
      },
    },
    plants: [['/PolicyDocument/Statement/0/Action', 'iot:*', 'policy']],
  },
  aws_iot_thing: {
    attributes: { name: 't', attributes: { model: 'x' }, thing_type_name: 'k' },
    live: { ThingName: 't', AttributePayload: { Attributes: { model: 'x' } } },
    plants: [['/AttributePayload/Attributes/model', 'y', 'attributes["model"]']],
  },
  aws_iot_thing_type: {
    attributes: { name: 't', deprecated: false, properties: [{ description: 'd', searchable_attributes: ['b', 'a'] }] },
    live: {
      ThingTypeName: 't',
      ThingTypeProperties: { ThingTypeDescription: 'd', SearchableAttributes: ['a', 'b'] },
    },
    plants: [['/DeprecateThingType', true, 'deprecated']],
  },
  aws_iot_role_alias: {
    attributes: { alias: 'a', role_arn: 'arn:r', credential_duration: 3600 },
    live: { RoleAlias: 'a', RoleArn: 'arn:r', CredentialDurationSeconds: 3600 },
    plants: [
      ['/RoleArn', 'arn:s', 'role_arn'],
      ['/CredentialDurationSeconds', 43200, 'credential_duration'],
    ],
  },
  aws_iot_certificate: {
    attributes: { id: 'c', active: true, certificate_pem: `${pem}\n` },
    live: { Id: 'c', Status: 'ACTIVE', CertificatePem: pem },
    plants: [['/Status', 'INACTIVE', 'active']],
  },
  aws_iot_domain_configuration: {
    attributes: {
      name: 'd',
      domain_name: 'iot.example.com',
      service_type: 'DATA',
      status: 'ENABLED',
      server_certificate_arns: ['arn:c'],
      authorizer_config: [{ allow_authorizer_override: false, default_authorizer_name: 'a' }],
      tls_config: [{ security_policy: 'IotSecurityPolicy_TLS12_1_0_2016_01' }],
    },
    live: {
      DomainConfigurationName: 'd',
      DomainName: 'iot.example.com',
      ServiceType: 'DATA',
      DomainConfigurationStatus: 'ENABLED',
      ServerCertificates: [{ ServerCertificateArn: 'arn:c', ServerCertificateStatus: 'VALID' }],
      AuthorizerConfig: { AllowAuthorizerOverride: false, DefaultAuthorizerName: 'a' },
      TlsConfig: { SecurityPolicy: 'IotSecurityPolicy_TLS12_1_0_2016_01' },
    },
    plants: [
      ['/AuthorizerConfig/AllowAuthorizerOverride', true, 'authorizer_config[0].allow_authorizer_override'],
      ['/ServerCertificates/-', { ServerCertificateArn: 'arn:e' }, 'server_certificate_arns'],
      ['/TlsConfig/SecurityPolicy', 'IotSecurityPolicy_TLS12_1_2_2022_10', 'tls_config[0].security_policy'],
    ],
  },
  aws_iot_ca_certificate: {
    attributes: { id: 'c', active: true, allow_auto_registration: false, ca_certificate_pem: pem },
    live: { Id: 'c', Status: 'ACTIVE', AutoRegistrationStatus: 'DISABLE', CACertificatePem: pem },
    plants: [['/AutoRegistrationStatus', 'ENABLE', 'allow_auto_registration']],
  },
});

describeInSync([...redshiftParts, ...rdsParts], {
  aws_redshift_event_subscription: {
    attributes: {
      name: 'e',
      enabled: true,
      event_categories: ['security', 'configuration'],
      severity: 'INFO',
      sns_topic_arn: 'arn:t',
      source_ids: ['c'],
      source_type: 'cluster',
    },
    live: {
      SubscriptionName: 'e',
      Enabled: true,
      EventCategoriesList: ['configuration', 'security'],
      Severity: 'INFO',
      SnsTopicArn: 'arn:t',
      SourceIdsList: ['c'],
      SourceType: 'cluster',
    },
    plants: [
      ['/EventCategoriesList', ['configuration'], 'event_categories'],
      ['/Severity', 'ERROR', 'severity'],
    ],
  },
  aws_redshift_scheduled_action: {
    attributes: {
      name: 'a',
      schedule: 'cron(00 23 * * ? *)',
      iam_role: 'arn:r',
      enable: true,
      start_time: '2030-01-01T00:00:00Z',
      target_action: [{ pause_cluster: [{ cluster_identifier: 'c' }] }],
    },
    live: {
      ScheduledActionName: 'a',
      Schedule: 'cron(00 23 * * ? *)',
      IamRole: 'arn:r',
      Enable: true,
      StartTime: '2030-01-01T00:00:00.000Z',
      TargetAction: { PauseCluster: { ClusterIdentifier: 'c' } },
    },
    plants: [
      ['/Enable', false, 'enable'],
      ['/TargetAction/PauseCluster/ClusterIdentifier', 'd', 'target_action[0].pause_cluster[0].cluster_identifier'],
      ['/StartTime', '2031-01-01T00:00:00Z', 'start_time'],
    ],
  },
  aws_docdbelastic_cluster: {
    attributes: {
      name: 'd',
      admin_user_name: 'u',
      auth_type: 'PLAIN_TEXT',
      shard_capacity: 2,
      shard_count: 1,
      preferred_maintenance_window: 'tue:04:00-tue:04:30',
      vpc_security_group_ids: ['sg-1'],
    },
    live: {
      ClusterName: 'd',
      AdminUserName: 'u',
      AuthType: 'PLAIN_TEXT',
      ShardCapacity: 2,
      ShardCount: 1,
      PreferredMaintenanceWindow: 'Tue:04:00-Tue:04:30',
      VpcSecurityGroupIds: ['sg-1'],
    },
    plants: [
      ['/ShardCount', 3, 'shard_count'],
      ['/VpcSecurityGroupIds/0', 'sg-2', 'vpc_security_group_ids'],
    ],
  },
  aws_docdb_global_cluster: {
    attributes: { global_cluster_identifier: 'Global', deletion_protection: true, engine: 'docdb' },
    live: { GlobalClusterIdentifier: 'global', DeletionProtection: true, Engine: 'docdb', EngineVersion: '5.0.0' },
    plants: [['/DeletionProtection', false, 'deletion_protection']],
  },
});

describeInSync([...sagemakerStudio, ...sagemakerParts], {
  aws_sagemaker_domain: {
    attributes: {
      domain_name: 'd',
      auth_mode: 'IAM',
      app_network_access_type: 'PublicInternetOnly',
      vpc_id: 'vpc-1',
      subnet_ids: ['subnet-2', 'subnet-1'],
      default_user_settings: [
        {
          execution_role: 'arn:r',
          security_groups: ['sg-1'],
          jupyter_lab_app_settings: [
            { default_resource_spec: [{ instance_type: 'ml.t3.medium' }], lifecycle_config_arns: [] },
          ],
        },
      ],
    },
    live: {
      DomainName: 'd',
      AuthMode: 'IAM',
      AppNetworkAccessType: 'PublicInternetOnly',
      VpcId: 'vpc-1',
      SubnetIds: ['subnet-1', 'subnet-2'],
      TagPropagation: 'DISABLED',
      DefaultUserSettings: {
        ExecutionRole: 'arn:r',
        SecurityGroups: ['sg-1'],
        StudioWebPortal: 'ENABLED',
        JupyterLabAppSettings: {
          DefaultResourceSpec: { InstanceType: 'ml.t3.medium', SageMakerImageArn: 'arn:image' },
        },
      },
      DomainSettings: { DockerSettings: {}, SecurityGroupIds: [] },
    },
    plants: [
      ['/AppNetworkAccessType', 'VpcOnly', 'app_network_access_type'],
      ['/DefaultUserSettings/ExecutionRole', 'arn:admin', 'default_user_settings[0].execution_role'],
      [
        '/DefaultUserSettings/JupyterLabAppSettings/DefaultResourceSpec/InstanceType',
        'ml.p4d.24xlarge',
        'default_user_settings[0].jupyter_lab_app_settings[0].default_resource_spec[0].instance_type',
      ],
    ],
  },
  aws_sagemaker_model_package_group_policy: {
    attributes: { model_package_group_name: 'g', resource_policy: '{"Version":"2012-10-17","Statement":[]}' },
    live: {
      ModelPackageGroupName: 'g',
      ModelPackageGroupPolicy: { Version: '2012-10-17', Statement: [] },
    },
    presence: '/ModelPackageGroupPolicy',
    plants: [
      [
        '/ModelPackageGroupPolicy/Statement/-',
        { Effect: 'Allow', Principal: '*', Action: 'sagemaker:*', Resource: '*' },
        'resource_policy',
      ],
    ],
  },
  aws_sagemaker_app_image_config: {
    attributes: {
      app_image_config_name: 'c',
      kernel_gateway_image_config: [
        { kernel_spec: [{ name: 'k', display_name: 'K' }], file_system_config: [{ default_gid: 100 }] },
      ],
    },
    live: {
      AppImageConfigName: 'c',
      KernelGatewayImageConfig: {
        KernelSpecs: [{ Name: 'k', DisplayName: 'K' }],
        FileSystemConfig: { DefaultGid: 100, DefaultUid: 1000, MountPath: '/home/sagemaker-user' },
      },
    },
    plants: [
      [
        '/KernelGatewayImageConfig/FileSystemConfig/DefaultUid',
        0,
        'kernel_gateway_image_config[0].file_system_config[0].default_uid',
      ],
    ],
  },
});

describeInSync([...quicksight, ...kinesisAnalytics, ...searchPipelines, ...bedrockFlows], {
  aws_quicksight_data_source: {
    attributes: {
      data_source_id: 'd',
      name: 'D',
      type: 'AURORA',
      parameters: [{ aurora: [{ host: 'db.example.com', port: 3306, database: 'x' }] }],
      permission: [{ principal: 'arn:u', actions: ['quicksight:PassDataSource', 'quicksight:DescribeDataSource'] }],
      ssl_properties: [{ disable_ssl: false }],
    },
    live: {
      AwsAccountId: '123456789012',
      DataSourceId: 'd',
      Name: 'D',
      Type: 'AURORA',
      DataSourceParameters: { AuroraParameters: { Host: 'db.example.com', Port: 3306, Database: 'x' } },
      Permissions: [{ Principal: 'arn:u', Actions: ['quicksight:DescribeDataSource', 'quicksight:PassDataSource'] }],
      SslProperties: { DisableSsl: false },
    },
    plants: [
      ['/SslProperties/DisableSsl', true, 'ssl_properties[0].disable_ssl'],
      ['/Permissions/-', { Principal: 'arn:v', Actions: ['quicksight:*'] }, 'permission'],
      ['/DataSourceParameters/AuroraParameters/Host', 'evil.example.com', 'parameters[0].aurora[0].host'],
    ],
  },
  aws_kinesisanalyticsv2_application: {
    attributes: {
      name: 'a',
      runtime_environment: 'FLINK-1_18',
      service_execution_role: 'arn:r',
      application_configuration: [
        {
          application_code_configuration: [
            {
              code_content_type: 'ZIPFILE',
              code_content: [{ s3_content_location: [{ bucket_arn: 'arn:b', file_key: 'k' }] }],
            },
          ],
          flink_application_configuration: [
            {
              parallelism_configuration: [{ configuration_type: 'CUSTOM', parallelism: 4, auto_scaling_enabled: true }],
            },
          ],
        },
      ],
    },
    live: {
      ApplicationName: 'a',
      RuntimeEnvironment: 'FLINK-1_18',
      ServiceExecutionRole: 'arn:r',
      ApplicationMode: 'STREAMING',
      ApplicationConfiguration: {
        ApplicationCodeConfiguration: {
          CodeContentType: 'ZIPFILE',
          CodeContent: { S3ContentLocation: { BucketARN: 'arn:b', FileKey: 'k' } },
        },
        ApplicationSnapshotConfiguration: { SnapshotsEnabled: true },
        FlinkApplicationConfiguration: {
          ParallelismConfiguration: {
            ConfigurationType: 'CUSTOM',
            Parallelism: 4,
            ParallelismPerKPU: 1,
            AutoScalingEnabled: true,
          },
          CheckpointConfiguration: { ConfigurationType: 'DEFAULT' },
        },
      },
    },
    plants: [
      ['/ServiceExecutionRole', 'arn:s', 'service_execution_role'],
      [
        '/ApplicationConfiguration/FlinkApplicationConfiguration/ParallelismConfiguration/Parallelism',
        8,
        'application_configuration[0].flink_application_configuration[0].parallelism_configuration[0].parallelism',
      ],
    ],
  },
  aws_opensearchserverless_security_config: {
    attributes: {
      id: 'saml/123456789012/c',
      name: 'c',
      type: 'saml',
      saml_options: [{ metadata: '<x/>', session_timeout: 60 }],
    },
    live: { Id: 'saml/123456789012/c', Type: 'saml', SamlOptions: { Metadata: '<x/>', SessionTimeout: 60 } },
    plants: [['/SamlOptions/Metadata', '<y/>', 'saml_options[0].metadata']],
  },
  aws_bedrockagent_flow: {
    attributes: {
      arn: 'arn:f',
      name: 'f',
      execution_role_arn: 'arn:r',
      definition: [
        {
          connection: [{ name: 'c', source: 'In', target: 'Out', type: 'Data' }],
          node: [
            { name: 'Out', type: 'Output', input: [{ name: 'document', type: 'String', expression: '$.data' }] },
            { name: 'In', type: 'Input', output: [{ name: 'document', type: 'String' }] },
          ],
        },
      ],
    },
    live: {
      Arn: 'arn:f',
      Name: 'f',
      ExecutionRoleArn: 'arn:r',
      Definition: {
        Connections: [{ Name: 'c', Source: 'In', Target: 'Out', Type: 'Data' }],
        Nodes: [
          { Name: 'In', Type: 'Input', Outputs: [{ Name: 'document', Type: 'String' }] },
          { Name: 'Out', Type: 'Output', Inputs: [{ Name: 'document', Type: 'String', Expression: '$.data' }] },
        ],
      },
    },
    plants: [
      ['/ExecutionRoleArn', 'arn:s', 'execution_role_arn'],
      ['/Definition/Nodes/1/Inputs/0/Expression', '$.other', 'definition[0].node[0].input[0].expression'],
    ],
  },
});
