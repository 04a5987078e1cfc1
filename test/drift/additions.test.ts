import { describe, expect, it } from '@jest/globals';
import type { Catalog, CatalogEntry } from '../../src/catalog/catalog.js';
import type { LiveGroup } from '../../src/catalog/engine/binding.js';
import { blocks, claim, exact, listing, owned, set, text } from '../../src/catalog/overrides/dsl.js';
import type { IntendedGraph, PlacedInstance } from '../../src/domain/graph.js';
import type { JsonObject } from '../../src/domain/json.js';
import type { LiveChildren, LiveRead } from '../../src/domain/live.js';
import { compareGroup } from '../../src/drift/compare-group.js';
import { bindGraph } from '../../src/intent/graph/bind.js';
import { placed as placedAs } from '../placed.js';

const attached = text('policy_arn', '/Policies', { contributes: true, order: 'set' });

/** A user whose rights, and a pool whose members, come from resources of their own; a table with inline routes. */
const entries: Readonly<Record<string, CatalogEntry>> = {
  aws_person: mapped(
    exact('aws_person', 'AWS::X::Person', {
      identifiers: ['{name}'],
      aliases: ['person/{name}'],
      lenses: [text('name', '/Name'), owned(set('policies', '/Policies'))],
      unverified: {},
      source: 'test',
    }),
  ),
  aws_person_policy: mapped(
    exact('aws_person_policy', 'AWS::X::Person', {
      identifiers: ['{person}'],
      facet: {},
      lenses: [text('person', '/Name'), attached],
      unverified: {},
      source: 'test',
    }),
  ),
  aws_policy_for_all: {
    kind: 'unsupported',
    unsupported: {
      terraformType: 'aws_policy_for_all',
      cloudFormationType: null,
      reason: 'cannot be read',
      claims: [claim('AWS::X::Person', ['person/{each}'], [attached], { each: 'people.name' })],
    },
  },
  aws_pool: mapped(
    exact('aws_pool', 'AWS::X::Pool', {
      identifiers: ['{name}'],
      lenses: [
        text('name', '/Name'),
        owned(blocks('member', '/Members', ['Id'], [text('id', '/Id')], { whenUnset: 'service-chooses' })),
      ],
      unverified: {},
      source: 'test',
    }),
  ),
  aws_pool_member: mapped(
    exact('aws_pool_member', 'AWS::X::Pool', {
      identifiers: ['{pool}'],
      facet: {},
      lenses: [
        text('pool', '/Name'),
        { ...blocks('', '/Members', ['Id'], [text('member_id', '/Id')], { contributes: true }), codec: 'block' },
      ],
      unverified: {},
      source: 'test',
    }),
  ),
  aws_fleet: mapped(
    exact('aws_fleet', 'AWS::X::Fleet', {
      identifiers: ['{name}'],
      lenses: [text('name', '/Name')],
      claims: [claim('AWS::X::Pool', ['{each}'], [], { each: 'pools', fills: ['/Members'] })],
      unverified: {},
      source: 'test',
    }),
  ),
  aws_table: mapped(
    exact('aws_table', 'AWS::X::Table', {
      identifiers: ['{id}'],
      lenses: [text('id', '/Id')],
      companions: [
        listing('AWS::X::Way', ['{id}'], { model: { TableId: '{id}' }, as: 'Ways' }, [
          blocks('way', '/Ways', ['To'], [text('to', '/To'), text('via', '/Via')], {
            args: { reserved: [{ Via: 'local' }, { To: 'pl-', Via: 'vpce-' }] },
          }),
        ]),
      ],
      unverified: {},
      source: 'test',
    }),
  ),
  aws_way: mapped(
    exact('aws_way', 'AWS::X::Way', {
      identifiers: ['{table}|{to}'],
      lenses: [text('table', '/TableId'), text('to', '/To'), text('via', '/Via')],
      claims: [
        claim(
          'AWS::X::Way',
          ['{table}'],
          [{ ...blocks('', '/Ways', ['To'], [text('to', '/To')], { contributes: true }), codec: 'block' }],
          { listed: { model: {}, as: 'Ways' } },
        ),
      ],
      unverified: {},
      source: 'test',
    }),
  ),
};

function mapped(mapping: Extract<CatalogEntry, { kind: 'mapped' }>['mapping']): CatalogEntry {
  return { kind: 'mapped', mapping };
}

const nothing: CatalogEntry = {
  kind: 'unsupported',
  unsupported: { terraformType: 'aws_nothing', cloudFormationType: null, reason: 'unknown' },
};
const catalog: Catalog = { entry: (type) => entries[type] ?? nothing, isGlobal: () => false, types: () => [] };

const placed = (
  type: string,
  name: string,
  attributes: JsonObject,
  region = 'eu-west-1',
  module = '',
): PlacedInstance => placedAs(type, attributes, { name, module, placement: { region } });

function bound(...resources: PlacedInstance[]): readonly LiveGroup[] {
  const graph: IntendedGraph = { resources, diagnostics: [] };
  return bindGraph(graph, catalog).groups;
}

function groupFor(typeName: string, resources: readonly PlacedInstance[], listed = false): LiveGroup {
  const group = bound(...resources).find(
    ({ request }) => request.typeName === typeName && (request.children !== undefined) === listed,
  );
  if (group === undefined) throw new Error(`nothing reads ${typeName}`);
  return group;
}

/** Address, attribute and operation of every change, and what is missing. */
function drift(group: LiveGroup, properties: JsonObject, children?: LiveChildren): readonly string[] {
  const { request } = group;
  const read: LiveRead = { kind: 'found', request, identifier: 'x', properties, ...(children && { children }) };
  return compareGroup(group, read).findings.flatMap((finding) =>
    finding.kind === 'missing'
      ? [`${finding.address} missing`]
      : finding.changes.map(({ attribute, operation, path }) => `${finding.address} ${attribute} ${operation} ${path}`),
  );
}

const ann = placed('aws_person', 'ann', { name: 'ann' });

describe('what a live resource has without an attribute of its own', () => {
  it('is drift on the resource where no Terraform resource put it there', () => {
    const group = groupFor('AWS::X::Person', [ann]);
    expect(drift(group, { Name: 'ann', Policies: ['admin'] })).toEqual(['aws_person.ann policies add /Policies']);
    expect(drift(group, { Name: 'ann', Policies: [] })).toEqual([]);
    expect(drift(group, { Name: 'ann' })).toEqual([]);
  });

  it('belongs to the resource that declares it, in whatever module that is', () => {
    const policy = placed('aws_person_policy', 'p', { person: 'ann', policy_arn: 'read' }, 'eu-west-1', 'module.m');
    const group = groupFor('AWS::X::Person', [ann, policy]);
    expect(drift(group, { Name: 'ann', Policies: ['read'] })).toEqual([]);
    expect(drift(group, { Name: 'ann', Policies: ['read', 'admin'] })).toEqual([
      'aws_person.ann policies add /Policies/-',
    ]);
    expect(drift(group, { Name: 'ann', Policies: [] })).toEqual(['module.m.aws_person_policy.p missing']);
  });

  it('is claimed by a resource that cannot be read itself, known by another name', () => {
    const forAll = placed('aws_policy_for_all', 'all', { policy_arn: 'read', people: [{ name: 'ann' }] });
    const group = groupFor('AWS::X::Person', [forAll, ann]);
    expect(drift(group, { Name: 'ann', Policies: ['read'] })).toEqual([]);
    expect(drift(group, { Name: 'ann', Policies: ['read', 'admin'] })).toEqual([
      'aws_person.ann policies add /Policies/-',
    ]);
    // Whether the claim holds is not looked at here.
    expect(drift(group, { Name: 'ann', Policies: [] })).toEqual([]);
  });

  it('is not claimed by a resource that names another one, or lives elsewhere', () => {
    const other = placed('aws_policy_for_all', 'all', { policy_arn: 'read', people: [{ name: 'bob' }] });
    const away = placed('aws_policy_for_all', 'us', { policy_arn: 'read', people: [{ name: 'ann' }] }, 'us-east-1');
    for (const claimant of [other, away]) {
      const group = groupFor('AWS::X::Person', [ann, claimant]);
      expect(drift(group, { Name: 'ann', Policies: ['read'] })).toEqual(['aws_person.ann policies add /Policies']);
    }
  });

  it('gives no reason to read what only a claim names', () => {
    expect(bound(placed('aws_policy_for_all', 'all', { people: [{ name: 'ann' }] }))).toEqual([]);
  });
});

describe('what AWS registers by itself', () => {
  const pool = placed('aws_pool', 'p', { name: 'p' });
  const member = placed('aws_pool_member', 'm', { pool: 'p', member_id: 'a' });
  const fleet = placed('aws_fleet', 'f', { name: 'f', pools: ['p'] });
  const live = { Name: 'p', Members: [{ Id: 'a' }, { Id: 'b' }] };
  const coverage = (group: LiveGroup): unknown => {
    const { request } = group;
    const read: LiveRead = { kind: 'found', request, identifier: 'p', properties: live };
    return compareGroup(group, read).coverage.find(({ address }) => address === 'aws_pool.p')?.unverified;
  };

  it('is not compared, and that is said', () => {
    const group = groupFor('AWS::X::Pool', [pool]);
    expect(drift(group, live)).toEqual([]);
    expect(coverage(group)).toEqual([{ attribute: 'member', reason: 'service-managed' }]);
  });

  it('is compared where code lists it one by one', () => {
    const group = groupFor('AWS::X::Pool', [pool, member]);
    expect(drift(group, live)).toEqual(['aws_pool.p member add /Members/-']);
    expect(coverage(group)).toEqual([]);
  });

  it('is not compared where something in code registers as well', () => {
    const group = groupFor('AWS::X::Pool', [pool, member, fleet]);
    expect(drift(group, live)).toEqual([]);
    expect(coverage(group)).toEqual([{ attribute: 'member', reason: 'service-managed' }]);
    expect(drift(group, { Name: 'p', Members: [{ Id: 'b' }] })).toEqual(['aws_pool_member.m missing']);
  });
});

describe('what lies under a resource', () => {
  const table = placed('aws_table', 't', { id: 't', way: [] });
  const way = placed('aws_way', 'w', { table: 't', to: 'north', via: 'gate' });
  const whole: LiveChildren = { listed: [], read: [] };
  const partial: LiveChildren = { ...whole, partial: true };
  const north = { To: 'north', Via: 'gate' };
  const south = { To: 'south', Via: 'gate' };

  it('is listed by the model that the catalog names, without what is read for itself', () => {
    const { request } = groupFor('AWS::X::Way', [table, way], true);
    expect(request).toMatchObject({ identifiers: ['t'], children: { as: 'Ways', model: { TableId: 't' } } });
    expect([...(request.children?.known ?? [])]).toEqual(['t|north']);
  });

  it('is drift on the resource where nobody declares it', () => {
    expect(drift(groupFor('AWS::X::Way', [table], true), { Ways: [south] }, whole)).toEqual([
      'aws_table.t way add /Ways/-',
    ]);
    const group = groupFor('AWS::X::Way', [table, way], true);
    expect(drift(group, { Ways: [north, south] }, whole)).toEqual(['aws_table.t way add /Ways/-']);
    expect(drift(group, { Ways: [north] }, whole)).toEqual([]);
  });

  it('is blamed under the type and identifier of the resource', () => {
    const group = groupFor('AWS::X::Way', [table], true);
    const { request } = group;
    const read: LiveRead = { kind: 'found', request, identifier: 't', properties: { Ways: [south] }, children: whole };
    expect(compareGroup(group, read).findings).toMatchObject([
      { cloudFormationType: 'AWS::X::Table', identifier: 't' },
    ]);
  });

  it('is compared with inline blocks', () => {
    const inline = placed('aws_table', 't', { id: 't', way: [{ to: 'north', via: 'gate' }] });
    const group = groupFor('AWS::X::Way', [inline], true);
    expect(drift(group, { Ways: [north] }, whole)).toEqual([]);
    expect(drift(group, { Ways: [{ To: 'north', Via: 'ferry' }] }, whole)).toEqual([
      'aws_table.t way[0].via replace /Ways/0/Via',
    ]);
    expect(drift(group, { Ways: [] }, whole)).toEqual(['aws_table.t way[0] remove /Ways/0']);
  });

  it('is not gone where not everything was listed', () => {
    const inline = placed('aws_table', 't', { id: 't', way: [{ to: 'north', via: 'gate' }] });
    expect(drift(groupFor('AWS::X::Way', [inline], true), { Ways: [south] }, partial)).toEqual([
      'aws_table.t way add /Ways/-',
    ]);
  });

  it('is no addition where AWS makes it by itself, unless only half of the signs are there', () => {
    const group = groupFor('AWS::X::Way', [table], true);
    const own = [
      { To: 'home', Via: 'local' },
      { To: 'pl-1', Via: 'vpce-1' },
    ];
    expect(drift(group, { Ways: own }, whole)).toEqual([]);
    expect(drift(group, { Ways: [{ To: 'west', Via: 'vpce-1' }] }, whole)).toEqual(['aws_table.t way add /Ways/-']);
    const adopted = placed('aws_table', 't', { id: 't', way: [{ to: 'home', via: 'local' }] });
    expect(drift(groupFor('AWS::X::Way', [adopted], true), { Ways: own }, whole)).toEqual([]);
  });

  it('is unverified where it could not be listed', () => {
    const group = groupFor('AWS::X::Way', [table], true);
    const error = { name: 'AccessDeniedException', message: 'no' };
    const read: LiveRead = { kind: 'unreadable', request: group.request, identifier: 't', error, reason: 'denied' };
    expect(compareGroup(group, read)).toMatchObject({
      findings: [],
      coverage: [{ address: 'aws_table.t', unverified: [{ attribute: 'way', reason: 'not-listed' }] }],
    });
  });
});
