import type { BinaryOperator, Expression, Range } from './ast.js';

/** An expression without parentheses, flat: operands and operators in the order they are written. */
export type Item =
  | { readonly kind: 'operand'; readonly expression: Expression }
  | { readonly kind: 'operator'; readonly text: string; readonly range: Range };

/** Longer chains are no configuration, and the tree of one is as deep as it is long. */
const longest = 2000;

/** HCL's precedence, loosest first (HCL native syntax specification, "Operations"); all of them group to the left. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

/** Groups operators as HCL does; the grammar that found them groups some the other way. Undefined: it makes no sense. */
export function group(items: readonly Item[]): Expression | undefined {
  if (items.length > longest) return undefined;
  const grouper = new Grouper(items);
  const expression = grouper.conditional();
  return grouper.isDone() ? expression : undefined;
}

class Grouper {
  readonly #items: readonly Item[];
  #at = 0;

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  isDone(): boolean {
    return this.#at === this.#items.length;
  }

  /** `a ? b : c ? d : e` is `a ? b : (c ? d : e)`. */
  conditional(): Expression | undefined {
    const condition = this.#binary(0);
    if (condition === undefined || !this.#takes('?')) return condition;
    const then = this.conditional();
    if (then === undefined || !this.#takes(':')) return undefined;
    const otherwise = this.conditional();
    if (otherwise === undefined) return undefined;
    return { kind: 'conditional', condition, then, otherwise, range: between(condition, otherwise) };
  }

  #binary(level: number): Expression | undefined {
    const operators = levels[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.#takes(candidate));
      if (left === undefined || operator === undefined) return left;
      const right = this.#binary(level + 1);
      if (right === undefined) return undefined;
      left = { kind: 'binary', operator, left, right, range: between(left, right) };
    }
  }

  #unary(): Expression | undefined {
    const item = this.#items[this.#at];
    const operator = this.#takes('-') ? '-' : this.#takes('!') ? '!' : undefined;
    if (operator !== undefined && item?.kind === 'operator') {
      const operand = this.#unary();
      return operand === undefined ? undefined : { kind: 'unary', operator, operand, range: between(item, operand) };
    }
    if (item?.kind !== 'operand') return undefined;
    this.#at++;
    return item.expression;
  }

  #takes(text: string): boolean {
    const item = this.#items[this.#at];
    if (item?.kind !== 'operator' || item.text !== text) return false;
    this.#at++;
    return true;
  }
}

function between(first: { readonly range: Range }, last: Expression): Range {
  return { file: first.range.file, start: first.range.start, end: last.range.end };
}
