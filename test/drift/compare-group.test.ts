import { describe, expect, it } from '@jest/globals';
import type { LiveGroup } from '../../src/catalog/engine/binding.js';
import type { TypeMapping } from '../../src/catalog/model.js';
import { block, blocks, exact, integerLike, policy, set, tags, text } from './lenses.js';
import { compareGroup } from '../../src/drift/compare-group.js';
import type { JsonObject } from '../../src/domain/json.js';
import type { AttributePath } from '../../src/domain/attribute-path.js';
import { placed } from '../placed.js';

function group(members: [TypeMapping, JsonObject, AttributePath[]?][]): LiveGroup {
  return {
    request: { id: 'x', typeName: 'AWS::X::Y', identifiers: ['id-1'], global: false, region: 'eu-west-1' },
    members: members.map(([mapping, attributes, sensitive], index) => ({
      mapping,
      binding: mapping,
      placed: placed(mapping.terraformType, attributes, {
        name: `r${String(index)}`,
        placement: { region: 'eu-west-1' },
        ...(sensitive !== undefined && { sensitive }),
      }),
    })),
  };
}

function compare(members: [TypeMapping, JsonObject, AttributePath[]?][], properties: JsonObject) {
  const target = group(members);
  return compareGroup(target, { kind: 'found', request: target.request, identifier: 'id-1', properties });
}

function changes(members: [TypeMapping, JsonObject, AttributePath[]?][], properties: JsonObject) {
  return compare(members, properties).findings.map((finding) => ({
    address: finding.address,
    kind: finding.kind,
    changes: finding.changes.map(({ attribute, operation, path, intended, live }) => [
      attribute,
      operation,
      path,
      intended,
      live,
    ]),
  }));
}

const queue = exact('aws_queue', [
  text('name', '/Name'),
  integerLike('timeout', '/Timeout', { default: 30 }),
  integerLike('delay', '/Delay'),
  set('groups', '/Groups'),
  policy('policy', '/Policy'),
  block('sse', '/Sse', [text('key', '/KeyId'), text('algorithm', '/Algorithm', { default: 'AES' })]),
  blocks('rule', '/Config/Rules', ['Id'], [text('id', '/Id'), integerLike('days', '/Days')]),
  tags('/Tags'),
]);

describe('one resource against its live document', () => {
  it('is silent when spelling, order and defaults differ but nothing else', () => {
    const attributes: JsonObject = {
      name: 'a',
      timeout: 30,
      delay: 0,
      groups: ['b', 'a'],
      policy: '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":["x"],"Principal":{"AWS":"123456789012"}}}',
      sse: [],
      rule: [{ id: 'r', days: 3 }],
      tags: {},
      tags_all: { Owner: 'me' },
    };
    const live: JsonObject = {
      Name: 'a',
      Timeout: '30',
      Groups: ['a', 'b'],
      Sse: { Algorithm: 'AES' },
      Policy: {
        Statement: [
          { Action: ['s3:*'], Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Resource: 'x' },
        ],
      },
      Config: { Rules: [{ Days: '3', Id: 'r' }] },
      Tags: [
        { Key: 'Owner', Value: 'me' },
        { Key: 'aws:x', Value: 'y' },
      ],
    };
    expect(changes([[queue, attributes]], live)).toEqual([]);
  });

  it('names the attribute a person would edit', () => {
    const attributes: JsonObject = {
      name: 'a',
      groups: ['a', 'b'],
      rule: [
        { id: 'r', days: 3 },
        { id: 's', days: 1 },
      ],
      tags: { Owner: 'me', Gone: 'x' },
      tags_all: { Owner: 'me', Gone: 'x' },
    };
    const live: JsonObject = {
      Name: 'a',
      Timeout: 60,
      Groups: ['b', 'c'],
      Sse: { KeyId: 'k' },
      Config: {
        Rules: [
          { Id: 's', Days: 2 },
          { Id: 'new', Days: 1 },
        ],
      },
      Tags: [
        { Key: 'Owner', Value: 'you' },
        { Key: 'New', Value: '1' },
      ],
    };
    const [finding] = changes([[queue, attributes]], live);
    expect(finding?.changes).toEqual(
      expect.arrayContaining([
        ['timeout', 'add', '/Timeout', null, 60],
        ['groups', 'remove', '/Groups/0', 'a', null],
        ['groups', 'add', '/Groups/-', null, 'c'],
        ['sse.key', 'add', '/Sse/KeyId', null, 'k'],
        ['rule[1].days', 'replace', '/Config/Rules/1/Days', 1, 2],
        ['rule[0]', 'remove', '/Config/Rules/0', { Id: 'r', Days: 3 }, null],
        ['rule', 'add', '/Config/Rules/-', null, { Id: 'new', Days: 1 }],
        ['tags["Owner"]', 'replace', '/Tags/0/Value', 'me', 'you'],
        ['tags["Gone"]', 'remove', '/Tags/1', 'x', null],
        ['tags["New"]', 'add', '/Tags/-', null, '1'],
      ]),
    );
    expect(finding?.changes).toHaveLength(10);
  });

  it('finds a rogue policy statement and nothing else', () => {
    const statement = { Sid: 'a', Effect: 'Allow', Action: 's3:Get', Resource: '*' };
    const rogue = { Effect: 'Allow', Action: '*', Resource: '*', Principal: '*' };
    const attributes = { policy: JSON.stringify({ Statement: [statement] }) };
    const [finding] = changes([[queue, attributes]], { Policy: { Statement: [rogue, statement] } });
    expect(finding?.changes).toEqual([
      [
        'policy',
        'add',
        '/Policy/Statement/-',
        null,
        { Effect: 'Allow', Action: ['*'], Resource: ['*'], Principal: { AWS: ['*'] } },
      ],
    ]);
  });

  it('never shows a sensitive value', () => {
    const sensitive: AttributePath[] = [[{ kind: 'attribute', name: 'name' }]];
    const { findings } = compare([[queue, { name: 'old-secret' }, sensitive]], { Name: 'new-secret' });
    expect(JSON.stringify(findings)).not.toContain('secret"');
    expect(findings[0]?.changes[0]).toMatchObject({ sensitive: true, intended: '(sensitive)', live: '(sensitive)' });
  });
});

const role = exact('aws_role', [
  text('name', '/RoleName'),
  set('managed_policy_arns', '/ManagedPolicyArns'),
  blocks(
    'inline_policy',
    '/Policies',
    ['PolicyName'],
    [text('name', '/PolicyName'), policy('policy', '/PolicyDocument')],
  ),
]);
const attachment = exact('aws_attachment', [
  text('policy_arn', '/ManagedPolicyArns', { contributes: true, order: 'set' }),
]);
const inline = exact('aws_inline', [
  block('', '/Policies', [text('name', '/PolicyName'), policy('policy', '/PolicyDocument')], {
    contributes: true,
    order: ['PolicyName'],
  }),
]);

describe('several Terraform resources on one live resource', () => {
  const allow = (action: string) => ({ Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });

  it('blames the owner for what nobody claims, and a contributor for its own part', () => {
    const members: [TypeMapping, JsonObject][] = [
      [role, { name: 'r', managed_policy_arns: ['stale'], inline_policy: [] }],
      [attachment, { role: 'r', policy_arn: 'arn:a' }],
      [attachment, { role: 'r', policy_arn: 'arn:gone' }],
      [inline, { role: 'r', name: 'p', policy: JSON.stringify(allow('s3:Get')) }],
    ];
    const live = {
      RoleName: 'r',
      ManagedPolicyArns: ['arn:extra', 'arn:a'],
      Policies: [{ PolicyName: 'p', PolicyDocument: allow('s3:*') }],
    };
    expect(changes(members, live)).toEqual([
      {
        address: 'aws_role.r0',
        kind: 'changed',
        changes: [['managed_policy_arns', 'add', '/ManagedPolicyArns/-', null, 'arn:extra']],
      },
      { address: 'aws_attachment.r2', kind: 'missing', changes: [] },
      {
        address: 'aws_inline.r3',
        kind: 'changed',
        changes: [
          ['policy', 'remove', '/Policies/0/PolicyDocument/Statement/0/Action/0', 's3:Get', null],
          ['policy', 'add', '/Policies/0/PolicyDocument/Statement/0/Action/-', null, 's3:*'],
        ],
      },
    ]);
  });

  it('finds additions where Terraform has no such part at all', () => {
    const live = { RoleName: 'r', ManagedPolicyArns: ['arn:extra'] };
    expect(changes([[role, { name: 'r', managed_policy_arns: [] }]], live)[0]?.changes).toEqual([
      ['managed_policy_arns', 'add', '/ManagedPolicyArns/-', null, 'arn:extra'],
    ]);
  });
});

describe('a facet that repeats the name of the resource it is a part of', () => {
  const bucket = exact('aws_bucket', [text('bucket', '/Name'), text('status', '/Versioning/Status')]);
  const versioning: TypeMapping = {
    ...exact('aws_bucket_versioning', [text('bucket', '/Name'), text('status', '/Versioning/Status')]),
    identifiers: ['{bucket}'],
    facet: {},
  };

  it('takes its own part over, but not the name', () => {
    const members: [TypeMapping, JsonObject][] = [
      [bucket, { bucket: 'b', status: 'stale' }],
      [versioning, { bucket: 'b', status: 'Enabled' }],
    ];
    const { findings, coverage } = compare(members, { Name: 'b', Versioning: { Status: 'Enabled' } });
    expect(findings).toEqual([]);
    expect(coverage[0]).toMatchObject({
      verified: 1,
      unverified: [{ attribute: 'status', reason: 'owned-by-facet' }],
    });
  });
});

describe('an empty block, by which Terraform says that there shall be none', () => {
  const empty: JsonObject = { name: 'r', managed_policy_arns: [], inline_policy: [{ name: '', policy: '' }] };

  it('is nothing that could be gone', () => {
    expect(changes([[role, empty]], { RoleName: 'r' })).toEqual([]);
  });

  it('still shows what was added', () => {
    const added = { PolicyName: 'p', PolicyDocument: { Statement: [] } };
    expect(changes([[role, empty]], { RoleName: 'r', Policies: [added] })[0]?.changes).toEqual([
      ['inline_policy', 'add', '/Policies/-', null, added],
    ]);
  });
});

describe('a repeated block whose equivalence sees the list as a whole', () => {
  const cluster = exact('aws_cluster', [
    {
      ...blocks('setting', '/Settings', ['Name'], [text('name', '/Name'), text('value', '/Value')]),
      equivalences: ['ecs-container-insights-off'],
    },
  ]);

  it('folds what AWS spells out for nothing', () => {
    expect(
      changes([[cluster, { setting: [] }]], { Settings: [{ Name: 'containerInsights', Value: 'disabled' }] }),
    ).toEqual([]);
  });

  it('still compares element by element where the equivalence does not hold', () => {
    const live = { Settings: [{ Name: 'containerInsights', Value: 'disabled' }] };
    const intended = { setting: [{ name: 'containerInsights', value: 'enabled' }] };
    expect(changes([[cluster, intended]], live)).toEqual([
      {
        address: 'aws_cluster.r0',
        kind: 'changed',
        changes: [['setting[0].value', 'replace', '/Settings/0/Value', 'enabled', 'disabled']],
      },
    ]);
  });
});
