import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iam } from '../../src/catalog/overrides/iam.js';
import { kms } from '../../src/catalog/overrides/kms.js';
import { logs } from '../../src/catalog/overrides/logs.js';
import { s3 } from '../../src/catalog/overrides/s3.js';
import { secretsmanager } from '../../src/catalog/overrides/secretsmanager.js';
import { sns } from '../../src/catalog/overrides/sns.js';
import { sqs } from '../../src/catalog/overrides/sqs.js';
import { ssm } from '../../src/catalog/overrides/ssm.js';
import type { LensContext } from '../../src/catalog/engine/context.js';
import type { TypeMapping } from '../../src/catalog/model.js';
import { setOwn, type JsonObject } from '../../src/domain/json.js';
import { attributesFor } from './corpus/declared.js';
import { changesOf } from './overrides/compare.js';

/** Real answers of Cloud Control that others published, beside the project where it is developed; not part of it. */
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'cloudcontrol');

interface Recorded {
  readonly typeName: string;
  readonly region: string;
  readonly declared: JsonObject;
  readonly live: JsonObject;
  readonly knownDrift: readonly { readonly path: string }[];
}

/** The account that stands for the recorded one. */
const account = '111111111111';

/** Differences that are none of driftline's: what the template's author declared in another resource, or not in clear. */
const explained: Readonly<Record<string, readonly string[]>> = {
  // Inline policies that the template declares as AWS::IAM::Policy.
  'AWS::IAM::Role': ['inline_policy'],
  // A rule declared without an id; Terraform's state always holds the one that S3 gave it. And events that the template
  // switches on through a resource of its own kind, beside the bucket.
  'AWS::S3::Bucket': ['lifecycle_rule', 'notification'],
  // A value that the recording lost in its encoding.
  'AWS::SSM::Parameter': ['value'],
  // Declared as an alias whose key only AWS can name.
  'AWS::SecretsManager::Secret': ['kms_key_id'],
};

const owners: readonly TypeMapping[] = [iam, kms, logs, s3, secretsmanager, sns, sqs, ssm]
  .flat()
  .filter(({ facet }) => facet === undefined);

const files = existsSync(folder) ? readdirSync(folder).sort() : [];
if (files.length === 0) console.warn('skipped: no recorded Cloud Control answers beside the project');

(files.length === 0 ? describe.skip : describe)('a recorded answer of Cloud Control', () => {
  for (const file of files) {
    const recorded = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recorded;
    const mapping = owners.find(({ cloudFormationType }) => cloudFormationType === recorded.typeName);
    if (mapping === undefined) continue;
    it(`${file} differs from its template only in what is known to have drifted`, () => {
      expect(unexplained(mapping, recorded)).toEqual([]);
    });
  }
});

function unexplained(mapping: TypeMapping, recorded: Recorded): readonly string[] {
  const { typeName, region, declared, live, knownDrift } = recorded;
  const context: LensContext = { attributes: {}, live, account: undefined, region: undefined, partition: 'aws' };
  const attributes = attributesFor(mapping.lenses, withNames(declared, live), context);
  const known = new Set([...knownDrift.map(({ path }) => path.split('.', 1)[0])]);
  const drifted = mapping.lenses.filter(({ property }) => known.has(property.split('/')[1] ?? ''));
  const ignored = [...drifted.map(({ attribute }) => attribute), ...(explained[typeName] ?? [])];
  return changesOf(mapping, attributes, live, { account, region })
    .map(([attribute]) => attribute)
    .filter(
      (attribute) =>
        !ignored.some(
          (name) => attribute === name || (/^[[.]/.test(attribute.slice(name.length)) && attribute.startsWith(name)),
        ),
    );
}

/** Names that CloudFormation made up stand in a Terraform state as well. */
function withNames(declared: JsonObject, live: JsonObject): JsonObject {
  const result = { ...declared };
  for (const [key, value] of Object.entries(live)) {
    if (/(Name|Arn|Url)$/.test(key) && !Object.hasOwn(declared, key) && typeof value === 'string')
      setOwn(result, key, value);
  }
  return result;
}
