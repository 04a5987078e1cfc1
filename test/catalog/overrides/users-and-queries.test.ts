import { describe, expect, it } from '@jest/globals';
import { cognitoParts } from '../../../src/catalog/overrides/cognito-parts.js';
import { eventBuses } from '../../../src/catalog/overrides/events-buses.js';
import { quicksightDataSets } from '../../../src/catalog/overrides/quicksight-data-sets.js';
import { scheduledQueries } from '../../../src/catalog/overrides/scheduled-queries.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';

const all = [...cognitoParts, ...eventBuses, ...quicksightDataSets, ...scheduledQueries];

const named = (type: string, state: JsonObject, live: JsonObject): readonly string[] =>
  changesOf(mappingOf(all, type), state, live).map(([attribute]) => attribute);

describe('a user of a pool', () => {
  const state = {
    id: 'pool/ann',
    user_pool_id: 'pool',
    username: 'ann',
    sub: '1-2',
    attributes: { email: 'ann@example.com', email_verified: 'true' },
  };
  const live = (...pairs: readonly [string, string][]): JsonObject => ({
    UserPoolId: 'pool',
    Username: 'ann',
    UserAttributes: pairs.map(([Name, Value]) => ({ Name, Value })),
  });
  const kept: readonly [string, string][] = [
    ['email_verified', 'true'],
    ['sub', '1-2'],
    ['email', 'ann@example.com'],
  ];

  it('has a subject that nobody gave it', () => {
    expect(named('aws_cognito_user', state, live(...kept))).toEqual([]);
    expect(
      named('aws_cognito_user', { ...state, attributes: { ...state.attributes, sub: '1-2' } }, live(...kept)),
    ).toEqual([]);
  });

  it('shows another address, and what was added', () => {
    expect(named('aws_cognito_user', state, live(['email_verified', 'true'], ['email', 'eve@example.com']))).toEqual([
      'attributes["email"]',
    ]);
    expect(named('aws_cognito_user', state, live(...kept, ['custom:role', 'admin']))).toEqual([
      'attributes["custom:role"]',
    ]);
  });
});

describe('a permission on an event bus', () => {
  const state = {
    event_bus_name: 'default',
    statement_id: 's',
    action: 'events:PutEvents',
    principal: '123456789012',
    condition: [],
  };
  const live = (over: JsonObject): JsonObject => ({
    EventBusName: 'default',
    StatementId: 's',
    Statement: {
      Sid: 's',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:root' },
      Action: 'events:PutEvents',
      Resource: 'arn:aws:events:eu-west-1:999999999999:event-bus/default',
      ...over,
    },
  });
  const organisation = [{ type: 'StringEquals', key: 'aws:PrincipalOrgID', value: 'o-1' }];
  const everyone = { ...state, principal: '*', condition: organisation };
  const members = { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } };

  it('is the statement that it became', () => {
    expect(named('aws_cloudwatch_event_permission', state, live({}))).toEqual([]);
    expect(named('aws_cloudwatch_event_permission', everyone, live({ Principal: '*', Condition: members }))).toEqual(
      [],
    );
    expect(
      named('aws_cloudwatch_event_permission', everyone, live({ Principal: { AWS: '*' }, Condition: members })),
    ).toEqual([]);
  });

  it('shows another principal, a wider action and a condition that is gone', () => {
    expect(named('aws_cloudwatch_event_permission', state, live({ Principal: '*' }))).toEqual(['principal']);
    expect(
      named('aws_cloudwatch_event_permission', state, live({ Principal: { AWS: 'arn:aws:iam::999999999999:root' } })),
    ).toEqual(['principal']);
    expect(named('aws_cloudwatch_event_permission', state, live({ Action: 'events:*' }))).toEqual(['action']);
    expect(named('aws_cloudwatch_event_permission', everyone, live({ Principal: '*' }))).toEqual(['condition']);
    const other = { StringEquals: { 'aws:PrincipalOrgID': 'o-2' } };
    expect(named('aws_cloudwatch_event_permission', everyone, live({ Principal: '*', Condition: other }))).toEqual([
      'condition',
    ]);
  });

  it('says nothing where the statement is not returned', () => {
    expect(named('aws_cloudwatch_event_permission', everyone, { EventBusName: 'default', StatementId: 's' })).toEqual(
      [],
    );
  });
});

describe('a scheduled query', () => {
  const state = {
    arn: 'arn:q',
    name: 'q',
    execution_role_arn: 'arn:role',
    query_string: 'SELECT 1',
    kms_key_id: null,
    schedule_configuration: [{ schedule_expression: 'rate(60 minutes)' }],
    notification_configuration: [{ sns_configuration: [{ topic_arn: 'arn:topic' }] }],
    error_report_configuration: [
      { s3_configuration: [{ bucket_name: 'b', encryption_option: 'SSE_S3', object_key_prefix: null }] },
    ],
    target_configuration: [
      {
        timestream_configuration: [
          {
            database_name: 'd',
            table_name: 't',
            time_column: 'time',
            measure_name_column: null,
            dimension_mapping: [
              { name: 'a', dimension_value_type: 'VARCHAR' },
              { name: 'b', dimension_value_type: 'VARCHAR' },
            ],
            mixed_measure_mapping: [],
            multi_measure_mappings: [],
          },
        ],
      },
    ],
  };
  const live = (over: JsonObject): JsonObject => ({
    Arn: 'arn:q',
    ScheduledQueryName: 'q',
    ScheduledQueryExecutionRoleArn: 'arn:role',
    QueryString: 'SELECT 1',
    KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/1',
    ScheduleConfiguration: { ScheduleExpression: 'rate(1 hour)' },
    NotificationConfiguration: { SnsConfiguration: { TopicArn: 'arn:topic' } },
    ErrorReportConfiguration: { S3Configuration: { BucketName: 'b', EncryptionOption: 'SSE_S3' } },
    TargetConfiguration: {
      TimestreamConfiguration: {
        DatabaseName: 'd',
        TableName: 't',
        TimeColumn: 'time',
        DimensionMappings: [
          { Name: 'b', DimensionValueType: 'VARCHAR' },
          { Name: 'a', DimensionValueType: 'VARCHAR' },
        ],
      },
    },
    ...over,
  });

  it('is in sync however its schedule is written', () => {
    expect(named('aws_timestreamquery_scheduled_query', state, live({}))).toEqual([]);
  });

  it('shows another query, schedule and topic', () => {
    expect(named('aws_timestreamquery_scheduled_query', state, live({ QueryString: 'SELECT 2' }))).toEqual([
      'query_string',
    ]);
    const often = { ScheduleConfiguration: { ScheduleExpression: 'rate(1 minute)' } };
    expect(named('aws_timestreamquery_scheduled_query', state, live(often))).toEqual([
      'schedule_configuration[0].schedule_expression',
    ]);
    const elsewhere = { NotificationConfiguration: { SnsConfiguration: { TopicArn: 'arn:other' } } };
    expect(named('aws_timestreamquery_scheduled_query', state, live(elsewhere))).toEqual([
      'notification_configuration[0].sns_configuration[0].topic_arn',
    ]);
  });
});

describe('a data set', () => {
  const columns: Json = [
    { name: 'id', type: 'INTEGER' },
    { name: 'name', type: 'STRING' },
  ];
  const state = {
    aws_account_id: '123456789012',
    data_set_id: 'sales',
    name: 'Sales',
    import_mode: 'SPICE',
    physical_table_map: [
      {
        physical_table_map_id: 'p1',
        custom_sql: [],
        relational_table: [],
        s3_source: [
          {
            data_source_arn: 'arn:source',
            input_columns: columns,
            upload_settings: [
              {
                contains_header: true,
                delimiter: ',',
                format: 'CSV',
                start_from_row: 1,
                text_qualifier: 'DOUBLE_QUOTE',
              },
            ],
          },
        ],
      },
    ],
    logical_table_map: [],
    permissions: [{ principal: 'arn:user', actions: ['quicksight:DescribeDataSet', 'quicksight:PassDataSet'] }],
    row_level_permission_data_set: [
      {
        arn: 'arn:rules',
        permission_policy: 'GRANT_ACCESS',
        format_version: 'VERSION_1',
        status: 'ENABLED',
        namespace: '',
      },
    ],
  };
  const source = {
    DataSourceArn: 'arn:source',
    InputColumns: [
      { Name: 'id', Type: 'INTEGER' },
      { Name: 'name', Type: 'STRING' },
    ],
    UploadSettings: {
      ContainsHeader: true,
      Delimiter: ',',
      Format: 'CSV',
      StartFromRow: 1,
      TextQualifier: 'DOUBLE_QUOTE',
    },
  };
  const live = (over: JsonObject): JsonObject => ({
    AwsAccountId: '123456789012',
    DataSetId: 'sales',
    Name: 'Sales',
    ImportMode: 'SPICE',
    PhysicalTableMap: { p1: { S3Source: source } },
    LogicalTableMap: { generated: { Alias: 'Group 1', Source: { PhysicalTableId: 'p1' } } },
    Permissions: [{ Principal: 'arn:user', Actions: ['quicksight:PassDataSet', 'quicksight:DescribeDataSet'] }],
    RowLevelPermissionDataSet: { Arn: 'arn:rules', PermissionPolicy: 'GRANT_ACCESS' },
    ...over,
  });

  it('is in sync with tables by their ids', () => {
    expect(named('aws_quicksight_data_set', state, live({}))).toEqual([]);
  });

  it('shows who may see more, another source and a table more', () => {
    expect(named('aws_quicksight_data_set', state, live({ RowLevelPermissionDataSet: null }))).toEqual([
      'row_level_permission_data_set',
    ]);
    const moved = { p1: { S3Source: { ...source, DataSourceArn: 'arn:other' } } };
    expect(named('aws_quicksight_data_set', state, live({ PhysicalTableMap: moved }))).toEqual([
      'physical_table_map[0].s3_source[0].data_source_arn',
    ]);
    const more = { p1: { S3Source: source }, p2: { CustomSql: { Name: 'x', SqlQuery: 'SELECT *' } } };
    expect(named('aws_quicksight_data_set', state, live({ PhysicalTableMap: more }))).toEqual(['physical_table_map']);
  });
});
