import { exitCode } from '../../app/exit-code.js';
import type { ScanEvent, ScanListener } from '../../app/events.js';
import { scan } from '../../app/scan.js';
import { isError } from '../../domain/diagnostic.js';
import type { Report } from '../../domain/report.js';
import type { ReportFormat, ReportFormats } from '../../domain/report-format.js';
import type { FormatTarget, ScanArguments } from '../arguments.js';
import type { Log } from '../log.js';
import { print, writeReport } from '../output.js';
import { createProgress, noProgress } from '../progress.js';
import { codeOf, statesOf } from '../states.js';
import { canDraw, colorOf, fileWidth, isBuildServer, widthOf } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import type { Interactive, ScanSources, Terminal, WatchedScan, Wiring } from '../wiring.js';
import { knowledgeIn, knowledgeOf } from '../knowledge.js';
import { nearest } from '../suggest.js';

export async function scanCommand(args: ScanArguments, wiring: Wiring, terminal: Terminal, log: Log): Promise<number> {
  const formats = await wiring.formats();
  const targets = await Promise.all(
    args.targets.map(async (target) => ({ ...target, format: await formatNamed(target.format, formats) })),
  );
  const states = statesOf(args);
  const learned = await knowledgeOf(args, wiring, terminal, log);
  if (learned.kind === 'failed') return 1;
  const sources: ScanSources = {
    ...args,
    ...knowledgeIn(learned),
    ...codeOf(args, args.dir),
    ...{ states, onLog: log.debug },
  };
  const report = await run(args, sources, wiring, terminal, log);
  const textOnScreen =
    terminal.stdout.isTTY && targets.some(({ format, file }) => format.name === 'text' && file === undefined);
  if (!textOnScreen) report.diagnostics.filter(isError).forEach(log.diagnostic);
  const written = await writeAll(report, targets, args, wiring, terminal, log);
  return written ? exitCode(report, args) : 1;
}

/** One scan with progress and Ctrl-C, whatever is done with its report. */
export async function run(
  args: Pick<ScanArguments, 'only' | 'exclude'> &
    Partial<Pick<ScanArguments, 'show'>> & { readonly interactive?: boolean },
  sources: ScanSources,
  wiring: Wiring,
  terminal: Terminal,
  log: Log,
): Promise<Report> {
  const ports = await wiring.scanPorts(sources, terminal);
  const stop = new AbortController();
  const show = args.interactive === true ? await interactiveOf(wiring, terminal, log) : undefined;
  const release = terminal.onInterrupt(() => {
    stop.abort();
  });
  const progress =
    show === undefined && canDraw(terminal.stderr, terminal.env)
      ? createProgress(
          (text) => terminal.stderr.write(text),
          () => performance.now(),
        )
      : noProgress;
  const watched = watch(stop);
  const shown = show?.(watched.scan, terminal);
  try {
    const report = await scan(
      { only: args.only, exclude: args.exclude, show: args.show ?? [] },
      ports,
      stop.signal,
      (event) => {
        progress.listener(event);
        if (shown !== undefined) watched.emit(event);
      },
    );
    progress.end();
    await shown;
    return report;
  } finally {
    progress.end();
    release();
  }
}

/** Keeps what was emitted, because whoever shows it may take a moment to start. */
function watch(stop: AbortController): { scan: WatchedScan; emit: ScanListener } {
  const past: ScanEvent[] = [];
  const listeners = new Set<ScanListener>();
  return {
    scan: {
      subscribe: (listener) => {
        past.forEach(listener);
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      stop: () => {
        stop.abort();
      },
    },
    emit: (event) => {
      past.push(event);
      listeners.forEach((listener) => {
        listener(event);
      });
    },
  };
}

/** Decided before the interface is loaded: it would misbehave where it cannot draw. */
async function interactiveOf(wiring: Wiring, terminal: Terminal, log: Log): Promise<Interactive | undefined> {
  const { stdin, stdout, env } = terminal;
  if (canDraw(stdout, env) && stdin.isTTY && !isBuildServer(env)) return wiring.interactive();
  log.diagnostic({
    severity: 'warning',
    code: 'not-a-terminal',
    summary: '--interactive needs a terminal on stdin and stdout',
    detail: 'The report follows instead.',
  });
  return undefined;
}

interface Target extends Omit<FormatTarget, 'format'> {
  readonly format: ReportFormat;
}

export function formatNamed(name: string, formats: ReportFormats): Promise<ReportFormat> {
  const load = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (load !== undefined) return load();
  const names = Object.keys(formats);
  const near = nearest(name, names);
  const hint = near === undefined ? `There are: ${names.join(', ')}.` : `Did you mean ${near}?`;
  throw new UsageError(`--format ${name}: there is no such format`, hint);
}

async function writeAll(
  report: Report,
  targets: readonly Target[],
  args: ScanArguments,
  wiring: Wiring,
  terminal: Terminal,
  log: Log,
): Promise<boolean> {
  const reasons = await wiring.reasons();
  let written = true;
  for (const { format, file } of targets) {
    const { detail } = args;
    if (file === undefined) {
      const color = args.color && colorOf(terminal.stdout, terminal.env);
      const width = widthOf(terminal.stdout, terminal.env);
      await print(terminal.stdout, format.render(report, { width, color, detail, reasons }));
      continue;
    }
    const text = format.render(report, { width: fileWidth, color: false, detail, reasons });
    const failed = await writeReport(file, terminal.cwd, text);
    if (failed === undefined) continue;
    log.diagnostic(failed);
    written = false;
  }
  return written;
}
