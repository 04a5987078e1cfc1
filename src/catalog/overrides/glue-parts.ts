import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, set, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const glueDataCatalogEncryptionSettings = exact(
  'aws_glue_data_catalog_encryption_settings',
  'AWS::Glue::DataCatalogEncryptionSettings',
  {
    identifiers: ['{catalog_id}', '{id}'],
    lenses: [
      text('catalog_id', '/CatalogId', chosen),
      block('data_catalog_encryption_settings', '/DataCatalogEncryptionSettings', [
        block('connection_password_encryption', '/ConnectionPasswordEncryption', [
          bool('return_connection_password_encrypted', '/ReturnConnectionPasswordEncrypted'),
          text('aws_kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
        ]),
        block('encryption_at_rest', '/EncryptionAtRest', [
          text('catalog_encryption_mode', '/CatalogEncryptionMode', { default: 'DISABLED' }),
          text('catalog_encryption_service_role', '/CatalogEncryptionServiceRole'),
          text('sse_aws_kms_key_id', '/SseAwsKmsKeyId', { ...chosen, equivalences: ['kms-key'] }),
        ]),
      ]),
    ],
    unverified: {},
    source: `${reference}/aws-resource-glue-datacatalogencryptionsettings.html`,
  },
);

const glueUserDefinedFunction = exact('aws_glue_user_defined_function', 'AWS::Glue::UserDefinedFunction', {
  identifiers: ['{arn}'],
  lenses: [
    text('class_name', '/ClassName'),
    text('database_name', '/DatabaseName'),
    text('name', '/FunctionName'),
    text('owner_name', '/OwnerName'),
    text('owner_type', '/OwnerType'),
    blocks('resource_uris', '/ResourceUris', 'set', [text('resource_type', '/ResourceType'), text('uri', '/Uri')]),
  ],
  unverified: { catalog_id: 'not-returned' },
  source: `${reference}/aws-resource-glue-userdefinedfunction.html`,
});

const lakeformationLfTag = exact('aws_lakeformation_lf_tag', 'AWS::LakeFormation::Tag', {
  identifiers: ['{key}'],
  lenses: [text('catalog_id', '/CatalogId', chosen), text('key', '/TagKey'), set('values', '/TagValues')],
  unverified: {},
  source: `${reference}/aws-resource-lakeformation-tag.html`,
});

const lakeformationDataCellsFilter = exact(
  'aws_lakeformation_data_cells_filter',
  'AWS::LakeFormation::DataCellsFilter',
  {
    identifiers: [
      '{table_data.0.table_catalog_id}|{table_data.0.database_name}|{table_data.0.table_name}|{table_data.0.name}',
    ],
    lenses: [
      block('table_data', '', [
        text('name', '/Name'),
        text('database_name', '/DatabaseName'),
        text('table_catalog_id', '/TableCatalogId'),
        text('table_name', '/TableName'),
        set('column_names', '/ColumnNames', chosen),
        block('column_wildcard', '/ColumnWildcard', [set('excluded_column_names', '/ExcludedColumnNames')]),
        // Where all rows are shown AWS writes a condition that always holds.
        block('row_filter', '/RowFilter', [text('filter_expression', '/FilterExpression', chosen)]),
      ]),
    ],
    unverified: { 'table_data.row_filter.all_rows_wildcard': 'no-lens', 'table_data.version_id': 'not-returned' },
    source: `${reference}/aws-resource-lakeformation-datacellsfilter.html`,
  },
);

export const glueParts: readonly TypeMapping[] = [
  glueDataCatalogEncryptionSettings,
  glueUserDefinedFunction,
  lakeformationLfTag,
  lakeformationDataCellsFilter,
];
