import type { Entry, LeafEntry, ListEntry } from '../catalog/engine/compile.js';
import { placeText } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import { canonicalText, jsonEqual, type Json, type JsonObject } from '../domain/json.js';
import { joinPointer, type Pointer } from '../domain/pointer.js';
import { alignElements } from './align.js';
import { leafDifferences } from './compare-leaf.js';
import { compareScope, emptyResult, placedAt, sameIn } from './compare-scope.js';
import { likeness, pairByLikeness } from './compare-values.js';
import type { Difference } from './difference.js';
import * as read from './read-scope.js';
import { traceLeaf, traceList, watched, type Trace } from './trace.js';

/**
 * A collection that several Terraform resources fill together: a security group's rules, a role's attachments. Every
 * contributor claims its elements; what nobody claims was added outside Terraform.
 */
export interface Contributor {
  readonly entry: Entry;
  readonly attributes: JsonObject;
  readonly context: LensContext;
  /** Where the claims are noted; absent unless somebody asked for an explanation. */
  readonly trace?: Trace;
  /** Where `ScopeResult` keeps them; present only where several intended sides are compared. */
  readonly pairs?: Map<string, string>;
}

export interface ContributorResult {
  readonly differences: readonly Difference[];
  /** None of the contributor's elements is there: the Terraform resource is gone. */
  readonly missing: boolean;
}

export interface CollectionResult {
  readonly contributors: readonly ContributorResult[];
  /** Live elements that nobody claims, with their place. */
  readonly unclaimed: readonly { readonly index: number; readonly element: Json }[];
}

interface Claim {
  readonly contributor: number;
  /** Index within the contributor's own elements. */
  readonly index: number;
  peer: number;
}

/**
 * All contributors of one property at once, since an element can be claimed only by one of them. `owner` is the
 * collection's own resource: what its list declares is claimed as well, but never missed.
 */
export function compareCollection(
  contributors: readonly Contributor[],
  document: JsonObject,
  owner?: Contributor,
): CollectionResult {
  const [first] = contributors;
  if (first === undefined) return { contributors: [], unclaimed: [] };
  const live = read.liveElements(read.readProperty(document, first.entry.property));
  const pointer = read.propertyPointer('', document, first.entry.property);
  const taken = new Set<number>();
  const claims = contributors.map((contributor, index) => claimEqual(contributor, index, live, taken));
  if (owner !== undefined && declares(owner, contributors)) claimEqual(owner, -1, live, taken);
  claimAlike(contributors, claims.flat(), live, taken);
  return {
    contributors: contributors.map((contributor, index) => judge(contributor, claims[index] ?? [], live, pointer)),
    unclaimed: live.flatMap((element, index) => (taken.has(index) ? [] : [{ index, element }])),
  };
}

/**
 * Whether the owner's list was written by a person. One that holds what others contribute is a copy that Terraform made
 * when it refreshed the state, and says nothing about who put the rest there.
 */
function declares(owner: Contributor, contributors: readonly Contributor[]): boolean {
  const listed = wantedTexts(owner);
  return listed.size > 0 && !contributors.some((other) => [...wantedTexts(other)].some((text) => listed.has(text)));
}

/** What a contributor puts there, element by element, in normal form. */
export function wantedTexts(contributor: Contributor): Set<string> {
  const { entry, attributes, context } = contributor;
  const elements =
    entry.kind === 'leaf'
      ? leafElements(entry, contributor, []).wanted
      : read.intendedElements(entry, attributes).map((element) => read.flatIntended(entry.scope, element, context));
  return new Set(elements.map(canonicalText));
}

interface LeafElements {
  readonly wanted: readonly Json[];
  readonly there: readonly Json[];
}

/** Both sides of a leaf contributor in normal form. A codec that gives a list reads whole lists, any other elements. */
function leafElements(entry: LeafEntry, contributor: Contributor, live: readonly Json[]): LeafElements {
  const args = entry.lens.args ?? read.noArgs;
  const property = entry.codec.put(leafAttribute(entry, contributor), args, contributor.context);
  if (property === undefined) return { wanted: [], there: live };
  const { context } = contributor;
  const normal = (value: Json): Json => entry.codec.normal(value, args, context);
  const own = (value: Json): Json => (context.redacted === true ? read.hidden(entry, normal(value)) : normal(value));
  if (!Array.isArray(property)) return { wanted: [own(property)], there: live.map(normal) };
  const there = normal([...live]);
  const wanted = own(property);
  return { wanted: Array.isArray(wanted) ? wanted : [], there: Array.isArray(there) ? there : [] };
}

function leafAttribute(entry: LeafEntry, { attributes }: Contributor): Json {
  return entry.lens.attribute === '' ? attributes : read.readAttribute(attributes, entry.attribute);
}

function claimEqual(contributor: Contributor, number: number, live: readonly Json[], taken: Set<number>): Claim[] {
  const { entry } = contributor;
  const peers =
    entry.kind === 'leaf' ? equalLeaves(entry, contributor, live, taken) : alignList(entry, contributor, live, taken);
  for (const peer of peers) if (peer >= 0) taken.add(peer);
  return peers.map((peer, index) => ({ contributor: number, index, peer }));
}

function equalLeaves(entry: LeafEntry, contributor: Contributor, live: readonly Json[], taken: Set<number>): number[] {
  const { wanted, there } = leafElements(entry, contributor, live);
  const claimed = new Set<number>();
  return wanted.map((element) => {
    const peer = there.findIndex(
      (other, index) =>
        !taken.has(index) && !claimed.has(index) && sameLeaf(entry, element, other, contributor.context),
    );
    if (peer >= 0) claimed.add(peer);
    return peer;
  });
}

function sameLeaf(entry: LeafEntry, a: Json, b: Json, context: LensContext): boolean {
  return jsonEqual(a, b) || entry.equivalences.some((equivalence) => equivalence.equal(a, b, context));
}

function alignList(entry: ListEntry, contributor: Contributor, live: readonly Json[], taken: Set<number>): number[] {
  const free = live.map((_element, index) => index).filter((index) => !taken.has(index));
  const candidates = free.map((index) => live[index] ?? null);
  const elements = read.intendedElements(entry, contributor.attributes);
  const order = entry.order === 'list' ? 'set' : entry.order;
  const peers = alignElements(
    { ...entry, order },
    elements,
    candidates,
    contributor.context,
    sameIn(entry.scope, contributor.context),
  );
  return peers.map((peer) => free[peer] ?? -1);
}

/** Beyond this many pairs, what is left open is gone and what is left free was added. */
const pairLimit = 40_000;

/** What is left open claims the most alike of what is left free, so that an edited rule is a change, not a loss. */
function claimAlike(
  contributors: readonly Contributor[],
  claims: readonly Claim[],
  live: readonly Json[],
  taken: Set<number>,
): void {
  const open = claims.filter((claim) => claim.peer < 0 && contributors[claim.contributor]?.entry.kind === 'leaf');
  const free = live.map((_element, index) => index).filter((index) => !taken.has(index));
  if (open.length === 0 || free.length === 0 || open.length * free.length > pairLimit) return;
  const waiting = new Set(open.map(({ contributor }) => contributor));
  const elements = contributors.map((contributor, index) =>
    contributor.entry.kind === 'leaf' && waiting.has(index)
      ? leafElements(contributor.entry, contributor, live)
      : undefined,
  );
  const score = (a: number, b: number): number => {
    const claim = open[a];
    const sides = claim === undefined ? undefined : elements[claim.contributor];
    return claim === undefined || sides === undefined
      ? 0
      : likeness(sides.wanted[claim.index] ?? null, sides.there[b] ?? null);
  };
  for (const [a, b] of pairByLikeness([...open.keys()], free, score)) {
    const claim = open[a];
    if (claim === undefined) continue;
    claim.peer = b;
    taken.add(b);
  }
}

function judge(
  contributor: Contributor,
  claims: readonly Claim[],
  live: readonly Json[],
  pointer: Pointer,
): ContributorResult {
  if (claims.length > 0 && claims.every((claim) => claim.peer < 0)) return { differences: [], missing: true };
  const { entry } = contributor;
  const differences = claims.flatMap((claim) =>
    entry.kind === 'leaf'
      ? leafClaim(entry, contributor, claim, live, pointer)
      : listClaim(entry, contributor, claim, live, pointer),
  );
  return { differences, missing: false };
}

function leafClaim(
  claimed: LeafEntry,
  contributor: Contributor,
  claim: Claim,
  live: readonly Json[],
  pointer: Pointer,
): Difference[] {
  const { trace, context } = contributor;
  const entry = trace === undefined ? claimed : watched(claimed);
  const { wanted, there } = leafElements(entry, contributor, live);
  const intended = wanted[claim.index] ?? null;
  const found = claim.peer < 0 ? undefined : (there[claim.peer] ?? null);
  const same = found !== undefined && sameLeaf(entry, intended, found, context);
  if (same && trace === undefined) return [];
  const attribute = entry.attribute.join('.');
  const raw = leafAttribute(entry, contributor);
  const at = joinPointer(pointer, claim.peer < 0 ? claim.index : claim.peer);
  const sides = { entry, raw, property: live[claim.peer], intended, live: found };
  const inside = same ? [] : leafDifferences(sides, attribute, at, context);
  const base = contributor.pairs === undefined ? undefined : placeOf(entry, claim, intended);
  const differences = placedAt(base, inside);
  if (trace !== undefined) {
    traceLeaf(trace, sides, same ? 'equal' : 'different', { attribute, pointer: at }, context, differences);
  }
  return differences;
}

function listClaim(
  entry: ListEntry,
  contributor: Contributor,
  claim: Claim,
  live: readonly Json[],
  pointer: Pointer,
): Difference[] {
  const element = read.intendedElements(entry, contributor.attributes)[claim.index];
  if (element === undefined) return [];
  const repeated = entry.lens.attribute !== '';
  const attribute = repeated ? `${entry.attribute.join('.')}[${String(claim.index)}]` : '';
  if (claim.peer < 0) {
    const intended = read.render(entry.scope, element, contributor.context);
    const path = joinPointer(pointer, claim.index);
    const note = { attribute, pointer: path, intended, live: null, result: 'different', reason: null } as const;
    traceList(contributor.trace, entry, note);
    const place = { at: placeOf(entry, claim, intended), element };
    return [{ entry, attribute, operation: 'remove', path, intended, live: null, place }];
  }
  const result = emptyResult(contributor.trace, contributor.pairs);
  const at = joinPointer(pointer, claim.peer);
  const place = contributor.pairs === undefined ? undefined : placeOf(entry, claim, null);
  const sides = { scope: entry.scope, attributes: element, live: live[claim.peer], attribute, pointer: at, place };
  compareScope(sides, contributor.context, result);
  return result.differences;
}

/** A claimed element by its live index; one that is gone by its content. */
function placeOf({ property }: Entry, { peer }: Claim, intended: Json): string {
  return `${placeText(property)}/${peer < 0 ? `-${canonicalText(intended)}` : `@${String(peer)}`}`;
}

/** Contributors by the property they fill. */
export function byCollection(contributors: readonly Contributor[]): Map<string, Contributor[]> {
  const groups = new Map<string, Contributor[]>();
  for (const contributor of contributors) {
    const place = placeText(contributor.entry.property);
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [contributor]);
    else group.push(contributor);
  }
  return groups;
}
