import type { BoundInstance } from '../catalog/engine/binding.js';
import { compileScope, type Entry, type Scope } from '../catalog/engine/compile.js';
import { attributeAt } from '../catalog/engine/conditions.js';
import type { LensContext } from '../catalog/engine/context.js';
import type { Reason } from '../catalog/model.js';
import type { AttributeExplanation, MemberExplanation } from '../domain/explanation.js';
import { sensitiveText } from '../domain/finding.js';
import { isAbsent, type Json } from '../domain/json.js';
import type { Unverified } from '../domain/report.js';
import { lastName, shown } from './findings.js';
import * as read from './read-scope.js';
import { sensitivePaths } from './secrets.js';
import { traceLeaf, type Trace, type TraceLine } from './trace.js';

/** One member of a group after it was compared. */
export interface ComparedSide {
  readonly member: BoundInstance;
  readonly scope: Scope;
  readonly context: LensContext;
  readonly result: { readonly trace?: Trace };
  readonly missing: boolean;
}

/** What was noted while a member was compared, and what could not be compared. */
export function explainSide(side: ComparedSide, unverified: readonly Unverified[]): MemberExplanation {
  const { member, scope, context } = side;
  const trace = side.result.trace ?? [];
  const lines = trace.map((line) => toAttribute(line, member));
  const gaps = unverified.filter(({ reason }) => reason !== 'default-unknown').map((gap) => gapOf(gap, side));
  if (side.missing) {
    const gone = explainUncompared(member, 'missing');
    return { ...gone, attributes: [...gone.attributes, ...gaps] };
  }
  return explanationOf(member, [
    ...lines,
    ...silentLenses(scope, context).map((line) => toAttribute(line, member)),
    ...gaps,
  ]);
}

/** A member of which nothing was compared, with the reason at every attribute that a lens speaks for. */
export function explainUncompared(
  member: BoundInstance,
  reason: 'missing' | 'unreadable' | Extract<Reason, 'owned-by-facet' | 'companion-unread' | 'not-listed'>,
): MemberExplanation {
  const context = contextOf(member);
  const lines = spokenFor(member, context).flatMap((entry) => outline(entry, context, undefined));
  const attributes = lines.map((line) => toAttribute({ ...line, result: 'unverified', reason }, member));
  return explanationOf(member, attributes);
}

/** Attributes of a member of which nothing was compared. */
export function uncomparedAttributes(member: BoundInstance): readonly string[] {
  const context = contextOf(member);
  return spokenFor(member, context).map(({ attribute }) => read.attributeText('', context.attributes, attribute));
}

function contextOf({ placed: { instance, placement } }: BoundInstance): LensContext {
  const { account, region } = placement;
  return { attributes: instance.attributes, live: {}, account, region, partition: 'aws' };
}

/** What a lens speaks for; of the inside of a block only what is set, lest a long block fill the page with nothing. */
function spokenFor({ binding }: BoundInstance, context: LensContext): readonly Entry[] {
  return compileScope(binding.lenses).slots.flatMap((slot) => {
    const entry = read.speaker(slot, context.attributes, context);
    if (entry === undefined) return [];
    const isInside = entry.attribute.length > 1;
    return isInside && isAbsent(read.readAttribute(context.attributes, entry.attribute)) ? [] : [entry];
  });
}

function explanationOf(member: BoundInstance, attributes: readonly AttributeExplanation[]): MemberExplanation {
  const { address, stateFile } = member.placed.instance;
  return { address, state: stateFile, cloudFormationType: member.binding.cloudFormationType, attributes };
}

/** An entry with both its values, compared or not. */
function outline(entry: Entry, context: LensContext, live: Json | undefined): Trace {
  const attribute = read.attributeText('', context.attributes, entry.attribute);
  const pointer = read.propertyPointer('', live, entry.property);
  const property = read.readProperty(live, entry.property);
  if (entry.kind === 'list') {
    const elements = read.intendedElements(entry, context.attributes);
    const intended = elements.map((element) => read.render(entry.scope, element, context));
    const sides = { intended: isAbsent(intended) ? null : intended, live: property };
    return [{ entry, attribute, pointer, ...sides, result: 'unverified', reason: null, equivalences: [] }];
  }
  const raw =
    entry.lens.attribute === '' ? context.attributes : read.readAttribute(context.attributes, entry.attribute);
  const sides = {
    entry,
    raw,
    property,
    intended: read.intendedValue(entry, raw, context),
    live: read.liveValue(entry, property, context),
  };
  const trace: Trace = [];
  traceLeaf(trace, sides, 'unknown', { attribute, pointer }, context, []);
  // Nothing was compared, so no default stood in for anything.
  return trace.map((line) => ({ ...line, standard: undefined }));
}

/** Lenses of attributes that are set but were not compared on their own. */
function silentLenses(scope: Scope, context: LensContext): TraceLine[] {
  return scope.slots.flatMap((slot) => {
    const speaker = read.speaker(slot, context.attributes, context);
    const silent = slot.filter((entry) => entry !== speaker && entry.attribute.length > 0);
    return silent
      .filter((entry) => !isAbsent(read.readAttribute(context.attributes, entry.attribute)))
      .flatMap((entry) => {
        const reason = read.applies(entry, context) ? 'another-attribute-speaks' : 'not-applicable';
        return outline(entry, context, context.live).map(
          (line) => ({ ...line, result: 'unverified', reason }) as const,
        );
      });
  });
}

/** What may hold a secret that nothing marks as one: values that AWS does not give back either. */
const neverShown = new Set<string>(['write-only', 'hashed-in-state', 'not-returned']);

function gapOf({ attribute, reason }: Unverified, { member, scope, context }: ComparedSide): AttributeExplanation {
  const entry = scope.slots.flat().find((candidate) => candidate.attribute.join('.') === attribute);
  const [line] = entry === undefined ? [] : outline(entry, context, context.live);
  if (line !== undefined) return toAttribute({ ...line, attribute, result: 'unverified', reason }, member);
  const value = attributeAt(context.attributes, attribute) ?? null;
  const hide = neverShown.has(reason) && !isAbsent(value);
  const isSensitive = sensitivePaths(member.placed.instance.sensitive)(attribute);
  return {
    attribute,
    property: null,
    intended: hide ? sensitiveText : shown(value, isSensitive, lastName(attribute)),
    live: null,
    codec: null,
    equivalence: null,
    result: 'unverified',
    reason,
    cloudFormationType: member.binding.cloudFormationType,
  };
}

function toAttribute(line: TraceLine, member: BoundInstance): AttributeExplanation {
  const { entry, attribute, equivalences, standard } = line;
  const secret = entry.lens.sensitive === true || sensitivePaths(member.placed.instance.sensitive)(attribute);
  const show = (value: Json | undefined): Json => shown(value ?? null, secret, lastName(attribute));
  const [equivalence = null, ...further] = equivalences;
  return {
    attribute,
    property: line.pointer,
    intended: show(line.intended),
    live: show(line.live),
    codec: entry.lens.codec,
    equivalence,
    ...(further.length > 0 && { furtherEquivalences: further }),
    ...(standard !== undefined && { default: show(standard) }),
    ...judged(line, member),
    cloudFormationType: member.binding.cloudFormationType,
  };
}

/** Where AWS chooses, an exact mapping knows that its choice is no drift; an inferred one only supposes so. */
function judged(
  { result, reason }: TraceLine,
  { mapping }: BoundInstance,
): Pick<AttributeExplanation, 'result' | 'reason'> {
  if (result !== 'unknown') return { result, reason };
  return mapping.status === 'exact' ? { result: 'equal', reason } : { result: 'unverified', reason: 'default-unknown' };
}
