import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const shared = blocks(
  'permission',
  '/Permissions',
  ['Principal'],
  [text('principal', '/Principal'), set('actions', '/Actions')],
);
const server: readonly Lens[] = [text('host', '/Host'), number('port', '/Port')];
const database: readonly Lens[] = [...server, text('database', '/Database')];

const quicksightDataSource = exact('aws_quicksight_data_source', 'AWS::QuickSight::DataSource', {
  identifiers: ['{aws_account_id}|{data_source_id}'],
  lenses: [
    text('aws_account_id', '/AwsAccountId', chosen),
    text('data_source_id', '/DataSourceId'),
    text('name', '/Name'),
    text('type', '/Type'),
    block('parameters', '/DataSourceParameters', [
      block('amazon_elasticsearch', '/AmazonElasticsearchParameters', [text('domain', '/Domain')]),
      block('athena', '/AthenaParameters', [text('work_group', '/WorkGroup')]),
      block('aurora', '/AuroraParameters', database),
      block('aurora_postgresql', '/AuroraPostgreSqlParameters', database),
      block('databricks', '/DatabricksParameters', [...server, text('sql_endpoint_path', '/SqlEndpointPath')]),
      block('maria_db', '/MariaDbParameters', database),
      block('mysql', '/MySqlParameters', database),
      block('oracle', '/OracleParameters', database),
      block('postgresql', '/PostgreSqlParameters', database),
      block('presto', '/PrestoParameters', [...server, text('catalog', '/Catalog')]),
      block('rds', '/RdsParameters', [text('database', '/Database'), text('instance_id', '/InstanceId')]),
      // Of a cluster that is named by its id, AWS fills in where it is.
      block('redshift', '/RedshiftParameters', [
        text('cluster_id', '/ClusterId'),
        text('database', '/Database'),
        text('host', '/Host', chosen),
        number('port', '/Port', chosen),
      ]),
      block('s3', '/S3Parameters', [
        text('role_arn', '/RoleArn'),
        block('manifest_file_location', '/ManifestFileLocation', [text('bucket', '/Bucket'), text('key', '/Key')]),
      ]),
      block('snowflake', '/SnowflakeParameters', [
        text('database', '/Database'),
        text('host', '/Host'),
        text('warehouse', '/Warehouse'),
      ]),
      block('spark', '/SparkParameters', server),
      block('sql_server', '/SqlServerParameters', database),
      block('teradata', '/TeradataParameters', database),
    ]),
    shared,
    block('ssl_properties', '/SslProperties', [bool('disable_ssl', '/DisableSsl')], chosen),
    block('vpc_connection_properties', '/VpcConnectionProperties', [text('vpc_connection_arn', '/VpcConnectionArn')]),
    tags(),
  ],
  unverified: {
    credentials: 'write-only',
    'parameters.aws_iot_analytics': 'not-returned',
    'parameters.jira': 'not-returned',
    'parameters.service_now': 'not-returned',
    'parameters.twitter': 'not-returned',
  },
  source: `${reference}/aws-resource-quicksight-datasource.html`,
});

const quicksightFolder = exact('aws_quicksight_folder', 'AWS::QuickSight::Folder', {
  identifiers: ['{aws_account_id}|{folder_id}'],
  lenses: [
    text('aws_account_id', '/AwsAccountId', chosen),
    text('folder_id', '/FolderId'),
    text('folder_type', '/FolderType', { default: 'SHARED' }),
    text('name', '/Name'),
    blocks('permissions', '/Permissions', ['Principal'], [set('actions', '/Actions'), text('principal', '/Principal')]),
    tags(),
  ],
  unverified: { parent_folder_arn: 'write-only' },
  source: `${reference}/aws-resource-quicksight-folder.html`,
});

const quicksightVpcConnection = exact('aws_quicksight_vpc_connection', 'AWS::QuickSight::VPCConnection', {
  identifiers: ['{aws_account_id}|{vpc_connection_id}'],
  lenses: [
    text('aws_account_id', '/AwsAccountId', chosen),
    set('dns_resolvers', '/DnsResolvers'),
    text('name', '/Name'),
    text('role_arn', '/RoleArn'),
    set('security_group_ids', '/SecurityGroupIds'),
    text('vpc_connection_id', '/VPCConnectionId'),
    tags(),
  ],
  unverified: { subnet_ids: 'write-only' },
  source: `${reference}/aws-resource-quicksight-vpcconnection.html`,
});

const quicksightRefreshSchedule = exact('aws_quicksight_refresh_schedule', 'AWS::QuickSight::RefreshSchedule', {
  identifiers: ['{aws_account_id}|{data_set_id}|{schedule_id}'],
  lenses: [
    text('aws_account_id', '/AwsAccountId', chosen),
    text('data_set_id', '/DataSetId'),
    block('schedule', '/Schedule', [
      text('refresh_type', '/RefreshType'),
      block('schedule_frequency', '/ScheduleFrequency', [
        text('interval', '/Interval'),
        block('refresh_on_day', '/RefreshOnDay', [
          text('day_of_month', '/DayOfMonth'),
          text('day_of_week', '/DayOfWeek'),
        ]),
        text('time_of_the_day', '/TimeOfTheDay', chosen),
        text('timezone', '/TimeZone', chosen),
      ]),
      text('start_after_date_time', '/StartAfterDateTime', { ...chosen, equivalences: ['same-instant'] }),
    ]),
    text('schedule_id', '/Schedule/ScheduleId'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-quicksight-refreshschedule.html`,
});

export const quicksight: readonly TypeMapping[] = [
  quicksightDataSource,
  quicksightFolder,
  quicksightVpcConnection,
  quicksightRefreshSchedule,
];
