import { describeRows, type Row } from './row.js';

const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:123456789012:${rest}`;

const incomparable: readonly Row[] = [
  {
    name: '50, 51 write-only properties and arguments of Terraform only',
    type: 'aws_db_instance',
    state: {
      identifier: 'd',
      instance_class: 'db.t3.micro',
      engine: 'mysql',
      password: 'not-in-live',
      skip_final_snapshot: true,
      apply_immediately: true,
      delete_automated_backups: true,
      backup_retention_period: 1,
      storage_encrypted: true,
      timeouts: { create: '1h' },
    },
    live: {
      DBInstanceIdentifier: 'd',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'mysql',
      BackupRetentionPeriod: 1,
      StorageEncrypted: true,
    },
    near: [{ live: { MasterUsername: 'root' }, state: { username: 'admin' }, found: ['username'] }],
  },
  {
    name: '52 timestamps, status and counters',
    type: 'aws_dynamodb_table',
    state: {
      name: 't',
      arn: arn('dynamodb', 'table/t'),
      billing_mode: 'PAY_PER_REQUEST',
      hash_key: 'id',
      attribute: [{ name: 'id', type: 'S' }],
      stream_arn: arn('dynamodb', 'table/t/stream/2020'),
      stream_label: '2020',
      stream_enabled: true,
      stream_view_type: 'KEYS_ONLY',
    },
    live: {
      TableName: 't',
      Arn: arn('dynamodb', 'table/t'),
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ KeyType: 'HASH', AttributeName: 'id' }],
      AttributeDefinitions: [{ AttributeType: 'S', AttributeName: 'id' }],
      StreamArn: arn('dynamodb', 'table/t/stream/2026'),
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    },
    near: [{ live: { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }, found: ['stream_view_type'] }],
  },
  {
    name: '53 a hash in the state',
    type: 'aws_instance',
    state: {
      id: 'i-1',
      ami: 'ami-1',
      instance_type: 't3.micro',
      user_data: 'a0a6c42fc1d8f8f486a10b45ec878e91b4fdfc6b',
    },
    live: { ImageId: 'ami-1', InstanceType: 't3.micro', UserData: 'ZWNobyBoaQo=' },
    near: [{ live: { UserData: 'ZXZpbA==' }, found: ['user_data'] }],
  },
  {
    name: '54 the same thing told twice: subnets and their mappings',
    type: 'aws_lb',
    state: {
      name: 'n',
      load_balancer_type: 'network',
      internal: false,
      subnets: ['subnet-a', 'subnet-b'],
      subnet_mapping: [
        { subnet_id: 'subnet-a', allocation_id: '', private_ipv4_address: '', ipv6_address: '' },
        { subnet_id: 'subnet-b', allocation_id: '', private_ipv4_address: '', ipv6_address: '' },
      ],
    },
    live: {
      Name: 'n',
      Type: 'network',
      Scheme: 'internet-facing',
      Subnets: ['subnet-b', 'subnet-a'],
      SubnetMappings: [{ SubnetId: 'subnet-b' }],
    },
    near: [{ live: { Subnets: ['subnet-a', 'subnet-c'] }, found: ['subnets'] }],
  },
  {
    name: '54 the same thing told twice: a zone and its id',
    type: 'aws_subnet',
    state: {
      id: 'subnet-1',
      vpc_id: 'vpc-1',
      cidr_block: '10.0.0.0/24',
      availability_zone: 'eu-west-1a',
      availability_zone_id: 'euw1-az1',
    },
    live: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'eu-west-1a', AvailabilityZoneId: 'euw1-az2' },
    near: [{ live: { AvailabilityZone: 'eu-west-1b' }, found: ['availability_zone', 'availability_zone_id'] }],
  },
  {
    name: '54 the same thing told twice: the only target group of an action',
    type: 'aws_lb_listener',
    state: {
      arn: arn('elasticloadbalancing', 'listener/app/w/1/2'),
      load_balancer_arn: arn('elasticloadbalancing', 'loadbalancer/app/w/1'),
      port: 80,
      protocol: 'HTTP',
      default_action: [
        { type: 'forward', order: 1, target_group_arn: arn('elasticloadbalancing', 'targetgroup/a/1'), forward: [] },
      ],
    },
    live: {
      LoadBalancerArn: arn('elasticloadbalancing', 'loadbalancer/app/w/1'),
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [
        {
          Type: 'forward',
          TargetGroupArn: arn('elasticloadbalancing', 'targetgroup/a/1'),
          ForwardConfig: {
            TargetGroups: [{ TargetGroupArn: arn('elasticloadbalancing', 'targetgroup/a/1'), Weight: 1 }],
            TargetGroupStickinessConfig: { Enabled: false },
          },
        },
      ],
    },
    near: [
      {
        live: {
          DefaultActions: [
            {
              Type: 'forward',
              TargetGroupArn: arn('elasticloadbalancing', 'targetgroup/b/2'),
              ForwardConfig: {
                TargetGroups: [{ TargetGroupArn: arn('elasticloadbalancing', 'targetgroup/b/2'), Weight: 1 }],
              },
            },
          ],
        },
        found: ['default_action[0].target_group_arn'],
      },
      {
        live: {
          DefaultActions: [
            {
              Type: 'forward',
              ForwardConfig: {
                TargetGroups: [{ TargetGroupArn: arn('elasticloadbalancing', 'targetgroup/b/2'), Weight: 1 }],
              },
            },
          ],
        },
        found: ['default_action[0].target_group_arn'],
      },
      {
        live: {
          DefaultActions: [
            {
              Type: 'forward',
              ForwardConfig: {
                TargetGroups: [
                  { TargetGroupArn: arn('elasticloadbalancing', 'targetgroup/a/1'), Weight: 1 },
                  { TargetGroupArn: arn('elasticloadbalancing', 'targetgroup/b/2'), Weight: 1 },
                ],
              },
            },
          ],
        },
        found: ['default_action[0].forward.target_group', 'default_action[0].target_group_arn'],
      },
    ],
  },
];

describeRows('not comparable', incomparable);
