import { describeRows, type Row } from './row.js';

const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:123456789012:${rest}`;

const values: readonly Row[] = [
  {
    name: '27 IPv6 in canonical form',
    type: 'aws_subnet',
    state: {
      id: 'subnet-1',
      vpc_id: 'vpc-1',
      cidr_block: '10.0.1.0/24',
      ipv6_cidr_block: '2600:1F18:0000:0000::/64',
      map_public_ip_on_launch: false,
    },
    live: { VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', Ipv6CidrBlock: '2600:1f18::/64', MapPublicIpOnLaunch: false },
    near: [
      { live: { Ipv6CidrBlock: '2600:1f18:0:1::/64' }, found: ['ipv6_cidr_block'] },
      { live: { MapPublicIpOnLaunch: true }, found: ['map_public_ip_on_launch'] },
    ],
  },
  {
    name: '27 CIDR with host bits set',
    type: 'aws_security_group',
    state: {
      id: 'sg-1',
      name: 'g',
      description: 'd',
      vpc_id: 'vpc-1',
      egress: [],
      ingress: [
        {
          from_port: 443,
          to_port: 443,
          protocol: 'tcp',
          cidr_blocks: ['100.68.0.18/18'],
          ipv6_cidr_blocks: ['2001:DB8::/32'],
          prefix_list_ids: [],
          security_groups: [],
          self: false,
          description: '',
        },
      ],
    },
    live: {
      GroupName: 'g',
      GroupDescription: 'd',
      VpcId: 'vpc-1',
      SecurityGroupIngress: [
        { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '100.68.0.0/18' },
        { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIpv6: '2001:db8::/32' },
      ],
    },
    near: [
      {
        live: {
          SecurityGroupIngress: [
            { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '100.68.0.0/16' },
            { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIpv6: '2001:db8::/32' },
          ],
        },
        found: ['ingress[0].cidr_blocks'],
      },
      {
        live: {
          SecurityGroupIngress: [
            { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '100.68.0.0/18' },
            { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIpv6: '2001:db8::/32' },
            { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' },
          ],
        },
        found: ['ingress'],
      },
    ],
  },
  ...(['-1', 'all'] as const).map((protocol): Row => ({
    name: `28, 29 protocol ${protocol} and ports that it does not have`,
    type: 'aws_security_group',
    state: {
      id: 'sg-1',
      name: 'g',
      description: 'd',
      vpc_id: 'vpc-1',
      ingress: [],
      egress: [
        {
          from_port: 0,
          to_port: 0,
          protocol,
          cidr_blocks: ['10.0.0.0/8'],
          ipv6_cidr_blocks: [],
          prefix_list_ids: [],
          security_groups: [],
          self: false,
          description: '',
        },
      ],
    },
    live: {
      GroupName: 'g',
      GroupDescription: 'd',
      VpcId: 'vpc-1',
      SecurityGroupEgress: [{ IpProtocol: '-1', FromPort: -1, ToPort: -1, CidrIp: '10.0.0.0/8' }],
    },
    near: [
      {
        live: { SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 0, ToPort: 0, CidrIp: '10.0.0.0/8' }] },
        found: ['egress'],
      },
    ],
  })),
  ...(
    [
      ['6', 'tcp'],
      ['17', 'udp'],
      ['1', 'icmp'],
      ['58', 'icmpv6'],
    ] as const
  ).map(([number, name]): Row => ({
    name: `28 protocol number ${number}`,
    type: 'aws_security_group_rule',
    state: {
      id: 'sgrule-1',
      type: 'ingress',
      security_group_id: 'sg-1',
      protocol: number,
      from_port: 8,
      to_port: 9,
      cidr_blocks: ['10.0.0.0/8'],
      self: false,
    },
    live: {
      GroupId: 'sg-1',
      SecurityGroupIngress: [{ IpProtocol: name, FromPort: 8, ToPort: 9, CidrIp: '10.0.0.0/8' }],
    },
    near: [],
  })),
  {
    name: '28 protocol numbers without a name are not one another',
    type: 'aws_security_group',
    state: {
      id: 'sg-1',
      name: 'g',
      description: 'd',
      vpc_id: 'vpc-1',
      egress: [],
      ingress: [
        {
          from_port: 0,
          to_port: 0,
          protocol: '50',
          cidr_blocks: ['10.0.0.0/8'],
          ipv6_cidr_blocks: [],
          prefix_list_ids: [],
          security_groups: [],
          self: false,
          description: '',
        },
      ],
    },
    live: {
      GroupName: 'g',
      GroupDescription: 'd',
      VpcId: 'vpc-1',
      SecurityGroupIngress: [{ IpProtocol: '50', FromPort: -1, ToPort: -1, CidrIp: '10.0.0.0/8' }],
    },
    near: [
      {
        live: { SecurityGroupIngress: [{ IpProtocol: '51', FromPort: -1, ToPort: -1, CidrIp: '10.0.0.0/8' }] },
        found: ['ingress[0].protocol'],
      },
      {
        live: { SecurityGroupIngress: [{ IpProtocol: '-1', FromPort: -1, ToPort: -1, CidrIp: '10.0.0.0/8' }] },
        found: ['ingress[0].protocol'],
      },
    ],
  },
  {
    name: '30 comment of an SSH key',
    type: 'aws_key_pair',
    state: { id: 'k', key_name: 'k', public_key: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbCdEf ops@example.com' },
    live: { KeyName: 'k', PublicKeyMaterial: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbCdEf k' },
    near: [
      {
        live: { PublicKeyMaterial: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIXXXXXX ops@example.com' },
        found: ['public_key'],
      },
    ],
  },
  {
    name: '31 line breaks of a PEM text',
    type: 'aws_cloudfront_public_key',
    state: {
      id: 'K1',
      name: 'k',
      encoded_key: '-----BEGIN PUBLIC KEY-----\r\nMIIB\r\nabcd\r\n-----END PUBLIC KEY-----',
    },
    live: {
      PublicKeyConfig: { Name: 'k', EncodedKey: '-----BEGIN PUBLIC KEY-----\nMIIB\nabcd\n-----END PUBLIC KEY-----\n' },
    },
    near: [
      {
        live: {
          PublicKeyConfig: {
            Name: 'k',
            EncodedKey: '-----BEGIN PUBLIC KEY-----\nMIIB\nABCD\n-----END PUBLIC KEY-----\n',
          },
        },
        found: ['encoded_key'],
      },
    ],
  },
  {
    name: '32 text and its Base64 twin',
    type: 'aws_instance',
    state: { id: 'i-1', ami: 'ami-1', instance_type: 't3.micro', user_data_base64: 'ZWNobyBoaQ==' },
    live: { ImageId: 'ami-1', InstanceType: 't3.micro', UserData: 'ZWNobyBoaQ==' },
    near: [{ live: { UserData: 'ZXZpbA==' }, found: ['user_data_base64'] }],
  },
  {
    name: '33 keys in another case inside free-form maps: WAF',
    type: 'aws_wafv2_web_acl',
    state: {
      id: 'w',
      name: 'w',
      scope: 'REGIONAL',
      default_action: [{ allow: [{}] }],
      visibility_config: [{ cloudwatch_metrics_enabled: true, metric_name: 'w', sampled_requests_enabled: true }],
      rule: [
        {
          name: 'ua',
          priority: 1,
          action: [{ block: [{}] }],
          statement: [
            {
              byte_match_statement: [
                {
                  search_string: 'bad',
                  positional_constraint: 'CONTAINS',
                  field_to_match: [{ single_header: [{ name: 'user-agent' }] }],
                  text_transformation: [{ priority: 0, type: 'NONE' }],
                },
              ],
            },
          ],
          visibility_config: [{ cloudwatch_metrics_enabled: true, metric_name: 'ua', sampled_requests_enabled: true }],
        },
      ],
    },
    live: {
      Name: 'w',
      Scope: 'REGIONAL',
      DefaultAction: { Allow: {} },
      VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'w', SampledRequestsEnabled: true },
      Rules: [
        {
          Name: 'ua',
          Priority: 1,
          Action: { Block: {} },
          Statement: {
            ByteMatchStatement: {
              SearchString: 'bad',
              SearchStringBase64: 'YmFk',
              PositionalConstraint: 'CONTAINS',
              FieldToMatch: { SingleHeader: { Name: 'user-agent' } },
              TextTransformations: [{ Priority: 0, Type: 'NONE' }],
            },
          },
          VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'ua', SampledRequestsEnabled: true },
        },
      ],
    },
    near: [
      { live: { DefaultAction: { Block: {} } }, found: ['default_action'] },
      { live: { Rules: [] }, found: ['rule[0]'] },
    ],
  },
  {
    name: '34 case of header names',
    type: 'aws_lambda_function_url',
    state: {
      function_arn: arn('lambda', 'function:f'),
      function_name: 'f',
      authorization_type: 'AWS_IAM',
      invoke_mode: 'BUFFERED',
      cors: [
        {
          allow_headers: ['X-Trace', 'date'],
          allow_origins: ['https://a.example'],
          allow_credentials: false,
          allow_methods: ['*'],
          expose_headers: [],
          max_age: 0,
        },
      ],
    },
    live: {
      TargetFunctionArn: arn('lambda', 'function:f'),
      AuthType: 'AWS_IAM',
      InvokeMode: 'BUFFERED',
      Cors: { AllowHeaders: ['date', 'x-trace'], AllowOrigins: ['https://a.example'], AllowMethods: ['*'] },
    },
    near: [
      { live: { AuthType: 'NONE' }, found: ['authorization_type'] },
      {
        live: {
          Cors: {
            AllowHeaders: ['date', 'x-trace', 'authorization'],
            AllowOrigins: ['https://a.example'],
            AllowMethods: ['*'],
          },
        },
        found: ['cors[0].allow_headers'],
      },
      {
        live: { Cors: { AllowHeaders: ['date', 'x-trace'], AllowOrigins: ['*'], AllowMethods: ['*'] } },
        found: ['cors[0].allow_origins'],
      },
    ],
  },
  {
    name: '35 order inside one text: properties',
    type: 'aws_msk_configuration',
    state: {
      arn: arn('kafka', 'configuration/c/1'),
      name: 'c',
      server_properties: 'auto.create.topics.enable = false\ndelete.topic.enable=true\n',
    },
    live: { Name: 'c', ServerProperties: 'delete.topic.enable=true\nauto.create.topics.enable=false' },
    near: [
      {
        live: { ServerProperties: 'delete.topic.enable=true\nauto.create.topics.enable=true' },
        found: ['server_properties'],
      },
    ],
  },
  {
    name: '36 tokens the service inserts',
    type: 'aws_elasticache_user',
    state: { user_id: 'app', user_name: 'app', engine: 'redis', access_string: 'on ~app:* +@read' },
    live: { UserId: 'app', UserName: 'app', Engine: 'redis', AccessString: 'on ~app:* -@all +@read' },
    near: [
      { live: { AccessString: 'on ~* -@all +@read' }, found: ['access_string'] },
      { live: { AccessString: 'on ~app:* +@all' }, found: ['access_string'] },
      { live: { AccessString: 'on ~app:* +@read -@all' }, found: ['access_string'] },
    ],
  },
  {
    name: '37 placeholders for empty',
    type: 'aws_dynamodb_table',
    state: {
      name: 't',
      billing_mode: 'PAY_PER_REQUEST',
      hash_key: 'id',
      attribute: [{ name: 'id', type: 'S' }],
      on_demand_throughput: [{ max_read_request_units: -1, max_write_request_units: 10 }],
    },
    live: {
      TableName: 't',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ KeyType: 'HASH', AttributeName: 'id' }],
      AttributeDefinitions: [{ AttributeType: 'S', AttributeName: 'id' }],
      OnDemandThroughput: { MaxWriteRequestUnits: 10 },
    },
    near: [
      {
        live: { OnDemandThroughput: { MaxReadRequestUnits: 5, MaxWriteRequestUnits: 10 } },
        found: ['on_demand_throughput[0].max_read_request_units'],
      },
    ],
  },
];

describeRows('spelling: values', values);
