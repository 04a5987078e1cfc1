import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import { attributeAt } from './conditions.js';
import { placeText, type Entry, type PropertyToken, type Scope } from './compile.js';

type Selector = Exclude<PropertyToken, string>;

/** `{TunnelInsideCidr=@tunnel1_inside_cidr}` selects by what an attribute says. */
const byAttribute = '@';

const isOpen = (token: PropertyToken | undefined): token is Selector =>
  typeof token === 'object' && token.value.startsWith(byAttribute);

/** Of scopes: whether any of their selectors names an attribute. */
const open = new WeakMap<Scope, boolean>();

/**
 * The scope with constant selectors, as they are for one resource. Entries whose element is not there are left out and
 * named in `unlocated`, since what is not found tells nothing of what it holds.
 */
export function located(scope: Scope, attributes: JsonObject, live: JsonObject): Scope {
  let isOpenScope = open.get(scope);
  if (isOpenScope === undefined) {
    isOpenScope = scope.slots.some((slot) => slot.some(({ property }) => property.some(isOpen)));
    open.set(scope, isOpenScope);
  }
  if (!isOpenScope) return scope;
  const found = new Finder(scope, attributes, live);
  const unlocated: string[] = [];
  const slots = scope.slots.flatMap((slot) => {
    const kept = slot.flatMap((entry) => {
      const property = found.property(entry.property);
      if (property !== undefined) return [{ ...entry, property }];
      const [top = ''] = entry.attribute;
      // Another version of the provider may not have it.
      if (Object.hasOwn(attributes, top)) unlocated.push(entry.attribute.join('.'));
      return [];
    });
    return kept.length === 0 ? [] : [kept];
  });
  return { ...scope, slots, unlocated };
}

/** Which element of its list each attribute means. */
class Finder {
  readonly #attributes: JsonObject;
  readonly #live: JsonObject;
  /** List and key → attribute → the key's value in the element that is meant. */
  readonly #tables = new Map<string, ReadonlyMap<string, string>>();

  constructor(scope: Scope, attributes: JsonObject, live: JsonObject) {
    this.#attributes = attributes;
    this.#live = live;
    for (const [list, { path, key, names }] of asked(scope.slots.flat())) {
      this.#tables.set(list, this.#match(path, key, names));
    }
  }

  /** Undefined where the element is not there. */
  property(property: readonly PropertyToken[]): readonly PropertyToken[] | undefined {
    const index = property.findIndex(isOpen);
    const token = property[index];
    if (!isOpen(token)) return property;
    const table = this.#tables.get(listOf(property.slice(0, index), token.key));
    const value = table?.get(token.value.slice(byAttribute.length));
    return value === undefined ? undefined : property.with(index, { key: token.key, value });
  }

  /** By equal values first; where one is left on each side, it was changed. */
  #match(path: readonly PropertyToken[], key: string, names: ReadonlySet<string>): ReadonlyMap<string, string> {
    const left = new Set(keysOf(this.#live, path, key));
    const table = new Map<string, string>();
    const without: string[] = [];
    for (const name of names) {
      const said = attributeAt(this.#attributes, name);
      // A port is a number in Terraform and text in CloudFormation.
      const value = typeof said === 'number' ? String(said) : said;
      if (typeof value === 'string' && left.delete(value)) table.set(name, value);
      else if (typeof value === 'string' && value !== '') without.push(name);
    }
    const [name, value] = [without[0], [...left][0]];
    const isCertain = without.length === 1 && left.size === 1 && table.size === names.size - 1;
    if (isCertain && name !== undefined && value !== undefined) table.set(name, value);
    return table;
  }
}

interface Asked {
  readonly path: readonly PropertyToken[];
  readonly key: string;
  readonly names: Set<string>;
}

/** The lists that selectors by attribute look into, and the attributes that they name. */
function asked(entries: readonly Entry[]): ReadonlyMap<string, Asked> {
  const lists = new Map<string, Asked>();
  for (const { property } of entries) {
    const index = property.findIndex(isOpen);
    const token = property[index];
    if (!isOpen(token)) continue;
    const path = property.slice(0, index);
    const list = listOf(path, token.key);
    const known = lists.get(list) ?? { path, key: token.key, names: new Set<string>() };
    lists.set(list, known);
    known.names.add(token.value.slice(byAttribute.length));
  }
  return lists;
}

const listOf = (path: readonly PropertyToken[], key: string): string => `${placeText(path)} ${key}`;

function keysOf(live: JsonObject, path: readonly PropertyToken[], key: string): string[] {
  let at: Json | undefined = live;
  for (const token of path) at = isObject(at) && typeof token === 'string' ? own(at, token) : undefined;
  const keys = Array.isArray(at) ? at.map((item) => (isObject(item) ? own(item, key) : undefined)) : [];
  return keys.filter((value) => typeof value === 'string');
}
