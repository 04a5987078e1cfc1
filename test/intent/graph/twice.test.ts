import { describe, expect, it } from '@jest/globals';
import { parseProviderConfiguration } from '../../../src/domain/address.js';
import type { JsonObject } from '../../../src/domain/json.js';
import type { ResourceInstance } from '../../../src/domain/resource.js';
import { buildGraph } from '../../../src/intent/graph/graph.js';

function instance(stateFile: string, type: string, name: string, attributes: JsonObject): ResourceInstance {
  const providerText = 'provider["registry.terraform.io/hashicorp/aws"]';
  const provider = parseProviderConfiguration(providerText);
  if (provider === undefined) throw new Error('the test names no provider');
  return {
    ...{ address: `${type}.${name}`, module: '', mode: 'managed', type, name, provider, providerText },
    ...{ schemaVersion: 0, attributes, sensitive: [], dependencies: [], tainted: false, stateFile },
  };
}

function told(...instances: readonly ResourceInstance[]): string[] {
  return buildGraph(instances, { isGlobal: () => false })
    .diagnostics.filter(({ code }) => code === 'state-shared-resource')
    .map(({ summary }) => summary);
}

const queue = (account: string, name = 'q'): JsonObject => ({
  arn: `arn:aws:sqs:eu-west-1:${account}:${name}`,
  id: `https://sqs.eu-west-1.amazonaws.com/${account}/${name}`,
});
const permission = (functionName: string): JsonObject => ({ id: 'AllowS3', function_name: functionName });

describe('one resource in two states', () => {
  it('is told once for each pair of states, under whatever addresses', () => {
    const a = ['x', 'y', 'z'].map((name) => instance('a', 'aws_sqs_queue', name, queue('111111111111', name)));
    const b = ['x', 'y', 'z'].map((name) => instance('b', 'aws_sqs_queue', `${name}2`, queue('111111111111', name)));
    expect(told(...a, ...b)).toEqual([
      '3 resources are in both a and b: aws_sqs_queue.x2, aws_sqs_queue.y2, aws_sqs_queue.z2',
    ]);
  });

  it('is known by an id of AWS, wherever it is', () => {
    const group = { id: 'sg-0123456789abcdef0' };
    const both = ['a', 'b'].map((file) => instance(file, 'aws_security_group', 'g', group));
    expect(told(...both)).toHaveLength(1);
  });

  it('is not one of another account, another owner or an unknown place, nor twice in one state', () => {
    const same = { arn: 'arn:aws:sqs:eu-west-1:111111111111:q', id: 'q' };
    expect(
      told(
        instance('a', 'aws_sqs_queue', 'q', queue('111111111111')),
        instance('b', 'aws_sqs_queue', 'q', queue('222222222222')),
        instance('a', 'aws_lambda_permission', 'p', permission('one')),
        instance('b', 'aws_lambda_permission', 'p', permission('two')),
        instance('c', 'aws_sns_topic_policy', 'p', { id: 'name' }),
        instance('d', 'aws_sns_topic_policy', 'p', { id: 'name' }),
        instance('e', 'aws_sqs_queue', 'q', same),
        instance('e', 'aws_sqs_queue', 'r', same),
      ),
    ).toEqual([]);
  });

  it('is known by its names where its account and region are', () => {
    const one = (file: string) => [
      instance(file, 'aws_sqs_queue', 'q', queue('111111111111', file)),
      instance(file, 'aws_lambda_permission', 'p', permission('one')),
    ];
    expect(told(...one('a'), ...one('b'))).toEqual(['The same resource is in both a and b: aws_lambda_permission.p']);
  });
});
