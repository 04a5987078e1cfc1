import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { setOwn, type Json, type JsonObject } from '../../domain/json.js';

/** Comparing is one step, and few scans meet a document in YAML: the parser is loaded by the first one. */
const require = createRequire(import.meta.url);
let library: typeof Yaml | undefined;

/** Aliases can make a small text an enormous value, or one without an end. */
const mostNodes = 200_000;
const deepest = 200;

/** Functions of CloudFormation templates in their short form; all but these two are `Fn::` and their name. */
const shortNames: ReadonlySet<string> = new Set(['Ref', 'Condition']);

/** One YAML 1.2 document as a value; undefined for what cannot be read as one. */
export function readYaml(text: string): Json | undefined {
  library ??= require('yaml') as typeof Yaml;
  try {
    const document = library.parseDocument(text, { logLevel: 'error' });
    if (document.errors.length > 0) return undefined;
    return new Reader(library, document).value(document.contents, 0);
  } catch (error) {
    // The parser itself goes down level by level.
    if (error instanceof Unreadable || error instanceof RangeError) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

class Reader {
  readonly #yaml: typeof Yaml;
  readonly #document: Yaml.Document;
  #count = 0;

  constructor(yaml: typeof Yaml, document: Yaml.Document) {
    this.#yaml = yaml;
    this.#document = document;
  }

  value(node: unknown, depth: number): Json {
    if (++this.#count > mostNodes || depth > deepest) throw new Unreadable();
    if (node === null || node === undefined) return null;
    if (this.#yaml.isAlias(node)) {
      const target = node.resolve(this.#document);
      if (target === undefined) throw new Unreadable();
      return this.value(target, depth + 1);
    }
    if (!this.#yaml.isNode(node)) throw new Unreadable();
    const plain = this.#plain(node, depth + 1);
    return node.tag?.startsWith('!') === true ? called(node.tag.slice(1), plain) : plain;
  }

  #plain(node: Yaml.Node, depth: number): Json {
    if (this.#yaml.isScalar(node)) return scalar(node.value);
    if (this.#yaml.isSeq(node)) return node.items.map((item) => this.value(item, depth));
    if (!this.#yaml.isMap(node)) throw new Unreadable();
    const result: JsonObject = {};
    for (const { key, value } of node.items) {
      const name = this.value(key, depth);
      if (typeof name === 'object') throw new Unreadable();
      setOwn(result, String(name), this.value(value, depth));
    }
    return result;
  }
}

function scalar(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value === null || value === undefined) return null;
  throw new Unreadable();
}

/** `!GetAtt a.b` is `{ "Fn::GetAtt": ["a", "b"] }`. */
function called(name: string, argument: Json): Json {
  const result: JsonObject = {};
  const key = shortNames.has(name) ? name : `Fn::${name}`;
  const [, resource, attribute] = /^([^.]+)\.(.+)$/.exec(typeof argument === 'string' ? argument : '') ?? [];
  const parts =
    name === 'GetAtt' && resource !== undefined && attribute !== undefined ? [resource, attribute] : argument;
  setOwn(result, key, parts);
  return result;
}
