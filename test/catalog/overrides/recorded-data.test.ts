import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { TypeMapping } from '../../../src/catalog/model.js';
import { athena } from '../../../src/catalog/overrides/athena.js';
import { backup } from '../../../src/catalog/overrides/backup.js';
import { batch } from '../../../src/catalog/overrides/batch.js';
import { messageBrokers } from '../../../src/catalog/overrides/brokers.js';
import { efs } from '../../../src/catalog/overrides/efs.js';
import { elasticache } from '../../../src/catalog/overrides/elasticache.js';
import { eventBuses } from '../../../src/catalog/overrides/events-buses.js';
import { glue } from '../../../src/catalog/overrides/glue.js';
import { kinesis } from '../../../src/catalog/overrides/kinesis.js';
import { memorydb } from '../../../src/catalog/overrides/memorydb.js';
import { neptune } from '../../../src/catalog/overrides/neptune.js';
import { opensearch } from '../../../src/catalog/overrides/opensearch.js';
import { pipes } from '../../../src/catalog/overrides/pipes.js';
import { rdsGroups } from '../../../src/catalog/overrides/rds-groups.js';
import { redshift } from '../../../src/catalog/overrides/redshift.js';
import { stepFunctions } from '../../../src/catalog/overrides/stepfunctions.js';
import { transfer } from '../../../src/catalog/overrides/transfer.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { attributesOf } from './attributes-of.js';
import { changesOf } from './compare.js';

/** As `recorded.test.ts`, for databases, caches, streams, events, files and jobs. */
const folder = join(import.meta.dirname, '../../../../shared/corpus/cloudcontrol');
const recorded = existsSync(folder);
if (!recorded)
  console.warn('SKIPPED: no recorded documents beside the project, so defaults were not checked against them');

const mappings = [
  athena,
  backup,
  batch,
  efs,
  elasticache,
  eventBuses,
  glue,
  kinesis,
  memorydb,
  messageBrokers,
  neptune,
  opensearch,
  pipes,
  rdsGroups,
  redshift,
  stepFunctions,
  transfer,
].flat();
const unknown = '__cdkrd_corpus_unresolved__';

/** Names that a template may leave to CloudFormation, and switches that Terraform always holds. */
const alwaysWritten: readonly [attribute: string, property: string][] = [
  ['access_policies', 'AccessPolicies'],
  ['automatic_failover_enabled', 'AutomaticFailoverEnabled'],
  ['cluster_id', 'ClusterName'],
  ['cluster_identifier', 'DBClusterIdentifier'],
  ['engine_version', 'EngineVersionCurrent'],
  ['description', 'Description'],
  ['domain_name', 'DomainName'],
  ['identifier', 'DBInstanceIdentifier'],
  ['ip_address', 'IpAddress'],
  ['name', 'DeliveryStreamName'],
  ['name', 'Name'],
  ['name', 'DatabaseName'],
  ['name', 'OptionGroupName'],
  ['name', 'ParameterGroupName'],
  ['name', 'StateMachineName'],
  ['publicly_accessible', 'PubliclyAccessible'],
  ['replication_group_id', 'ReplicationGroupId'],
];

/** What was changed by hand in the recorded accounts, or is not in the template for a reason of its own. */
const changed: Readonly<Record<string, readonly string[]>> = {
  AWS__Athena__WorkGroup__3: ['configuration.bytes_scanned_cutoff_per_query'],
  // The template used the older destination, which the provider does not have any more and no read returns.
  AWS__KinesisFirehose__DeliveryStream__2: ['extended_s3_configuration'],
  AWS__KinesisFirehose__DeliveryStream__6: ['extended_s3_configuration'],
};

interface Recording {
  readonly name: string;
  readonly mapping: TypeMapping;
  readonly declared: JsonObject;
  readonly live: JsonObject;
  readonly region: string;
}

function recordings(): Recording[] {
  return readdirSync(folder).flatMap((file) => {
    const document = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<Recording, 'name' | 'mapping'> & {
      typeName: string;
    };
    const mapping = mappings.find(({ cloudFormationType }) => cloudFormationType === document.typeName);
    return mapping === undefined ? [] : [{ ...document, mapping, name: file.replace('.json', '') }];
  });
}

function attributes({ mapping, declared, live }: Recording): JsonObject {
  const result = attributesOf(mapping.lenses, declared, unknown);
  const names = new Set(mapping.lenses.map(({ attribute }) => attribute));
  for (const [attribute, property] of alwaysWritten) {
    const value = live[property];
    if (names.has(attribute) && value !== undefined) result[attribute] ??= value;
  }
  return result;
}

(recorded ? describe : describe.skip)('a recorded document against its template', () => {
  const cases = recorded ? recordings() : [];

  it('is there for many types', () => {
    expect(new Set(cases.map(({ mapping }) => mapping.cloudFormationType)).size).toBeGreaterThan(35);
  });

  it.each(cases.map((item) => [item.name, item] as const))(
    '%s shows what was changed and nothing else',
    (name, item) => {
      const placement = { account: '111111111111', region: item.region };
      const found = changesOf(item.mapping, attributes(item), item.live, placement).map(([attribute]) => attribute);
      expect(found.sort()).toEqual(changed[name] ?? []);
    },
  );
});
