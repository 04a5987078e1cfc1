import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';
import type { Body } from './ast.js';
import { readBody } from './read-body.js';
import type { Source } from './source.js';

const require = createRequire(import.meta.url);

let ready: Promise<Parser> | undefined;

async function start(): Promise<Parser> {
  await Parser.init();
  const grammar = require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return parser;
}

/**
 * Reads native syntax into our tree, with positions. Text with errors is read as far as it can be understood; whether
 * a file is valid is asked of HCL's own parser (`check.ts`).
 */
export async function parseNative(source: Source): Promise<Body> {
  const parser = await (ready ??= start());
  const tree = parser.parse(source.text);
  if (tree === null) throw new Error('the parser has no language');
  try {
    const body = tree.rootNode.children.find(({ type }) => type === 'body');
    return readBody(body ?? tree.rootNode, source);
  } finally {
    tree.delete();
  }
}
