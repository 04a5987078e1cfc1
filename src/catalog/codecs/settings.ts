import { isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Codec } from './codec.js';
import { asText } from './scalar.js';

/*
 * Terraform writes free settings as blocks (`parameter { name = …, value = … }`), CloudFormation as a map or as a list
 * of pairs. Both become a map from name to text, so that order carries no meaning and a change is named by its setting.
 */

interface Names {
  /** Attributes inside a block. */
  readonly name: string;
  readonly value: string;
  /** Properties inside a pair. */
  readonly key: string;
  readonly item: string;
  readonly map: boolean;
  readonly lower: boolean;
  /** Dotted path of the blocks: only settings named there are looked at, since AWS lists all the others as well. */
  readonly declaredAt: string | undefined;
  /** Shorter lists hold only what somebody set: the engine's own settings are more. */
  readonly whole: number;
}

/** Arguments: `name`, `value`, `key`, `item`, `shape` (`list` or `map`), `lower`, `declaredAt`, `whole`. */
function namesOf(args: JsonObject): Names {
  const textOf = (field: string, otherwise: string): string => {
    const given = own(args, field);
    return typeof given === 'string' ? given : otherwise;
  };
  const declaredAt = textOf('declaredAt', '');
  const whole = own(args, 'whole');
  return {
    name: textOf('name', 'name'),
    value: textOf('value', 'value'),
    key: textOf('key', 'Name'),
    item: textOf('item', 'Value'),
    map: own(args, 'shape') === 'map',
    lower: own(args, 'lower') === true,
    declaredAt: declaredAt === '' ? undefined : declaredAt,
    whole: typeof whole === 'number' ? whole : 0,
  };
}

function spelled(name: string, { lower }: Names): string {
  return lower ? name.toLowerCase() : name;
}

/** Name → value as text; `undefined` where an element has no name, so that the whole list shows as it stands. */
function collect(list: readonly Json[], key: string, value: string, names: Names): JsonObject | undefined {
  const result: JsonObject = {};
  for (const element of list) {
    const name = isObject(element) ? own(element, key) : undefined;
    if (!isObject(element) || typeof name !== 'string') return undefined;
    setOwn(result, spelled(name, names), asText(own(element, value) ?? ''));
  }
  return result;
}

function fromMap(property: JsonObject, names: Names): JsonObject {
  const result: JsonObject = {};
  for (const [name, value] of Object.entries(property)) setOwn(result, spelled(name, names), asText(value ?? ''));
  return result;
}

/** Every block at the path, through lists on the way. */
function blocksAt(attributes: Json, steps: readonly string[]): readonly Json[] {
  if (Array.isArray(attributes)) return attributes.flatMap((item) => blocksAt(item, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return [attributes];
  return isObject(attributes) ? blocksAt(own(attributes, step) ?? [], rest) : [];
}

function declaredOnly(settings: JsonObject, names: Names, context: LensContext): JsonObject {
  if (names.declaredAt === undefined || Object.keys(settings).length < names.whole) return settings;
  const declared = collect(blocksAt(context.attributes, names.declaredAt.split('.')), names.name, names.value, names);
  const result: JsonObject = {};
  for (const [name, value] of Object.entries(settings)) {
    if (declared !== undefined && Object.hasOwn(declared, name)) setOwn(result, name, value);
  }
  return result;
}

export const settings: Codec = {
  name: 'settings',
  arrays: 'list',
  inside: 'key',
  put(attribute, args) {
    const names = namesOf(args);
    const found = Array.isArray(attribute) ? collect(attribute, names.name, names.value, names) : undefined;
    if (found === undefined || names.map) return found;
    return Object.entries(found).map(([name, value]) => ({ [names.key]: name, [names.item]: value }));
  },
  get(property, args) {
    const names = namesOf(args);
    const found = Array.isArray(property)
      ? collect(property, names.key, names.item, names)
      : isObject(property)
        ? fromMap(property, names)
        : undefined;
    if (found === undefined) return undefined;
    return Object.entries(found).map(([name, value]) => ({ [names.name]: name, [names.value]: value }));
  },
  normal(property, args, context) {
    const names = namesOf(args);
    if (isObject(property)) return declaredOnly(fromMap(property, names), names, context);
    const found = Array.isArray(property) ? collect(property, names.key, names.item, names) : undefined;
    return found === undefined ? property : declaredOnly(found, names, context);
  },
  locate(name, property, args) {
    const names = namesOf(args);
    if (!Array.isArray(property)) return [name];
    const index = property.findIndex((entry) => {
      const key = isObject(entry) ? own(entry, names.key) : undefined;
      return typeof key === 'string' && spelled(key, names) === name;
    });
    return index < 0 ? undefined : [index, names.item];
  },
};
