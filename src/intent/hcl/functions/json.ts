import { parseTree, type Node } from 'jsonc-parser';
import type { TfFunction } from '../evaluate/scope.js';
import { sortedEntries } from '../values/convert.js';
import { formatNumber, parseNumber } from '../values/number.js';
import { dynamicType, stringType } from '../values/type.js';
import {
  bool,
  isBool,
  isNumber,
  isText,
  membersOf,
  nullOf,
  number,
  objectOf,
  tupleOf,
  unknown,
  type UnknownValue,
  type Value,
} from '../values/value.js';
import { define, fail, textOf, type Failure } from './define.js';
import { inOrder, isList } from './sequence.js';

/** Text in quotes as Go's `encoding/json` writes it, which makes it safe inside HTML. */
export function quoteJson(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A wholly known value as `jsonencode` writes it: no white space, keys in order. */
export function writeJson(value: Value): string | UnknownValue {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'null') return 'null';
  if (isText(value)) return quoteJson(value.data);
  if (isNumber(value)) return formatNumber(value.data);
  const members = membersOf(value);
  if (members !== undefined) return writeMembers(members);
  if (isBool(value)) return String(value.data);
  const items = inOrder(value);
  return isList(items) ? writeItems(items) : unknown('the order of a set of compound values');
}

function writeItems(items: readonly Value[]): string | UnknownValue {
  const written: string[] = [];
  for (const item of items) {
    const text = writeJson(item);
    if (typeof text !== 'string') return text;
    written.push(text);
  }
  return `[${written.join(',')}]`;
}

function writeMembers(members: ReadonlyMap<string, Value>): string | UnknownValue {
  const written: string[] = [];
  for (const [name, member] of sortedEntries(members)) {
    const text = writeJson(member);
    if (typeof text !== 'string') return text;
    written.push(`${quoteJson(name)}:${text}`);
  }
  return `{${written.join(',')}}`;
}

/** JSON text as a value: objects and tuples, numbers digit by digit; undefined where it is no JSON. */
export function readJson(text: string): Value | undefined {
  try {
    JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const tree = parseTree(text);
  return tree === undefined ? undefined : valueOf(tree, text);
}

function valueOf(node: Node, text: string): Value {
  switch (node.type) {
    case 'object':
      return objectOf(new Map((node.children ?? []).flatMap((property) => memberOf(property, text))));
    case 'array':
      return tupleOf((node.children ?? []).map((child) => valueOf(child, text)));
    case 'number': {
      const parsed = parseNumber(text.slice(node.offset, node.offset + node.length));
      // Terraform keeps the sign of a zero.
      const isNegativeZero = parsed?.mantissa === 0n && text[node.offset] === '-';
      return parsed === undefined || isNegativeZero
        ? unknown('a number in it cannot be computed with')
        : number(parsed);
    }
    case 'string':
      return textOf(String(node.value));
    case 'boolean':
      return bool(node.value === true);
    default:
      return nullOf();
  }
}

function memberOf({ children = [] }: Node, text: string): (readonly [string, Value])[] {
  const [key, value] = children;
  return key === undefined || value === undefined
    ? []
    : [[textOf(String(key.value)).data as string, valueOf(value, text)]];
}

export const jsonFunctions: readonly TfFunction[] = [
  define('jsonencode', {
    parameters: [{ name: 'val', type: dynamicType, nulls: 'any' }],
    returns: stringType,
    call: (given) => {
      const written = writeJson(given.at(0));
      return typeof written === 'string' ? textOf(written) : unknown(written.reason, stringType);
    },
  }),
  define('jsondecode', {
    parameters: [{ name: 'str', type: stringType }],
    call: (given): Value | Failure => readJson(given.text(0)) ?? fail('the text is no valid JSON'),
  }),
];
