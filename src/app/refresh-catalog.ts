import type { TypeCatalog } from '../catalog/catalog.js';
import type { TypeBinding } from '../catalog/model.js';
import { readCatalogFile, writeCatalogFile } from '../catalog/schema/catalog-file.js';
import { isTypeName, type SchemaFacts, type SchemaTable } from '../catalog/schema/facts.js';
import { readSchema } from '../catalog/schema/registry-schema.js';
import { isError, type Diagnostic } from '../domain/diagnostic.js';
import { own } from '../domain/json.js';
import type { SchemaReader } from '../domain/schema.js';
import type { ScanListener } from './events.js';
import type { StatePorts } from './ports.js';
import { unknownTypes } from './unknown-type.js';

export interface RefreshPorts {
  readonly now: () => Date;
  openReader(): Promise<SchemaReader>;
  /** The file's text, where it is there. */
  read(file: string): Promise<string | undefined>;
  /** Replaces the file whole, or not at all. */
  write(file: string, text: string): Promise<Diagnostic | undefined>;
}

export interface RefreshOutcome {
  /** Types whose schema was fetched and understood. */
  readonly fetched: readonly string[];
  readonly failed: readonly { readonly typeName: string; readonly reason: string }[];
  /** How many types the file holds now; absent where it was not written. */
  readonly written?: number;
  readonly complete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export type NamedTypes =
  | { readonly kind: 'types'; readonly typeNames: readonly string[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/** CloudFormation types behind names of either kind: `aws_sqs_queue`, `AWS::SQS::Queue`. */
export function typesNamed(names: readonly string[], catalog: Pick<TypeCatalog, 'entry' | 'types'>): NamedTypes {
  const found = names.map((name) => ({ name, typeNames: isRegistered(name) ? [name] : typeNamesOf(name, catalog) }));
  const unknown = found.filter(({ typeNames }) => typeNames.length === 0).map(({ name }) => name);
  if (unknown.length > 0) return { kind: 'failed', diagnostics: unknownTypes(unknown, catalog) };
  return { kind: 'types', typeNames: sorted(found.flatMap(({ typeNames }) => typeNames)), diagnostics: [] };
}

/** Every CloudFormation type that the catalog has a use for. */
export function allTypeNames(catalog: Pick<TypeCatalog, 'entry' | 'types'>): string[] {
  return sorted(catalog.types().flatMap((name) => typeNamesOf(name, catalog)));
}

/** The CloudFormation types of a state's managed resources. */
export async function typesOfState(
  ports: Pick<StatePorts, 'loadStates' | 'isAwsInstance'>,
  catalog: Pick<TypeCatalog, 'entry' | 'types'>,
): Promise<NamedTypes> {
  const { instances, diagnostics } = await ports.loadStates();
  if (diagnostics.some(isError)) return { kind: 'failed', diagnostics };
  const typeNames = new Set<string>();
  for (const instance of instances) {
    if (instance.mode !== 'managed' || !ports.isAwsInstance(instance)) continue;
    const named = own(instance.attributes, 'type_name');
    const typeName = typeof named === 'string' && isTypeName(named) ? named : undefined;
    for (const one of typeNamesOf(instance.type, catalog, typeName)) typeNames.add(one);
  }
  return { kind: 'types', typeNames: sorted([...typeNames]), diagnostics };
}

function typeNamesOf(terraformType: string, catalog: Pick<TypeCatalog, 'entry'>, typeName?: string): string[] {
  const entry = catalog.entry(terraformType, typeName);
  if (entry.kind === 'unsupported') return [entry.unsupported.cloudFormationType ?? ''].filter(isRegistered);
  const { mapping } = entry;
  const others: readonly TypeBinding[] = [...(mapping.alternatives ?? []), ...(mapping.companions ?? [])];
  return [mapping, ...others].map(({ cloudFormationType }) => cloudFormationType).filter(isRegistered);
}

/** Documents of driftline's own readers have names of its own where CloudFormation has no such type. */
const isRegistered = (typeName: string): boolean => isTypeName(typeName) && !typeName.startsWith('Driftline::');

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Fetches the schemas, keeps their facts in the file beside those it already has, and says what could not be had. */
export async function refreshCatalog(
  typeNames: readonly string[],
  file: string,
  ports: RefreshPorts,
  signal: AbortSignal,
  emit: ScanListener,
): Promise<RefreshOutcome> {
  const reader = await ports.openReader();
  emit({ kind: 'planned', total: typeNames.length, resources: typeNames.length });
  const facts = new Map<string, SchemaFacts>();
  const failed: { typeName: string; reason: string }[] = [];
  const started = performance.now();
  for await (const read of reader.read(typeNames, signal)) {
    const understood = read.kind === 'read' ? readSchema(read.typeName, read.schema) : undefined;
    if (understood?.kind === 'facts') facts.set(read.typeName, understood.facts);
    else failed.push({ typeName: read.typeName, reason: reasonOf(read, understood?.why) });
    const done = facts.size + failed.length;
    const rate = done / Math.max((performance.now() - started) / 1000, 0.001);
    emit({ kind: 'read', done, total: typeNames.length, rate, throttled: reader.throttled() });
  }
  const complete = facts.size + failed.length === typeNames.length;
  const outcome = { fetched: [...facts.keys()].sort(), failed: failed.sort(byName), complete };
  const problems = failed.length === 0 ? [] : [notFetched(outcome.failed, typeNames.length)];
  const diagnostics = complete ? problems : [...problems, interrupted(outcome, typeNames.length)];
  if (facts.size === 0) return { ...outcome, diagnostics };
  const kept = await merged(file, facts, ports);
  const fetchedAt = ports.now().toISOString();
  const text = writeCatalogFile({ fetchedAt, region: reader.region, types: kept.types });
  const unwritten = await ports.write(file, text);
  if (unwritten !== undefined) return { ...outcome, diagnostics: [...diagnostics, unwritten] };
  return { ...outcome, written: kept.types.size, diagnostics: [...kept.diagnostics, ...diagnostics] };
}

function reasonOf(read: { readonly kind: string; readonly reason?: string }, why: string | undefined): string {
  return read.reason ?? `its schema could not be understood: ${why ?? 'no reason given'}`;
}

const byName = (a: { readonly typeName: string }, b: { readonly typeName: string }): number =>
  a.typeName < b.typeName ? -1 : 1;

/** What the file holds of other types stays. */
async function merged(
  file: string,
  facts: SchemaTable,
  ports: RefreshPorts,
): Promise<{ readonly types: SchemaTable; readonly diagnostics: readonly Diagnostic[] }> {
  const text = await ports.read(file);
  if (text === undefined) return { types: facts, diagnostics: [] };
  const read = readCatalogFile(text, file);
  if (read.kind === 'read') return { types: new Map([...read.content.types, ...facts]), diagnostics: read.diagnostics };
  const replaced: Diagnostic = {
    severity: 'warning',
    code: 'catalog-replaced',
    summary: `What was in ${file} could not be used and was replaced`,
    detail: read.diagnostics.map(({ summary }) => summary).join(' '),
    source: { file },
  };
  return { types: facts, diagnostics: [replaced] };
}

const shown = 5;

/** One line for each reason, with the types it struck. */
function notFetched(failed: RefreshOutcome['failed'], asked: number): Diagnostic {
  const reasons = new Map<string, string[]>();
  for (const { typeName, reason } of failed) reasons.set(reason, [...(reasons.get(reason) ?? []), typeName]);
  const lines = [...reasons].map(([reason, names]) => {
    const rest = names.length - shown;
    return `${names.slice(0, shown).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}: ${reason}.`;
  });
  const all = failed.length === asked;
  return {
    severity: all ? 'error' : 'warning',
    code: 'schema-unreadable',
    summary: all
      ? 'Not one schema could be fetched'
      : `${String(failed.length)} of ${String(asked)} schemas could not be fetched`,
    detail: `${lines.join('\n  ')}\n  What was shipped, or fetched before, is used for them.`,
  };
}

function interrupted({ fetched, failed }: Pick<RefreshOutcome, 'fetched' | 'failed'>, asked: number): Diagnostic {
  return {
    severity: 'error',
    code: 'interrupted',
    summary: `Interrupted: ${String(fetched.length + failed.length)} of ${String(asked)} types were asked for`,
    detail: 'What was fetched so far is kept. Run it again for the rest.',
  };
}
