import { locateState } from '../app/locate-state.js';
import type { Log } from './log.js';
import type { Wiring } from './wiring.js';

/** The states that were named, else the one of the folder; undefined where there is none, which is said. */
export async function statesOf(
  args: { readonly dir: string; readonly states: readonly string[] },
  wiring: Pick<Wiring, 'readText'>,
  log: Log,
): Promise<readonly string[] | undefined> {
  if (args.states.length > 0) return args.states;
  const located = await locateState(args.dir, wiring.readText);
  if (located.kind === 'found') return [located.path];
  log.diagnostic(located.diagnostic);
  return undefined;
}
