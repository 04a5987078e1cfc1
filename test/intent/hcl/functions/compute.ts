import { evaluateExpression } from '../../../../src/intent/hcl/evaluate/evaluate.js';
import type { Scope, TfFunction } from '../../../../src/intent/hcl/evaluate/scope.js';
import { functionsFor, type FunctionWorld } from '../../../../src/intent/hcl/functions/index.js';
import { writeJson } from '../../../../src/intent/hcl/functions/json.js';
import { parseNative, startParser } from '../../../../src/intent/hcl/syntax/parser.js';
import { firstUnknown, unknown, type Value } from '../../../../src/intent/hcl/values/value.js';

export const emptyWorld: FunctionWorld = { dir: '/module', readFile: () => undefined };

function scopeOf(call: (name: string) => TfFunction | undefined): Scope {
  return { call, resolve: () => ({ value: unknown('a resource'), used: 0 }) };
}

/** Values of expressions; what cannot be computed is a text that says why. A name stands for something unknown. */
export async function computeAll(
  expressions: readonly string[],
  world: FunctionWorld = emptyWorld,
): Promise<(Value | string)[]> {
  const lines = expressions.map((expression, index) => `  x${index} = ${expression}`);
  await startParser();
  const { body } = parseNative({ file: 'main.tf', text: `locals {\n${lines.join('\n')}\n}\n` });
  const scope = scopeOf(functionsFor(world));
  return expressions.map((_, index) => {
    const attribute = body.blocks[0]?.body.attributes.get(`x${index}`);
    if (attribute === undefined) return 'unreadable';
    const { value, problems } = evaluateExpression(attribute.expression, scope);
    return problems[0]?.summary ?? value;
  });
}

export async function compute(expression: string, world: FunctionWorld = emptyWorld): Promise<Value | string> {
  const [value] = await computeAll([expression], world);
  return value ?? 'nothing';
}

/** As `jsonencode` writes it; null for a failure; `unknown: …` where it is not known. */
export function answer(value: Value | string): string | null {
  if (typeof value === 'string') return null;
  const cause = firstUnknown(value);
  if (cause !== undefined) return `unknown: ${cause.reason}`;
  const written = writeJson(value);
  return typeof written === 'string' ? written : `unknown: ${written.reason}`;
}
