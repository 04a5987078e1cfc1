import type { JsonObject } from '../../src/domain/json.js';
import type { LiveDocument } from './documents.js';

/** Deleted in the console. */
export const gone: readonly string[] = ['acme-billing-dead-letters'];

/** What the role that scans may not read. */
export const failures = [
  {
    typeName: 'AWS::SecretsManager::Secret',
    identifier: /acme\/database/,
    error: {
      name: 'AccessDeniedException',
      message:
        'User: arn:aws:sts::123456789012:assumed-role/auditor/driftline is not authorized to perform: ' +
        'secretsmanager:DescribeSecret on resource: acme/database because no identity-based policy allows it',
    },
  },
];

/** The hot fixes, the temporary access and the console clicks that this account has seen. */
export function doneByHand(documents: readonly LiveDocument[]): void {
  const edit = (typeName: string, name: string, change: (properties: JsonObject) => void): void => {
    const matches = documents.filter(
      (one) => one.typeName === typeName && JSON.stringify(one.properties).includes(JSON.stringify(name)),
    );
    if (matches.length !== 1) throw new Error(`${matches.length} documents of ${typeName} have ${name}`);
    matches.forEach(({ properties }) => {
      change(properties);
    });
  };
  edit('AWS::EC2::SecurityGroup', 'acme-web', (group) => {
    append(group, 'SecurityGroupIngress', {
      ...{
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 22,
        CidrIp: '0.0.0.0/0',
        Description: 'temporary, remove on Monday',
      },
    });
  });
  edit('AWS::Lambda::Function', 'acme-orders-worker', (lambda) => {
    lambda.MemorySize = 2048;
    lambda.Timeout = 120;
    const { Variables } = lambda.Environment as { Variables: JsonObject };
    Variables.LOG_LEVEL = 'debug';
  });
  edit('AWS::S3::Bucket', 'acme-assets-prod', (bucket) => {
    bucket.VersioningConfiguration = { Status: 'Suspended' };
    bucket.PublicAccessBlockConfiguration = {
      ...{ BlockPublicAcls: true, BlockPublicPolicy: false, IgnorePublicAcls: true, RestrictPublicBuckets: false },
    };
  });
  edit('AWS::S3::BucketPolicy', 'acme-assets-prod', (policy) => {
    append(policy.PolicyDocument as JsonObject, 'Statement', {
      ...{ Sid: 'PublicRead', Effect: 'Allow', Principal: '*', Action: 's3:GetObject' },
      Resource: 'arn:aws:s3:::acme-assets-prod/*',
    });
  });
  edit('AWS::IAM::Role', 'acme-deploy', (role) => {
    append(role, 'ManagedPolicyArns', 'arn:aws:iam::aws:policy/AdministratorAccess');
  });
  edit('AWS::SQS::Queue', 'acme-orders-jobs', (queue) => {
    queue.VisibilityTimeout = 900;
  });
  edit('AWS::Logs::LogGroup', '/aws/lambda/acme-billing-worker', (group) => {
    group.RetentionInDays = 3;
  });
  edit('AWS::KMS::Key', 'Encrypts what acme stores', (key) => {
    key.EnableKeyRotation = false;
    delete key.RotationPeriodInDays;
  });
  edit('AWS::DynamoDB::Table', 'acme-orders', (table) => {
    append(table, 'Tags', { Key: 'CostCenter', Value: '4711' });
  });
}

function append(object: JsonObject, key: string, item: JsonObject | string): void {
  const list = object[key];
  object[key] = [...(Array.isArray(list) ? list : []), item];
}
