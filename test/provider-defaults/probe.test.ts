import { describe, expect, it } from '@jest/globals';
import { factsOf, render } from '../../scripts/provider-defaults/facts.js';
import { isMembers, unknown, type PlanValue } from '../../scripts/provider-defaults/msgpack.js';
import { probe, type Planner } from '../../scripts/provider-defaults/probe.js';
import type { Block } from '../../scripts/provider-defaults/schema.js';

const block: Block = {
  attributes: {
    arn: { type: 'string', computed: true },
    name: { type: 'string', required: true },
    kind: { type: 'string', optional: true },
    size: { type: 'number', optional: true },
    idle: { type: 'number', optional: true },
    note: { type: 'string', optional: true },
    sticky: { type: 'bool', optional: true },
    chosen: { type: 'string', optional: true, computed: true },
    settled: { type: 'bool', optional: true, computed: true },
  },
  block_types: {
    rule: { nesting_mode: 'set', block: { attributes: { port: { type: 'number', optional: true } } } },
    logging: { nesting_mode: 'list', block: { attributes: { to: { type: 'string', required: true } } } },
  },
};

type Members = Readonly<Record<string, PlanValue>>;

/** A provider with a default of each kind. */
class Invented implements Planner {
  readonly asked: Members[] = [];

  takeEnds(): number {
    return 0;
  }

  wordsFor(_type: string, config: PlanValue, wrong: string): Promise<readonly string[]> {
    return Promise.resolve(isMembers(config) && config.kind === wrong ? ['plain', 'odd'] : []);
  }

  plan(_type: string, prior: PlanValue, _wanted: PlanValue, config: PlanValue): ReturnType<Planner['plan']> {
    if (!isMembers(config)) throw new Error('no configuration');
    this.asked.push(config);
    const before: Members = isMembers(prior) ? prior : {};
    const or = (name: string, value: PlanValue): PlanValue => config[name] ?? value;
    const kind = or('kind', 'plain');
    const rules = config.rule as readonly Members[];
    return Promise.resolve({
      planned: {
        ...config,
        arn: unknown,
        kind,
        size: or('size', 5),
        idle: or('idle', kind === 'odd' ? null : 60),
        sticky: or('sticky', before.sticky ?? false),
        chosen: or('chosen', unknown),
        settled: or('settled', true),
        rule: rules.map((rule) => ({ port: rule.port ?? 80 })),
        logging: (config.logging as readonly PlanValue[]).length > 0 ? (config.logging ?? null) : unknown,
      },
    });
  }
}

describe('asking a provider for its defaults', () => {
  it('finds what holds whatever else is set, and what one argument decides', async () => {
    const found = await probe(new Invented(), 'aws_invented', block);
    expect(found && factsOf(block, found)).toEqual({
      defaults: { kind: 'plain', size: 5, settled: true, 'rule.port': 80 },
      when: { idle: { value: 60, argument: 'kind', is: [null, 'plain'] } },
      // `sticky` keeps what the state has, `chosen` is never known.
      none: { '': 'note rule' },
      computedBlocks: ['logging'],
    });
  });

  it('gives up on a provider that ends again and again', async () => {
    const provider = new Invented();
    provider.takeEnds = () => 100;
    expect(await probe(provider, 'aws_invented', block)).toBeUndefined();
  });

  it('sets what the provider says that it cannot do without', async () => {
    const provider = new Invented();
    const plan = provider.plan.bind(provider);
    provider.plan = (type, prior, wanted, config) =>
      isMembers(config) && config.note === null
        ? Promise.resolve({ problems: ['"note" must be set'] })
        : plan(type, prior, wanted, config);
    const found = await probe(provider, 'aws_invented', block);
    expect(found?.values.get('size')).toBe(5);
    expect(found?.values.has('note')).toBe(false);
  });

  it('writes one type a line', () => {
    const text = render(
      '5.0.0',
      new Map([
        ['aws_b', {}],
        ['aws_a', { defaults: { x: 1 } }],
      ]),
    );
    expect(text.split('\n').slice(3, 6)).toEqual(['"types":{', '"aws_a":{"defaults":{"x":1}},', '"aws_b":{}']);
    expect(JSON.parse(text)).toMatchObject({ version: '5.0.0' });
  });
});
