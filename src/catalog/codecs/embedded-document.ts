import { isObject, own, type Json } from '../../domain/json.js';
import { comparable } from '../rules/hidden.js';
import { alignAt } from '../rules/order.js';
import { settle } from '../rules/settle.js';
import { shapeOf } from '../rules/shape.js';
import type { Codec } from './codec.js';
import { parsed } from './json.js';

/** The document that `aws_cloudcontrolapi_resource` last read, against the one that AWS has now. */
export const embeddedDocument: Codec = {
  name: 'embedded-document',
  arrays: 'list',
  inside: 'value',
  put(attribute, args, context) {
    if (!isObject(attribute)) return undefined;
    const shape = shapeOf(args);
    const read = parsed(own(attribute, 'properties') ?? null);
    const lacksUnknown = !isObject(read);
    const document = lacksUnknown ? parsed(own(attribute, 'desired_state') ?? null) : read;
    if (!isObject(document)) return undefined;
    return settle(comparable(document, shape), comparable(context.live, shape), [], { shape, context, lacksUnknown });
  },
  get: (property) => (isObject(property) ? { properties: JSON.stringify(property) } : undefined),
  normal: (property, args) => comparable(property, shapeOf(args)),
  orderOf: (path, args) => alignAt(path, shapeOf(args), same),
  trace: () => 'desired_state',
};

/** Both sides are in the live document's words already. */
const same = (a: Json, b: Json): boolean => a === b;
