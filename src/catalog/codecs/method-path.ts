import { own } from '../../domain/json.js';
import type { Codec } from './codec.js';

/**
 * Terraform's `method_path` of an API Gateway stage's settings (`orders/items/GET`) ↔ one of its two halves: argument
 * `part` `path` (`/~1orders~1items`, `/*` for all) or `method` (`GET`).
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html
 */
export const methodPath: Codec = {
  name: 'method-path',
  arrays: 'list',
  inside: 'value',
  put(attribute, args) {
    if (typeof attribute !== 'string' || attribute === '') return undefined;
    const at = attribute.lastIndexOf('/');
    if (own(args, 'part') === 'method') return attribute.slice(at + 1);
    return at < 0 ? '' : attribute.slice(0, at);
  },
  // Half of a value cannot be told from the other half.
  get: () => undefined,
  normal(property, args) {
    if (typeof property !== 'string' || own(args, 'part') === 'method') return property;
    const path = property.replaceAll('~1', '/').replace(/^\/+/, '');
    return path === '' ? '/' : path;
  },
};
