import type { Expression, ForExpression, TemplatePart } from '../syntax/ast.js';

/** The names that an expression takes from around it, whether or not they matter to its value. */
export function freeNames(expression: Expression): ReadonlySet<string> {
  const free = new Set<string>();
  collect(expression, new Set(['']), free);
  return free;
}

type Names = ReadonlySet<string>;

function collect(expression: Expression, bound: Names, free: Set<string>): void {
  if (expression.kind === 'variable') {
    if (!bound.has(expression.name)) free.add(expression.name);
  } else if (expression.kind === 'for') collectFor(expression, bound, free);
  else if (expression.kind === 'template') for (const part of expression.parts) collectPart(part, bound, free);
  else for (const inner of partsOf(expression)) collect(inner, bound, free);
}

function collectFor(expression: ForExpression, bound: Names, free: Set<string>): void {
  const { collection, keyName, valueName, key, value, condition } = expression;
  collect(collection, bound, free);
  const inside = binding(bound, keyName, valueName);
  for (const inner of [key, value, condition]) if (inner !== undefined) collect(inner, inside, free);
}

function collectPart(part: TemplatePart, bound: Names, free: Set<string>): void {
  switch (part.kind) {
    case 'text':
      return;
    case 'interpolation':
      collect(part.expression, bound, free);
      return;
    case 'if':
      collect(part.condition, bound, free);
      for (const inner of [...part.then, ...part.otherwise]) collectPart(inner, bound, free);
      return;
    case 'for': {
      collect(part.collection, bound, free);
      const inside = binding(bound, part.keyName, part.valueName);
      for (const inner of part.body) collectPart(inner, inside, free);
    }
  }
}

function binding(bound: Names, keyName: string | undefined, valueName: string): Names {
  return new Set([...bound, valueName, ...(keyName === undefined ? [] : [keyName])]);
}

/** What an expression is made of, one step inside. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'template':
      return expression.parts.flatMap(expressionsOf);
    case 'for': {
      const { collection, key, value, condition } = expression;
      return [collection, key, value, condition].flatMap((inner) => inner ?? []);
    }
    case 'tuple':
      return expression.items;
    case 'object':
      return expression.items.flatMap(({ key, value }) => [key, value]);
    case 'call':
      return expression.arguments;
    case 'attribute':
      return [expression.of];
    case 'index':
      return [expression.of, expression.key];
    case 'splat':
      return [expression.of, expression.each];
    case 'conditional':
      return [expression.condition, expression.then, expression.otherwise];
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'parentheses':
      return [expression.inner];
    default:
      return [];
  }
}

function expressionsOf(part: TemplatePart): readonly Expression[] {
  switch (part.kind) {
    case 'text':
      return [];
    case 'interpolation':
      return [part.expression];
    case 'if':
      return [part.condition, ...[...part.then, ...part.otherwise].flatMap(expressionsOf)];
    case 'for':
      return [part.collection, ...part.body.flatMap(expressionsOf)];
  }
}
