import { formatAddress, formatModule, parseAddress, type ResourceAddress } from '../../domain/address.js';
import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { ResourceInstance } from '../../domain/resource.js';
import type { Problems } from './problems.js';
import { readSensitiveValues } from './sensitive-paths.js';

/** Reads `values` of `terraform show -json`: the root module, its child modules, theirs, and so on. */
export function decodeShownState(root: JsonObject, file: string, problems: Problems): ResourceInstance[] {
  const values = own(root, 'values') ?? undefined;
  const first = isObject(values) ? own(values, 'root_module') : undefined;
  const instances: ResourceInstance[] = [];
  const pending: Json[] = first === undefined ? [] : [first];
  for (let module = pending.pop(); module !== undefined; module = pending.pop()) {
    if (!isObject(module)) {
      problems.malformed('A module', 'It is not an object');
      continue;
    }
    for (const [index, entry] of list(own(module, 'resources')).entries()) {
      const instance = readResource(entry, `Resource number ${index + 1} of a module`, file, problems);
      if (instance !== null) instances.push(instance);
    }
    for (const child of list(own(module, 'child_modules')).toReversed()) pending.push(child);
  }
  return instances;
}

function readResource(entry: Json, where: string, file: string, problems: Problems): ResourceInstance | null {
  const reject = (at: string, what: string): null => {
    problems.malformed(at, what);
    return null;
  };
  if (!isObject(entry)) return reject(where, 'It is not an object');
  const text = own(entry, 'address');
  if (typeof text !== 'string') return reject(where, 'It has no address');
  const deposed = own(entry, 'deposed_key');
  const address = parseAddress(text.replace(/ \(deposed [^)]*\)$/, ''));
  if (address === undefined || address.mode !== own(entry, 'mode')) return reject(where, 'Its address cannot be read');
  const source = own(entry, 'provider_name');
  if (typeof source !== 'string' || source === '') return reject(text, 'It names no provider');
  const values = own(entry, 'values') ?? {};
  if (!isObject(values)) return reject(text, 'Its values are not an object');
  const identity = own(entry, 'identity');
  return {
    ...identify(address),
    // The shown state names the provider, but not which of its configurations.
    provider: { module: '', source, type: source.slice(source.lastIndexOf('/') + 1) },
    providerText: `provider["${source}"]`,
    schemaVersion: schemaVersion(entry),
    attributes: values,
    sensitive: readSensitiveValues(own(entry, 'sensitive_values')).paths,
    dependencies: list(own(entry, 'depends_on')).filter((item) => typeof item === 'string'),
    tainted: own(entry, 'tainted') === true,
    ...(typeof deposed === 'string' && deposed !== '' ? { deposed } : {}),
    ...(isObject(identity) ? { identity } : {}),
    stateFile: file,
  };
}

function identify(
  address: ResourceAddress,
): Pick<ResourceInstance, 'address' | 'module' | 'mode' | 'type' | 'name' | 'key'> {
  const { mode, type, name, key } = address;
  const module = formatModule(address.module);
  return { address: formatAddress(address), module, mode, type, name, ...(key === undefined ? {} : { key }) };
}

function schemaVersion(entry: JsonObject): number {
  const version = own(entry, 'schema_version');
  return typeof version === 'number' ? version : 0;
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
