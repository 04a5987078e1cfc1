import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { TypeMapping } from '../../../src/catalog/model.js';
import { appDelivery } from '../../../src/catalog/overrides/app-delivery.js';
import { batchJobs } from '../../../src/catalog/overrides/batch-jobs.js';
import { bedrockAgents } from '../../../src/catalog/overrides/bedrock-agents.js';
import { cloudformation } from '../../../src/catalog/overrides/cloudformation.js';
import { datasync } from '../../../src/catalog/overrides/datasync.js';
import { developerTools } from '../../../src/catalog/overrides/developer-tools.js';
import { ecsTaskSets } from '../../../src/catalog/overrides/ecs-task-sets.js';
import { elasticBeanstalk } from '../../../src/catalog/overrides/elastic-beanstalk.js';
import { eventSchemas } from '../../../src/catalog/overrides/event-schemas.js';
import { iot } from '../../../src/catalog/overrides/iot.js';
import { iotRules } from '../../../src/catalog/overrides/iot-rules.js';
import { ivs } from '../../../src/catalog/overrides/ivs.js';
import { logDeliveries } from '../../../src/catalog/overrides/log-deliveries.js';
import { observability } from '../../../src/catalog/overrides/observability.js';
import { serviceCatalog } from '../../../src/catalog/overrides/service-catalog.js';
import { transferParts } from '../../../src/catalog/overrides/transfer-parts.js';
import { wideColumnStores } from '../../../src/catalog/overrides/wide-column-stores.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { attributesOf } from './attributes-of.js';
import { changesOf } from './compare.js';

/** Documents of the less common services that AWS really returned, against the templates they were made from. */
const folder = join(import.meta.dirname, '../../../../shared/corpus/cloudcontrol');
const recorded = existsSync(folder);
if (!recorded)
  console.warn('SKIPPED: no recorded documents beside the project, so defaults were not checked against them');

const mappings = [
  appDelivery,
  batchJobs,
  bedrockAgents,
  cloudformation,
  datasync,
  developerTools,
  ecsTaskSets,
  elasticBeanstalk,
  eventSchemas,
  iot,
  iotRules,
  ivs,
  logDeliveries,
  observability,
  serviceCatalog,
  transferParts,
  wideColumnStores,
].flat();
const unknown = '__cdkrd_corpus_unresolved__';

/** What the state always holds, since it is read back and said by no template: names, and what a new resource is given. */
const alwaysKnown: readonly [attribute: string, property: string][] = [
  ['cname_prefix', 'CNAMEPrefix'],
  ['name', 'Id'],
  ['name', 'JobDefinitionName'],
  ['name', 'TemplateName'],
  ['resource', 'Resource'],
  ['resource_arn', 'ResourceArn'],
  ['resource_arn', 'ResourceArns'],
  ['workspace_id', 'Workspace'],
];

/** What was changed by hand in the recorded accounts, or is not in the template for a reason of its own. */
const changed: Readonly<Record<string, readonly string[]>> = {};

interface Recording {
  readonly name: string;
  readonly mapping: TypeMapping;
  readonly declared: JsonObject;
  readonly live: JsonObject;
}

function recordings(): Recording[] {
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const document = JSON.parse(text) as { typeName: string; declared: JsonObject; live: JsonObject };
    const mapping = mappings.find(
      ({ cloudFormationType, facet }) => cloudFormationType === document.typeName && facet === undefined,
    );
    return mapping === undefined ? [] : [{ ...document, mapping, name: file.replace('.json', '') }];
  });
}

function attributes({ mapping, declared, live }: Recording): JsonObject {
  const result = attributesOf(mapping.lenses, declared, unknown);
  const lenses = new Set(mapping.lenses.map(({ attribute, property }) => `${attribute} ${property}`));
  for (const [attribute, property] of alwaysKnown) {
    const value = live[property];
    if (lenses.has(`${attribute} /${property}`) && value !== undefined)
      result[attribute] ??= Array.isArray(value) ? (value[0] ?? null) : value;
  }
  return result;
}

(recorded ? describe : describe.skip)('a recorded document against its template', () => {
  const cases = recorded ? recordings() : [];

  it('is there for many types', () => {
    expect(new Set(cases.map(({ mapping }) => mapping.cloudFormationType)).size).toBeGreaterThan(20);
  });

  it.each(cases.map((item) => [item.name, item] as const))(
    '%s shows what was changed and nothing else',
    (name, item) => {
      const found = changesOf(item.mapping, attributes(item), item.live).map(([attribute]) => attribute);
      expect(found.sort()).toEqual(changed[name] ?? []);
    },
  );
});
