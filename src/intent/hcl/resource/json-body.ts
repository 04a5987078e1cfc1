import type { Attribute, Block, Body, Expression, ObjectExpression } from '../syntax/ast.js';
import { literalText } from '../module/read-config.js';

/**
 * The bodies that an argument stands for where the schema has blocks: JSON configuration writes a block as an object, and
 * several as an array of objects. Undefined: it is neither.
 */
export function bodiesIn(expression: Expression): readonly Body[] | undefined {
  if (expression.kind === 'object') {
    const body = bodyOf(expression);
    return body === undefined ? undefined : [body];
  }
  if (expression.kind !== 'tuple') return undefined;
  const bodies = expression.items.map((item) => (item.kind === 'object' ? bodyOf(item) : undefined));
  const known = bodies.flatMap((body) => (body === undefined ? [] : [body]));
  return known.length === bodies.length ? known : undefined;
}

/** Bodies of the nested blocks of a type, in either syntax. */
export function nestedBodies(body: Body, type: string): readonly Body[] {
  const written = body.attributes.get(type);
  const native = body.blocks.filter((block) => block.type === type).map((block) => block.body);
  return written === undefined ? native : [...native, ...(bodiesIn(written.expression) ?? [])];
}

function bodyOf({ items, range }: ObjectExpression): Body | undefined {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (const { key, value } of items) {
    const name = literalText(key);
    if (name === undefined) return undefined;
    // A key for remarks, as Terraform's JSON syntax has it.
    if (name === '//') continue;
    if (name === 'dynamic') blocks.push(...dynamicBlocks(value));
    else
      attributes.set(name, {
        name,
        expression: value,
        range: { ...value.range, start: key.range.start },
        nameRange: key.range,
      });
  }
  return { attributes, blocks, range };
}

/** `"dynamic": {"ingress": {"for_each": …, "content": {…}}}`, each level possibly an array. */
function dynamicBlocks(expression: Expression): Block[] {
  return objectsIn(expression).flatMap(({ items }) =>
    items.flatMap(({ key, value }) => {
      const type = literalText(key);
      if (type === undefined) return [];
      return (bodiesIn(value) ?? []).map((body) => dynamicBlock(type, body, key.range));
    }),
  );
}

function dynamicBlock(type: string, body: Body, headRange: Block['headRange']): Block {
  const content = body.attributes.get('content');
  const bodies = content === undefined ? [] : (bodiesIn(content.expression) ?? []);
  const inner = bodies.map((one): Block => ({ type: 'content', labels: [], body: one, headRange, range: one.range }));
  return { type: 'dynamic', labels: [type], body: { ...body, blocks: inner }, headRange, range: body.range };
}

function objectsIn(expression: Expression): readonly ObjectExpression[] {
  if (expression.kind === 'object') return [expression];
  return expression.kind === 'tuple' ? expression.items.flatMap(objectsIn) : [];
}
