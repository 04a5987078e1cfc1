import { describe, expect, it } from '@jest/globals';
import { blockValues, members, split } from '../../../src/catalog/codecs/collections.js';
import { jobProperties } from '../../../src/catalog/codecs/job-properties.js';
import { keyedLists } from '../../../src/catalog/codecs/keyed-lists.js';
import { optionSettings } from '../../../src/catalog/codecs/option-settings.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';

const context = (attributes: JsonObject = {}): LensContext => ({
  attributes,
  live: {},
  account: undefined,
  region: undefined,
  partition: 'aws',
});

describe('lists by a key', () => {
  const mappings = { key: 'status_code', of: 'mappings', inside: 'ResponseParameters', name: 'Destination' };
  const args: JsonObject = { ...mappings, value: 'Source' };
  const blocks: Json = [
    { status_code: '200', mappings: { 'overwrite:header.a': '$context.x', 'remove:header.b': "''" } },
    { status_code: '500', mappings: { 'append:header.c': 'd' } },
  ];

  it('come back as they went', () => {
    const property = keyedLists.put(blocks, args, context()) ?? null;
    expect(property).toEqual({
      200: {
        ResponseParameters: [
          { Destination: 'overwrite:header.a', Source: '$context.x' },
          { Destination: 'remove:header.b', Source: "''" },
        ],
      },
      500: { ResponseParameters: [{ Destination: 'append:header.c', Source: 'd' }] },
    });
    expect(keyedLists.get(property, args, context())).toEqual(blocks);
  });

  it('have no order, and a normal form that is normal', () => {
    const normal = keyedLists.normal({ A: [{ Name: 'y', Uri: '' }] }, { name: 'Name' }, context());
    expect(normal).toEqual({ A: [{ Name: 'y' }] });
    expect(keyedLists.normal(normal, { name: 'Name' }, context())).toEqual(normal);
    expect(keyedLists.arrays).toBe('set');
  });

  it('stay as they are where there is no list', () => {
    expect(keyedLists.normal({ A: 'text' }, { name: 'Name' }, context())).toEqual({ A: 'text' });
  });
});

describe('one argument a block', () => {
  it('is a list of scalars', () => {
    const args = { attribute: 'repository_name' };
    expect(blockValues.put([{ repository_name: 'a' }, { repository_name: 'b' }], args, context())).toEqual(['a', 'b']);
    expect(blockValues.get(['a', 'b'], args, context())).toEqual([{ repository_name: 'a' }, { repository_name: 'b' }]);
  });
});

describe('an entry of a map with separators', () => {
  it('is a list of its parts', () => {
    const args = { key: 'SERVERS' };
    expect(split.put({ SERVERS: 'a:9092, b:9092' }, args, context())).toEqual(['a:9092', 'b:9092']);
    expect(split.get(['a:9092', 'b:9092'], args, context())).toEqual({ SERVERS: 'a:9092,b:9092' });
    expect(split.put({ OTHER: 'a' }, args, context())).toBeUndefined();
  });
});

describe('members that do not count', () => {
  it('are left out by their mark', () => {
    const args = { field: 'PrivateIpAddress', except: { Primary: true } };
    const list = [
      { Primary: true, PrivateIpAddress: '10.0.0.4' },
      { Primary: false, PrivateIpAddress: '10.0.0.5' },
    ];
    expect(members.normal(list, args, context())).toEqual(['10.0.0.5']);
    expect(members.normal(['10.0.0.5'], args, context())).toEqual(['10.0.0.5']);
  });
});

describe('what a job runs', () => {
  const normal = (value: Json): Json => jobProperties.normal(value, {}, context());

  it('is the same with what Batch fills in', () => {
    const intended = jobProperties.put(
      JSON.stringify({
        image: 'busybox',
        command: ['echo', 'a'],
        jobRoleArn: 'arn:aws:iam::123456789012:role/r',
        resourceRequirements: [{ type: 'VCPU', value: 1 }],
        environment: [
          { name: 'EMPTY', value: '' },
          { name: 'A', value: 'b' },
        ],
        logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'g' } },
      }),
      {},
      context(),
    );
    const live = {
      Image: 'busybox',
      Command: ['echo', 'a'],
      JobRoleArn: 'arn:aws:iam::123456789012:role/r',
      ResourceRequirements: [{ Type: 'VCPU', Value: '1' }],
      Environment: [{ Name: 'A', Value: 'b' }],
      LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': 'g' } },
      MountPoints: [],
      Secrets: [],
      FargatePlatformConfiguration: { PlatformVersion: 'LATEST' },
      RuntimePlatform: { CpuArchitecture: 'X86_64', OperatingSystemFamily: 'LINUX' },
      Privileged: false,
    };
    expect(normal(intended ?? null)).toEqual(normal(live));
    expect(normal(normal(live))).toEqual(normal(live));
  });

  it('keeps the keys of options and the order of a command', () => {
    const text = '{"command":["b","a"],"logConfiguration":{"options":{"mode":"non-blocking"}}}';
    const property = jobProperties.put(text, {}, context()) ?? null;
    expect(property).toEqual({
      Command: ['b', 'a'],
      LogConfiguration: { Options: { mode: 'non-blocking' } },
    });
    expect(jobProperties.get(property, {}, context())).toBe(text);
    expect(jobProperties.orderOf?.(['Command'], {})).toBe('list');
    expect(jobProperties.orderOf?.(['Environment'], {})).toBe('set');
  });

  it('is not the same on another architecture, or privileged', () => {
    expect(normal({ RuntimePlatform: { CpuArchitecture: 'ARM64' } })).not.toEqual(normal({}));
    expect(normal({ Privileged: true })).not.toEqual(normal({}));
  });

  it('survives text that is no JSON', () => {
    expect(jobProperties.put('{broken', {}, context())).toBe('{broken');
    expect(jobProperties.put('', {}, context())).toBeUndefined();
  });
});

describe('options of an environment', () => {
  const setting = [
    { namespace: 'aws:ec2:vpc', name: 'Subnets', value: 'subnet-b,subnet-a' },
    { namespace: 'aws:autoscaling:asg', name: 'MaxSize', resource: 'Group', value: '4' },
  ];
  const live = [
    { Namespace: 'aws:autoscaling:asg', OptionName: 'MinSize', Value: '1' },
    { Namespace: 'aws:autoscaling:asg', OptionName: 'MaxSize', ResourceName: 'Group', Value: '4' },
    { Namespace: 'aws:ec2:vpc', OptionName: 'Subnets', Value: 'subnet-a, subnet-b' },
  ];

  it('are those that the state names, lists of identifiers in any order', () => {
    const intended = optionSettings.put(setting, {}, context({ setting })) ?? null;
    expect(optionSettings.normal(live, {}, context({ setting }))).toEqual(
      optionSettings.normal(intended, {}, context({ setting })),
    );
    expect(optionSettings.get(intended, {}, context())).toEqual(setting);
  });

  it('show another value, where it stands', () => {
    const other = live.map((option) => (option.OptionName === 'MaxSize' ? { ...option, Value: '9' } : option));
    expect(optionSettings.normal(other, {}, context({ setting }))).toMatchObject({
      'aws:autoscaling:asg:MaxSize': '9',
    });
    expect(optionSettings.locate?.('aws:autoscaling:asg:MaxSize', other, {})).toEqual([1, 'Value']);
  });
});
