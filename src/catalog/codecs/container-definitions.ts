import { isAbsent, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Codec } from './codec.js';
import { parsed } from './json.js';
import { asNumber, asText } from './scalar.js';

/**
 * Container definitions: JSON text with the keys of the ECS API (`portMappings`) ↔ a list of objects with those of
 * CloudFormation (`PortMappings`). What ECS fills in is left out of the normal form:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */

/** Maps whose keys are the user's own and keep their case. */
const freeMaps = new Set(['DockerLabels', 'Options']);
/** Everything else in here is a set: ECS returns it in an order of its own. */
const orderedLists = new Set(['Command', 'EntryPoint', 'EnvironmentFiles']);
/** Lists whose members are text, whatever they were written as. */
const namedValues = new Set(['Environment', 'Secrets', 'SystemControls']);

const numbers = new Set(
  'ContainerPort Cpu HardLimit HostPort Interval MaxSwap Memory MemoryReservation Retries SharedMemorySize Size'
    .split(' ')
    .concat('SoftLimit StartPeriod StartTimeout StopTimeout Swappiness Timeout'.split(' ')),
);

/** What ECS means, or fills in, where a member is not set. */
const defaults: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['Cpu', 0],
  ['Essential', true],
  ['Protocol', 'tcp'],
  ['VersionConsistency', 'enabled'],
]);
const healthDefaults: ReadonlyMap<string, Json> = new Map([
  ['Interval', 30],
  ['Retries', 3],
  ['StartPeriod', 0],
  ['Timeout', 5],
]);

type Rename = (key: string) => string;
const upper: Rename = (key) => key.charAt(0).toUpperCase() + key.slice(1);
const lower: Rename = (key) => key.charAt(0).toLowerCase() + key.slice(1);

function renamed(value: Json, rename: Rename): Json {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename));
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    setOwn(result, rename(key), freeMaps.has(upper(key)) ? item : renamed(item, rename));
  }
  return result;
}

function textMembers(value: Json): Json {
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) if (item !== null) setOwn(result, key, asText(item));
  return result;
}

/** In these modes a container's port is the host's as well, and ECS writes it down. */
function sharesHostPorts(context: LensContext): boolean {
  const mode = own(context.attributes, 'network_mode');
  return mode === 'awsvpc' || mode === 'host';
}

function isDefault(key: string, value: Json, parent: JsonObject, parentKey: string, shared: boolean): boolean {
  if (parentKey === 'HealthCheck') return healthDefaults.get(key) === value;
  if (key === 'HostPort') return value === 0 || (shared && value === asNumber(own(parent, 'ContainerPort') ?? null));
  if (value === false) return key !== 'Essential';
  return defaults.has(key) && defaults.get(key) === value;
}

function member(key: string, value: Json, shared: boolean): Json {
  if (freeMaps.has(key)) return textMembers(value);
  if (namedValues.has(key) && Array.isArray(value)) return value.map(textMembers);
  if (numbers.has(key)) return asNumber(value);
  return plain(value, key, shared);
}

function plain(value: Json, parentKey: string, shared: boolean): Json {
  if (Array.isArray(value)) return value.map((item) => plain(item, parentKey, shared));
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    const content = member(key, item, shared);
    if (!isAbsent(content) && !isDefault(key, content, value, parentKey, shared)) setOwn(result, key, content);
  }
  return result;
}

export const containerDefinitions: Codec = {
  name: 'container-definitions',
  arrays: 'set',
  inside: 'value',
  put(attribute) {
    const definitions = parsed(attribute);
    return Array.isArray(definitions) ? renamed(definitions, upper) : (definitions ?? undefined);
  },
  get: (property) => (Array.isArray(property) ? JSON.stringify(renamed(property, lower)) : undefined),
  normal: (property, _args, context) => plain(parsed(property), '', sharesHostPorts(context)),
  orderOf: (path) => (orderedLists.has(path.at(-1) ?? '') ? 'list' : 'set'),
};
