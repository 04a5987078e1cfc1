import { afterAll, describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import type { TypeMapping } from '../../src/catalog/model.js';
import type { Change } from '../../src/domain/finding.js';
import { isObject } from '../../src/domain/json.js';
import { awsccMappings, changesOf, pathsOf } from './compare.js';
import { corpusDocuments, type CorpusDocument } from './documents.js';
import { plants, type Plant } from './plants.js';
import { laidOver, providerState } from './provider-state.js';

const documents = corpusDocuments();
if (documents === undefined) console.warn('corpus: ../shared/corpus is not there, so no real document is compared');

interface Score {
  documents: number;
  right: number;
  planted: number;
  found: number;
  readonly misses: string[];
}
const scores = new Map<string, Score>();

function scoreOf(type: string): Score {
  const score = scores.get(type) ?? { documents: 0, right: 0, planted: 0, found: 0, misses: [] };
  scores.set(type, score);
  return score;
}

/** Indices carry no meaning here: the lists of a state may stand in another order than those of the answer. */
const starred = (pointer: string): string => pointer.replaceAll(/\/(\d+|-)(?=\/|$)/g, '/*');
const letters = (text: string): string => text.replaceAll(/\[\d+\]|[^A-Za-z0-9]/g, '').toLowerCase();

/** `Origins.1.OriginPath`, `BlockDeviceMappings[/dev/sdf]` as the beginning of a pointer. */
function knownPointer(path: string): string {
  return `/${path.replace(/\[.*$/, '').replaceAll('.', '/').replaceAll(/\/\d+/g, '/*')}`;
}

/** Only what the authors know to have changed is reported, and all of that which the template declares. */
function isRight({ knownDrift }: CorpusDocument, changes: readonly Change[]): boolean {
  const known = knownDrift.map(({ path }) => knownPointer(path));
  const declared = knownDrift.filter(({ tier }) => tier === 'declared').map(({ path }) => knownPointer(path));
  const reported = changes.map(({ path }) => starred(path));
  return (
    reported.every((path) => known.some((expected) => path.startsWith(expected))) &&
    declared.every((expected) => reported.some((path) => path.startsWith(expected)))
  );
}

/** Exactly one change, at the planted place, under the attribute that a person would edit. */
function isFound({ operation, path, tokens }: Plant, changes: readonly Change[], json: readonly string[]): boolean {
  const [change, ...others] = changes;
  if (change === undefined || others.length > 0 || change.operation !== operation) return false;
  return starred(change.path) === starred(path) && letters(change.attribute) === letters(attributeOf(tokens, json));
}

/** The names on the way; a property that holds any JSON is one attribute. */
function attributeOf(tokens: readonly (string | number)[], json: readonly string[]): string {
  const end = tokens.findIndex((_token, index) => json.includes(pointerTo(tokens.slice(0, index + 1))));
  const names = end < 0 ? tokens : tokens.slice(0, end + 1);
  return names.filter((token) => typeof token === 'string').join('.');
}

const pointerTo = (tokens: readonly (string | number)[]): string =>
  tokens.map((token) => (typeof token === 'number' ? '/*' : `/${token}`)).join('');

function measure(document: CorpusDocument, mapping: TypeMapping): void {
  const score = scoreOf(document.typeName);
  const maps = pathsOf(mapping, 'maps');
  const json = pathsOf(mapping, 'json');
  const state = providerState(document, { maps, json });
  const changes = changesOf(document, mapping, state, document.live);
  score.documents += 1;
  if (isRight(document, changes)) score.right += 1;
  else score.misses.push(`${document.file}: ${changes.map(({ attribute }) => attribute).join(', ') || 'nothing'}`);
  if (changes.length > 0) return;
  const shared = laidOver(document.declared, document.live);
  const hidden = [...pathsOf(mapping, 'readOnly'), ...pathsOf(mapping, 'writeOnly')];
  for (const plant of plants(document.live, isObject(shared) ? shared : {}, hidden, maps)) {
    score.planted += 1;
    const found = changesOf(document, mapping, state, plant.live);
    if (isFound(plant, found, json)) score.found += 1;
    else score.misses.push(missText(document, plant, found));
  }
}

function missText({ file }: CorpusDocument, { operation, path }: Plant, found: readonly Change[]): string {
  const said = found.slice(0, 4).map((change) => `${change.operation} ${change.path} (${change.attribute})`);
  return `${file}: ${operation} ${path} gave ${said.join(', ') || 'nothing'}`;
}

const total = (key: 'documents' | 'right' | 'planted' | 'found'): number =>
  [...scores.values()].reduce((sum, score) => sum + score[key], 0);

(documents === undefined ? describe.skip : describe)('awscc_* against what Cloud Control really returned', () => {
  const mappings = awsccMappings(loadCatalog());

  afterAll(() => {
    const lines = [...scores].map(
      ([type, { documents: all, right, planted, found, misses }]) =>
        `${type} ${String(right)}/${String(all)} ${String(found)}/${String(planted)}${misses.map((miss) => `\n    ${miss}`).join('')}`,
    );
    const totals = `documents ${String(total('right'))}/${String(total('documents'))}, changes ${String(total('found'))}/${String(total('planted'))}`;
    process.stdout.write(`${lines.join('\n')}\n${totals}\n`);
  });

  it('reports nothing but what its authors know to have changed, and each change made by hand', () => {
    for (const document of documents ?? []) {
      const mapping = mappings.get(document.typeName);
      if (mapping === undefined) scoreOf(document.typeName).documents += 1;
      else measure(document, mapping);
    }
    expect(total('right') / total('documents')).toBeGreaterThanOrEqual(0.99);
    expect(total('found') / total('planted')).toBeGreaterThanOrEqual(0.98);
  }, 120_000);

  it('says the same of aws_cloudcontrolapi_resource, which keeps the document itself', () => {
    const catalog = loadCatalog();
    const wrong = (documents ?? []).filter((document) => {
      const entry = catalog.entry('aws_cloudcontrolapi_resource', document.typeName);
      if (entry.kind !== 'mapped') return true;
      const desired = JSON.stringify(document.declared);
      const properties = JSON.stringify(laidOver(document.declared, document.live));
      const state = { type_name: document.typeName, desired_state: desired, properties };
      return !isRight(document, changesOf(document, entry.mapping, state, document.live));
    });
    process.stdout.write(
      `aws_cloudcontrolapi_resource: wrong ${wrong.map(({ file }) => file).join(', ') || 'nowhere'}\n`,
    );
    expect(wrong.length / (documents ?? []).length).toBeLessThanOrEqual(0.01);
  }, 120_000);
});
