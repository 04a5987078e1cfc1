import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Json } from '../../src/domain/json.js';
import { canonicalText } from '../../src/domain/json.js';
import type { Product } from './build.js';

/** File name (relative to the generated folder) → its text. */
export type Files = ReadonlyMap<string, string>;

export function serviceOf(cloudFormationType: string): string {
  return (cloudFormationType.split('::')[1] ?? '').toLowerCase();
}

/** The committed form: keys sorted, one type a line, so that a change of one type is a diff of one line. */
export function renderProduct(product: Product): Files {
  const files = new Map<string, string>();
  const types = product.mappings.map((mapping): [string, string] => [
    mapping.terraformType,
    serviceOf(mapping.cloudFormationType),
  ]);
  files.set(
    'index.json',
    `{\n"global":${canonicalText(asJson({ services: product.global.services, types: product.global.types, homes: product.global.homes }))},\n` +
      `"types":${objectLines(types)}\n}\n`,
  );
  files.set('unsupported.json', `${objectLines(product.unsupported.map((entry) => [entry.terraformType, entry]))}\n`);
  for (const [service, mappings] of grouped(product.mappings, (mapping) => mapping.cloudFormationType)) {
    files.set(
      `services/${service}.json`,
      `${objectLines(mappings.map((mapping) => [mapping.terraformType, mapping]))}\n`,
    );
  }
  for (const [service, documents] of grouped(product.documents, (document) => document.typeName)) {
    files.set(`documents/${service}.json`, `${objectLines(documents.map((facts) => [facts.typeName, facts]))}\n`);
  }
  for (const [service, permissions] of grouped([...product.permissions], ([typeName]) => typeName)) {
    files.set(`permissions/${service}.json`, `${objectLines(permissions)}\n`);
  }
  files.set('list-permissions.json', `${objectLines([...product.listPermissions])}\n`);
  files.set(
    'attributes.json',
    `${objectLines([...product.counts].map(([name, { settable, mapped, unverifiable }]) => [name, [settable, mapped, unverifiable]]))}\n`,
  );
  files.set('awscc.json', `${objectLines(product.documents.map(({ awscc, typeName }) => [awscc, typeName]))}\n`);
  return files;
}

function grouped<T>(items: readonly T[], typeOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const service = serviceOf(typeOf(item));
    const group = groups.get(service);
    if (group === undefined) groups.set(service, [item]);
    else group.push(item);
  }
  return groups;
}

function objectLines(entries: readonly (readonly [string, unknown])[]): string {
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalText(asJson(value))}`);
  return `{\n${lines.join(',\n')}\n}`;
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** What differs between the files and the folder, a line each: new, gone, or how many lines changed. */
export function staleFiles(folder: string, files: Files): readonly string[] {
  const differences: string[] = [];
  for (const [name, text] of files) {
    const path = join(folder, name);
    if (!existsSync(path)) differences.push(`${name}: new`);
    else {
      const committed = readFileSync(path, 'utf8');
      if (committed !== text) differences.push(`${name}: ${lineChanges(committed, text)}`);
    }
  }
  for (const name of committedFiles(folder)) if (!files.has(name)) differences.push(`${name}: gone`);
  return differences;
}

function lineChanges(before: string, after: string): string {
  const key = (line: string): string => /^"([^"]+)":/.exec(line)?.[1] ?? line.slice(0, 40);
  const old = new Set(before.split('\n').map(withoutComma));
  const fresh = new Set(after.split('\n').map(withoutComma));
  const changed = new Set(
    [...old]
      .filter((line) => !fresh.has(line))
      .concat([...fresh].filter((line) => !old.has(line)))
      .map(key),
  );
  return `${String(changed.size)} changed (${[...changed].slice(0, 5).join(', ')}${changed.size > 5 ? ', …' : ''})`;
}

function withoutComma(line: string): string {
  return line.replace(/,$/, '');
}

export function writeFiles(folder: string, files: Files): void {
  for (const name of committedFiles(folder)) if (!files.has(name)) rmSync(join(folder, name));
  for (const [name, text] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}

function committedFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'));
}

export interface Page {
  readonly path: string;
  readonly text: string;
}

export function stalePage({ path, text }: Page): readonly string[] {
  const known = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return known === text ? [] : [`${path.split('/').slice(-2).join('/')}: changed`];
}

export function writePage({ path, text }: Page): void {
  mkdirSync(dirname(path), { recursive: true });
  if (stalePage({ path, text }).length > 0) writeFileSync(path, text);
}
