import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { CloudFormationType } from '../../../scripts/catalog/cloudformation/types.js';
import { handlerPermissions } from '../../../scripts/catalog/permissions.js';

const type = (typeName: string, ...readPermissions: string[]): readonly [string, CloudFormationType] => [
  typeName,
  {
    typeName,
    service: '',
    resource: '',
    properties: {},
    identifier: [],
    readable: true,
    facts: { readPermissions },
  },
];

const permissions = (types: readonly (readonly [string, CloudFormationType])[], replace = {}) =>
  Object.fromEntries(handlerPermissions(new Map(types), 'readPermissions', replace));

describe('the actions of a read handler', () => {
  it('are spelled in one way, the usual one', () => {
    const types = [
      type('AWS::A::A', 'rds:DescribeDBInstances'),
      type('AWS::B::B', 'rds:DescribeDbInstances', 'RDS:describeDBInstances'),
    ];
    expect(permissions(types)).toEqual({
      'AWS::A::A': ['rds:DescribeDBInstances'],
      'AWS::B::B': ['rds:DescribeDBInstances'],
    });
  });

  it('hold nothing that changes something, though schemas list it', () => {
    const reads = ['kms:Decrypt', 'wafv2:GetWebACLForResource', 'ssm:GetParameters', 's3:ListTagsForResource'];
    const changes = [
      'wafv2:AssociateWebACL',
      'iam:PassRole',
      'kms:ScheduleKeyDeletion',
      'kms:CreateGrant',
      'cloudwatch:PutMetricAlarm',
      'bedrock-agentcore:GatewayDisassociateWebACL',
    ];
    expect(permissions([type('AWS::A::A', ...reads, ...changes)])).toEqual({ 'AWS::A::A': [...reads].sort() });
  });

  it('are the single ones that a wildcard stands for, or the generator stops', () => {
    const types = [type('AWS::A::A', 'a:Get*')];
    expect(permissions(types, { 'a:Get*': ['a:GetOne', 'a:GetTwo'] })).toEqual({
      'AWS::A::A': ['a:GetOne', 'a:GetTwo'],
    });
    expect(() => permissions(types)).toThrow('"a:Get*" is no single IAM action');
  });
});

describe('the rows that put actions right', () => {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../catalog-sources/${file}`, import.meta.url), 'utf8'));
  const { replace } = read('read-permissions.json') as {
    replace: Record<string, { actions: string[]; source: string }>;
  };
  const types = Object.values(read('cloudformation-types.json') as Record<string, { readPermissions?: string[] }>);
  const named = new Set(types.flatMap(({ readPermissions = [] }) => readPermissions));

  it('say where they are from, and stand for something that a schema says', () => {
    for (const [action, { source }] of Object.entries(replace)) {
      expect(source.length).toBeGreaterThan(20);
      expect(named).toContain(action);
    }
  });
});
