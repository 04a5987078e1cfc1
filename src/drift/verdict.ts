import type { LensContext } from '../catalog/engine/context.js';
import type { Structure } from '../catalog/provider-schema/model.js';
import type { CodeStanding, ConfiguredInstance } from '../domain/configuration.js';
import type { NextApply, Verdict } from '../domain/finding.js';
import { canonicalText, isObject, jsonEqual, type Json, type JsonObject } from '../domain/json.js';
import { blockSaying } from './compare-leaf.js';
import { sameIn } from './compare-scope.js';
import { attributeValue, settingOf } from './code-attribute.js';
import type { Difference } from './difference.js';
import { defaultOf, isUnset } from './read-scope.js';
import { isRedacted } from './secrets.js';
import { isWithin, type UnknownPaths } from './unknown-paths.js';

/** The code beside one member of a group: what it says, and where that differs from AWS. */
export interface CodeView {
  readonly standing: CodeStanding;
  /** Code → live. */
  readonly differences: readonly Difference[];
  /** Nothing of what the code declares is live, where it is an element among others. */
  readonly missing: boolean;
  /** Place of a live list element → attribute of the code's block. */
  readonly pairs: ReadonlyMap<string, string>;
  /** The state's attributes with the code laid over them. */
  readonly attributes: JsonObject;
  readonly unknown: UnknownPaths;
  readonly structure: Structure | undefined;
  readonly context: LensContext;
}

export interface Judged {
  readonly difference: Difference;
  readonly verdict: Verdict;
  readonly next?: NextApply;
  /** Present where the code's value is worth saying. */
  readonly code?: Json;
  readonly reason?: string;
  /** The attribute as the code has it: its blocks may stand in another order than the state's. */
  readonly at: string;
}

/** What state → live differences mean beside the code, and what the code has that was not applied yet. */
export function judge(found: readonly Difference[], view: CodeView): Judged[] {
  const { standing } = view;
  switch (standing.kind) {
    case 'removed': {
      const next = standing.destroys ? 'destroys' : 'forgets';
      return found.map((difference) => ({ difference, verdict: 'drifted', next, at: difference.attribute }));
    }
    case 'unknown':
      return found.map((difference) => unsure(difference, standing.reason));
    case 'configured':
      return judgeConfigured(found, view, standing.instance);
  }
}

/** What differs where there is no code to hold it against. */
export function unjudged(difference: Difference): Judged {
  return { difference, verdict: 'drifted', at: difference.attribute };
}

function unsure(difference: Difference, reason: string, at = difference.attribute): Judged {
  return { difference, verdict: 'drifted', reason, at };
}

function judgeConfigured(found: readonly Difference[], view: CodeView, code: ConfiguredInstance): Judged[] {
  const used = new Set<Difference>();
  const judged = found.map((difference) => {
    const related = relatedTo(difference, view);
    for (const one of related) used.add(one);
    return judgeOne(difference, related, view, code);
  });
  const open = view.differences.filter((one) => !used.has(one) && one.unclaimed !== true);
  return [...judged, ...open.filter((one) => isCertain(one, view, code)).map(pending)];
}

function isCertain({ attribute }: Difference, { unknown }: CodeView, code: ConfiguredInstance): boolean {
  return unknown.touching(attribute) === undefined && !isIgnored(attribute, code);
}

function pending(difference: Difference): Judged {
  return { difference, verdict: 'pending', next: 'applies', code: difference.intended, at: blockOf(difference) };
}

const blockOf = ({ place, attribute }: Difference): string => place?.block ?? attribute;

function judgeOne(
  difference: Difference,
  related: readonly Difference[],
  view: CodeView,
  code: ConfiguredInstance,
): Judged {
  const { attribute } = difference;
  const same = related.find((one) => placeOf(one) === placeOf(difference));
  const [first = same] = related;
  const at = first === undefined ? inCode(difference, view) : blockOf(same ?? first);
  if (isIgnored(attribute, code)) return { difference, verdict: 'ignored', next: 'ignores', at };
  const reason = view.unknown.touching(attribute) ?? view.unknown.touching(at);
  if (reason !== undefined) return unsure(difference, reason, at);
  if (related.length === 0) {
    if (view.missing) return { difference, verdict: 'conflict', next: 'overwrites', at };
    return { difference, verdict: 'back-ported', next: 'keeps', code: difference.live, at };
  }
  const alike = related.every((one) => sameIntended(difference, one, view.context));
  if (alike) return { difference, verdict: 'drifted', ...nextOf(difference, at, view, code), at };
  if (isRedacted(difference.live)) return unsure(difference, 'the snapshot hides the live value', at);
  const value = codeValue(difference, related, at, view);
  return { difference, verdict: 'conflict', next: 'overwrites', ...(value !== undefined && { code: value }), at };
}

const placeOf = ({ place }: Difference): string => place?.at ?? '';

/** Differences of the code at the same place, around it or in it. */
function relatedTo(difference: Difference, { differences, context }: CodeView): Difference[] {
  const here = placeOf(difference);
  const related = differences.filter((one) => {
    const there = placeOf(one);
    return there === here || there.startsWith(`${here}/`) || here.startsWith(`${there}/`);
  });
  if (related.length > 0) return related;
  const goneAt = here.indexOf('/-');
  if (difference.operation !== 'remove' || goneAt < 0) return related;
  // Gone on both sides, and written in another spelling.
  const parent = here.slice(0, goneAt + 2);
  const twin = differences.find((one) => placeOf(one).startsWith(parent) && sameIntended(difference, one, context));
  return twin === undefined ? [] : [twin];
}

/** The code's name for the place of a difference that the code does not have. */
function inCode(difference: Difference, { pairs, attributes, context }: CodeView): string {
  const { entry, live } = difference;
  const said = entry.kind === 'leaf' && isObject(live) ? blockSaying(live, entry, attributes, context) : undefined;
  if (said !== undefined) return said;
  const place = placeOf(difference);
  const own = pairs.get(place);
  if (own !== undefined) return own;
  // Inside a block: the block that the code has there, and the rest of the path as it is.
  for (let cut = place.lastIndexOf('/'); cut > 0; cut = place.lastIndexOf('/', cut - 1)) {
    const block = pairs.get(place.slice(0, cut));
    if (block === undefined) continue;
    return block + afterBlock(difference.attribute, block);
  }
  return difference.attribute;
}

/** `.from_port` of `ingress[2].from_port`, where the code has that block as `ingress[0]`. */
function afterBlock(attribute: string, block: string): string {
  const steps = block.split('[').length - 1;
  return attribute.split(']').slice(steps).join(']');
}

export function isIgnored(attribute: string, { ignoreChanges }: ConfiguredInstance): boolean {
  if (ignoreChanges === 'all') return true;
  return ignoreChanges.some((path) => isWithin(attribute, path) || isWithin(withoutIndices(attribute), path));
}

/** Blocks that stand once may be named without their index. */
const withoutIndices = (attribute: string): string => attribute.replaceAll(/\[\d+\]/g, '');

/** Whether state and code want the same at one place, seen as the comparison sees it. */
function sameIntended(state: Difference, code: Difference, context: LensContext): boolean {
  const [a, b] = [state, code].map(({ place, intended }) => place?.whole ?? intended) as [Json, Json];
  if (state.operation !== code.operation && state.place?.whole === undefined) return false;
  if (jsonEqual(a, b)) return true;
  const { entry } = state;
  if (entry.kind === 'list') {
    const element = code.place?.element;
    return element !== undefined && isObject(a) && sameIn(entry.scope, context)(element, a);
  }
  const standard = defaultOf(entry, context);
  if (isUnset(a, standard) && isUnset(b, standard)) return true;
  if (Array.isArray(a) && Array.isArray(b) && entry.lens.order !== 'list') return sameSet(a, b);
  return entry.equivalences.some((equivalence) => equivalence.equal(b, a, context));
}

function sameSet(a: readonly Json[], b: readonly Json[]): boolean {
  const [left, right] = [a, b].map((list) => list.map(canonicalText).sort());
  return jsonEqual(left, right);
}

/** What the next apply does where state and code agree. */
function nextOf(
  difference: Difference,
  at: string,
  view: CodeView,
  code: ConfiguredInstance,
): Pick<Judged, 'next' | 'reason'> {
  const { entry } = difference;
  if (entry.lens.owned === true) return { next: 'keeps' };
  switch (settingOf(at, code.attributes, view.structure)) {
    case 'set':
      return { next: 'reverts' };
    case 'unset':
      return { next: difference.unclaimed === true ? 'keeps' : 'reverts' };
    case 'computed':
      return { next: 'keeps' };
    case 'scalar-unset':
      if (difference.unclaimed === true) return { next: 'keeps' };
      if (entry.kind === 'leaf' && isUnset(difference.intended, defaultOf(entry, view.context)))
        return { next: 'reverts' };
      return { reason: 'the code does not set it, and whether the provider has a default for it is not known' };
    case 'not-known':
      if (difference.unclaimed === true) return { next: 'keeps' };
      return { reason: 'the code does not set it, and whether AWS may choose it is not known' };
  }
}

/** What the code says where state and live say something else; undefined where one value cannot stand for it. */
function codeValue(
  difference: Difference,
  related: readonly Difference[],
  at: string,
  { attributes, pairs }: CodeView,
): Json | undefined {
  const here = placeOf(difference);
  const same = related.find((one) => placeOf(one) === here);
  if (same !== undefined) return same.place?.whole ?? same.intended;
  // The code does not have what this is in.
  if (related.some((one) => here.startsWith(`${placeOf(one)}/`) && one.operation === 'add')) return null;
  return attributeValue(attributes, pairs.get(here) ?? at);
}
