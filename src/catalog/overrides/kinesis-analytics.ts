import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

/** Some readings leave the code out. */
const code = { equivalences: ['absent-live'] } as const;

const kinesisanalyticsv2Application = exact(
  'aws_kinesisanalyticsv2_application',
  'AWS::KinesisAnalyticsV2::Application',
  {
    identifiers: ['{name}'],
    lenses: [
      block('application_configuration', '/ApplicationConfiguration', [
        block('application_code_configuration', '/ApplicationCodeConfiguration', [
          block('code_content', '/CodeContent', [
            block('s3_content_location', '/S3ContentLocation', [
              text('bucket_arn', '/BucketARN', code),
              text('file_key', '/FileKey', code),
              text('object_version', '/ObjectVersion', code),
            ]),
            text('text_content', '/TextContent', code),
          ]),
          text('code_content_type', '/CodeContentType'),
        ]),
        block(
          'application_snapshot_configuration',
          '/ApplicationSnapshotConfiguration',
          [bool('snapshots_enabled', '/SnapshotsEnabled')],
          chosen,
        ),
        block(
          'flink_application_configuration',
          '/FlinkApplicationConfiguration',
          [
            block(
              'checkpoint_configuration',
              '/CheckpointConfiguration',
              [
                number('checkpoint_interval', '/CheckpointInterval', chosen),
                bool('checkpointing_enabled', '/CheckpointingEnabled', chosen),
                text('configuration_type', '/ConfigurationType'),
                number('min_pause_between_checkpoints', '/MinPauseBetweenCheckpoints', chosen),
              ],
              chosen,
            ),
            block(
              'monitoring_configuration',
              '/MonitoringConfiguration',
              [
                text('configuration_type', '/ConfigurationType'),
                text('log_level', '/LogLevel', chosen),
                text('metrics_level', '/MetricsLevel', chosen),
              ],
              chosen,
            ),
            block(
              'parallelism_configuration',
              '/ParallelismConfiguration',
              [
                bool('auto_scaling_enabled', '/AutoScalingEnabled', chosen),
                text('configuration_type', '/ConfigurationType'),
                number('parallelism', '/Parallelism', chosen),
                number('parallelism_per_kpu', '/ParallelismPerKPU', chosen),
              ],
              chosen,
            ),
          ],
          chosen,
        ),
        block('sql_application_configuration', '/SqlApplicationConfiguration', [
          blocks('input', '/Inputs', 'list', [
            block('input_parallelism', '/InputParallelism', [number('count', '/Count', chosen)], chosen),
            block('input_processing_configuration', '/InputProcessingConfiguration', [
              block('input_lambda_processor', '/InputLambdaProcessor', [text('resource_arn', '/ResourceARN')]),
            ]),
            block('input_schema', '/InputSchema', [
              blocks('record_column', '/RecordColumns', 'list', [
                text('mapping', '/Mapping'),
                text('name', '/Name'),
                text('sql_type', '/SqlType'),
              ]),
              text('record_encoding', '/RecordEncoding'),
              block('record_format', '/RecordFormat', [
                block('mapping_parameters', '/MappingParameters', [
                  block('csv_mapping_parameters', '/CSVMappingParameters', [
                    text('record_column_delimiter', '/RecordColumnDelimiter'),
                    text('record_row_delimiter', '/RecordRowDelimiter'),
                  ]),
                  block('json_mapping_parameters', '/JSONMappingParameters', [
                    text('record_row_path', '/RecordRowPath'),
                  ]),
                ]),
                text('record_format_type', '/RecordFormatType'),
              ]),
            ]),
            block('kinesis_firehose_input', '/KinesisFirehoseInput', [text('resource_arn', '/ResourceARN')]),
            block('kinesis_streams_input', '/KinesisStreamsInput', [text('resource_arn', '/ResourceARN')]),
            text('name_prefix', '/NamePrefix'),
          ]),
        ]),
        blocks('vpc_configuration', '/VpcConfigurations', 'list', [
          set('security_group_ids', '/SecurityGroupIds'),
          set('subnet_ids', '/SubnetIds'),
        ]),
      ]),
      text('application_mode', '/ApplicationMode', chosen),
      text('description', '/ApplicationDescription'),
      text('name', '/ApplicationName'),
      text('runtime_environment', '/RuntimeEnvironment'),
      text('service_execution_role', '/ServiceExecutionRole'),
      tags(),
    ],
    unverified: {
      'application_configuration.environment_properties': 'write-only',
      'application_configuration.run_configuration': 'write-only',
      'application_configuration.sql_application_configuration.input.input_starting_position_configuration':
        'write-only',
      'application_configuration.sql_application_configuration.output': 'separate-resource',
      'application_configuration.sql_application_configuration.reference_data_source': 'separate-resource',
      cloudwatch_logging_options: 'separate-resource',
      force_stop: 'terraform-only',
      start_application: 'terraform-only',
    },
    source: `${reference}/aws-resource-kinesisanalyticsv2-application.html`,
  },
);

export const kinesisAnalytics: readonly TypeMapping[] = [kinesisanalyticsv2Application];
