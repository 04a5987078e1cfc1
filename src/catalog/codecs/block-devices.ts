import { isAbsent, isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Codec, Part } from './codec.js';
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

/** A launch configuration's document has these as well. */
const launchFields = [...fields, ['throughput', 'Throughput'], ['snapshot_id', 'SnapshotId']] as const;

/** Other volume types have no I/O rate of their own. */
const provisioned = new Set<Json | undefined>(['gp3', 'io1', 'io2']);

/** `root`: the name of a root device that the state does not name. */
function devicesOf(attributes: JsonObject, root?: string): Device[] {
  return ['root_block_device', 'ebs_block_device'].flatMap((list) => {
    const blocks = own(attributes, list);
    if (!Array.isArray(blocks)) return [];
    return blocks.flatMap((block, index) => {
      const given = isObject(block) ? own(block, 'device_name') : undefined;
      const name = given ?? (list === 'root_block_device' ? root : undefined);
      if (!isObject(block) || typeof name !== 'string' || name === '') return [];
      return [{ attribute: `${list}[${index}]`, name, block }];
    });
  });
}

/** Argument `root: 'unnamed'`: the state calls the root device nothing; the one device that no other block names is it. */
function isUnnamed(args: JsonObject): boolean {
  return own(args, 'root') === 'unnamed';
}

function rootName(attributes: JsonObject, args: JsonObject, live: JsonObject): string | undefined {
  if (!isUnnamed(args)) return undefined;
  const others = new Set<Json>();
  for (const list of ['ebs_block_device', 'ephemeral_block_device']) {
    const blocks = own(attributes, list);
    for (const block of Array.isArray(blocks) ? blocks : []) {
      if (isObject(block)) others.add(own(block, 'device_name') ?? null);
    }
  }
  const devices = own(live, 'BlockDeviceMappings');
  for (const device of Array.isArray(devices) ? devices : []) {
    const name = isObject(device) ? own(device, 'DeviceName') : undefined;
    if (typeof name === 'string' && !others.has(name)) return name;
  }
  return '(root)';
}

function namedFields(device: Device, args: JsonObject): (readonly [string, string])[] {
  return (isUnnamed(args) ? launchFields : fields).filter(([attribute]) => {
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

function put(attribute: Json, args: JsonObject, context: LensContext): Json | undefined {
  const devices = isObject(attribute) ? devicesOf(attribute, rootName(attribute, args, context.live)) : [];
  if (devices.length === 0) return undefined;
  return devices.map((device) => {
    const values = namedFields(device, args).map(([from, to]) => [to, own(device.block, from) ?? null] as const);
    return mapping(device.name, Object.fromEntries(values));
  });
}

/** One entry a device of the state, in its order; a device that is not there has its name alone. */
function normal(property: Json, args: JsonObject, context: LensContext): Json {
  if (!Array.isArray(property)) return property;
  const { attributes, live } = context;
  return devicesOf(attributes, rootName(attributes, args, live)).map((device) => {
    const entry = property.find((item) => isObject(item) && own(item, 'DeviceName') === device.name);
    const ebs = isObject(entry) ? own(entry, 'Ebs') : undefined;
    const values = namedFields(device, args).flatMap(([, name]) => {
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
  trace(path, args, attribute) {
    const root = isUnnamed(args) ? '(root)' : undefined;
    const device = isObject(attribute) ? devicesOf(attribute, root)[Number(path[0])] : undefined;
    if (device === undefined) return 'ebs_block_device';
    const field = launchFields.find(([, name]) => name === path[2]);
    return field === undefined ? device.attribute : `${device.attribute}.${field[0]}`;
  },
  parts(args) {
    // A launch configuration chooses no key, and its root device no snapshot.
    const known = isUnnamed(args) ? launchFields.filter(([field]) => field !== 'kms_key_id') : fields;
    const of = (list: string): Part[] => known.map(([field, name]) => [`${list}.${field}`, `/*/Ebs/${name}`]);
    return [
      ...of('root_block_device').filter(([attribute]) => !attribute.endsWith('snapshot_id')),
      ['ebs_block_device[*].device_name', '/*/DeviceName'],
      ...of('ebs_block_device[*]'),
    ];
  },
};
