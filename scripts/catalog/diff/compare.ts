import type { Lens, TypeMapping } from '../../../src/catalog/model.js';
import type { DocumentFacts } from '../../../src/catalog/rules/document.js';
import { canonicalText, jsonEqual, own, type Json, type JsonObject } from '../../../src/domain/json.js';
import type { CatalogSnapshot } from './snapshot.js';

/** What can happen to a type between two catalogs, worst first. */
export const kinds = [
  'pair-wrong',
  'type-removed',
  'pair-lost',
  'pair-changed',
  'lens-lost',
  'lens-changed',
  'identifier-changed',
  'attribute-without-lens',
  'attribute-removed',
  'schema-changed',
  'became-inferred',
  'type-new',
  'pair-new',
  'lens-gained',
  'became-exact',
] as const;
export type ChangeKind = (typeof kinds)[number];

export interface CatalogChange {
  readonly kind: ChangeKind;
  /** Terraform's type, or CloudFormation's where the change is in its schema. */
  readonly type: string;
  /** `SQS` of `AWS::SQS::Queue`; empty where nothing is paired. */
  readonly service: string;
  /** What happened, in a line; or the attributes it happened to. */
  readonly details: readonly string[];
}

/** `failures`: what the generator found wrong with mappings that people wrote. */
export function compareCatalogs(
  before: CatalogSnapshot,
  after: CatalogSnapshot,
  failures: ReadonlyMap<string, readonly string[]> = new Map(),
): CatalogChange[] {
  const names = new Set(
    [before, after].flatMap(({ mappings, unsupported }) => [...mappings.keys(), ...unsupported.keys()]),
  );
  const wrong = [...failures].map(([type, details]): CatalogChange => ({
    kind: 'pair-wrong',
    type,
    service: serviceOf(type, after, before),
    details,
  }));
  return [
    ...wrong,
    ...[...names].sort().flatMap((name) => compareType(name, before, after)),
    ...compareDocuments(before, after),
  ];
}

function serviceOf(type: string, ...snapshots: readonly CatalogSnapshot[]): string {
  for (const { mappings, unsupported } of snapshots) {
    const typeName = mappings.get(type)?.cloudFormationType ?? unsupported.get(type)?.cloudFormationType ?? undefined;
    if (typeName !== undefined) return service(typeName);
  }
  return '';
}

const service = (typeName: string): string => typeName.split('::')[1] ?? '';

function compareType(type: string, before: CatalogSnapshot, after: CatalogSnapshot): CatalogChange[] {
  const [old, now] = [before.mappings.get(type), after.mappings.get(type)];
  const [oldGap, gap] = [before.unsupported.get(type), after.unsupported.get(type)];
  const change = (kind: ChangeKind, ...details: string[]): CatalogChange[] => [
    { kind, type, service: serviceOf(type, after, before), details },
  ];
  if (now === undefined && gap === undefined) return change('type-removed', `was ${described(old)}`);
  if (old === undefined && oldGap === undefined)
    return change('type-new', now === undefined ? `unsupported: ${gap?.reason ?? ''}` : described(now));
  if (old === undefined) {
    return now === undefined ? [] : change('pair-new', `${described(now)}; was unsupported: ${oldGap?.reason ?? ''}`);
  }
  if (now === undefined) return change('pair-lost', `was ${described(old)}; now unsupported: ${gap?.reason ?? ''}`);
  return compareMappings(old, now).flatMap(({ kind, details }) => change(kind, ...details));
}

const described = (mapping: TypeMapping | undefined): string =>
  mapping === undefined ? 'unsupported' : `${mapping.status}, ${mapping.cloudFormationType}`;

interface Found {
  readonly kind: ChangeKind;
  readonly details: readonly string[];
}

function compareMappings(old: TypeMapping, now: TypeMapping): Found[] {
  const found: Found[] = [];
  const note = (kind: ChangeKind, details: readonly string[]): void => {
    if (details.length > 0) found.push({ kind, details: [...details].sort() });
  };
  if (old.cloudFormationType !== now.cloudFormationType) {
    note('pair-changed', [`${old.cloudFormationType} → ${now.cloudFormationType}`]);
  }
  if (old.status !== now.status)
    note(now.status === 'exact' ? 'became-exact' : 'became-inferred', [`${old.status} → ${now.status}`]);
  const [oldIds, ids] = [old.identifiers.join(' or '), now.identifiers.join(' or ')];
  if (oldIds !== ids) note('identifier-changed', [`${oldIds} → ${ids}`]);
  const [oldLenses, lenses] = [flatLenses(old), flatLenses(now)];
  const [lost, gained] = [missingIn(oldLenses, lenses), missingIn(lenses, oldLenses)];
  const [known, left] = [new Set(Object.keys(now.unverified)), new Set(Object.keys(old.unverified))];
  // An attribute that is neither compared nor accounted for any longer is one that the provider no longer has.
  note(
    'lens-lost',
    lost.filter((name) => known.has(name)).map((name) => `${name} (${now.unverified[name] ?? ''})`),
  );
  note('attribute-removed', [
    ...lost.filter((name) => !known.has(name)),
    ...[...left].filter((name) => !known.has(name) && !lenses.has(name)),
  ]);
  note('lens-gained', gained);
  note(
    'attribute-without-lens',
    [...known].filter((name) => !left.has(name) && !oldLenses.has(name) && now.unverified[name] === 'no-lens'),
  );
  const both = [...lenses.keys()].filter((name) => oldLenses.has(name));
  note(
    'lens-changed',
    both.flatMap((name) => lensChange(name, oldLenses.get(name) ?? [], lenses.get(name) ?? [])),
  );
  return found;
}

type LensTable = ReadonlyMap<string, readonly JsonObject[]>;

function missingIn(names: LensTable, other: LensTable): string[] {
  return [...names.keys()].filter((name) => !other.has(name));
}

/** What a reader of the change wants to know: `delay: default 0 → 5`. Where the knowledge is from is no part of it. */
function lensChange(name: string, old: readonly JsonObject[], now: readonly JsonObject[]): string[] {
  if (old.length !== now.length) return [`${name}: ${String(old.length)} lenses → ${String(now.length)}`];
  const changes = now.flatMap((lens, index) => keyChanges(old[index] ?? {}, lens));
  return changes.length === 0 ? [] : [`${name}: ${changes.join(', ')}`];
}

function keyChanges(old: JsonObject, now: JsonObject): string[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => key !== 'source').sort();
  return keys.flatMap((key) => {
    const [a, b] = [own(old, key), own(now, key)];
    return jsonEqual(a, b) ? [] : [`${key} ${short(a)} → ${short(b)}`];
  });
}

function short(value: Json | undefined): string {
  if (value === undefined) return 'none';
  const text = typeof value === 'string' ? value : canonicalText(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** Attribute → what the lenses say of it, with the property's whole path. */
function flatLenses({ lenses, companions = [] }: TypeMapping): LensTable {
  const found = new Map<string, JsonObject[]>();
  const visit = (list: readonly Lens[], attribute: string, property: string): void => {
    for (const { children, ...lens } of list) {
      const name = [attribute, lens.attribute].filter((part) => part !== '').join('.');
      const place = property + lens.property;
      if (children !== undefined) visit(children, name, lens.codec === 'blocks' ? `${place}/*` : place);
      else {
        const said = { ...(JSON.parse(JSON.stringify(lens)) as JsonObject), attribute: name, property: place };
        found.set(name, [...(found.get(name) ?? []), said]);
      }
    }
  };
  visit(lenses, '', '');
  for (const companion of companions) visit(companion.lenses, '', companion.cloudFormationType);
  return found;
}

/** CloudFormation's own side: types that came, went, or can be read now. */
function compareDocuments(before: CatalogSnapshot, after: CatalogSnapshot): CatalogChange[] {
  const names = [...new Set([...before.documents.keys(), ...after.documents.keys()])].sort();
  return names.flatMap((type): CatalogChange[] => {
    const [old, now] = [before.documents.get(type), after.documents.get(type)];
    const change = (kind: ChangeKind, ...details: string[]): CatalogChange[] => [
      { kind, type, service: service(type), details },
    ];
    if (now === undefined) return change('type-removed', 'CloudFormation no longer has it');
    if (old === undefined) return change('type-new', now.readable ? 'readable' : 'no read handler');
    if (old.readable !== now.readable) {
      return now.readable ? change('pair-new', 'has a read handler now') : change('pair-lost', 'lost its read handler');
    }
    const details = schemaDetails(old, now);
    return details.length === 0 ? [] : change('schema-changed', ...details);
  });
}

const lists = {
  readOnly: 'read-only',
  writeOnly: 'write-only',
  unordered: 'unordered',
  maps: 'map',
  json: 'any JSON',
} as const;

function schemaDetails(old: DocumentFacts, now: DocumentFacts): string[] {
  const details: string[] = [];
  for (const [key, name] of Object.entries(lists) as [keyof typeof lists, string][]) {
    const [a, b] = [new Set(old[key]), new Set(now[key])];
    for (const path of b) if (!a.has(path)) details.push(`${path} is ${name} now`);
    for (const path of a) if (!b.has(path)) details.push(`${path} is no longer ${name}`);
  }
  if (old.tagProperty !== now.tagProperty) {
    details.push(`tags: ${old.tagProperty ?? 'none'} → ${now.tagProperty ?? 'none'}`);
  }
  return details.sort();
}
