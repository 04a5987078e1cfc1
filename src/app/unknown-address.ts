import { formatAddress, parseAddress } from '../domain/address.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { editDistance } from '../domain/edit-distance.js';
import type { ResourceInstance } from '../domain/resource.js';

/** Beyond this many addresses only those that share the type or the name are looked at. */
const comparedAtMost = 2_000;
const shownAtMost = 5;

/** Why an address cannot be explained, and which ones were probably meant. */
export function unknownAddress(text: string, instances: readonly ResourceInstance[]): Diagnostic {
  const same = instances.find(({ address }) => address === text);
  if (same !== undefined) return notManaged(text, same);
  const parsed = parseAddress(text);
  const known = [...new Set(instances.filter(({ mode }) => mode === 'managed').map(({ address }) => address))];
  const near = nearestAddresses(parsed === undefined ? text : formatAddress(parsed), known);
  const next = 'Addresses are those of `terraform state list`; quote them for the shell.';
  return {
    severity: 'error',
    code: parsed === undefined ? 'no-address' : 'unknown-address',
    summary:
      parsed === undefined
        ? `${text} is not the address of a resource instance`
        : `There is no resource ${text} in the state`,
    detail: near.length === 0 ? next : `Did you mean ${near.join(' or ')}? ${next}`,
  };
}

export function severalStates(text: string, states: readonly string[]): Diagnostic {
  return {
    severity: 'error',
    code: 'several-states',
    summary: `${states.length} states declare ${text}`,
    detail: `Name one of them with --state: ${states.slice(0, shownAtMost).join(', ')}.`,
  };
}

function notManaged(address: string, instance: ResourceInstance): Diagnostic {
  const why =
    instance.mode === 'data'
      ? 'is a data source: Terraform reads it and does not manage it'
      : instance.deposed !== undefined
        ? 'has only a deposed object in the state, which the next apply destroys'
        : `is a resource of another provider (${instance.provider.source})`;
  return {
    severity: 'error',
    code: 'not-comparable',
    summary: `${address} ${why}`,
    detail: 'driftline compares managed resources of the AWS providers. Name one of those.',
  };
}

/** Instances of the named resource or module first, then what is spelled most alike. */
function nearestAddresses(text: string, known: readonly string[]): string[] {
  const inside = known.filter((address) => address.startsWith(`${text}[`) || address.startsWith(`${text}.`));
  if (inside.length > 0) return inside.slice(0, shownAtMost);
  const words = new Set(text.split('.'));
  const likely =
    known.length <= comparedAtMost ? known : known.filter((one) => one.split('.').some((word) => words.has(word)));
  const moduleless = parseAddress(text)?.module.length === 0;
  return likely
    .slice(0, comparedAtMost)
    .map((address) => ({ address, ...likeness(text, address, moduleless) }))
    .filter(({ distance, most }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.address < b.address ? -1 : 1))
    .slice(0, 3)
    .map(({ address }) => address);
}

/** The module around a resource, or its key, is what people forget: the rest then has to be spelled almost right. */
function likeness(text: string, address: string, moduleless: boolean): { distance: number; most: number } {
  const whole = { distance: editDistance(text, address), most: Math.floor(Math.min(text.length, address.length) / 3) };
  const parsed = moduleless ? parseAddress(address) : undefined;
  if (parsed === undefined || parsed.module.length === 0) return { ...whole, most: Math.max(2, whole.most) };
  const bare = `${parsed.type}.${parsed.name}`;
  const inside = Math.min(editDistance(text, bare), editDistance(text, formatAddress({ ...parsed, module: [] })));
  return inside <= 2 ? { distance: Math.min(inside, whole.distance), most: 2 } : whole;
}
