import { isAbsent, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';
import { parsed } from './json.js';
import { asText } from './scalar.js';

/**
 * What a Batch job runs: JSON text with the keys of the Batch API (`jobRoleArn`) ↔ an object with those of
 * CloudFormation (`JobRoleArn`). What Batch fills in, or drops, is left out of the normal form:
 * https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html
 */

/** Maps whose keys are the user's own. */
const freeMaps = new Set(['Options', 'Labels', 'Annotations', 'Limits', 'Requests']);
const orderedLists = new Set(['Command', 'Args', 'EntryPoint', 'MountOptions', 'Containers', 'NodeRangeProperties']);

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

/** What Batch writes down where a member is not set, by the object that it stands in. */
const filledIn: ReadonlyMap<string, ReadonlyMap<string, Json>> = new Map([
  ['FargatePlatformConfiguration', new Map<string, Json>([['PlatformVersion', 'LATEST']])],
  [
    'RuntimePlatform',
    new Map<string, Json>([
      ['CpuArchitecture', 'X86_64'],
      ['OperatingSystemFamily', 'LINUX'],
    ]),
  ],
  ['NetworkConfiguration', new Map<string, Json>([['AssignPublicIp', 'DISABLED']])],
]);

/** A container of a task ends the task unless it is said not to be essential. */
function isFilledIn(key: string, value: Json, parent: string): boolean {
  if (key === 'Essential') return value === true;
  if (value === false) return true;
  return filledIn.get(parent)?.get(key) === value;
}

/** Batch drops environment variables without a value. */
function isEmptyVariable(item: Json, list: string): boolean {
  return list === 'Environment' && isObject(item) && isAbsent(own(item, 'Value') ?? null);
}

function member(value: Json, key: string): Json {
  if (Array.isArray(value)) return value.filter((item) => !isEmptyVariable(item, key)).map((item) => member(item, key));
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    // Amounts are text on one side and numbers in much code that people write.
    const content = key === 'ResourceRequirements' && name === 'Value' ? asText(item) : member(item, name);
    if (!isAbsent(content) && !isFilledIn(name, content, key)) setOwn(result, name, content);
  }
  return result;
}

export const jobProperties: Codec = {
  name: 'job-properties',
  arrays: 'set',
  inside: 'value',
  put(attribute) {
    const properties = parsed(attribute);
    return isObject(properties) ? renamed(properties, upper) : (properties ?? undefined);
  },
  get: (property) => (isObject(property) ? JSON.stringify(renamed(property, lower)) : undefined),
  normal: (property) => member(parsed(property), ''),
  orderOf: (path) => (orderedLists.has(path.at(-1) ?? '') ? 'list' : 'set'),
};
