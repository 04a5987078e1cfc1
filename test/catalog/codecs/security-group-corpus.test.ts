import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { securityGroupRules } from '../../../src/catalog/codecs/security-group-rules.js';
import { canonicalText, type Json, type JsonObject } from '../../../src/domain/json.js';

interface Recorded {
  readonly declared: JsonObject;
  readonly live: JsonObject;
}

const folder = join(import.meta.dirname, '../../../../shared/corpus/cloudcontrol');
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.startsWith('AWS__EC2__SecurityGroup__'))
  : [];
if (files.length === 0) console.warn('skipped: there are no recorded documents of security groups');

const collections = [
  ['ingress', 'SecurityGroupIngress'],
  ['egress', 'SecurityGroupEgress'],
] as const;

/** Every rule in normal form, in an order that says nothing. */
function rules(document: JsonObject, property: string, direction: string): string[] {
  const context = {
    attributes: {},
    live: document,
    account: '111111111111',
    region: 'us-east-1',
    partition: 'aws',
  };
  const normal: Json = securityGroupRules.normal(document[property] ?? [], { direction }, context);
  return Array.isArray(normal) ? normal.map(canonicalText).sort() : [];
}

const cases = files.length === 0 ? describe.skip : describe;

cases('recorded security groups', () => {
  it.each(files)('%s has the rules that were declared', (file) => {
    const { declared, live } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recorded;
    for (const [direction, property] of collections) {
      expect(rules(live, property, direction)).toEqual(rules(declared, property, direction));
    }
  });
});
