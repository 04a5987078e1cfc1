import type { TypeMapping } from '../model.js';
import { block, bool, exact, json, number, owned, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const opensearchserverlessSecurityConfig = exact(
  'aws_opensearchserverless_security_config',
  'AWS::OpenSearchServerless::SecurityConfig',
  {
    identifiers: ['{id}'],
    lenses: [
      text('description', '/Description'),
      block('saml_options', '/SamlOptions', [
        text('group_attribute', '/GroupAttribute'),
        text('metadata', '/Metadata'),
        number('session_timeout', '/SessionTimeout', { default: 60 }),
        text('user_attribute', '/UserAttribute'),
      ]),
      text('type', '/Type'),
    ],
    unverified: { name: 'write-only' },
    source: `${reference}/aws-resource-opensearchserverless-securityconfig.html`,
  },
);

const osisPipeline = exact('aws_osis_pipeline', 'AWS::OSIS::Pipeline', {
  identifiers: ['{pipeline_arn}'],
  lenses: [
    block('buffer_options', '/BufferOptions', [bool('persistent_buffer_enabled', '/PersistentBufferEnabled')]),
    block('encryption_at_rest_options', '/EncryptionAtRestOptions', [text('kms_key_arn', '/KmsKeyArn')]),
    block('log_publishing_options', '/LogPublishingOptions', [
      block('cloudwatch_log_destination', '/CloudWatchLogDestination', [text('log_group', '/LogGroup')]),
      bool('is_logging_enabled', '/IsLoggingEnabled'),
    ]),
    number('max_units', '/MaxUnits'),
    number('min_units', '/MinUnits'),
    text('pipeline_configuration_body', '/PipelineConfigurationBody'),
    text('pipeline_name', '/PipelineName'),
    owned(policy('resource_policy', '/ResourcePolicy/Policy')),
    tags(),
  ],
  unverified: { vpc_options: 'write-only' },
  source: `${reference}/aws-resource-osis-pipeline.html`,
});

const fsxDataRepositoryAssociation = exact(
  'aws_fsx_data_repository_association',
  'AWS::FSx::DataRepositoryAssociation',
  {
    identifiers: ['{association_id}'],
    lenses: [
      bool('batch_import_meta_data_on_create', '/BatchImportMetaDataOnCreate', { equivalences: ['absent-live'] }),
      text('data_repository_path', '/DataRepositoryPath', { equivalences: ['trailing-slash'] }),
      text('file_system_id', '/FileSystemId'),
      text('file_system_path', '/FileSystemPath'),
      number('imported_file_chunk_size', '/ImportedFileChunkSize', chosen),
      block(
        's3',
        '/S3',
        [
          block('auto_export_policy', '/AutoExportPolicy', [set('events', '/Events', chosen)]),
          block('auto_import_policy', '/AutoImportPolicy', [set('events', '/Events', chosen)]),
        ],
        chosen,
      ),
      tags(),
    ],
    unverified: { delete_data_in_filesystem: 'terraform-only' },
    source: `${reference}/aws-resource-fsx-datarepositoryassociation.html`,
  },
);

const codeguruprofilerProfilingGroup = exact(
  'aws_codeguruprofiler_profiling_group',
  'AWS::CodeGuruProfiler::ProfilingGroup',
  {
    identifiers: ['{name}'],
    lenses: [
      text('compute_platform', '/ComputePlatform', { default: 'Default' }),
      text('name', '/ProfilingGroupName'),
      tags(),
    ],
    unverified: { agent_orchestration_config: 'not-returned' },
    source: `${reference}/aws-resource-codeguruprofiler-profilinggroup.html`,
  },
);

const evidentlyProject = exact('aws_evidently_project', 'AWS::Evidently::Project', {
  identifiers: ['{arn}'],
  lenses: [
    text('description', '/Description'),
    text('name', '/Name'),
    tags(),
    block('data_delivery', '/DataDelivery', [
      block('cloudwatch_logs', '', [text('log_group', '/LogGroup')]),
      block('s3_destination', '/S3', [text('bucket', '/BucketName'), text('prefix', '/Prefix')]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-evidently-project.html`,
});

const evidentlySegment = exact('aws_evidently_segment', 'AWS::Evidently::Segment', {
  identifiers: ['{arn}'],
  lenses: [text('description', '/Description'), text('name', '/Name'), json('pattern', '/Pattern'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-evidently-segment.html`,
});

export const searchPipelines: readonly TypeMapping[] = [
  opensearchserverlessSecurityConfig,
  osisPipeline,
  fsxDataRepositoryAssociation,
  codeguruprofilerProfilingGroup,
  evidentlyProject,
  evidentlySegment,
];
