import { isOwnMember, type BoundInstance, type LiveGroup } from '../catalog/engine/binding.js';
import type { Entry, Scope } from '../catalog/engine/compile.js';
import { compileScope, leavesOf, placeText } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import { attributeAt } from '../catalog/engine/conditions.js';
import { identifyingAttributes } from '../catalog/engine/identifier.js';
import { located } from '../catalog/engine/selectors.js';
import type { Reason, TypeBinding } from '../catalog/model.js';
import type { ExplainSink } from '../domain/explanation.js';
import type { Finding } from '../domain/finding.js';
import { isAbsent, type Json, type JsonObject } from '../domain/json.js';
import type { LiveRead } from '../domain/live.js';
import { partitionOf } from '../domain/partition.js';
import { valueAt } from '../domain/pointer.js';
import type { ResourceCoverage, Unverified } from '../domain/report.js';
import { compareScope, emptyResult, type ScopeResult } from './compare-scope.js';
import { byCollection, compareCollection, type Contributor } from './contributions.js';
import { codeSides, type CodeSide, type CodeSource } from './code-side.js';
import type { Difference } from './difference.js';
import { isReserved } from './elements.js';
import { excuse } from './excuses.js';
import { explainSide, explainUncompared, uncomparedAttributes } from './explain.js';
import { changedFinding, missingFinding, unreadableFinding } from './findings.js';
import { applies } from './read-scope.js';
import { withRewriting } from './rewriting.js';
import { judge, unjudged, type CodeView } from './verdict.js';

export interface GroupResult {
  readonly findings: readonly Finding[];
  readonly coverage: readonly ResourceCoverage[];
}

/**
 * Everything that one read says about the Terraform resources that describe a part of the live resource. `explain` is
 * told of every attribute as it was compared. With `code`, each change says what the code makes of it.
 */
export function compareGroup(group: LiveGroup, read: LiveRead, explain?: ExplainSink, code?: CodeSource): GroupResult {
  const companions = group.members.filter(({ companion }) => companion === true);
  if (companions.length === 0) return compareMembers(group, read, explain, code);
  if (!group.members.some(isOwnMember)) return compareCompanions(group, read, explain, code);
  // Where others only put elements into it, the one it belongs to answers for what nobody put there.
  const own = group.members.filter(isOwnMember);
  if (read.kind === 'found' && own.every(isContributor)) return compareFound(group, read, explain, code);
  const others = group.members.filter(({ companion }) => companion !== true);
  const { findings, coverage } = compareMembers({ ...group, members: others }, read, explain, code);
  for (const member of companions) explain?.(explainUncompared(member, 'owned-by-facet'));
  return { findings, coverage: [...coverage, ...companions.map((member) => uncompared(member, 'owned-by-facet'))] };
}

function isContributor({ binding }: BoundInstance): boolean {
  return binding.lenses.some(({ contributes }) => contributes === true);
}

/** What belongs to a resource without being managed: that it is absent says as much as an empty document. */
function compareCompanions(
  group: LiveGroup,
  read: LiveRead,
  explain: ExplainSink | undefined,
  code: CodeSource | undefined,
): GroupResult {
  switch (read.kind) {
    case 'found':
      return compareFound(group, read, explain, code);
    case 'absent': {
      const { request, identifier } = read;
      return compareFound(group, { kind: 'found', request, identifier, properties: {} }, explain, code);
    }
    case 'unreadable': {
      const reason = read.request.children === undefined ? 'companion-unread' : 'not-listed';
      const companions = group.members.filter(({ companion }) => companion === true);
      for (const member of companions) explain?.(explainUncompared(member, reason));
      return { findings: [], coverage: companions.map((member) => uncompared(member, reason)) };
    }
  }
}

function uncompared(member: BoundInstance, reason: Reason): ResourceCoverage {
  const { placed, mapping } = member;
  const unverified = uncomparedAttributes(member).map((attribute) => ({ attribute, reason }));
  const { address, stateFile } = placed.instance;
  return { address, state: stateFile, verified: 0, unverified, confidence: mapping.status };
}

function compareMembers(
  group: LiveGroup,
  read: LiveRead,
  explain: ExplainSink | undefined,
  code: CodeSource | undefined,
): GroupResult {
  if (read.kind === 'found') return compareFound(group, read, explain, code);
  const members = group.members.filter(isOwnMember);
  const why = read.kind === 'absent' ? 'missing' : 'unreadable';
  for (const member of members) explain?.(explainUncompared(member, why));
  const findings = members.map((member) => {
    const standing = code?.lookup(member.placed.instance);
    if (read.kind === 'absent') return missingFinding(member, group, read, standing);
    return unreadableFinding(member, group, read, standing);
  });
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

function compareFound(
  group: LiveGroup,
  read: Found,
  explain: ExplainSink | undefined,
  code: CodeSource | undefined,
): GroupResult {
  const coded = codeSides(group, code);
  const traced = explain !== undefined;
  const all = runSides(group, read, (member) => sideOf(member, group, read, { traced, placed: coded !== undefined }));
  const views = coded === undefined ? undefined : codeViews(all, coded, group, read);
  const sides = all.filter(({ member }) => member.claimant === undefined);
  const findings = sides.flatMap((side) => findingOf(side, group, read, views?.get(side)));
  const coverage = sides.map(coverageOf);
  sides.forEach((side, index) => explain?.(explainSide(side, coverage[index]?.unverified ?? [])));
  return { findings, coverage };
}

/** Compares all members, as whatever `sideFor` says they declare. */
function runSides(group: LiveGroup, read: Found, sideFor: (member: BoundInstance, index: number) => Side): Side[] {
  const all = group.members.map(sideFor);
  const parts = all.some(isExcuse) ? all.filter((side) => !isExcuse(side)) : all;
  const claims = parts.length > 1 ? claimedPlaces(parts) : noClaims;
  for (const side of parts) if (side.member.claimant === undefined) compareSide(side, claims, read);
  compareCollections(parts, claims, read.properties);
  if (parts.length < all.length) excuse(all);
  return all;
}

const isExcuse = ({ member }: Side): boolean => member.claimant?.excuses === true;

/** The same comparison with what the code says; it is made again only where that is something else than the state says. */
function codeViews(
  sides: readonly Side[],
  coded: readonly (CodeSide | undefined)[],
  group: LiveGroup,
  read: Found,
): ReadonlyMap<Side, CodeView> {
  const moved = coded.some((one, index) => one !== undefined && one.attributes !== sides[index]?.context.attributes);
  const others = !moved
    ? sides
    : runSides(group, read, (member, index) =>
        sideOf(member, group, read, { placed: true, attributes: coded[index]?.attributes }),
      );
  const views = new Map<Side, CodeView>();
  sides.forEach((side, index) => {
    const [one, other] = [coded[index], others[index]];
    if (one === undefined || other === undefined) return;
    const { differences, pairs = new Map<string, string>() } = other.result;
    const { missing, context } = other;
    views.set(side, { ...one, differences, pairs, missing: missing && !side.missing, context });
  });
  return views;
}

interface SideOptions {
  readonly traced?: boolean;
  /** Differences are going to be held against those of another intended side. */
  readonly placed?: boolean;
  /** Instead of the state's. */
  readonly attributes?: JsonObject | undefined;
}

function sideOf(member: BoundInstance, group: LiveGroup, read: Found, options: SideOptions): Side {
  const { instance, placement } = member.placed;
  const region = placement.region ?? read.region ?? group.request.region;
  const attributes = options.attributes ?? instance.attributes;
  const scope = located(compileScope(member.binding.lenses), attributes, read.properties);
  const context: LensContext = {
    attributes,
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
    result: emptyResult(options.traced === true ? [] : undefined, options.placed === true ? new Map() : undefined),
    ownedElsewhere: [],
    missing: false,
  };
}

/** Instances that others of the group can be seen to stand beside; for equivalences. */
function claimantsIn({ members }: LiveGroup): Pick<LensContext, 'claimants'> {
  const claimants = members.filter(({ claimant }) => claimant !== undefined);
  return claimants.length === 0 ? {} : { claimants: claimants.map(({ placed }) => placed.instance.attributes) };
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
    const presence = member.binding.facet?.presence;
    if (presence !== undefined) facets.add(`/${presence.split('/')[1] ?? ''}`);
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

/** A part is as good as gone where its switch is off. */
function isThere(presence: Json | undefined): boolean {
  return !isAbsent(presence) && presence !== false;
}

function compareSide(side: Side, claims: Claims, read: Found): void {
  const { facet } = side.member.binding;
  if (facet?.presence !== undefined && !isThere(valueAt(read.properties, facet.presence))) {
    side.missing = true;
    return;
  }
  const wanted = (entry: Entry): boolean => {
    const { owned } = entry.lens;
    if ((facet !== undefined && owned !== true) || !isClaimed(entry, claims)) return true;
    if (owned !== true) side.ownedElsewhere.push(entry.attribute.join('.'));
    return false;
  };
  const root = {
    scope: side.scope,
    attributes: side.context.attributes,
    live: read.properties,
    attribute: '',
    pointer: '',
    place: side.result.pairs === undefined ? undefined : '',
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
      const asked = {
        ...(result.trace !== undefined && { trace: result.trace }),
        ...(result.pairs !== undefined && { pairs: result.pairs }),
      };
      const contributor = { entry, attributes: context.attributes, context, ...asked };
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
  unclaimed: readonly { readonly index: number; readonly element: Difference['live'] }[],
): void {
  const { entry } = contributor;
  const attribute = entry.attribute.join('.');
  for (const { element, index } of unclaimed) {
    if (isReserved(entry, element)) continue;
    const change = { attribute, operation: 'add', path: `${place}/-`, intended: null, live: element } as const;
    const at = `${place}/@${String(index)}`;
    side.result.differences.push({ entry, ...change, place: { at }, unclaimed: true });
    const note = { attribute, pointer: change.path, intended: null, live: element } as const;
    side.result.trace?.push({ entry, ...note, result: 'different', reason: 'unclaimed', equivalences: [] });
  }
}

function findingOf(side: Side, group: LiveGroup, read: Found, view: CodeView | undefined): Finding[] {
  if (side.missing) return [missingFinding(side.member, group, read, view?.standing)];
  const { differences } = side.result;
  const judged = view === undefined ? differences.map(unjudged) : judge(differences, view);
  return judged.length === 0 ? [] : [changedFinding(side.member, group, read, judged, view?.standing)];
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
  for (const attribute of side.scope.unlocated ?? []) unverified.push({ attribute, reason: 'not-returned' });
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
