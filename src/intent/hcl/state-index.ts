import type { Configuration } from '../../domain/configuration.js';
import type { ResourceInstance } from '../../domain/resource.js';
import type { StateOf } from './resource/state-of.js';

/** Longer chains of `moved` blocks are loops. */
const mostMoves = 100;

/** Finds the state's object of an instance under its address in the code, through `moved` blocks where it was renamed. */
export function stateIndex(instances: readonly ResourceInstance[], moved: Configuration['moved']): StateOf {
  const current = instances.filter(({ deposed }) => deposed === undefined);
  const index = new Map(current.map((instance) => [instance.address, instance]));
  for (const instance of current) {
    const address = movedAddress(instance.address, moved);
    if (!index.has(address)) index.set(address, instance);
  }
  return (address) => index.get(address) ?? index.get(otherSpelling(address) ?? '');
}

/** Where an address of the state leads, following each `moved` block that names it or something around it. */
export function movedAddress(address: string, moved: Configuration['moved']): string {
  let at = address;
  for (let moves = 0; moves < mostMoves; moves++) {
    const next = moved.find(({ from }) => at === from || at.startsWith(`${from}.`) || at.startsWith(`${from}[`));
    if (next === undefined) return at;
    at = next.to + at.slice(next.from.length);
  }
  return address;
}

/** Terraform moves an instance by itself when `count` comes or goes: `a.b` and `a.b[0]`. */
function otherSpelling(address: string): string | undefined {
  if (address.endsWith('[0]')) return address.slice(0, -3);
  return address.endsWith(']') ? undefined : `${address}[0]`;
}
