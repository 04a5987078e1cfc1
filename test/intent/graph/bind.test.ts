import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { bindGraph } from '../../../src/intent/graph/bind.js';
import { placed } from '../../placed.js';

function bound(type: string, attributes: JsonObject) {
  const resource = placed(type, attributes);
  const { groups, unsupported } = bindGraph({ resources: [resource], diagnostics: [] }, loadCatalog());
  return {
    read: groups.map(({ request }) => `${request.typeName} ${request.identifiers.join(' or ')}`),
    reasons: unsupported.map(({ unsupported: { reason } }) => reason),
  };
}

describe('a type that can be read in some cases only', () => {
  it.each([
    ['aws_directory_service_directory', { id: 'd-1', type: 'SimpleAD' }, 'AWS::DirectoryService::SimpleAD d-1'],
    ['aws_autoscaling_notification', { group_names: ['g'] }, 'AWS::AutoScaling::AutoScalingGroup g'],
    ['aws_dynamodb_contributor_insights', { table_name: 't', index_name: '' }, 'AWS::DynamoDB::Table t'],
  ] as const)('is read in these: %s', (type, attributes, request) => {
    expect(bound(type, JSON.parse(JSON.stringify(attributes)) as JsonObject)).toEqual({ read: [request], reasons: [] });
  });

  it.each([
    ['aws_directory_service_directory', { id: 'd-1', type: 'MicrosoftAD' }, 'type'],
    ['aws_autoscaling_notification', { group_names: ['f', 'g'] }, 'group_names.1'],
    ['aws_dynamodb_contributor_insights', { table_name: 't', index_name: 'i' }, 'index_name'],
  ] as const)('says in the others by which attribute: %s', (type, attributes, name) => {
    const { read, reasons } = bound(type, JSON.parse(JSON.stringify(attributes)) as JsonObject);
    expect(read).toEqual([]);
    expect(reasons).toEqual([expect.stringContaining(`\`${name}\``)]);
  });

  it('lacks an identifier where the state does', () => {
    expect(bound('aws_directory_service_directory', { type: 'SimpleAD' }).reasons[0]).toContain('identifier ({id})');
  });

  it('is found by account and region where Terraform keeps no ARN', () => {
    const attributes = { instance_id: 'i', association_id: 'a', resource_type: 'CALL_RECORDINGS' };
    const instance = 'arn:aws:connect:eu-west-1:123456789012:instance/i';
    expect(bound('aws_connect_instance_storage_config', attributes).read).toEqual([
      `AWS::Connect::InstanceStorageConfig ${instance}|a|CALL_RECORDINGS`,
    ]);
  });
});
