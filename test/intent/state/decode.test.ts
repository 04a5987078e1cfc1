import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatAttributePath } from '../../../src/domain/attribute-path.js';
import { decodeState } from '../../../src/intent/state/decode.js';

const company = readFileSync(new URL('./company.tfstate', import.meta.url), 'utf8');
const aws = 'provider["registry.terraform.io/hashicorp/aws"]';

function state(...resources: readonly object[]): string {
  return JSON.stringify({ version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'l', outputs: {}, resources });
}

function resource(instance: object, more: object = {}): object {
  return {
    mode: 'managed',
    type: 'aws_vpc',
    name: 'a',
    provider: aws,
    instances: [{ attributes: {}, ...instance }],
    ...more,
  };
}

function decodeOne(
  instance: object,
  more: object = {},
): ReturnType<typeof decodeState>['instances'][number] | undefined {
  return decodeState(state(resource(instance, more)), 'f').instances[0];
}

describe('a version 4 state', () => {
  const decoded = decodeState(company, 'company.tfstate');

  it('has its header', () => {
    expect(decoded.header).toEqual({
      file: 'company.tfstate',
      format: '4',
      terraformVersion: '1.11.4',
      serial: 27,
      lineage: '0d8a5b0c-6f1e-4a53-9d57-0d3f1c2b4a99',
    });
    expect(decoded.diagnostics).toEqual([]);
  });

  it('names every instance as Terraform does', () => {
    expect(decoded.instances.map(({ address, deposed }) => [address, deposed])).toEqual([
      ['data.aws_caller_identity.current', undefined],
      ['aws_sqs_queue.orders["eu"]', undefined],
      ['aws_sqs_queue.orders["eu"]', '4f3a9c1e'],
      ['aws_sqs_queue_policy.orders', undefined],
      ['module.web["blue"].module.net[0].aws_subnet.private[0]', undefined],
      ['module.web["blue"].module.net[0].aws_vpc.this', undefined],
      ['aws_db_instance.main', undefined],
      ['random_pet.name', undefined],
    ]);
  });

  it('keeps all that later stages need of an instance', () => {
    const [, queue, , policy, subnet] = decoded.instances;
    expect(queue).toMatchObject({
      module: '',
      mode: 'managed',
      type: 'aws_sqs_queue',
      name: 'orders',
      key: 'eu',
      providerText: aws,
      schemaVersion: 0,
      tainted: false,
      identity: { url: 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders' },
      stateFile: 'company.tfstate',
    });
    expect(queue?.sensitive.map(formatAttributePath)).toEqual(['tags["cost:center"]']);
    expect(policy).toMatchObject({
      tainted: true,
      dependencies: ['aws_sqs_queue.orders', 'data.aws_caller_identity.current'],
    });
    expect(policy).not.toHaveProperty('key');
    expect(subnet).toMatchObject({
      module: 'module.web["blue"].module.net[0]',
      key: 0,
      provider: { alias: 'us', type: 'aws' },
    });
  });

  it('may be empty, and says so', () => {
    for (const text of [
      state(),
      '{"version":4}',
      '{"version":4,"resources":null,"check_results":null}',
      '{"format_version":"1.0"}',
    ]) {
      const { header, instances, diagnostics } = decodeState(text, 'f');
      expect([header?.file, instances, diagnostics.map(({ code }) => code)]).toEqual(['f', [], ['state-empty']]);
    }
  });

  it('takes the provider from the instance where OpenTofu put it there', () => {
    const text = 'provider["registry.opentofu.org/hashicorp/aws"].by["eu"]';
    expect(decodeOne({ provider: text }, { provider: undefined })).toMatchObject({
      providerText: text,
      provider: { alias: 'by["eu"]' },
    });
  });

  it('keeps digits and odd keys', () => {
    const text = state(resource({ index_key: '${x}"\n' })).replace(
      '"attributes":{}',
      '"attributes":{"n":12345678901234567890,"__proto__":{"a":1}}',
    );
    const [instance] = decodeState(text, 'f').instances;
    expect(instance?.address).toBe('aws_vpc.a["$${x}\\"\\n"]');
    expect(Object.entries(instance?.attributes ?? {})).toEqual([
      ['n', '12345678901234567890'],
      ['__proto__', { a: 1 }],
    ]);
  });

  it('unfolds the attributes that Terraform has only upgraded from format 3', () => {
    const flat = {
      id: 'sg-1',
      'tags.%': '2',
      'tags.a.b': 'dotted',
      'tags.__proto__': 'own',
      'ingress.#': '2',
      'ingress.20.from_port': '80',
      'ingress.20.cidr_blocks.#': '2',
      'ingress.20.cidr_blocks.0': '10.0.0.0/8',
      'ingress.20.cidr_blocks.1': '0.0.0.0/0',
      'ingress.3.from_port': '22',
      'egress.#': '0',
    };
    const decoded2 = decodeState(state(resource({ attributes: undefined, attributes_flat: flat })), 'f');
    const tags: unknown = JSON.parse('{"a.b":"dotted","__proto__":"own"}');
    expect(decoded2.instances[0]?.attributes).toEqual({
      id: 'sg-1',
      tags,
      ingress: [{ from_port: '22' }, { from_port: '80', cidr_blocks: ['10.0.0.0/8', '0.0.0.0/0'] }],
      egress: [],
    });
    expect(decoded2.diagnostics.map(({ code }) => code)).toEqual(['state-flat-attributes']);
  });

  it('unfolds no deeper than resources nest', () => {
    const flat = { [Array(100_000).fill('a').join('.')]: 'x' };
    expect(decodeState(state(resource({ attributes: undefined, attributes_flat: flat })), 'f').instances).toHaveLength(
      1,
    );
  });

  it('reads the relative depends_on of Terraform 0.12', () => {
    const instance = { depends_on: ['aws_vpc.b', 'module.c.aws_vpc.d'] };
    expect(decodeOne(instance, { module: 'module.m' })?.dependencies).toEqual([
      'module.m.aws_vpc.b',
      'module.c.aws_vpc.d',
    ]);
  });
});

describe('sensitive paths', () => {
  it.each([
    [[[{ type: 'get_attr', value: 'a' }]], ['a'], 0],
    [
      [
        [
          { type: 'get_attr', value: 'a' },
          { type: 'index', value: { value: 1, type: 'number' } },
        ],
      ],
      ['a[1]'],
      0,
    ],
    [
      [
        [
          { type: 'get_attr', value: 'a' },
          { type: 'index', value: { value: 'k', type: 'string' } },
        ],
      ],
      ['a["k"]'],
      0,
    ],
    [[{ type: 'get_attr', value: 'a' }], ['a'], 0],
    [null, [], 0],
    // Not understood: all below what was understood is sensitive.
    [[[{ type: 'get_attr', value: 'a' }, { type: 'splat' }]], ['a'], 1],
    [[[42]], [''], 1],
    ['everything', [''], 1],
  ])('reads %j', (given, expected, warnings) => {
    const { instances, diagnostics } = decodeState(state(resource({ sensitive_attributes: given })), 'f');
    expect(instances[0]?.sensitive.map(formatAttributePath)).toEqual(expected);
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(warnings).fill('state-malformed-detail'));
  });
});

describe('the output of terraform show -json', () => {
  const shown = {
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: {
      outputs: {},
      root_module: {
        resources: [
          {
            address: 'aws_db_instance.main["a"]',
            mode: 'managed',
            type: 'aws_db_instance',
            name: 'main',
            index: 'a',
            provider_name: 'registry.terraform.io/hashicorp/aws',
            schema_version: 2,
            values: { id: 'db-1', password: 'not-a-real-password', tags: { 'a b': 'x' } },
            sensitive_values: { password: true, tags: { 'a b': true }, list: [false, true] },
            depends_on: ['module.m.aws_vpc.v'],
            tainted: true,
          },
          {
            address: 'aws_vpc.v',
            mode: 'managed',
            type: 'aws_vpc',
            name: 'v',
            provider_name: 'aws',
            deposed_key: 'abcd1234',
            values: {},
          },
        ],
        child_modules: [
          {
            address: 'module.m',
            resources: [
              {
                address: 'module.m.data.aws_ami.x[0]',
                mode: 'data',
                type: 'aws_ami',
                name: 'x',
                index: 0,
                provider_name: 'aws',
                values: {},
              },
            ],
            child_modules: [
              {
                address: 'module.m.module.n["k"]',
                resources: [
                  { address: 'module.m.module.n["k"].aws_vpc.v', mode: 'managed', provider_name: 'aws', values: {} },
                  7,
                  { address: 'x' },
                ],
              },
            ],
          },
        ],
      },
    },
  };
  const decoded = decodeState(JSON.stringify(shown), 'shown.json');

  it('is read like a state', () => {
    expect(decoded.header).toEqual({ file: 'shown.json', format: 'show-json', terraformVersion: '1.11.4' });
    expect(decoded.instances.map(({ address, module, mode }) => [address, module, mode])).toEqual([
      ['aws_db_instance.main["a"]', '', 'managed'],
      ['aws_vpc.v', '', 'managed'],
      ['module.m.data.aws_ami.x[0]', 'module.m', 'data'],
      ['module.m.module.n["k"].aws_vpc.v', 'module.m.module.n["k"]', 'managed'],
    ]);
    expect(decoded.instances[0]).toMatchObject({
      key: 'a',
      tainted: true,
      schemaVersion: 2,
      dependencies: ['module.m.aws_vpc.v'],
    });
    expect(decoded.instances[0]?.sensitive.map(formatAttributePath)).toEqual(['password', 'tags["a b"]', 'list[1]']);
    expect(decoded.instances[1]?.deposed).toBe('abcd1234');
  });

  it('leaves malformed resources out, aloud', () => {
    expect(decoded.diagnostics.map(({ code }) => code)).toEqual([
      'state-malformed-resource',
      'state-malformed-resource',
    ]);
  });
});

const pull = /terraform state pull \| driftline scan --state -/;

describe('a malformed part', () => {
  const good = resource({}, { name: 'good' });
  it.each<[string, object | number]>([
    ['a resource that is a number', 7],
    ['no type', resource({}, { type: undefined })],
    ['no name', resource({}, { name: 3 })],
    ['an unknown mode', resource({}, { mode: 'ephemeral' })],
    ['a name with escape sequences', resource({}, { name: '\u001b[31mred' })],
    ['a bad module', resource({}, { module: 'module.' })],
    ['a module that is an object', resource({}, { module: {} })],
    ['no instances', resource({}, { instances: {} })],
    ['a bad provider', resource({}, { provider: 'aws' })],
    ['a provider that is a list', resource({}, { provider: [] })],
    ['no provider', resource({}, { provider: undefined })],
    ['an instance that is text', resource({}, { instances: ['x'] })],
    ['a negative index', resource({ index_key: -1 })],
    ['an index of another type', resource({ index_key: {} })],
    ['attributes that are a list', resource({ attributes: [] })],
    ['flat attributes that are text', resource({ attributes: null, attributes_flat: 'x' })],
    ['a deposed key with escape sequences', resource({ deposed: '\u001b[31m' })],
    ['a deposed key that is a number', resource({ deposed: 3 })],
    ['an instance listed twice', { ...good }],
  ])('(%s) is left out, and the rest still loads', (_, bad) => {
    const text = JSON.stringify({ version: 4, resources: [good, bad] });
    const { instances, diagnostics } = decodeState(text, 'f');
    expect(instances.map(({ address }) => address)).toEqual(['aws_vpc.good']);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['state-malformed-resource', 'warning'],
    ]);
    expect(diagnostics[0]?.detail).toMatch(pull);
  });

  it('is told at most twenty times, and then counted', () => {
    const { diagnostics } = decodeState(JSON.stringify({ version: 4, resources: Array(1000).fill(7) }), 'f');
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)?.summary).toContain('980 more');
  });

  it.each([
    ['dependencies', { dependencies: 'aws_vpc.b' }],
    ['one dependency', { dependencies: [{}] }],
  ])('(%s) does not cost the instance', (_, instance) => {
    const { instances, diagnostics } = decodeState(state(resource(instance)), 'f');
    expect(instances[0]?.dependencies).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['state-malformed-detail']);
  });

  it('warns of duplicate keys with key and line', () => {
    const { instances, diagnostics } = decodeState(
      company.replace('"serial": 27,', '"serial": 27,\n  "serial": 28,'),
      'f',
    );
    expect(instances).toHaveLength(8);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code: 'state-duplicate-key', source: { file: 'f', line: 5, column: 3 } },
    ]);
    expect(diagnostics[0]?.summary).toContain('"serial"');
  });
});

describe('states found in public repositories', () => {
  const folder = new URL('../../../../shared/corpus/states/', import.meta.url);
  if (!existsSync(folder)) {
    process.stderr.write('SKIPPED: ../shared/corpus/states is absent, so no states of others were decoded\n');
    return;
  }
  it.each(readdirSync(folder).filter((name) => name.endsWith('.tfstate')))('%s decodes', (name) => {
    const text = readFileSync(new URL(encodeURIComponent(name), folder), 'utf8');
    const raw = JSON.parse(text) as { resources: { instances: unknown[] }[] };
    const { header, instances, diagnostics } = decodeState(text, name);
    const leftOut = diagnostics.filter(({ code }) => code === 'state-malformed-resource').length;
    expect(header?.format).toBe('4');
    expect(instances.length + leftOut).toBe(raw.resources.flatMap((entry) => entry.instances).length);
  });
});
