import { describe, expect, it } from '@jest/globals';
import type { TypeCatalog } from '../../../src/catalog/catalog.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { TypeMapping } from '../../../src/catalog/model.js';
import type { SchemaFacts } from '../../../src/catalog/schema/facts.js';
import { overlayCatalog } from '../../../src/catalog/schema/overlay.js';
import { changesOf } from '../overrides/compare.js';

const base = loadCatalog();

const nothing = {
  primaryIdentifier: [],
  readOnly: [],
  writeOnly: [],
  unordered: [],
  maps: [],
  json: [],
  transforms: {},
};

const facts = (typeName: string, more: Partial<SchemaFacts> = {}): SchemaFacts => ({
  ...nothing,
  typeName,
  readable: true,
  readPermissions: [],
  ...more,
});

const overlaid = (...all: SchemaFacts[]) => overlayCatalog(base, new Map(all.map((one) => [one.typeName, one])));

function mapped(catalog: TypeCatalog, terraformType: string, typeName?: string): TypeMapping {
  const entry = catalog.entry(terraformType, typeName);
  if (entry.kind !== 'mapped') throw new Error(entry.unsupported.reason);
  return entry.mapping;
}

describe('the catalog with what the registry says today', () => {
  it('is the shipped one for types that were not fetched', () => {
    const catalog = overlaid(facts('AWS::SQS::Queue'));
    for (const type of ['aws_s3_bucket', 'awscc_s3_bucket', 'aws_nothing', '__proto__']) {
      expect(catalog.entry(type)).toEqual(base.entry(type));
    }
  });

  it('gives the same mapping each time, so that it is compiled once', () => {
    const catalog = overlaid(facts('AWS::SQS::Queue'));
    expect(mapped(catalog, 'aws_sqs_queue').lenses).toBe(mapped(catalog, 'aws_sqs_queue').lenses);
  });

  it('folds what AWS rewrites in a document, and nothing else', () => {
    const catalog = overlaid(
      facts('AWS::Cassandra::Table', {
        transforms: { '/RegularColumns/*/ColumnType': "'frozen<' & ColumnType & '>'" },
      }),
    );
    const attributes = {
      table_name: 'T',
      regular_columns: [
        { column_name: 'a', column_type: 'TEXT' },
        { column_name: 'b', column_type: 'INT' },
      ],
    };
    const live = {
      TableName: 'T',
      RegularColumns: [
        { ColumnName: 'b', ColumnType: 'frozen<INT>' },
        { ColumnName: 'a', ColumnType: 'frozen<TEXT>' },
      ],
    };
    expect(changesOf(mapped(base, 'awscc_cassandra_table'), attributes, live)).not.toEqual([]);
    expect(changesOf(mapped(catalog, 'awscc_cassandra_table'), attributes, live)).toEqual([]);
    const blob = {
      ...live,
      RegularColumns: [
        { ColumnName: 'b', ColumnType: 'frozen<BLOB>' },
        { ColumnName: 'a', ColumnType: 'frozen<TEXT>' },
      ],
    };
    expect(changesOf(mapped(catalog, 'awscc_cassandra_table'), attributes, blob)).toEqual([
      ['regular_columns[1].column_type', 'replace', 'INT', 'frozen<BLOB>'],
    ]);
    expect(changesOf(mapped(catalog, 'awscc_cassandra_table'), attributes, { ...live, TableName: 't' })).toEqual([
      ['table_name', 'replace', 'T', 't'],
    ]);
  });

  it('folds it for an aws_ type as well', () => {
    const transforms = { '/ImageTagMutability': '$lowercase(ImageTagMutability)' };
    const catalog = overlaid(facts('AWS::ECR::Repository', { transforms }));
    const attributes = { image_tag_mutability: 'IMMUTABLE' };
    const changes = (live: string) =>
      changesOf(mapped(catalog, 'aws_ecr_repository'), attributes, { ImageTagMutability: live });
    expect(changes('immutable')).toEqual([]);
    expect(changes('mutable')).toMatchObject([['image_tag_mutability', 'replace', 'IMMUTABLE', 'mutable']]);
  });

  it('leaves out of a document what AWS no longer returns, or now sets itself', () => {
    const attributes = { queue_name: 'q', delay_seconds: 5 };
    const plain = changesOf(mapped(base, 'awscc_sqs_queue'), attributes, { QueueName: 'q' });
    expect(plain).toMatchObject([['delay_seconds', 'remove', 5, null]]);
    for (const key of ['writeOnly', 'readOnly'] as const) {
      const catalog = overlaid(facts('AWS::SQS::Queue', { [key]: ['/DelaySeconds'] }));
      expect(changesOf(mapped(catalog, 'awscc_sqs_queue'), attributes, { QueueName: 'q' })).toEqual([]);
      expect(changesOf(mapped(catalog, 'awscc_sqs_queue'), attributes, { QueueName: 'p' })).toMatchObject([
        ['queue_name', 'replace', 'q', 'p'],
      ]);
    }
  });

  it('takes a lens away where AWS stopped returning the property, and says so', () => {
    const mapping = mapped(overlaid(facts('AWS::SQS::Queue', { writeOnly: ['/DelaySeconds'] })), 'aws_sqs_queue');
    expect(mapping.unverified.delay_seconds).toBe('write-only');
    expect(mapping.lenses.some(({ attribute }) => attribute === 'delay_seconds')).toBe(false);
    expect(mapping.lenses.some(({ attribute }) => attribute === 'name')).toBe(true);
  });

  it('does not doubt a lens for a property that was write-only when a person checked it', () => {
    const shipped = mapped(base, 'aws_cloudcontrolapi_resource', 'AWS::RDS::DBInstance').lenses[0]?.args?.writeOnly;
    const writeOnly = Array.isArray(shipped) ? shipped.filter((path) => typeof path === 'string') : [];
    expect(writeOnly.length).toBeGreaterThan(0);
    const catalog = overlaid(facts('AWS::RDS::DBInstance', { writeOnly }));
    expect(mapped(catalog, 'aws_db_instance')).toEqual(mapped(base, 'aws_db_instance'));
  });

  it('compares documents of a type that came after the release', () => {
    const typeName = 'AWS::SQS::BrandNewThing';
    const catalog = overlaid(facts(typeName, { readOnly: ['/Arn'] }));
    expect(base.entry('awscc_sqs_brand_new_thing').kind).toBe('unsupported');
    const mapping = mapped(catalog, 'awscc_sqs_brand_new_thing');
    expect(mapping).toMatchObject({ cloudFormationType: typeName, identifiers: ['{id}'] });
    expect(changesOf(mapping, { name: 'a', arn: 'x' }, { Name: 'b', Arn: 'y' })).toMatchObject([
      ['name', 'replace', 'a', 'b'],
    ]);
    expect(mapped(catalog, 'aws_cloudcontrolapi_resource', typeName).cloudFormationType).toBe(typeName);
    expect(catalog.types()).toContain('awscc_sqs_brand_new_thing');
  });

  it('reads documents of a type that gained a read handler', () => {
    const typeName = 'AWS::CodeBuild::Project';
    expect(base.entry('awscc_codebuild_project', typeName)).toMatchObject({ kind: 'unsupported' });
    expect(mapped(overlaid(facts(typeName)), 'awscc_codebuild_project').cloudFormationType).toBe(typeName);
    expect(overlaid(facts(typeName, { readable: false })).entry('awscc_codebuild_project').kind).toBe('unsupported');
  });

  it('says that an aws_ type waits for a release, where only AWS has moved on', () => {
    const name = base.types().find((type) => {
      const entry = base.entry(type);
      return type.startsWith('aws_') && entry.kind === 'unsupported' && entry.unsupported.cloudFormationType !== null;
    });
    const entry = base.entry(name ?? '');
    const typeName = entry.kind === 'unsupported' ? (entry.unsupported.cloudFormationType ?? '') : '';
    const now = overlaid(facts(typeName)).entry(name ?? '');
    expect(now.kind === 'unsupported' && now.unsupported.reason).toContain(`AWS can read ${typeName} now`);
  });

  it('knows the permissions of handlers that are new, and takes no wildcard for one', () => {
    const typeName = 'AWS::SQS::BrandNewThing';
    const catalog = overlaid(
      facts(typeName, { readPermissions: ['sqs:GetThing', 'sqs:*', '*', 'sqs:getother', 'sqs:DeleteThing'] }),
    );
    expect(catalog.readPermissions(typeName)).toEqual(['sqs:GetThing']);
    expect(catalog.readPermissions('AWS::SQS::Queue')).toEqual(base.readPermissions('AWS::SQS::Queue'));
  });

  it('remembers what of it could not be used', () => {
    const catalog = overlaid(facts('AWS::SQS::Queue', { transforms: { '/QueueName': '$nothing(' } }));
    expect(catalog.problems()).toEqual([]);
    expect(changesOf(mapped(catalog, 'awscc_sqs_queue'), { queue_name: 'a' }, { QueueName: 'b' })).toHaveLength(1);
    expect(catalog.problems()).toMatchObject([{ code: 'transform-ignored' }]);
  });
});
