import { own, type Json, type JsonObject } from '../../domain/json.js';

/** What a template may name besides attributes, as far as it is known: `{account}`, `{region}`, `{partition}`. */
export interface IdentifierPlace {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly partition?: string | undefined;
}

/**
 * Fills an identifier template from a resource instance's attributes. `{attr}` is an attribute path (dots and list
 * indices), `{attr:filter}` and `{attr:filter:argument}` take a part of it:
 * `after:X` (after the last X), `leaf:X` (the same, where no `/` follows), `before:X` (before the first X), `arn-name` (what follows the last `/` or `:` of an ARN;
 * other text stays), `lower`, `optional` (nothing where the attribute is not set).
 *
 * Returns undefined where an attribute is not set or a filter does not apply: another template may.
 */
export function fillIdentifier(
  template: string,
  attributes: JsonObject,
  place: IdentifierPlace = {},
): string | undefined {
  let filled = '';
  for (const part of partsOf(template)) {
    const text = typeof part === 'string' ? part : evaluate(part, attributes, place);
    if (text === undefined) return undefined;
    filled += text;
  }
  return filled === '' ? undefined : filled;
}

/** Every spelling that the templates give, best first, each once. */
export function identifiersOf(
  templates: readonly string[],
  attributes: JsonObject,
  place: IdentifierPlace = {},
): readonly string[] {
  const found: string[] = [];
  for (const template of templates) {
    const identifier = fillIdentifier(template, attributes, place);
    if (identifier !== undefined && !found.includes(identifier)) found.push(identifier);
  }
  return found;
}

/** Names of the attributes that the templates read: what says which live resource it is. */
export function identifyingAttributes(templates: readonly string[]): ReadonlySet<string> {
  const parts = templates.flatMap((template) => partsOf(template));
  return new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : (part.path[0] ?? []))));
}

/** Text as it stands, or an attribute path with what is taken of its value. */
type Part =
  string | { readonly path: readonly string[]; readonly filter: string | undefined; readonly argument: string };

const parsedTemplates = new Map<string, readonly Part[]>();

function partsOf(template: string): readonly Part[] {
  let parts = parsedTemplates.get(template);
  if (parts === undefined) {
    parts = (template.match(/\{[^{}]+\}|[^{}]+/g) ?? []).map(parsePart);
    parsedTemplates.set(template, parts);
  }
  return parts;
}

function parsePart(text: string): Part {
  if (!text.startsWith('{')) return text;
  const [path = '', filter, ...rest] = text.slice(1, -1).split(':');
  return { path: path.split('.'), filter, argument: rest.join(':') };
}

function evaluate(
  { path, filter, argument }: Exclude<Part, string>,
  attributes: JsonObject,
  place: IdentifierPlace,
): string | undefined {
  const value = read(path, attributes) ?? surrounding(path, place);
  if (filter === 'optional') return value ?? '';
  if (value === undefined) return undefined;
  return filter === undefined ? value : applyFilter(filter, argument, value);
}

function surrounding([name = '', ...below]: readonly string[], place: IdentifierPlace): string | undefined {
  if (below.length > 0) return undefined;
  if (name === 'account') return place.account;
  if (name === 'region') return place.region;
  return name === 'partition' ? place.partition : undefined;
}

function read(path: readonly string[], attributes: JsonObject): string | undefined {
  let at: Json | undefined = attributes;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Array.isArray(at) ? at[Number(step)] : own(at, step);
  }
  if (typeof at === 'number' || typeof at === 'boolean') return String(at);
  return typeof at === 'string' && at !== '' ? at : undefined;
}

function applyFilter(filter: string, argument: string, value: string): string | undefined {
  switch (filter) {
    case 'after': {
      const at = value.lastIndexOf(argument);
      return at < 0 ? undefined : value.slice(at + argument.length) || undefined;
    }
    case 'leaf': {
      const at = value.lastIndexOf(argument);
      const rest = at < 0 ? '' : value.slice(at + argument.length);
      return rest === '' || rest.includes('/') ? undefined : rest;
    }
    case 'before': {
      const at = value.indexOf(argument);
      return at <= 0 ? undefined : value.slice(0, at);
    }
    case 'arn-name':
      return value.startsWith('arn:')
        ? value.slice(Math.max(value.lastIndexOf('/'), value.lastIndexOf(':')) + 1)
        : value;
    case 'lower':
      return value.toLowerCase();
    default:
      throw new Error(`unknown identifier filter "${filter}"`);
  }
}
