import type { Catalog } from '../../catalog/catalog.js';
import type { BoundInstance, LiveGroup } from '../../catalog/engine/binding.js';
import { holds } from '../../catalog/engine/conditions.js';
import { identifiersOf } from '../../catalog/engine/identifier.js';
import type { TypeBinding, TypeMapping, Unsupported } from '../../catalog/model.js';
import type { IntendedGraph, PlacedInstance } from '../../domain/graph.js';
import { own } from '../../domain/json.js';
import type { LiveRequest } from '../../domain/live.js';

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
    const bound = firstBinding(placed, entry.mapping);
    if (bound === undefined) unsupported.push({ placed, unsupported: noIdentifier(entry.mapping) });
    else groups.add(bound);
    for (const companion of companionsOf(placed, entry.mapping)) groups.add(companion);
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

function firstBinding(placed: PlacedInstance, mapping: TypeMapping): BoundInstance | undefined {
  return bindingsOf(mapping)
    .map((binding) => ({ placed, mapping, binding }))
    .find((bound) => spellings(bound).length > 0);
}

function companionsOf(placed: PlacedInstance, mapping: TypeMapping): BoundInstance[] {
  return (mapping.companions ?? [])
    .map((binding): BoundInstance => ({ placed, mapping, binding, companion: true }))
    .filter((bound) => spellings(bound).length > 0);
}

function bindingsOf(mapping: TypeMapping): readonly TypeBinding[] {
  return [mapping, ...(mapping.alternatives ?? [])];
}

function spellings({ placed, binding }: BoundInstance): string[] {
  if (binding.when !== undefined && !holds(binding.when, placed.instance.attributes)) return [];
  return identifiersOf(binding.identifiers, placed.instance.attributes);
}

/**
 * The groups to try after a read of `group` failed: each member through its next binding. Empty where no member has
 * another one; members without one stay unreadable.
 */
export function nextBinding(group: LiveGroup): { groups: readonly LiveGroup[]; left: readonly BoundInstance[] } {
  const groups = new GroupBuilder();
  const left: BoundInstance[] = [];
  for (const member of group.members) {
    const next = followingBinding(member);
    if (next === undefined) left.push(member);
    else groups.add(next);
  }
  return { groups: groups.build(), left };
}

function followingBinding({ placed, mapping, binding, companion }: BoundInstance): BoundInstance | undefined {
  if (companion === true) return undefined;
  const all = bindingsOf(mapping);
  return all
    .slice(all.indexOf(binding) + 1)
    .map((candidate) => ({ placed, mapping, binding: candidate }))
    .find((bound) => spellings(bound).length > 0);
}

/**
 * Puts facets with their owner. A group is found by any spelling of its identifier, since a facet may know the
 * bucket's name where another knows its ARN. A facet without a region of its own joins the owner's.
 */
class GroupBuilder {
  private readonly drafts: Draft[] = [];
  private readonly bySpelling = new Map<string, Draft[]>();

  add(bound: BoundInstance): void {
    const identifiers = spellings(bound);
    const { typeName, placement } = { typeName: bound.binding.cloudFormationType, placement: bound.placed.placement };
    const keys = identifiers.map((identifier) => `${typeName}\u0000${identifier}`);
    const existing = keys.flatMap((key) => this.bySpelling.get(key) ?? []).find((draft) => isSamePlace(draft, bound));
    const draft = existing ?? {
      typeName,
      identifiers: new Set<string>(),
      members: [],
      global: bound.binding.global === true,
    };
    if (existing === undefined) this.drafts.push(draft);
    draft.account ??= placement.account;
    draft.region ??= placement.region;
    draft.members.push(bound);
    identifiers.forEach((identifier, index) => {
      draft.identifiers.add(identifier);
      const key = keys[index] ?? '';
      const known = this.bySpelling.get(key);
      if (known === undefined) this.bySpelling.set(key, [draft]);
      else if (!known.includes(draft)) known.push(draft);
    });
  }

  build(): LiveGroup[] {
    return this.drafts.map((draft, index) => ({ request: requestOf(draft, index), members: draft.members }));
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
  };
}
