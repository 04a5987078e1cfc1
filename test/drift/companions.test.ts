import { describe, expect, it } from '@jest/globals';
import type { BoundInstance, LiveGroup } from '../../src/catalog/engine/binding.js';
import type { TypeMapping } from '../../src/catalog/model.js';
import { companion, exact, policy, text } from '../../src/catalog/overrides/dsl.js';
import { compareGroup } from '../../src/drift/compare-group.js';
import { bindGraph } from '../../src/intent/graph/bind.js';
import type { Catalog } from '../../src/catalog/catalog.js';
import type { PlacedInstance } from '../../src/domain/graph.js';
import type { JsonObject } from '../../src/domain/json.js';
import type { LiveRead } from '../../src/domain/live.js';
import { placed as placedAs } from '../placed.js';

const store = exact('aws_store', 'AWS::X::Store', {
  identifiers: ['{name}'],
  lenses: [text('name', '/Name')],
  unverified: {},
  companions: [companion('AWS::X::StorePolicy', ['{name}'], [policy('policy', '/PolicyDocument')])],
  source: 'test',
});
const storePolicy = exact('aws_store_policy', 'AWS::X::StorePolicy', {
  identifiers: ['{store}'],
  lenses: [text('store', '/Store'), policy('policy', '/PolicyDocument')],
  unverified: {},
  source: 'test',
});
const mappings: Readonly<Record<string, TypeMapping>> = { aws_store: store, aws_store_policy: storePolicy };

const catalog: Catalog = {
  entry: (type) => ({ kind: 'mapped', mapping: mappings[type] ?? store }),
  isGlobal: () => false,
  types: () => Object.keys(mappings),
};

const placed = (type: string, attributes: JsonObject): PlacedInstance =>
  placedAs(type, attributes, { name: 'x', placement: { region: 'eu-west-1' } });

const open = { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Principal: '*' }] };

function bound(...resources: PlacedInstance[]): readonly LiveGroup[] {
  return bindGraph({ resources, diagnostics: [] }, catalog).groups;
}

function policyGroup(...resources: PlacedInstance[]): LiveGroup {
  const group = bound(...resources).find(({ request }) => request.typeName === 'AWS::X::StorePolicy');
  if (group === undefined) throw new Error('no group reads the policy');
  return group;
}

const found = (group: LiveGroup, properties: JsonObject): LiveRead => ({
  ...{ kind: 'found', request: group.request, identifier: 's', properties },
});
const error = { name: 'X', message: 'x' };

describe('what belongs to a resource without being managed', () => {
  it('is one more read', () => {
    expect(bound(placed('aws_store', { name: 's' })).map(({ request }) => request.typeName)).toEqual([
      'AWS::X::Store',
      'AWS::X::StorePolicy',
    ]);
  });

  it('is drift on the resource it sits on when somebody put it there', () => {
    const group = policyGroup(placed('aws_store', { name: 's', policy: '' }));
    const [finding] = compareGroup(group, found(group, { PolicyDocument: open })).findings;
    expect(finding).toMatchObject({ address: 'aws_store.x', kind: 'changed' });
    expect(finding?.changes).toMatchObject([{ attribute: 'policy', operation: 'add', path: '/PolicyDocument' }]);
  });

  it('is no finding where it is absent, unreadable, or what the state already knows', () => {
    const group = policyGroup(placed('aws_store', { name: 's', policy: '' }));
    const { request } = group;
    const absent: LiveRead = { kind: 'absent', request, identifier: 's', error };
    const unreadable: LiveRead = { kind: 'unreadable', request, identifier: 's', error, reason: 'because' };
    expect(compareGroup(group, absent)).toMatchObject({ findings: [], coverage: [{ verified: 1, unverified: [] }] });
    expect(compareGroup(group, unreadable)).toMatchObject({
      findings: [],
      coverage: [{ verified: 0, unverified: [{ attribute: 'policy', reason: 'companion-unread' }] }],
    });
    const known = policyGroup(placed('aws_store', { name: 's', policy: JSON.stringify(open) }));
    expect(compareGroup(known, found(known, { PolicyDocument: open })).findings).toEqual([]);
  });

  it('is left to the Terraform resource that manages it', () => {
    const group = policyGroup(
      placed('aws_store', { name: 's', policy: '' }),
      placed('aws_store_policy', { store: 's', policy: JSON.stringify(open) }),
    );
    expect(group.members.map(({ companion: extra }: BoundInstance) => extra === true)).toEqual([true, false]);
    const { findings, coverage } = compareGroup(group, found(group, { Store: 's', PolicyDocument: open }));
    expect(findings).toEqual([]);
    expect(coverage).toMatchObject([
      { address: 'aws_store_policy.x', verified: 2 },
      { address: 'aws_store.x', unverified: [{ attribute: 'policy', reason: 'owned-by-facet' }] },
    ]);
  });
});
