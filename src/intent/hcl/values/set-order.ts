import { formatNumber } from './number.js';
import { isPrimitive } from './type.js';
import { compareText, isBool, isNumber, isText, itemsOf, membersOf, type KnownValue, type Value } from './value.js';

/*
 * Terraform goes through a set of objects or lists by the text that it makes of each element to tell them apart.
 * Source: cty, `setRules.Less` and `appendSetHashBytes`.
 */

/** Whether the order of the elements is Terraform's: of a list always, of a set of compound values where all is known. */
export function isOrdered(value: KnownValue): boolean {
  const items = itemsOf(value) ?? [];
  if (value.type.kind !== 'set' || items.length < 2 || isPrimitive(value.type.element)) return true;
  return items.every((item) => spelled(item) !== undefined);
}

/** Of two elements of a set of compound values, which comes first; zero where that is not known. */
export function compareElements(a: Value, b: Value): number {
  const [first, second] = [spelled(a), spelled(b)];
  return first === undefined || second === undefined ? 0 : compareText(first, second);
}

/** The text of one element; undefined where it is not known to the letter. */
function spelled(value: Value): string | undefined {
  if (value.kind === 'unknown') return undefined;
  if (value.kind === 'null') return '~';
  if (isText(value)) return spelledText(value.data);
  if (isNumber(value)) return spelledNumber(formatNumber(value.data));
  if (isBool(value)) return value.data ? 'T' : 'F';
  const members = membersOf(value);
  if (members !== undefined) return value.open === undefined ? spelledMembers(value, members) : undefined;
  const parts = (itemsOf(value) ?? []).map(spelled);
  if (!isOrdered(value) || !parts.every((part) => part !== undefined)) return undefined;
  const text = parts.map((part) => `${part};`).join('');
  return value.type.kind === 'tuple' ? `<${text}>` : `[${text}]`;
}

function spelledMembers({ type }: KnownValue, members: ReadonlyMap<string, Value>): string | undefined {
  const names = [...members.keys()].sort(compareText);
  const parts = names.map((name) => {
    const member = members.get(name);
    const [key, part] = [spelledText(name), member && spelled(member)];
    if (key === undefined || part === undefined) return undefined;
    return type.kind === 'map' ? `${key}:${part};` : `${part};`;
  });
  if (!parts.every((part) => part !== undefined)) return undefined;
  return type.kind === 'map' ? `{${parts.join('')}}` : `<${parts.join('')}>`;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** In quotes as Go writes them; other signs than letters, digits and those of ASCII are left aside. */
function spelledText(text: string): string | undefined {
  if (!/^[\x20-\x7e\n\r\t\p{L}\p{N}]*$/u.test(text)) return undefined;
  return `"${text.replace(/["\\\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"`;
}

/** Ten digits are written down; with more of them, numbers that differ may look alike. */
function spelledNumber(text: string): string | undefined {
  const digits = text.replace(/^-/, '').replace('.', '').replace(/^0+/, '');
  return digits.length <= 10 && !/^-?0\.0000/.test(text) ? text : undefined;
}
