import { own, type Json } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import { canonicalCidr } from './cidr.js';
import type { Codec } from './codec.js';

/** Whose values are quoted text: Route 53 wants the quotes, Terraform leaves the outer ones out. */
const quoted = new Set(['TXT', 'SPF']);
/** Whose values end in a domain name, which has no case and may or may not end in the root's dot. */
const named = new Set(['CNAME', 'DNAME', 'MX', 'NS', 'PTR', 'SRV']);

function spelled(value: Json, type: Json | undefined): Json {
  if (typeof value !== 'string' || typeof type !== 'string') return value;
  if (quoted.has(type)) return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value : `"${value}"`;
  if (named.has(type)) return value.toLowerCase().replace(/\.$/, '');
  return type === 'AAAA' ? canonicalCidr(value).replace(/\/128$/, '') : value;
}

const typeIn = (context: LensContext): Json | undefined => own(context.attributes, 'type');

/**
 * Values of a Route 53 record; what spelling they have depends on the type of the record.
 * Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html
 */
export const recordValues: Codec = {
  name: 'record-values',
  arrays: 'set',
  inside: 'value',
  put: (attribute, _args, context) =>
    Array.isArray(attribute) ? attribute.map((value) => spelled(value, typeIn(context))) : undefined,
  get(property, _args, context) {
    if (!Array.isArray(property)) return undefined;
    const type = typeIn(context);
    const unquoted = typeof type === 'string' && quoted.has(type);
    return property.map((value) => (unquoted && typeof value === 'string' ? value.replace(/^"([^]*)"$/, '$1') : value));
  },
  normal: (property, _args, context) =>
    Array.isArray(property) ? property.map((value) => spelled(value, typeIn(context))) : property,
};
