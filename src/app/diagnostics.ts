import type { Diagnostic } from '../domain/diagnostic.js';
import type { LiveRead } from '../domain/live.js';

type UnreadableRead = Extract<LiveRead, { kind: 'unreadable' }>;

/** How often one cause made reads fail, with one example. */
interface FailureCause {
  readonly example: UnreadableRead;
  readonly count: number;
  readonly typeNames: ReadonlySet<string>;
}

/** Collects failed reads by cause (error name and place), so that a thousand denials are one diagnostic. */
export interface FailureLog {
  add(read: UnreadableRead): void;
  causes(): FailureCause[];
}

export function createFailureLog(): FailureLog {
  const byCause = new Map<string, { example: UnreadableRead; count: number; typeNames: Set<string> }>();
  return {
    add(read) {
      // Credentials are those of an account, whatever the region.
      const region = read.error.name === 'WrongAccount' ? '' : (read.request.region ?? '');
      const key = JSON.stringify([read.error.name, read.request.account ?? '', region]);
      const known = byCause.get(key);
      if (known === undefined) {
        byCause.set(key, { example: read, count: 1, typeNames: new Set([read.request.typeName]) });
      } else {
        known.count++;
        known.typeNames.add(read.request.typeName);
      }
    },
    causes: () => [...byCause.values()],
  };
}

export function describeFailure(cause: FailureCause): Diagnostic {
  const { example, count } = cause;
  if (example.error.name === 'WrongAccount') return describeAccount(cause);
  const place = [example.request.account, example.request.region].filter((part) => part !== undefined).join(', ');
  const what = count === 1 ? 'One live resource' : `${count} live resources`;
  return {
    severity: 'warning',
    code: 'unreadable',
    summary: `${what} could not be read: ${example.error.name}${place === '' ? '' : ` (${place})`}`,
    detail: `${example.reason} Affected: ${listed([...cause.typeNames].sort())}.`,
  };
}

function describeAccount({ example, count }: FailureCause): Diagnostic {
  const account = example.request.account ?? '';
  const what = count === 1 ? 'One live resource' : `${count} live resources`;
  return {
    severity: 'warning',
    code: 'account-not-mapped',
    summary: `${what} of account ${account} could not be read: there are no credentials for it`,
    detail: `${example.reason} In driftline.yaml: accounts: { "${account}": { profile: NAME } }, or { role_arn: arn:aws:iam::${account}:role/NAME }.`,
  };
}

export function nothingReadable(count: number): Diagnostic {
  return {
    severity: 'error',
    code: 'nothing-readable',
    summary:
      count === 1 ? 'The only live resource could not be read' : `Not one of ${count} live resources could be read`,
    detail:
      'Nothing is known about the live side, so there is no verdict. Check the credentials, the region, the snapshot or ' +
      'the endpoint; the reasons are with the unreadable resources.',
  };
}

export function interrupted(done: number, total: number): Diagnostic {
  return {
    severity: 'error',
    code: 'interrupted',
    summary: `Interrupted: ${done} of ${total} live resources were read`,
    detail: 'This report covers only what was read so far. Run the scan again for a verdict.',
  };
}

export function nothingToCompare(otherProviders: number): Diagnostic {
  const others =
    otherProviders === 0 ? '' : ` It has ${otherProviders} of other providers, which driftline does not compare.`;
  return {
    severity: 'info',
    code: 'empty-state',
    summary: 'There is no managed AWS resource in the state',
    detail: `Nothing was compared.${others} If that is not what you expect, check which state is read (--state).`,
  };
}

export function nothingInScope(total: number): Diagnostic {
  return {
    severity: 'warning',
    code: 'empty-scope',
    summary: 'No resource is in scope',
    detail: `--only and --exclude leave none of the ${total} AWS resources. Nothing was compared; check the patterns.`,
  };
}

const shown = 5;

/** Diagnostics that differ only in where become one, naming the first few places. Order is that of first appearance. */
export function groupDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = JSON.stringify([diagnostic.severity, diagnostic.code, diagnostic.summary]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()].flatMap(mergeGroup);
}

function mergeGroup(group: readonly Diagnostic[]): Diagnostic[] {
  const [first] = group;
  if (first === undefined || group.length === 1) return [...group];
  const places = [...new Set(group.map(placeOf).filter((place) => place !== undefined))];
  const { severity, code, summary, detail } = first;
  const where = places.length === 0 ? `${group.length} times` : `${group.length} times: ${listed(places)}`;
  return [{ severity, code, summary, detail: `${detail} (${where})` }];
}

function placeOf(diagnostic: Diagnostic): string | undefined {
  if (diagnostic.address !== undefined) return diagnostic.address;
  if (diagnostic.source === undefined) return undefined;
  const { file, line } = diagnostic.source;
  return line === undefined ? file : `${file}:${line}`;
}

function listed(items: readonly string[]): string {
  const rest = items.length - shown;
  return items.slice(0, shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
