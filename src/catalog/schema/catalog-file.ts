import type { Diagnostic } from '../../domain/diagnostic.js';
import { canonicalText, isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import { isTypeName, type SchemaFacts, type SchemaTable } from './facts.js';

export const catalogFileVersion = '1';

/** Characters; the facts of every type that AWS has are a fifth of a million. */
const longestFile = 64_000_000;
const mostTypes = 20_000;
const mostPaths = 20_000;

export interface CatalogFile {
  /** RFC 3339, UTC: when the newest of the types was fetched. */
  readonly fetchedAt: string;
  readonly region: string;
  readonly types: SchemaTable;
}

export type ReadCatalogFile =
  | { readonly kind: 'read'; readonly content: CatalogFile; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/** The text of a catalog file; one type a line, so that two files can be compared. */
export function writeCatalogFile({ fetchedAt, region, types }: CatalogFile): string {
  const lines = [...types.values()]
    .sort((a, b) => (a.typeName < b.typeName ? -1 : 1))
    .map(({ typeName, ...facts }) => `${JSON.stringify(typeName)}:${canonicalText(asJson(facts))}`);
  const head = { kind: 'catalog', schemaVersion: catalogFileVersion, fetchedAt, region };
  return `${JSON.stringify(head).slice(0, -1)},"types":{\n${lines.join(',\n')}\n}}\n`;
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** Reads what `writeCatalogFile` wrote, and whatever else somebody may hand over under its name. */
export function readCatalogFile(text: string, file: string): ReadCatalogFile {
  const refused = (why: string): ReadCatalogFile => ({ kind: 'failed', diagnostics: [unusable(file, why)] });
  if (text.length > longestFile)
    return refused(`it has more than ${String(longestFile / 1_000_000)} million characters`);
  const content = parsed(text);
  if (content === undefined) return refused('it is not JSON');
  if (!isObject(content) || own(content, 'kind') !== 'catalog') return refused('it is not a catalog file');
  const version = own(content, 'schemaVersion');
  if (version !== catalogFileVersion) return refused(`its schemaVersion is not "${catalogFileVersion}"`);
  const types = own(content, 'types');
  if (!isObject(types)) return refused('it has no types');
  if (Object.keys(types).length > mostTypes) return refused(`it has more than ${String(mostTypes)} types`);
  const table = new Map<string, SchemaFacts>();
  const bad: string[] = [];
  for (const [typeName, value] of Object.entries(types)) {
    const facts = isTypeName(typeName) && isObject(value) ? factsOf(typeName, value) : undefined;
    if (facts === undefined) bad.push(typeName);
    else table.set(typeName, facts);
  }
  const [fetchedAt, region] = [own(content, 'fetchedAt'), own(content, 'region')];
  return {
    kind: 'read',
    content: {
      fetchedAt: typeof fetchedAt === 'string' ? fetchedAt : '',
      region: typeof region === 'string' ? region : '',
      types: table,
    },
    diagnostics: bad.length === 0 ? [] : [ignored(file, bad)],
  };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as Json;
  } catch {
    return undefined;
  }
}

/** Undefined where something is of the wrong kind: half a fact is worse than none. */
function factsOf(typeName: string, value: JsonObject): SchemaFacts | undefined {
  const lists = ['primaryIdentifier', 'readOnly', 'writeOnly', 'unordered', 'maps', 'json', 'readPermissions'] as const;
  const found = new Map<string, readonly string[]>();
  for (const name of lists) {
    const list = textsOf(own(value, name));
    if (list === undefined) return undefined;
    found.set(name, list);
  }
  const list = (name: (typeof lists)[number]): readonly string[] => found.get(name) ?? [];
  const [readable, tagProperty, transforms] = [
    own(value, 'readable'),
    own(value, 'tagProperty'),
    own(value, 'transforms'),
  ];
  if (typeof readable !== 'boolean' || !isTextTable(transforms)) return undefined;
  if (tagProperty !== undefined && typeof tagProperty !== 'string') return undefined;
  return {
    typeName,
    primaryIdentifier: list('primaryIdentifier'),
    readable,
    readOnly: list('readOnly'),
    writeOnly: list('writeOnly'),
    unordered: list('unordered'),
    maps: list('maps'),
    json: list('json'),
    ...(tagProperty !== undefined && { tagProperty }),
    transforms: transforms ?? {},
    readPermissions: list('readPermissions'),
  };
}

function textsOf(value: Json | undefined): readonly string[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > mostPaths) return undefined;
  const texts = value.filter((item) => typeof item === 'string');
  return texts.length === value.length ? texts : undefined;
}

function isTextTable(value: Json | undefined): value is Record<string, string> | undefined {
  if (value === undefined) return true;
  return isObject(value) && Object.values(value).every((item) => typeof item === 'string');
}

function unusable(file: string, why: string): Diagnostic {
  return {
    severity: 'error',
    code: 'catalog-unusable',
    summary: `The catalog ${file} cannot be used: ${why}`,
    detail: 'Write it again with `driftline catalog refresh`, or leave --catalog out.',
    source: { file },
  };
}

const shown = 5;

function ignored(file: string, typeNames: readonly string[]): Diagnostic {
  const names = typeNames.slice(0, shown).map((name) => JSON.stringify(name.slice(0, 80)));
  const rest = typeNames.length - names.length;
  return {
    severity: 'warning',
    code: 'catalog-entry-ignored',
    summary: `${String(typeNames.length)} of the types in the catalog ${file} could not be understood`,
    detail:
      `What was shipped is used for them: ${names.join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}. ` +
      'Write the file again with `driftline catalog refresh`.',
    source: { file },
  };
}
