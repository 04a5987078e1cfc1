import { describe, expect, it } from '@jest/globals';
import { rds } from '../../../src/catalog/overrides/rds.js';
import { route53 } from '../../../src/catalog/overrides/route53.js';
import { changesOfAll, mappingOf } from './compare.js';

const cluster = mappingOf(rds, 'aws_rds_cluster');
const role = mappingOf(rds, 'aws_rds_cluster_role_association');
const zone = mappingOf(route53, 'aws_route53_zone');
const association = mappingOf(route53, 'aws_route53_zone_association');

describe('roles of a database cluster', () => {
  const shop = { cluster_identifier: 'shop', engine: 'aurora-mysql', iam_roles: [] };
  const exporter = {
    db_cluster_identifier: 'shop',
    role_arn: 'arn:aws:iam::123456789012:role/export',
    feature_name: '',
  };
  const live = (...names: string[]) => ({
    DBClusterIdentifier: 'shop',
    Engine: 'aurora-mysql',
    AssociatedRoles: names.map((name) => ({ RoleArn: `arn:aws:iam::123456789012:role/${name}` })),
  });

  it('may be resources of their own, though the cluster does not list them', () => {
    expect(
      changesOfAll(
        [
          [cluster, shop],
          [role, exporter],
        ],
        live('export'),
      ),
    ).toEqual([]);
  });

  it('show one that nobody claims at the cluster', () => {
    const changes = changesOfAll(
      [
        [cluster, shop],
        [role, exporter],
      ],
      live('export', 'admin'),
    );
    expect(changes.map(([attribute, operation]) => [attribute, operation])).toEqual([['iam_roles', 'add']]);
  });
});

describe('networks of a private zone', () => {
  const internal = { name: 'internal.example.com', vpc: [{ vpc_id: 'vpc-1', vpc_region: 'eu-west-1' }] };
  const second = { zone_id: 'Z1', vpc_id: 'vpc-2', vpc_region: 'eu-west-1' };
  const live = (...ids: string[]) => ({
    Name: 'internal.example.com.',
    VPCs: ids.map((id) => ({ VPCId: id, VPCRegion: 'eu-west-1' })),
  });

  it('lie in a region that a state need not hold', () => {
    const live = { Name: 'internal.example.com.', VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'eu-west-1' }] };
    const bare = { name: 'internal.example.com', vpc: [{ vpc_id: 'vpc-1', vpc_region: '' }] };
    expect(changesOfAll([[zone, bare]], live)).toEqual([]);
    const moved = changesOfAll([[zone, internal]], { ...live, VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'eu-west-2' }] });
    expect(moved.map(([attribute]) => attribute)).toEqual(['vpc[0].vpc_region']);
  });

  it('may be resources of their own beside the zone’s list', () => {
    expect(
      changesOfAll(
        [
          [zone, internal],
          [association, second],
        ],
        live('vpc-2', 'vpc-1'),
      ),
    ).toEqual([]);
  });

  it('show one that nobody claims at the zone', () => {
    const changes = changesOfAll(
      [
        [zone, internal],
        [association, second],
      ],
      live('vpc-2', 'vpc-1', 'vpc-3'),
    );
    expect(changes.map(([attribute, operation]) => [attribute, operation])).toEqual([['vpc', 'add']]);
  });
});
