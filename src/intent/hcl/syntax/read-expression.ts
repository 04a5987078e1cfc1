import type { Expression, ForExpression, Range, Template } from './ast.js';
import { group, type Item } from './precedence.js';
import { readTemplateParts, type TemplateText } from './read-template.js';
import { rangeOf, type Source, type Syntax } from './source.js';

/** Reads the parser's node of an expression into our tree; what it does not understand is `unreadable`. */
export function readExpression(node: Syntax | undefined, source: Source): Expression {
  if (node === undefined) return unreadable(noRange(source));
  if (node.isBroken || depth >= deepest) return unreadable(rangeOf(source, node));
  depth++;
  try {
    return group(itemsOf(node.children, source)) ?? unreadable(rangeOf(source, node));
  } finally {
    depth--;
  }
}

/** Expressions inside expressions, beyond what anyone writes; the program's own stack has an end. */
const deepest = 200;
let depth = 0;

const unreadable = (range: Range): Expression => ({ kind: 'unreadable', range });

function noRange({ file }: Source): Range {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

/** Nodes side by side: a term with its traversal, or operators among such terms. */
function itemsOf(nodes: readonly Syntax[], source: Source): Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < nodes.length) {
    const node = nodes[at];
    if (node === undefined) break;
    const flat = flatten(node, source);
    if (flat !== undefined) {
      items.push(...flat);
      at++;
      continue;
    }
    if (isOperator(node)) {
      items.push({ kind: 'operator', text: node.text, range: rangeOf(source, node) });
      at++;
      continue;
    }
    const [expression, next] = readTerm(nodes, at, source);
    items.push({ kind: 'operand', expression });
    at = next;
  }
  return items;
}

/** Tokens without a name of their own are called as they are written. */
const isOperator = ({ type }: Syntax): boolean => /^[^A-Za-z_(]/.test(type);

/** The items of an operation or a conditional that stands without parentheses; undefined for anything else. */
function flatten(node: Syntax, source: Source): Item[] | undefined {
  switch (node.type) {
    case 'operation':
    case 'binary_operation':
    case 'unary_operation':
      return itemsOf(node.children, source);
    case 'conditional':
      return node.children.flatMap((child) =>
        child.type === 'expression'
          ? itemsOf(child.children, source)
          : [{ kind: 'operator' as const, text: child.text, range: rangeOf(source, child) }],
      );
    default:
      return undefined;
  }
}

/** A term and the traversal behind it; gives the index of the node that follows. */
function readTerm(nodes: readonly Syntax[], from: number, source: Source): [Expression, number] {
  const first = nodes[from];
  if (first === undefined) return [unreadable(noRange(source)), from + 1];
  let at = from + 1;
  let expression: Expression;
  if (first.type === '(') {
    const [inner, close] = [nodes[at], nodes[at + 1]];
    at += 2;
    expression =
      inner?.type === 'expression' && close?.type === ')'
        ? { kind: 'parentheses', inner: readExpression(inner, source), range: rangeOf(source, first, close) }
        : unreadable(rangeOf(source, first));
  } else expression = readPrimary(first, source);
  const start = at;
  for (let node = nodes[at]; node !== undefined && isTraversal(node); node = nodes[++at]) {
    if (at - from > longestTraversal) return [unreadable(rangeOf(source, first)), nodes.length];
  }
  return [readSteps(expression, nodes.slice(start, at), first, source), at];
}

/** Steps behind `of`, which begins at `first`. Behind `[*]` all that follows belongs to the splat, splats included. */
function readSteps(of: Expression, steps: readonly Syntax[], first: Syntax, source: Source): Expression {
  let expression = of;
  for (const [index, step] of steps.entries()) {
    const range = rangeOf(source, first, step);
    const inside = stepsOfFullSplat(step);
    if (inside === undefined) {
      expression = readStep(expression, step, range, source);
      continue;
    }
    const rest = [...inside, ...steps.slice(index + 1)];
    const whole = rangeOf(source, first, steps.at(-1) ?? step);
    const each = readSteps({ kind: 'variable', name: '', range }, rest, first, source);
    return { kind: 'splat', of: expression, full: true, each, range: whole };
  }
  return expression;
}

function stepsOfFullSplat({ type, children }: Syntax): readonly Syntax[] | undefined {
  const inner = type === 'splat' ? children[0] : undefined;
  return inner?.type === 'full_splat' ? inner.children.filter(isTraversal) : undefined;
}

const longestTraversal = 500;

const isTraversal = ({ type }: Syntax): boolean => type === 'get_attr' || type === 'index' || type === 'splat';

function readStep(of: Expression, node: Syntax, range: Range, source: Source): Expression {
  switch (node.type) {
    case 'get_attr': {
      const name = node.children.find(({ type }) => type === 'identifier')?.text;
      return name === undefined ? unreadable(range) : { kind: 'attribute', of, name, range };
    }
    case 'index':
      return readIndex(of, node, range, source);
    default:
      return readAttributeSplat(of, node, range, source);
  }
}

function readIndex(of: Expression, node: Syntax, range: Range, source: Source): Expression {
  const [inner] = node.children;
  if (inner === undefined) return unreadable(range);
  if (inner.type === 'legacy_index') {
    const text = /^\.\s*(\d+)$/.exec(inner.text)?.[1];
    if (text === undefined) return unreadable(range);
    return { kind: 'index', of, key: { kind: 'literal', value: { type: 'number', text }, range }, range };
  }
  const key = inner.children.find(({ type }) => type === 'expression');
  return key === undefined ? unreadable(range) : { kind: 'index', of, key: readExpression(key, source), range };
}

/** Behind `.*` names and `.0` belong to the splat; an index in brackets, and all that follows it, applies to the result. */
function readAttributeSplat(of: Expression, node: Syntax, range: Range, source: Source): Expression {
  const [inner] = node.children;
  if (inner === undefined) return unreadable(range);
  const steps = inner.children.filter(isTraversal);
  const end = steps.findIndex((step) => step.type === 'index' && step.text.startsWith('['));
  const inside = end < 0 ? steps : steps.slice(0, end);
  let each: Expression = { kind: 'variable', name: '', range };
  for (const step of inside) each = readStep(each, step, range, source);
  let expression: Expression = { kind: 'splat', of, full: false, each, range };
  for (const step of steps.slice(inside.length)) expression = readStep(expression, step, range, source);
  return expression;
}

function readPrimary(node: Syntax, source: Source): Expression {
  const range = rangeOf(source, node);
  const [inner] = node.children;
  switch (node.type) {
    case 'expression':
      return readExpression(node, source);
    case 'literal_value':
      return inner === undefined ? unreadable(range) : readLiteral(inner, range, source);
    case 'template_expr':
      return inner === undefined ? unreadable(range) : readTemplate(inner, range, source);
    case 'variable_expr':
      return { kind: 'variable', name: node.text, range };
    case 'collection_value':
      return inner === undefined ? unreadable(range) : readCollection(inner, range, source);
    case 'for_expr':
      return inner === undefined ? unreadable(range) : readFor(inner, range, source);
    case 'function_call':
      return readCall(node, range, source);
    default:
      return unreadable(range);
  }
}

function readLiteral(node: Syntax, range: Range, source: Source): Expression {
  switch (node.type) {
    case 'numeric_lit':
      return {
        kind: 'literal',
        value: { type: 'number', text: source.text.slice(node.startIndex, node.endIndex) },
        range,
      };
    case 'bool_lit':
      return { kind: 'literal', value: { type: 'bool', value: node.text === 'true' }, range };
    case 'null_lit':
      return { kind: 'literal', value: { type: 'null' }, range };
    case 'string_lit':
      return readTemplate(node, range, source);
    default:
      return unreadable(range);
  }
}

/** A quoted text or a heredoc, with or without sequences in it. */
export function readTemplate(node: Syntax, range: Range, source: Source): Expression {
  const extent = node.type === 'heredoc_template' ? heredocText(node, source) : quotedText(node, source);
  if (extent === undefined) return unreadable(range);
  const parts = readTemplateParts(extent, source, (inner) => readExpression(inner, source));
  if (parts === undefined) return unreadable(range);
  const [first] = parts;
  if (first === undefined) return { kind: 'literal', value: { type: 'string', text: '' }, range };
  if (parts.length === 1 && first.kind === 'text') {
    return { kind: 'literal', value: { type: 'string', text: first.text }, range };
  }
  const template: Template = {
    kind: 'template',
    parts,
    wraps: extent.form === 'quoted' && parts.length === 1 && first.kind === 'interpolation' && fills(node, extent),
    range,
  };
  return template;
}

/** Text beside an interpolation makes it text, even text that is trimmed away. */
function fills(node: Syntax, { start, end }: TemplateText): boolean {
  const only = node.children.find(({ type }) => type === 'template_interpolation');
  return only?.startIndex === start && only.endIndex === end;
}

function quotedText(node: Syntax, { text }: Source): TemplateText | undefined {
  const { startIndex, endIndex } = node;
  // Of all nodes a sixth stand in these, and all they say is where the quotes are.
  if (node.type === 'string_lit' && text[startIndex] === '"' && text[endIndex - 1] === '"') {
    return { start: startIndex + 1, end: endIndex - 1, form: 'quoted' };
  }
  const { children } = node;
  const [open, close] = [children[0], children.at(-1)];
  if (open?.type !== 'quoted_template_start' || close?.type !== 'quoted_template_end') return undefined;
  return { node, start: open.endIndex, end: close.startIndex, form: 'quoted' };
}

/** From behind the line of the opening marker to the line of the closing one. */
function heredocText(node: Syntax, source: Source): TemplateText | undefined {
  const { children } = node;
  const opening = children[0];
  const markers = children.filter(({ type }) => type === 'heredoc_identifier');
  const [first, last] = markers;
  if (opening === undefined || first === undefined || last === undefined) return undefined;
  const start = source.text.indexOf('\n', first.endIndex) + 1;
  const end = source.text.lastIndexOf('\n', last.startIndex - 1) + 1;
  if (start === 0 || end < start) return undefined;
  return { node, start, end, form: opening.text.startsWith('<<-') ? 'flush-heredoc' : 'heredoc' };
}

function readCollection(node: Syntax, range: Range, source: Source): Expression {
  const { children } = node;
  if (node.type === 'tuple') {
    const items = children.filter(({ type }) => type === 'expression');
    return { kind: 'tuple', items: items.map((item) => readExpression(item, source)), range };
  }
  if (node.type !== 'object') return unreadable(range);
  const items = children
    .filter(({ type }) => type === 'object_elem')
    .map((element) => {
      const [key, value] = element.children.filter(({ type }) => type === 'expression');
      return { key: asKey(readExpression(key, source)), value: readExpression(value, source) };
    });
  return { kind: 'object', items, range };
}

/** A bare name as a key is that text, also one that means something elsewhere. */
function asKey(key: Expression): Expression {
  const { range } = key;
  const literal = (text: string): Expression => ({ kind: 'literal', value: { type: 'string', text }, range });
  if (key.kind === 'variable') return literal(key.name);
  if (key.kind !== 'literal') return key;
  if (key.value.type === 'null') return literal('null');
  return key.value.type === 'bool' ? literal(String(key.value.value)) : key;
}

function readFor(node: Syntax, range: Range, source: Source): Expression {
  const { children } = node;
  const intro = children.find(({ type }) => type === 'for_intro');
  const condition = children.find(({ type }) => type === 'for_cond');
  if (intro === undefined) return unreadable(range);
  const names = intro.children.flatMap((child) => (child.type === 'identifier' ? [child.text] : []));
  const expressions = children.filter(({ type }) => type === 'expression');
  const [valueName = '', second] = names;
  const bound = second === undefined ? { valueName } : { keyName: valueName, valueName: second };
  const inner = (of: Syntax): Expression =>
    readExpression(
      of.children.find(({ type }) => type === 'expression'),
      source,
    );
  const [first, last] = [expressions[0], expressions[1]];
  const isObject = node.type === 'for_object_expr';
  const result: ForExpression = {
    kind: 'for',
    ...bound,
    collection: inner(intro),
    ...(isObject && { key: readExpression(first, source) }),
    value: readExpression(isObject ? last : first, source),
    ...(condition !== undefined && { condition: inner(condition) }),
    grouped: children.some(({ type }) => type === 'ellipsis'),
    range,
  };
  return result;
}

function readCall(node: Syntax, range: Range, source: Source): Expression {
  const { children } = node;
  const names = children.filter(({ type }) => type === 'identifier').map(({ text }) => text);
  const given = children.find(({ type }) => type === 'function_arguments');
  const inside = given?.children ?? [];
  return {
    kind: 'call',
    name: names.join('::').replaceAll(/\s+/g, ''),
    arguments: inside.filter(({ type }) => type === 'expression').map((item) => readExpression(item, source)),
    expands: inside.some(({ type }) => type === 'ellipsis'),
    range,
  };
}
