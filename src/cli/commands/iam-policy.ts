import { iamPolicy } from '../../app/iam-policy.js';
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
import { statesOf } from '../states.js';
import type { Terminal, Wiring } from '../wiring.js';

export interface StateArguments extends GeneralArguments, KnowledgeArguments {
  readonly states: readonly string[];
}

export function iamPolicyArguments(parsed: Parsed): StateArguments {
  return { ...generalArguments(parsed), ...knowledgeArguments(parsed), states: textsOf(parsed, 'state') };
}

/** stdout carries JSON alone: one policy document, or an array of them where one would be too large for AWS. */
export async function iamPolicyCommand(
  args: StateArguments,
  wiring: Wiring,
  terminal: Terminal,
  log: Log,
): Promise<number> {
  const states = statesOf({ dir: '.', states: args.states });
  const learned = await knowledgeOf(args, wiring, terminal, log);
  if (learned.kind === 'failed') return 1;
  const { knowledge } = learned;
  const [ports, catalog] = await Promise.all([
    wiring.statePorts(states, terminal, knowledge),
    wiring.catalog(knowledge),
  ]);
  const outcome = await iamPolicy(ports, catalog);
  outcome.diagnostics.forEach(log.diagnostic);
  if (outcome.kind === 'failed') return 1;
  const [first, ...rest] = outcome.documents;
  await print(terminal.stdout, `${JSON.stringify(rest.length === 0 ? first : outcome.documents, null, 2)}\n`);
  return 0;
}
