import { describe, expect, it } from '@jest/globals';
import { codecs } from '../../src/catalog/codecs/index.js';
import { equivalences } from '../../src/catalog/equivalence/index.js';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Lens, TypeMapping } from '../../src/catalog/model.js';

const catalog = loadCatalog();

function mappingOf(terraformType: string, typeName?: string): TypeMapping {
  const entry = catalog.entry(terraformType, typeName);
  if (entry.kind === 'unsupported') throw new Error(entry.unsupported.reason);
  return entry.mapping;
}

describe('the generated catalog', () => {
  it('opens in a few milliseconds', () => {
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = performance.now();
      loadCatalog();
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(10);
  });

  it('knows exact, inferred and unsupported types', () => {
    expect(mappingOf('aws_sqs_queue')).toMatchObject({ status: 'exact', cloudFormationType: 'AWS::SQS::Queue' });
    expect(mappingOf('aws_odb_network')).toMatchObject({ status: 'inferred', identifiers: ['{arn}'] });
    expect(catalog.entry('aws_appmesh_mesh')).toMatchObject({
      kind: 'unsupported',
      unsupported: {
        cloudFormationType: 'AWS::AppMesh::Mesh',
        reason: expect.stringContaining('no read handler'),
      },
    });
  });

  it('pairs and reads at least 820 types of the AWS provider', () => {
    const readable = catalog.types().filter((type) => type.startsWith('aws_') && catalog.entry(type).kind === 'mapped');
    expect(readable.length).toBeGreaterThanOrEqual(820);
  });

  it('names only codecs and equivalences that exist', () => {
    const odd = new Set<string>();
    const walk = (lenses: readonly Lens[]): void => {
      for (const lens of lenses) {
        if (lens.codec !== 'block' && lens.codec !== 'blocks' && !codecs.has(lens.codec)) odd.add(lens.codec);
        for (const id of lens.equivalences ?? []) if (!equivalences.has(id)) odd.add(id);
        walk(lens.children ?? []);
      }
    };
    for (const type of catalog.types()) {
      const entry = catalog.entry(type);
      if (entry.kind === 'mapped') walk(entry.mapping.lenses);
    }
    expect([...odd]).toEqual([]);
  });

  it.each([
    ['awscc_s3_bucket', 'AWS::S3::Bucket'],
    ['awscc_ec2_vpc', 'AWS::EC2::VPC'],
    ['awscc_apigatewayv2_api', 'AWS::ApiGatewayV2::Api'],
    ['awscc_rds_db_instance', 'AWS::RDS::DBInstance'],
    ['awscc_iam_oidc_provider', 'AWS::IAM::OIDCProvider'],
  ])('reads %s as a %s document', (terraformType, typeName) => {
    expect(mappingOf(terraformType)).toMatchObject({ cloudFormationType: typeName, status: 'exact' });
  });

  it('takes the type of aws_cloudcontrolapi_resource from its type_name', () => {
    const mapping = mappingOf('aws_cloudcontrolapi_resource', 'AWS::Logs::LogGroup');
    expect(mapping).toMatchObject({ cloudFormationType: 'AWS::Logs::LogGroup', identifiers: ['{id}'] });
    for (const typeName of [undefined, 'AWS::No::Such', '../../etc', '__proto__']) {
      expect(catalog.entry('aws_cloudcontrolapi_resource', typeName).kind).toBe('unsupported');
    }
  });

  it.each(['__proto__', 'constructor', 'aws_no_such_thing', 'awscc_no_such', 'awscc___proto__', 'random_id', ''])(
    'has no entry for %j, and says so',
    (terraformType) => {
      expect(catalog.entry(terraformType)).toMatchObject({
        kind: 'unsupported',
        unsupported: { terraformType, cloudFormationType: null, reason: expect.stringMatching(/\w/) },
      });
    },
  );

  it('knows which services have no regions', () => {
    expect(mappingOf('aws_iam_role').global).toBe(true);
    expect(mappingOf('awscc_iam_role').global).toBe(true);
    expect(mappingOf('aws_sqs_queue').global).toBeUndefined();
    expect(['AWS::CloudFront::Distribution', 'AWS::WAFv2::WebACL'].map((type) => catalog.isGlobal(type))).toEqual([
      true,
      false,
    ]);
  });

  it('knows which of them do not answer in the home region of the partition', () => {
    expect(mappingOf('aws_globalaccelerator_accelerator')).toMatchObject({ global: true, home: 'us-west-2' });
    expect(mappingOf('awscc_networkmanager_site')).toMatchObject({ global: true, home: 'us-west-2' });
    expect(mappingOf('aws_iam_role').home).toBeUndefined();
  });

  it('lists every type once, sorted', () => {
    const types = catalog.types();
    expect(types).toEqual([...new Set(types)].sort());
    expect(types).toEqual(expect.arrayContaining(['aws_sqs_queue', 'awscc_sqs_queue', 'aws_cloudcontrolapi_resource']));
  });
});
