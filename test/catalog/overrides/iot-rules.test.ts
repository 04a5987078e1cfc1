import { describe, expect, it } from '@jest/globals';
import { iotRules } from '../../../src/catalog/overrides/iot-rules.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';

const rule = mappingOf(iotRules, 'aws_iot_topic_rule');
const role = 'arn:aws:iam::123456789012:role/iot';

const state: JsonObject = {
  id: 'readings',
  name: 'readings',
  description: '',
  enabled: true,
  sql: "SELECT * FROM 'sensors/#'",
  sql_version: '2016-03-23',
  lambda: [{ function_arn: 'arn:f1' }, { function_arn: 'arn:f2' }],
  s3: [{ role_arn: role, bucket_name: 'b', key: '${topic()}', canned_acl: '' }],
  kinesis: [],
  cloudwatch_logs: [{ role_arn: role, log_group_name: 'g', batch_mode: false }],
  timestream: [
    {
      role_arn: role,
      database_name: 'd',
      table_name: 't',
      dimension: [
        { name: 'a', value: '${a}' },
        { name: 'b', value: '${b}' },
      ],
      timestamp: [],
    },
  ],
  error_action: [{ sqs: [{ role_arn: role, queue_url: 'q', use_base64: false }], s3: [] }],
  tags: {},
};

const logs = { CloudwatchLogs: { RoleArn: role, LogGroupName: 'g' } };
const store = { S3: { RoleArn: role, BucketName: 'b', Key: '${topic()}' } };
const first = { Lambda: { FunctionArn: 'arn:f1' } };
const second = { Lambda: { FunctionArn: 'arn:f2' } };
const series = {
  Timestream: {
    RoleArn: role,
    DatabaseName: 'd',
    TableName: 't',
    Dimensions: [
      { Name: 'b', Value: '${b}' },
      { Name: 'a', Value: '${a}' },
    ],
  },
};

function found(actions: readonly Json[], over: JsonObject = {}): readonly (readonly [string, string])[] {
  const payload = {
    Sql: "SELECT * FROM 'sensors/#'",
    AwsIotSqlVersion: '2016-03-23',
    RuleDisabled: false,
    Actions: [...actions],
    ErrorAction: { Sqs: { RoleArn: role, QueueUrl: 'q', UseBase64: false } },
    ...over,
  };
  return changesOf(rule, state, { RuleName: 'readings', TopicRulePayload: payload }).map(([attribute, operation]) => [
    attribute,
    operation,
  ]);
}

describe('a topic rule', () => {
  it('is in sync in any order of its actions', () => {
    expect(found([second, series, logs, store, first])).toEqual([]);
  });

  it('that was switched off, or selects more, says so', () => {
    expect(found([first, second, store, logs, series], { RuleDisabled: true })).toEqual([['enabled', 'replace']]);
    expect(found([first, second, store, logs, series], { Sql: "SELECT * FROM '#'" })).toEqual([['sql', 'replace']]);
  });

  it('shows an action that was changed where its block stands', () => {
    const elsewhere = { S3: { ...store.S3, BucketName: 'theirs' } };
    expect(found([first, second, elsewhere, logs, series])).toEqual([['s3[0].bucket_name', 'replace']]);
    const third = { Lambda: { FunctionArn: 'arn:f3' } };
    expect(found([first, third, store, logs, series])).toEqual([['lambda[1].function_arn', 'replace']]);
    expect(found([first, second, store, logs, series], { ErrorAction: null })).toEqual([['error_action', 'remove']]);
  });

  it('shows actions that came and went', () => {
    expect(found([first, second, store, series])).toEqual([['cloudwatch_logs[0]', 'remove']]);
    const stream = { Kinesis: { RoleArn: role, StreamName: 's', PartitionKey: 'p' } };
    expect(found([first, second, store, logs, series, stream])).toEqual([['kinesis', 'add']]);
    expect(found([first, second, store, logs, series, { OpenSearch: { RoleArn: role, Endpoint: 'e' } }])).toEqual([
      ['action', 'add'],
    ]);
  });
});
