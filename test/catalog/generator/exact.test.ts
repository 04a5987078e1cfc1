import { describe, expect, it } from '@jest/globals';
import { checkExact } from '../../../scripts/catalog/exact.js';
import { markSensitive } from '../../../scripts/catalog/sensitive.js';
import type { Sources } from '../../../scripts/catalog/sources.js';
import type { TypeMapping } from '../../../src/catalog/model.js';
import { block, exact, number, tags, text } from '../../../src/catalog/overrides/dsl.js';
import { realTypes } from './types.js';

const sources: Sources = {
  own: new Map(),
  dataSources: {},
  schema: {
    aws_sqs_queue: {
      id: { type: 'string', computed: true },
      url: { type: 'string', computed: true },
      name: { type: 'string', optional: true, computed: true },
      delay_seconds: { type: 'number', optional: true },
      tags: { type: 'map', of: 'string', optional: true },
      options: {
        type: 'list',
        block: true,
        optional: true,
        attributes: { mode: { type: 'string', optional: true }, seen: { type: 'string', computed: true } },
      },
    },
  },
  types: realTypes(),
  sensitive: {},
  other: new Map([['aws_sqs_queue', ['old_mode']]]),
  permissions: {},
  global: { services: [], types: [] },
  defaults: { types: {} },
};

const complete = exact('aws_sqs_queue', 'AWS::SQS::Queue', {
  identifiers: ['{url}'],
  lenses: [
    text('name', '/QueueName'),
    number('delay_seconds', '/DelaySeconds'),
    tags(),
    block('options', '', [text('mode', '/FifoThroughputLimit')]),
  ],
  unverified: { old_mode: 'no-lens' },
  source: 'test',
});

const check = (changes: Partial<TypeMapping>): readonly string[] => checkExact({ ...complete, ...changes }, sources);

describe('checking a mapping that people wrote', () => {
  it('has nothing to say when every settable attribute is accounted for', () => {
    expect(check({})).toEqual([]);
  });

  it('names a settable attribute that is neither behind a lens nor unverified', () => {
    expect(check({ lenses: complete.lenses.slice(1) })).toEqual([
      'not accounted for: name (needs a lens or an entry in unverified)',
    ]);
  });

  it('lets an unverified block cover everything inside it', () => {
    const unverified = { ...complete.unverified, options: 'no-lens' as const };
    expect(check({ lenses: complete.lenses.slice(0, 3), unverified })).toEqual([]);
  });

  it('names an attribute that no provider version has', () => {
    expect(check({ lenses: [...complete.lenses, text('naem', '/QueueName')] })).toEqual([
      expect.stringContaining('naem is no attribute'),
    ]);
  });

  it('names a property that the CloudFormation type does not have, unless the lens says where it was seen', () => {
    const lens = text('name', '/QueueNmae');
    expect(check({ lenses: [...complete.lenses, lens] })).toEqual([
      'lens name: AWS::SQS::Queue has no property /QueueNmae',
    ]);
    expect(check({ lenses: [...complete.lenses, { ...lens, source: 'a recorded read' }] })).toEqual([]);
  });

  it('names unknown codecs, equivalences, identifier attributes and types', () => {
    const odd = { ...text('name', '/QueueName'), codec: 'texxt', equivalences: ['no-such'] };
    expect(check({ lenses: [...complete.lenses, odd] })).toEqual([
      'lens name: unknown codec "texxt"',
      'lens name: unknown equivalence "no-such"',
    ]);
    expect(check({ identifiers: ['{ulr}'] })).toEqual([expect.stringContaining('ulr is no attribute')]);
    expect(check({ cloudFormationType: 'AWS::SQS::Quue' })).toEqual(['CloudFormation has no type AWS::SQS::Quue']);
    expect(check({ terraformType: 'aws_no_such' })).toEqual(['provider 6.25 has no resource type aws_no_such']);
  });

  it('names a condition on an attribute that does not exist', () => {
    const lens = text('name', '/QueueName', { when: { attribute: 'kind', in: ['x'] } });
    expect(check({ lenses: [lens, ...complete.lenses.slice(1)] })).toEqual([
      expect.stringContaining('lens name: condition: kind is no attribute'),
    ]);
  });

  it('checks alternatives as well, and says which', () => {
    const alternative = { ...complete, lenses: complete.lenses.slice(1) };
    expect(check({ alternatives: [alternative] })).toEqual([
      'alternative AWS::SQS::Queue: not accounted for: name (needs a lens or an entry in unverified)',
    ]);
  });
});

describe('secrets', () => {
  const lenses = [
    text('password', '/Password'),
    block('auth', '/Auth', [text('token', '/Token'), text('user', '/User')]),
  ];

  it('are marked at any depth', () => {
    expect(markSensitive(lenses, ['password', 'auth.token'])).toEqual([
      { ...text('password', '/Password'), sensitive: true },
      block('auth', '/Auth', [{ ...text('token', '/Token'), sensitive: true }, text('user', '/User')]),
    ]);
  });

  it('make a structure that is read as one value secret', () => {
    const whole = [{ ...text('auth', '/Auth'), codec: 'json' }];
    expect(markSensitive(whole, ['auth.token'])).toEqual([{ ...whole[0], sensitive: true }]);
  });
});
