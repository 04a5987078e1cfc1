import type { Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

/** Name → value of a Java properties text; the last of several counts. Undefined where a line is something else. */
function propertiesIn(value: Json | undefined): ReadonlyMap<string, string> | undefined {
  if (typeof value !== 'string') return undefined;
  const found = new Map<string, string>();
  for (const raw of value.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith('!')) continue;
    const at = line.indexOf('=');
    if (at < 1 || line.endsWith('\\')) return undefined;
    found.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return found;
}

export const propertiesText: Equivalence = {
  id: 'properties-text',
  summary: 'the same properties of a broker in another order, with other blanks or comments',
  source: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-configuration-properties.html',
  equal(intended, live) {
    const a = propertiesIn(intended);
    const b = propertiesIn(live);
    if (a === undefined || b?.size !== a.size) return false;
    return [...a].every(([name, value]) => b.get(name) === value);
  },
};
