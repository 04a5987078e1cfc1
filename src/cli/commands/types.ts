import { allTypes, typesOfStates } from '../../app/types.js';
import type { TypeSupport } from '../../domain/support.js';
import {
  generalArguments,
  knowledgeArguments,
  textsOf,
  type GeneralArguments,
  type KnowledgeArguments,
  type Parsed,
} from '../arguments.js';
import { knowledgeOf } from '../knowledge.js';
import type { Log } from '../log.js';
import { print } from '../output.js';
import { colorOf, widthOf } from '../terminal.js';
import type { Terminal, Wiring } from '../wiring.js';

export interface TypesArguments extends GeneralArguments, KnowledgeArguments {
  /** Empty: every type that is known. */
  readonly states: readonly string[];
  readonly json: boolean;
}

export function typesArguments(parsed: Parsed): TypesArguments {
  return {
    ...generalArguments(parsed),
    ...knowledgeArguments(parsed),
    states: textsOf(parsed, 'state'),
    json: parsed.json === true,
  };
}

export async function typesCommand(
  args: TypesArguments,
  wiring: Wiring,
  terminal: Terminal,
  log: Log,
): Promise<number> {
  const types = await listed(args, wiring, terminal, log);
  if (types === undefined) return 1;
  const { typesText } = await wiring.renderers();
  const color = args.color && colorOf(terminal.stdout, terminal.env);
  const options = { width: widthOf(terminal.stdout, terminal.env), color, detail: args.detail, reasons: {} };
  await print(terminal.stdout, args.json ? `${JSON.stringify(types, null, 2)}\n` : typesText(types, options));
  return 0;
}

async function listed(
  args: TypesArguments,
  wiring: Wiring,
  terminal: Terminal,
  log: Log,
): Promise<readonly TypeSupport[] | undefined> {
  const learned = await knowledgeOf(args, wiring, terminal, log);
  if (learned.kind === 'failed') return undefined;
  const { knowledge } = learned;
  const catalog = await wiring.catalog(knowledge);
  if (args.states.length === 0) return allTypes(catalog);
  const outcome = await typesOfStates(catalog, await wiring.statePorts(args.states, terminal, knowledge));
  outcome.diagnostics.forEach(log.diagnostic);
  return outcome.kind === 'failed' ? undefined : outcome.types;
}
