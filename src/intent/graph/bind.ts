import type { Catalog } from '../../catalog/catalog.js';
import type { BoundInstance, LiveGroup } from '../../catalog/engine/binding.js';
import { holds } from '../../catalog/engine/conditions.js';
import { identifiersOf, type IdentifierPlace } from '../../catalog/engine/identifier.js';
import type { TypeBinding, TypeMapping, Unsupported } from '../../catalog/model.js';
import type { IntendedGraph, PlacedInstance } from '../../domain/graph.js';
import { own } from '../../domain/json.js';
import type { LiveRequest } from '../../domain/live.js';
import { partitionOf } from './identity.js';

export interface UnsupportedInstance {
  readonly placed: PlacedInstance;
  readonly unsupported: Unsupported;
}

export interface BoundGraph {
  /** One for each live resource that has to be read. */
  readonly groups: readonly LiveGroup[];
  readonly unsupported: readonly UnsupportedInstance[];
}

/** Finds the live resource that each intended resource belongs to. Facets of one live resource share a group. */
export function bindGraph(graph: IntendedGraph, catalog: Catalog): BoundGraph {
  const groups = new GroupBuilder();
  const unsupported: UnsupportedInstance[] = [];
  for (const placed of graph.resources) {
    const entry = catalog.entry(placed.instance.type, typeNameOf(placed));
    if (entry.kind === 'unsupported') {
      unsupported.push({ placed, unsupported: entry.unsupported });
      continue;
    }
    if (!groups.addFirst(placed, entry.mapping, bindingsOf(entry.mapping))) {
      unsupported.push({ placed, unsupported: noIdentifier(entry.mapping) });
    }
    for (const companion of entry.mapping.companions ?? []) groups.addFirst(placed, entry.mapping, [companion], true);
  }
  return { groups: groups.build(), unsupported };
}

/** `aws_cloudcontrolapi_resource` names its CloudFormation type itself. */
function typeNameOf(placed: PlacedInstance): string | undefined {
  const name = own(placed.instance.attributes, 'type_name');
  return typeof name === 'string' ? name : undefined;
}

function noIdentifier(mapping: TypeMapping): Unsupported {
  return {
    terraformType: mapping.terraformType,
    cloudFormationType: mapping.cloudFormationType,
    reason: `the state has none of the attributes that make up the identifier (${mapping.identifiers.join(' or ')})`,
  };
}

const bindings = new WeakMap<TypeMapping, readonly TypeBinding[]>();

function bindingsOf(mapping: TypeMapping): readonly TypeBinding[] {
  let all = bindings.get(mapping);
  if (all === undefined) {
    all = [mapping, ...(mapping.alternatives ?? [])];
    bindings.set(mapping, all);
  }
  return all;
}

function spellings(placed: PlacedInstance, binding: TypeBinding): readonly string[] {
  if (binding.when !== undefined && !holds(binding.when, placed.instance.attributes)) return [];
  return identifiersOf(binding.identifiers, placed.instance.attributes, placeOf(placed));
}

function placeOf({ placement: { account, region } }: PlacedInstance): IdentifierPlace {
  return { account, region, partition: region === undefined ? undefined : partitionOf(region) };
}

/**
 * The groups to try after a read of `group` failed: each member through its next binding. Empty where no member has
 * another one; members without one stay unreadable.
 */
export function nextBinding(group: LiveGroup): { groups: readonly LiveGroup[]; left: readonly BoundInstance[] } {
  const groups = new GroupBuilder();
  const left: BoundInstance[] = [];
  for (const member of group.members) {
    const { placed, mapping, binding, companion } = member;
    const all = companion === true ? [] : bindingsOf(mapping);
    if (!groups.addFirst(placed, mapping, all.slice(all.indexOf(binding) + 1))) left.push(member);
  }
  return { groups: groups.build(), left };
}

/**
 * Puts facets with their owner. A group is found by any spelling of its identifier, since a facet may know the
 * bucket's name where another knows its ARN. A facet without a region of its own joins the owner's.
 */
class GroupBuilder {
  private readonly drafts: Draft[] = [];
  private readonly byType = new Map<string, Map<string, Draft[]>>();

  /** Adds the instance through the first of the bindings whose identifier it can spell; false where there is none. */
  addFirst(
    placed: PlacedInstance,
    mapping: TypeMapping,
    candidates: readonly TypeBinding[],
    companion = false,
  ): boolean {
    for (const binding of candidates) {
      const identifiers = spellings(placed, binding);
      if (identifiers.length === 0) continue;
      this.add(companion ? { placed, mapping, binding, companion } : { placed, mapping, binding }, identifiers);
      return true;
    }
    return false;
  }

  build(): LiveGroup[] {
    return this.drafts.map((draft, index) => ({ request: requestOf(draft, index), members: draft.members }));
  }

  private add(bound: BoundInstance, identifiers: readonly string[]): void {
    const { account, region } = bound.placed.placement;
    const known = this.draftsOf(bound.binding.cloudFormationType);
    const draft = this.existing(known, bound, identifiers) ?? this.start(bound);
    draft.account ??= account;
    draft.region ??= region;
    draft.members.push(bound);
    for (const identifier of identifiers) {
      draft.identifiers.add(identifier);
      const drafts = known.get(identifier);
      if (drafts === undefined) known.set(identifier, [draft]);
      else if (!drafts.includes(draft)) drafts.push(draft);
    }
  }

  private existing(
    known: ReadonlyMap<string, readonly Draft[]>,
    bound: BoundInstance,
    identifiers: readonly string[],
  ): Draft | undefined {
    for (const identifier of identifiers) {
      const draft = known.get(identifier)?.find((candidate) => isSamePlace(candidate, bound));
      if (draft !== undefined) return draft;
    }
    return undefined;
  }

  private start({ binding }: BoundInstance): Draft {
    const { cloudFormationType: typeName, global = false } = binding;
    const draft: Draft = { typeName, identifiers: new Set(), members: [], global };
    this.drafts.push(draft);
    return draft;
  }

  private draftsOf(typeName: string): Map<string, Draft[]> {
    const known = this.byType.get(typeName) ?? new Map<string, Draft[]>();
    this.byType.set(typeName, known);
    return known;
  }
}

interface Draft {
  readonly typeName: string;
  readonly identifiers: Set<string>;
  readonly members: BoundInstance[];
  readonly global: boolean;
  account?: string | undefined;
  region?: string | undefined;
}

function isSamePlace(draft: Draft, { placed }: BoundInstance): boolean {
  const { account, region } = placed.placement;
  const same = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;
  return same(draft.account, account) && (draft.global || same(draft.region, region));
}

function requestOf(draft: Draft, index: number): LiveRequest {
  return {
    id: `${draft.typeName} ${String(index)}`,
    typeName: draft.typeName,
    identifiers: [...draft.identifiers],
    global: draft.global,
    ...(draft.account === undefined ? {} : { account: draft.account }),
    ...(draft.region === undefined ? {} : { region: draft.region }),
    ...(draft.members.every(({ companion }) => companion === true) && { optional: true as const }),
  };
}
