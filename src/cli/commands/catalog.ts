import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  allTypeNames,
  refreshCatalog,
  typesNamed,
  typesOfState,
  type NamedTypes,
  type RefreshOutcome,
} from '../../app/refresh-catalog.js';
import { isError } from '../../domain/diagnostic.js';
import {
  accessArguments,
  generalArguments,
  textOf,
  textsOf,
  type AccessArguments,
  type GeneralArguments,
  type Parsed,
} from '../arguments.js';
import { cachedCatalog } from '../knowledge.js';
import type { Log } from '../log.js';
import { print, writeReport } from '../output.js';
import { createProgress, noProgress } from '../progress.js';
import { canDraw } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import type { Terminal, Wiring } from '../wiring.js';

export interface RefreshArguments extends GeneralArguments, AccessArguments {
  /** Terraform's or CloudFormation's names; empty: those of the states, or all. */
  readonly types: readonly string[];
  readonly states: readonly string[];
  readonly output?: string;
  readonly json: boolean;
}

export function refreshArguments(parsed: Parsed): RefreshArguments {
  const [types, states] = [textsOf(parsed, 'types'), textsOf(parsed, 'state')];
  if (types.length > 0 && states.length > 0) {
    throw new UsageError('Types are named, and a --state as well', 'Give one of them, or neither for every type.');
  }
  const output = textOf(parsed, 'output');
  const general = { ...generalArguments(parsed), ...accessArguments(parsed) };
  return { ...general, types, states, json: parsed.json === true, ...(output !== undefined && { output }) };
}

/** 0: at least one schema was fetched and kept. 1: none was, it was interrupted, or the file could not be written. */
export async function refreshCommand(
  args: RefreshArguments,
  wiring: Wiring,
  terminal: Terminal,
  log: Log,
): Promise<number> {
  const file = args.output ?? cachedCatalog(terminal.env);
  if (file === undefined) {
    log.error('There is no place to keep the catalog', 'Name a file with --output, or set XDG_CACHE_HOME or HOME.');
    return 1;
  }
  const named = await typesOf(args, wiring, terminal);
  named.diagnostics.forEach(log.diagnostic);
  if (named.kind === 'failed') return 1;
  if (named.typeNames.length === 0) {
    log.error('The state has no resource of AWS', 'There is nothing to fetch. Check which state is read (--state).');
    return 1;
  }
  const outcome = await fetchAll(named.typeNames, file, args, wiring, terminal, log);
  outcome.diagnostics.forEach(log.diagnostic);
  await print(terminal.stdout, args.json ? jsonOf(outcome, file) : textOfOutcome(outcome, file));
  return outcome.written === undefined || outcome.diagnostics.some(isError) ? 1 : 0;
}

async function typesOf(args: RefreshArguments, wiring: Wiring, terminal: Terminal): Promise<NamedTypes> {
  const catalog = await wiring.catalog();
  if (args.types.length > 0) return typesNamed(args.types, catalog);
  if (args.states.length > 0) return typesOfState(await wiring.statePorts(args.states, terminal), catalog);
  return { kind: 'types', typeNames: allTypeNames(catalog), diagnostics: [] };
}

async function fetchAll(
  typeNames: readonly string[],
  file: string,
  args: RefreshArguments,
  wiring: Wiring,
  terminal: Terminal,
  log: Log,
): Promise<RefreshOutcome> {
  const stop = new AbortController();
  const release = terminal.onInterrupt(() => {
    stop.abort();
  });
  const drawn = args.detail !== 'quiet' && canDraw(terminal.stderr, terminal.env);
  const progress = drawn
    ? createProgress(
        (text) => terminal.stderr.write(text),
        () => performance.now(),
        'schemas',
      )
    : noProgress;
  try {
    return await refreshCatalog(
      typeNames,
      file,
      {
        now: () => new Date(),
        openReader: () => wiring.schemaReader({ ...args, onLog: log.debug }),
        read: wiring.readText,
        write: (path, text) => writeCatalog(path, terminal.cwd, text, args.output === undefined),
      },
      stop.signal,
      progress.listener,
    );
  } finally {
    progress.end();
    release();
  }
}

/** The cache's own folder is made; one that somebody named should be there. */
async function writeCatalog(
  path: string,
  cwd: string,
  text: string,
  makeFolder: boolean,
): ReturnType<typeof writeReport> {
  if (makeFolder) await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  return writeReport(path, cwd, text, 'The catalog');
}

function textOfOutcome({ fetched, failed, written }: RefreshOutcome, file: string): string {
  if (written === undefined) return '';
  const rest = failed.length === 0 ? '' : `, ${String(failed.length)} could not be fetched`;
  return `${typesIn(fetched.length)} fetched${rest}. ${file} holds ${typesIn(written)}.\n`;
}

const typesIn = (count: number): string => `${String(count)} ${count === 1 ? 'type' : 'types'}`;

function jsonOf({ fetched, failed, written, complete }: RefreshOutcome, file: string): string {
  const place = written === undefined ? null : file;
  return `${JSON.stringify({ file: place, types: written ?? 0, complete, fetched, failed }, null, 2)}\n`;
}
