import { formatAttributePath } from '../domain/attribute-path.js';
import { sensitiveText } from '../domain/finding.js';
import { isObject, setOwn, type Json, type JsonObject } from '../domain/json.js';
import type { ResourceInstance } from '../domain/resource.js';

/** Names whose values are secrets more often than not; what only points at one (an ARN, a name) is none. */
const secretName = /pass(word|wd|phrase)|secret|token|api_?key|private_?key|credential|access_?key/i;
const pointsAtOne =
  /(arn|arns|id|ids|name|names|url|uri|path|ttl|type|version|length|enabled|days|seconds|duration|policy|prefix)$/i;

/** Values that are secrets whatever they are called: keys and tokens with a known shape, credentials in a URL. */
const secretValue =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36,}|\bxox[abprs]-[A-Za-z0-9-]{10,}|\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.|:\/\/[^/\s:@]+:[^/\s:@]+@|\bsk_live_[A-Za-z0-9]{16,}/;

export function isSecretName(name: string): boolean {
  return secretName.test(name) && !pointsAtOne.test(name);
}

export function isSecretValue(value: string): boolean {
  return value.length >= 12 && secretValue.test(value);
}

/** The value with every secret in it replaced; the very same value where there is none. */
export function maskSecrets(value: Json, name = ''): Json {
  if (typeof value === 'string') {
    return (value !== '' && isSecretName(name)) || isSecretValue(value) ? sensitiveText : value;
  }
  if (Array.isArray(value)) {
    const masked = value.map((item) => maskSecrets(item, name));
    return masked.some((item, index) => item !== value[index]) ? masked : value;
  }
  return isObject(value) ? maskObject(value) : value;
}

function maskObject(value: JsonObject): JsonObject {
  let changed = false;
  const result: JsonObject = {};
  const named = namedValue(value);
  for (const [key, item] of Object.entries(value)) {
    const masked = maskSecrets(item, named?.key === key ? named.name : key);
    changed ||= masked !== item;
    setOwn(result, key, masked);
  }
  return changed ? result : value;
}

/** `{ "Name": "DB_PASSWORD", "Value": "…" }` keeps the name of its value beside it. */
function namedValue(value: JsonObject): { key: string; name: string } | undefined {
  const name = value.Name ?? value.Key ?? value.name ?? value.key ?? value.ParameterKey;
  if (typeof name !== 'string') return undefined;
  const key = ['Value', 'value', 'ParameterValue'].find((candidate) => Object.hasOwn(value, candidate));
  return key === undefined ? undefined : { key, name };
}

/** Tells whether an attribute path of the instance is, holds or lies in something Terraform calls sensitive. */
export function sensitivePaths(instance: ResourceInstance): (attribute: string) => boolean {
  const paths = instance.sensitive.map(formatAttributePath);
  return (attribute) => paths.some((path) => within(attribute, path) || within(path, attribute));
}

function within(inner: string, outer: string): boolean {
  return inner === outer || (inner.startsWith(outer) && (inner[outer.length] === '.' || inner[outer.length] === '['));
}
