import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, list, map, number, set, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const database = exact('aws_glue_catalog_database', 'AWS::Glue::Database', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/DatabaseName'),
    text('catalog_id', '/CatalogId', chosen),
    text('description', '/DatabaseInput/Description'),
    text('location_uri', '/DatabaseInput/LocationUri', chosen),
    map('parameters', '/DatabaseInput/Parameters'),
    // Where nothing is asked for, everybody whom IAM allows has all permissions.
    blocks(
      'create_table_default_permission',
      '/DatabaseInput/CreateTableDefaultPermissions',
      'set',
      [
        set('permissions', '/Permissions'),
        block('principal', '/Principal', [text('data_lake_principal_identifier', '/DataLakePrincipalIdentifier')]),
      ],
      chosen,
    ),
    block('federated_database', '/DatabaseInput/FederatedDatabase', [
      text('connection_name', '/ConnectionName'),
      text('identifier', '/Identifier'),
    ]),
    block('target_database', '/DatabaseInput/TargetDatabase', [
      text('catalog_id', '/CatalogId'),
      text('database_name', '/DatabaseName'),
      text('region', '/Region', chosen),
    ]),
  ],
  unverified: { tags: 'not-returned' },
  source: `${reference}/aws-resource-glue-database.html`,
});

const job = exact('aws_glue_job', 'AWS::Glue::Job', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('role_arn', '/Role', { equivalences: ['arn-or-name'] }),
    block('command', '/Command', [
      text('name', '/Name', { default: 'glueetl' }),
      text('python_version', '/PythonVersion', chosen),
      text('runtime', '/Runtime', chosen),
      text('script_location', '/ScriptLocation'),
    ]),
    list('connections', '/Connections/Connections'),
    map('default_arguments', '/DefaultArguments'),
    map('non_overridable_arguments', '/NonOverridableArguments'),
    text('description', '/Description'),
    text('execution_class', '/ExecutionClass', { default: 'STANDARD' }),
    block('execution_property', '/ExecutionProperty', [
      number('max_concurrent_runs', '/MaxConcurrentRuns', { default: 1 }),
    ]),
    text('glue_version', '/GlueVersion', chosen),
    text('job_mode', '/JobMode', { default: 'SCRIPT' }),
    bool('job_run_queuing_enabled', '/JobRunQueuingEnabled', { default: false }),
    text('maintenance_window', '/MaintenanceWindow'),
    number('max_capacity', '/MaxCapacity', chosen),
    number('max_retries', '/MaxRetries'),
    block('notification_property', '/NotificationProperty', [number('notify_delay_after', '/NotifyDelayAfter')]),
    number('number_of_workers', '/NumberOfWorkers', chosen),
    text('security_configuration', '/SecurityConfiguration'),
    number('timeout', '/Timeout', { ...chosen, args: { unset: 0 } }),
    text('worker_type', '/WorkerType', chosen),
    tagMap(),
  ],
  unverified: { source_control_details: 'not-returned' },
  source: `${reference}/aws-resource-glue-job.html`,
});

const connected = text('connection_name', '/ConnectionName');
const exclusions = list('exclusions', '/Exclusions');
const depth = number('maximum_traversal_depth', '/MaximumTraversalDepth');
const queues: readonly Lens[] = [
  text('dlq_event_queue_arn', '/DlqEventQueueArn'),
  text('event_queue_arn', '/EventQueueArn'),
];

const targets: readonly Lens[] = [
  blocks('catalog_target', '/Targets/CatalogTargets', 'list', [
    connected,
    text('database_name', '/DatabaseName'),
    list('tables', '/Tables'),
    ...queues,
  ]),
  blocks('delta_target', '/Targets/DeltaTargets', 'list', [
    connected,
    bool('create_native_delta_table', '/CreateNativeDeltaTable', { default: false }),
    set('delta_tables', '/DeltaTables'),
    bool('write_manifest', '/WriteManifest', { default: false }),
  ]),
  blocks('dynamodb_target', '/Targets/DynamoDBTargets', 'list', [
    text('path', '/Path'),
    bool('scan_all', '/ScanAll', { default: true }),
    number('scan_rate', '/ScanRate'),
  ]),
  blocks('hudi_target', '/Targets/HudiTargets', 'list', [connected, exclusions, depth, set('paths', '/Paths')]),
  blocks('iceberg_target', '/Targets/IcebergTargets', 'list', [connected, exclusions, depth, set('paths', '/Paths')]),
  blocks('jdbc_target', '/Targets/JdbcTargets', 'list', [
    connected,
    list('enable_additional_metadata', '/EnableAdditionalMetadata'),
    exclusions,
    text('path', '/Path'),
  ]),
  blocks('mongodb_target', '/Targets/MongoDBTargets', 'list', [connected, text('path', '/Path')]),
  blocks('s3_target', '/Targets/S3Targets', 'list', [
    connected,
    ...queues,
    exclusions,
    text('path', '/Path'),
    number('sample_size', '/SampleSize'),
  ]),
];

const crawler = exact('aws_glue_crawler', 'AWS::Glue::Crawler', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('role', '/Role', { equivalences: ['arn-or-name'] }),
    list('classifiers', '/Classifiers'),
    json('configuration', '/Configuration'),
    text('database_name', '/DatabaseName'),
    text('description', '/Description'),
    block('lake_formation_configuration', '/LakeFormationConfiguration', [
      text('account_id', '/AccountId', chosen),
      bool('use_lake_formation_credentials', '/UseLakeFormationCredentials', { default: false }),
    ]),
    block('recrawl_policy', '/RecrawlPolicy', [
      text('recrawl_behavior', '/RecrawlBehavior', { default: 'CRAWL_EVERYTHING' }),
    ]),
    text('schedule', '/Schedule/ScheduleExpression'),
    block('schema_change_policy', '/SchemaChangePolicy', [
      text('delete_behavior', '/DeleteBehavior', { default: 'DEPRECATE_IN_DATABASE' }),
      text('update_behavior', '/UpdateBehavior', { default: 'UPDATE_IN_DATABASE' }),
    ]),
    text('security_configuration', '/CrawlerSecurityConfiguration'),
    text('table_prefix', '/TablePrefix'),
    ...targets,
    tagMap(),
  ],
  unverified: { lineage_configuration: 'not-returned', 'mongodb_target.scan_all': 'not-returned' },
  source: `${reference}/aws-resource-glue-crawler.html`,
});

const trigger = exact('aws_glue_trigger', 'AWS::Glue::Trigger', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('schedule', '/Schedule'),
    text('type', '/Type'),
    text('workflow_name', '/WorkflowName'),
    blocks('actions', '/Actions', 'list', [
      map('arguments', '/Arguments'),
      text('crawler_name', '/CrawlerName'),
      text('job_name', '/JobName'),
      block('notification_property', '/NotificationProperty', [number('notify_delay_after', '/NotifyDelayAfter')]),
      text('security_configuration', '/SecurityConfiguration'),
      number('timeout', '/Timeout'),
    ]),
    block('event_batching_condition', '/EventBatchingCondition', [
      number('batch_size', '/BatchSize'),
      number('batch_window', '/BatchWindow', { default: 900 }),
    ]),
    block('predicate', '/Predicate', [
      text('logical', '/Logical', { default: 'AND' }),
      blocks('conditions', '/Conditions', 'set', [
        text('crawl_state', '/CrawlState'),
        text('crawler_name', '/CrawlerName'),
        text('job_name', '/JobName'),
        text('logical_operator', '/LogicalOperator', { default: 'EQUALS' }),
        text('state', '/State'),
      ]),
    ]),
    tagMap(),
  ],
  unverified: { enabled: 'not-returned', start_on_creation: 'write-only' },
  source: `${reference}/aws-resource-glue-trigger.html`,
});

const registry = exact('aws_glue_registry', 'AWS::Glue::Registry', {
  identifiers: ['{arn}', '{id}'],
  lenses: [text('registry_name', '/Name'), text('description', '/Description'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-glue-registry.html`,
});

const schema = exact('aws_glue_schema', 'AWS::Glue::Schema', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('schema_name', '/Name'),
    text('compatibility', '/Compatibility'),
    text('data_format', '/DataFormat'),
    text('description', '/Description'),
    text('registry_arn', '/Registry/Arn', { ...chosen, equivalences: ['absent-live'] }),
    tags(),
  ],
  unverified: { schema_definition: 'write-only' },
  source: `${reference}/aws-resource-glue-schema.html`,
});

const workflow = exact('aws_glue_workflow', 'AWS::Glue::Workflow', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    map('default_run_properties', '/DefaultRunProperties'),
    number('max_concurrent_runs', '/MaxConcurrentRuns'),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-glue-workflow.html`,
});

export const glue: readonly TypeMapping[] = [database, job, crawler, trigger, registry, schema, workflow];
