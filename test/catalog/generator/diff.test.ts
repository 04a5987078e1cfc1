import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compareCatalogs, type CatalogChange } from '../../../scripts/catalog/diff/compare.js';
import { filesAt, snapshotOf, type CatalogSnapshot } from '../../../scripts/catalog/diff/snapshot.js';
import { diffText } from '../../../scripts/catalog/diff/text.js';
import { weigher } from '../../../scripts/catalog/popularity.js';
import { gapLines } from '../../../scripts/catalog/report.js';
import { renderProduct, writeFiles } from '../../../scripts/catalog/write.js';
import type { Product } from '../../../scripts/catalog/build.js';
import type { TypeMapping, Unsupported } from '../../../src/catalog/model.js';
import { block, exact, number, text } from '../../../src/catalog/overrides/dsl.js';
import type { DocumentFacts } from '../../../src/catalog/rules/document.js';

const queue = exact('aws_queue', 'AWS::SQS::Queue', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    number('delay', '/Delay', { default: 0 }),
    block('dead', '', [text('arn', '/DeadArn')]),
  ],
  unverified: { force: 'terraform-only' },
  source: 's',
});
const role = exact('aws_role', 'AWS::IAM::Role', {
  identifiers: ['{name}'],
  lenses: [text('name', '/RoleName')],
  unverified: {},
  source: 's',
});
const like = (terraformType: string, cloudFormationType: string): TypeMapping => ({
  ...role,
  terraformType,
  cloudFormationType,
});
const gone: Unsupported = { terraformType: 'aws_none', cloudFormationType: null, reason: 'no counterpart' };
const document: DocumentFacts = {
  typeName: 'AWS::SQS::Queue',
  awscc: 'awscc_sqs_queue',
  readable: true,
  readOnly: ['/Arn'],
};

function catalog(
  mappings: readonly TypeMapping[] = [queue, role],
  unsupported: readonly Unsupported[] = [gone],
  documents: readonly DocumentFacts[] = [document],
): Product {
  const nothing = { counts: new Map(), permissions: new Map(), listPermissions: new Map(), failures: new Map() };
  return { mappings, unsupported, documents, global: { services: [], types: [] }, ...nothing };
}

const snapshot = (product: Product): CatalogSnapshot => snapshotOf(renderProduct(product));

function changes(after: Product, before: Product = catalog()): readonly (readonly [string, string, ...string[]])[] {
  return compareCatalogs(snapshot(before), snapshot(after)).map(({ kind, type, details }) => [kind, type, ...details]);
}

const even = (): number => 1;

describe('what changed between two catalogs', () => {
  it('is nothing where they are the same', () => {
    expect(changes(catalog())).toEqual([]);
    expect(diffText([], even)).toBe('Nothing changed.\n');
  });

  it('is a type that came, went, or changed sides', () => {
    const fresh = like('aws_fresh', 'AWS::SQS::Fresh');
    expect(changes(catalog([queue, role, fresh]))).toEqual([['type-new', 'aws_fresh', 'exact, AWS::SQS::Fresh']]);
    expect(changes(catalog([queue]))).toEqual([['type-removed', 'aws_role', 'was exact, AWS::IAM::Role']]);
    const lost = { terraformType: 'aws_role', cloudFormationType: 'AWS::IAM::Role', reason: 'no handler' };
    expect(changes(catalog([queue], [gone, lost]))).toEqual([
      ['pair-lost', 'aws_role', 'was exact, AWS::IAM::Role; now unsupported: no handler'],
    ]);
    expect(changes(catalog(), catalog([queue], [gone, lost]))).toEqual([
      ['pair-new', 'aws_role', 'exact, AWS::IAM::Role; was unsupported: no handler'],
    ]);
  });

  it('is a pair that points elsewhere', () => {
    const moved = {
      ...role,
      cloudFormationType: 'AWS::IAM::ServiceRole',
      identifiers: ['{arn}'],
      status: 'inferred' as const,
    };
    expect(changes(catalog([queue, moved]))).toEqual([
      ['pair-changed', 'aws_role', 'AWS::IAM::Role → AWS::IAM::ServiceRole'],
      ['became-inferred', 'aws_role', 'exact → inferred'],
      ['identifier-changed', 'aws_role', '{name} → {arn}'],
    ]);
  });

  it('is an attribute that came or went, with or without a lens', () => {
    const after: TypeMapping = {
      ...queue,
      lenses: [text('name', '/Name'), text('kms', '/KmsKey')],
      unverified: { delay: 'not-returned', colour: 'no-lens' },
    };
    expect(changes(catalog([after, role]))).toEqual([
      ['lens-lost', 'aws_queue', 'delay (not-returned)'],
      ['attribute-removed', 'aws_queue', 'dead.arn', 'force'],
      ['lens-gained', 'aws_queue', 'kms'],
      ['attribute-without-lens', 'aws_queue', 'colour'],
    ]);
  });

  it('is a lens that looks elsewhere or in another way, but not where that is known from', () => {
    const lenses = [
      text('name', '/QueueName'),
      number('delay', '/Delay', { default: 5 }),
      block('dead', '', [text('arn', '/DeadArn', { source: 'somewhere else' })]),
    ];
    expect(changes(catalog([{ ...queue, lenses }, role]))).toEqual([
      [
        'lens-changed',
        'aws_queue',
        'delay: defaults [{"value":0}] → [{"value":5}]',
        'name: property /Name → /QueueName',
      ],
    ]);
  });

  it("is what CloudFormation's own schemas say", () => {
    const after = { ...document, readOnly: ['/Arn', '/Url'], writeOnly: ['/Secret'] };
    expect(changes(catalog([queue, role], [gone], [after]))).toEqual([
      ['schema-changed', 'AWS::SQS::Queue', '/Secret is write-only now', '/Url is read-only now'],
    ]);
    expect(changes(catalog([queue, role], [gone], [{ ...document, readable: false }]))).toEqual([
      ['pair-lost', 'AWS::SQS::Queue', 'lost its read handler'],
    ]);
    expect(changes(catalog([queue, role], [gone], []))).toEqual([
      ['type-removed', 'AWS::SQS::Queue', 'CloudFormation no longer has it'],
    ]);
  });

  it('is a pair that people wrote and that is wrong now', () => {
    const failures = new Map([['aws_role', ['no property /RoleName']]]);
    const found = compareCatalogs(snapshot(catalog()), snapshot(catalog()), failures);
    expect(found).toEqual([
      { kind: 'pair-wrong', type: 'aws_role', service: 'IAM', details: ['no property /RoleName'] },
    ]);
  });
});

describe('the text of it', () => {
  it('has the worst service first, and the worst change first in each', () => {
    const change = (
      kind: CatalogChange['kind'],
      type: string,
      service: string,
      ...details: string[]
    ): CatalogChange => ({
      kind,
      type,
      service,
      details,
    });
    const text = diffText(
      [
        change('lens-gained', 'aws_queue', 'SQS', 'a', 'b'),
        change('lens-lost', 'aws_queue', 'SQS', 'c (no-lens)'),
        change('lens-lost', 'aws_role', 'IAM', 'd (no-lens)'),
        change('pair-wrong', 'aws_key', 'KMS', 'no property /X'),
      ],
      (type) => (type === 'aws_role' ? 9 : 1),
    );
    expect(text).toBe(
      [
        'pairs that became wrong 1 · lenses lost 2 · lenses gained 2',
        '',
        'KMS',
        '  pairs that became wrong: aws_key: no property /X',
        '',
        'IAM',
        '  lenses lost: aws_role: d (no-lens)',
        '',
        'SQS',
        '  lenses lost: aws_queue: c (no-lens)',
        '  lenses gained: aws_queue',
        '    a',
        '    b',
        '',
      ].join('\n'),
    );
  });
});

describe('the catalog before', () => {
  it('can be a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'driftline-catalog-'));
    writeFiles(folder, renderProduct(catalog()));
    expect(snapshotOf(filesAt(folder))).toEqual(snapshot(catalog()));
    rmSync(folder, { recursive: true });
  });

  it('is refused where it is neither a folder nor a commit', () => {
    expect(() => filesAt('no-such-thing')).toThrow('neither a folder with a generated catalog nor a commit');
  });
});

describe('the gaps', () => {
  const open = (count: number): TypeMapping['unverified'] =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${String(index)}`, 'no-lens'] as const));

  it('are listed by how common the type is, times how many there are', () => {
    const product = {
      ...catalog([
        { ...queue, unverified: open(2) },
        { ...role, unverified: open(2) },
        { ...role, terraformType: 'aws_policy', unverified: open(3) },
        { ...like('aws_rare', 'AWS::Rare::Thing'), unverified: open(5) },
      ]),
      counts: new Map([['aws_none', { settable: 4, mapped: 0, unverifiable: 0 }]]),
    };
    const lines = gapLines(product, { aws_queue: 1, aws_role: 5, aws_none: 2 });
    expect(lines.slice(2).map((line) => line.trim().split(/\s+/).slice(0, 2))).toEqual([
      ['12.2', 'aws_role:'],
      ['8.4', 'aws_none:'],
      ['3.3', 'aws_policy:'],
      ['2.6', 'aws_queue:'],
      ['0.5', 'aws_rare:'],
    ]);
  });

  it('weigh a type that nobody was seen to use by its service', () => {
    const weight = weigher({ aws_role: 10 }, (type) => (type === 'aws_rare' ? 'Rare' : 'IAM'));
    expect([weight('aws_role'), weight('aws_policy'), weight('aws_rare')]).toEqual([12.1, 2.1, 0.1]);
    expect(weight('__proto__')).toBe(2.1);
  });
});
