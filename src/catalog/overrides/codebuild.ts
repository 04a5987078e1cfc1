import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, list, number, owned, set, tags, text } from './dsl.js';

const api = 'https://docs.aws.amazon.com/codebuild/latest/APIReference';
const chosen = { whenUnset: 'service-chooses' } as const;
/** The SDK has it, the CloudFormation schema does not. */
const owner = { source: `${api}/API_ProjectArtifacts.html` } as const;

const artifacts: readonly Lens[] = [
  text('type', '/Type'),
  text('artifact_identifier', '/ArtifactIdentifier'),
  text('bucket_owner_access', '/BucketOwnerAccess', owner),
  bool('encryption_disabled', '/EncryptionDisabled', { default: false }),
  text('location', '/Location'),
  text('name', '/Name', chosen),
  text('namespace_type', '/NamespaceType', { default: 'NONE' }),
  bool('override_artifact_name', '/OverrideArtifactName', { default: false }),
  text('packaging', '/Packaging', { default: 'NONE' }),
  text('path', '/Path'),
];

const source: readonly Lens[] = [
  text('type', '/Type'),
  text('buildspec', '/BuildSpec'),
  number('git_clone_depth', '/GitCloneDepth'),
  bool('insecure_ssl', '/InsecureSsl', { default: false }),
  text('location', '/Location'),
  bool('report_build_status', '/ReportBuildStatus', { default: false }),
  block('auth', '/Auth', [text('type', '/Type'), text('resource', '/Resource')]),
  block('build_status_config', '/BuildStatusConfig', [text('context', '/Context'), text('target_url', '/TargetUrl')]),
  block('git_submodules_config', '/GitSubmodulesConfig', [
    bool('fetch_submodules', '/FetchSubmodules', { default: false }),
  ]),
];

const environment = block('environment', '/Environment', [
  text('type', '/Type'),
  text('image', '/Image'),
  text('compute_type', '/ComputeType'),
  text('certificate', '/Certificate'),
  text('image_pull_credentials_type', '/ImagePullCredentialsType', { default: 'CODEBUILD' }),
  bool('privileged_mode', '/PrivilegedMode', { default: false }),
  blocks(
    'environment_variable',
    '/EnvironmentVariables',
    ['Name'],
    [text('name', '/Name'), text('value', '/Value'), text('type', '/Type', { default: 'PLAINTEXT' })],
  ),
  block('fleet', '/Fleet', [text('fleet_arn', '/FleetArn')]),
  block('registry_credential', '/RegistryCredential', [
    text('credential', '/Credential'),
    text('credential_provider', '/CredentialProvider'),
  ]),
  block('docker_server', '/DockerServer', [
    text('compute_type', '/ComputeType'),
    set('security_group_ids', '/SecurityGroupIds'),
  ]),
]);

const logs = block('logs_config', '/LogsConfig', [
  block('cloudwatch_logs', '/CloudWatchLogs', [
    text('status', '/Status', { default: 'ENABLED' }),
    text('group_name', '/GroupName'),
    text('stream_name', '/StreamName'),
  ]),
  block('s3_logs', '/S3Logs', [
    text('status', '/Status', { default: 'DISABLED' }),
    text('bucket_owner_access', '/BucketOwnerAccess', owner),
    bool('encryption_disabled', '/EncryptionDisabled', { default: false }),
    text('location', '/Location'),
  ]),
]);

const settings: readonly Lens[] = [
  text('name', '/Name'),
  text('description', '/Description'),
  text('service_role', '/ServiceRole', { equivalences: ['arn-or-name'] }),
  text('encryption_key', '/EncryptionKey', { ...chosen, equivalences: ['kms-key'] }),
  text('source_version', '/SourceVersion'),
  text('project_visibility', '/Visibility', { default: 'PRIVATE' }),
  text('resource_access_role', '/ResourceAccessRole'),
  bool('badge_enabled', '/BadgeEnabled', { default: false }),
  number('build_timeout', '/TimeoutInMinutes', { default: 60 }),
  number('queued_timeout', '/QueuedTimeoutInMinutes', { default: 480 }),
  number('concurrent_build_limit', '/ConcurrentBuildLimit'),
  number('auto_retry_limit', '/AutoRetryLimit'),
];

const project = exact('aws_codebuild_project', 'AWS::CodeBuild::Project', {
  reader: 'codebuild',
  identifiers: ['{name}', '{arn:arn-name}'],
  lenses: [
    ...settings,
    block('artifacts', '/Artifacts', artifacts),
    blocks('secondary_artifacts', '/SecondaryArtifacts', ['ArtifactIdentifier'], artifacts),
    block('source', '/Source', source),
    blocks(
      'secondary_sources',
      '/SecondarySources',
      ['SourceIdentifier'],
      [text('source_identifier', '/SourceIdentifier'), ...source],
    ),
    blocks(
      'secondary_source_version',
      '/SecondarySourceVersions',
      ['SourceIdentifier'],
      [text('source_identifier', '/SourceIdentifier'), text('source_version', '/SourceVersion')],
    ),
    environment,
    logs,
    block('build_batch_config', '/BuildBatchConfig', [
      text('service_role', '/ServiceRole', { equivalences: ['arn-or-name'] }),
      bool('combine_artifacts', '/CombineArtifacts', { default: false }),
      number('timeout_in_mins', '/TimeoutInMins', chosen),
      block('restrictions', '/Restrictions', [
        list('compute_types_allowed', '/ComputeTypesAllowed'),
        number('maximum_builds_allowed', '/MaximumBuildsAllowed', chosen),
      ]),
    ]),
    block('cache', '/Cache', [
      text('type', '/Type', { default: 'NO_CACHE' }),
      text('location', '/Location'),
      set('modes', '/Modes'),
    ]),
    blocks(
      'file_system_locations',
      '/FileSystemLocations',
      ['Identifier'],
      [
        text('identifier', '/Identifier'),
        text('location', '/Location'),
        text('mount_options', '/MountOptions'),
        text('mount_point', '/MountPoint'),
        text('type', '/Type', { default: 'EFS' }),
      ],
    ),
    block('vpc_config', '/VpcConfig', [
      text('vpc_id', '/VpcId'),
      set('subnets', '/Subnets'),
      set('security_group_ids', '/SecurityGroupIds'),
    ]),
    owned(bool('webhook', '/Triggers/Webhook', { default: false })),
    tags(),
  ],
  unverified: {},
  source: `${api}/API_Project.html`,
});

const webhook = exact('aws_codebuild_webhook', 'AWS::CodeBuild::Project', {
  reader: 'codebuild',
  identifiers: ['{project_name}', '{id}'],
  facet: { presence: '/Triggers' },
  lenses: [
    text('project_name', '/Name'),
    text('build_type', '/Triggers/BuildType', { default: 'BUILD' }),
    lens('block-lists', 'filter_group', '/Triggers/FilterGroups', {
      args: {
        of: 'filter',
        fields: { type: 'Type', pattern: 'Pattern', exclude_matched_pattern: 'ExcludeMatchedPattern' },
      },
    }),
    block('scope_configuration', '/Triggers/ScopeConfiguration', [
      text('name', '/Name'),
      text('domain', '/Domain'),
      text('scope', '/Scope'),
    ]),
    block(
      'pull_request_build_policy',
      '/Triggers/PullRequestBuildPolicy',
      [text('requires_comment_approval', '/RequiresCommentApproval'), set('approver_roles', '/ApproverRoles', chosen)],
      chosen,
    ),
  ],
  unverified: { branch_filter: 'not-returned', manual_creation: 'creation-only' },
  source: `${api}/API_Webhook.html`,
});

export const codebuildProjects: readonly TypeMapping[] = [project, webhook];
