import { describe, expect, it } from '@jest/globals';
import { iam } from '../../../src/catalog/overrides/iam.js';
import { kms } from '../../../src/catalog/overrides/kms.js';
import { logs } from '../../../src/catalog/overrides/logs.js';
import { ssm } from '../../../src/catalog/overrides/ssm.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';

const user = mappingOf(iam, 'aws_iam_user');
const key = mappingOf(kms, 'aws_kms_key');
const logGroup = mappingOf(logs, 'aws_cloudwatch_log_group');
const parameter = mappingOf(ssm, 'aws_ssm_parameter');

describe('a user', () => {
  const boundary = 'arn:aws:iam::123456789012:policy/boundary';

  it('shows that its boundary was removed', () => {
    expect(changesOf(user, { name: 'u', permissions_boundary: boundary }, { UserName: 'u', Path: '/' })).toEqual([
      ['permissions_boundary', 'remove', boundary, null],
    ]);
  });
});

describe('a key without a policy in Terraform', () => {
  const statement = {
    Effect: 'Allow',
    Action: 'kms:*',
    Resource: '*',
    Principal: { AWS: 'arn:aws:iam::123456789012:root' },
  };
  const live = (...statements: JsonObject[]) => ({
    KeyId: 'k',
    KeyPolicy: { Version: '2012-10-17', Statement: statements },
  });

  it('has the policy that KMS writes', () => {
    expect(changesOf(key, { key_id: 'k' }, live(statement))).toEqual([]);
  });

  it('shows a policy that lets others in', () => {
    const others = { ...statement, Principal: { AWS: 'arn:aws:iam::999999999999:root' } };
    expect(changesOf(key, { key_id: 'k' }, live(statement, others))).not.toEqual([]);
  });
});

describe('a log group', () => {
  it('shows that its class or its protection is another than Terraform asked for', () => {
    const attributes = { name: 'g', log_group_class: 'INFREQUENT_ACCESS', deletion_protection_enabled: true };
    const live = { LogGroupName: 'g', LogGroupClass: 'INFREQUENT_ACCESS', DeletionProtectionEnabled: true };
    expect(changesOf(logGroup, attributes, live)).toEqual([]);
    expect(changesOf(logGroup, attributes, { LogGroupName: 'g', LogGroupClass: 'STANDARD' })).toHaveLength(2);
  });
});

describe('a parameter set through a write-only argument', () => {
  it('has no value in the state to compare with', () => {
    const attributes = { name: 'p', type: 'String', value: null, insecure_value: null, value_wo_version: 1 };
    expect(changesOf(parameter, attributes, { Name: 'p', Type: 'String', Value: 'x' })).toEqual([]);
  });
});
