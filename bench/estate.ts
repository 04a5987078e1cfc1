import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';

/**
 * An estate of any size in the files that a scan reads: common types with ordinary documents, every 101st resource
 * changed outside Terraform. Nothing here is random, so that runs compare.
 */
export async function writeEstate(resources: number, stateFile: string, snapshotFile: string): Promise<void> {
  const state = createWriteStream(stateFile);
  const snapshot = createWriteStream(snapshotFile);
  await write(state, `${JSON.stringify(stateHead).slice(0, -1)},"resources":[\n`);
  await write(snapshot, `${JSON.stringify(snapshotHead)}\n`);
  for (let index = 0; index < resources; index++) {
    const kind = kinds[index % kinds.length] ?? queue;
    const { type, attributes, typeName, identifier, properties } = kind(index, index % 101 === 0);
    const resource = {
      mode: 'managed',
      type,
      name: `r${index}`,
      provider: 'provider["registry.terraform.io/hashicorp/aws"]',
      instances: [{ schema_version: 0, attributes, sensitive_attributes: [], dependencies: [] }],
    };
    await write(state, `${index === 0 ? '' : ',\n'}${JSON.stringify(resource)}`);
    await write(
      snapshot,
      `${JSON.stringify({ kind: 'resource', account, region, typeName, identifier, properties })}\n`,
    );
  }
  await write(state, '\n]}\n');
  state.end();
  snapshot.end();
  await Promise.all([once(state, 'finish'), once(snapshot, 'finish')]);
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

const account = '123456789012';
const region = 'eu-west-1';
const stateHead = { version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'bench', outputs: {} };
const snapshotHead = { kind: 'snapshot', schemaVersion: '1', recordedAt: '2026-01-01T00:00:00Z', tool: 'bench' };

interface Sample {
  readonly type: string;
  readonly attributes: object;
  readonly typeName: string;
  readonly identifier: string;
  readonly properties: object;
}
type Kind = (index: number, drifted: boolean) => Sample;

const tagsOf = (index: number) => ({ Team: `team-${index % 17}`, Environment: 'production', Name: `r-${index}` });
const tagList = (index: number) =>
  Object.entries(tagsOf(index))
    .map(([Key, Value]) => ({ Key, Value }))
    .reverse();
const withTags = (index: number) => ({ tags: tagsOf(index), tags_all: tagsOf(index) });

const queue: Kind = (index, drifted) => {
  const url = `https://sqs.${region}.amazonaws.com/${account}/queue-${index}`;
  const arn = `arn:aws:sqs:${region}:${account}:queue-${index}`;
  return {
    type: 'aws_sqs_queue',
    attributes: {
      ...{ arn, id: url, url, name: `queue-${index}`, name_prefix: '', region },
      ...{ content_based_deduplication: false, fifo_queue: false, deduplication_scope: '', fifo_throughput_limit: '' },
      ...{ delay_seconds: 0, max_message_size: 262144, message_retention_seconds: 345600, timeouts: null },
      ...{ receive_wait_time_seconds: 0, visibility_timeout_seconds: 60, policy: '', redrive_allow_policy: '' },
      ...{ kms_data_key_reuse_period_seconds: 300, kms_master_key_id: '', sqs_managed_sse_enabled: true },
      redrive_policy: JSON.stringify({ deadLetterTargetArn: `${arn}-dlq`, maxReceiveCount: 5 }),
      ...withTags(index),
    },
    typeName: 'AWS::SQS::Queue',
    identifier: url,
    properties: {
      ...{ Arn: arn, QueueUrl: url, QueueName: `queue-${index}`, DelaySeconds: 0, MaximumMessageSize: 262144 },
      ...{ MessageRetentionPeriod: 345600, ReceiveMessageWaitTimeSeconds: 0, SqsManagedSseEnabled: true },
      ...{ VisibilityTimeout: drifted ? 90 : 60, KmsDataKeyReusePeriodSeconds: 300, Tags: tagList(index) },
      RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: `${arn}-dlq` },
    },
  };
};

const logGroup: Kind = (index, drifted) => {
  const name = `/aws/service/${index}`;
  const arn = `arn:aws:logs:${region}:${account}:log-group:${name}`;
  return {
    type: 'aws_cloudwatch_log_group',
    attributes: {
      ...{ arn, id: name, name, name_prefix: '', kms_key_id: '', log_group_class: 'STANDARD', skip_destroy: false },
      ...{ retention_in_days: 30, ...withTags(index) },
    },
    typeName: 'AWS::Logs::LogGroup',
    identifier: name,
    properties: {
      ...{ Arn: `${arn}:*`, LogGroupName: name, LogGroupClass: 'STANDARD', RetentionInDays: drifted ? 7 : 30 },
      ...{ DataProtectionPolicy: {}, FieldIndexPolicies: [], DeletionProtectionEnabled: false, Tags: tagList(index) },
    },
  };
};

const role: Kind = (index, drifted) => {
  const name = `role-${index}`;
  const arn = `arn:aws:iam::${account}:role/${name}`;
  const trust = (service: string) => ({
    Version: '2012-10-17',
    Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: service }, Sid: '' }],
  });
  return {
    type: 'aws_iam_role',
    attributes: {
      ...{ arn, id: name, name, name_prefix: '', path: '/', description: '', max_session_duration: 3600 },
      ...{ assume_role_policy: JSON.stringify(trust('lambda.amazonaws.com')), force_detach_policies: false },
      ...{ inline_policy: [], managed_policy_arns: [], permissions_boundary: '', unique_id: `AROA${index}` },
      ...{ create_date: '2026-01-01T00:00:00Z', ...withTags(index) },
    },
    typeName: 'AWS::IAM::Role',
    identifier: name,
    properties: {
      ...{ Arn: arn, RoleName: name, RoleId: `AROA${index}`, Path: '/', MaxSessionDuration: 3600, Description: '' },
      AssumeRolePolicyDocument: trust(drifted ? 'ec2.amazonaws.com' : 'lambda.amazonaws.com'),
      Tags: tagList(index),
    },
  };
};

const securityGroup: Kind = (index, drifted) => {
  const id = `sg-${String(index).padStart(17, '0')}`;
  const rule = (port: number) => ({
    ...{ cidr_blocks: [`10.${index % 200}.0.0/16`], description: 'app', from_port: port, ipv6_cidr_blocks: [] },
    ...{ prefix_list_ids: [], protocol: 'tcp', security_groups: [], self: false, to_port: port },
  });
  const element = (port: number) => ({
    ...{ CidrIp: `10.${index % 200}.0.0/16`, Description: 'app', FromPort: port, ToPort: port, IpProtocol: 'tcp' },
  });
  const everything = { ...rule(0), cidr_blocks: ['0.0.0.0/0'], description: '', protocol: '-1' };
  const rogue = { CidrIp: '0.0.0.0/0', FromPort: 22, ToPort: 22, IpProtocol: 'tcp' };
  return {
    type: 'aws_security_group',
    attributes: {
      ...{ arn: `arn:aws:ec2:${region}:${account}:security-group/${id}`, id, name: `sg-${index}`, name_prefix: '' },
      ...{ description: 'application', owner_id: account, revoke_rules_on_delete: false, vpc_id: 'vpc-1' },
      ...{ ingress: [rule(80), rule(443), rule(8080)], egress: [everything], timeouts: null, ...withTags(index) },
    },
    typeName: 'AWS::EC2::SecurityGroup',
    identifier: id,
    properties: {
      ...{ GroupDescription: 'application', GroupId: id, Id: id, GroupName: `sg-${index}`, VpcId: 'vpc-1' },
      SecurityGroupIngress: [element(443), element(8080), element(80), ...(drifted ? [rogue] : [])],
      SecurityGroupEgress: [{ CidrIp: '0.0.0.0/0', FromPort: -1, ToPort: -1, IpProtocol: '-1' }],
      Tags: tagList(index),
    },
  };
};

const kinds: readonly Kind[] = [queue, logGroup, role, securityGroup];
