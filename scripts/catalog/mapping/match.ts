import type { Properties } from '../cloudformation/types.js';
import { letters, singular } from '../names.js';

/** Endings that one side adds to a name and the other leaves out. */
const endings = [
  'configuration',
  'configurations',
  'config',
  'configs',
  'settings',
  'setting',
  'options',
  'specification',
  'properties',
  'parameters',
  'details',
  'list',
  'document',
  'name',
  'names',
  'arn',
  'arns',
  'id',
  'ids',
  'identifier',
  'enabled',
];

/** Words that CloudFormation puts before a name where Terraform does not: `PreferredMaintenanceWindow`. */
const qualifiers = ['preferred', 'resources', 'vpc'];

/** Endings that only CloudFormation adds; on both sides they say something (seconds are no minutes). */
const onlyTheirs = ['minutes', 'days', 'seconds', 'expression'];

/** Ways to spell one name, best first: as it is, in the singular, without its ending. */
function spellings(name: string): readonly string[] {
  const plain = letters(name);
  const shorter = endings.flatMap((ending) =>
    plain.length > ending.length + 2 && plain.endsWith(ending) ? [plain.slice(0, -ending.length)] : [],
  );
  return [plain, singular(plain), ...shorter, ...shorter.map(singular)];
}

/** An availability zone's id (`use1-az1`) and its name are different values. */
function differentZones(attribute: string, property: string): boolean {
  return property.endsWith('availabilityzone') && attribute.endsWith('zoneid');
}

/** How alike two names are: 0 the same, more is worse, `undefined` not alike. `owner`: words a property may repeat. */
export function distance(attribute: string, property: string, owner: readonly string[]): number | undefined {
  const target = letters(property);
  const plain = letters(attribute);
  if (plain === target) return 0;
  if (differentZones(plain, target)) return undefined;
  for (const word of owner) if (word !== '' && (word + plain === target || word + target === plain)) return 1;
  if (singular(plain) === singular(target)) return 2;
  for (const word of owner) if (word !== '' && singular(word + plain) === singular(target)) return 2;
  for (const word of qualifiers) if (singular(word + plain) === singular(target)) return 3;
  for (const word of onlyTheirs) if (plain + word === target) return 3;
  const [, ...others] = spellings(attribute);
  const [, ...targets] = spellings(property);
  const index = [plain, ...others].findIndex((spelling) => spelling === target || targets.includes(spelling));
  return index < 0 ? undefined : 4 + index;
}

/**
 * Pairs names of attributes with names of properties, each at most once, the most alike first. Two attributes that are
 * as like the same property as each other get none of it.
 */
export function matchNames(
  attributes: readonly string[],
  properties: Properties,
  owner: readonly string[],
  accepts: (attribute: string, property: string) => boolean,
): ReadonlyMap<string, string> {
  const candidates: { attribute: string; property: string; distance: number }[] = [];
  for (const attribute of attributes) {
    for (const property of Object.keys(properties)) {
      const found = distance(attribute, property, owner);
      if (found !== undefined && accepts(attribute, property)) {
        candidates.push({ attribute, property, distance: found });
      }
    }
  }
  candidates.sort(
    (a, b) => a.distance - b.distance || compare(a.attribute, b.attribute) || compare(a.property, b.property),
  );
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  for (const candidate of candidates) {
    if (matched.has(candidate.attribute) || taken.has(candidate.property)) continue;
    const rivals = candidates.filter(
      (other) =>
        other !== candidate &&
        other.distance === candidate.distance &&
        ((other.property === candidate.property && !matched.has(other.attribute)) ||
          (other.attribute === candidate.attribute && !taken.has(other.property))),
    );
    if (rivals.length > 0 && candidate.distance > 0) continue;
    matched.set(candidate.attribute, candidate.property);
    taken.add(candidate.property);
  }
  return matched;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
