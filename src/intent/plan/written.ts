import { parseAddress } from '../../domain/address.js';
import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';

/**
 * What a plan tells of how each resource is written: `expressions` of its `configuration`, by argument. Blocks are
 * objects, or lists of them; blocks that `dynamic` makes are not in there.
 */
export function expressionsOf(plan: JsonObject): (address: string) => JsonObject | undefined {
  const configuration = own(plan, 'configuration');
  const root = isObject(configuration) ? own(configuration, 'root_module') : undefined;
  return (address) => {
    const parsed = parseAddress(address);
    let module: Json | undefined = root;
    for (const { name } of parsed?.module ?? []) {
      const calls: Json | undefined = isObject(module) ? own(module, 'module_calls') : undefined;
      const call: Json | undefined = isObject(calls) ? own(calls, name) : undefined;
      module = isObject(call) ? own(call, 'module') : undefined;
    }
    const resources = isObject(module) ? own(module, 'resources') : undefined;
    const found = (Array.isArray(resources) ? resources : []).find(
      (one) => isObject(one) && own(one, 'type') === parsed?.type && own(one, 'name') === parsed?.name,
    );
    const expressions = isObject(found) ? own(found, 'expressions') : undefined;
    return isObject(expressions) ? expressions : undefined;
  };
}

/** The constant that an argument is written as; undefined where it is anything else. */
export function constantOf(expression: Json | undefined): Json | undefined {
  return isObject(expression) ? own(expression, 'constant_value') : undefined;
}

/** Names of the arguments inside a block, in any of its occurrences; undefined where it is an argument itself. */
export function argumentsIn(expression: Json | undefined): JsonObject | undefined {
  const blocks = Array.isArray(expression) ? expression.filter(isObject) : isObject(expression) ? [expression] : [];
  if (blocks.length === 0 || blocks.some(isExpression)) return undefined;
  return Object.assign({}, ...blocks) as JsonObject;
}

function isExpression(value: JsonObject): boolean {
  const keys = Object.keys(value);
  return keys.every((key) => key === 'constant_value' || key === 'references');
}
