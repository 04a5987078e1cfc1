import type { Attribute, Block, Body } from './ast.js';
import { readExpression, readTemplate } from './read-expression.js';
import { rangeOf, type Source, type Syntax } from './source.js';

/** Step by step, a block each. */
export function* readBody(node: Syntax, source: Source): Generator<void, Body> {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (const child of node.children) {
    if (child.type === 'attribute') {
      const attribute = readAttribute(child, source);
      if (attribute !== undefined)
        attributes.set(attribute.name, attributes.has(attribute.name) ? doubtful(attribute) : attribute);
    } else if (child.type === 'block') {
      const block = yield* readBlock(child, source);
      if (block !== undefined) blocks.push(block);
      yield;
    }
  }
  return { attributes, blocks, range: rangeOf(source, node), ...(node.hasError && { incomplete: true as const }) };
}

/** Given twice, one of them is wrong, and nobody can tell which. */
function doubtful(attribute: Attribute): Attribute {
  return { ...attribute, expression: { kind: 'unreadable', range: attribute.expression.range } };
}

function readAttribute(node: Syntax, source: Source): Attribute | undefined {
  const { children } = node;
  const name = children.find(({ type }) => type === 'identifier');
  if (name === undefined) return undefined;
  const expression = readExpression(
    children.find(({ type }) => type === 'expression'),
    source,
  );
  return { name: name.text, expression, range: rangeOf(source, node), nameRange: rangeOf(source, name) };
}

function* readBlock(node: Syntax, source: Source): Generator<void, Block | undefined> {
  const { children } = node;
  const end = children.findIndex(({ type }) => type === 'block_start');
  const [type, ...labels] = end < 0 ? [] : children.slice(0, end);
  if (type === undefined) return undefined;
  const body = children.find((child) => child.type === 'body');
  const empty: Body = { attributes: new Map(), blocks: [], range: rangeOf(source, node) };
  return {
    type: type.text,
    labels: labels.map((label) => labelText(label, source)),
    body: {
      ...(body === undefined ? empty : yield* readBody(body, source)),
      ...(node.hasError && { incomplete: true as const }),
    },
    headRange: rangeOf(source, type, labels.at(-1) ?? type),
    range: rangeOf(source, node),
  };
}

function labelText(node: Syntax, source: Source): string {
  if (node.type === 'identifier') return node.text;
  const label = readTemplate(node, rangeOf(source, node), source);
  return label.kind === 'literal' && label.value.type === 'string' ? label.value.text : node.text;
}
