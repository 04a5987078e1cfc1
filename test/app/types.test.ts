import { describe, expect, it } from '@jest/globals';
import { allTypes, flatLenses } from '../../src/app/types.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { block, blocks, text } from '../../src/catalog/overrides/dsl.js';
import { typesProblems } from '../report/schema.js';

const catalog = loadCatalog();
const types = allTypes(catalog);

describe('the support matrix', () => {
  it('has every type once, in the shape of its schema', () => {
    expect(typesProblems(JSON.parse(JSON.stringify(types)))).toEqual([]);
    expect(new Set(types.map(({ terraformType }) => terraformType)).size).toBe(types.length);
  });

  it('counts no attribute twice', () => {
    const wrong = types.filter(
      ({ attributes: { settable, mapped, unverifiable } }) => mapped + unverifiable > settable,
    );
    expect(wrong.map(({ terraformType }) => terraformType)).toEqual([]);
  });

  it('gives a reason exactly where a type is unsupported', () => {
    expect(types.filter(({ status, reason }) => (status === 'unsupported') !== (reason !== null))).toEqual([]);
    expect(types.filter(({ status, lenses }) => status === 'unsupported' && lenses.length > 0)).toEqual([]);
  });

  it('knows what each readable type needs in IAM, without wildcards', () => {
    const mapped = types.flatMap(({ status, cloudFormationType }) =>
      status === 'unsupported' || cloudFormationType === null ? [] : [cloudFormationType],
    );
    const permissions = [...new Set(mapped)].flatMap((typeName) => catalog.readPermissions(typeName) ?? []);
    expect(permissions.length).toBeGreaterThan(1000);
    expect(permissions.filter((action) => !/^[a-z][a-z0-9-]*:[A-Z][A-Za-z0-9]*$/.test(action))).toEqual([]);
    expect(catalog.readPermissions('AWS::S3::Bucket')).toContain('s3:GetBucketWebsite');
  });
});

describe('lenses in the matrix', () => {
  const lensesOf = (type: string): readonly string[] =>
    (types.find(({ terraformType }) => terraformType === type)?.lenses ?? []).map(
      ({ attribute, property, cloudFormationType = '' }) => `${attribute} ${property} ${cloudFormationType}`.trim(),
    );

  it('include the other types that a resource may be, with their names', () => {
    expect(lensesOf('aws_route_table_association')).toEqual([
      'subnet_id /SubnetId',
      'route_table_id /RouteTableId',
      'gateway_id /GatewayId AWS::EC2::GatewayRouteTableAssociation',
      'route_table_id /RouteTableId AWS::EC2::GatewayRouteTableAssociation',
    ]);
    expect(lensesOf('aws_vpc_security_group_ingress_rule')).toContain(
      'security_group_id /GroupId AWS::EC2::SecurityGroupIngress',
    );
  });

  it('speak of the one resource where a reader gathers all of them in a document', () => {
    const rule = lensesOf('aws_network_acl_rule');
    expect(rule).toContain('rule_number /RuleNumber');
    expect(rule).toContain('from_port /PortRange/From');
    expect(new Set(rule).size).toBe(rule.length);
    expect(lensesOf('aws_network_acl')).toContain('ingress[*].rule_no /RuleNumber AWS::EC2::NetworkAclEntry');
  });

  it('write repeated blocks with [*], single ones without, and list elements as *', () => {
    const lenses = [
      blocks('rule', '/Rules', 'list', [text('id', '/Id'), block('filter', '/Filter', [text('prefix', '/Prefix')])]),
      block('inner', '', [text('name', '/Name')]),
      text('timeout', '/Attributes/{Key=idle.timeout}/Value'),
      text('policy_arn', '/Arns', { contributes: true, order: 'set' }),
    ];
    expect(flatLenses(lenses)).toEqual([
      { attribute: 'rule[*].id', property: '/Rules/*/Id', codec: 'text' },
      { attribute: 'rule[*].filter.prefix', property: '/Rules/*/Filter/Prefix', codec: 'text' },
      { attribute: 'inner.name', property: '/Name', codec: 'text' },
      { attribute: 'timeout', property: '/Attributes/*/Value', codec: 'text', where: { Key: 'idle.timeout' } },
      { attribute: 'policy_arn', property: '/Arns/*', codec: 'text' },
    ]);
  });
});
