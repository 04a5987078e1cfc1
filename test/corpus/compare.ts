import type { Catalog } from '../../src/catalog/catalog.js';
import type { TypeMapping } from '../../src/catalog/model.js';
import type { Change } from '../../src/domain/finding.js';
import type { PlacedInstance } from '../../src/domain/graph.js';
import { own, type JsonObject } from '../../src/domain/json.js';
import type { LiveRequest } from '../../src/domain/live.js';
import { compareGroup } from '../../src/drift/compare-group.js';
import type { CorpusDocument } from './documents.js';

/** CloudFormation type → the mapping of its `awscc_*` resource. */
export function awsccMappings(catalog: Catalog): ReadonlyMap<string, TypeMapping> {
  const mappings = new Map<string, TypeMapping>();
  for (const type of catalog.types().filter((name) => name.startsWith('awscc_'))) {
    const entry = catalog.entry(type);
    if (entry.kind === 'mapped') mappings.set(entry.mapping.cloudFormationType, entry.mapping);
  }
  return mappings;
}

/** A list of paths among the arguments of the mapping's only lens. */
export function pathsOf(mapping: TypeMapping, name: string): readonly string[] {
  const list = own(mapping.lenses[0]?.args ?? {}, name);
  return Array.isArray(list) ? list.filter((path) => typeof path === 'string') : [];
}

/** What a scan says of one resource whose state has `attributes` and whose live document is `live`. */
export function changesOf(
  document: CorpusDocument,
  mapping: TypeMapping,
  attributes: JsonObject,
  live: JsonObject,
): readonly Change[] {
  const account = '111111111111';
  const { region, identifier, typeName } = document;
  const provider = { module: '', source: 'hashicorp/awscc', type: 'awscc' };
  const request: LiveRequest = { id: '1', typeName, identifiers: [identifier], global: false, region, account };
  const instance: PlacedInstance['instance'] = {
    address: `${mapping.terraformType}.x`,
    module: '',
    mode: 'managed',
    type: mapping.terraformType,
    name: 'x',
    provider,
    providerText: '',
    schemaVersion: 0,
    attributes,
    sensitive: [],
    dependencies: [],
    tainted: false,
    stateFile: 'x',
  };
  const placed: PlacedInstance = { instance, placement: { region, account }, regionSource: 'arn', dependsOn: [] };
  const { findings } = compareGroup(
    { request, members: [{ placed, mapping, binding: mapping }] },
    { kind: 'found', request, identifier, properties: live },
  );
  return findings.flatMap((finding) => (finding.kind === 'changed' ? finding.changes : []));
}
