import { describe, expect, it } from '@jest/globals';
import type { LiveGroup } from '../../src/catalog/engine/binding.js';
import type { TypeMapping } from '../../src/catalog/model.js';
import { blocks, lens, text } from '../../src/catalog/overrides/dsl.js';
import { compareGroup } from '../../src/drift/compare-group.js';
import type { JsonObject } from '../../src/domain/json.js';
import { exact } from './lenses.js';

function bound(mapping: TypeMapping, name: string, attributes: JsonObject): LiveGroup['members'][number] {
  return {
    mapping,
    binding: mapping,
    placed: {
      placement: {},
      regionSource: 'unknown',
      dependsOn: [],
      instance: {
        address: `${mapping.terraformType}.${name}`,
        module: '',
        mode: 'managed',
        type: mapping.terraformType,
        name,
        provider: { module: '', source: 'hashicorp/aws', type: 'aws' },
        providerText: 'provider["hashicorp/aws"]',
        schemaVersion: 0,
        attributes,
        sensitive: [],
        dependencies: [],
        tainted: false,
        stateFile: 'terraform.tfstate',
      },
    },
  };
}

/** `address kind attribute:operation …` for each finding. */
function found(members: LiveGroup['members'], properties: JsonObject): string[] {
  const request = { id: 'x', typeName: 'AWS::X::Y', identifiers: ['id-1'], global: false };
  const read = { kind: 'found', request, identifier: 'id-1', properties } as const;
  return compareGroup({ request, members }, read).findings.map(({ address, kind, changes }) =>
    [address, kind, ...changes.map(({ attribute, operation }) => `${attribute}:${operation}`).sort()].join(' '),
  );
}

const codec = 'security-group-rules';
const owner = exact('group', [lens(codec, 'ingress', '/Rules', { order: 'set', args: { direction: 'ingress' } })]);
const rule = exact('rule', [
  lens(codec, '', '/Rules', { contributes: true, order: 'set', args: { direction: 'ingress', form: 'rule' } }),
]);

function ruleNamed(name: string, port: number, ...cidr_blocks: string[]): LiveGroup['members'][number] {
  return bound(rule, name, { protocol: 'tcp', from_port: port, to_port: port, cidr_blocks });
}

function element(port: number, CidrIp: string): JsonObject {
  return { IpProtocol: 'tcp', FromPort: port, ToPort: port, CidrIp };
}

function group(...ports: number[]): LiveGroup['members'][number] {
  const ingress = ports.map((port) => ({
    protocol: 'tcp',
    from_port: port,
    to_port: port,
    cidr_blocks: ['10.0.0.0/8'],
  }));
  return bound(owner, 'g', { id: 'sg-1', ingress });
}

describe('a collection that several resources fill', () => {
  it('calls the one rule that is half alike the one that is left changed', () => {
    const members = [group(), ruleNamed('a', 22, '10.0.0.0/8'), ruleNamed('b', 80, '10.0.0.0/8')];
    const Rules = [element(80, '10.0.0.0/8'), element(2222, '10.0.0.0/8')];
    expect(found(members, { Rules })).toEqual(['rule.a changed from_port:replace to_port:replace']);
  });

  it('does not guess which of two half alike rules became which', () => {
    const members = [group(), ruleNamed('a', 22, '10.0.0.0/8'), ruleNamed('b', 80, '10.0.0.0/8')];
    const Rules = [element(2222, '10.0.0.0/8'), element(8080, '10.0.0.0/8')];
    expect(found(members, { Rules })).toEqual([
      'group.g changed ingress:add ingress:add',
      'rule.a missing',
      'rule.b missing',
    ]);
  });

  it('gives an edited rule to the resource that is most alike, whichever comes first', () => {
    const members = [ruleNamed('gone', 443, '172.16.0.0/12'), ruleNamed('edited', 22, '172.16.0.0/12')];
    const Rules = [{ ...element(22, '172.16.0.0/12'), Description: 'by hand' }];
    expect(found(members, { Rules })).toEqual(['rule.gone missing', 'rule.edited changed description:add']);
  });

  it('names the source of a rule that lost one of several', () => {
    const members = [ruleNamed('a', 22, '10.0.0.0/8', '192.0.2.0/24')];
    expect(found(members, { Rules: [element(22, '10.0.0.0/8')] })).toEqual(['rule.a changed cidr_blocks:remove']);
  });

  it('does not call added what the owner declares itself', () => {
    const members = [group(443), ruleNamed('a', 22, '10.0.0.0/8')];
    const Rules = [element(22, '10.0.0.0/8'), element(443, '10.0.0.0/8')];
    expect(found(members, { Rules })).toEqual([]);
    expect(found(members, { Rules: [...Rules, element(3389, '0.0.0.0/0')] })).toEqual(['group.g changed ingress:add']);
  });

  it('does not trust a copy that Terraform made of what others contribute', () => {
    const members = [group(22, 3389), ruleNamed('a', 22, '10.0.0.0/8')];
    const Rules = [element(22, '10.0.0.0/8'), element(3389, '10.0.0.0/8')];
    expect(found(members, { Rules })).toEqual(['group.g changed ingress:add']);
  });
});

describe('what Terraform leaves empty', () => {
  const plain = exact('plain', [text('key', '/Key')]);
  it('is added, not replaced', () => {
    expect(found([bound(plain, 'p', { key: '' })], { Key: 'k' })).toEqual(['plain.p changed key:add']);
    expect(found([bound(plain, 'p', { key: 'k' })], { Key: '' })).toEqual(['plain.p changed key:remove']);
  });
});

describe('a list with elements that AWS keeps for itself', () => {
  const tagged = exact('tagged', [
    blocks('tag', '/Tags', ['Key'], [text('key', '/Key'), text('value', '/Value')], {
      args: { reserved: { Key: 'aws:' } },
    }),
  ]);
  const member = bound(tagged, 't', { tag: [{ key: 'Name', value: 'web' }] });
  const name = { Key: 'Name', Value: 'web' };

  it('is in sync whatever they are', () => {
    expect(found([member], { Tags: [{ Key: 'aws:cloudformation:stack-name', Value: 's' }, name] })).toEqual([]);
  });

  it('shows any other element', () => {
    expect(found([member], { Tags: [name, { Key: 'awsome', Value: 's' }] })).toEqual(['tagged.t changed tag:add']);
  });
});

describe('coverage', () => {
  const partly: TypeMapping = {
    ...exact('partly', [text('key', '/Key')]),
    unverified: { older: 'not-returned', hidden: 'not-returned' },
  };

  it('counts an attribute that this version of the provider does not have neither way', () => {
    const request = { id: 'x', typeName: 'AWS::X::Y', identifiers: ['id-1'], global: false };
    const members = [bound(partly, 'p', { key: 'k', hidden: null })];
    const read = { kind: 'found', request, identifier: 'id-1', properties: { Key: 'k' } } as const;
    expect(compareGroup({ request, members }, read).coverage).toEqual([
      {
        address: 'partly.p',
        state: 'terraform.tfstate',
        verified: 1,
        unverified: [{ attribute: 'hidden', reason: 'not-returned' }],
        confidence: 'exact',
      },
    ]);
  });
});
