import type { JsonObject } from '../../../../src/domain/json.js';
import { describeRows, type Row } from './row.js';

const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:123456789012:${rest}`;
const role = 'arn:aws:iam::123456789012:role/r';

/** A map with more than anybody sets by hand. */
const engine = (own: JsonObject): JsonObject => ({
  ...Object.fromEntries(Array.from({ length: 40 }, (_item, index) => [`setting-${String(index)}`, '0'])),
  ...own,
});

const keyed: readonly Row[] = [
  {
    name: '40 a keyed list that the service fills up: parameters of a Firehose processor',
    type: 'aws_kinesis_firehose_delivery_stream',
    state: {
      name: 's',
      arn: arn('firehose', 'deliverystream/s'),
      destination: 'extended_s3',
      extended_s3_configuration: [
        {
          bucket_arn: 'arn:aws:s3:::b',
          role_arn: role,
          buffering_interval: 300,
          buffering_size: 5,
          compression_format: 'UNCOMPRESSED',
          s3_backup_mode: 'Disabled',
          processing_configuration: [
            {
              enabled: true,
              processors: [
                {
                  type: 'Lambda',
                  parameters: [{ parameter_name: 'LambdaArn', parameter_value: arn('lambda', 'function:f:$LATEST') }],
                },
              ],
            },
          ],
        },
      ],
    },
    live: {
      DeliveryStreamName: 's',
      Arn: arn('firehose', 'deliverystream/s'),
      DeliveryStreamType: 'DirectPut',
      ExtendedS3DestinationConfiguration: {
        BucketARN: 'arn:aws:s3:::b',
        RoleARN: role,
        BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 5 },
        CompressionFormat: 'UNCOMPRESSED',
        S3BackupMode: 'Disabled',
        EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
        ProcessingConfiguration: {
          Enabled: true,
          Processors: [
            {
              Type: 'Lambda',
              Parameters: [
                { ParameterName: 'NumberOfRetries', ParameterValue: '3' },
                { ParameterName: 'LambdaArn', ParameterValue: arn('lambda', 'function:f:$LATEST') },
                { ParameterName: 'RoleArn', ParameterValue: role },
              ],
            },
          ],
        },
      },
    },
    near: [
      {
        live: {
          ExtendedS3DestinationConfiguration: {
            BucketARN: 'arn:aws:s3:::b',
            RoleARN: role,
            BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 5 },
            CompressionFormat: 'UNCOMPRESSED',
            S3BackupMode: 'Disabled',
            ProcessingConfiguration: {
              Enabled: true,
              Processors: [
                {
                  Type: 'Lambda',
                  Parameters: [{ ParameterName: 'LambdaArn', ParameterValue: arn('lambda', 'function:spy:$LATEST') }],
                },
              ],
            },
          },
        },
        found: ['extended_s3_configuration[0].processing_configuration[0].processors[0].parameters["LambdaArn"]'],
      },
    ],
  },
  {
    name: '40 a keyed list that the service fills up: load balancer attributes',
    type: 'aws_lb',
    state: {
      name: 'w',
      load_balancer_type: 'application',
      internal: true,
      idle_timeout: 60,
      drop_invalid_header_fields: true,
      access_logs: [{ bucket: 'logs', enabled: true, prefix: '' }],
    },
    live: {
      Name: 'w',
      Type: 'application',
      Scheme: 'internal',
      LoadBalancerAttributes: [
        { Key: 'access_logs.s3.enabled', Value: 'true' },
        { Key: 'access_logs.s3.bucket', Value: 'logs' },
        { Key: 'access_logs.s3.prefix', Value: '' },
        { Key: 'idle_timeout.timeout_seconds', Value: '60' },
        { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
        { Key: 'some.future.attribute', Value: 'x' },
      ],
    },
    near: [
      {
        live: {
          LoadBalancerAttributes: [
            { Key: 'access_logs.s3.enabled', Value: 'false' },
            { Key: 'access_logs.s3.bucket', Value: 'logs' },
            { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
          ],
        },
        found: ['access_logs[0].enabled'],
      },
    ],
  },
  {
    name: '40 a keyed list that the service fills up: parameters of a cache, all that the engine has',
    type: 'aws_elasticache_parameter_group',
    state: { name: 'p', family: 'redis7', description: 'p', parameter: [{ name: 'timeout', value: '60' }] },
    live: {
      CacheParameterGroupName: 'p',
      CacheParameterGroupFamily: 'redis7',
      Description: 'p',
      Properties: engine({ timeout: '60' }),
    },
    near: [{ live: { Properties: engine({ timeout: '0' }) }, found: ['parameter["timeout"]'] }],
  },
  {
    name: '40 a keyed list that the service fills up: parameters of a cache, only what somebody set',
    type: 'aws_elasticache_parameter_group',
    state: { name: 'p', family: 'redis7', description: 'p', parameter: [{ name: 'timeout', value: '60' }] },
    live: {
      CacheParameterGroupName: 'p',
      CacheParameterGroupFamily: 'redis7',
      Description: 'p',
      Properties: { timeout: '60' },
    },
    near: [
      {
        live: { Properties: { timeout: '60', 'maxmemory-policy': 'noeviction' } },
        found: ['parameter["maxmemory-policy"]'],
      },
      { live: { Properties: { timeout: '0' } }, found: ['parameter["timeout"]'] },
      { live: { Properties: {} }, found: ['parameter["timeout"]'] },
      {
        state: { parameter: [] },
        live: { Properties: { 'maxmemory-policy': 'noeviction' } },
        found: ['parameter["maxmemory-policy"]'],
      },
    ],
  },
  {
    name: '41 embedded JSON has sets: alternatives in an event pattern',
    type: 'aws_cloudwatch_event_rule',
    state: {
      name: 'r',
      arn: arn('events', 'rule/r'),
      event_pattern: '{"source":["aws.ec2","aws.s3"],"detail-type":["x"]}',
      state: 'ENABLED',
    },
    live: { Name: 'r', EventPattern: { 'detail-type': ['x'], source: ['aws.s3', 'aws.ec2'] }, State: 'ENABLED' },
    near: [{ live: { EventPattern: { 'detail-type': ['x'], source: ['aws.s3'] } }, found: ['event_pattern'] }],
  },
  {
    name: '41 embedded JSON has lists too: the operators of a comparison',
    type: 'aws_cloudwatch_event_rule',
    state: {
      name: 'r',
      arn: arn('events', 'rule/r'),
      event_pattern: '{"detail":{"size":[{"numeric":[">",1,"<=",5]},{"exists":false}]}}',
      state: 'ENABLED',
    },
    live: {
      Name: 'r',
      EventPattern: { detail: { size: [{ exists: false }, { numeric: ['>', 1, '<=', 5] }] } },
      State: 'ENABLED',
    },
    near: [
      {
        live: { EventPattern: { detail: { size: [{ exists: false }, { numeric: ['>', 5, '<=', 1] }] } } },
        found: ['event_pattern'],
      },
      {
        live: { EventPattern: { detail: { size: [{ exists: true }, { numeric: ['>', 1, '<=', 5] }] } } },
        found: ['event_pattern'],
      },
    ],
  },
];

describeRows('keyed lists', keyed);
