import { own, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';

const numberText = /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/;
const yes = new Set<Json>([true, 1, 'true', 'True', 'TRUE', '1', 'on', 'ON', 'yes']);
const no = new Set<Json>([false, 0, 'false', 'False', 'FALSE', '0', 'off', 'OFF', 'no']);

/** Scalars as text; anything else as it stands, so that it shows as a difference rather than vanishing. */
export function asText(value: Json): Json {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

/** `"100"`, `100` and `100.0` are one number. Digits beyond a double's precision stay text. */
export function asNumber(value: Json): Json {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (!numberText.test(text)) return value;
  const parsed = Number(text);
  return Number.isSafeInteger(parsed) || (text.length <= 16 && Number.isFinite(parsed)) ? parsed : text;
}

export function asBoolean(value: Json): Json {
  if (yes.has(value)) return true;
  return no.has(value) ? false : value;
}

function unset(value: Json): boolean {
  return value === null;
}

const atom = { arrays: 'list', inside: 'value' } as const;

/** The same scalar on both sides has the same normal form. */
const same: Codec['same'] = (attribute, property) =>
  attribute === property ? typeof attribute !== 'object' : attribute === null && property === undefined;

export const text: Codec = {
  ...atom,
  same,
  name: 'text',
  put: (attribute) => (unset(attribute) ? undefined : asText(attribute)),
  get: (property) => asText(property),
  normal: (property) => asText(property),
};

/** Argument `unset`: the number by which the provider says that nothing is set, where AWS knows no such value. */
export const number: Codec = {
  ...atom,
  same,
  name: 'number',
  put(attribute, args) {
    const value = attribute === '' ? null : asNumber(attribute);
    return unset(value) || value === own(args, 'unset') ? undefined : value;
  },
  get: (property) => asNumber(property),
  normal: (property) => asNumber(property),
};

export const boolean: Codec = {
  ...atom,
  same,
  name: 'boolean',
  put: (attribute) => (unset(attribute) || attribute === '' ? undefined : asBoolean(attribute)),
  get: (property) => asBoolean(property),
  normal: (property) => asBoolean(property),
};

export const words: Codec = {
  ...atom,
  name: 'words',
  put(attribute, args) {
    const value = asBoolean(attribute);
    if (value === true) return own(args, 'true');
    return value === false ? own(args, 'false') : undefined;
  },
  get(property, args) {
    if (asText(property) === asText(own(args, 'true') ?? null)) return true;
    return asText(property) === asText(own(args, 'false') ?? null) ? false : undefined;
  },
  normal: (property) => asText(property),
};

export const table: Codec = {
  ...atom,
  name: 'table',
  put(attribute, args) {
    const value = asText(attribute);
    return typeof value === 'string' ? (own(args, value) ?? value) : (value ?? undefined);
  },
  get(property, args) {
    const entry = Object.entries(args).find(([, spelled]) => asText(spelled) === asText(property));
    return entry === undefined ? asText(property) : entry[0];
  },
  normal: (property) => asText(property),
};

function factorOf(args: JsonObject): number {
  const factor = own(args, 'factor');
  if (typeof factor !== 'number') throw new Error('codec scale needs a numeric factor');
  return factor;
}

export const scale: Codec = {
  ...atom,
  name: 'scale',
  put(attribute, args) {
    const value = asNumber(attribute);
    return typeof value === 'number' ? value * factorOf(args) : undefined;
  },
  get(property, args) {
    const value = asNumber(property);
    return typeof value === 'number' ? value / factorOf(args) : undefined;
  },
  normal: (property) => asNumber(property),
};

export const base64: Codec = {
  ...atom,
  name: 'base64',
  put: (attribute) => (typeof attribute === 'string' ? Buffer.from(attribute, 'utf8').toString('base64') : undefined),
  get: (property) => (typeof property === 'string' ? Buffer.from(property, 'base64').toString('utf8') : undefined),
  normal: (property) => (typeof property === 'string' ? property.replaceAll(/\s/g, '') : property),
};
