import { canonicalText, isObject, own, type Json } from '../../domain/json.js';
import { parsed } from '../codecs/json.js';
import { policy } from '../codecs/policy.js';
import { asNumber, asText } from '../codecs/scalar.js';
import { nameRules, valueRules } from '../document-rules/any-type.js';
import type { LensContext } from '../engine/context.js';
import { equivalences } from '../equivalence/index.js';

const noArgs = {};

/** Whether both values mean the same, by what they look like and by where they stand. */
export function sameValue(intended: Json, live: Json, path: readonly string[], context: LensContext): boolean {
  if (sameScalar(intended, live) || sameDocument(intended, live, context)) return true;
  if (typeof intended === 'object' || typeof live === 'object') return false;
  return holdsAny([...valueRules, ...namedRules(path)], intended, live, context);
}

/** Rules of a property by its name, or by its name and that of the object it stands in. */
function namedRules(path: readonly string[]): readonly string[] {
  const names = path.filter((token) => token !== '*').slice(-2);
  return [names.join('/'), names.at(-1) ?? ''].flatMap((name) =>
    Object.hasOwn(nameRules, name) ? (nameRules[name] ?? []) : [],
  );
}

export function holdsAny(
  ids: readonly string[],
  intended: Json | undefined,
  live: Json | undefined,
  context: LensContext,
): boolean {
  return ids.some((id) => equivalences.get(id)?.equal(intended, live, context) === true);
}

/** One number or boolean, as itself or as text. */
function sameScalar(a: Json, b: Json): boolean {
  if (typeof a === 'object' || typeof b === 'object') return false;
  if (a === b || asText(a) === asText(b)) return true;
  return typeof a !== typeof b && asNumber(a) === asNumber(b);
}

/** One JSON document, as text or as value; a policy by what it allows and denies. */
function sameDocument(a: Json, b: Json, context: LensContext): boolean {
  const [x, y] = [parsed(a), parsed(b)];
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) return false;
  if (canonicalText(x) === canonicalText(y)) return true;
  if (isPolicy(x) && isPolicy(y)) return meaning(x, context) === meaning(y, context);
  const isText = typeof a === 'string' || typeof b === 'string';
  return isText && holdsAny(['json-number-text'], x, y, context);
}

function isPolicy(value: Json): boolean {
  return isObject(value) && own(value, 'Statement') !== undefined;
}

/** A policy as text in which neither order nor spelling is left. */
function meaning(document: Json, context: LensContext): string {
  const normal = policy.normal(document, noArgs, context);
  if (!isObject(normal)) return canonicalText(normal);
  const statements = own(normal, 'Statement');
  const sorted = Array.isArray(statements) ? statements.map(canonicalText).sort() : [];
  return canonicalText({ ...normal, Statement: sorted });
}
