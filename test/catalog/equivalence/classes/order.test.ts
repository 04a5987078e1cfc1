import { describeRows, type Row } from './row.js';

const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:123456789012:${rest}`;
const role = 'arn:aws:iam::123456789012:role/r';

const order: readonly Row[] = [
  {
    name: '38 sets of subnets and groups',
    type: 'aws_db_subnet_group',
    state: { id: 'data', name: 'data', description: 'd', subnet_ids: ['subnet-a', 'subnet-b'] },
    live: { DBSubnetGroupName: 'data', DBSubnetGroupDescription: 'd', SubnetIds: ['subnet-b', 'subnet-a'] },
    near: [
      { live: { SubnetIds: ['subnet-b', 'subnet-c'] }, found: ['subnet_ids'] },
      { live: { SubnetIds: ['subnet-b'] }, found: ['subnet_ids'] },
    ],
  },
  {
    name: '38 sets of security groups',
    type: 'aws_instance',
    state: {
      id: 'i-1',
      ami: 'ami-1',
      instance_type: 't3.micro',
      vpc_security_group_ids: ['sg-a', 'sg-b'],
      tags: { A: '1', B: '2' },
    },
    live: {
      ImageId: 'ami-1',
      InstanceType: 't3.micro',
      SecurityGroupIds: ['sg-b', 'sg-a'],
      Tags: [
        { Key: 'B', Value: '2' },
        { Key: 'A', Value: '1' },
      ],
    },
    near: [
      { live: { SecurityGroupIds: ['sg-a', 'sg-b', 'sg-open'] }, found: ['vpc_security_group_ids'] },
      {
        live: {
          Tags: [
            { Key: 'B', Value: '2' },
            { Key: 'A', Value: '3' },
          ],
        },
        found: ['tags["A"]'],
      },
      {
        live: {
          Tags: [
            { Key: 'B', Value: '2' },
            { Key: 'A', Value: '1' },
            { Key: 'tmp', Value: '' },
          ],
        },
        found: ['tags["tmp"]'],
      },
      {
        live: {
          Tags: [
            { Key: 'B', Value: '2' },
            { Key: 'a', Value: '1' },
          ],
        },
        found: ['tags["A"]', 'tags["a"]'],
      },
    ],
  },
  {
    name: '39 Lambda layers are ordered',
    type: 'aws_lambda_function',
    state: {
      function_name: 'f',
      arn: arn('lambda', 'function:f'),
      role,
      memory_size: 128,
      timeout: 3,
      layers: [arn('lambda', 'layer:a:1'), arn('lambda', 'layer:b:1')],
      architectures: ['x86_64'],
    },
    live: {
      FunctionName: 'f',
      Arn: arn('lambda', 'function:f'),
      Role: role,
      MemorySize: 128,
      Timeout: 3,
      Layers: [arn('lambda', 'layer:a:1'), arn('lambda', 'layer:b:1')],
    },
    near: [
      { live: { Layers: [arn('lambda', 'layer:b:1'), arn('lambda', 'layer:a:1')] }, found: ['layers'] },
      { live: { Role: 'arn:aws:iam::123456789012:role/admin' }, found: ['role'] },
    ],
  },
  {
    name: '39 a command is ordered, an environment is not',
    type: 'aws_ecs_task_definition',
    state: {
      family: 'w',
      arn: arn('ecs', 'task-definition/w:1'),
      container_definitions:
        '[{"name":"w","image":"w","command":["a","b"],"environment":[{"name":"A","value":"1"},{"name":"B","value":"2"}]}]',
    },
    live: {
      Family: 'w',
      ContainerDefinitions: [
        {
          Name: 'w',
          Image: 'w',
          Command: ['a', 'b'],
          Environment: [
            { Name: 'B', Value: '2' },
            { Name: 'A', Value: '1' },
          ],
        },
      ],
    },
    near: [
      {
        live: {
          ContainerDefinitions: [
            {
              Name: 'w',
              Image: 'w',
              Command: ['b', 'a'],
              Environment: [
                { Name: 'B', Value: '2' },
                { Name: 'A', Value: '1' },
              ],
            },
          ],
        },
        found: ['container_definitions'],
      },
    ],
  },
  {
    name: '39 actions of a listener are ordered',
    type: 'aws_lb_listener',
    state: {
      arn: arn('elasticloadbalancing', 'listener/app/w/1/2'),
      load_balancer_arn: arn('elasticloadbalancing', 'loadbalancer/app/w/1'),
      port: 80,
      protocol: 'HTTP',
      default_action: [
        {
          type: 'redirect',
          order: 1,
          redirect: [
            {
              host: '#{host}',
              path: '/#{path}',
              port: '443',
              protocol: 'HTTPS',
              query: '#{query}',
              status_code: 'HTTP_301',
            },
          ],
        },
      ],
    },
    live: {
      LoadBalancerArn: arn('elasticloadbalancing', 'loadbalancer/app/w/1'),
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [
        {
          Type: 'redirect',
          RedirectConfig: {
            Host: '#{host}',
            Path: '/#{path}',
            Port: '443',
            Protocol: 'HTTPS',
            Query: '#{query}',
            StatusCode: 'HTTP_301',
          },
        },
      ],
    },
    near: [
      {
        live: {
          DefaultActions: [
            {
              Type: 'redirect',
              RedirectConfig: {
                Host: 'evil.example',
                Path: '/#{path}',
                Port: '443',
                Protocol: 'HTTPS',
                Query: '#{query}',
                StatusCode: 'HTTP_301',
              },
            },
          ],
        },
        found: ['default_action[0].redirect[0].host'],
      },
    ],
  },
  {
    name: '39 the stages of a pipeline are ordered',
    type: 'aws_codepipeline',
    state: {
      id: 'p',
      name: 'p',
      role_arn: role,
      pipeline_type: 'V1',
      artifact_store: [{ location: 'b', type: 'S3', encryption_key: [], region: '' }],
      stage: [
        {
          name: 'Source',
          action: [
            {
              name: 'S',
              category: 'Source',
              owner: 'AWS',
              provider: 'S3',
              version: '1',
              configuration: { S3Bucket: 'b', S3ObjectKey: 'k' },
              output_artifacts: ['o'],
              input_artifacts: [],
            },
          ],
        },
        {
          name: 'Deploy',
          action: [
            {
              name: 'D',
              category: 'Deploy',
              owner: 'AWS',
              provider: 'S3',
              version: '1',
              configuration: { BucketName: 'c', Extract: 'true' },
              input_artifacts: ['o'],
              output_artifacts: [],
            },
          ],
        },
      ],
    },
    live: {
      Name: 'p',
      RoleArn: role,
      PipelineType: 'V1',
      ArtifactStore: { Location: 'b', Type: 'S3' },
      Stages: [
        {
          Name: 'Source',
          Actions: [
            {
              Name: 'S',
              ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'S3', Version: '1' },
              Configuration: { S3ObjectKey: 'k', S3Bucket: 'b' },
              OutputArtifacts: [{ Name: 'o' }],
              RunOrder: 1,
            },
          ],
        },
        {
          Name: 'Deploy',
          Actions: [
            {
              Name: 'D',
              ActionTypeId: { Category: 'Deploy', Owner: 'AWS', Provider: 'S3', Version: '1' },
              Configuration: { Extract: 'true', BucketName: 'c' },
              InputArtifacts: [{ Name: 'o' }],
              RunOrder: 1,
            },
          ],
        },
      ],
    },
    near: [{ live: { RoleArn: 'arn:aws:iam::123456789012:role/admin' }, found: ['role_arn'] }],
  },
];

describeRows('order', order);
