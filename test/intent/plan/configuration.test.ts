import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConfiguredInstance } from '../../../src/domain/configuration.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { planConfiguration } from '../../../src/intent/plan/configuration.js';
import { openPlan } from '../../../src/intent/plan/open.js';

const address = 'module.m["k"].aws_sqs_queue.q';

interface Planned {
  readonly after?: JsonObject | null;
  readonly unknown?: JsonObject;
  readonly sensitive?: JsonObject;
  readonly expressions?: JsonObject;
  readonly drift?: { readonly before: JsonObject; readonly after: JsonObject | null };
  readonly more?: JsonObject;
}

/** `terraform show -json` of a plan with one resource in a module. */
function planOf({ after = {}, unknown = {}, sensitive = {}, expressions, drift, more = {} }: Planned): JsonObject {
  const change = { actions: ['update'], before: {}, after, after_unknown: unknown, after_sensitive: sensitive };
  const resource = { address, mode: 'managed', type: 'aws_sqs_queue', name: 'q', change, ...more };
  const written = expressions === undefined ? [] : [{ type: 'aws_sqs_queue', name: 'q', mode: 'managed', expressions }];
  return {
    format_version: '1.2',
    planned_values: {},
    resource_changes: [resource],
    resource_drift:
      drift === undefined ? [] : [{ address, mode: 'managed', change: { actions: ['update'], ...drift } }],
    configuration: { root_module: { module_calls: { m: { module: { resources: written } } } } },
  };
}

function instanceOf(planned: Planned): ConfiguredInstance {
  const instance = planConfiguration(planOf(planned), 'plan.json').instances.get(address);
  if (instance === undefined) throw new Error('the plan has no such resource');
  return instance;
}

const unknownOf = (planned: Planned): Record<string, string> => Object.fromEntries(instanceOf(planned).unknown);
const [notTold, notApplied] = ['the plan does not tell whether the code sets it', 'it is known only after the apply'];

describe('a plan as the code side', () => {
  it('has the arguments that are written, and the tags that follow', () => {
    const after = {
      delay_seconds: 5,
      tags: { a: 'b' },
      tags_all: { a: 'b', env: 'prod' },
      url: 'https://x',
      policy: null,
    };
    const instance = instanceOf({
      after,
      expressions: { delay_seconds: { constant_value: 5 }, tags: { references: ['var.tags'] } },
    });
    expect(instance.attributes).toEqual({ delay_seconds: 5, tags: { a: 'b' }, tags_all: { a: 'b', env: 'prod' } });
    expect(Object.fromEntries(instance.unknown)).toEqual({ url: notTold });
    expect([instance.module, instance.source]).toEqual(['module.m["k"]', { file: 'plan.json' }]);
  });

  it('does not know what is known after the apply, nor anything without the configuration', () => {
    const after = { name: 'q', tags: { a: 'b' }, ingress: [{ port: 1 }] };
    const unknown = { arn: true, tags: { b: true }, ingress: [{ cidr: true }] };
    expect(unknownOf({ after, unknown })).toEqual({
      arn: notApplied,
      'tags["b"]': notApplied,
      'tags.b': notApplied,
      'ingress[0].cidr': notApplied,
      ...{ name: notTold, tags: notTold, ingress: notTold },
    });
  });

  it('does not know what a block has that is not written in it', () => {
    const after = { vpc_config: [{ subnet_ids: ['a'], vpc_id: 'vpc-1', arn: null }] };
    const expressions = { vpc_config: [{ subnet_ids: { references: ['var.subnets'] } }] };
    expect(unknownOf({ after, expressions })).toEqual({ 'vpc_config[0].vpc_id': notTold });
  });

  it('takes a constant that was refreshed away for one that the code ignores', () => {
    const drift = { before: { delay_seconds: 5 }, after: { delay_seconds: 9 } };
    const instance = instanceOf({
      after: { delay_seconds: 9 },
      expressions: { delay_seconds: { constant_value: 5 } },
      drift,
    });
    expect(instance.ignoreChanges).toEqual(['delay_seconds']);
  });

  it('does not know whether an expression says the refreshed value or is ignored', () => {
    const drift = { before: { delay_seconds: 5 }, after: { delay_seconds: 9 } };
    const expressions = { delay_seconds: { references: ['var.delay'] } };
    expect(unknownOf({ after: { delay_seconds: 9 }, expressions, drift })).toEqual({
      delay_seconds: 'the plan does not tell whether the code says the same or ignores it',
    });
    expect(unknownOf({ after: { delay_seconds: 7 }, expressions, drift })).toEqual({});
  });

  it('keeps what is sensitive, maps and blocks alike', () => {
    const { sensitive } = instanceOf({
      after: {},
      sensitive: { password: true, tags: { k: true }, block: [{ secret: true }] },
    });
    const names = sensitive.map((path) =>
      path.map((step) => ('name' in step ? step.name : 'key' in step ? `[${step.key}]` : '*')).join('.'),
    );
    expect(names).toEqual(['password', 'tags.[k]', 'tags.k', 'block.*.secret']);
  });

  it('has moves and what is forgotten, and not what is destroyed', () => {
    const moved = planConfiguration(planOf({ more: { previous_address: 'aws_sqs_queue.old' } }), 'p');
    expect(moved.moved).toMatchObject([{ from: 'aws_sqs_queue.old', to: address }]);
    const gone = planConfiguration(planOf({ after: null }), 'p');
    expect(gone.instances.size).toBe(0);
    const change = { actions: ['forget'], before: {}, after: null };
    expect(planConfiguration(planOf({ more: { change } }), 'p').removed).toMatchObject([
      { from: address, destroys: false },
    ]);
  });
});

describe('a plan file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'driftline-plan-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const opened = async (text: string): Promise<string[]> => {
    writeFileSync(join(folder, 'plan.json'), text);
    const plan = await openPlan('plan.json', folder);
    const diagnostics = plan.kind === 'loaded' ? plan.configuration.diagnostics : plan.diagnostics;
    return diagnostics.map(({ code, detail }) => `${code}: ${detail.split('. ', 1)[0] ?? ''}`);
  };

  it('tells what Terraform saw change', async () => {
    const drift = { before: { a: 1, b: 2, c: null }, after: { a: 1, b: 3 } };
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(planOf({ drift })));
    expect(await openPlan('plan.json', folder)).toMatchObject({
      planDrift: [{ address, kind: 'changed', attributes: ['b'] }],
    });
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(planOf({ drift: { ...drift, after: null } })));
    expect(await openPlan('plan.json', folder)).toMatchObject({
      planDrift: [{ address, kind: 'missing', attributes: [] }],
    });
  });

  it.each([
    ['a binary plan', 'PK\u0003\u0004', 'plan-unreadable: The file is not JSON: a plan file itself is binary'],
    ['a state', '{"version": 4}', 'plan-unreadable: The JSON is not that of a plan'],
    ['nothing', '', 'plan-unreadable: The file is not JSON: a plan file itself is binary'],
  ])('that is %s says so', async (_name, text, expected) => {
    expect(await opened(text)).toEqual([expected]);
  });

  it('that is hostile does not hang', async () => {
    const deep = `${'{"a":'.repeat(400)}true${'}'.repeat(400)}`;
    const plan = { ...planOf({}), resource_changes: [] };
    const change = `{"actions":["update"],"after":{},"after_unknown":${deep}}`;
    const text = JSON.stringify(plan).replace(
      '"resource_changes":[]',
      `"resource_changes":[{"address":"aws_x.a","change":${change}},7,{"address":"","change":{"after":{}}}]`,
    );
    expect(await opened(text)).toEqual([expect.stringContaining('plan-as-code')]);
  });
});
