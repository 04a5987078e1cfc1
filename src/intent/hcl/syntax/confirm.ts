import { isObject, own, type JsonObject, type Json } from '../../../domain/json.js';
import type { Attribute, Block, Body, Expression, Range, TemplatePart } from './ast.js';

/*
 * Two parsers have read the file: one gives positions, the other is HCL's own. Where they do not agree the value is
 * `unreadable`, and where one of them lacks something the body is `incomplete`.
 */

export interface Confirmed {
  readonly body: Body;
  /** Where the two do not agree. */
  readonly doubts: readonly Range[];
}

/** `tree` is what HCL's own parser made of `text` (see `check.ts`). Step by step, a block each. */
export function* confirmBody(body: Body, tree: JsonObject, text: string): Generator<void, Confirmed> {
  const confirmation = new Confirmation(text);
  return { body: yield* confirmation.body(body, tree), doubts: confirmation.doubts };
}

/** The same body without a value in it: it cannot be trusted. */
export function doubtedBody(body: Body): Body {
  const attributes = new Map([...body.attributes].map(([name, attribute]) => [name, doubtedAttribute(attribute)]));
  return { ...body, attributes, blocks: body.blocks.map(doubtedBlock), incomplete: true };
}

export function doubtedBlock(block: Block): Block {
  return { ...block, body: doubtedBody(block.body) };
}

export function doubtedAttribute(attribute: Attribute): Attribute {
  return { ...attribute, expression: { kind: 'unreadable', range: attribute.expression.range } };
}

class Confirmation {
  readonly doubts: Range[] = [];
  readonly #text: string;
  readonly #lines: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const lines = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    this.#lines = lines;
  }

  *body(body: Body, tree: JsonObject): Generator<void, Body> {
    let isWhole = Object.keys(tree).every(
      (name) => body.attributes.has(name) || body.blocks.some(({ type }) => type === name),
    );
    const attributes = new Map<string, Attribute>();
    for (const [name, attribute] of body.attributes) {
      const theirs = own(tree, name);
      if (theirs === undefined) isWhole = false;
      const agrees = theirs !== undefined && this.#agrees(attribute.expression, theirs, this.#valueText(attribute));
      if (!agrees) this.doubts.push(attribute.range);
      attributes.set(name, agrees ? attribute : doubtedAttribute(attribute));
    }
    const seen = new Map<string, number>();
    const blocks: Block[] = [];
    for (const block of body.blocks) {
      const key = JSON.stringify([block.type, ...block.labels]);
      const index = seen.get(key) ?? 0;
      seen.set(key, index + 1);
      const theirs = blocksOf(tree, block)?.[index];
      if (theirs === undefined) this.doubts.push(block.headRange);
      blocks.push(
        theirs === undefined ? doubtedBlock(block) : { ...block, body: yield* this.body(block.body, theirs) },
      );
      yield;
    }
    isWhole &&= countBlocks(tree, body) === blocks.length;
    if (!isWhole) this.doubts.push(body.range);
    return { attributes, blocks, range: body.range, ...(!isWhole && { incomplete: true as const }) };
  }

  /** `source`: the text of the expression, where its range may be too narrow. */
  #agrees(ours: Expression, theirs: Json, source = this.#slice(ours.range)): boolean {
    switch (ours.kind) {
      case 'literal':
        return literalAgrees(ours.value, theirs);
      case 'tuple':
        return (
          Array.isArray(theirs) &&
          theirs.length === ours.items.length &&
          ours.items.every((item, index) => this.#agrees(item, theirs[index] ?? null))
        );
      case 'object':
        return isObject(theirs) && this.#objectAgrees(ours.items, theirs);
      case 'template':
        return this.#templateAgrees(ours, theirs);
      case 'unreadable':
        return false;
      default: {
        // A sign before a constant is worked out.
        if (typeof theirs !== 'string') return ours.kind === 'unary';
        return squeezed(theirs) === squeezed(`\${${source}}`);
      }
    }
  }

  #objectAgrees(
    items: readonly { readonly key: Expression; readonly value: Expression }[],
    theirs: JsonObject,
  ): boolean {
    const keys = items.map(({ key }) => this.#keyText(key));
    return (
      items.every(({ value }, index) => {
        const key = keys[index];
        // Of equal keys HCL's parser keeps the last; a key that is computed is spelled in several ways.
        if (key === undefined || keys.lastIndexOf(key) !== index) return true;
        const found = own(theirs, key);
        return found !== undefined && this.#agrees(value, found);
      }) && Object.keys(theirs).length <= items.length
    );
  }

  #keyText(key: Expression): string | undefined {
    if (key.kind !== 'literal') return undefined;
    const { value } = key;
    return value.type === 'string' && !/[$%]\{/.test(value.text) ? value.text : undefined;
  }

  /** Exactly: white space that is trimmed, or indentation that is taken away, is a part of the value. */
  #templateAgrees({ parts, wraps }: Extract<Expression, { kind: 'template' }>, theirs: Json): boolean {
    const [first] = parts;
    if (wraps && first?.kind === 'interpolation') return this.#agrees(first.expression, theirs);
    const rendered = this.#rendered(parts);
    return typeof theirs === 'string' && rendered !== undefined && withoutEmptyElse(theirs) === rendered;
  }

  /** As HCL's parser spells a template again; undefined where it has a spelling of its own. */
  #rendered(parts: readonly TemplatePart[]): string | undefined {
    const texts = parts.map((part) => this.#renderedPart(part));
    return texts.every((text) => text !== undefined) ? withoutEmptyElse(texts.join('')) : undefined;
  }

  #renderedPart(part: TemplatePart): string | undefined {
    switch (part.kind) {
      case 'text':
        return escaped(part.text);
      case 'interpolation':
        return this.#interpolated(part.expression);
      case 'if':
        return this.#branches(part.condition, this.#rendered(part.then), this.#rendered(part.otherwise));
      case 'for': {
        const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`;
        const body = this.#rendered(part.body);
        return body === undefined
          ? undefined
          : `%{for ${names} in ${this.#slice(part.collection.range)}}${body}%{endfor}`;
      }
    }
  }

  #branches(condition: Expression, then: string | undefined, otherwise: string | undefined): string | undefined {
    if (then === undefined || otherwise === undefined) return undefined;
    return `%{if ${this.#slice(condition.range)}}${then}%{else}${otherwise}%{endif}`;
  }

  #interpolated(expression: Expression): string | undefined {
    switch (expression.kind) {
      case 'template':
        return this.#rendered(expression.parts);
      case 'conditional': {
        const { condition, then, otherwise } = expression;
        return this.#branches(condition, this.#interpolated(then), this.#interpolated(otherwise));
      }
      case 'literal':
        return literalText(expression.value);
      default:
        return `\${${this.#slice(expression.range)}}`;
    }
  }

  /** What stands behind the equals sign. */
  #valueText({ range, nameRange }: Attribute): string {
    return this.#slice({ ...range, start: nameRange.end }).replace(/^\s*=/, '');
  }

  #slice({ start, end }: Range): string {
    return this.#text.slice(this.#offset(start.line, start.column), this.#offset(end.line, end.column));
  }

  #offset(line: number, column: number): number {
    return (this.#lines[line - 1] ?? 0) + column - 1;
  }
}

function blocksOf(tree: JsonObject, { type, labels }: Block): readonly JsonObject[] | undefined {
  let found = own(tree, type);
  for (const label of labels) found = isObject(found) ? own(found, label) : undefined;
  return Array.isArray(found) && found.every(isObject) ? found : undefined;
}

/** How many blocks there are of the types and labels that we know. */
function countBlocks(tree: JsonObject, { blocks }: Body): number {
  const distinct = new Map(blocks.map((block) => [JSON.stringify([block.type, ...block.labels]), block]));
  const labelled = new Set(blocks.map(({ type }) => type));
  let count = [...distinct.values()].reduce((sum, block) => sum + (blocksOf(tree, block)?.length ?? 0), 0);
  for (const type of labelled) {
    const depth = blocks.find((block) => block.type === type)?.labels.length ?? 0;
    const ours = new Set(blocks.filter((block) => block.type === type).map(({ labels }) => JSON.stringify(labels)))
      .size;
    if (leaves(own(tree, type), depth) !== ours) count = -1;
  }
  return count;
}

function leaves(value: Json | undefined, depth: number): number {
  if (depth === 0) return 1;
  return isObject(value) ? Object.values(value).reduce<number>((sum, inner) => sum + leaves(inner, depth - 1), 0) : 0;
}

function literalAgrees(ours: Extract<Expression, { kind: 'literal' }>['value'], theirs: Json): boolean {
  switch (ours.type) {
    case 'string':
      return theirs === ours.text || theirs === escaped(ours.text);
    case 'number':
      return typeof theirs === 'number' ? close(Number(ours.text), theirs) : !Number.isFinite(Number(ours.text));
    case 'bool':
      return theirs === ours.value;
    case 'null':
      return theirs === null;
  }
}

function literalText(value: Extract<Expression, { kind: 'literal' }>['value']): string {
  switch (value.type) {
    case 'string':
      return escaped(value.text);
    case 'number':
      return String(Number(value.text));
    case 'bool':
      return String(value.value);
    case 'null':
      return 'null';
  }
}

/** Their numbers went through a float of 64 bits. */
const close = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= Math.abs(a) * 1e-15;

const escaped = (text: string): string => text.replaceAll(/([$%])\{/g, '$1$1{');

const withoutEmptyElse = (text: string): string => text.replaceAll('%{else}%{endif}', '%{endif}');

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');
