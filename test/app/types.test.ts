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

  it('names a part by the type that it is by itself, where there is one', () => {
    const typeOf = (type: string) => types.find(({ terraformType }) => terraformType === type)?.cloudFormationType;
    expect(typeOf('aws_vpc_security_group_egress_rule')).toBe('AWS::EC2::SecurityGroupEgress');
    expect(typeOf('aws_iam_role_policy')).toBe('AWS::IAM::RolePolicy');
    expect(typeOf('aws_s3_bucket_versioning')).toBe('AWS::S3::Bucket');
    expect(typeOf('aws_lambda_provisioned_concurrency_config')).toBe('AWS::Lambda::Alias');
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

  it('include what only other types have, with their names', () => {
    expect(lensesOf('aws_route_table_association')).toEqual([
      'subnet_id /SubnetId',
      'route_table_id /RouteTableId',
      'gateway_id /GatewayId AWS::EC2::GatewayRouteTableAssociation',
    ]);
    expect(lensesOf('aws_iam_role_policy')).toEqual(['role /RoleName', 'name /PolicyName', 'policy /PolicyDocument']);
  });

  it('are as many as there are attributes where a codec deals with several at once', () => {
    expect(lensesOf('aws_vpc_security_group_ingress_rule')).toEqual(
      expect.arrayContaining(['ip_protocol /IpProtocol', 'cidr_ipv4 /CidrIp', 'from_port /FromPort']),
    );
    expect(lensesOf('aws_security_group')).toEqual(
      expect.arrayContaining([
        'ingress[*].cidr_blocks /SecurityGroupIngress/*/CidrIp',
        'egress[*].prefix_list_ids /SecurityGroupEgress/*/DestinationPrefixListId',
      ]),
    );
    expect(lensesOf('aws_instance')).toEqual(
      expect.arrayContaining([
        'root_block_device.volume_size /BlockDeviceMappings/*/Ebs/VolumeSize',
        'ebs_block_device[*].device_name /BlockDeviceMappings/*/DeviceName',
      ]),
    );
    expect(lensesOf('aws_s3_bucket_notification')).toContain(
      'lambda_function[*].lambda_function_arn /NotificationConfiguration/LambdaConfigurations/*/Function',
    );
    expect(lensesOf('aws_cognito_user_pool')).toContain(
      'schema[*].string_attribute_constraints.min_length /Schema/*/StringAttributeConstraints/MinLength',
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
