import { isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Codec } from './codec.js';
import { asText } from './scalar.js';

/**
 * `setting` blocks of Elastic Beanstalk ↔ `OptionSettings`. AWS answers with every option of the platform, so only those
 * that the state names are looked at: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options.html
 */

const blockFields = { namespace: 'namespace', name: 'name', resource: 'resource', value: 'value' } as const;
const propertyFields = {
  namespace: 'Namespace',
  name: 'OptionName',
  resource: 'ResourceName',
  value: 'Value',
} as const;
type Fields = Record<keyof typeof blockFields, string>;

/** Values that are lists of identifiers in no order. */
const unordered = /^(?:\w*Subnets|SecurityGroups)$/;

function textAt(element: JsonObject, field: string): string {
  const text = asText(own(element, field) ?? '');
  return typeof text === 'string' ? text : '';
}

function valueOf(element: JsonObject, fields: Fields): string {
  const value = textAt(element, fields.value);
  if (!unordered.test(textAt(element, fields.name))) return value;
  return value
    .split(',')
    .map((part) => part.trim())
    .sort()
    .join(',');
}

function keyOf(element: JsonObject, fields: Fields): string {
  return `${textAt(element, fields.namespace)}:${textAt(element, fields.name)}`;
}

function byOption(list: Json | undefined, fields: Fields): JsonObject {
  const result: JsonObject = {};
  for (const element of Array.isArray(list) ? list.filter(isObject) : []) {
    setOwn(result, keyOf(element, fields), valueOf(element, fields));
  }
  return result;
}

function named(settings: JsonObject, context: LensContext): JsonObject {
  const declared = byOption(own(context.attributes, 'setting'), blockFields);
  return Object.fromEntries(Object.entries(settings).filter(([key]) => Object.hasOwn(declared, key)));
}

function renamed(list: readonly Json[], from: Fields, to: Fields): JsonObject[] {
  return list.filter(isObject).map((element) => {
    const resource = textAt(element, from.resource);
    return {
      [to.namespace]: textAt(element, from.namespace),
      [to.name]: textAt(element, from.name),
      ...(resource !== '' && { [to.resource]: resource }),
      [to.value]: textAt(element, from.value),
    };
  });
}

export const optionSettings: Codec = {
  name: 'option-settings',
  arrays: 'list',
  inside: 'key',
  put: (attribute) => (Array.isArray(attribute) ? renamed(attribute, blockFields, propertyFields) : undefined),
  get: (property) => (Array.isArray(property) ? renamed(property, propertyFields, blockFields) : undefined),
  normal(property, _args, context) {
    if (Array.isArray(property)) return named(byOption(property, propertyFields), context);
    return isObject(property) ? named(property, context) : property;
  },
  locate(key, property) {
    if (!Array.isArray(property)) return undefined;
    const index = property.findIndex((element) => isObject(element) && keyOf(element, propertyFields) === key);
    return index < 0 ? undefined : [index, propertyFields.value];
  },
};
