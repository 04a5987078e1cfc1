import { gates, type Gate } from '../app/exit-code.js';
import { isDriftVerdict, verdicts, type Verdict } from '../domain/finding.js';
import type { LogFormat } from './log.js';
import { UsageError } from './usage-error.js';
import type { Accounts, GivenVariable } from './wiring.js';

/** What yargs found: checked for type and choice here, since a repeated option turns into an array. */
export type Parsed = Readonly<Record<string, unknown>>;

export interface GeneralArguments {
  readonly detail: 'quiet' | 'normal' | 'verbose';
  readonly color: boolean;
  readonly logFormat: LogFormat;
}

export interface FormatTarget {
  readonly format: string;
  /** Absent: stdout. */
  readonly file?: string;
}

/** How AWS is asked. */
export interface AccessArguments {
  readonly endpointUrl?: string;
  readonly region?: string;
  readonly profile?: string;
  readonly roleArn?: string;
  readonly concurrency: number;
  readonly timeoutSeconds: number;
}

/** Where both sides come from, for every command that compares. */
export interface SourceArguments extends GeneralArguments, AccessArguments, KnowledgeArguments {
  readonly code: CodeArguments;
  readonly accounts: Accounts;
  readonly states: readonly string[];
  readonly snapshot?: string;
  readonly record?: string;
}

export interface ScanArguments extends SourceArguments {
  readonly dir: string;
  readonly only: readonly string[];
  readonly exclude: readonly string[];
  readonly show: readonly Verdict[];
  readonly targets: readonly FormatTarget[];
  readonly failOn: Gate;
  readonly strict: boolean;
  readonly interactive: boolean;
}

export function scanArguments(parsed: Parsed): ScanArguments {
  const failOn = textOf(parsed, 'fail-on') ?? 'any';
  return {
    ...sourceArguments(parsed),
    dir: textOf(parsed, 'dir') ?? '.',
    only: textsOf(parsed, 'only'),
    exclude: textsOf(parsed, 'exclude'),
    show: shownVerdicts(parsed),
    targets: targetsOf(textsOf(parsed, 'format'), textOf(parsed, 'output')),
    failOn: gates.find((gate) => gate === failOn) ?? 'any',
    strict: parsed.strict === true,
    interactive: parsed.interactive === true,
  };
}

export function sourceArguments(parsed: Parsed): SourceArguments {
  return {
    ...generalArguments(parsed),
    code: codeArguments(parsed),
    accounts: parsed.accounts instanceof Map ? (parsed.accounts as Accounts) : new Map(),
    states: textsOf(parsed, 'state'),
    ...optional('snapshot', textOf(parsed, 'snapshot')),
    ...optional('record', textOf(parsed, 'record')),
    ...accessArguments(parsed),
    ...knowledgeArguments(parsed),
  };
}

/** Where the code side comes from; the folder of the scan where nothing is named. */
export interface CodeArguments {
  readonly config?: string;
  readonly useConfig: boolean;
  readonly plan?: string;
  /** In the order of the command line, where the later one counts. */
  readonly given: readonly GivenVariable[];
}

/** Names of the options of a command line in their order, which the parsed options no longer show. */
export const inOrder = 'names in order';

export function namesInOrder(argv: readonly string[]): readonly string[] {
  return argv.flatMap((word) => /^--([^=]+)/.exec(word)?.[1] ?? []);
}

function codeArguments(parsed: Parsed): CodeArguments {
  const [config, plan] = [textOf(parsed, 'config'), textOf(parsed, 'plan')];
  const useConfig = parsed['no-config'] !== true;
  const named = config !== undefined ? '--config' : plan !== undefined ? '--plan' : undefined;
  if (!useConfig && named !== undefined) {
    throw new UsageError(`${named} and --no-config contradict each other`, 'Give one of them.');
  }
  if (config !== undefined && plan !== undefined) {
    throw new UsageError('--plan stands in for the configuration, and --config names one', 'Give one of them.');
  }
  return { useConfig, ...optional('config', config), ...optional('plan', plan), given: givenVariables(parsed) };
}

/** As in Terraform the later one counts; what the environment or `driftline.yaml` gives comes before the command line. */
function givenVariables(parsed: Parsed): GivenVariable[] {
  const files = textsOf(parsed, 'var-file').map((path): GivenVariable => ({ kind: 'file', path }));
  const variables = textsOf(parsed, 'var').map((text): GivenVariable => {
    if (/^[^=\s]+=/.test(text)) return { kind: 'variable', text };
    throw new UsageError(`--var ${text.replace(/=.*/s, '')} has no value`, 'Write --var NAME=VALUE.');
  });
  const names = Array.isArray(parsed[inOrder]) ? (parsed[inOrder] as string[]) : [];
  const left = { 'var-file': files, var: variables };
  const written = names.filter((name) => name === 'var' || name === 'var-file');
  const isWritten = (name: keyof typeof left): boolean =>
    written.filter((one) => one === name).length === left[name].length;
  const first = (['var-file', 'var'] as const)
    .filter((name) => !isWritten(name))
    .flatMap((name) => left[name].splice(0));
  return [...first, ...written.flatMap((name) => left[name].splice(0, 1))];
}

const showable: readonly Verdict[] = verdicts.filter((verdict) => !isDriftVerdict(verdict));

function shownVerdicts(parsed: Parsed): Verdict[] {
  const names = textsOf(parsed, 'show').flatMap((text) => text.split(','));
  return names.map((name) => {
    const found = showable.find((verdict) => verdict === name.trim());
    if (found !== undefined) return found;
    throw new UsageError(`--show ${name}: there is no such kind of change`, `There are: ${showable.join(', ')}.`);
  });
}

/** Which file of `catalog refresh` is laid over what was shipped. */
export interface KnowledgeArguments {
  readonly catalog?: string;
  readonly useCatalog: boolean;
}

export function knowledgeArguments(parsed: Parsed): KnowledgeArguments {
  const catalog = textOf(parsed, 'catalog');
  const useCatalog = parsed['no-catalog'] !== true;
  if (catalog !== undefined && !useCatalog) {
    throw new UsageError('--catalog and --no-catalog contradict each other', 'Give one of them.');
  }
  return { useCatalog, ...optional('catalog', catalog) };
}

export function accessArguments(parsed: Parsed): AccessArguments {
  return {
    ...optional('endpointUrl', urlOf(parsed, 'endpoint-url')),
    ...optional('region', textOf(parsed, 'region')),
    ...optional('profile', textOf(parsed, 'profile')),
    ...optional('roleArn', textOf(parsed, 'role-arn')),
    concurrency: numberOf(parsed, 'concurrency', { least: 1, most: 1000, whole: true }),
    timeoutSeconds: numberOf(parsed, 'timeout', { least: 1, most: 86_400, whole: false }),
  };
}

export function generalArguments(parsed: Parsed): GeneralArguments {
  if (parsed.quiet === true && parsed.verbose === true) {
    throw new UsageError('--quiet and --verbose contradict each other', 'Give one of them.');
  }
  const detail = parsed.quiet === true ? 'quiet' : parsed.verbose === true ? 'verbose' : 'normal';
  const logFormat = textOf(parsed, 'log-format') === 'json' ? 'json' : 'text';
  return { detail, color: parsed['no-color'] !== true, logFormat };
}

/** `json=drift.json`, `text`. One report at most goes to stdout, or to the file of `--output`. */
function targetsOf(formats: readonly string[], output: string | undefined): FormatTarget[] {
  const wanted = formats.length === 0 ? ['text'] : formats;
  const targets = wanted.map((item): FormatTarget => {
    const at = item.indexOf('=');
    if (at < 0) return { format: item, ...optional('file', output) };
    const file = item.slice(at + 1);
    if (file === '')
      throw new UsageError(`--format ${item} names no file`, 'Write --format FORMAT=FILE, or just FORMAT.');
    return { format: item.slice(0, at), file };
  });
  const unnamed = wanted.filter((item) => !item.includes('='));
  if (unnamed.length > 1) {
    throw new UsageError(
      `--format ${unnamed.join(' and --format ')} would go to the same place`,
      'Write FORMAT=FILE for all but one.',
    );
  }
  if (output !== undefined && unnamed.length === 0) {
    throw new UsageError('--output is given, but every --format has its own file', 'Leave one of them out.');
  }
  return targets;
}

export function numberOf(
  parsed: Parsed,
  name: string,
  range: { readonly least: number; readonly most: number; readonly whole: boolean },
): number {
  const value = once(parsed, name);
  const good = typeof value === 'number' && value >= range.least && value <= range.most;
  if (good && (!range.whole || Number.isInteger(value))) return value;
  const kind = range.whole ? 'a whole number' : 'a number';
  throw new UsageError(`--${name} must be ${kind} from ${range.least} to ${range.most}`, `See driftline --help.`);
}

export function textOf(parsed: Parsed, name: string): string | undefined {
  const value = once(parsed, name);
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`--${name} needs a value`, 'See driftline --help.');
}

export function textsOf(parsed: Parsed, name: string): string[] {
  const value = parsed[name];
  if (value === undefined) return [];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map((item) => {
    if (typeof item === 'string' && item !== '') return item;
    throw new UsageError(`--${name} needs a value`, 'See driftline --help.');
  });
}

function urlOf(parsed: Parsed, name: string): string | undefined {
  const value = textOf(parsed, name);
  if (value === undefined || /^https?:\/\/[^/]+/.test(value)) return value;
  throw new UsageError(`--${name} ${value} is no http or https URL`, 'Write it like http://127.0.0.1:4566.');
}

function once(parsed: Parsed, name: string): unknown {
  const value = parsed[name];
  if (Array.isArray(value)) throw new UsageError(`--${name} is given more than once`, 'Give it once.');
  return value;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}
