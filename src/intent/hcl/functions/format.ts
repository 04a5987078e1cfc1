import type { TfFunction } from '../evaluate/scope.js';
import { dynamicType, stringType } from '../values/type.js';
import { firstUnknown, itemsOf, listOf, unknown, type Value } from '../values/value.js';
import { define, fail, largestText, openReason, textOf, type Arguments, type Failure } from './define.js';
import { writeVerb, type Verb } from './format-verb.js';
import { inOrder, isList } from './sequence.js';

const verbs = /%(?:%|([0#\-+ ]*)([1-9]\d*)?(?:\.(\d*))?(?:\[([1-9]\d*)\])?([a-zA-Z]))/y;
/** Wider fields and more places are not written. */
const largestField = 1_000_000;

/** A format with its values in it; undefined where that would be too long. */
function format(template: string, values: readonly Value[]): string | Failure | undefined {
  let result = '';
  let next = 1;
  let highest = 0;
  let at = 0;
  while (at < template.length) {
    const percent = template.indexOf('%', at);
    if (percent < 0) break;
    result += template.slice(at, percent);
    verbs.lastIndex = percent;
    const match = verbs.exec(template);
    if (match === null) return fail('the format has a % sequence that Terraform does not know');
    at = percent + match[0].length;
    if (match[0] === '%%') {
      result += '%';
      continue;
    }
    const verb = verbOf(match);
    if (verb === undefined) return undefined;
    const position = match[4] === undefined ? next : Number(match[4]);
    const value = values[position - 1];
    if (value === undefined) return fail('there are fewer values than the format needs');
    const written = writeVerb(verb, value);
    if (typeof written !== 'string') return written;
    result += written;
    if (result.length > largestText) return undefined;
    next = position + 1;
    highest = Math.max(highest, position);
  }
  return highest < values.length ? fail('there are more values than the format needs') : result + template.slice(at);
}

function verbOf([, flags = '', width = '0', precision, , letter = '']: RegExpExecArray): Verb | undefined {
  const places = precision === undefined ? undefined : Number(precision);
  if (Number(width) > largestField || (places ?? 0) > largestField) return undefined;
  return { letter, flags, width: Number(width), precision: places };
}

function formatted(template: string, values: readonly Value[]): Value | Failure {
  const result = format(template, values);
  if (result === undefined) return unknown('the text is too long to be computed here', stringType);
  return typeof result === 'string' ? textOf(result) : result;
}

/** Lists are gone through side by side; what is no list is the same each time. */
function formatList(given: Arguments): Value | Failure {
  const template = given.text(0);
  const columns: (readonly Value[] | Value)[] = [];
  let length: number | undefined;
  for (const value of given.values.slice(1)) {
    const items = value.kind === 'known' ? inOrder(value) : undefined;
    if (items !== undefined && !isList(items)) return unknown(items.reason, { kind: 'list', element: stringType });
    if (items !== undefined && length !== undefined && items.length !== length) {
      return fail('the lists have different lengths');
    }
    length = items?.length ?? length;
    columns.push(items ?? value);
  }
  const rows: Value[] = [];
  for (let row = 0; row < (length ?? 1); row++) {
    const values = columns.flatMap((column) => (isItems(column) ? column.slice(row, row + 1) : [column]));
    const reason = values.map((value) => openReason(value) ?? firstUnknown(value)?.reason).find((found) => found);
    const written = reason === undefined ? formatted(template, values) : unknown(reason, stringType);
    if (written.kind === 'failure') return written;
    rows.push(written);
  }
  return listOf(stringType, rows);
}

const isItems = (column: readonly Value[] | Value): column is readonly Value[] => Array.isArray(column);

function formatOne(given: Arguments): Value | Failure {
  const values = given.values.slice(1);
  // JSON text of a set of compound values has an order that is not known here.
  if (values.some(holdsUnordered)) return unknown('the order of a set of compound values', stringType);
  return formatted(given.text(0), values);
}

function holdsUnordered(value: Value): boolean {
  if (value.kind !== 'known') return false;
  const items = inOrder(value);
  if (items !== undefined && !isList(items)) return true;
  return [...(itemsOf(value) ?? (value.data instanceof Map ? (value.data.values() as Iterable<Value>) : []))].some(
    holdsUnordered,
  );
}

export const formatFunctions: readonly TfFunction[] = [
  define('format', {
    parameters: [{ name: 'format', type: stringType }],
    rest: { name: 'args', type: dynamicType, nulls: 'typed' },
    returns: stringType,
    call: formatOne,
  }),
  define('formatlist', {
    parameters: [{ name: 'format', type: stringType }],
    rest: { name: 'args', type: dynamicType, nulls: 'typed', needs: 'shape' },
    returns: { kind: 'list', element: stringType },
    call: formatList,
  }),
];
