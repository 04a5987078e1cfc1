import { createRequire } from 'node:module';
import { Language, Parser, type Tree } from 'web-tree-sitter';
import { atOnce, inSlices } from '../slices.js';
import type { Body } from './ast.js';
import { readBody } from './read-body.js';
import { Syntax, type Source } from './source.js';

const require = createRequire(import.meta.url);

let ready: Promise<void> | undefined;
let language: Language | undefined;

async function start(): Promise<void> {
  await Parser.init();
  language = await Language.load(require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm'));
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
  return atOnce(stepsOf(source));
}

/** The same for a whole file, with pauses: what else the program does has its turn in between. */
export function parseNativeFile(source: Source): Promise<Native> {
  return inSlices(stepsOf(source));
}

function* stepsOf(source: Source): Generator<void, Native> {
  const tree = yield* treeOf(withPlainNumbers(source.text));
  try {
    const { rootNode } = tree;
    const root = new Syntax(rootNode, { text: source.text, sound: !rootNode.hasError });
    const body = root.children.find(({ type }) => type === 'body');
    return { body: yield* readBody(body ?? root, source), broken: root.hasError };
  } finally {
    tree.delete();
  }
}

/** Milliseconds at a time. */
const patience = 10;

/** A parser of its own for each text: it goes on where it was stopped, with whatever text it is given then. */
function* treeOf(text: string): Generator<void, Tree> {
  if (language === undefined) throw new Error('the parser is not started');
  const parser = new Parser();
  try {
    parser.setLanguage(language);
    for (;;) {
      const until = performance.now() + patience;
      const tree = parser.parse(text, null, { progressCallback: () => performance.now() > until });
      if (tree !== null) return tree;
      yield;
    }
  } finally {
    parser.delete();
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
