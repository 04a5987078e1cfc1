import { isAbsent, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import { standardAttributes } from '../rules/cognito-attributes.js';
import type { Codec, Part } from './codec.js';

/**
 * The attributes of a Cognito user pool. Terraform lists those that a person declared, AWS all of them, and custom ones
 * under a prefix. Standard attributes are in every pool; whether a user must have one is all that can be chosen.
 */
const standard: ReadonlySet<string> = new Set([...standardAttributes, 'sub']);

function liveName(block: JsonObject): string | undefined {
  const name = own(block, 'name');
  if (typeof name !== 'string') return undefined;
  if (standard.has(name) || name.startsWith('custom:') || name.startsWith('dev:')) return name;
  return own(block, 'developer_only_attribute') === true ? `dev:custom:${name}` : `custom:${name}`;
}

const textLimits = { min_length: 'MinLength', max_length: 'MaxLength' } as const;
const numberLimits = { min_value: 'MinValue', max_value: 'MaxValue' } as const;

/** A block that stands once, with its members under CloudFormation's names. */
function limits(block: Json | undefined, names: Readonly<Record<string, string>>): JsonObject {
  const only = Array.isArray(block) ? block[0] : block;
  const result: JsonObject = {};
  if (!isObject(only)) return result;
  for (const [attribute, property] of Object.entries(names)) {
    const value = own(only, attribute);
    if (typeof value === 'string' || typeof value === 'number') if (value !== '') result[property] = String(value);
  }
  return result;
}

/** The other way round: no block where nothing is limited. */
function limitBlocks(constraints: Json | undefined, names: Readonly<Record<string, string>>): Json[] {
  if (!isObject(constraints) || isAbsent(constraints)) return [];
  const block: JsonObject = {};
  for (const [attribute, property] of Object.entries(names)) block[attribute] = own(constraints, property) ?? null;
  return [block];
}

/** What a person would have to declare for an attribute to be there; nothing for a standard one that is as always. */
function declaration(attribute: Json): Json[] {
  const name = isObject(attribute) ? own(attribute, 'Name') : undefined;
  if (!isObject(attribute) || typeof name !== 'string' || meaning(name, attribute) === undefined) return [];
  return [
    {
      name: name.replace(/^(?:dev:)?custom:/, ''),
      attribute_data_type: own(attribute, 'AttributeDataType') ?? null,
      developer_only_attribute: own(attribute, 'DeveloperOnlyAttribute') ?? null,
      mutable: own(attribute, 'Mutable') ?? null,
      required: own(attribute, 'Required') ?? null,
      string_attribute_constraints: limitBlocks(own(attribute, 'StringAttributeConstraints'), textLimits),
      number_attribute_constraints: limitBlocks(own(attribute, 'NumberAttributeConstraints'), numberLimits),
    },
  ];
}

function declared(block: Json): Json[] {
  const name = isObject(block) ? liveName(block) : undefined;
  if (!isObject(block) || name === undefined) return [];
  return [
    {
      Name: name,
      AttributeDataType: own(block, 'attribute_data_type') ?? null,
      DeveloperOnlyAttribute: own(block, 'developer_only_attribute') ?? null,
      Mutable: own(block, 'mutable') ?? null,
      Required: own(block, 'required') ?? null,
      StringAttributeConstraints: limits(own(block, 'string_attribute_constraints'), textLimits),
      NumberAttributeConstraints: limits(own(block, 'number_attribute_constraints'), numberLimits),
    },
  ];
}

function meaning(name: string, attribute: JsonObject): JsonObject | undefined {
  const required = own(attribute, 'Required') === true;
  if (standard.has(name)) return required && name !== 'sub' ? { Required: true } : undefined;
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(attribute)) {
    if (key !== 'Name' && value !== false && !isAbsent(value)) setOwn(result, key, value);
  }
  return result;
}

export const cognitoSchema: Codec = {
  name: 'cognito-schema',
  arrays: 'list',
  inside: 'value',
  put: (attribute) => (Array.isArray(attribute) ? attribute.flatMap(declared) : undefined),
  get: (property) => (Array.isArray(property) ? property.flatMap(declaration) : undefined),
  normal(property) {
    if (!Array.isArray(property)) return property;
    const result: JsonObject = {};
    for (const attribute of property) {
      const name = isObject(attribute) ? own(attribute, 'Name') : undefined;
      if (!isObject(attribute) || typeof name !== 'string') return property;
      const said = meaning(name, attribute);
      if (said !== undefined) setOwn(result, name, said);
    }
    return result;
  },
  trace([key], _args, attribute) {
    if (!Array.isArray(attribute)) return undefined;
    const index = attribute.findIndex((block) => isObject(block) && liveName(block) === key);
    return index < 0 ? undefined : `[${String(index)}]`;
  },
  parts() {
    const within = (block: string, property: string, names: Readonly<Record<string, string>>): readonly Part[] =>
      Object.entries(names).map(([name, limit]) => [`[*].${block}.${name}`, `/*/${property}/${limit}`]);
    return [
      ['[*].name', '/*/Name'],
      ['[*].attribute_data_type', '/*/AttributeDataType'],
      ['[*].developer_only_attribute', '/*/DeveloperOnlyAttribute'],
      ['[*].mutable', '/*/Mutable'],
      ['[*].required', '/*/Required'],
      ...within('string_attribute_constraints', 'StringAttributeConstraints', textLimits),
      ...within('number_attribute_constraints', 'NumberAttributeConstraints', numberLimits),
    ];
  },
};
