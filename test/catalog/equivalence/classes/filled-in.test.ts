import { describeRows, type Row } from './row.js';

const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:123456789012:${rest}`;

const filled: readonly Row[] = [
  {
    name: '42 constant defaults',
    type: 'aws_iam_role',
    state: { name: 'r', assume_role_policy: '{}', max_session_duration: null, path: null },
    live: { RoleName: 'r', MaxSessionDuration: 3600, Path: '/' },
    near: [
      { live: { MaxSessionDuration: 43200 }, found: ['max_session_duration'] },
      { live: { PermissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess' }, found: ['permissions_boundary'] },
    ],
  },
  {
    name: '43 empty entries dropped',
    type: 'aws_ecs_task_definition',
    state: {
      family: 'w',
      arn: arn('ecs', 'task-definition/w:1'),
      container_definitions:
        '[{"name":"w","image":"w","command":[],"environment":[],"links":[],"portMappings":[{"containerPort":80,"hostPort":0}],"user":""}]',
    },
    live: {
      Family: 'w',
      ContainerDefinitions: [
        { Name: 'w', Image: 'w', Essential: true, Cpu: 0, PortMappings: [{ ContainerPort: 80, Protocol: 'tcp' }] },
      ],
    },
    near: [
      {
        live: {
          ContainerDefinitions: [{ Name: 'w', Image: 'w', User: 'root', PortMappings: [{ ContainerPort: 80 }] }],
        },
        found: ['container_definitions'],
      },
    ],
  },
  {
    name: '44 defaults that depend on the protocol',
    type: 'aws_lb_target_group',
    state: {
      arn: arn('elasticloadbalancing', 'targetgroup/t/1'),
      name: 't',
      port: 443,
      protocol: 'TCP',
      target_type: 'ip',
      vpc_id: 'vpc-1',
      preserve_client_ip: null,
      connection_termination: false,
      deregistration_delay: '300',
    },
    live: {
      Name: 't',
      Port: 443,
      Protocol: 'TCP',
      TargetType: 'ip',
      VpcId: 'vpc-1',
      TargetGroupAttributes: [
        { Key: 'preserve_client_ip.enabled', Value: 'false' },
        { Key: 'deregistration_delay.connection_termination.enabled', Value: 'false' },
        { Key: 'deregistration_delay.timeout_seconds', Value: '300' },
      ],
    },
    near: [
      {
        live: { TargetGroupAttributes: [{ Key: 'preserve_client_ip.enabled', Value: 'true' }] },
        found: ['preserve_client_ip'],
      },
      {
        live: { TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '0' }] },
        found: ['deregistration_delay'],
      },
    ],
  },
  {
    name: '44 defaults that depend on the type',
    type: 'aws_ebs_volume',
    state: {
      id: 'vol-1',
      availability_zone: 'eu-west-1a',
      type: 'gp3',
      size: 8,
      iops: null,
      throughput: null,
      encrypted: true,
      kms_key_id: arn('kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab'),
    },
    live: {
      AvailabilityZone: 'eu-west-1a',
      VolumeType: 'gp3',
      Size: 8,
      Iops: 3000,
      Throughput: 125,
      Encrypted: true,
      KmsKeyId: arn('kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab'),
    },
    near: [
      { live: { Iops: 6000 }, found: ['iops'] },
      { live: { Throughput: 500 }, found: ['throughput'] },
      { live: { Encrypted: false }, found: ['encrypted'] },
    ],
  },
  {
    name: '45 taken from the context: the account’s own default key policy',
    type: 'aws_kms_key',
    state: {
      key_id: 'k',
      arn: arn('kms', 'key/k'),
      description: 'd',
      is_enabled: true,
      enable_key_rotation: true,
      policy: '',
    },
    live: {
      Description: 'd',
      Enabled: true,
      EnableKeyRotation: true,
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyUsage: 'ENCRYPT_DECRYPT',
      KeyPolicy: {
        Version: '2012-10-17',
        Id: 'key-default-1',
        Statement: [
          {
            Sid: 'Enable IAM User Permissions',
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::123456789012:root' },
            Action: 'kms:*',
            Resource: '*',
          },
        ],
      },
    },
    near: [
      {
        live: {
          KeyPolicy: {
            Version: '2012-10-17',
            Id: 'key-default-1',
            Statement: [
              {
                Sid: 'Enable IAM User Permissions',
                Effect: 'Allow',
                Principal: { AWS: 'arn:aws:iam::999999999999:root' },
                Action: 'kms:*',
                Resource: '*',
              },
            ],
          },
        },
        found: ['policy'],
      },
      {
        live: {
          KeyPolicy: {
            Version: '2012-10-17',
            Id: 'key-default-1',
            Statement: [
              {
                Sid: 'Enable IAM User Permissions',
                Effect: 'Allow',
                Principal: { AWS: '*' },
                Action: 'kms:*',
                Resource: '*',
              },
            ],
          },
        },
        found: ['policy'],
      },
      { live: { EnableKeyRotation: false }, found: ['enable_key_rotation'] },
      { live: { Enabled: false }, found: ['is_enabled'] },
    ],
  },
  {
    name: '45 taken from the context: the service-linked role of ECS',
    type: 'aws_ecs_service',
    state: {
      id: arn('ecs', 'service/c/s'),
      name: 's',
      cluster: arn('ecs', 'cluster/c'),
      task_definition: arn('ecs', 'task-definition/w:1'),
      desired_count: 1,
      launch_type: 'FARGATE',
      iam_role: '/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
      platform_version: 'LATEST',
      scheduling_strategy: 'REPLICA',
      deployment_maximum_percent: 200,
      deployment_minimum_healthy_percent: 100,
    },
    live: {
      ServiceName: 's',
      Cluster: 'c',
      TaskDefinition: 'w:1',
      DesiredCount: 1,
      LaunchType: 'FARGATE',
      Role: 'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
      PlatformVersion: 'LATEST',
      SchedulingStrategy: 'REPLICA',
      DeploymentConfiguration: { MaximumPercent: 200, MinimumHealthyPercent: 100 },
    },
    near: [
      { live: { TaskDefinition: 'w:2' }, found: ['task_definition'] },
      { live: { TaskDefinition: 'evil:1' }, found: ['task_definition'] },
      { live: { Role: 'arn:aws:iam::123456789012:role/mine' }, found: ['iam_role'] },
      { live: { DesiredCount: 3 }, found: ['desired_count'] },
      { live: { EnableExecuteCommand: true }, found: ['enable_execute_command'] },
    ],
  },
  {
    name: '46 settings without a meaning in this mode: iops on gp2',
    type: 'aws_ebs_volume',
    state: {
      id: 'vol-1',
      availability_zone: 'eu-west-1a',
      type: 'gp2',
      size: 100,
      iops: 300,
      throughput: 0,
      encrypted: false,
    },
    live: { AvailabilityZone: 'eu-west-1a', VolumeType: 'gp2', Size: 100, Iops: 300, Encrypted: false },
    near: [
      { live: { VolumeType: 'gp3', Iops: 3000, Throughput: 125 }, found: ['type'] },
      { live: { Size: 200 }, found: ['size'] },
    ],
  },
  {
    name: '46 settings without a meaning in this mode: capacity of an on-demand table',
    type: 'aws_dynamodb_table',
    state: {
      name: 't',
      billing_mode: 'PAY_PER_REQUEST',
      hash_key: 'id',
      attribute: [{ name: 'id', type: 'S' }],
      read_capacity: 5,
      write_capacity: 5,
    },
    live: {
      TableName: 't',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ KeyType: 'HASH', AttributeName: 'id' }],
      AttributeDefinitions: [{ AttributeType: 'S', AttributeName: 'id' }],
      ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
    },
    near: [
      {
        live: { BillingMode: 'PROVISIONED', ProvisionedThroughput: { ReadCapacityUnits: 9, WriteCapacityUnits: 5 } },
        found: ['billing_mode'],
      },
      {
        state: { billing_mode: 'PROVISIONED' },
        live: { BillingMode: 'PROVISIONED', ProvisionedThroughput: { ReadCapacityUnits: 9, WriteCapacityUnits: 5 } },
        found: ['read_capacity'],
      },
    ],
  },
  {
    name: '47 generated names, windows and tokens',
    type: 'aws_db_instance',
    state: {
      identifier: 'terraform-20260101',
      identifier_prefix: 'terraform-',
      instance_class: 'db.t3.micro',
      engine: 'postgres',
      engine_version: '16',
      maintenance_window: null,
      backup_window: null,
      backup_retention_period: 0,
      storage_encrypted: true,
    },
    live: {
      DBInstanceIdentifier: 'terraform-20260101',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      EngineVersion: '16.4',
      PreferredMaintenanceWindow: 'sun:04:00-sun:04:30',
      PreferredBackupWindow: '02:00-02:30',
      BackupRetentionPeriod: 0,
      StorageEncrypted: true,
    },
    near: [
      {
        state: { maintenance_window: 'sun:04:00-sun:04:30' },
        live: { PreferredMaintenanceWindow: 'mon:04:00-mon:04:30' },
        found: ['maintenance_window'],
      },
      { live: { PubliclyAccessible: true }, found: ['publicly_accessible'] },
      { live: { StorageEncrypted: false }, found: ['storage_encrypted'] },
      { live: { DeletionProtection: true }, found: ['deletion_protection'] },
      { state: { deletion_protection: true }, found: ['deletion_protection'] },
      { state: { backup_retention_period: 7 }, found: ['backup_retention_period'] },
    ],
  },
  {
    name: '48 defaults that changed over the years: message size',
    type: 'aws_sqs_queue',
    state: {
      name: 'q',
      url: 'https://sqs.eu-west-1.amazonaws.com/123456789012/q',
      max_message_size: null,
      sqs_managed_sse_enabled: true,
    },
    live: { QueueName: 'q', MaximumMessageSize: 1048576, SqsManagedSseEnabled: true },
    near: [
      { live: { MaximumMessageSize: 1024 }, found: ['max_message_size'] },
      { live: { SqsManagedSseEnabled: false }, found: ['sqs_managed_sse_enabled'] },
    ],
  },
  {
    name: '49 inherited from a parent or a snapshot',
    type: 'aws_db_instance',
    state: {
      identifier: 'replica',
      instance_class: 'db.t3.micro',
      replicate_source_db: 'main',
      username: null,
      engine: null,
      engine_version: null,
      allocated_storage: null,
      backup_retention_period: 0,
      storage_encrypted: true,
    },
    live: {
      DBInstanceIdentifier: 'replica',
      DBInstanceClass: 'db.t3.micro',
      SourceDBInstanceIdentifier: 'main',
      MasterUsername: 'admin',
      Engine: 'mysql',
      EngineVersion: '8.0.45',
      AllocatedStorage: '20',
      BackupRetentionPeriod: 0,
      StorageEncrypted: true,
    },
    near: [{ live: { DBInstanceClass: 'db.t3.large' }, found: ['instance_class'] }],
  },
];

describeRows('filled in by AWS', filled);
