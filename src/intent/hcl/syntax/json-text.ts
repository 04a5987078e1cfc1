import type { Node } from 'jsonc-parser';
import type { Position, Range } from './ast.js';

/** The text of a JSON file, and where in it things stand. */
export class JsonText {
  readonly file: string;
  readonly #text: string;
  readonly #lines: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.#text = text;
    const lines = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    this.#lines = lines;
  }

  slice({ offset, length }: Node): string {
    return this.#text.slice(offset, offset + length);
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 };
  }

  range(first: Node | undefined, last: Node | undefined = first): Range {
    return {
      file: this.file,
      start: this.position(first?.offset ?? 0),
      end: this.position(last === undefined ? 0 : last.offset + last.length),
    };
  }
}

/** One object, or a list of them at any depth: HCL takes both where blocks stand. */
export function objectsIn(node: Node | undefined): readonly Node[] {
  if (node?.type === 'object') return [node];
  return node?.type === 'array' ? (node.children ?? []).flatMap(objectsIn) : [];
}

/** Name, key and value of an object's properties. */
export function membersIn(node: Node): readonly (readonly [name: string, key: Node, value: Node])[] {
  return (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key === undefined || value === undefined ? [] : [[String(key.value), key, value] as const];
  });
}
