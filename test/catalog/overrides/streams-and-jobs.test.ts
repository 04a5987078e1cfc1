import { describe, expect, it } from '@jest/globals';
import { athena } from '../../../src/catalog/overrides/athena.js';
import { glue } from '../../../src/catalog/overrides/glue.js';
import { kinesis } from '../../../src/catalog/overrides/kinesis.js';
import { opensearch } from '../../../src/catalog/overrides/opensearch.js';
import { redshift } from '../../../src/catalog/overrides/redshift.js';
import { changesOf, mappingOf } from './compare.js';

describe('a stream', () => {
  const stream = mappingOf(kinesis, 'aws_kinesis_stream');
  const attributes = {
    name: 's',
    encryption_type: 'KMS',
    kms_key_id: 'alias/aws/kinesis',
    retention_period: 24,
    shard_count: 2,
    stream_mode_details: [{ stream_mode: 'PROVISIONED' }],
    shard_level_metrics: ['IncomingBytes', 'OutgoingBytes'],
  };
  const live = {
    Name: 's',
    StreamEncryption: { EncryptionType: 'KMS', KeyId: 'arn:aws:kms:eu-west-1:123456789012:alias/aws/kinesis' },
    RetentionPeriodHours: 24,
    ShardCount: 2,
    StreamModeDetails: { StreamMode: 'PROVISIONED' },
    DesiredShardLevelMetrics: ['OutgoingBytes', 'IncomingBytes'],
    MaxRecordSizeInKiB: 1024,
  };

  it('is compared with its key and metrics', () => {
    expect(changesOf(stream, attributes, live)).toEqual([]);
    expect(changesOf(stream, attributes, { ...live, RetentionPeriodHours: 168 })).toEqual([
      ['retention_period', 'replace', 24, 168],
    ]);
    const plain = { ...live, StreamEncryption: {} };
    expect(changesOf(stream, attributes, plain).map(([name]) => name)).toContain('encryption_type');
  });

  it('has as many shards as it needs when it is on demand', () => {
    const onDemand = { ...attributes, shard_count: 0, stream_mode_details: [{ stream_mode: 'ON_DEMAND' }] };
    const busy = { ...live, ShardCount: 8, StreamModeDetails: { StreamMode: 'ON_DEMAND' } };
    expect(changesOf(stream, onDemand, busy)).toEqual([]);
    expect(changesOf(stream, attributes, { ...live, ShardCount: 8 }).map(([name]) => name)).toEqual(['shard_count']);
  });
});

describe('a delivery stream', () => {
  const delivery = mappingOf(kinesis, 'aws_kinesis_firehose_delivery_stream');
  const attributes = {
    name: 'd',
    destination: 'extended_s3',
    server_side_encryption: [{ enabled: false, key_type: 'AWS_OWNED_CMK', key_arn: '' }],
    extended_s3_configuration: [
      {
        bucket_arn: 'arn:aws:s3:::b',
        role_arn: 'arn:r',
        buffering_interval: 300,
        buffering_size: 5,
        compression_format: 'GZIP',
        s3_backup_mode: 'Disabled',
        cloudwatch_logging_options: [{ enabled: false, log_group_name: '', log_stream_name: '' }],
        processing_configuration: [
          {
            enabled: true,
            processors: [{ type: 'Lambda', parameters: [{ parameter_name: 'LambdaArn', parameter_value: 'arn:f' }] }],
          },
        ],
      },
    ],
  };
  const live = (code: string) => ({
    DeliveryStreamName: 'd',
    ExtendedS3DestinationConfiguration: {
      BucketARN: 'arn:aws:s3:::b',
      RoleARN: 'arn:r',
      BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 5 },
      CompressionFormat: 'GZIP',
      EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
      CloudWatchLoggingOptions: { Enabled: false },
      S3BackupMode: 'Disabled',
      ProcessingConfiguration: {
        Enabled: true,
        Processors: [
          {
            Type: 'Lambda',
            Parameters: [
              { ParameterName: 'NumberOfRetries', ParameterValue: '3' },
              { ParameterName: 'LambdaArn', ParameterValue: code },
              { ParameterName: 'RoleArn', ParameterValue: 'arn:r' },
            ],
          },
        ],
      },
    },
  });

  it('is compared by the parameters that somebody set', () => {
    expect(changesOf(delivery, attributes, live('arn:f'))).toEqual([]);
    expect(changesOf(delivery, attributes, live('arn:g'))).toEqual([
      [
        'extended_s3_configuration[0].processing_configuration[0].processors[0].parameters["LambdaArn"]',
        'replace',
        'arn:f',
        'arn:g',
      ],
    ]);
  });

  it('shows a bucket that is not the one asked for', () => {
    const { ExtendedS3DestinationConfiguration: destination } = live('arn:f');
    const moved = { ...destination, BucketARN: 'arn:aws:s3:::other' };
    expect(
      changesOf(delivery, attributes, { DeliveryStreamName: 'd', ExtendedS3DestinationConfiguration: moved }),
    ).toEqual([['extended_s3_configuration[0].bucket_arn', 'replace', 'arn:aws:s3:::b', 'arn:aws:s3:::other']]);
  });
});

describe('a search domain', () => {
  const domain = mappingOf(opensearch, 'aws_opensearch_domain');
  const group = 'arn:aws:logs:eu-west-1:123456789012:log-group:/search';
  const attributes = {
    domain_name: 'd',
    engine_version: 'OpenSearch_2.11',
    cluster_config: [{ instance_type: 't3.small.search', instance_count: 2, zone_awareness_enabled: true }],
    log_publishing_options: [
      { log_type: 'INDEX_SLOW_LOGS', cloudwatch_log_group_arn: group, enabled: true },
      { log_type: 'ES_APPLICATION_LOGS', cloudwatch_log_group_arn: group, enabled: true },
    ],
  };
  const logs = { CloudWatchLogsLogGroupArn: `${group}:*`, Enabled: 'true' };
  const live = {
    DomainName: 'd',
    EngineVersion: 'OpenSearch_2.11',
    ClusterConfig: {
      InstanceType: 't3.small.search',
      InstanceCount: 2,
      ZoneAwarenessEnabled: true,
      ZoneAwarenessConfig: { AvailabilityZoneCount: 2 },
      DedicatedMasterEnabled: false,
    },
    LogPublishingOptions: { ES_APPLICATION_LOGS: logs, INDEX_SLOW_LOGS: logs },
    AdvancedOptions: { override_main_response_version: 'false' },
  };

  it('publishes logs by their kind', () => {
    expect(changesOf(domain, attributes, live)).toEqual([]);
    const silent = { ...live.LogPublishingOptions, INDEX_SLOW_LOGS: { ...logs, Enabled: false } };
    expect(changesOf(domain, attributes, { ...live, LogPublishingOptions: silent })).toEqual([
      ['log_publishing_options["INDEX_SLOW_LOGS"]', 'replace', true, false],
    ]);
  });

  it('shows instances and zones that are not those asked for', () => {
    const grown = { ...live.ClusterConfig, InstanceCount: 3, ZoneAwarenessConfig: { AvailabilityZoneCount: 3 } };
    expect(changesOf(domain, attributes, { ...live, ClusterConfig: grown }).map(([name]) => name)).toEqual([
      'cluster_config[0].instance_count',
      'cluster_config[0].zone_awareness_config.availability_zone_count',
    ]);
  });
});

describe('a job and a crawler', () => {
  it('name their role by ARN or by name', () => {
    const crawler = mappingOf(glue, 'aws_glue_crawler');
    const attributes = {
      name: 'c',
      database_name: 'd',
      role: 'arn:aws:iam::123456789012:role/service-role/crawl',
      configuration: '{"Version":1}',
      s3_target: [{ path: 's3://b/data/', exclusions: [] }],
    };
    const live = (role: string) => ({
      Name: 'c',
      DatabaseName: 'd',
      Role: role,
      Configuration: '{"Version":1.0}',
      RecrawlPolicy: { RecrawlBehavior: 'CRAWL_EVERYTHING' },
      SchemaChangePolicy: { DeleteBehavior: 'DEPRECATE_IN_DATABASE', UpdateBehavior: 'UPDATE_IN_DATABASE' },
      Targets: { S3Targets: [{ Exclusions: [], Path: 's3://b/data/' }], JdbcTargets: [] },
    });
    expect(changesOf(crawler, attributes, live('service-role/crawl'))).toEqual([]);
    expect(changesOf(crawler, attributes, live('crawl'))).toEqual([]);
    expect(changesOf(crawler, attributes, live('admin')).map(([name]) => name)).toEqual(['role']);
  });

  it('show another script and more retries', () => {
    const job = mappingOf(glue, 'aws_glue_job');
    const attributes = { name: 'j', role_arn: 'arn:r', command: [{ name: 'glueetl', script_location: 's3://b/a.py' }] };
    const live = (script: string, retries: number) => ({
      Name: 'j',
      Role: 'arn:r',
      Command: { Name: 'glueetl', PythonVersion: '3', ScriptLocation: script },
      ExecutionProperty: { MaxConcurrentRuns: 1 },
      MaxRetries: retries,
      Timeout: 2880,
      JobMode: 'SCRIPT',
    });
    expect(changesOf(job, attributes, live('s3://b/a.py', 0))).toEqual([]);
    expect(changesOf(job, attributes, live('s3://b/evil.py', 3)).map(([name]) => name)).toEqual([
      'command[0].script_location',
      'max_retries',
    ]);
  });
});

describe('warehouses and work groups', () => {
  it('hold parameters in any order', () => {
    const group = mappingOf(redshift, 'aws_redshift_parameter_group');
    const attributes = {
      name: 'g',
      family: 'redshift-1.0',
      parameter: [
        { name: 'require_ssl', value: 'true' },
        { name: 'query_group', value: 'etl' },
      ],
    };
    const live = (ssl: string) => ({
      ParameterGroupName: 'g',
      ParameterGroupFamily: 'redshift-1.0',
      Parameters: [
        { ParameterName: 'query_group', ParameterValue: 'etl' },
        { ParameterName: 'require_ssl', ParameterValue: ssl },
      ],
    });
    expect(changesOf(group, attributes, live('true'))).toEqual([]);
    expect(changesOf(group, attributes, live('false'))).toEqual([
      ['parameter["require_ssl"]', 'replace', 'true', 'false'],
    ]);
  });

  it('show results that are written elsewhere', () => {
    const workgroup = mappingOf(athena, 'aws_athena_workgroup');
    const attributes = { name: 'w', configuration: [{ result_configuration: [{ output_location: 's3://mine/' }] }] };
    const live = (place: string) => ({
      Name: 'w',
      State: 'ENABLED',
      WorkGroupConfiguration: {
        EnforceWorkGroupConfiguration: true,
        PublishCloudWatchMetricsEnabled: true,
        EngineVersion: { SelectedEngineVersion: 'AUTO' },
        ResultConfiguration: { OutputLocation: place },
      },
    });
    expect(changesOf(workgroup, attributes, live('s3://mine/'))).toEqual([]);
    expect(changesOf(workgroup, attributes, live('s3://theirs/')).map(([name]) => name)).toEqual([
      'configuration[0].result_configuration[0].output_location',
    ]);
  });
});
