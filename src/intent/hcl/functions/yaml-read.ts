import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document } from 'yaml';
import { parseNumber } from '../values/number.js';
import { bool, isText, membersOf, nullOf, number, objectOf, tupleOf, type Value } from '../values/value.js';
import { fail, largestCollection, textOf, type Failure } from './define.js';

/** Why a text is not read: it holds what Terraform's reader and the one here may not take for the same. */
export interface NotRead {
  readonly reason: string;
}

const doubt = (reason: string): NotRead => ({ reason });
const isDoubt = (result: Value | NotRead): result is NotRead => 'reason' in result && !('kind' in result);

/** Directives, tags, tabs before a line's first letter and escaped slashes, on which readers of YAML differ. */
const unusual = /^%|^\s*\t|(?:^|[\s[{,])!|\\\//m;

/** One YAML document as a value; plain scalars are told apart as Terraform's reader does. */
export function readYaml(text: string): Value | NotRead | Failure {
  if (unusual.test(text)) return doubt('the YAML is written in an unusual way');
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    version: '1.1',
    merge: false,
    uniqueKeys: false,
    keepSourceTokens: false,
  });
  const [document, second] = documents;
  if (document === undefined || second !== undefined) return fail('the text is not one YAML document');
  if (document.errors.length > 0 || document.warnings.length > 0) return doubt('the YAML cannot be read');
  if (document.contents === null) return doubt('the YAML is empty');
  return new Reader(document).value(document.contents);
}

class Reader {
  readonly #document: Document;
  #count = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  value(node: unknown): Value | NotRead {
    // Aliases can make a small text an enormous value.
    if (++this.#count > largestCollection) return doubt('the YAML is too large');
    if (node === null) return nullOf();
    if (isAlias(node)) {
      const target = node.resolve(this.#document);
      return target === undefined ? doubt('an alias stands for nothing') : this.value(target);
    }
    if (isScalar(node))
      return scalar(typeof node.value === 'string' ? node.value : '', node.type === 'PLAIN' ? 'plain' : 'quoted');
    if (isSeq(node)) return this.#sequence(node.items);
    if (isMap(node)) return this.#mapping(node.items);
    return doubt('the YAML holds what is not known here');
  }

  #sequence(nodes: readonly unknown[]): Value | NotRead {
    const items: Value[] = [];
    for (const node of nodes) {
      const item = this.value(node);
      if (isDoubt(item)) return item;
      items.push(item);
    }
    return tupleOf(items);
  }

  #mapping(pairs: readonly { readonly key: unknown; readonly value: unknown }[]): Value | NotRead {
    const members = new Map<string, Value>();
    for (const pair of pairs) {
      const member = this.value(pair.value);
      if (isDoubt(member)) return member;
      if (isMerge(pair.key)) {
        const merged = member.kind === 'known' && !isText(member) ? membersOf(member) : undefined;
        // Before or behind other keys a merge gives way or does not: only the beginning is certain.
        if (merged === undefined || members.size > 0) return doubt('the YAML merges in an unusual way');
        for (const [name, inner] of merged) members.set(name, inner);
        continue;
      }
      const key = this.value(pair.key);
      if (isDoubt(key)) return key;
      if (!isText(key)) return doubt('a key is no text');
      members.set(key.data, member);
    }
    return objectOf(members);
  }
}

function isMerge(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.value === '<<';
}

const truths: ReadonlySet<string> = new Set('y Y yes Yes YES on On ON true True TRUE'.split(' '));
const untruths: ReadonlySet<string> = new Set('n N no No NO off Off OFF false False FALSE'.split(' '));
const nulls: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

function scalar(text: string, style: 'plain' | 'quoted'): Value | NotRead {
  if (style === 'quoted') return textOf(text);
  if (nulls.has(text)) return nullOf();
  if (truths.has(text)) return bool(true);
  if (untruths.has(text)) return bool(false);
  if (/^[-+]?(?:\d|\.\d|\.(?:inf|nan)$)/i.test(text)) return numeral(text);
  return textOf(text);
}

function numeral(text: string): Value | NotRead {
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) {
    const parsed = parseNumber(text);
    return parsed === undefined || /^-0*(?:\.0*)?$/.test(text)
      ? doubt('a number is written in an unusual way')
      : number(parsed);
  }
  if (/^0x[0-9a-fA-F]+$|^0o[0-7]+$/.test(text)) {
    const parsed = parseNumber(BigInt(text).toString());
    return parsed === undefined ? doubt('a number is too large') : number(parsed);
  }
  const date = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z)?$/.exec(text);
  const [, day = '', time = '00:00:00'] = date ?? [];
  // Times are written anew; a day that no calendar has is left to Terraform.
  const written = `${day}T${time}Z`;
  if (date !== null && isTime(written)) return textOf(written);
  // What may be a time or a number in some other notation; the rest is text.
  return /^\d{4}-\d|^[-+]?\.|^[-+]0[xob]/i.test(text)
    ? doubt('a time or a number is written in an unusual way')
    : textOf(text);
}

function isTime(written: string): boolean {
  const time = new Date(written);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 19) === written.slice(0, 19);
}
