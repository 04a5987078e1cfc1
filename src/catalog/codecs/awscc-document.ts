import { isObject, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import { comparable } from '../rules/hidden.js';
import { alignAt } from '../rules/order.js';
import { settle } from '../rules/settle.js';
import { shapeOf, type DocumentShape } from '../rules/shape.js';
import { attributeAt, likeKey, toAttribute, toProperty } from '../rules/spelling.js';
import type { Codec } from './codec.js';

/** The AWSCC provider keeps the CloudFormation document in snake case, for every type alike. */
export const awsccDocument: Codec = {
  name: 'awscc-document',
  arrays: 'list',
  inside: 'value',
  put(attribute, args, context) {
    if (!isObject(attribute)) return undefined;
    const shape = shapeOf(args);
    const spelled = comparable(toProperty(withIdNamed(attribute, context.live, shape), context.live, [], shape), shape);
    return settle(spelled, comparable(context.live, shape), [], { shape, context, lacksUnknown: true });
  },
  get: (property) => toAttribute(property),
  normal: (property, args) => comparable(property, shapeOf(args)),
  orderOf: (path, args) => alignAt(path, shapeOf(args), same),
  trace: (path, args, attribute) => attributePath(path, attribute, shapeOf(args)),
};

/** Both sides are in the live document's words already. */
const same = (a: Json, b: Json): boolean => a === b;

/**
 * `id` is the provider's own copy of the primary identifier. A property `Id` goes by the name of its type instead, unless
 * the type has a property of that name as well.
 */
function withIdNamed(attribute: JsonObject, live: JsonObject, { idAttribute }: DocumentShape): JsonObject {
  const named = likeKey(live, 'id') !== undefined && likeKey(live, idAttribute) === undefined;
  const result: JsonObject = {};
  for (const [name, value] of Object.entries(attribute)) {
    if (name !== 'id') setOwn(result, named && name === idAttribute ? 'id' : name, value);
  }
  return result;
}

/** Where a change of the document stands in Terraform. */
function attributePath(path: readonly string[], attribute: Json, shape: DocumentShape): string {
  const isId = path[0] === 'Id' && isObject(attribute) && Object.hasOwn(attribute, shape.idAttribute);
  return isId ? shape.idAttribute : attributeAt(path, attribute, shape);
}
