import { describe, expect, it } from '@jest/globals';
import { matchNames } from '../../../scripts/catalog/mapping/match.js';
import { referenceEquivalences, refersAlike } from '../../../scripts/catalog/mapping/references.js';
import { wordsIn } from '../../../scripts/catalog/mapping/words.js';
import type { Properties } from '../../../scripts/catalog/cloudformation/types.js';

function matched(attributes: readonly string[], properties: readonly string[], owner: readonly string[] = []) {
  const shapes: Properties = Object.fromEntries(
    properties.map((name) => [name, { shape: { kind: 'text' }, documentation: '' }]),
  );
  return Object.fromEntries(matchNames(attributes, shapes, owner, () => true));
}

describe('matching names of attributes and properties', () => {
  it('prefers the same name to a similar one', () => {
    expect(matched(['role', 'role_arn'], ['RoleArn', 'Role'])).toEqual({ role: 'Role', role_arn: 'RoleArn' });
  });

  it('lets a property repeat the name of what it belongs to', () => {
    expect(matched(['name', 'policy'], ['PolicyName', 'PolicyDocument'], ['policy'])).toEqual({
      name: 'PolicyName',
      policy: 'PolicyDocument',
    });
  });

  it.each([
    ['subnet_ids', 'Subnets'],
    ['lifecycle_policy', 'LifecyclePolicies'],
    ['maintenance_window', 'PreferredMaintenanceWindow'],
    ['completion_window', 'CompletionWindowMinutes'],
    ['vpc_config', 'VpcConfiguration'],
  ])('knows %s as %s', (attribute, property) => {
    expect(matched([attribute], [property])).toEqual({ [attribute]: property });
  });

  it.each([
    ['availability_zone_id', 'AvailabilityZone'],
    ['idle_seconds', 'IdleMinutes'],
    ['name', 'Id'],
    ['source', 'Target'],
  ])('does not take %s for %s', (attribute, property) => {
    expect(matched([attribute], [property])).toEqual({});
  });

  it('gives nothing where two attributes are as like the property as each other', () => {
    expect(matched(['key_arn', 'key_id'], ['Key'])).toEqual({});
  });
});

describe('references', () => {
  it('to a KMS key may be ids or ARNs, others ARNs or names', () => {
    expect(referenceEquivalences('kms_key_arn', 'KmsKeyId')).toEqual(['kms-key']);
    expect(referenceEquivalences('role_arn', 'Role')).toEqual(['arn-or-name']);
    expect(referenceEquivalences('role_arn', 'RoleArn')).toEqual([]);
  });

  it('in lists have to be spelled alike', () => {
    expect(refersAlike('queue_ids', '/QueueArns')).toBe(false);
    expect(refersAlike('subnet_ids', '/Subnets')).toBe(true);
  });
});

describe('words for true and false', () => {
  it('are those that the documentation quotes', () => {
    expect(wordsIn('Valid values are `ENABLED` and `DISABLED`.')).toEqual({
      codec: 'words',
      args: { true: 'ENABLED', false: 'DISABLED' },
    });
  });

  it('are not known when it quotes none, or several pairs', () => {
    expect(wordsIn('Whether it is enabled or disabled.')).toBeUndefined();
    expect(wordsIn('`enable`, `disable`, `on` or `off`')).toBeUndefined();
  });
});
