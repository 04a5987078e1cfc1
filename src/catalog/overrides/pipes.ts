import type { TypeMapping } from '../model.js';
import { block, exact, list, map, set, tagMap, text } from './dsl.js';

const pipe = exact('aws_pipes_pipe', 'AWS::Pipes::Pipe', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('desired_state', '/DesiredState', { default: 'RUNNING' }),
    text('enrichment', '/Enrichment'),
    text('kms_key_identifier', '/KmsKeyIdentifier', { equivalences: ['kms-key'] }),
    text('role_arn', '/RoleArn'),
    text('source', '/Source'),
    text('target', '/Target'),
    block('enrichment_parameters', '/EnrichmentParameters', [
      text('input_template', '/InputTemplate'),
      block('http_parameters', '/HttpParameters', [
        map('header_parameters', '/HeaderParameters'),
        list('path_parameter_values', '/PathParameterValues'),
        map('query_string_parameters', '/QueryStringParameters'),
      ]),
    ]),
    block('log_configuration', '/LogConfiguration', [
      set('include_execution_data', '/IncludeExecutionData'),
      text('level', '/Level', { default: 'OFF' }),
      block('cloudwatch_logs_log_destination', '/CloudwatchLogsLogDestination', [
        text('log_group_arn', '/LogGroupArn', { equivalences: ['log-group-arn'] }),
      ]),
      block('firehose_log_destination', '/FirehoseLogDestination', [text('delivery_stream_arn', '/DeliveryStreamArn')]),
      block('s3_log_destination', '/S3LogDestination', [
        text('bucket_name', '/BucketName'),
        text('bucket_owner', '/BucketOwner'),
        text('output_format', '/OutputFormat', { whenUnset: 'service-chooses' }),
        text('prefix', '/Prefix'),
      ]),
    ]),
    tagMap(),
  ],
  unverified: { name_prefix: 'creation-only', source_parameters: 'write-only', target_parameters: 'write-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pipes-pipe.html',
});

export const pipes: readonly TypeMapping[] = [pipe];
