import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, number, set, tags, text, yaml } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;
const instants = { equivalences: ['same-instant'] } as const;
const asText = { when: { attribute: 'document_format', in: ['TEXT'] } } as const;
const asDocument = { when: { attribute: 'document_format', notIn: ['TEXT'] } } as const;
/** The read handler asks for JSON and gets it, so that documents in YAML come back translated, and say so. */
const inJson = { when: { attribute: 'document_format', in: ['JSON', null] } } as const;

const targets = blocks('targets', '/Targets', ['Key'], [text('key', '/Key'), set('values', '/Values')]);

const document = exact('aws_ssm_document', 'AWS::SSM::Document', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    yaml('content', '/Content', { ...asDocument, equivalences: ['yaml-switch'] }),
    text('content', '/Content', asText),
    text('document_format', '/DocumentFormat', { default: 'JSON', ...inJson }),
    text('document_type', '/DocumentType'),
    text('target_type', '/TargetType'),
    text('version_name', '/VersionName', free),
    tags(),
  ],
  unverified: { attachments_source: 'write-only', permissions: 'not-returned' },
  source: `${reference}/aws-resource-ssm-document.html`,
});

const maintenanceWindow = exact('aws_ssm_maintenance_window', 'AWS::SSM::MaintenanceWindow', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('schedule', '/Schedule'),
    number('schedule_offset', '/ScheduleOffset'),
    text('schedule_timezone', '/ScheduleTimezone'),
    text('start_date', '/StartDate', instants),
    text('end_date', '/EndDate', instants),
    number('duration', '/Duration'),
    number('cutoff', '/Cutoff'),
    bool('allow_unassociated_targets', '/AllowUnassociatedTargets', { default: false }),
    tags(),
  ],
  unverified: { enabled: 'not-returned' },
  source: `${reference}/aws-resource-ssm-maintenancewindow.html`,
});

const windowTarget = exact('aws_ssm_maintenance_window_target', 'AWS::SSM::MaintenanceWindowTarget', {
  identifiers: ['{window_id}|{id}'],
  lenses: [
    text('window_id', '/WindowId'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('owner_information', '/OwnerInformation'),
    text('resource_type', '/ResourceType'),
    targets,
  ],
  unverified: {},
  source: `${reference}/aws-resource-ssm-maintenancewindowtarget.html`,
});

/** A list of values by name. */
const parameters = lens('named-blocks', 'parameter', '/Parameters', { args: { key: 'name', fields: { values: '' } } });

const invocation = block('task_invocation_parameters', '/TaskInvocationParameters', [
  block('automation_parameters', '/MaintenanceWindowAutomationParameters', [
    text('document_version', '/DocumentVersion', free),
    parameters,
  ]),
  block('lambda_parameters', '/MaintenanceWindowLambdaParameters', [
    text('client_context', '/ClientContext', { equivalences: ['text-in-base64'] }),
    text('payload', '/Payload', { equivalences: ['text-in-base64'] }),
    text('qualifier', '/Qualifier', free),
  ]),
  block('run_command_parameters', '/MaintenanceWindowRunCommandParameters', [
    text('comment', '/Comment'),
    text('document_hash', '/DocumentHash'),
    text('document_hash_type', '/DocumentHashType'),
    text('document_version', '/DocumentVersion', free),
    text('output_s3_bucket', '/OutputS3BucketName'),
    text('output_s3_key_prefix', '/OutputS3KeyPrefix'),
    text('service_role_arn', '/ServiceRoleArn', free),
    number('timeout_seconds', '/TimeoutSeconds', free),
    block('cloudwatch_config', '/CloudWatchOutputConfig', [
      text('cloudwatch_log_group_name', '/CloudWatchLogGroupName', free),
      bool('cloudwatch_output_enabled', '/CloudWatchOutputEnabled'),
    ]),
    block('notification_config', '/NotificationConfig', [
      text('notification_arn', '/NotificationArn'),
      set('notification_events', '/NotificationEvents'),
      text('notification_type', '/NotificationType'),
    ]),
    parameters,
  ]),
  block('step_functions_parameters', '/MaintenanceWindowStepFunctionsParameters', [
    text('input', '/Input'),
    text('name', '/Name'),
  ]),
]);

const windowTask = exact('aws_ssm_maintenance_window_task', 'AWS::SSM::MaintenanceWindowTask', {
  identifiers: ['{window_id}|{window_task_id}'],
  lenses: [
    text('window_id', '/WindowId'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('task_arn', '/TaskArn'),
    text('task_type', '/TaskType'),
    text('cutoff_behavior', '/CutoffBehavior', free),
    text('max_concurrency', '/MaxConcurrency', free),
    text('max_errors', '/MaxErrors', free),
    number('priority', '/Priority'),
    text('service_role_arn', '/ServiceRoleArn', free),
    targets,
    invocation,
  ],
  unverified: {},
  source: `${reference}/aws-resource-ssm-maintenancewindowtask.html`,
});

const association = exact('aws_ssm_association', 'AWS::SSM::Association', {
  identifiers: ['{association_id}', '{id}'],
  lenses: [
    text('name', '/Name', { equivalences: ['arn-or-name'] }),
    text('association_name', '/AssociationName'),
    text('instance_id', '/InstanceId'),
    bool('apply_only_at_cron_interval', '/ApplyOnlyAtCronInterval', { default: false }),
    text('automation_target_parameter_name', '/AutomationTargetParameterName'),
    set('calendar_names', '/CalendarNames'),
    text('compliance_severity', '/ComplianceSeverity', free),
    text('document_version', '/DocumentVersion', free),
    text('max_concurrency', '/MaxConcurrency', free),
    text('max_errors', '/MaxErrors', free),
    text('schedule_expression', '/ScheduleExpression'),
    text('sync_compliance', '/SyncCompliance', free),
    block('output_location', '/OutputLocation/S3Location', [
      text('s3_bucket_name', '/OutputS3BucketName'),
      text('s3_key_prefix', '/OutputS3KeyPrefix'),
      text('s3_region', '/OutputS3Region', free),
    ]),
    // Terraform joins the values of a parameter with commas.
    lens('joined-map', 'parameters', '/Parameters', free),
    targets,
    tags(),
  ],
  unverified: { wait_for_success_timeout_seconds: 'write-only' },
  source: `${reference}/aws-resource-ssm-association.html`,
});

function filters(attribute: string, property: string): Lens {
  return blocks(attribute, property, ['Key'], [text('key', '/Key'), set('values', '/Values')]);
}

const patchBaseline = exact('aws_ssm_patch_baseline', 'AWS::SSM::PatchBaseline', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('operating_system', '/OperatingSystem', { default: 'WINDOWS' }),
    set('approved_patches', '/ApprovedPatches'),
    text('approved_patches_compliance_level', '/ApprovedPatchesComplianceLevel', { default: 'UNSPECIFIED' }),
    bool('approved_patches_enable_non_security', '/ApprovedPatchesEnableNonSecurity', { default: false }),
    text('available_security_updates_compliance_status', '/AvailableSecurityUpdatesComplianceStatus', free),
    set('rejected_patches', '/RejectedPatches'),
    text('rejected_patches_action', '/RejectedPatchesAction', { default: 'ALLOW_AS_DEPENDENCY' }),
    blocks('approval_rule', '/ApprovalRules/PatchRules', 'list', [
      number('approve_after_days', '/ApproveAfterDays'),
      text('approve_until_date', '/ApproveUntilDate'),
      text('compliance_level', '/ComplianceLevel', { default: 'UNSPECIFIED' }),
      bool('enable_non_security', '/EnableNonSecurity', { default: false }),
      filters('patch_filter', '/PatchFilterGroup/PatchFilters'),
    ]),
    filters('global_filter', '/GlobalFilters/PatchFilters'),
    blocks(
      'source',
      '/Sources',
      ['Name'],
      [text('name', '/Name'), text('configuration', '/Configuration'), set('products', '/Products')],
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ssm-patchbaseline.html`,
});

export const ssmParts: readonly TypeMapping[] = [
  document,
  maintenanceWindow,
  windowTarget,
  windowTask,
  association,
  patchBaseline,
];
