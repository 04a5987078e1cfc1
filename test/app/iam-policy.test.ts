import { describe, expect, it } from '@jest/globals';
import type { ScanPorts } from '../../src/app/ports.js';
import { documentsOf, iamPolicy, managedPolicyLimit } from '../../src/app/iam-policy.js';
import { policyProblems } from '../report/schema.js';
import { fakeScan } from './fake-scan.js';

const actionsOf = (service: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${service}:DescribeSomethingOrOther${String(index)}`);
const sizeOf = (document: unknown): number => JSON.stringify(document).replaceAll(/\s/g, '').length;

describe('the policy documents of a set of actions', () => {
  it('is one document with what driftline itself calls first, sorted and without repetition', () => {
    const documents = documentsOf(new Set(['sqs:ListQueueTags', 'iam:GetRole', 'sts:GetCallerIdentity']));
    expect(documents.map(({ Statement }) => Statement.map(({ Action }) => Action))).toEqual([
      [
        ['cloudformation:GetResource', 'sts:GetCallerIdentity'],
        ['iam:GetRole', 'sqs:ListQueueTags'],
      ],
    ]);
    expect(policyProblems(documents[0])).toEqual([]);
  });

  it('is several where one would be too large, a service in one piece', () => {
    const all = ['alpha', 'beta', 'gamma'].flatMap((service) => actionsOf(service, 90));
    const documents = documentsOf(new Set(all));
    expect(documents.length).toBeGreaterThan(1);
    expect(documents.map(sizeOf).filter((size) => size > managedPolicyLimit)).toEqual([]);
    const handlers = documents.map(({ Statement }) => Statement.at(-1)?.Action ?? []);
    expect(handlers.flat()).toEqual([...all].sort());
    for (const service of ['alpha', 'beta', 'gamma']) {
      const holding = handlers.filter((actions) => actions.some((action) => action.startsWith(`${service}:`)));
      expect(holding).toHaveLength(1);
    }
    expect(policyProblems(documents)).toEqual([]);
  });

  it('divides a service that alone is too large', () => {
    const documents = documentsOf(new Set(actionsOf('ec2', 500)));
    expect(documents.length).toBeGreaterThan(2);
    expect(documents.map(sizeOf).filter((size) => size > managedPolicyLimit)).toEqual([]);
  });
});

describe('the policy of a state', () => {
  const catalog = { readPermissions: () => undefined, listPermissions: () => undefined };

  it('says what is not known, and does not pass it over', async () => {
    const outcome = await iamPolicy(fakeScan({ addresses: ['aws_x.same'] }), catalog);
    expect(outcome).toMatchObject({ kind: 'written', diagnostics: [{ code: 'permissions-unknown' }] });
  });

  it('lists only where something has to be listed', async () => {
    const known = { readPermissions: () => ['ec2:DescribeThis'], listPermissions: () => ['ec2:DescribeThese'] };
    const actions = async (ports: ScanPorts): Promise<readonly string[]> => {
      const outcome = await iamPolicy(ports, known);
      return outcome.kind === 'written'
        ? outcome.documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action))
        : [];
    };
    const plain = fakeScan({ addresses: ['aws_x.same'] });
    const listing: ScanPorts = {
      ...plain,
      bindGraph: (graph) => {
        const { groups, unsupported } = plain.bindGraph(graph);
        const children = { as: 'Routes', model: {}, known: new Set<string>() };
        return { unsupported, groups: groups.map((group) => ({ ...group, request: { ...group.request, children } })) };
      },
    };
    const listActions = ['cloudformation:ListResources', 'ec2:DescribeThese'];
    expect((await actions(plain)).filter((action) => listActions.includes(action))).toEqual([]);
    expect(await actions(listing)).toEqual(expect.arrayContaining(listActions));
  });

  it('is not written where a state cannot be read', async () => {
    const broken = { severity: 'error', code: 'state', summary: 's', detail: 'd' } as const;
    const outcome = await iamPolicy(fakeScan({ diagnostics: [broken] }), catalog);
    expect(outcome).toEqual({ kind: 'failed', diagnostics: [broken] });
  });
});
