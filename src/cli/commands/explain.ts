import { explain } from '../../app/explain.js';
import { isError } from '../../domain/diagnostic.js';
import { sourceArguments, textOf, type Parsed, type SourceArguments } from '../arguments.js';
import { knowledgeIn, knowledgeOf } from '../knowledge.js';
import type { Log } from '../log.js';
import { print } from '../output.js';
import { codeOf, statesOf } from '../states.js';
import { colorOf, widthOf } from '../terminal.js';
import type { Terminal, Wiring } from '../wiring.js';

export interface ExplainArguments extends SourceArguments {
  readonly address: string;
  readonly json: boolean;
}

export function explainArguments(parsed: Parsed): ExplainArguments {
  return { ...sourceArguments(parsed), address: textOf(parsed, 'address') ?? '', json: parsed.json === true };
}

/** 0: explained, drift or not. 1: there is no such resource, or its live side is not known. */
export async function explainCommand(
  args: ExplainArguments,
  wiring: Wiring,
  terminal: Terminal,
  log: Log,
): Promise<number> {
  const states = statesOf({ dir: '.', states: args.states });
  const learned = await knowledgeOf(args, wiring, terminal, log);
  if (learned.kind === 'failed') return 1;
  const ports = await wiring.scanPorts(
    { ...args, ...knowledgeIn(learned), ...codeOf(args, '.'), states, onLog: log.debug },
    terminal,
  );
  const stop = new AbortController();
  const release = terminal.onInterrupt(() => {
    stop.abort();
  });
  try {
    const outcome = await explain(args.address, ports, stop.signal);
    if (outcome.kind === 'failed') {
      outcome.diagnostics.forEach(log.diagnostic);
      return 1;
    }
    const { explanation } = outcome;
    explanation.diagnostics.forEach(log.diagnostic);
    const { explainText } = await wiring.renderers();
    const color = args.color && colorOf(terminal.stdout, terminal.env);
    const options = { width: widthOf(terminal.stdout, terminal.env), color, detail: args.detail };
    const text = args.json
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : explainText(explanation, { ...options, reasons: await wiring.reasons() });
    await print(terminal.stdout, text);
    return explanation.status === 'unreadable' || explanation.diagnostics.some(isError) ? 1 : 0;
  } finally {
    release();
  }
}
