import type { LeafEntry, PropertyToken, Scope } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import type { Equivalence } from '../catalog/equivalence/equivalence.js';
import type { TypeBinding } from '../catalog/model.js';
import type { PropertyTransform } from '../catalog/schema/transforms.js';
import { isAbsent, isObject, jsonEqual, own, setOwn, type Json, type JsonObject } from '../domain/json.js';
import { joinPointer, pointerTokens, valueAt } from '../domain/pointer.js';
import { compareLeaf, type LeafResult, type LeafSides } from './compare-leaf.js';
import type { ScopeSides } from './compare-scope.js';
import * as read from './read-scope.js';
import { watched } from './trace.js';

type Step = string | number;

/** The context of one resource, where AWS says how it rewrites values of this type. */
export function withRewriting(context: LensContext, { transforms }: TypeBinding, scope: Scope): LensContext {
  if (transforms === undefined) return context;
  let known: JsonObject | undefined;
  const document = (): JsonObject => (known ??= intendedObject(scope, context.attributes, context));
  return { ...context, rewriting: { transforms, document } };
}

/** A scope as CloudFormation would hold it; behind a lens of the whole object stands that object itself. */
function intendedObject(scope: Scope, attributes: JsonObject, context: LensContext): JsonObject {
  const rendered = read.render(scope, attributes, context);
  for (const entry of scope.slots.flat()) {
    if (entry.kind !== 'leaf' || entry.property.length > 0) continue;
    const whole = entry.codec.put(read.readAttribute(attributes, entry.attribute), argsOf(entry), context);
    if (isObject(whole)) return { ...whole, ...rendered };
  }
  return rendered;
}

const argsOf = (entry: LeafEntry): JsonObject => entry.lens.args ?? read.noArgs;

/**
 * A second look at a leaf that differs, with the intended value as AWS itself rewrites it. A value is rewritten only
 * where a transform names its property and gives exactly what is live there; all else is compared as before.
 */
export function compareRewritten(
  leaf: LeafSides,
  sides: ScopeSides,
  context: LensContext,
): { readonly leaf: LeafSides; readonly outcome: LeafResult } {
  const found = rewrite(leaf, sides, context);
  if (found === undefined) return { leaf, outcome: 'different' };
  const outcome = compareLeaf(found.leaf, context);
  return outcome === 'equal' ? { leaf: noted(leaf, found.used), outcome } : { leaf: found.leaf, outcome: 'different' };
}

interface Rewritten {
  readonly leaf: LeafSides;
  readonly used: readonly PropertyTransform[];
}

function rewrite(leaf: LeafSides, sides: ScopeSides, context: LensContext): Rewritten | undefined {
  const { rewriting } = context;
  const { entry } = leaf;
  if (rewriting === undefined || leaf.property === undefined) return undefined;
  const base = pattern(pointerTokens(sides.pointer));
  const at = entry.property.map(nameOf);
  const args = argsOf(entry);
  let value = entry.codec.put(leaf.raw, args, context);
  const used: PropertyTransform[] = [];
  const selected = entry.property.some((token) => typeof token !== 'string');
  for (const transform of rewriting.transforms.properties) {
    const inside = below(transform.pattern, [...base, ...at]);
    if (inside === undefined || value === undefined) continue;
    const before = value;
    value = rewriteAll(value, inside, [], (place, intended) => {
      const live = liveCandidates(leaf.property, place, inside);
      const found = live.find((one) => !jsonEqual(one, intended) && explains(transform, place, one));
      return found ?? intended;
    });
    if (!jsonEqual(before, value)) used.push(transform);
  }
  if (used.length === 0 || value === undefined) return undefined;
  const intended = entry.codec.normal(value, args, context);
  return { leaf: { ...leaf, intended: context.redacted === true ? read.hidden(entry, intended) : intended }, used };

  function explains(transform: PropertyTransform, place: readonly Step[], live: Json): boolean {
    const inScope = [...entry.property.map(nameOf), ...place];
    const part = selected
      ? wrapped(inScope, leaf, place, context)
      : intendedObject(sides.scope, sides.attributes, context);
    return (
      rewriting?.transforms.explains(
        transform,
        {
          document: rewriting.document(),
          path: [...pointerTokens(sides.pointer).map(stepOf), ...inScope],
          part,
          partPath: selected ? inScope.slice(-1) : inScope,
        },
        live,
      ) ?? false
    );
  }
}

/** Behind a selector no object can be found by its path; the value itself is all there is to see. */
function wrapped(path: readonly Step[], leaf: LeafSides, place: readonly Step[], context: LensContext): JsonObject {
  const value = leaf.entry.codec.put(leaf.raw, argsOf(leaf.entry), context);
  const object: JsonObject = {};
  setOwn(object, String(path.at(-1) ?? ''), valueAt(value, pointerTo(place)) ?? null);
  return object;
}

const pointerTo = (path: readonly Step[]): string => joinPointer('', ...path);

const stepOf = (token: string): Step => (/^\d+$/.test(token) ? Number(token) : token);

const nameOf = (token: PropertyToken): string => (typeof token === 'string' ? token : '*');

const pattern = (tokens: readonly string[]): string[] => tokens.map((token) => (/^\d+$|^-$/.test(token) ? '*' : token));

/** What is left of a pattern below a place, or undefined where it leads elsewhere. */
function below(wanted: readonly string[], place: readonly string[]): readonly string[] | undefined {
  if (wanted.length < place.length) return undefined;
  return place.every((token, index) => wanted[index] === token || wanted[index] === '*')
    ? wanted.slice(place.length)
    : undefined;
}

/** The value with whatever stands at the pattern replaced. */
function rewriteAll(
  value: Json,
  wanted: readonly string[],
  place: readonly Step[],
  replace: (place: readonly Step[], value: Json) => Json,
): Json {
  const [token, ...rest] = wanted;
  if (token === undefined) return isAbsent(value) ? value : replace(place, value);
  if (Array.isArray(value)) {
    if (token !== '*') return value;
    return value.map((item, index) => rewriteAll(item, rest, [...place, index], replace));
  }
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    const here = token === key || token === '*';
    setOwn(copy, key, here ? rewriteAll(item, rest, [...place, key], replace) : item);
  }
  return copy;
}

/** What AWS has at the very place, and then, as lists come in any order, at the same place of the other elements. */
function liveCandidates(live: Json | undefined, place: readonly Step[], wanted: readonly string[]): Json[] {
  const exact = valueAt(live, pointerTo(place));
  const found: Json[] = exact === undefined ? [] : [exact];
  collect(live, wanted, found);
  return found;
}

function collect(live: Json | undefined, wanted: readonly string[], found: Json[]): void {
  const [token, ...rest] = wanted;
  if (live === undefined || found.length > mostCandidates) return;
  if (token === undefined) {
    if (!found.includes(live)) found.push(live);
  } else if (Array.isArray(live)) {
    if (token === '*') for (const item of live) collect(item, rest, found);
  } else if (isObject(live)) {
    if (token === '*') for (const item of Object.values(live)) collect(item, rest, found);
    else collect(own(live, token), rest, found);
  }
}

const mostCandidates = 200;

/** The same leaf, for an explanation: what AWS says of the property is what folded the difference. */
function noted(leaf: LeafSides, used: readonly PropertyTransform[]): LeafSides {
  const equivalences = used.map((transform): Equivalence => ({
    id: 'aws-transform',
    summary: `AWS itself rewrites the value: ${transform.expression}`,
    source: 'propertyTransform of the registry schema, fetched by driftline catalog refresh',
    equal: () => true,
  }));
  const entry = watched({ ...leaf.entry, equivalences });
  for (const equivalence of entry.equivalences) equivalence.equal(undefined, undefined, noContext);
  return { ...leaf, entry };
}

const noContext: LensContext = { attributes: {}, live: {}, account: undefined, region: undefined, partition: 'aws' };
