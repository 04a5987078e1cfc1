import { isAbsent, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec, Part } from './codec.js';

/**
 * Where a bucket sends its events: one Terraform block names a target, a filter and many events; CloudFormation has one
 * element an event. Arguments: `attribute` and `property`, the names of the target on either side.
 */
interface Names {
  readonly attribute: string;
  readonly property: string;
}

const filters = { prefix: 'filter_prefix', suffix: 'filter_suffix' } as const;

function namesOf(args: JsonObject): Names {
  const textOf = (field: string): string => {
    const given = own(args, field);
    return typeof given === 'string' ? given : '';
  };
  return { attribute: textOf('attribute'), property: textOf('property') };
}

function elementsOf(block: JsonObject, { attribute, property }: Names): Json[] {
  const events = own(block, 'events');
  const rules = Object.entries(filters).flatMap(([Name, name]) => {
    const Value = own(block, name) ?? null;
    return isAbsent(Value) ? [] : [{ Name, Value }];
  });
  return (Array.isArray(events) ? events : []).map((Event) => ({
    Event,
    [property]: own(block, attribute) ?? null,
    ...(rules.length > 0 && { Filter: { S3Key: { Rules: rules } } }),
  }));
}

/** AWS writes the names of filter rules in either case, and in any order. */
function rulesOf(element: JsonObject): JsonObject {
  const filter = own(element, 'Filter');
  const key = isObject(filter) ? own(filter, 'S3Key') : undefined;
  const rules = isObject(key) ? own(key, 'Rules') : undefined;
  const result: JsonObject = {};
  for (const rule of Array.isArray(rules) ? rules.filter(isObject) : []) {
    const name = own(rule, 'Name');
    const value = own(rule, 'Value') ?? null;
    if (typeof name === 'string' && !isAbsent(value)) setOwn(result, name.toLowerCase(), value);
  }
  return result;
}

export const bucketNotifications: Codec = {
  name: 'bucket-notifications',
  arrays: 'set',
  inside: 'value',
  put(attribute, args) {
    if (!Array.isArray(attribute) || attribute.length === 0) return undefined;
    const names = namesOf(args);
    return attribute.filter(isObject).flatMap((block) => elementsOf(block, names));
  },
  get(property, args) {
    if (!Array.isArray(property)) return undefined;
    const { attribute, property: target } = namesOf(args);
    const blocks = new Map<string, { readonly block: JsonObject; readonly events: Json[] }>();
    for (const element of property.filter(isObject)) {
      const rules = rulesOf(element);
      const block: JsonObject = { [attribute]: own(element, target) ?? null };
      for (const [name, filter] of Object.entries(filters)) {
        const value = own(rules, name);
        if (value !== undefined) block[filter] = value;
      }
      const key = JSON.stringify(block);
      const known = blocks.get(key) ?? { block, events: [] };
      known.events.push(own(element, 'Event') ?? null);
      blocks.set(key, known);
    }
    return [...blocks.values()].map(({ block, events }) => ({ ...block, events }));
  },
  parts(args) {
    const { attribute, property } = namesOf(args);
    return [
      ['[*].events', '/*/Event'],
      [`[*].${attribute}`, `/*/${property}`],
      ...Object.values(filters).map((filter): Part => [`[*].${filter}`, '/*/Filter/S3Key/Rules/*/Value']),
    ];
  },
  normal(property, args) {
    if (!Array.isArray(property)) return property;
    const { property: target } = namesOf(args);
    return property.map((element) => {
      if (!isObject(element)) return element;
      const rules = rulesOf(element);
      return {
        Event: own(element, 'Event') ?? null,
        [target]: own(element, target) ?? null,
        ...(Object.keys(rules).length > 0 && {
          Filter: {
            S3Key: {
              Rules: Object.keys(rules)
                .sort()
                .map((Name) => ({ Name, Value: rules[Name] ?? null })),
            },
          },
        }),
      };
    });
  },
};
