import type { TypeMapping } from '../model.js';
import { block, bool, exact, map, number, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
const key = { equivalences: ['kms-key'] } as const;

const workgroup = exact('aws_athena_workgroup', 'AWS::Athena::WorkGroup', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('state', '/State', { default: 'ENABLED' }),
    block('configuration', '/WorkGroupConfiguration', [
      number('bytes_scanned_cutoff_per_query', '/BytesScannedCutoffPerQuery'),
      bool('enforce_workgroup_configuration', '/EnforceWorkGroupConfiguration', { default: true }),
      text('execution_role', '/ExecutionRole'),
      bool('publish_cloudwatch_metrics_enabled', '/PublishCloudWatchMetricsEnabled', { default: true }),
      bool('requester_pays_enabled', '/RequesterPaysEnabled', { default: false }),
      block('engine_version', '/EngineVersion', [text('selected_engine_version', '/SelectedEngineVersion', chosen)]),
      block('managed_query_results_configuration', '/ManagedQueryResultsConfiguration', [
        bool('enabled', '/Enabled', { default: false }),
        block('encryption_configuration', '/EncryptionConfiguration', [text('kms_key', '/KmsKey', key)]),
      ]),
      block('result_configuration', '/ResultConfiguration', [
        text('expected_bucket_owner', '/ExpectedBucketOwner'),
        text('output_location', '/OutputLocation'),
        block('acl_configuration', '/AclConfiguration', [text('s3_acl_option', '/S3AclOption')]),
        block('encryption_configuration', '/EncryptionConfiguration', [
          text('encryption_option', '/EncryptionOption'),
          text('kms_key_arn', '/KmsKey', key),
        ]),
      ]),
    ]),
    tags(),
  ],
  unverified: { 'configuration.identity_center_configuration': 'not-returned', force_destroy: 'terraform-only' },
  source: `${reference}/aws-resource-athena-workgroup.html`,
});

const namedQuery = exact('aws_athena_named_query', 'AWS::Athena::NamedQuery', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('database', '/Database'),
    text('description', '/Description'),
    text('query', '/QueryString'),
    text('workgroup', '/WorkGroup', { default: 'primary' }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-athena-namedquery.html`,
});

const dataCatalog = exact('aws_athena_data_catalog', 'AWS::Athena::DataCatalog', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('type', '/Type'),
    map('parameters', '/Parameters'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-athena-datacatalog.html`,
});

export const athena: readonly TypeMapping[] = [workgroup, namedQuery, dataCatalog];
