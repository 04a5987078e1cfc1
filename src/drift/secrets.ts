import { parsed } from '../catalog/codecs/json.js';
import { formatAttributePath, type AttributePath } from '../domain/attribute-path.js';
import { sensitiveText } from '../domain/finding.js';
import { isObject, jsonEqual, setOwn, type Json, type JsonObject } from '../domain/json.js';

/** Names that end in what they hold: `DB_PASSWORD`, `AuthToken`; not what points at a secret or counts them (`SecretArn`, `HttpTokens`). */
const secretName =
  /(pass(word|wd|phrase)|secret|secret_?string|secret_?key(_?base)?|token|api_?key|private_?key|credentials?|access_?key)$/i;

/** Values that are secrets whatever they are called: keys and tokens with a known shape, credentials in a URL. */
const secretValue =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36,}|\bxox[abprs]-[A-Za-z0-9-]{10,}|\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.|:\/\/[^/\s:@]+:[^/\s:@]+@|\bsk_live_[A-Za-z0-9]{16,}/;

export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

export function isSecretValue(value: string): boolean {
  return value.length >= 12 && secretValue.test(value);
}

/**
 * What a recorded document says in place of a secret. Whether AWS's value was the intended one is kept, so that a
 * replayed scan reaches the verdict of the recorded one; the value itself, or anything computed from it, is not.
 */
export const redactedSame = '(sensitive: as intended)';
export const redactedOther = '(sensitive: not as intended)';

export function isRedacted(value: Json | undefined): boolean {
  return value === redactedSame || value === redactedOther;
}

/** The value with every secret in it replaced, for showing. */
export function maskSecrets(value: Json, name: string): Json {
  return replaceSecrets(value, name, () => sensitiveText);
}

/** The value with each secret in it replaced by what `mark` gives, also inside JSON text. `name`: what it is called. */
export function replaceSecrets(value: Json, name: string, mark: (text: string) => string): Json {
  if (typeof value === 'string') return replaceText(value, name, mark);
  if (Array.isArray(value)) return value.map((item) => replaceSecrets(item, name, mark));
  if (!isObject(value)) return value;
  const named = namedMember(value);
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    setOwn(result, key, replaceSecrets(item, named?.key === key ? named.name : key, mark));
  }
  return result;
}

function replaceText(value: string, name: string, mark: (text: string) => string): string {
  if (value === '') return value;
  if (isRedacted(value) || isSecretName(name)) return mark(value);
  const inner = parsed(value);
  if (typeof inner === 'object' && inner !== null) {
    const replaced = replaceSecrets(inner, name, mark);
    return jsonEqual(inner, replaced) ? value : JSON.stringify(replaced);
  }
  return isSecretValue(value) ? mark(value) : value;
}

/** `{ "Name": "DB_PASSWORD", "Value": "…" }` keeps the name of its value beside it. */
function namedMember(value: JsonObject): { key: string; name: string } | undefined {
  const name = value.Name ?? value.Key ?? value.name ?? value.key ?? value.ParameterKey;
  if (typeof name !== 'string') return undefined;
  const key = ['Value', 'value', 'ParameterValue'].find((candidate) => Object.hasOwn(value, candidate));
  return key === undefined ? undefined : { key, name };
}

/** Tells whether an attribute path is, holds or lies in something Terraform calls sensitive. */
export function sensitivePaths(sensitive: readonly AttributePath[]): (attribute: string) => boolean {
  const paths = sensitive.map(formatAttributePath);
  return (attribute) => paths.some((path) => within(attribute, path) || within(path, attribute));
}

function within(inner: string, outer: string): boolean {
  return inner === outer || (inner.startsWith(outer) && (inner[outer.length] === '.' || inner[outer.length] === '['));
}
