import type { BoundInstance } from '../catalog/engine/binding.js';
import { placeText, type Scope } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import { canonicalText, type Json } from '../domain/json.js';
import { wantedTexts } from './contributions.js';
import type { Difference } from './difference.js';
import { applies } from './read-scope.js';
import type { Trace } from './trace.js';

interface Side {
  readonly member: BoundInstance;
  readonly scope: Scope;
  readonly context: LensContext;
  readonly result: { readonly differences: Difference[]; readonly trace?: Trace };
}

/** Takes back what the lists of their owners were found to have or to lack, where it is for a claimant to tell. */
export function excuse(sides: readonly Side[]): void {
  const excused = new Map<string, Set<string>>();
  for (const { member, scope, context } of sides) {
    if (member.claimant?.excuses !== true) continue;
    for (const entry of scope.contributors) {
      if (!applies(entry, context)) continue;
      const place = placeText(entry.property);
      const texts = excused.get(place) ?? new Set();
      excused.set(place, texts);
      for (const text of wantedTexts({ entry, attributes: context.attributes, context })) texts.add(text);
    }
  }
  for (const { result } of sides) {
    const left = result.differences.flatMap((difference) => without(difference, excused));
    result.differences.splice(0, result.differences.length, ...left);
    const open = new Set(left.map(({ entry }) => placeText(entry.property)));
    result.trace?.forEach((line, index, trace) => {
      const place = placeText(line.entry.property);
      if (line.result !== 'different' || !excused.has(place) || open.has(place)) return;
      trace[index] = { ...line, result: 'equal', reason: 'owned-by-facet' };
    });
  }
}

function without(difference: Difference, excused: ReadonlyMap<string, ReadonlySet<string>>): readonly Difference[] {
  const { entry, operation, intended, live } = difference;
  const texts = excused.get(placeText(entry.property));
  if (texts === undefined || operation === 'replace') return [difference];
  const value = operation === 'add' ? live : intended;
  if (!Array.isArray(value)) return texts.has(canonicalText(value)) ? [] : [difference];
  // The whole list, where the other side has none.
  const rest: Json = value.filter((element) => !texts.has(canonicalText(element)));
  if (rest.length === 0) return [];
  return [operation === 'add' ? { ...difference, live: rest } : { ...difference, intended: rest }];
}
