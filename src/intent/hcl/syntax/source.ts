import type { Node } from 'web-tree-sitter';
import type { Position, Range } from './ast.js';

/** One file while it is read into a tree of our own. */
export interface Source {
  /** Path as the user would name it. */
  readonly file: string;
  readonly text: string;
  /** The place of everything in it, where the text is a part of something else: a string of a JSON file. */
  readonly place?: Range;
}

/** What the nodes of one tree have in common. */
interface Whole {
  readonly text: string;
  /** The parser met nothing that it does not know. */
  readonly sound: boolean;
}

/** A node of the parser's tree. The parser stands behind a wall: what was asked of it once is kept. */
export class Syntax {
  readonly type: string;
  readonly #node: Node;
  readonly #whole: Whole;
  #children: readonly Syntax[] | undefined;
  #end: number | undefined;

  constructor(node: Node, whole: Whole) {
    this.type = node.type;
    this.#node = node;
    this.#whole = whole;
  }

  /** Children that carry meaning: no comments. */
  get children(): readonly Syntax[] {
    this.#children ??= this.#node.children
      .map((child) => new Syntax(child, this.#whole))
      .filter(({ type }) => type !== 'comment');
    return this.#children;
  }

  /** Something inside is not known to the parser. */
  get hasError(): boolean {
    return !this.#whole.sound && this.#node.hasError;
  }

  /** As `hasError`, or the parser made the node up. */
  get isBroken(): boolean {
    return !this.#whole.sound && (this.#node.hasError || this.#node.isMissing);
  }

  get startIndex(): number {
    return this.#node.startIndex;
  }

  get endIndex(): number {
    return (this.#end ??= this.#node.endIndex);
  }

  get text(): string {
    return this.#whole.text.slice(this.startIndex, this.endIndex);
  }

  get start(): Position {
    const { row, column } = this.#node.startPosition;
    return { line: row + 1, column: column + 1 };
  }

  get end(): Position {
    const { row, column } = this.#node.endPosition;
    return { line: row + 1, column: column + 1 };
  }
}

export function rangeOf(source: Source, first: Syntax, last: Syntax = first): Range {
  return source.place ?? { file: source.file, start: first.start, end: last.end };
}
