import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';
import type { Body } from './ast.js';
import { readBody } from './read-body.js';
import type { Source } from './source.js';

const require = createRequire(import.meta.url);

let ready: Promise<Parser> | undefined;
let started: Parser | undefined;

async function start(): Promise<Parser> {
  await Parser.init();
  const grammar = require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  started = parser;
  return parser;
}

/** Loads the grammar (some 40 ms, once); `parseNative` needs it. */
export async function startParser(): Promise<void> {
  await (ready ??= start());
}

/** `broken`: the parser met what it does not know; that is left out of the tree, and what stands beside it is in doubt. */
export interface Native {
  readonly body: Body;
  readonly broken: boolean;
}

/**
 * Reads native syntax into our tree, with positions; after `startParser`. Text with errors is read as far as it can be
 * understood; whether a file is valid is asked of HCL's own parser (`check.ts`).
 */
export function parseNative(source: Source): Native {
  if (started === undefined) throw new Error('the parser is not started');
  const tree = started.parse(withPlainNumbers(source.text));
  if (tree === null) throw new Error('the parser has no language');
  try {
    const { rootNode } = tree;
    const body = rootNode.children.find(({ type }) => type === 'body');
    return { body: readBody(body ?? rootNode, source), broken: rootNode.hasError };
  } finally {
    tree.delete();
  }
}

const withExponent = /\d+[eE][+-]?\d+/g;

/**
 * The grammar does not know exponents without a fraction (`1e3`): it is shown digits of the same length. Text is always
 * cut from the source, so nothing else is changed by that.
 */
function withPlainNumbers(text: string): string {
  return text.replace(withExponent, (digits, at: number) => (isInName(text, at) ? digits : '1'.repeat(digits.length)));
}

const namesCharacter = /[\p{L}\p{M}\p{N}_-]/u;

/** Behind a letter, with nothing between but what names are made of. Names are shorter than what is looked at. */
function isInName(text: string, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 200); index--) {
    const character = text[index] ?? '';
    if (!namesCharacter.test(character)) return false;
    if (/[\p{L}_]/u.test(character)) return true;
  }
  return false;
}
