import { isAbsent, isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Codec } from './codec.js';
import { asBoolean, asNumber } from './scalar.js';

/*
 * `root_block_device` and `ebs_block_device` of an instance ↔ its `BlockDeviceMappings`. Volumes that other resources
 * attach stand in the same list, and AWS fills in what nobody set: only devices and values that the state names speak.
 */

interface Device {
  /** As it is written in Terraform: `root_block_device[0]`. */
  readonly attribute: string;
  readonly name: string;
  readonly block: JsonObject;
}

const fields: readonly (readonly [string, string])[] = [
  ['volume_size', 'VolumeSize'],
  ['volume_type', 'VolumeType'],
  ['iops', 'Iops'],
  ['encrypted', 'Encrypted'],
  ['kms_key_id', 'KmsKeyId'],
  ['delete_on_termination', 'DeleteOnTermination'],
];

/** Other volume types have no I/O rate of their own. */
const provisioned = new Set<Json | undefined>(['gp3', 'io1', 'io2']);

function devicesOf(attributes: JsonObject): Device[] {
  return ['root_block_device', 'ebs_block_device'].flatMap((list) => {
    const blocks = own(attributes, list);
    if (!Array.isArray(blocks)) return [];
    return blocks.flatMap((block, index) => {
      const name = isObject(block) ? own(block, 'device_name') : undefined;
      if (!isObject(block) || typeof name !== 'string' || name === '') return [];
      return [{ attribute: `${list}[${index}]`, name, block }];
    });
  });
}

function namedFields(device: Device): (readonly [string, string])[] {
  return fields.filter(([attribute]) => {
    const value = own(device.block, attribute);
    if (attribute === 'iops') return provisioned.has(own(device.block, 'volume_type')) && value !== 0;
    return !isAbsent(value) && !(attribute === 'volume_size' && value === 0);
  });
}

function scalar(value: Json): Json {
  const number = asNumber(value);
  return typeof number === 'number' ? number : asBoolean(value);
}

function mapping(name: string, ebs: JsonObject): JsonObject {
  return Object.keys(ebs).length === 0 ? { DeviceName: name } : { DeviceName: name, Ebs: ebs };
}

function put(attribute: Json): Json | undefined {
  const devices = isObject(attribute) ? devicesOf(attribute) : [];
  if (devices.length === 0) return undefined;
  return devices.map((device) => {
    const values = namedFields(device).map(([from, to]) => [to, own(device.block, from) ?? null] as const);
    return mapping(device.name, Object.fromEntries(values));
  });
}

/** One entry a device of the state, in its order; a device that is not there has its name alone. */
function normal(property: Json, _args: JsonObject, context: LensContext): Json {
  if (!Array.isArray(property)) return property;
  return devicesOf(context.attributes).map((device) => {
    const entry = property.find((item) => isObject(item) && own(item, 'DeviceName') === device.name);
    const ebs = isObject(entry) ? own(entry, 'Ebs') : undefined;
    const values = namedFields(device).flatMap(([, name]) => {
      const value = isObject(ebs) ? own(ebs, name) : undefined;
      return value === undefined || value === null ? [] : [[name, scalar(value)] as const];
    });
    return mapping(device.name, Object.fromEntries(values));
  });
}

function get(property: Json): Json | undefined {
  if (!Array.isArray(property)) return undefined;
  const devices = property.filter(isObject).map((entry) => {
    const ebs = own(entry, 'Ebs');
    const values = fields.flatMap(([attribute, name]) => {
      const value = isObject(ebs) ? own(ebs, name) : undefined;
      return value === undefined ? [] : [[attribute, value] as const];
    });
    return { device_name: own(entry, 'DeviceName') ?? null, ...Object.fromEntries(values) };
  });
  return { ebs_block_device: devices };
}

export const blockDevices: Codec = {
  name: 'block-devices',
  arrays: 'list',
  inside: 'value',
  put,
  get,
  normal,
  trace(path, _args, attribute) {
    const device = isObject(attribute) ? devicesOf(attribute)[Number(path[0])] : undefined;
    if (device === undefined) return 'ebs_block_device';
    const field = fields.find(([, name]) => name === path[2]);
    return field === undefined ? device.attribute : `${device.attribute}.${field[0]}`;
  },
};
