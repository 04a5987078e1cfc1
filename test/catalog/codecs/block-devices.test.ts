import { describe, expect, it } from '@jest/globals';
import { blockDevices } from '../../../src/catalog/codecs/block-devices.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';

const instance: JsonObject = {
  root_block_device: [
    {
      device_name: '/dev/xvda',
      volume_type: 'gp3',
      volume_size: 20,
      iops: 3000,
      encrypted: true,
      delete_on_termination: true,
      kms_key_id: '',
    },
  ],
  ebs_block_device: [
    { device_name: '/dev/sdg', volume_type: 'gp2', volume_size: 50, iops: 150, encrypted: false, kms_key_id: null },
  ],
};

function context(attributes: JsonObject): LensContext {
  return { attributes, live: {}, account: undefined, region: undefined, partition: 'aws' };
}

const normal = (live: Json): Json => blockDevices.normal(live, {}, context(instance));

const root = { VolumeType: 'gp3', VolumeSize: 20, Iops: 3000, Encrypted: true, DeleteOnTermination: true };
const further = { VolumeType: 'gp2', VolumeSize: 50, Encrypted: false };
const live = [
  { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 1, VolumeType: 'gp2' } },
  { DeviceName: '/dev/sdg', Ebs: { ...further, DeleteOnTermination: true, Iops: 150, SnapshotId: '' } },
  { DeviceName: '/dev/xvda', Ebs: { ...root, SnapshotId: 'snap-1', KmsKeyId: 'arn:aws:kms:eu-west-1:1:key/k' } },
];

describe('block devices of an instance', () => {
  it('are what the state names, root first, without volumes that others attached', () => {
    const intended = blockDevices.put(instance, {}, context(instance)) ?? null;
    expect(intended).toEqual([
      { DeviceName: '/dev/xvda', Ebs: root },
      { DeviceName: '/dev/sdg', Ebs: further },
    ]);
    expect(normal(live)).toEqual(normal(intended));
  });

  it('read numbers and booleans from text', () => {
    const text = { VolumeType: 'gp3', VolumeSize: '20', Iops: '3000', Encrypted: 'true', DeleteOnTermination: 'true' };
    expect(normal([{ DeviceName: '/dev/xvda', Ebs: text }])).toEqual(normal([{ DeviceName: '/dev/xvda', Ebs: root }]));
  });

  it('show what is gone', () => {
    expect(normal(live.slice(2))).toEqual([{ DeviceName: '/dev/xvda', Ebs: root }, { DeviceName: '/dev/sdg' }]);
  });

  it('show another size', () => {
    const grown = [{ DeviceName: '/dev/xvda', Ebs: { ...root, VolumeSize: 21 } }, ...live.slice(0, 2)];
    expect(normal(grown)).not.toEqual(normal(live));
  });

  it('are nothing where the state names none', () => {
    expect(blockDevices.put({}, {}, context({}))).toBeUndefined();
    expect(blockDevices.normal(live, {}, context({}))).toEqual([]);
  });

  it('name a change by the block of the device', () => {
    const named = (...path: string[]) => blockDevices.trace?.(path, {}, instance, undefined);
    expect(named('0', 'Ebs', 'VolumeSize')).toBe('root_block_device[0].volume_size');
    expect(named('1', 'Ebs', 'Encrypted')).toBe('ebs_block_device[0].encrypted');
    expect(named('1', 'Ebs')).toBe('ebs_block_device[0]');
  });
});
