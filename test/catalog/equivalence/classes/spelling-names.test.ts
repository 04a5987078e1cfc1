import { describeRows, type Row } from './row.js';

const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:123456789012:${rest}`;

const names: readonly Row[] = [
  {
    name: '16 enum case',
    type: 'aws_batch_compute_environment',
    state: { name: 'b', arn: arn('batch', 'compute-environment/b'), type: 'MANAGED', state: 'ENABLED' },
    live: { ComputeEnvironmentName: 'b', Type: 'managed', State: 'enabled' },
    near: [
      { live: { State: 'DISABLED' }, found: ['state'] },
      { live: { Type: 'unmanaged' }, found: ['type'] },
    ],
  },
  {
    name: '16 enum case: listener protocol of a classic load balancer',
    type: 'aws_elb',
    state: {
      name: 'c',
      internal: false,
      listener: [
        {
          instance_port: 80,
          instance_protocol: 'http',
          lb_port: 443,
          lb_protocol: 'https',
          ssl_certificate_id: 'arn:aws:iam::123456789012:server-certificate/c',
        },
      ],
      cross_zone_load_balancing: true,
      connection_draining: false,
      idle_timeout: 60,
    },
    live: {
      LoadBalancerName: 'c',
      Scheme: 'internet-facing',
      CrossZone: true,
      Listeners: [
        {
          InstancePort: '80',
          InstanceProtocol: 'HTTP',
          LoadBalancerPort: '443',
          Protocol: 'HTTPS',
          SSLCertificateId: 'arn:aws:iam::123456789012:server-certificate/c',
        },
      ],
    },
    near: [
      {
        live: {
          Listeners: [
            {
              InstancePort: '80',
              InstanceProtocol: 'HTTP',
              LoadBalancerPort: '443',
              Protocol: 'TCP',
              SSLCertificateId: 'arn:aws:iam::123456789012:server-certificate/c',
            },
          ],
        },
        found: ['listener[0].lb_protocol'],
      },
    ],
  },
  {
    name: '17 identifiers that RDS lower-cases, also where others refer to them',
    type: 'aws_rds_cluster_instance',
    state: {
      identifier: 'Main-1',
      cluster_identifier: 'Main',
      instance_class: 'db.r6g.large',
      engine: 'aurora-mysql',
      db_subnet_group_name: 'Data',
      promotion_tier: 0,
    },
    live: {
      DBInstanceIdentifier: 'main-1',
      DBClusterIdentifier: 'main',
      DBInstanceClass: 'db.r6g.large',
      Engine: 'aurora-mysql',
      DBSubnetGroupName: 'data',
    },
    near: [{ live: { DBSubnetGroupName: 'public' }, found: ['db_subnet_group_name'] }],
  },
  {
    name: '17 where case matters it is kept',
    type: 'aws_iam_role',
    state: { name: 'Web', path: '/Team/', assume_role_policy: '{}' },
    live: { RoleName: 'Web', Path: '/Team/' },
    near: [{ live: { Path: '/team/' }, found: ['path'] }],
  },
  {
    name: '18 the case of maintenance windows',
    type: 'aws_redshift_cluster',
    state: {
      cluster_identifier: 'Dw',
      node_type: 'ra3.large',
      preferred_maintenance_window: 'Sun:04:00-Sun:04:30',
      number_of_nodes: 1,
    },
    live: { ClusterIdentifier: 'dw', NodeType: 'ra3.large', PreferredMaintenanceWindow: 'sun:04:00-sun:04:30' },
    near: [{ live: { PreferredMaintenanceWindow: 'mon:04:00-mon:04:30' }, found: ['preferred_maintenance_window'] }],
  },
  {
    name: '19 DNS: trailing dot, case, escapes',
    type: 'aws_route53_zone',
    state: { zone_id: 'Z1', name: 'Example.com', comment: 'Managed by Terraform' },
    live: { Name: 'example.com.', HostedZoneConfig: { Comment: 'Managed by Terraform' } },
    near: [{ live: { Name: 'example.org.' }, found: ['name'] }],
  },
  {
    name: '20 scheme of an OIDC issuer',
    type: 'aws_iam_openid_connect_provider',
    state: {
      arn: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
      url: 'token.actions.githubusercontent.com',
      client_id_list: ['sts.amazonaws.com'],
      thumbprint_list: ['6938FD4D98BAB03FAADB97B34396831E3780AEA1'],
    },
    live: {
      Url: 'https://token.actions.githubusercontent.com',
      ClientIdList: ['sts.amazonaws.com'],
      ThumbprintList: ['6938fd4d98bab03faadb97b34396831e3780aea1'],
    },
    near: [
      { live: { Url: 'https://token.actions.evil.com' }, found: ['url'] },
      { live: { ClientIdList: ['sts.amazonaws.com', 'evil'] }, found: ['client_id_list'] },
      { live: { ThumbprintList: ['0000fd4d98bab03faadb97b34396831e3780aea1'] }, found: ['thumbprint_list'] },
    ],
  },
  {
    name: '21 ARN or name: the function of an alias',
    type: 'aws_lambda_alias',
    state: {
      arn: arn('lambda', 'function:f:live'),
      name: 'live',
      function_name: arn('lambda', 'function:f'),
      function_version: '3',
    },
    live: { Name: 'live', FunctionName: 'f', FunctionVersion: '3' },
    near: [
      { live: { FunctionName: 'g' }, found: ['function_name'] },
      { live: { FunctionName: 'arn:aws:lambda:eu-west-1:999999999999:function:f' }, found: ['function_name'] },
      { live: { FunctionVersion: '4' }, found: ['function_version'] },
    ],
  },
  {
    name: '21 ARN or name: log group with :*',
    type: 'aws_cloudtrail',
    state: {
      name: 't',
      s3_bucket_name: 'logs',
      cloud_watch_logs_group_arn: `${arn('logs', 'log-group:trail')}:*`,
      include_global_service_events: true,
    },
    live: {
      TrailName: 't',
      S3BucketName: 'logs',
      CloudWatchLogsLogGroupArn: arn('logs', 'log-group:trail'),
      IsLogging: true,
      IncludeGlobalServiceEvents: true,
    },
    near: [
      {
        live: { CloudWatchLogsLogGroupArn: `${arn('logs', 'log-group:other')}:*` },
        found: ['cloud_watch_logs_group_arn'],
      },
      { live: { IsLogging: false }, found: ['enable_logging'] },
    ],
  },
  {
    name: '21 KMS key by id, by ARN',
    type: 'aws_sqs_queue',
    state: {
      name: 'q',
      url: 'https://sqs.eu-west-1.amazonaws.com/123456789012/q',
      kms_master_key_id: '1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    live: { QueueName: 'q', KmsMasterKeyId: arn('kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab') },
    near: [
      {
        live: { KmsMasterKeyId: arn('kms', 'key/9999abcd-12ab-34cd-56ef-1234567890ab') },
        found: ['kms_master_key_id'],
      },
      {
        live: { KmsMasterKeyId: 'arn:aws:kms:eu-west-1:999999999999:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
        found: ['kms_master_key_id'],
      },
      { live: { KmsMasterKeyId: 'alias/aws/sqs' }, found: ['kms_master_key_id'] },
    ],
  },
  {
    name: '21 KMS alias by name, by ARN',
    type: 'aws_sns_topic',
    state: { name: 't', arn: arn('sns', 't'), kms_master_key_id: 'alias/app' },
    live: { TopicName: 't', TopicArn: arn('sns', 't'), KmsMasterKeyId: arn('kms', 'alias/app') },
    near: [{ live: { KmsMasterKeyId: arn('kms', 'alias/apple') }, found: ['kms_master_key_id'] }],
  },
  {
    name: '21 instance profile by name, by ARN',
    type: 'aws_instance',
    state: { id: 'i-1', ami: 'ami-1', instance_type: 't3.micro', iam_instance_profile: 'web' },
    live: {
      ImageId: 'ami-1',
      InstanceType: 't3.micro',
      IamInstanceProfile: 'arn:aws:iam::123456789012:instance-profile/web',
    },
    near: [
      { live: { IamInstanceProfile: 'admin' }, found: ['iam_instance_profile'] },
      { state: { iam_instance_profile: '' }, live: { IamInstanceProfile: 'admin' }, found: ['iam_instance_profile'] },
    ],
  },
  {
    name: '22 partition inside ARNs',
    type: 'aws_s3_bucket_policy',
    state: {
      bucket: 'b',
      policy:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"s3:GetObject","Resource":"arn:aws-cn:s3:::b/*"}]}',
    },
    live: {
      Bucket: 'b',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws-cn:iam::123456789012:root' },
            Action: 's3:GetObject',
            Resource: 'arn:aws-cn:s3:::b/*',
          },
        ],
      },
    },
    placement: { account: '123456789012', region: 'cn-north-1' },
    near: [
      {
        live: {
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: 'arn:aws:iam::123456789012:root' },
                Action: 's3:GetObject',
                Resource: 'arn:aws-cn:s3:::b/*',
              },
            ],
          },
        },
        found: ['policy'],
      },
    ],
  },
  {
    name: '23 version told more precisely',
    type: 'aws_db_instance',
    state: {
      identifier: 'db',
      instance_class: 'db.t3.micro',
      engine: 'mysql',
      engine_version: '8.0',
      storage_encrypted: true,
      backup_retention_period: 7,
    },
    live: {
      DBInstanceIdentifier: 'db',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'mysql',
      EngineVersion: '8.0.45',
      StorageEncrypted: true,
      BackupRetentionPeriod: 7,
    },
    near: [
      { live: { EngineVersion: '8.4.3' }, found: ['engine_version'] },
      { state: { engine_version: '8.0.4' }, found: ['engine_version'] },
      { state: { engine_version: '8.0.44' }, found: ['engine_version'] },
    ],
  },
  {
    name: '23 version told less precisely',
    type: 'aws_mq_broker',
    state: {
      id: 'b',
      broker_name: 'b',
      engine_type: 'ActiveMQ',
      engine_version: '5.18.4',
      host_instance_type: 'mq.t3.micro',
      deployment_mode: 'SINGLE_INSTANCE',
    },
    live: {
      BrokerName: 'b',
      EngineType: 'ACTIVEMQ',
      EngineVersionCurrent: '5.18',
      HostInstanceType: 'mq.t3.micro',
      DeploymentMode: 'SINGLE_INSTANCE',
    },
    near: [{ live: { EngineVersionCurrent: '5.17' }, found: ['engine_version'] }],
  },
  {
    name: '24 sentinel resolved: Intelligent-Tiering',
    type: 'aws_ssm_parameter',
    state: { name: '/a', type: 'String', tier: 'Intelligent-Tiering', value: 'x', data_type: 'text' },
    live: { Name: '/a', Type: 'String', Tier: 'Standard', Value: 'x', DataType: 'text' },
    near: [
      { state: { tier: 'Standard' }, live: { Tier: 'Advanced' }, found: ['tier'] },
      { live: { Value: 'y' }, found: ['value'] },
    ],
  },
  {
    name: '25 same interval in another unit',
    type: 'aws_scheduler_schedule',
    state: {
      arn: arn('scheduler', 'schedule/default/s'),
      name: 's',
      group_name: 'default',
      schedule_expression: 'rate(60 minutes)',
      schedule_expression_timezone: 'UTC',
      start_date: '2026-01-01T00:00:00Z',
    },
    live: {
      Name: 's',
      GroupName: 'default',
      ScheduleExpression: 'rate(1 hour)',
      ScheduleExpressionTimezone: 'UTC',
      StartDate: '2026-01-01T01:00:00.000+01:00',
      State: 'ENABLED',
    },
    near: [
      { live: { ScheduleExpression: 'rate(60 hours)' }, found: ['schedule_expression'] },
      { live: { ScheduleExpressionTimezone: 'Europe/Berlin' }, found: ['schedule_expression_timezone'] },
      { live: { StartDate: '2026-01-01T01:00:00.000Z' }, found: ['start_date'] },
    ],
  },
  {
    name: '25 same interval of a rule',
    type: 'aws_cloudwatch_event_rule',
    state: {
      name: 'r',
      arn: arn('events', 'rule/r'),
      event_bus_name: 'default',
      schedule_expression: 'rate(60 minutes)',
      state: 'ENABLED',
    },
    live: { Name: 'r', ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' },
    near: [
      { live: { ScheduleExpression: 'rate(1 day)' }, found: ['schedule_expression'] },
      { live: { State: 'DISABLED' }, found: ['state'] },
    ],
  },
  {
    name: '26 units of CPU and memory',
    type: 'aws_apprunner_service',
    state: {
      arn: arn('apprunner', 'service/s/1'),
      service_name: 's',
      instance_configuration: [{ cpu: '1 vCPU', memory: '2 GB', instance_role_arn: '' }],
    },
    live: { ServiceName: 's', InstanceConfiguration: { Cpu: '1024', Memory: '2048' } },
    near: [
      { live: { InstanceConfiguration: { Cpu: '2048', Memory: '2048' } }, found: ['instance_configuration[0].cpu'] },
    ],
  },
];

describeRows('spelling: names', names);
