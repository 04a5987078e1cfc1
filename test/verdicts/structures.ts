import type { JsonObject } from '../../src/domain/json.js';
import { liveQueue, queue } from './queue.js';
import type { Situation } from './situation.js';

const source = { file: 'main.tf', line: 40 };

/** The resource as a whole: moved, removed, gone, not told. */
export const wholes: readonly Situation[] = [
  {
    name: 'changed by hand, and no longer in the code',
    ...{ type: 'aws_sqs_queue', state: queue(), live: liveQueue({ VisibilityTimeout: 90 }) },
    expected: ['aws_sqs_queue.x destroys', 'visibility_timeout_seconds drifted destroys -'],
  },
  {
    name: 'changed by hand, and to be forgotten',
    ...{ type: 'aws_sqs_queue', state: queue(), live: liveQueue({ VisibilityTimeout: 90 }) },
    configuration: { removed: [{ from: 'aws_sqs_queue.x', destroys: false, source }] },
    expected: ['aws_sqs_queue.x forgets', 'visibility_timeout_seconds drifted forgets -'],
  },
  {
    name: 'changed by hand, and count is not known',
    ...{ type: 'aws_sqs_queue', state: queue(), live: liveQueue({ VisibilityTimeout: 90 }) },
    configuration: { unexpanded: [{ address: 'aws_sqs_queue.x', reason: 'count is not known', source }] },
    expected: ['visibility_timeout_seconds drifted ? - (count is not known)'],
  },
  {
    name: 'gone, and still in the code',
    ...{ type: 'aws_sqs_queue', state: queue(), live: null, code: { attributes: { name: 'jobs' } } },
    expected: ['aws_sqs_queue.x missing creates'],
  },
  {
    name: 'gone, and no longer in the code',
    ...{ type: 'aws_sqs_queue', state: queue(), live: null },
    expected: ['aws_sqs_queue.x missing forgets'],
  },
];

interface Rule {
  readonly port: number;
  readonly cidrs: readonly string[];
}

const rule = (port: number, ...cidrs: string[]): Rule => ({ port, cidrs });

function block({ port, cidrs }: Rule): JsonObject {
  return { protocol: 'tcp', from_port: port, to_port: port, cidr_blocks: [...cidrs] };
}

function group(...rules: Rule[]): JsonObject {
  const full = rules.map((one) => ({
    ...block(one),
    ...{ description: '', ipv6_cidr_blocks: [], prefix_list_ids: [], security_groups: [], self: false },
  }));
  return {
    id: 'sg-1',
    name: 'web',
    description: 'web',
    vpc_id: 'vpc-1',
    ingress: full,
    egress: [],
    tags: null,
    tags_all: {},
  };
}

function liveGroup(...rules: Rule[]): JsonObject {
  const elements = rules.flatMap(({ port, cidrs }) =>
    cidrs.map((CidrIp) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, CidrIp })),
  );
  return {
    ...{ GroupId: 'sg-1', Id: 'sg-1', GroupName: 'web', GroupDescription: 'web', VpcId: 'vpc-1' },
    SecurityGroupIngress: elements,
  };
}

function codeGroup(...rules: Rule[]): JsonObject {
  return { name: 'web', description: 'web', vpc_id: 'vpc-1', ingress: rules.map(block) };
}

const type = 'aws_security_group';
const [https, ssh, metrics] = [rule(443, '10.0.0.0/8'), rule(22, '192.0.2.0/24'), rule(9100, '10.1.0.0/16')];

/** Lines of `codeGroup`: name 11, description 12, vpc_id 13, then five for each block: its head, protocol, ports, sources. */
export const rules: readonly Situation[] = [
  {
    name: 'a rule added by hand beside inline ones',
    ...{ type, state: group(https), live: liveGroup(https, ssh), code: { attributes: codeGroup(https) } },
    expected: ['ingress drifted reverts main.tf:14'],
  },
  {
    name: 'a rule added by hand that the code has by now',
    ...{ type, state: group(https), live: liveGroup(https, ssh), code: { attributes: codeGroup(https, ssh) } },
    expected: [
      'ingress back-ported keeps main.tf:19 = {"IpProtocol":"tcp","FromPort":22,"ToPort":22,"CidrIp":"192.0.2.0/24"}',
    ],
  },
  {
    name: 'a rule removed by hand',
    ...{ type, state: group(https, ssh), live: liveGroup(https), code: { attributes: codeGroup(https, ssh) } },
    expected: ['ingress drifted reverts main.tf:19'],
  },
  {
    name: 'a rule removed by hand and in the code',
    ...{ type, state: group(https, ssh), live: liveGroup(https), code: { attributes: codeGroup(https) } },
    expected: ['ingress back-ported keeps main.tf:14 = null'],
  },
  {
    name: 'a rule that only the code has',
    ...{ type, state: group(https), live: liveGroup(https), code: { attributes: codeGroup(https, ssh) } },
    expected: [
      'ingress pending applies main.tf:19 = {"IpProtocol":"tcp","FromPort":22,"ToPort":22,"CidrIp":"192.0.2.0/24"}',
    ],
  },
  {
    name: 'a rule changed by hand, in code that lists the rules in another order',
    ...{ type, state: group(https, ssh), live: liveGroup(https, { ...ssh, port: 2222 }) },
    code: { attributes: codeGroup(ssh, https) },
    expected: ['ingress[1].from_port drifted reverts main.tf:16', 'ingress[1].to_port drifted reverts main.tf:17'],
  },
  {
    name: 'a rule changed by hand and otherwise in the code',
    ...{ type, state: group(https, ssh), live: liveGroup(https, { ...ssh, port: 2222 }) },
    code: { attributes: codeGroup(https, { ...ssh, port: 22022 }) },
    expected: [
      'ingress[1].from_port conflict overwrites main.tf:21 = 22022',
      'ingress[1].to_port conflict overwrites main.tf:22 = 22022',
    ],
  },
  {
    name: 'a rule added by hand, and the rules of the code are not known',
    ...{ type, state: group(https), live: liveGroup(https, ssh) },
    code: { attributes: { ...codeGroup(), ingress: null }, unknown: { ingress: 'for_each is not known' } },
    expected: ['ingress drifted ? main.tf:14 (for_each is not known)'],
  },
  {
    name: 'a rule added by hand beside rules that are resources of their own',
    ...{ type, state: { ...group(https) }, live: liveGroup(https, ssh) },
    code: { attributes: { name: 'web', description: 'web', vpc_id: 'vpc-1' } },
    others: [
      {
        type: 'aws_security_group_rule',
        state: { id: 'sgrule-1', type: 'ingress', security_group_id: 'sg-1', ...block(https) },
        code: { attributes: { type: 'ingress', security_group_id: 'sg-1', ...block(https) } },
      },
    ],
    expected: ['ingress drifted keeps main.tf:10'],
  },
  {
    name: 'a rule resource whose source was changed by hand and in the code',
    ...{ type, state: { ...group(), ingress: [] }, live: liveGroup(rule(9100, '10.2.0.0/16')) },
    code: { attributes: { name: 'web', description: 'web', vpc_id: 'vpc-1' } },
    others: [
      {
        type: 'aws_security_group_rule',
        state: { id: 'sgrule-1', type: 'ingress', security_group_id: 'sg-1', ...block(metrics) },
        code: { attributes: { type: 'ingress', security_group_id: 'sg-1', ...block(rule(9100, '10.3.0.0/16')) } },
      },
    ],
    expected: ['aws_security_group_rule.y0: cidr_blocks conflict overwrites main.tf:16 = "10.3.0.0/16"'],
  },
];

function lambda(more: JsonObject): JsonObject {
  return { id: 'f', function_name: 'f', arn: 'arn:aws:lambda:eu-west-1:123456789012:function:f', role: 'r', ...more };
}

const liveLambda = (more: JsonObject): JsonObject => ({ FunctionName: 'f', Role: 'r', ...more });
const codeLambda = (more: JsonObject): JsonObject => ({ function_name: 'f', role: 'r', ...more });
const variables = (level: string): JsonObject => ({ LOG_LEVEL: level, REGION: 'eu' });

export const blocks: readonly Situation[] = [
  {
    name: 'a variable inside a block',
    type: 'aws_lambda_function',
    state: lambda({ environment: [{ variables: variables('info') }] }),
    live: liveLambda({ Environment: { Variables: variables('debug') } }),
    code: { attributes: codeLambda({ environment: [{ variables: variables('info') }] }) },
    expected: ['environment[0].variables["LOG_LEVEL"] drifted reverts main.tf:14'],
  },
  {
    name: 'a set of scalars with three contents is one value',
    type: 'aws_lambda_function',
    state: lambda({ vpc_config: [{ subnet_ids: ['subnet-a', 'subnet-b'], security_group_ids: ['sg-1'] }] }),
    live: liveLambda({ VpcConfig: { SubnetIds: ['subnet-a', 'subnet-c'], SecurityGroupIds: ['sg-1'] } }),
    code: {
      attributes: codeLambda({ vpc_config: [{ subnet_ids: ['subnet-d'], security_group_ids: ['sg-1'] }] }),
    },
    expected: [
      'vpc_config[0].subnet_ids conflict overwrites main.tf:14 = ["subnet-d"]',
      'vpc_config[0].subnet_ids conflict overwrites main.tf:14 = ["subnet-d"]',
    ],
  },
  {
    name: 'a set that the code lists in another order',
    type: 'aws_lambda_function',
    state: lambda({ vpc_config: [{ subnet_ids: ['subnet-a', 'subnet-b'], security_group_ids: ['sg-1'] }] }),
    live: liveLambda({ VpcConfig: { SubnetIds: ['subnet-a', 'subnet-b', 'subnet-c'], SecurityGroupIds: ['sg-1'] } }),
    code: {
      attributes: codeLambda({ vpc_config: [{ subnet_ids: ['subnet-b', 'subnet-a'], security_group_ids: ['sg-1'] }] }),
    },
    expected: ['vpc_config[0].subnet_ids drifted reverts main.tf:14'],
  },
  {
    name: 'a block removed by hand and left out of the code',
    type: 'aws_lambda_function',
    state: lambda({ dead_letter_config: [{ target_arn: 'arn:aws:sqs:eu-west-1:123456789012:dead' }] }),
    live: liveLambda({}),
    code: { attributes: codeLambda({}) },
    expected: [
      'dead_letter_config[0].target_arn drifted ? main.tf:10 (the code does not set it, and whether AWS may choose it is not known)',
    ],
  },
  {
    name: 'a block left out of the code, which the provider may fill in',
    type: 'aws_lambda_function',
    state: lambda({ dead_letter_config: [{ target_arn: 'arn:aws:sqs:eu-west-1:123456789012:dead' }] }),
    live: liveLambda({ DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:dead' } }),
    code: { attributes: codeLambda({}) },
    expected: [],
  },
];

const statement = (Sid: string, Action: string): JsonObject => ({ Sid, Effect: 'Allow', Action, Resource: '*' });
const policyText = (...Statement: JsonObject[]): string => JSON.stringify({ Version: '2012-10-17', Statement });
const [read, write, rogue] = [
  statement('Read', 's3:GetObject'),
  statement('Write', 's3:PutObject'),
  { ...statement('Rogue', 's3:*'), Effect: 'Deny', Resource: 'arn:aws:s3:::b' },
];

const trust = policyText({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } });
const role: JsonObject = {
  id: 'r',
  name: 'r',
  arn: 'arn:aws:iam::123456789012:role/r',
  path: '/',
  assume_role_policy: trust,
};
const liveRole = (more: JsonObject): JsonObject => ({
  ...{ RoleName: 'r', Arn: 'arn:aws:iam::123456789012:role/r', Path: '/', AssumeRolePolicyDocument: trust },
  ...more,
});
const codeRole: JsonObject = { name: 'r', assume_role_policy: trust };
const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';

export const facets: readonly Situation[] = [
  {
    name: 'a policy attached by hand, which Terraform does not track',
    ...{
      type: 'aws_iam_role',
      state: { ...role, managed_policy_arns: [] },
      live: liveRole({ ManagedPolicyArns: [admin] }),
    },
    code: { attributes: codeRole },
    expected: ['managed_policy_arns drifted keeps main.tf:10'],
  },
  {
    name: 'a policy attached by hand where the code says there is none',
    ...{
      type: 'aws_iam_role',
      state: { ...role, managed_policy_arns: [] },
      live: liveRole({ ManagedPolicyArns: [admin] }),
    },
    code: { attributes: { ...codeRole, managed_policy_arns: [] } },
    expected: ['managed_policy_arns drifted reverts main.tf:13'],
  },
  {
    name: 'a statement added by hand, and another one in the code',
    type: 'aws_iam_policy',
    state: {
      id: 'arn:aws:iam::123456789012:policy/p',
      arn: 'arn:aws:iam::123456789012:policy/p',
      name: 'p',
      path: '/',
      policy: policyText(read),
    },
    live: {
      PolicyArn: 'arn:aws:iam::123456789012:policy/p',
      ManagedPolicyName: 'p',
      Path: '/',
      PolicyDocument: policyText(read, rogue),
    },
    code: { attributes: { name: 'p', policy: policyText(write, read) } },
    expected: [
      'policy drifted reverts main.tf:12',
      `policy pending applies main.tf:12 = ${JSON.stringify({ ...write, Action: ['s3:PutObject'], Resource: ['*'] })}`,
    ],
  },
  {
    name: 'a facet changed by hand',
    type: 'aws_s3_bucket_versioning',
    state: { id: 'b', bucket: 'b', versioning_configuration: [{ status: 'Enabled', mfa_delete: '' }] },
    live: { BucketName: 'b', VersioningConfiguration: { Status: 'Suspended' } },
    code: { attributes: { bucket: 'b', versioning_configuration: [{ status: 'Enabled' }] } },
    expected: ['versioning_configuration[0].status drifted reverts main.tf:13'],
  },
  {
    name: 'a facet changed by hand as the code has it',
    type: 'aws_s3_bucket_versioning',
    state: { id: 'b', bucket: 'b', versioning_configuration: [{ status: 'Enabled', mfa_delete: '' }] },
    live: { BucketName: 'b', VersioningConfiguration: { Status: 'Suspended' } },
    code: { attributes: { bucket: 'b', versioning_configuration: [{ status: 'Suspended' }] } },
    expected: ['versioning_configuration[0].status back-ported keeps main.tf:13 = "Suspended"'],
  },
];
