import type { CodeLookup, CodeStanding, Configuration, ConfiguredInstance } from '../domain/configuration.js';
import { formatModule, parseAddress } from '../domain/address.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { ResourceInstance } from '../domain/resource.js';
import type { Scope } from './filter.js';

/** A configuration held against the states of a scan. */
export interface Coded {
  readonly lookup: CodeLookup;
  /** Addresses of managed resource instances that the code has and no state does, in the code's order. */
  readonly toCreate: readonly string[];
  readonly toDestroy: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds what the code says of each instance of the states. A state that has nothing in common with the code is another
 * root module's, unless the configuration was named for it (`named`), and is compared without.
 */
export function holdAgainst(
  configuration: Configuration,
  instances: readonly ResourceInstance[],
  scope: Scope,
  named: boolean,
): Coded {
  const managed = instances.filter(({ mode, deposed }) => mode === 'managed' && deposed === undefined);
  const index = new CodeIndex(configuration, unreadPart(configuration));
  const standings = new Map(managed.map((instance) => [instance, index.standing(instance.address)]));
  const foreign = named ? new Set<string>() : foreignStates(standings, configuration);
  const known = (instance: ResourceInstance): CodeStanding | undefined =>
    foreign.has(instance.stateFile) ? undefined : standings.get(instance);
  const ours = managed.filter((instance) => !foreign.has(instance.stateFile));
  const inScope = ours.filter(({ address, type }) => scope(address, type));
  const destroyed = inScope.filter((instance) => isDestroyed(standings.get(instance)));
  const wanted = [...configuration.instances.values()].filter(({ mode, address, type }) => {
    return mode === 'managed' && scope(address, type);
  });
  const there = new Set(ours.map((instance) => codeAddress(instance.address, standings.get(instance))));
  return {
    lookup: known,
    toCreate: ours.length === 0 && foreign.size > 0 ? [] : wanted.map(addressOf).filter((one) => !there.has(one)),
    toDestroy: destroyed.map(addressOf),
    diagnostics: [...foreign].map(foreignState),
  };
}

/** Trouble after which a resource may stand in the code although nobody saw it there. */
const unreadCodes = new Set([
  'config-syntax',
  'config-not-understood',
  'config-too-large',
  'config-too-deep',
  'config-file-unreadable',
]);

function unreadPart({ diagnostics }: Configuration): Diagnostic | undefined {
  return diagnostics.find(({ severity, code }) => severity === 'error' || unreadCodes.has(code));
}

const addressOf = ({ address }: { readonly address: string }): string => address;

const isDestroyed = (standing: CodeStanding | undefined): boolean => standing?.kind === 'removed' && standing.destroys;

function codeAddress(address: string, standing: CodeStanding | undefined): string {
  return standing?.kind === 'configured' ? standing.instance.address : address;
}

/** States none of whose resources the code knows, where it knows some. */
function foreignStates(
  standings: ReadonlyMap<ResourceInstance, CodeStanding>,
  { instances }: Configuration,
): ReadonlySet<string> {
  const foreign = new Set<string>();
  if (![...instances.values()].some(({ mode }) => mode === 'managed')) return foreign;
  for (const { stateFile } of standings.keys()) foreign.add(stateFile);
  for (const [{ stateFile }, standing] of standings) {
    if (standing.kind !== 'removed' || !standing.destroys) foreign.delete(stateFile);
  }
  return foreign;
}

function foreignState(state: string): Diagnostic {
  return {
    severity: 'info',
    code: 'configuration-foreign',
    summary: `The configuration has none of the resources of ${state}`,
    detail: 'It is taken for that of another state and left out. Name the folder of this state with --config DIR.',
    source: { file: state },
  };
}

class CodeIndex {
  readonly #configuration: Configuration;
  /** What keeps one from saying that the code does not have something. */
  readonly #unread: Diagnostic | undefined;

  constructor(configuration: Configuration, unread: Diagnostic | undefined) {
    this.#configuration = configuration;
    this.#unread = unread;
  }

  standing(address: string): CodeStanding {
    const own = this.#configuration.instances.get(address);
    if (own !== undefined) return { kind: 'configured', instance: own };
    const moved = this.#movedTo(address);
    if (moved !== undefined) return { kind: 'configured', instance: moved, movesTo: moved.address };
    const { unexpanded, removed } = this.#configuration;
    const open = unexpanded.find((one) => isPartOf(address, one.address));
    if (open !== undefined) return { kind: 'unknown', reason: open.reason, source: open.source };
    const gone = removed.find(({ from }) => isPartOf(address, from));
    if (gone !== undefined) return { kind: 'removed', destroys: gone.destroys, source: gone.source };
    if (this.#unread === undefined) return { kind: 'removed', destroys: true };
    const { summary, source } = this.#unread;
    const reason = `the configuration was not read whole (${summary})`;
    return { kind: 'unknown', reason, ...(source !== undefined && { source }) };
  }

  /** Follows `moved` blocks, chains of them as well, to an address that the code has. */
  #movedTo(address: string): ConfiguredInstance | undefined {
    const { moved } = this.#configuration;
    let at = address;
    for (let steps = 0; steps <= moved.length; steps++) {
      const next = moved.map((move) => movedAddress(at, move)).find((one) => one !== undefined && one !== at);
      const implied = next ?? impliedMove(at, this.#configuration);
      if (implied === undefined) return undefined;
      const found = this.#configuration.instances.get(implied);
      if (found !== undefined) return found;
      at = implied;
    }
    return undefined;
  }
}

/** The address after one `moved` block: of the instance itself, of all instances of a resource, of what is in a module. */
function movedAddress(address: string, { from, to }: Configuration['moved'][number]): string | undefined {
  if (address === from) return to;
  if (!address.startsWith(from)) return undefined;
  const rest = address.slice(from.length);
  return rest.startsWith('[') || rest.startsWith('.') ? to + rest : undefined;
}

/** Terraform itself moves `x` to `x[0]` and back where `count` came or went. */
function impliedMove(address: string, { instances }: Configuration): string | undefined {
  const other = address.endsWith('[0]') ? address.slice(0, -3) : `${address}[0]`;
  return instances.has(other) ? other : undefined;
}

/** Whether an instance is one of a resource or module that is named without instance keys from some place on. */
export function isPartOf(address: string, whole: string): boolean {
  if (address === whole || (address.startsWith(whole) && /^[.[]/.test(address.slice(whole.length)))) return true;
  const parsed = parseAddress(address);
  if (parsed === undefined) return false;
  const module = formatModule(parsed.module.map(({ name }) => ({ name })));
  const { mode, type, name } = parsed;
  const bare = `${module === '' ? '' : `${module}.`}${mode === 'data' ? 'data.' : ''}${type}.${name}`;
  return bare === whole || bare.startsWith(`${whole}.`);
}
