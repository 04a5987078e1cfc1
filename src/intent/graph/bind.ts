import type { Catalog } from '../../catalog/catalog.js';
import { isOwnMember, type BoundInstance, type LiveGroup } from '../../catalog/engine/binding.js';
import { holds } from '../../catalog/engine/conditions.js';
import { principalNames } from '../../catalog/equivalence/principal-names.js';
import { fillIdentifier, identifiersOf, type IdentifierPlace } from '../../catalog/engine/identifier.js';
import type { Listed, TypeBinding, TypeMapping, Unsupported } from '../../catalog/model.js';
import type { IntendedGraph, PlacedInstance } from '../../domain/graph.js';
import { own, type JsonObject } from '../../domain/json.js';
import type { ChildrenRequest, LiveRequest } from '../../domain/live.js';
import { claimantsOf } from './claims.js';
import { partitionOf } from '../../domain/partition.js';

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
  const claiming: (() => void)[] = [];
  for (const placed of graph.resources) {
    const entry = catalog.entry(placed.instance.type, typeNameOf(placed));
    for (const claimant of claimantsOf(placed, entry)) {
      const { bound, attributes } = claimant;
      claiming.push(() => {
        const names = spellings(placed, bound.binding, attributes);
        if (bound.claimant?.everywhere === true) groups.joinAll(bound, names);
        else groups.join(bound, names);
      });
    }
    if (entry.kind === 'unsupported') {
      unsupported.push({ placed, unsupported: entry.unsupported });
      continue;
    }
    if (!groups.addFirst(placed, entry.mapping, bindingsOf(entry.mapping))) {
      unsupported.push({ placed, unsupported: notBound(entry.mapping, placed.instance.attributes) });
    }
    for (const companion of entry.mapping.companions ?? []) groups.addFirst(placed, entry.mapping, [companion], true);
  }
  // Only now is it known which live resources are read at all.
  for (const claim of claiming) claim();
  const principals = principalNames(graph.resources);
  const built = groups.build();
  return { groups: principals.size === 0 ? built : built.map((group) => ({ ...group, principals })), unsupported };
}

/** `aws_cloudcontrolapi_resource` names its CloudFormation type itself. */
function typeNameOf(placed: PlacedInstance): string | undefined {
  const name = own(placed.instance.attributes, 'type_name');
  return typeof name === 'string' ? name : undefined;
}

function notBound(mapping: TypeMapping, attributes: JsonObject): Unsupported {
  const { terraformType, cloudFormationType, identifiers, when } = mapping;
  const reason =
    when !== undefined && !holds(when, attributes)
      ? `it is read as ${cloudFormationType}, which it is not with this \`${when.attribute}\``
      : `the state has none of the attributes that make up the identifier (${identifiers.join(' or ')})`;
  return { terraformType, cloudFormationType, reason };
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

function spellings(
  placed: PlacedInstance,
  binding: TypeBinding,
  attributes: JsonObject = placed.instance.attributes,
): readonly string[] {
  if (binding.when !== undefined && !holds(binding.when, attributes)) return [];
  if (binding.listed !== undefined && modelOf(binding.listed, placed) === undefined) return [];
  return identifiersOf(binding.identifiers, attributes, placeOf(placed));
}

/** The resource model that a list handler asks for; undefined where the state lacks a part of it. */
function modelOf({ model }: Listed, placed: PlacedInstance): Record<string, string> | undefined {
  const filled: Record<string, string> = {};
  for (const [property, template] of Object.entries(model)) {
    const value = fillIdentifier(template, placed.instance.attributes, placeOf(placed));
    if (value === undefined) return undefined;
    filled[property] = value;
  }
  return filled;
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
    const { placed, mapping, binding } = member;
    const all = isOwnMember(member) ? bindingsOf(mapping) : [];
    if (!groups.addFirst(placed, mapping, all.slice(all.indexOf(binding) + 1))) left.push(member);
  }
  const { principals } = group;
  const built = groups.build();
  return { groups: principals === undefined ? built : built.map((other) => ({ ...other, principals })), left };
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

  /** Adds a claimant to the live resource that it names, if anybody else stands for that. */
  join(bound: BoundInstance, identifiers: readonly string[]): void {
    this.existing(this.draftsOf(bound.binding), bound, identifiers)?.members.push(bound);
  }

  /** Adds a claimant to every live resource of the type in its place, or to all that go by one of the names. */
  joinAll(bound: BoundInstance, names: readonly string[]): void {
    const known = this.draftsOf(bound.binding);
    const drafts =
      bound.binding.identifiers.length === 0 ? [...known.values()] : names.map((name) => known.get(name) ?? []);
    for (const draft of new Set(drafts.flat())) if (isSamePlace(draft, bound)) draft.members.push(bound);
  }

  build(): LiveGroup[] {
    const known = new Map<string, ReadonlySet<string>>();
    const knownOf = (typeName: string): ReadonlySet<string> => {
      const names = known.get(typeName) ?? new Set(this.byType.get(typeName)?.keys());
      known.set(typeName, names);
      return names;
    };
    return this.drafts.map((draft, index) => ({ request: requestOf(draft, index, knownOf), members: draft.members }));
  }

  private add(bound: BoundInstance, identifiers: readonly string[]): void {
    const { account, region } = bound.placed.placement;
    const known = this.draftsOf(bound.binding);
    const draft = this.existing(known, bound, identifiers) ?? this.start(bound);
    draft.account ??= account;
    draft.region ??= region;
    draft.members.push(bound);
    for (const identifier of identifiers) draft.identifiers.add(identifier);
    for (const identifier of namesOf(bound, identifiers)) {
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

  private start({ binding, placed }: BoundInstance): Draft {
    const { cloudFormationType: typeName, global = false, home, listed, reader } = binding;
    const model = listed && modelOf(listed, placed);
    const children = listed && model && { as: listed.as, model };
    const draft: Draft = { typeName, identifiers: new Set(), members: [], global, home, children, reader };
    this.drafts.push(draft);
    return draft;
  }

  /** What is listed under a resource goes by the name of that resource, and so is kept apart. */
  private draftsOf({ cloudFormationType, listed }: TypeBinding): Map<string, Draft[]> {
    const key = listed === undefined ? cloudFormationType : `${listed.as} of ${cloudFormationType}`;
    const known = this.byType.get(key) ?? new Map<string, Draft[]>();
    this.byType.set(key, known);
    return known;
  }
}

/** Identifiers, and the names by which claims know the same live resource. */
function namesOf({ binding, placed }: BoundInstance, identifiers: readonly string[]): readonly string[] {
  if (binding.aliases === undefined) return identifiers;
  return [...identifiers, ...identifiersOf(binding.aliases, placed.instance.attributes, placeOf(placed))];
}

interface Draft {
  readonly typeName: string;
  readonly identifiers: Set<string>;
  readonly members: BoundInstance[];
  readonly global: boolean;
  readonly home: string | undefined;
  readonly children: Omit<ChildrenRequest, 'known'> | undefined;
  readonly reader: string | undefined;
  account?: string | undefined;
  region?: string | undefined;
}

function isSamePlace(draft: Draft, { placed }: BoundInstance): boolean {
  const { account, region } = placed.placement;
  const same = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;
  return same(draft.account, account) && (draft.global || same(draft.region, region));
}

function requestOf(draft: Draft, index: number, knownOf: (typeName: string) => ReadonlySet<string>): LiveRequest {
  return {
    id: `${draft.typeName} ${String(index)}`,
    typeName: draft.typeName,
    identifiers: [...draft.identifiers],
    global: draft.global,
    ...(draft.home === undefined ? {} : { home: draft.home }),
    ...(draft.reader === undefined || draft.reader === 'cloudcontrol' ? {} : { reader: draft.reader }),
    ...(draft.account === undefined ? {} : { account: draft.account }),
    ...(draft.region === undefined ? {} : { region: draft.region }),
    ...(!draft.members.some(isOwnMember) && { optional: true as const }),
    ...(draft.children && { children: { ...draft.children, known: knownOf(draft.typeName) } }),
  };
}
