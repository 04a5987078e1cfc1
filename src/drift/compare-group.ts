import { isOwnMember, type BoundInstance, type LiveGroup } from '../catalog/engine/binding.js';
import type { Entry, Scope } from '../catalog/engine/compile.js';
import { compileScope, leavesOf, placeText } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import { attributeAt } from '../catalog/engine/conditions.js';
import { identifyingAttributes } from '../catalog/engine/identifier.js';
import type { Reason, TypeBinding } from '../catalog/model.js';
import type { ExplainSink } from '../domain/explanation.js';
import type { Finding } from '../domain/finding.js';
import { isAbsent, type JsonObject } from '../domain/json.js';
import type { LiveRead } from '../domain/live.js';
import { valueAt } from '../domain/pointer.js';
import type { ResourceCoverage, Unverified } from '../domain/report.js';
import { compareScope, emptyResult, isReserved, type ScopeResult } from './compare-scope.js';
import { byCollection, compareCollection, type Contributor } from './contributions.js';
import type { Difference } from './difference.js';
import { explainSide, explainUncompared } from './explain.js';
import { changedFinding, missingFinding, unreadableFinding } from './findings.js';
import { applies } from './read-scope.js';
import { withRewriting } from './rewriting.js';

export interface GroupResult {
  readonly findings: readonly Finding[];
  readonly coverage: readonly ResourceCoverage[];
}

/**
 * Everything that one read says about the Terraform resources that describe a part of the live resource. `explain` is
 * told of every attribute as it was compared.
 */
export function compareGroup(group: LiveGroup, read: LiveRead, explain?: ExplainSink): GroupResult {
  const companions = group.members.filter(({ companion }) => companion === true);
  if (companions.length === 0) return compareMembers(group, read, explain);
  if (!group.members.some(isOwnMember)) return compareCompanions(group, read, explain);
  // Where others only put elements into it, the one it belongs to answers for what nobody put there.
  const own = group.members.filter(isOwnMember);
  if (read.kind === 'found' && own.every(isContributor)) return compareFound(group, read, explain);
  const others = group.members.filter(({ companion }) => companion !== true);
  const { findings, coverage } = compareMembers({ ...group, members: others }, read, explain);
  for (const member of companions) explain?.(explainUncompared(member, 'owned-by-facet'));
  return { findings, coverage: [...coverage, ...companions.map((member) => uncompared(member, 'owned-by-facet'))] };
}

function isContributor({ binding }: BoundInstance): boolean {
  return binding.lenses.some(({ contributes }) => contributes === true);
}

/** What belongs to a resource without being managed: that it is absent says as much as an empty document. */
function compareCompanions(group: LiveGroup, read: LiveRead, explain?: ExplainSink): GroupResult {
  switch (read.kind) {
    case 'found':
      return compareFound(group, read, explain);
    case 'absent': {
      const { request, identifier } = read;
      return compareFound(group, { kind: 'found', request, identifier, properties: {} }, explain);
    }
    case 'unreadable': {
      const reason = read.request.children === undefined ? 'companion-unread' : 'not-listed';
      const companions = group.members.filter(({ companion }) => companion === true);
      for (const member of companions) explain?.(explainUncompared(member, reason));
      return { findings: [], coverage: companions.map((member) => uncompared(member, reason)) };
    }
  }
}

function uncompared({ placed, mapping, binding }: BoundInstance, reason: Reason): ResourceCoverage {
  const unverified = binding.lenses.map(({ attribute }) => ({ attribute, reason }));
  const { address, stateFile } = placed.instance;
  return { address, state: stateFile, verified: 0, unverified, confidence: mapping.status };
}

function compareMembers(group: LiveGroup, read: LiveRead, explain?: ExplainSink): GroupResult {
  if (read.kind === 'found') return compareFound(group, read, explain);
  const members = group.members.filter(isOwnMember);
  const why = read.kind === 'absent' ? 'missing' : 'unreadable';
  for (const member of members) explain?.(explainUncompared(member, why));
  const findings = members.map((member) =>
    read.kind === 'absent' ? missingFinding(member, group, read) : unreadableFinding(member, group, read, read.reason),
  );
  return { findings, coverage: [] };
}

/** One member while it is being compared. */
interface Side {
  readonly member: BoundInstance;
  readonly scope: Scope;
  readonly context: LensContext;
  readonly result: ScopeResult;
  readonly ownedElsewhere: string[];
  missing: boolean;
}

type Found = Extract<LiveRead, { kind: 'found' }>;

function compareFound(group: LiveGroup, read: Found, explain?: ExplainSink): GroupResult {
  const all = group.members.map((member) => sideOf(member, group, read, explain !== undefined));
  const sides = all.filter(({ member }) => member.claimant === undefined);
  const claims = all.length > 1 ? claimedPlaces(all) : noClaims;
  for (const side of sides) compareSide(side, claims, read);
  compareCollections(all, claims, read.properties);
  const findings = sides.flatMap((side) => findingOf(side, group, read));
  const coverage = sides.map(coverageOf);
  sides.forEach((side, index) => explain?.(explainSide(side, coverage[index]?.unverified ?? [])));
  return { findings, coverage };
}

function sideOf(member: BoundInstance, group: LiveGroup, read: Found, traced: boolean): Side {
  const { instance, placement } = member.placed;
  const region = placement.region ?? read.region ?? group.request.region;
  const scope = compileScope(member.binding.lenses);
  const context: LensContext = {
    attributes: instance.attributes,
    live: read.properties,
    account: placement.account ?? read.account,
    region,
    partition: partitionOf(region),
    redacted: read.redacted === true,
    ...(read.children?.partial === true && { partial: true as const }),
    ...claimantsIn(group),
    ...(group.principals !== undefined && { principals: group.principals }),
  };
  return {
    member,
    scope,
    context: withRewriting(context, member.binding, scope),
    result: emptyResult(traced ? [] : undefined),
    ownedElsewhere: [],
    missing: false,
  };
}

/** Instances that others of the group can be seen to stand beside; for equivalences. */
function claimantsIn({ members }: LiveGroup): Pick<LensContext, 'claimants'> {
  const claimants = members.filter(({ claimant }) => claimant !== undefined);
  return claimants.length === 0 ? {} : { claimants: claimants.map(({ placed }) => placed.instance.attributes) };
}

/** Partition by region prefix: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
function partitionOf(region: string | undefined): string {
  if (region === undefined) return 'aws';
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  if (region.startsWith('us-isob-')) return 'aws-iso-b';
  return region.startsWith('us-iso-') ? 'aws-iso' : 'aws';
}

interface Claims {
  /** First property tokens that a facet manages. */
  readonly facets: ReadonlySet<string>;
  /** Properties that contributors fill. */
  readonly collections: ReadonlySet<string>;
  /** Properties that AWS fills on behalf of a claimant. */
  readonly filled: ReadonlySet<string>;
}

const noClaims: Claims = { facets: new Set(), collections: new Set(), filled: new Set() };

function claimedPlaces(sides: readonly Side[]): Claims {
  const facets = new Set<string>();
  const collections = new Set<string>();
  const filled = new Set(sides.flatMap(({ member }) => member.claimant?.fills ?? []));
  for (const { member, scope, context } of sides) {
    // A facet repeats the name of the resource it is a part of; that does not make the name its own.
    const identifying = identifyingAttributes(member.binding.identifiers);
    for (const entry of scope.slots.flat()) {
      if (entry.lens.contributes === true) {
        if (applies(entry, context)) collections.add(placeText(entry.property));
      } else if (
        member.binding.facet !== undefined &&
        entry.lens.owned !== true &&
        !identifying.has(entry.attribute[0] ?? '')
      ) {
        facets.add(placeText(entry.property.slice(0, 1)));
      }
    }
  }
  return { facets, collections, filled };
}

function compareSide(side: Side, claims: Claims, read: Found): void {
  const { facet } = side.member.binding;
  if (facet?.presence !== undefined && isAbsent(valueAt(read.properties, facet.presence))) {
    side.missing = true;
    return;
  }
  const wanted = (entry: Entry): boolean => {
    const { owned } = entry.lens;
    if ((facet !== undefined && owned !== true) || !isClaimed(entry, claims)) return true;
    if (owned !== true) side.ownedElsewhere.push(entry.attribute.join('.'));
    return false;
  };
  const { instance } = side.member.placed;
  const root = {
    scope: side.scope,
    attributes: instance.attributes,
    live: read.properties,
    attribute: '',
    pointer: '',
  };
  compareScope(root, side.context, side.result, claims === noClaims ? undefined : wanted);
}

function isClaimed(entry: Entry, claims: Claims): boolean {
  return claims.facets.has(placeText(entry.property.slice(0, 1))) || claims.collections.has(placeText(entry.property));
}

function compareCollections(sides: readonly Side[], { filled }: Claims, document: JsonObject): void {
  const owners = new Map<Contributor, Side>();
  for (const side of sides) {
    for (const entry of side.scope.contributors) {
      if (!applies(entry, side.context)) continue;
      const { context, result } = side;
      const traced = result.trace === undefined ? {} : { trace: result.trace };
      const contributor = { entry, attributes: context.attributes, context, ...traced };
      owners.set(contributor, side);
    }
  }
  if (owners.size === 0) return;
  for (const [place, contributors] of byCollection([...owners.keys()])) {
    const owner = ownerOf(sides, place);
    const collection = compareCollection(contributors, document, owner?.contributor);
    contributors.forEach((contributor, index) => {
      const side = owners.get(contributor);
      const outcome = collection.contributors[index];
      if (side?.member.claimant !== undefined || side === undefined || outcome === undefined) return;
      side.missing ||= outcome.missing;
      side.result.differences.push(...outcome.differences);
      side.result.verified += leavesOf(contributor.entry);
    });
    if (owner === undefined) continue;
    if (filled.has(place)) owner.side.result.unknown.push(owner.contributor.entry.attribute.join('.'));
    else blameOwner(owner, place, collection.unclaimed);
  }
}

interface Owner {
  readonly side: Side;
  readonly contributor: Contributor;
}

/** The resource that has the collection as an attribute of its own, if Terraform manages it. */
function ownerOf(sides: readonly Side[], place: string): Owner | undefined {
  for (const side of sides) {
    if (side.member.claimant !== undefined) continue;
    const entry = side.scope.slots
      .flat()
      .find((candidate) => candidate.lens.contributes !== true && placeText(candidate.property) === place);
    const { context } = side;
    if (entry !== undefined) return { side, contributor: { entry, attributes: context.attributes, context } };
  }
  return undefined;
}

/** What nobody claims lives on the resource that owns the collection. */
function blameOwner(
  { side, contributor }: Owner,
  place: string,
  unclaimed: readonly { readonly element: Difference['live'] }[],
): void {
  const { entry } = contributor;
  const attribute = entry.attribute.join('.');
  for (const { element } of unclaimed) {
    if (isReserved(entry, element)) continue;
    const change = { attribute, operation: 'add', path: `${place}/-`, intended: null, live: element } as const;
    side.result.differences.push({ entry, ...change });
    const note = { attribute, pointer: change.path, intended: null, live: element } as const;
    side.result.trace?.push({ entry, ...note, result: 'different', reason: 'unclaimed', equivalences: [] });
  }
}

function findingOf(side: Side, group: LiveGroup, read: Found): Finding[] {
  if (side.missing) return [missingFinding(side.member, group, read)];
  if (side.result.differences.length === 0) return [];
  return [changedFinding(side.member, group, read, side.result.differences)];
}

/** Reasons that only matter where the attribute is set: unset, there is nothing that could have been compared. */
const onlyWhenSet = new Set<Reason>(['terraform-only', 'creation-only', 'hashed-in-state', 'write-only']);

interface Gap {
  /** The attribute's first step. */
  readonly top: string;
  readonly onlySet: boolean;
  readonly entry: Unverified;
}

const gaps = new WeakMap<TypeBinding, readonly Gap[]>();

/** What a binding cannot compare, worked out once for all its instances. */
function gapsOf(binding: TypeBinding): readonly Gap[] {
  let known = gaps.get(binding);
  if (known === undefined) {
    known = Object.entries(binding.unverified).map(([attribute, reason]) => ({
      top: attribute.split('.', 1)[0] ?? '',
      onlySet: onlyWhenSet.has(reason),
      entry: { attribute, reason },
    }));
    gaps.set(binding, known);
  }
  return known;
}

function coverageOf(side: Side): ResourceCoverage {
  const { member, result, context } = side;
  const unverified: Unverified[] = [];
  for (const { top, onlySet, entry } of gapsOf(member.binding)) {
    // An attribute of another provider version.
    if (!Object.hasOwn(context.attributes, top)) continue;
    if (onlySet && isAbsent(attributeAt(context.attributes, entry.attribute))) continue;
    unverified.push(entry);
  }
  for (const attribute of side.ownedElsewhere) unverified.push({ attribute, reason: 'owned-by-facet' });
  const filled = result.unknown.filter((attribute) => side.scope.owned.has(attribute));
  for (const attribute of filled) unverified.push({ attribute, reason: 'service-managed' });
  const unknown = result.unknown.filter((attribute) => !side.scope.owned.has(attribute));
  if (member.mapping.status === 'inferred') {
    for (const attribute of unknown) unverified.push({ attribute, reason: 'default-unknown' });
  }
  return {
    address: member.placed.instance.address,
    state: member.placed.instance.stateFile,
    verified: side.missing ? 0 : result.verified + (member.mapping.status === 'exact' ? unknown.length : 0),
    unverified,
    confidence: member.mapping.status,
  };
}
