import { PutRetentionPolicyCommand } from '@aws-sdk/client-cloudwatch-logs';
import { TagResourceCommand as TagTable, UpdateTableCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { AuthorizeSecurityGroupIngressCommand, RevokeSecurityGroupIngressCommand } from '@aws-sdk/client-ec2';
import { AttachRolePolicyCommand, PutRolePolicyCommand, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { DisableKeyRotationCommand } from '@aws-sdk/client-kms';
import { PutBucketPolicyCommand, PutBucketVersioningCommand, PutPublicAccessBlockCommand } from '@aws-sdk/client-s3';
import { SetTopicAttributesCommand, TagResourceCommand as TagTopic } from '@aws-sdk/client-sns';
import { DeleteQueueCommand, SetQueueAttributesCommand, UntagQueueCommand } from '@aws-sdk/client-sqs';
import type { Clients } from './bridge/clients.js';

/** Attribute of a resource by the resource's address, as the state has it. */
export type Lookup = (address: string, attribute: string) => string;

export interface Expected {
  readonly address: string;
  /** `missing` has no attribute. */
  readonly attribute?: string;
}

/** Something done behind Terraform's back, and what a scan has to say of it. */
export interface BackdoorChange {
  readonly name: string;
  apply(clients: Clients, of: Lookup): Promise<unknown>;
  readonly expected: readonly Expected[];
}

const documents = 'orders-documents-0cafe';

export function allow(principal: object, action: string, resource?: string): string {
  const statement = { Effect: 'Allow', ...principal, Action: action, ...(resource && { Resource: resource }) };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

const queues: readonly BackdoorChange[] = [
  {
    name: 'the visibility timeout of a queue was raised',
    apply: ({ sqs }, of) =>
      sqs.send(
        new SetQueueAttributesCommand({
          QueueUrl: of('aws_sqs_queue.orders', 'url'),
          Attributes: { VisibilityTimeout: '300' },
        }),
      ),
    expected: [{ address: 'aws_sqs_queue.orders', attribute: 'visibility_timeout_seconds' }],
  },
  {
    name: 'a tag of a queue was removed',
    apply: ({ sqs }, of) =>
      sqs.send(new UntagQueueCommand({ QueueUrl: of('aws_sqs_queue.orders', 'url'), TagKeys: ['Team'] })),
    expected: [{ address: 'aws_sqs_queue.orders', attribute: 'tags["Team"]' }],
  },
  {
    name: 'a queue was deleted',
    apply: ({ sqs }, of) => sqs.send(new DeleteQueueCommand({ QueueUrl: of('aws_sqs_queue.returns', 'url') })),
    expected: [{ address: 'aws_sqs_queue.returns' }],
  },
];

const securityGroups: readonly BackdoorChange[] = [
  {
    name: 'SSH was opened to the world in a group with its rules inside',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new AuthorizeSecurityGroupIngressCommand({
          GroupId: of('aws_security_group.inline', 'id'),
          IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
        }),
      ),
    expected: [{ address: 'aws_security_group.inline', attribute: 'ingress' }],
  },
  {
    name: 'a rule was added to a group whose rules are resources of their own',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new AuthorizeSecurityGroupIngressCommand({
          GroupId: of('aws_security_group.apart', 'id'),
          IpPermissions: [{ IpProtocol: 'tcp', FromPort: 3389, ToPort: 3389, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
        }),
      ),
    expected: [{ address: 'aws_security_group.apart', attribute: 'ingress' }],
  },
  {
    name: 'a rule was revoked',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new RevokeSecurityGroupIngressCommand({
          GroupId: of('aws_security_group.apart', 'id'),
          IpPermissions: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '10.1.0.0/16' }] }],
        }),
      ),
    expected: [{ address: 'aws_security_group_rule.postgres' }],
  },
];

const roles: readonly BackdoorChange[] = [
  {
    name: 'an administrator policy was attached to a role',
    apply: ({ iam }) =>
      iam.send(
        new AttachRolePolicyCommand({
          RoleName: 'orders-worker',
          PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
        }),
      ),
    expected: [{ address: 'aws_iam_role.worker', attribute: 'managed_policy_arns' }],
  },
  {
    name: 'an inline policy was added to a role',
    apply: ({ iam }) =>
      iam.send(
        new PutRolePolicyCommand({
          RoleName: 'orders-worker',
          PolicyName: 'break-glass',
          PolicyDocument: allow({}, 's3:*', '*'),
        }),
      ),
    expected: [{ address: 'aws_iam_role.worker', attribute: 'inline_policy' }],
  },
  {
    name: 'the trust policy of a role was widened',
    apply: ({ iam }) =>
      iam.send(
        new UpdateAssumeRolePolicyCommand({
          RoleName: 'orders-worker',
          PolicyDocument: allow({ Principal: { AWS: 'arn:aws:iam::210987654321:root' } }, 'sts:AssumeRole'),
        }),
      ),
    expected: [{ address: 'aws_iam_role.worker', attribute: 'assume_role_policy' }],
  },
];

const buckets: readonly BackdoorChange[] = [
  {
    name: 'versioning of a bucket was suspended',
    apply: ({ s3 }) =>
      s3.send(new PutBucketVersioningCommand({ Bucket: documents, VersioningConfiguration: { Status: 'Suspended' } })),
    expected: [{ address: 'aws_s3_bucket_versioning.documents', attribute: 'versioning_configuration[0].status' }],
  },
  {
    name: 'a bucket was opened to public policies',
    apply: ({ s3 }) =>
      s3.send(
        new PutPublicAccessBlockCommand({
          Bucket: documents,
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            IgnorePublicAcls: true,
            BlockPublicPolicy: false,
            RestrictPublicBuckets: false,
          },
        }),
      ),
    expected: [
      { address: 'aws_s3_bucket_public_access_block.documents', attribute: 'block_public_policy' },
      { address: 'aws_s3_bucket_public_access_block.documents', attribute: 'restrict_public_buckets' },
    ],
  },
  {
    name: 'the policy of a bucket was replaced',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketPolicyCommand({
          Bucket: documents,
          Policy: allow({ Principal: '*' }, 's3:GetObject', `arn:aws:s3:::${documents}/*`),
        }),
      ),
    expected: [{ address: 'aws_s3_bucket_policy.documents', attribute: 'policy' }],
  },
  {
    name: 'a policy was put on a bucket that has none in Terraform',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketPolicyCommand({
          Bucket: 'orders-plain-0cafe',
          Policy: allow({ Principal: '*' }, 's3:GetObject', 'arn:aws:s3:::orders-plain-0cafe/*'),
        }),
      ),
    expected: [{ address: 'aws_s3_bucket.plain', attribute: 'policy' }],
  },
];

const data: readonly BackdoorChange[] = [
  {
    name: 'logs are kept for a week only',
    apply: ({ logs }) =>
      logs.send(new PutRetentionPolicyCommand({ logGroupName: '/orders/worker', retentionInDays: 7 })),
    expected: [{ address: 'aws_cloudwatch_log_group.worker', attribute: 'retention_in_days' }],
  },
  {
    name: 'a table no longer expires its items',
    apply: ({ dynamodb }) =>
      dynamodb.send(
        new UpdateTimeToLiveCommand({
          TableName: 'orders',
          TimeToLiveSpecification: { AttributeName: 'expires', Enabled: false },
        }),
      ),
    expected: [
      { address: 'aws_dynamodb_table.orders', attribute: 'ttl[0].enabled' },
      // AWS forgets the attribute's name with it.
      { address: 'aws_dynamodb_table.orders', attribute: 'ttl[0].attribute_name' },
    ],
  },
  {
    name: 'a table was protected against deletion',
    apply: ({ dynamodb }) =>
      dynamodb.send(new UpdateTableCommand({ TableName: 'orders', DeletionProtectionEnabled: true })),
    expected: [{ address: 'aws_dynamodb_table.orders', attribute: 'deletion_protection_enabled' }],
  },
  {
    name: 'a tag of a table was changed',
    apply: ({ dynamodb }, of) =>
      dynamodb.send(
        new TagTable({
          ResourceArn: of('aws_dynamodb_table.orders', 'arn'),
          Tags: [{ Key: 'Owner', Value: 'somebody else' }],
        }),
      ),
    expected: [{ address: 'aws_dynamodb_table.orders', attribute: 'tags["Owner"]' }],
  },
  {
    name: 'a key is no longer rotated',
    apply: ({ kms }, of) => kms.send(new DisableKeyRotationCommand({ KeyId: of('aws_kms_key.data', 'key_id') })),
    expected: [{ address: 'aws_kms_key.data', attribute: 'enable_key_rotation' }],
  },
  {
    name: 'a tag was added to a topic',
    apply: ({ sns }, of) =>
      sns.send(
        new TagTopic({
          ResourceArn: of('aws_sns_topic.placed', 'arn'),
          Tags: [{ Key: 'CostCenter', Value: '4711' }],
        }),
      ),
    expected: [{ address: 'aws_sns_topic.placed', attribute: 'tags["CostCenter"]' }],
  },
  {
    name: 'a topic was renamed for its readers',
    apply: ({ sns }, of) =>
      sns.send(
        new SetTopicAttributesCommand({
          TopicArn: of('aws_sns_topic.placed', 'arn'),
          AttributeName: 'DisplayName',
          AttributeValue: 'Placed by hand',
        }),
      ),
    expected: [{ address: 'aws_sns_topic.placed', attribute: 'display_name' }],
  },
];

export const backdoorChanges: readonly BackdoorChange[] = [...queues, ...securityGroups, ...roles, ...buckets, ...data];
