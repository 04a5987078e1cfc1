import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatAddress,
  formatModule,
  parseAddress,
  parseModule,
  parseProviderConfiguration,
  quoteKey,
} from '../../src/domain/address.js';

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,8}$/);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('$', '%', '{', '"', '\\', ']', '.', '[', '\n', '\u0000', 'n', 'u', '0') }),
);
const key = fc.option(fc.oneof(fc.nat(), text), { nil: undefined });
const withKey = (value: string | number | undefined): { key?: string | number } =>
  value === undefined ? {} : { key: value };
const module = fc.array(
  fc.record({ name, key }).map((step) => ({ name: step.name, ...withKey(step.key) })),
  { maxLength: 4 },
);
const address = fc
  .record({ module, mode: fc.constantFrom('managed' as const, 'data' as const), type: name, name, key })
  .filter(({ mode, type }) => mode === 'data' || (type !== 'data' && type !== 'module'))
  .map(({ key: instanceKey, ...rest }) => ({ ...rest, ...withKey(instanceKey) }));

describe('resource instance addresses', () => {
  it('parse to what was printed, whatever the keys contain', () => {
    fc.assert(
      fc.property(address, (value) => {
        expect(parseAddress(formatAddress(value))).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it('round-trip for modules', () => {
    fc.assert(
      fc.property(module, (steps) => {
        expect(parseModule(formatModule(steps))).toEqual(steps);
      }),
    );
  });

  it('never throw on any text', () => {
    fc.assert(
      fc.property(text, (any) => {
        parseAddress(any);
        parseModule(any);
        parseProviderConfiguration(any);
      }),
    );
  });

  it.each([
    ['aws_vpc.main', { module: [], mode: 'managed', type: 'aws_vpc', name: 'main' }],
    ['data.aws_ami.a-b[0]', { module: [], mode: 'data', type: 'aws_ami', name: 'a-b', key: 0 }],
    [
      'module.a["x"].module.b[2].data.aws_x.y["k\\"ey"]',
      {
        module: [
          { name: 'a', key: 'x' },
          { name: 'b', key: 2 },
        ],
        mode: 'data',
        type: 'aws_x',
        name: 'y',
        key: 'k"ey',
      },
    ],
  ])('parses %s', (given, expected) => {
    expect(parseAddress(given)).toEqual(expected);
    expect(parseAddress(given)).toBeDefined();
  });

  it.each([
    '',
    'aws_vpc',
    'aws_vpc.',
    'aws_vpc.a.b',
    'aws_vpc.a[',
    'aws_vpc.a[01]',
    'aws_vpc.a["x]',
    'aws_vpc.a["\\q"]',
    'module.a',
    ' aws_vpc.a',
    'aws_vpc.a["\\U00110000"]',
  ])('refuses %j', (given) => {
    expect(parseAddress(given)).toBeUndefined();
  });

  it.each([
    ['plain', '"plain"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ['${x}%{y}$z', '"$${x}%%{y}$z"'],
    ['line\nbreak\ttab', '"line\\nbreak\\ttab"'],
    ['\u0007', '"\\u0007"'],
    ['\u{e0001}', '"\\U000e0001"'],
    ['grün', '"grün"'],
  ])('quotes %j as Terraform prints it', (given, expected) => {
    expect(quoteKey(given)).toBe(expected);
  });
});

describe('provider configuration addresses', () => {
  const aws = 'registry.terraform.io/hashicorp/aws';
  it.each([
    [`provider["${aws}"]`, { module: '', source: aws, type: 'aws' }],
    [`provider["${aws}"].west`, { module: '', source: aws, type: 'aws', alias: 'west' }],
    [
      `module.x.module.y.provider["${aws}"].west`,
      { module: 'module.x.module.y', source: aws, type: 'aws', alias: 'west' },
    ],
    [
      `provider["registry.opentofu.org/hashicorp/aws"].by["eu"]`,
      { module: '', source: 'registry.opentofu.org/hashicorp/aws', type: 'aws', alias: 'by["eu"]' },
    ],
    ['provider.aws', { module: '', source: 'aws', type: 'aws' }],
    ['provider.aws.west', { module: '', source: 'aws', type: 'aws', alias: 'west' }],
    ['module.x.provider.aws', { module: 'module.x', source: 'aws', type: 'aws' }],
  ])('parses %s', (given, expected) => {
    expect(parseProviderConfiguration(given)).toEqual(expected);
  });

  it.each(['', 'provider', 'provider[""]', 'provider[0]', 'provider["a"].', 'provider["a"]["b"]', 'aws'])(
    'refuses %j',
    (given) => {
      expect(parseProviderConfiguration(given)).toBeUndefined();
    },
  );
});
