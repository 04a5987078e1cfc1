import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, lens, number, set, tagMap, text } from './dsl.js';

const api = 'https://docs.aws.amazon.com/fis/latest/APIReference';
const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

/** Blocks of a key and a value ↔ a map. */
const pairs = (attribute: string, property: string): Lens =>
  lens('settings', attribute, property, { args: { name: 'key', value: 'value', shape: 'map' } });

const named = (attribute: string, property: string, children: readonly Lens[], source: string): Lens =>
  blocks(attribute, property, ['$key'], [text('name', '/$key', { source }), ...children], {
    args: { map: true },
    source,
  });

const bucket = [text('bucket_name', '/BucketName'), text('prefix', '/Prefix')];

const experimentTemplate = exact('aws_fis_experiment_template', 'AWS::FIS::ExperimentTemplate', {
  identifiers: ['{id}'],
  lenses: [
    text('description', '/Description'),
    text('role_arn', '/RoleArn'),
    named(
      'action',
      '/Actions',
      [
        text('action_id', '/ActionId'),
        text('description', '/Description'),
        set('start_after', '/StartAfter'),
        pairs('parameter', '/Parameters'),
        pairs('target', '/Targets'),
      ],
      `${api}/API_ExperimentTemplateAction.html`,
    ),
    named(
      'target',
      '/Targets',
      [
        text('resource_type', '/ResourceType'),
        text('selection_mode', '/SelectionMode'),
        set('resource_arns', '/ResourceArns'),
        pairs('resource_tag', '/ResourceTags'),
        lens('map', 'parameters', '/Parameters'),
        blocks('filter', '/Filters', 'set', [text('path', '/Path'), set('values', '/Values')]),
      ],
      `${api}/API_ExperimentTemplateTarget.html`,
    ),
    blocks('stop_condition', '/StopConditions', 'set', [text('source', '/Source'), text('value', '/Value')]),
    block('experiment_options', '/ExperimentOptions', [
      text('account_targeting', '/AccountTargeting', { default: 'single-account' }),
      text('empty_target_resolution_mode', '/EmptyTargetResolutionMode', { default: 'fail' }),
    ]),
    block('log_configuration', '/LogConfiguration', [
      number('log_schema_version', '/LogSchemaVersion'),
      block('cloudwatch_logs_configuration', '/CloudWatchLogsConfiguration', [
        text('log_group_arn', '/LogGroupArn', { equivalences: ['log-group-arn'] }),
      ]),
      block('s3_configuration', '/S3Configuration', bucket),
    ]),
    block('experiment_report_configuration', '/ExperimentReportConfiguration', [
      text('pre_experiment_duration', '/PreExperimentDuration'),
      text('post_experiment_duration', '/PostExperimentDuration'),
      block('data_sources', '/DataSources', [
        blocks('cloudwatch_dashboard', '/CloudWatchDashboards', 'set', [text('dashboard_arn', '/DashboardIdentifier')]),
      ]),
      block('outputs', '/Outputs', [block('s3_configuration', '/ExperimentReportS3Configuration', bucket)]),
    ]),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-fis-experimenttemplate.html`,
});

export const fis: readonly TypeMapping[] = [experimentTemplate];
