import type { BoundInstance, LiveGroup } from '../catalog/engine/binding.js';
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
import { compareScope, emptyResult, type ScopeResult } from './compare-scope.js';
import { byCollection, compareCollection, type Contributor } from './contributions.js';
import type { Difference } from './difference.js';
import { explainSide, explainUncompared } from './explain.js';
import { changedFinding, missingFinding, unreadableFinding } from './findings.js';
import { applies } from './read-scope.js';

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
  if (companions.length === group.members.length) return compareCompanions(group, read, explain);
  const owners = group.members.filter(({ companion }) => companion !== true);
  const { findings, coverage } = compareMembers({ ...group, members: owners }, read, explain);
  for (const member of companions) explain?.(explainUncompared(member, 'owned-by-facet'));
  return { findings, coverage: [...coverage, ...companions.map((member) => uncompared(member, 'owned-by-facet'))] };
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
    case 'unreadable':
      for (const member of group.members) explain?.(explainUncompared(member, 'companion-unread'));
      return { findings: [], coverage: group.members.map((member) => uncompared(member, 'companion-unread')) };
  }
}

function uncompared({ placed, mapping, binding }: BoundInstance, reason: Reason): ResourceCoverage {
  const unverified = binding.lenses.map(({ attribute }) => ({ attribute, reason }));
  const { address, stateFile } = placed.instance;
  return { address, state: stateFile, verified: 0, unverified, confidence: mapping.status };
}

function compareMembers(group: LiveGroup, read: LiveRead, explain?: ExplainSink): GroupResult {
  if (read.kind !== 'found') {
    const why = read.kind === 'absent' ? 'missing' : 'unreadable';
    for (const member of group.members) explain?.(explainUncompared(member, why));
  }
  switch (read.kind) {
    case 'found':
      return compareFound(group, read, explain);
    case 'absent':
      return { findings: group.members.map((member) => missingFinding(member, group, read)), coverage: [] };
    case 'unreadable':
      return {
        findings: group.members.map((member) => unreadableFinding(member, group, read, read.reason)),
        coverage: [],
      };
  }
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
  const sides = group.members.map((member) => sideOf(member, group, read, explain !== undefined));
  const claims = sides.length > 1 ? claimedPlaces(sides) : noClaims;
  for (const side of sides) compareSide(side, claims, read);
  compareCollections(sides, read.properties);
  const findings = sides.flatMap((side) => findingOf(side, group, read));
  const coverage = sides.map(coverageOf);
  sides.forEach((side, index) => explain?.(explainSide(side, coverage[index]?.unverified ?? [])));
  return { findings, coverage };
}

function sideOf(member: BoundInstance, group: LiveGroup, read: Found, traced: boolean): Side {
  const { instance, placement } = member.placed;
  const region = placement.region ?? read.region ?? group.request.region;
  return {
    member,
    scope: compileScope(member.binding.lenses),
    context: {
      attributes: instance.attributes,
      live: read.properties,
      account: placement.account ?? read.account,
      region,
      partition: partitionOf(region),
      redacted: read.redacted === true,
    },
    result: emptyResult(traced ? [] : undefined),
    ownedElsewhere: [],
    missing: false,
  };
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
}

const noClaims: Claims = { facets: new Set(), collections: new Set() };

function claimedPlaces(sides: readonly Side[]): Claims {
  const facets = new Set<string>();
  const collections = new Set<string>();
  for (const { member, scope, context } of sides) {
    // A facet repeats the name of the resource it is a part of; that does not make the name its own.
    const identifying = identifyingAttributes(member.binding.identifiers);
    for (const entry of scope.slots.flat()) {
      if (entry.lens.contributes === true) {
        if (applies(entry, context)) collections.add(placeText(entry.property));
      } else if (member.binding.facet !== undefined && !identifying.has(entry.attribute[0] ?? '')) {
        facets.add(placeText(entry.property.slice(0, 1)));
      }
    }
  }
  return { facets, collections };
}

function compareSide(side: Side, claims: Claims, read: Found): void {
  const { facet } = side.member.binding;
  if (facet?.presence !== undefined && isAbsent(valueAt(read.properties, facet.presence))) {
    side.missing = true;
    return;
  }
  const wanted = (entry: Entry): boolean => {
    if (facet !== undefined || !isClaimed(entry, claims)) return true;
    side.ownedElsewhere.push(entry.attribute.join('.'));
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

function compareCollections(sides: readonly Side[], document: JsonObject): void {
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
      if (side === undefined || outcome === undefined) return;
      side.missing ||= outcome.missing;
      side.result.differences.push(...outcome.differences);
      side.result.verified += leavesOf(contributor.entry);
    });
    if (owner !== undefined) blameOwner(owner, place, collection.unclaimed);
  }
}

interface Owner {
  readonly side: Side;
  readonly contributor: Contributor;
}

/** The resource that has the collection as an attribute of its own, if Terraform manages it. */
function ownerOf(sides: readonly Side[], place: string): Owner | undefined {
  for (const side of sides) {
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
  if (member.mapping.status === 'inferred') {
    for (const attribute of result.unknown) unverified.push({ attribute, reason: 'default-unknown' });
  }
  return {
    address: member.placed.instance.address,
    state: member.placed.instance.stateFile,
    verified: side.missing ? 0 : result.verified + (member.mapping.status === 'exact' ? result.unknown.length : 0),
    unverified,
    confidence: member.mapping.status,
  };
}
