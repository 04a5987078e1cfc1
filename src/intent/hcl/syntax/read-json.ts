import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Diagnostic } from '../../../domain/diagnostic.js';
import { inSlices } from '../slices.js';
import type { Attribute, Block, Body, Expression } from './ast.js';
import { blocksOfFile, type ArgumentKind, type BodyShape } from './json-shapes.js';
import { JsonText, membersIn, objectsIn } from './json-text.js';
import { parseExpressionText, parseTemplateText } from './parse-text.js';
import type { ReadFile } from './read-file.js';

/**
 * Reads JSON configuration into the tree of the native syntax; after `startParser`. `values`: a file of variables' values,
 * whose strings are no templates. Source: Terraform's documentation, "JSON Configuration Syntax".
 */
export async function parseJsonFile(file: string, text: string, kind: 'configuration' | 'values'): Promise<ReadFile> {
  const json = new JsonText(file, text);
  const errors: ParseError[] = [];
  const root = parsed(text.replace(/^\ufeff/, ' '), errors);
  const reader = new Reader(json);
  const [error] = errors;
  if (root === undefined || error !== undefined) reader.refuse(error, root);
  const shape: BodyShape = kind === 'configuration' ? blocksOfFile : { others: 'constant' };
  const isReadable = root !== undefined && error === undefined;
  const body = await inSlices(reader.body(isReadable ? root : undefined, shape));
  return { body: isReadable ? body : { ...body, incomplete: true }, diagnostics: reader.diagnostics };
}

/** Undefined also for what is nested too deep to be read. */
function parsed(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  } catch {
    return undefined;
  }
}

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #json: JsonText;

  constructor(json: JsonText) {
    this.#json = json;
  }

  refuse(error: ParseError | undefined, root: Node | undefined): void {
    const { file } = this.#json;
    const what = error === undefined ? 'it is empty or nested too deep' : printParseErrorCode(error.error);
    const place = error === undefined ? undefined : this.#json.position(error.offset);
    this.diagnostics.push({
      severity: 'warning',
      code: 'config-syntax',
      summary: `${file} is not valid JSON`,
      detail: `${what}. ${root === undefined ? 'Nothing' : 'Nothing of what'} it declares is known. Correct it, and run again.`,
      source: { file, ...place },
    });
  }

  /** Step by step, an argument or a block each. */
  *body(node: Node | undefined, shape: BodyShape): Generator<void, Body> {
    const attributes = new Map<string, Attribute>();
    const blocks: Block[] = [];
    for (const [name, key, value] of objectsIn(node).flatMap(membersIn)) {
      const inner = shape.blocks?.[name];
      if (inner !== undefined) yield* this.#blocks(name, [], key, value, inner, inner.labels ?? 0, blocks);
      else if (name !== '//' && shape.others !== undefined) {
        this.#attribute(name, key, value, shape.arguments?.[name] ?? shape.others, attributes);
        yield;
      }
    }
    return { attributes, blocks, range: this.#json.range(node) };
  }

  #attribute(name: string, key: Node, value: Node, kind: ArgumentKind, into: Map<string, Attribute>): void {
    const range = this.#json.range(key, value);
    // Given twice, one of them is wrong, and nobody can tell which.
    const expression: Expression = into.has(name) ? { kind: 'unreadable', range } : this.#argument(value, kind);
    into.set(name, { name, expression, range, nameRange: this.#json.range(key) });
  }

  /** Behind a block's name, its labels are one property each; at every level a list stands for several. */
  *#blocks(
    type: string,
    labels: string[],
    head: Node,
    node: Node,
    shape: BodyShape,
    left: number,
    into: Block[],
  ): Generator<void, void> {
    if (left > 0) {
      for (const [label, key, value] of objectsIn(node).flatMap(membersIn)) {
        if (label !== '//') yield* this.#blocks(type, [...labels, label], key, value, shape, left - 1, into);
      }
      return;
    }
    for (const item of objectsIn(node)) {
      into.push({
        type,
        labels,
        body: yield* this.body(item, shape),
        headRange: this.#json.range(head),
        range: this.#json.range(head, item),
      });
    }
  }

  #argument(node: Node, kind: ArgumentKind): Expression {
    switch (kind) {
      case 'value':
        return this.#value(node, true);
      case 'constant':
        return this.#value(node, false);
      case 'reference':
        return this.#reference(node);
      case 'references':
        return this.#references(node);
    }
  }

  #value(node: Node, templates: boolean): Expression {
    const range = this.#json.range(node);
    switch (node.type) {
      case 'string': {
        const text = String(node.value);
        return templates ? parseTemplateText(text, range) : { kind: 'literal', value: { type: 'string', text }, range };
      }
      case 'number':
        return { kind: 'literal', value: { type: 'number', text: this.#json.slice(node) }, range };
      case 'boolean':
        return { kind: 'literal', value: { type: 'bool', value: node.value === true }, range };
      case 'null':
        return { kind: 'literal', value: { type: 'null' }, range };
      case 'array':
        return { kind: 'tuple', items: (node.children ?? []).map((item) => this.#value(item, templates)), range };
      case 'object':
        return this.#object(node, (value) => this.#value(value, templates), templates);
      default:
        return { kind: 'unreadable', range };
    }
  }

  #object(node: Node, read: (value: Node) => Expression, templates: boolean): Expression {
    const range = this.#json.range(node);
    const members = membersIn(node);
    if (new Set(members.map(([name]) => name)).size < members.length) return { kind: 'unreadable', range };
    const items = members.map(([name, key, value]) => ({
      key: templates ? parseTemplateText(name, this.#json.range(key)) : this.#text(name, key),
      value: read(value),
    }));
    return { kind: 'object', items, range };
  }

  #text(text: string, node: Node): Expression {
    return { kind: 'literal', value: { type: 'string', text }, range: this.#json.range(node) };
  }

  /** A string that names something, with or without `${}` around it. */
  #reference(node: Node): Expression {
    if (node.type !== 'string') return this.#value(node, true);
    const written = String(node.value);
    const inner = /^\$\{(.*)\}$/s.exec(written)?.[1] ?? written;
    return parseExpressionText(inner, this.#json.range(node));
  }

  /** A list of such strings, an object of them by name (`providers`), or one alone (`ignore_changes = "all"`). */
  #references(node: Node): Expression {
    if (node.type === 'array') {
      const items = (node.children ?? []).map((item) => this.#reference(item));
      return { kind: 'tuple', items, range: this.#json.range(node) };
    }
    return node.type === 'object'
      ? this.#object(node, (value) => this.#reference(value), false)
      : this.#reference(node);
  }
}
