import { mapped, describeRows, type Row } from './row.js';
import { describe, expect, it } from '@jest/globals';
import { changesOf } from '../../overrides/compare.js';
import type { Json, JsonObject } from '../../../../src/domain/json.js';

const account = '123456789012';

function text(...statements: Json[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

function document(...statements: Json[]): JsonObject {
  return { Version: '2012-10-17', Statement: statements };
}

/** One statement as a bucket policy, both sides. */
function bucketPolicy(name: string, state: Json, live: Json, near: readonly Json[]): Row {
  return {
    name,
    type: 'aws_s3_bucket_policy',
    state: { bucket: 'data', id: 'data', policy: text(state) },
    live: { Bucket: 'data', PolicyDocument: document(live) },
    near: near.map((statement) => ({ live: { PolicyDocument: document(statement) }, found: ['policy'] })),
  };
}

const read = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::data/*'] };
const root = { AWS: [`arn:aws:iam::${account}:root`] };
const trustStatement = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };

const rows: readonly Row[] = [
  {
    name: '1 white space, key order and statement order',
    type: 'aws_iam_policy',
    state: {
      name: 'reader',
      arn: `arn:aws:iam::${account}:policy/reader`,
      path: '/',
      policy:
        '{\n  "Statement": [ {"Sid":"a","Resource":"*","Action":"ec2:Describe*","Effect":"Allow"},\n {"Effect":"Deny","Sid":"b","Action":"ec2:Delete*","Resource":"*"} ],\n  "Version": "2012-10-17"\n}\n',
    },
    live: {
      ManagedPolicyName: 'reader',
      PolicyArn: `arn:aws:iam::${account}:policy/reader`,
      Path: '/',
      PolicyDocument: document(
        { Sid: 'b', Effect: 'Deny', Action: 'ec2:Delete*', Resource: '*' },
        { Sid: 'a', Effect: 'Allow', Action: 'ec2:Describe*', Resource: '*' },
      ),
    },
    near: [
      {
        live: {
          PolicyDocument: document(
            { Sid: 'b', Effect: 'Allow', Action: 'ec2:Delete*', Resource: '*' },
            { Sid: 'a', Effect: 'Allow', Action: 'ec2:Describe*', Resource: '*' },
          ),
        },
        found: ['policy'],
      },
    ],
  },
  {
    name: '2 text or one-element array, a lone statement without a list',
    type: 'aws_iam_role',
    state: {
      name: 'web',
      path: '/',
      max_session_duration: 3600,
      assume_role_policy: JSON.stringify({ Version: '2012-10-17', Statement: trustStatement }),
    },
    live: {
      RoleName: 'web',
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Principal: { Service: ['ec2.amazonaws.com'] },
        Action: ['sts:AssumeRole'],
      }),
    },
    near: [
      {
        live: {
          AssumeRolePolicyDocument: document({
            Effect: 'Allow',
            Principal: { Service: ['ec2.amazonaws.com', 'lambda.amazonaws.com'] },
            Action: ['sts:AssumeRole'],
          }),
        },
        found: ['assume_role_policy'],
      },
      {
        live: { AssumeRolePolicyDocument: document(trustStatement, { ...trustStatement, Principal: { AWS: '*' } }) },
        found: ['assume_role_policy'],
      },
    ],
  },
  bucketPolicy(
    '3 account id or the ARN of its root',
    { ...read, Principal: { AWS: account } },
    { ...read, Principal: { AWS: `arn:aws:iam::${account}:root` } },
    [
      { ...read, Principal: { AWS: 'arn:aws:iam::999999999999:root' } },
      { ...read, Principal: { AWS: `arn:aws:iam::${account}:user/root` } },
      { ...read, Principal: '*' },
    ],
  ),
  bucketPolicy(
    '4 a principal by ARN; the unique id that stays when it was deleted is drift',
    { ...read, Principal: { AWS: `arn:aws:iam::${account}:role/etl` } },
    { ...read, Principal: { AWS: [`arn:aws:iam::${account}:role/etl`] } },
    [
      { ...read, Principal: { AWS: 'AROAEXAMPLEEXAMPLE123' } },
      { ...read, Principal: { AWS: 'AIDAEXAMPLEEXAMPLE123' } },
    ],
  ),
  bucketPolicy(
    '5 a canonical user is somebody else than an origin access identity nobody declares',
    { ...read, Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' } },
    { ...read, Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' } },
    [
      { ...read, Principal: { CanonicalUser: '00a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' } },
      {
        ...read,
        Principal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2QWRUHAPOMQZL' },
      },
    ],
  ),
  bucketPolicy('6 no Sid or an empty one', { ...read, Sid: '', Principal: root }, { ...read, Principal: root }, [
    { ...read, Sid: 'AWSLogDeliveryWrite', Principal: { AWS: 'arn:aws:iam::999999999999:root' } },
  ]),
  bucketPolicy(
    '7 order inside conditions and NotPrincipal',
    {
      Effect: 'Deny',
      NotPrincipal: { AWS: [`arn:aws:iam::${account}:role/a`, `arn:aws:iam::${account}:role/b`] },
      NotAction: ['s3:GetObject', 's3:ListBucket'],
      Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::data/*'],
      Condition: {
        StringNotEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] },
        Bool: { 'aws:SecureTransport': false },
      },
    },
    {
      Effect: 'Deny',
      NotPrincipal: { AWS: [`arn:aws:iam::${account}:role/b`, `arn:aws:iam::${account}:role/a`] },
      NotAction: ['s3:ListBucket', 's3:GetObject'],
      Resource: ['arn:aws:s3:::data/*', 'arn:aws:s3:::data'],
      Condition: {
        Bool: { 'aws:SecureTransport': 'false' },
        StringNotEquals: { 'aws:SourceVpce': ['vpce-2', 'vpce-1'] },
      },
    },
    [
      {
        Effect: 'Deny',
        Principal: { AWS: [`arn:aws:iam::${account}:role/b`, `arn:aws:iam::${account}:role/a`] },
        NotAction: ['s3:ListBucket', 's3:GetObject'],
        Resource: ['arn:aws:s3:::data/*', 'arn:aws:s3:::data'],
        Condition: {
          Bool: { 'aws:SecureTransport': 'false' },
          StringNotEquals: { 'aws:SourceVpce': ['vpce-2', 'vpce-1'] },
        },
      },
    ],
  ),
  {
    name: '8 no policy: "" or {}',
    type: 'aws_kms_replica_key',
    state: { arn: 'arn:aws:kms:eu-west-1:1:key/x', key_id: 'x', description: '', policy: '', enabled: true },
    live: {},
    near: [],
  },
  {
    name: '60 a statement under the Sid of a service must do what that service needs and no more',
    type: 'aws_s3_bucket_policy',
    state: {
      bucket: 'logs',
      policy: text({
        Sid: 'AWSLogDeliveryWrite',
        Effect: 'Allow',
        Principal: { Service: 'delivery.logs.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::logs/*',
      }),
    },
    live: {
      Bucket: 'logs',
      PolicyDocument: document({
        Sid: 'AWSLogDeliveryWrite',
        Effect: 'Allow',
        Principal: { Service: 'delivery.logs.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::logs/*',
      }),
    },
    near: [
      {
        live: {
          PolicyDocument: document({
            Sid: 'AWSLogDeliveryWrite',
            Effect: 'Allow',
            Principal: { Service: 'delivery.logs.amazonaws.com' },
            Action: ['s3:PutObject', 's3:GetObject'],
            Resource: 'arn:aws:s3:::logs/*',
          }),
        },
        found: ['policy'],
      },
    ],
  },
];

describeRows(
  'policy documents',
  rows.filter(({ near }) => near.length > 0),
);

describe('a policy document, element by element', () => {
  const base = {
    Sid: 'a',
    Effect: 'Deny',
    NotPrincipal: { AWS: [`arn:aws:iam::${account}:role/a`] },
    NotAction: ['s3:GetObject'],
    NotResource: ['arn:aws:s3:::data/public/*'],
    Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-1'] } },
  };
  const changed: readonly (readonly [string, JsonObject])[] = [
    ['Sid', { Sid: 'b' }],
    ['Effect', { Effect: 'Allow' }],
    ['NotPrincipal', { NotPrincipal: { AWS: ['*'] } }],
    ['NotAction', { NotAction: ['s3:*'] }],
    ['case of an action’s pattern', { NotAction: ['s3:GetObject*'] }],
    ['NotResource', { NotResource: ['arn:aws:s3:::data/*'] }],
    ['partition inside an ARN', { NotResource: ['arn:aws-cn:s3:::data/public/*'] }],
    ['condition operator', { Condition: { StringLike: { 'aws:PrincipalOrgID': ['o-1'] } } }],
    ['condition operand', { Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-1', 'o-2'] } } }],
    ['condition with IfExists', { Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': ['o-1'] } } }],
    ['no condition', { Condition: {} }],
  ];
  it.each(changed)('reports a changed %s', (_name, over) => {
    const found = changesOf(
      mapped('aws_s3_bucket_policy'),
      { bucket: 'data', policy: text(base) },
      { Bucket: 'data', PolicyDocument: document({ ...base, ...over }) },
    );
    expect([...new Set(found.map(([attribute]) => attribute))]).toEqual(['policy']);
  });

  it('reports each element that is gone', () => {
    for (const element of Object.keys(base)) {
      const rest = Object.fromEntries(Object.entries(base).filter(([key]) => key !== element));
      const found = changesOf(
        mapped('aws_s3_bucket_policy'),
        { bucket: 'data', policy: text(base) },
        { Bucket: 'data', PolicyDocument: document(rest) },
      );
      expect([element, found.map(([attribute]) => attribute)]).toEqual([element, ['policy']]);
    }
  });
});
