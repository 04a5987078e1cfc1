import { describeRows, type Row } from './row.js';

const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:123456789012:${rest}`;

const documents: readonly Row[] = [
  {
    name: '9 JSON document with its keys in another order: dashboard',
    type: 'aws_cloudwatch_dashboard',
    state: {
      dashboard_name: 'web',
      dashboard_body: '{"widgets":[{"type":"text","x":0,"y":0,"properties":{"markdown":"# web"}}],"start":"-PT3H"}',
    },
    live: {
      DashboardName: 'web',
      DashboardBody:
        '{ "start": "-PT3H", "widgets": [ {"properties": {"markdown": "# web"}, "type": "text", "y": 0, "x": 0} ] }',
    },
    near: [
      {
        live: {
          DashboardBody: '{"start":"-PT3H","widgets":[{"properties":{"markdown":"# api"},"type":"text","y":0,"x":0}]}',
        },
        found: ['dashboard_body'],
      },
    ],
  },
  {
    name: '9 JSON document with its keys in another order: container definitions',
    type: 'aws_ecs_task_definition',
    state: {
      family: 'web',
      arn: arn('ecs', 'task-definition/web:3'),
      network_mode: 'awsvpc',
      cpu: '256',
      memory: '512',
      requires_compatibilities: ['FARGATE'],
      container_definitions:
        '[{"name":"web","image":"nginx:1.27","essential":true,"cpu":0,"portMappings":[{"containerPort":80,"hostPort":80,"protocol":"tcp"}],"environment":[{"name":"B","value":"2"},{"name":"A","value":"1"}],"mountPoints":[],"volumesFrom":[],"systemControls":[]}]',
    },
    live: {
      Family: 'web',
      TaskDefinitionArn: arn('ecs', 'task-definition/web:3'),
      NetworkMode: 'awsvpc',
      Cpu: '256',
      Memory: '512',
      RequiresCompatibilities: ['FARGATE'],
      ContainerDefinitions: [
        {
          Image: 'nginx:1.27',
          Name: 'web',
          PortMappings: [{ Protocol: 'tcp', ContainerPort: 80, HostPort: 80 }],
          Environment: [
            { Name: 'A', Value: '1' },
            { Name: 'B', Value: '2' },
          ],
          Essential: true,
        },
      ],
    },
    near: [
      {
        live: {
          ContainerDefinitions: [
            {
              Image: 'nginx:1.27',
              Name: 'web',
              PortMappings: [{ ContainerPort: 80 }],
              Environment: [
                { Name: 'A', Value: '2' },
                { Name: 'B', Value: '2' },
              ],
            },
          ],
        },
        found: ['container_definitions'],
      },
      {
        live: {
          ContainerDefinitions: [
            {
              Image: 'nginx:1.27',
              Name: 'web',
              Privileged: true,
              PortMappings: [{ ContainerPort: 80 }],
              Environment: [
                { Name: 'A', Value: '1' },
                { Name: 'B', Value: '2' },
              ],
            },
          ],
        },
        found: ['container_definitions'],
      },
    ],
  },
  {
    name: '10 JSON or YAML: a document that comes back translated',
    type: 'aws_ssm_document',
    state: {
      name: 'd',
      document_type: 'Automation',
      document_format: 'YAML',
      content:
        '# who may\nschemaVersion: "0.3"\nassumeRole: \'{{ Role }}\'\nparameters:\n  Role: {type: String, default: off}\nmainSteps:\n' +
        '  - name: stop\n    action: aws:executeAwsApi\n    isEnd: true\n    timeoutSeconds: 60\n    inputs:\n      Script: |-\n        a\n        b\n',
    },
    live: {
      Name: 'd',
      DocumentType: 'Automation',
      DocumentFormat: 'JSON',
      Content:
        '{\n  "schemaVersion" : "0.3",\n  "assumeRole" : "{{ Role }}",\n  "parameters" : { "Role" : { "type" : "String", "default" : false } },' +
        '\n  "mainSteps" : [ { "action" : "aws:executeAwsApi", "name" : "stop", "isEnd" : true, "timeoutSeconds" : 60, "inputs" : { "Script" : "a\\nb" } } ]\n}',
    },
    near: [
      {
        live: { Content: { schemaVersion: '0.3', assumeRole: 'arn:aws:iam::123456789012:role/admin', mainSteps: [] } },
        found: ['content'],
      },
      { state: { content: 'schemaVersion: "0.3"\nmainSteps: [' }, found: ['content'] },
    ],
  },
  {
    name: '10 JSON or YAML: a document in text stays as it is',
    type: 'aws_ssm_document',
    state: { name: 'd', document_type: 'ChangeCalendar', document_format: 'TEXT', content: 'BEGIN: VCALENDAR\n' },
    live: { Name: 'd', DocumentType: 'ChangeCalendar', DocumentFormat: 'TEXT', Content: 'BEGIN: VCALENDAR\n' },
    near: [{ live: { Content: 'BEGIN:  VCALENDAR\n' }, found: ['content'] }],
  },
  {
    name: '10 JSON or YAML: the template of a stack set, with functions in their short form',
    type: 'aws_cloudformation_stack_set',
    state: {
      name: 's',
      permission_model: 'SELF_MANAGED',
      template_body:
        'AWSTemplateFormatVersion: 2010-09-09\nResources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Sub "${AWS::StackName}-q"\n' +
        'Outputs:\n  Arn:\n    Value: !GetAtt Queue.Arn\n  Url:\n    Value: !Ref Queue\n',
    },
    live: {
      StackSetName: 's',
      PermissionModel: 'SELF_MANAGED',
      TemplateBody:
        '{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"Queue":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Fn::Sub":"${AWS::StackName}-q"}}}},' +
        '"Outputs":{"Url":{"Value":{"Ref":"Queue"}},"Arn":{"Value":{"Fn::GetAtt":["Queue","Arn"]}}}}',
    },
    near: [
      {
        live: { TemplateBody: 'AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n' },
        found: ['template_body'],
      },
    ],
  },
  {
    name: '12 numbers as text: the rules of a web ACL',
    type: 'aws_wafv2_web_acl',
    state: {
      name: 'shop',
      scope: 'REGIONAL',
      rule_json: JSON.stringify([
        {
          Name: 'many',
          Priority: '1',
          Statement: { RateBasedStatement: { Limit: '2000', AggregateKeyType: 'IP', EvaluationWindowSec: '300' } },
        },
      ]),
    },
    live: {
      Name: 'shop',
      Scope: 'REGIONAL',
      Rules: [
        { Name: 'many', Priority: 1, Statement: { RateBasedStatement: { Limit: 2000, AggregateKeyType: 'IP' } } },
      ],
    },
    near: [
      {
        live: {
          Rules: [
            { Name: 'many', Priority: 1, Statement: { RateBasedStatement: { Limit: 20000, AggregateKeyType: 'IP' } } },
          ],
        },
        found: ['rule_json'],
      },
    ],
  },
  {
    name: '12 numbers as text',
    type: 'aws_ssm_maintenance_window',
    state: {
      name: 'w',
      schedule: 'cron(0 3 ? * SUN *)',
      duration: 3,
      cutoff: 1,
      enabled: true,
      allow_unassociated_targets: false,
    },
    live: { Name: 'w', Schedule: 'cron(0 3 ? * SUN *)', Duration: '3', Cutoff: 1.0, AllowUnassociatedTargets: false },
    near: [{ live: { Duration: '30' }, found: ['duration'] }],
  },
  {
    name: '12 numbers as text: load balancer attributes',
    type: 'aws_lb',
    state: { name: 'web', load_balancer_type: 'application', internal: false, idle_timeout: 100, enable_http2: true },
    live: {
      Name: 'web',
      Type: 'application',
      Scheme: 'internet-facing',
      LoadBalancerAttributes: [
        { Key: 'idle_timeout.timeout_seconds', Value: '100' },
        { Key: 'routing.http2.enabled', Value: 'true' },
      ],
    },
    near: [
      {
        live: { LoadBalancerAttributes: [{ Key: 'idle_timeout.timeout_seconds', Value: '1000' }] },
        found: ['idle_timeout'],
      },
    ],
  },
  {
    name: '13 booleans as text',
    type: 'aws_elasticache_parameter_group',
    state: { name: 'p', family: 'redis7', description: 'p', parameter: [{ name: 'activerehashing', value: 'yes' }] },
    live: {
      CacheParameterGroupFamily: 'redis7',
      CacheParameterGroupName: 'p',
      Description: 'p',
      Properties: { activerehashing: 'yes' },
    },
    near: [{ live: { Properties: { activerehashing: 'no' } }, found: ['parameter["activerehashing"]'] }],
  },
  {
    name: '13 booleans as text: deletion protection of a load balancer',
    type: 'aws_lb',
    state: { name: 'web', load_balancer_type: 'application', internal: true, enable_deletion_protection: true },
    live: {
      Name: 'web',
      Type: 'application',
      Scheme: 'internal',
      LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: 'true' }],
    },
    near: [
      {
        live: { LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }] },
        found: ['enable_deletion_protection'],
      },
      { live: { Scheme: 'internet-facing' }, found: ['internal'] },
    ],
  },
  {
    name: '14 null, "", [], {} or absent',
    type: 'aws_lambda_function',
    state: {
      function_name: 'f',
      arn: arn('lambda', 'function:f'),
      role: 'arn:aws:iam::123456789012:role/f',
      handler: 'index.handler',
      runtime: 'nodejs22.x',
      description: '',
      layers: [],
      environment: [],
      vpc_config: [],
      kms_key_arn: '',
      dead_letter_config: [],
      tags: {},
      tags_all: {},
      package_type: 'Zip',
      memory_size: 128,
      timeout: 3,
    },
    live: {
      FunctionName: 'f',
      Arn: arn('lambda', 'function:f'),
      Role: 'arn:aws:iam::123456789012:role/f',
      Handler: 'index.handler',
      Runtime: 'nodejs22.x',
      Description: '',
      PackageType: 'Zip',
      MemorySize: 128,
      Timeout: 3,
      Layers: [],
      Tags: [],
      VpcConfig: { SubnetIds: [], SecurityGroupIds: [], Ipv6AllowedForDualStack: false },
    },
    near: [
      { live: { Layers: [arn('lambda', 'layer:spy:1')] }, found: ['layers'] },
      { live: { Description: 'by hand' }, found: ['description'] },
      { live: { Environment: { Variables: { DEBUG: '' } } }, found: ['environment.variables["DEBUG"]'] },
    ],
  },
  {
    name: '15 an optional block absent, or present with its defaults',
    type: 'aws_dynamodb_table',
    state: {
      name: 't',
      billing_mode: 'PAY_PER_REQUEST',
      hash_key: 'id',
      attribute: [{ name: 'id', type: 'S' }],
      ttl: [{ attribute_name: '', enabled: false }],
      point_in_time_recovery: [{ enabled: false, recovery_period_in_days: 0 }],
      server_side_encryption: [],
      read_capacity: 0,
      write_capacity: 0,
    },
    live: {
      TableName: 't',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ KeyType: 'HASH', AttributeName: 'id' }],
      AttributeDefinitions: [{ AttributeType: 'S', AttributeName: 'id' }],
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
      SSESpecification: { SSEEnabled: false },
      ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
      DeletionProtectionEnabled: false,
    },
    near: [
      {
        live: { TimeToLiveSpecification: { Enabled: true, AttributeName: 'exp' } },
        found: ['ttl[0].attribute_name', 'ttl[0].enabled'],
      },
      {
        live: { SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: 'alias/other' } },
        found: ['server_side_encryption.enabled'],
      },
    ],
  },
];

describeRows('spelling: documents and plain values', documents);
