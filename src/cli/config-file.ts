import { dirname, isAbsolute, join } from 'node:path';
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Document, LineCounter } from 'yaml';
import { UsageError } from './usage-error.js';
import type { Accounts, Wiring } from './wiring.js';

/** What `driftline.yaml` says, checked against its schema. */
export interface ConfigFile {
  /** Options by the names of the command line, paths as seen from the current folder. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly accounts: Accounts;
}

/** The name that is looked for in the root module, then in the current folder. */
const usualName = 'driftline.yaml';

/** Reads the file that was named, else the usual one, if there is one. A mistake in it is wrong usage. */
export async function readConfigFile(
  { named, dir }: { readonly named: string | undefined; readonly dir: string },
  wiring: Pick<Wiring, 'readText' | 'configSchema'>,
): Promise<ConfigFile | undefined> {
  const places = named === undefined ? [...new Set([join(dir, usualName), usualName])] : [named];
  for (const file of places) {
    const text = await wiring.readText(file);
    if (text !== undefined) return parseConfigFile(text, file, await wiring.configSchema());
  }
  if (named === undefined) return undefined;
  throw new UsageError(`--config-file ${named} cannot be read`, 'Name a YAML file that exists.');
}

export async function parseConfigFile(text: string, file: string, schema: object): Promise<ConfigFile> {
  const [{ LineCounter: Lines, parseDocument }, { Ajv2020 }] = await Promise.all([
    import('yaml'),
    import('ajv/dist/2020.js'),
  ]);
  const lines = new Lines();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw new UsageError(`${at(file, lines, broken.pos[0])} is not valid YAML: ${broken.message}`, 'Correct the file.');
  }
  await keepDigits(document);
  const content: unknown = document.toJS();
  const check = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  if (!check(content)) throw mistake(check.errors ?? [], { file, lines, document });
  const { accounts, ...options } = (content ?? {}) as Record<string, unknown>;
  return { options: withPaths(options, dirname(file)), accounts: accountsOf(accounts) };
}

/** Account ids are numbers for YAML, and may begin with a zero. */
async function keepDigits(document: Document): Promise<void> {
  const { isMap, isScalar } = await import('yaml');
  const accounts: unknown = isMap(document.contents) ? document.contents.get('accounts', true) : undefined;
  if (!isMap(accounts)) return;
  for (const { key } of accounts.items) {
    if (isScalar(key) && key.source !== undefined) key.value = key.source;
  }
}

interface Where {
  readonly file: string;
  readonly lines: LineCounter;
  readonly document: Document;
}

function mistake(errors: readonly ErrorObject[], where: Where): UsageError {
  // An error inside one of several alternatives says less than what it makes fail.
  const [error] = [...errors].sort((a, b) => a.instancePath.length - b.instancePath.length);
  if (error === undefined) return new UsageError(`${where.file} is not as its schema wants it`, 'Correct the file.');
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const unknown = (error.params as { readonly additionalProperty?: unknown }).additionalProperty;
  const path = typeof unknown === 'string' ? [...steps, unknown] : steps;
  const node = where.document.getIn(path, true) as { readonly range?: readonly number[] } | undefined;
  const place = at(where.file, where.lines, node?.range?.[0] ?? 0);
  const name = path.length === 0 ? 'the file' : path.join('.');
  const what = typeof unknown === 'string' ? 'is not known here' : (error.message ?? 'is wrong');
  return new UsageError(
    `${place}: ${name} ${what}`,
    'Its keys are the options of `driftline scan` without the dashes, and `accounts`; schemas/driftline.schema.json in the package lists them.',
  );
}

function at(file: string, lines: LineCounter, offset: number): string {
  return `${file}:${Math.max(1, lines.linePos(offset).line)}`;
}

const pathOptions = new Set(['config', 'snapshot', 'record', 'output', 'catalog', 'plan', 'var-file']);

function withPaths(options: Readonly<Record<string, unknown>>, folder: string): Record<string, unknown> {
  const seen = (value: unknown): unknown => (typeof value === 'string' ? fromHere(value, folder) : value);
  const entries = Object.entries(options).map(([name, value]): [string, unknown] => {
    if (name === 'state') return [name, list(value).map((item) => (isUri(item) ? item : seen(item)))];
    if (name === 'format') return [name, list(value).map((item) => formatFromHere(item, folder))];
    if (!pathOptions.has(name)) return [name, value];
    return [name, Array.isArray(value) ? value.map(seen) : seen(value)];
  });
  return Object.fromEntries(entries);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isUri(value: unknown): boolean {
  return value === '-' || (typeof value === 'string' && /^[a-z][a-z0-9+.-]+:\/\//i.test(value));
}

function formatFromHere(value: unknown, folder: string): unknown {
  const split = typeof value === 'string' ? /^([^=]+)=(.+)$/.exec(value) : null;
  return split === null ? value : `${split[1] ?? ''}=${fromHere(split[2] ?? '', folder)}`;
}

function fromHere(path: string, folder: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}

function accountsOf(accounts: unknown): Accounts {
  const found = new Map<string, { profile?: string; roleArn?: string; externalId?: string }>();
  if (typeof accounts !== 'object' || accounts === null) return found;
  for (const [id, entry] of Object.entries(accounts as Record<string, Record<string, string>>)) {
    const { profile, role_arn: roleArn, external_id: externalId } = entry;
    found.set(id, {
      ...(profile === undefined ? {} : { profile }),
      ...(roleArn === undefined ? {} : { roleArn }),
      ...(externalId === undefined ? {} : { externalId }),
    });
  }
  return found;
}
