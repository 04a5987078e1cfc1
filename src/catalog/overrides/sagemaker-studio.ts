import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

/** Which machine and image an app gets; the image is AWS's choice where nobody names one. */
const machine = block(
  'default_resource_spec',
  '/DefaultResourceSpec',
  [
    text('instance_type', '/InstanceType', chosen),
    text('lifecycle_config_arn', '/LifecycleConfigArn'),
    text('sagemaker_image_arn', '/SageMakerImageArn', chosen),
    text('sagemaker_image_version_arn', '/SageMakerImageVersionArn', chosen),
  ],
  chosen,
);
const idle = block('app_lifecycle_management', '/AppLifecycleManagement', [
  block('idle_settings', '/IdleSettings', [
    number('idle_timeout_in_minutes', '/IdleTimeoutInMinutes'),
    text('lifecycle_management', '/LifecycleManagement', { default: 'DISABLED' }),
    number('max_idle_timeout_in_minutes', '/MaxIdleTimeoutInMinutes'),
    number('min_idle_timeout_in_minutes', '/MinIdleTimeoutInMinutes'),
  ]),
]);
const images = blocks(
  'custom_image',
  '/CustomImages',
  ['ImageName'],
  [
    text('image_name', '/ImageName'),
    text('app_image_config_name', '/AppImageConfigName'),
    number('image_version_number', '/ImageVersionNumber', { args: { unset: 0 } }),
  ],
);
const scripts = set('lifecycle_config_arns', '/LifecycleConfigArns');
const builtIn = text('built_in_lifecycle_config_arn', '/BuiltInLifecycleConfigArn');
const repositories = blocks(
  'code_repository',
  '/CodeRepositories',
  ['RepositoryUrl'],
  [text('repository_url', '/RepositoryUrl')],
);
const lab: readonly Lens[] = [idle, builtIn, repositories, images, machine, scripts];
const clusters = block('emr_settings', '/EmrSettings', [
  set('assumable_role_arns', '/AssumableRoleArns'),
  set('execution_role_arns', '/ExecutionRoleArns'),
]);
/** What a space and a user have in common. */
const apps: readonly Lens[] = [
  text('execution_role', '/ExecutionRole'),
  set('security_groups', '/SecurityGroups'),
  blocks('custom_file_system_config', '/CustomFileSystemConfigs', 'list', [
    block('efs_file_system_config', '/EFSFileSystemConfig', [
      text('file_system_id', '/FileSystemId'),
      text('file_system_path', '/FileSystemPath', chosen),
    ]),
  ]),
  block('custom_posix_user_config', '/CustomPosixUserConfig', [number('gid', '/Gid'), number('uid', '/Uid')]),
  block('jupyter_server_app_settings', '/JupyterServerAppSettings', [machine, scripts], chosen),
  block('kernel_gateway_app_settings', '/KernelGatewayAppSettings', [images, machine, scripts], chosen),
  block(
    'space_storage_settings',
    '/SpaceStorageSettings',
    [
      block('default_ebs_storage_settings', '/DefaultEbsStorageSettings', [
        number('default_ebs_volume_size_in_gb', '/DefaultEbsVolumeSizeInGb'),
        number('maximum_ebs_volume_size_in_gb', '/MaximumEbsVolumeSizeInGb'),
      ]),
    ],
    chosen,
  ),
];
const user: readonly Lens[] = [
  ...apps,
  text('auto_mount_home_efs', '/AutoMountHomeEFS', chosen),
  text('default_landing_uri', '/DefaultLandingUri', chosen),
  text('studio_web_portal', '/StudioWebPortal', chosen),
  block('code_editor_app_settings', '/CodeEditorAppSettings', [idle, builtIn, images, machine, scripts], chosen),
  block(
    'r_studio_server_pro_app_settings',
    '/RStudioServerProAppSettings',
    [text('access_status', '/AccessStatus'), text('user_group', '/UserGroup')],
    chosen,
  ),
  block(
    'sharing_settings',
    '/SharingSettings',
    [
      text('notebook_output_option', '/NotebookOutputOption', { default: 'Disabled' }),
      text('s3_kms_key_id', '/S3KmsKeyId', { equivalences: ['kms-key'] }),
      text('s3_output_path', '/S3OutputPath'),
    ],
    chosen,
  ),
  block('studio_web_portal_settings', '/StudioWebPortalSettings', [
    set('hidden_app_types', '/HiddenAppTypes'),
    set('hidden_instance_types', '/HiddenInstanceTypes'),
    set('hidden_ml_tools', '/HiddenMlTools'),
  ]),
];

const sagemakerDomain = exact('aws_sagemaker_domain', 'AWS::SageMaker::Domain', {
  identifiers: ['{id}'],
  lenses: [
    text('domain_name', '/DomainName'),
    text('auth_mode', '/AuthMode'),
    text('app_network_access_type', '/AppNetworkAccessType', { default: 'PublicInternetOnly' }),
    text('app_security_group_management', '/AppSecurityGroupManagement', chosen),
    text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
    set('subnet_ids', '/SubnetIds'),
    text('vpc_id', '/VpcId'),
    text('tag_propagation', '/TagPropagation', { default: 'DISABLED' }),
    block(
      'default_space_settings',
      '/DefaultSpaceSettings',
      [...apps, block('jupyter_lab_app_settings', '/JupyterLabAppSettings', lab, chosen)],
      chosen,
    ),
    block('default_user_settings', '/DefaultUserSettings', [
      ...user,
      block('jupyter_lab_app_settings', '/JupyterLabAppSettings', lab, chosen),
      block('r_session_app_settings', '/RSessionAppSettings', [images, machine], chosen),
    ]),
    block(
      'domain_settings',
      '/DomainSettings',
      [
        block(
          'docker_settings',
          '/DockerSettings',
          [
            text('enable_docker_access', '/EnableDockerAccess', { default: 'DISABLED' }),
            set('vpc_only_trusted_accounts', '/VpcOnlyTrustedAccounts'),
          ],
          chosen,
        ),
        text('execution_role_identity_config', '/ExecutionRoleIdentityConfig', { default: 'DISABLED' }),
        block('r_studio_server_pro_domain_settings', '/RStudioServerProDomainSettings', [
          machine,
          text('domain_execution_role_arn', '/DomainExecutionRoleArn'),
          text('r_studio_connect_url', '/RStudioConnectUrl'),
          text('r_studio_package_manager_url', '/RStudioPackageManagerUrl'),
        ]),
        set('security_group_ids', '/SecurityGroupIds', chosen),
      ],
      chosen,
    ),
    tags(),
  ],
  unverified: {
    'default_space_settings.jupyter_lab_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'not-returned',
    'default_space_settings.jupyter_lab_app_settings.emr_settings': 'not-returned',
    'default_space_settings.jupyter_server_app_settings.code_repository': 'not-returned',
    'default_space_settings.jupyter_server_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'not-returned',
    'default_space_settings.kernel_gateway_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'not-returned',
    'default_user_settings.canvas_app_settings': 'not-returned',
    'default_user_settings.code_editor_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'not-returned',
    'default_user_settings.jupyter_lab_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'not-returned',
    'default_user_settings.jupyter_lab_app_settings.emr_settings': 'not-returned',
    'default_user_settings.jupyter_server_app_settings.code_repository': 'not-returned',
    'default_user_settings.jupyter_server_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'not-returned',
    'default_user_settings.kernel_gateway_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'not-returned',
    'default_user_settings.r_session_app_settings.default_resource_spec.sagemaker_image_version_alias': 'not-returned',
    'default_user_settings.tensor_board_app_settings': 'not-returned',
    'domain_settings.r_studio_server_pro_domain_settings.default_resource_spec.sagemaker_image_version_alias':
      'not-returned',
    retention_policy: 'terraform-only',
  },
  source: `${reference}/aws-resource-sagemaker-domain.html`,
});

const sagemakerUserProfile = exact('aws_sagemaker_user_profile', 'AWS::SageMaker::UserProfile', {
  identifiers: ['{user_profile_name}|{domain_id}'],
  lenses: [
    text('domain_id', '/DomainId'),
    text('user_profile_name', '/UserProfileName'),
    text('single_sign_on_user_identifier', '/SingleSignOnUserIdentifier'),
    text('single_sign_on_user_value', '/SingleSignOnUserValue'),
    block(
      'user_settings',
      '/UserSettings',
      [...user, block('jupyter_lab_app_settings', '/JupyterLabAppSettings', [...lab, clusters], chosen)],
      chosen,
    ),
    tags(),
  ],
  unverified: {
    'user_settings.canvas_app_settings': 'not-returned',
    'user_settings.code_editor_app_settings.default_resource_spec.sagemaker_image_version_alias': 'not-returned',
    'user_settings.jupyter_lab_app_settings.default_resource_spec.sagemaker_image_version_alias': 'not-returned',
    'user_settings.jupyter_server_app_settings.code_repository': 'not-returned',
    'user_settings.jupyter_server_app_settings.default_resource_spec.sagemaker_image_version_alias': 'not-returned',
    'user_settings.kernel_gateway_app_settings.default_resource_spec.sagemaker_image_version_alias': 'not-returned',
    'user_settings.r_session_app_settings': 'not-returned',
    'user_settings.tensor_board_app_settings': 'not-returned',
  },
  source: `${reference}/aws-resource-sagemaker-userprofile.html`,
});

const sagemakerSpace = exact('aws_sagemaker_space', 'AWS::SageMaker::Space', {
  identifiers: ['{domain_id}|{space_name}'],
  lenses: [
    text('domain_id', '/DomainId'),
    block('ownership_settings', '/OwnershipSettings', [text('owner_user_profile_name', '/OwnerUserProfileName')]),
    text('space_display_name', '/SpaceDisplayName'),
    text('space_name', '/SpaceName'),
    block('space_sharing_settings', '/SpaceSharingSettings', [text('sharing_type', '/SharingType')], chosen),
    tags(),
  ],
  unverified: { space_settings: 'write-only' },
  source: `${reference}/aws-resource-sagemaker-space.html`,
});

export const sagemakerStudio: readonly TypeMapping[] = [sagemakerDomain, sagemakerUserProfile, sagemakerSpace];
