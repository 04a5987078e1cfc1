import { describe, expect, it } from '@jest/globals';
import type { Catalog } from '../../../src/catalog/catalog.js';
import { iam } from '../../../src/catalog/overrides/iam.js';
import { iamMembers } from '../../../src/catalog/overrides/iam-members.js';
import type { PlacedInstance } from '../../../src/domain/graph.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { compareGroup } from '../../../src/drift/compare-group.js';
import { bindGraph } from '../../../src/intent/graph/bind.js';
import { mappingOf } from './compare.js';
import { placed as placedAs } from '../../placed.js';

const catalog: Catalog = {
  entry: (type) => ({ kind: 'mapped', mapping: mappingOf([...iam, ...iamMembers], type) }),
  isGlobal: () => true,
  types: () => [],
};

const placed = (type: string, name: string, attributes: JsonObject, account = '123456789012'): PlacedInstance =>
  placedAs(type, attributes, { name, placement: { account, region: 'eu-west-1' } });

/** Who is in which group, seen from both sides: every change, as `address attribute operation value`. */
function drift(resources: readonly PlacedInstance[], members: Readonly<Record<string, readonly string[]>>): string[] {
  const properties = (typeName: string, name: string): JsonObject => {
    if (typeName === 'AWS::IAM::UserToGroupAddition') return { GroupName: name, Users: [...(members[name] ?? [])] };
    const groups = Object.keys(members).filter((group) => members[group]?.includes(name));
    return { UserName: name, Path: '/', Groups: groups };
  };
  return bindGraph({ resources, diagnostics: [] }, catalog).groups.flatMap((group) => {
    const { request } = group;
    const [identifier = ''] = request.identifiers;
    const live = properties(request.typeName, identifier);
    return compareGroup(group, { kind: 'found', request, identifier, properties: live }).findings.flatMap((finding) =>
      finding.kind === 'missing'
        ? [`${finding.address} missing`]
        : finding.changes.map(
            ({ attribute, operation, intended, live: found }) =>
              `${finding.address} ${attribute} ${operation} ${JSON.stringify(operation === 'add' ? found : intended)}`,
          ),
    );
  });
}

const admins = placed('aws_iam_group_membership', 'admins', { name: 'x', group: 'admins', users: ['ann', 'bob'] });
const ann = placed('aws_iam_user', 'ann', { name: 'ann', path: '/', tags_all: {} });
const eve = placed('aws_iam_user', 'eve', { name: 'eve', path: '/', tags_all: {} });
const eveToo = placed('aws_iam_user_group_membership', 'eve', { user: 'eve', groups: ['admins', 'readers'] });

describe('the users of a group', () => {
  it('are those that the membership names, seen from either side', () => {
    expect(drift([admins, ann, eve], { admins: ['bob', 'ann'] })).toEqual([]);
  });

  it('show once who was put in by hand and who was taken out', () => {
    const address = 'aws_iam_group_membership.admins';
    expect(drift([admins, ann, eve], { admins: ['bob', 'ann', 'eve'] })).toEqual([`${address} users add "eve"`]);
    expect(drift([admins, ann, eve], { admins: ['bob'] })).toEqual([`${address} users remove "ann"`]);
  });

  it('do not hide that a user is in another group', () => {
    expect(drift([admins, ann], { admins: ['ann', 'bob'], root: ['ann'] })).toEqual([
      'aws_iam_user.ann groups add "root"',
    ]);
    const elsewhere = placed('aws_iam_user', 'eve', { name: 'eve', path: '/', tags_all: {} }, '999999999999');
    expect(drift([admins, elsewhere], { admins: ['ann', 'bob', 'eve'] })).toContain(
      'aws_iam_user.eve groups add ["admins"]',
    );
  });

  it('leave to a membership of the user what that one declares', () => {
    const both = [admins, eve, eveToo];
    const synced = { admins: ['ann', 'bob', 'eve'], readers: ['eve'] };
    expect(drift(both, synced)).toEqual([]);
    expect(drift(both, { ...synced, admins: ['ann', 'bob'] })).toEqual([
      'aws_iam_user_group_membership.eve groups remove "admins"',
    ]);
    expect(drift(both, { ...synced, admins: ['bob', 'eve'] })).toEqual([
      'aws_iam_group_membership.admins users remove "ann"',
    ]);
    expect(drift(both, { ...synced, admins: ['ann', 'bob', 'eve', 'mal'] })).toEqual([
      'aws_iam_group_membership.admins users add "mal"',
    ]);
  });

  it('may be none, or only such', () => {
    const nobody = placed('aws_iam_group_membership', 'admins', { name: 'x', group: 'admins', users: [] });
    expect(drift([nobody, eveToo], { admins: ['eve'], readers: ['eve'] })).toEqual([]);
    expect(drift([nobody, eveToo], { admins: ['eve', 'mal'], readers: ['eve'] })).toHaveLength(1);
  });

  it('are told once where both declare the same', () => {
    const twice = placed('aws_iam_group_membership', 'admins', { name: 'x', group: 'admins', users: ['ann', 'eve'] });
    expect(drift([twice, eve, eveToo], { admins: ['ann'], readers: ['eve'] })).toEqual([
      'aws_iam_user_group_membership.eve groups remove "admins"',
    ]);
  });

  it('are explained as they are reported', () => {
    const said: (readonly [string, string | null])[] = [];
    for (const group of bindGraph({ resources: [admins, eve, eveToo], diagnostics: [] }, catalog).groups) {
      const { request } = group;
      const properties = { GroupName: 'admins', Users: ['ann', 'bob', 'eve'] };
      if (request.typeName !== 'AWS::IAM::UserToGroupAddition') continue;
      compareGroup(group, { kind: 'found', request, identifier: 'admins', properties }, ({ attributes }) => {
        for (const { attribute, result, reason } of attributes) {
          if (attribute === 'users') said.push([result, reason]);
        }
      });
    }
    expect(said).toEqual([['equal', 'owned-by-facet']]);
  });
});
