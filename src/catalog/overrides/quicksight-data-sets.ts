import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, list, number, set, tags, text } from './dsl.js';

const api = 'https://docs.aws.amazon.com/quicksight/latest/APIReference';
const chosen = { whenUnset: 'service-chooses' } as const;

/** Blocks with an id ↔ a map. */
const named = (attribute: string, property: string, id: string, children: readonly Lens[], source: string): Lens =>
  blocks(attribute, property, ['$key'], [text(id, '/$key', { source }), ...children], { args: { map: true }, source });

const columns = (attribute: string, property: string): Lens =>
  blocks(attribute, property, 'list', [text('name', '/Name'), text('type', '/Type')]);

const physicalTables = named(
  'physical_table_map',
  '/PhysicalTableMap',
  'physical_table_map_id',
  [
    block('custom_sql', '/CustomSql', [
      text('data_source_arn', '/DataSourceArn'),
      text('name', '/Name'),
      text('sql_query', '/SqlQuery'),
      columns('columns', '/Columns'),
    ]),
    block('relational_table', '/RelationalTable', [
      text('catalog', '/Catalog'),
      text('data_source_arn', '/DataSourceArn'),
      text('name', '/Name'),
      text('schema', '/Schema'),
      columns('input_columns', '/InputColumns'),
    ]),
    block('s3_source', '/S3Source', [
      text('data_source_arn', '/DataSourceArn'),
      columns('input_columns', '/InputColumns'),
      block(
        'upload_settings',
        '/UploadSettings',
        [
          bool('contains_header', '/ContainsHeader', chosen),
          text('delimiter', '/Delimiter', chosen),
          text('format', '/Format', chosen),
          number('start_from_row', '/StartFromRow', chosen),
          text('text_qualifier', '/TextQualifier', chosen),
        ],
        chosen,
      ),
    ]),
  ],
  `${api}/API_PhysicalTable.html`,
);

const transforms = blocks('data_transforms', '/DataTransforms', 'list', [
  block('cast_column_type_operation', '/CastColumnTypeOperation', [
    text('column_name', '/ColumnName'),
    text('format', '/Format'),
    text('new_column_type', '/NewColumnType'),
  ]),
  block('create_columns_operation', '/CreateColumnsOperation', [
    blocks('columns', '/Columns', 'list', [
      text('column_id', '/ColumnId'),
      text('column_name', '/ColumnName'),
      text('expression', '/Expression'),
    ]),
  ]),
  block('filter_operation', '/FilterOperation', [text('condition_expression', '/ConditionExpression')]),
  block('project_operation', '/ProjectOperation', [list('projected_columns', '/ProjectedColumns')]),
  block('rename_column_operation', '/RenameColumnOperation', [
    text('column_name', '/ColumnName'),
    text('new_column_name', '/NewColumnName'),
  ]),
  block('tag_column_operation', '/TagColumnOperation', [
    text('column_name', '/ColumnName'),
    blocks('tags', '/Tags', 'list', [
      text('column_geographic_role', '/ColumnGeographicRole'),
      block('column_description', '/ColumnDescription', [text('text', '/Text')]),
    ]),
  ]),
  block('untag_column_operation', '/UntagColumnOperation', [
    text('column_name', '/ColumnName'),
    list('tag_names', '/TagNames'),
  ]),
]);

const joinKey = (side: 'left' | 'right', property: string): Lens =>
  block(`${side}_join_key_properties`, property, [bool('unique_key', '/UniqueKey')]);

const logicalTables = named(
  'logical_table_map',
  '/LogicalTableMap',
  'logical_table_map_id',
  [
    text('alias', '/Alias'),
    transforms,
    block('source', '/Source', [
      text('data_set_arn', '/DataSetArn'),
      text('physical_table_id', '/PhysicalTableId'),
      block('join_instruction', '/JoinInstruction', [
        text('left_operand', '/LeftOperand'),
        text('right_operand', '/RightOperand'),
        text('on_clause', '/OnClause'),
        text('type', '/Type'),
        joinKey('left', '/LeftJoinKeyProperties'),
        joinKey('right', '/RightJoinKeyProperties'),
      ]),
    ]),
  ],
  `${api}/API_LogicalTable.html`,
);

const dataSet = exact('aws_quicksight_data_set', 'AWS::QuickSight::DataSet', {
  identifiers: ['{aws_account_id}|{data_set_id}'],
  lenses: [
    text('aws_account_id', '/AwsAccountId', chosen),
    text('data_set_id', '/DataSetId'),
    text('name', '/Name'),
    text('import_mode', '/ImportMode'),
    physicalTables,
    // Where nobody defines one QuickSight makes one for each physical table.
    { ...logicalTables, ...chosen },
    blocks('column_groups', '/ColumnGroups', 'list', [
      block('geo_spatial_column_group', '/GeoSpatialColumnGroup', [
        list('columns', '/Columns'),
        text('country_code', '/CountryCode'),
        text('name', '/Name'),
      ]),
    ]),
    blocks('column_level_permission_rules', '/ColumnLevelPermissionRules', 'set', [
      set('column_names', '/ColumnNames'),
      set('principals', '/Principals'),
    ]),
    block('data_set_usage_configuration', '/DataSetUsageConfiguration', [
      bool('disable_use_as_direct_query_source', '/DisableUseAsDirectQuerySource', { default: false }),
      bool('disable_use_as_imported_source', '/DisableUseAsImportedSource', { default: false }),
    ]),
    blocks('permissions', '/Permissions', ['Principal'], [text('principal', '/Principal'), set('actions', '/Actions')]),
    block('refresh_properties', '/DataSetRefreshProperties', [
      block('refresh_configuration', '/RefreshConfiguration', [
        block('incremental_refresh', '/IncrementalRefresh', [
          block('lookback_window', '/LookbackWindow', [
            text('column_name', '/ColumnName'),
            number('size', '/Size'),
            text('size_unit', '/SizeUnit'),
          ]),
        ]),
      ]),
    ]),
    block('row_level_permission_data_set', '/RowLevelPermissionDataSet', [
      text('arn', '/Arn'),
      text('format_version', '/FormatVersion', { default: 'VERSION_1' }),
      text('namespace', '/Namespace'),
      text('permission_policy', '/PermissionPolicy'),
      text('status', '/Status', { default: 'ENABLED' }),
    ]),
    block('row_level_permission_tag_configuration', '/RowLevelPermissionTagConfiguration', [
      text('status', '/Status', { default: 'ENABLED' }),
      blocks(
        'tag_rules',
        '/TagRules',
        ['TagKey'],
        [
          text('tag_key', '/TagKey'),
          text('column_name', '/ColumnName'),
          text('match_all_value', '/MatchAllValue'),
          text('tag_multi_value_delimiter', '/TagMultiValueDelimiter'),
        ],
      ),
    ]),
    tags(),
  ],
  unverified: { field_folders: 'write-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-dataset.html',
});

export const quicksightDataSets: readonly TypeMapping[] = [dataSet];
