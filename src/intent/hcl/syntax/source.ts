import type { Node } from 'web-tree-sitter';
import type { Range } from './ast.js';

/** One file while it is read into a tree of our own. */
export interface Source {
  /** Path as the user would name it. */
  readonly file: string;
  readonly text: string;
  /** The place of everything in it, where the text is a part of something else: a string of a JSON file. */
  readonly place?: Range;
}

export function rangeOf(source: Source, first: Node, last: Node = first): Range {
  if (source.place !== undefined) return source.place;
  const { startPosition: start } = first;
  const { endPosition: end } = last;
  return {
    file: source.file,
    start: { line: start.row + 1, column: start.column + 1 },
    end: { line: end.row + 1, column: end.column + 1 },
  };
}

/** Children that carry meaning: no comments. */
export function childrenOf(node: Node): readonly Node[] {
  return node.children.filter((child) => child.type !== 'comment');
}

/** The parser met something it does not know, or made up something that is not there. */
export function isBroken(node: Node): boolean {
  return node.hasError || node.isMissing;
}
