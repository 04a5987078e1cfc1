import { describe, expect, it } from '@jest/globals';
import { changesOfAll, findingsOfAll } from '../../overrides/compare.js';
import { describeRows, mapped, type Row } from './row.js';

const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:123456789012:${rest}`;
const delivery = { Service: 'delivery.logs.amazonaws.com' };

const bucketStatement = {
  Sid: 'mine',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: 'arn:aws:s3:::logs/*',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const write = {
  Sid: 'AWSLogDeliveryWrite',
  Effect: 'Allow',
  Principal: delivery,
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::logs/AWSLogs/123456789012/*',
  Condition: {
    StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': ['123456789012'] },
    ArnLike: { 'aws:SourceArn': [arn('logs', '*')] },
  },
};
const check = {
  Sid: 'AWSLogDeliveryAclCheck',
  Effect: 'Allow',
  Principal: delivery,
  Action: 's3:GetBucketAcl',
  Resource: 'arn:aws:s3:::logs',
  Condition: { StringEquals: { 'aws:SourceAccount': ['123456789012'] } },
};
const withStatements = (...statements: object[]): { Version: string; Statement: never[] } => ({
  Version: '2012-10-17',
  Statement: statements as never[],
});

const rows: readonly Row[] = [
  {
    name: '57 default_tags and tags_all, aws:* tags',
    type: 'aws_sns_topic',
    state: { name: 't', arn: arn('sns', 't'), tags: { Owner: 'me' }, tags_all: { Owner: 'me', Team: 'web' } },
    live: {
      TopicName: 't',
      Tags: [
        { Key: 'Owner', Value: 'me' },
        { Key: 'Team', Value: 'web' },
        { Key: 'aws:cloudformation:stack-name', Value: 's' },
      ],
    },
    near: [
      { live: { Tags: [{ Key: 'Owner', Value: 'me' }] }, found: ['tags["Team"]'] },
      {
        live: {
          Tags: [
            { Key: 'Owner', Value: 'you' },
            { Key: 'Team', Value: 'web' },
          ],
        },
        found: ['tags["Owner"]'],
      },
      {
        live: {
          Tags: [
            { Key: 'Owner', Value: 'me' },
            { Key: 'Team', Value: 'web' },
            { Key: 'awsome', Value: '' },
          ],
        },
        found: ['tags["awsome"]'],
      },
    ],
  },
  {
    name: '58 autoscaled: desired capacity of a group inside its band',
    type: 'aws_autoscaling_group',
    state: {
      name: 'g',
      min_size: 1,
      max_size: 4,
      desired_capacity: 1,
      vpc_zone_identifier: ['subnet-a'],
      launch_template: [{ id: 'lt-1', name: 'l', version: '1' }],
      health_check_type: 'EC2',
      health_check_grace_period: 300,
      default_cooldown: 300,
    },
    live: {
      AutoScalingGroupName: 'g',
      MinSize: '1',
      MaxSize: '4',
      DesiredCapacity: '3',
      VPCZoneIdentifier: ['subnet-a'],
      LaunchTemplate: { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'l', Version: '1' },
      HealthCheckType: 'EC2',
      HealthCheckGracePeriod: 300,
      Cooldown: '300',
    },
    near: [
      { live: { DesiredCapacity: '5' }, found: ['desired_capacity'] },
      { live: { DesiredCapacity: '0' }, found: ['desired_capacity'] },
      { live: { MaxSize: '40', DesiredCapacity: '30' }, found: ['desired_capacity', 'max_size'] },
      { live: { MaxSize: '40' }, found: ['max_size'] },
    ],
  },
  {
    name: '58 autoscaled: storage below its maximum',
    type: 'aws_db_instance',
    state: {
      identifier: 'd',
      instance_class: 'db.t3.micro',
      engine: 'mysql',
      allocated_storage: 20,
      max_allocated_storage: 100,
      backup_retention_period: 1,
      storage_encrypted: true,
    },
    live: {
      DBInstanceIdentifier: 'd',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'mysql',
      AllocatedStorage: '40',
      MaxAllocatedStorage: 100,
      BackupRetentionPeriod: 1,
      StorageEncrypted: true,
    },
    near: [
      { live: { AllocatedStorage: '200' }, found: ['allocated_storage'] },
      { state: { max_allocated_storage: 0 }, live: { MaxAllocatedStorage: 0 }, found: ['allocated_storage'] },
    ],
  },
  {
    name: '58 autoscaled: nodes of an EKS group',
    type: 'aws_eks_node_group',
    state: {
      id: 'c:n',
      cluster_name: 'c',
      node_group_name: 'n',
      node_role_arn: 'arn:aws:iam::123456789012:role/n',
      subnet_ids: ['subnet-a'],
      scaling_config: [{ desired_size: 1, max_size: 5, min_size: 1 }],
    },
    live: {
      ClusterName: 'c',
      NodegroupName: 'n',
      NodeRole: 'arn:aws:iam::123456789012:role/n',
      Subnets: ['subnet-a'],
      ScalingConfig: { DesiredSize: 3, MaxSize: 5, MinSize: 1 },
    },
    near: [
      {
        live: { ScalingConfig: { DesiredSize: 6, MaxSize: 5, MinSize: 1 } },
        found: ['scaling_config[0].desired_size'],
      },
      { live: { ScalingConfig: { DesiredSize: 1, MaxSize: 50, MinSize: 1 } }, found: ['scaling_config[0].max_size'] },
    ],
  },
  {
    name: '59 a deploy controller moves the task definition within its family',
    type: 'aws_ecs_service',
    state: {
      id: arn('ecs', 'service/c/s'),
      name: 's',
      cluster: arn('ecs', 'cluster/c'),
      task_definition: arn('ecs', 'task-definition/w:1'),
      desired_count: 1,
      launch_type: 'FARGATE',
      scheduling_strategy: 'REPLICA',
      deployment_maximum_percent: 200,
      deployment_minimum_healthy_percent: 100,
      platform_version: 'LATEST',
      deployment_controller: [{ type: 'CODE_DEPLOY' }],
    },
    live: {
      ServiceName: 's',
      Cluster: arn('ecs', 'cluster/c'),
      TaskDefinition: arn('ecs', 'task-definition/w:7'),
      DesiredCount: 1,
      LaunchType: 'FARGATE',
      SchedulingStrategy: 'REPLICA',
      PlatformVersion: 'LATEST',
      DeploymentConfiguration: { MaximumPercent: 200, MinimumHealthyPercent: 100 },
      DeploymentController: { Type: 'CODE_DEPLOY' },
    },
    near: [
      { live: { TaskDefinition: arn('ecs', 'task-definition/evil:7') }, found: ['task_definition'] },
      {
        live: { TaskDefinition: 'arn:aws:ecs:eu-west-1:999999999999:task-definition/w:7' },
        found: ['task_definition'],
      },
      {
        state: { deployment_controller: [{ type: 'ECS' }] },
        live: { DeploymentController: { Type: 'ECS' } },
        found: ['task_definition'],
      },
      { live: { DeploymentController: { Type: 'ECS' } }, found: ['deployment_controller[0].type', 'task_definition'] },
    ],
  },
  {
    name: '60 statements that log delivery appends to a bucket policy',
    type: 'aws_s3_bucket_policy',
    state: { bucket: 'logs', policy: JSON.stringify(withStatements(bucketStatement)) },
    live: { Bucket: 'logs', PolicyDocument: withStatements(bucketStatement, write, check) },
    near: [
      ...[
        { ...write, Action: ['s3:PutObject', 's3:GetObject'] },
        { ...write, Principal: '*' },
        { ...write, Principal: { Service: ['delivery.logs.amazonaws.com', 'ec2.amazonaws.com'] } },
        { ...write, Resource: 'arn:aws:s3:::other/*' },
        { ...write, Effect: 'Deny' },
        { ...write, Sid: 'Write' },
        { ...write, Condition: { StringEquals: { 'aws:SourceAccount': ['999999999999'] } } },
        { ...check, Action: 's3:GetBucketPolicy' },
        { ...check, Action: 's3:*' },
      ].map((rogue) => ({ live: { PolicyDocument: withStatements(bucketStatement, rogue) }, found: ['policy'] })),
      { live: { PolicyDocument: withStatements(write, check) }, found: ['policy'] },
      { live: { PolicyDocument: withStatements({ ...bucketStatement, Effect: 'Allow' }, write) }, found: ['policy'] },
    ],
  },
  {
    name: '61 implicit members: Container Insights that are off',
    type: 'aws_ecs_cluster',
    state: { id: arn('ecs', 'cluster/c'), arn: arn('ecs', 'cluster/c'), name: 'c', setting: [] },
    live: { ClusterName: 'c', ClusterSettings: [{ Name: 'containerInsights', Value: 'disabled' }] },
    near: [{ live: { ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }] }, found: ['setting'] }],
  },
];

describeRows('ownership', rows);

describe('56 inline or a resource of its own', () => {
  const group = { id: 'sg-1', name: 'g', description: 'd', vpc_id: 'vpc-1', ingress: [], egress: [] };
  const rule = {
    id: 'sgr-1',
    security_group_rule_id: 'sgr-1',
    security_group_id: 'sg-1',
    ip_protocol: 'tcp',
    from_port: 443,
    to_port: 443,
    cidr_ipv4: '10.0.0.0/8',
    description: '',
  };
  const live = (...rules: object[]): never =>
    ({ GroupId: 'sg-1', GroupName: 'g', GroupDescription: 'd', VpcId: 'vpc-1', SecurityGroupIngress: rules }) as never;
  const element = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '10.0.0.0/8' };

  it('finds nothing where a rule resource owns the only rule', () => {
    expect(
      changesOfAll(
        [
          [mapped('aws_security_group'), group],
          [mapped('aws_vpc_security_group_ingress_rule'), rule],
        ],
        live(element),
      ),
    ).toEqual([]);
  });

  it('blames a rule by hand on the group, and a changed one on its resource', () => {
    const open = { ...element, CidrIp: '0.0.0.0/0' };
    const both = findingsOfAll(
      [
        [mapped('aws_security_group'), group],
        [mapped('aws_vpc_security_group_ingress_rule'), rule],
      ],
      live(element, open),
    );
    expect(both.map(({ address, kind }) => [address, kind])).toEqual([['aws_security_group.r', 'changed']]);
    const moved = findingsOfAll(
      [
        [mapped('aws_security_group'), group],
        [mapped('aws_vpc_security_group_ingress_rule'), rule],
      ],
      live(open),
    );
    expect(moved.map(({ address }) => address)).toContain('aws_vpc_security_group_ingress_rule.r');
  });
});

describe('63 twin types', () => {
  it.each(
    ['', '_listener', '_listener_rule', '_target_group', '_target_group_attachment'].map(
      (part) => [`aws_alb${part}`, `aws_lb${part}`] as const,
    ),
  )('%s is seen as %s is', (old, current) => {
    const { terraformType, ...rest } = mapped(old);
    const { terraformType: name, ...expected } = mapped(current);
    expect([terraformType, name]).toEqual([old, current]);
    expect(rest).toEqual(expected);
  });
});

describe('an attachment by the name that provider 4 had for the target group', () => {
  const group = {
    name: 'g',
    arn: arn('autoscaling', 'autoScalingGroup:1:autoScalingGroupName/g'),
    target_group_arns: [],
  };
  const [web, other] = ['web', 'other'].map((name) => arn('elasticloadbalancing', `targetgroup/${name}/1`));
  const before = { autoscaling_group_name: 'g', elb: null, alb_target_group_arn: web ?? '' };
  const scan = (attached: readonly string[]): readonly unknown[] =>
    changesOfAll(
      [
        [mapped('aws_autoscaling_group'), group],
        [mapped('aws_autoscaling_attachment'), before],
      ],
      { AutoScalingGroupName: 'g', TargetGroupARNs: [...attached] },
    );

  it('claims its target group', () => {
    expect(scan([web ?? ''])).toEqual([]);
  });

  it('claims no other, and is missing where its own is gone', () => {
    expect(scan([web ?? '', other ?? ''])).toEqual([['target_group_arns', 'add', null, other]]);
    const findings = findingsOfAll([[mapped('aws_autoscaling_attachment'), before]], {
      AutoScalingGroupName: 'g',
      TargetGroupARNs: [other ?? ''],
    });
    expect(findings.map(({ kind }) => kind)).toEqual(['missing']);
  });
});
