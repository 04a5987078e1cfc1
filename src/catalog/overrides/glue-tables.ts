import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, list, map, number, text } from './dsl.js';

const source = 'https://docs.aws.amazon.com/glue/latest/webapi/API_Table.html';

const column: readonly Lens[] = [
  text('name', '/Name'),
  text('type', '/Type'),
  text('comment', '/Comment'),
  map('parameters', '/Parameters', { source }),
];

const storage = block('storage_descriptor', '/StorageDescriptor', [
  text('location', '/Location'),
  list('additional_locations', '/AdditionalLocations', { source }),
  text('input_format', '/InputFormat'),
  text('output_format', '/OutputFormat'),
  bool('compressed', '/Compressed', { default: false }),
  number('number_of_buckets', '/NumberOfBuckets'),
  list('bucket_columns', '/BucketColumns'),
  bool('stored_as_sub_directories', '/StoredAsSubDirectories', { default: false }),
  map('parameters', '/Parameters'),
  // Their order is that of the fields in the data.
  blocks('columns', '/Columns', 'list', column),
  block('ser_de_info', '/SerdeInfo', [
    text('name', '/Name'),
    text('serialization_library', '/SerializationLibrary'),
    map('parameters', '/Parameters'),
  ]),
  blocks('sort_columns', '/SortColumns', 'list', [text('column', '/Column'), number('sort_order', '/SortOrder')]),
  block('skewed_info', '/SkewedInfo', [
    list('skewed_column_names', '/SkewedColumnNames'),
    list('skewed_column_values', '/SkewedColumnValues'),
    map('skewed_column_value_location_maps', '/SkewedColumnValueLocationMaps'),
  ]),
  block('schema_reference', '/SchemaReference', [
    text('schema_version_id', '/SchemaVersionId'),
    number('schema_version_number', '/SchemaVersionNumber'),
    block('schema_id', '/SchemaId', [
      text('registry_name', '/RegistryName'),
      text('schema_arn', '/SchemaArn'),
      text('schema_name', '/SchemaName'),
    ]),
  ]),
]);

const table = exact('aws_glue_catalog_table', 'AWS::Glue::Table', {
  reader: 'glue',
  identifiers: ['{catalog_id:optional}|{database_name}|{name}'],
  lenses: [
    text('catalog_id', '/CatalogId', { whenUnset: 'service-chooses' }),
    text('database_name', '/DatabaseName'),
    text('name', '/Name'),
    block('', '/TableInput', [
      text('description', '/Description'),
      text('owner', '/Owner'),
      number('retention', '/Retention'),
      text('table_type', '/TableType'),
      text('view_original_text', '/ViewOriginalText'),
      text('view_expanded_text', '/ViewExpandedText'),
      map('parameters', '/Parameters'),
      blocks('partition_keys', '/PartitionKeys', 'list', column),
      storage,
      block('target_table', '/TargetTable', [
        text('catalog_id', '/CatalogId'),
        text('database_name', '/DatabaseName'),
        text('name', '/Name'),
        text('region', '/Region'),
      ]),
    ]),
  ],
  unverified: { open_table_format_input: 'creation-only', partition_index: 'not-returned' },
  source,
});

export const glueTables: readonly TypeMapping[] = [table];
