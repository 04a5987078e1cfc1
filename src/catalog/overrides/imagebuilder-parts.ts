import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, map, number, only, set, tagMap, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

/** A value there is a list that Terraform writes one element of. */
const parameters = blocks('parameter', '/Parameters', ['Name'], [text('name', '/Name'), only('value', '/Value')]);

const component = blocks('component', '/Components', 'list', [text('component_arn', '/ComponentArn'), parameters]);

const devices = blocks(
  'block_device_mapping',
  '/BlockDeviceMappings',
  ['DeviceName'],
  [
    text('device_name', '/DeviceName'),
    text('virtual_name', '/VirtualName'),
    block('ebs', '/Ebs', [
      bool('delete_on_termination', '/DeleteOnTermination', free),
      bool('encrypted', '/Encrypted', free),
      number('iops', '/Iops', free),
      text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
      text('snapshot_id', '/SnapshotId'),
      number('throughput', '/Throughput', free),
      number('volume_size', '/VolumeSize', free),
      text('volume_type', '/VolumeType', free),
    ]),
  ],
);

/** What an image and the pipeline that makes images have in common. */
const build: readonly Lens[] = [
  text('image_recipe_arn', '/ImageRecipeArn'),
  text('container_recipe_arn', '/ContainerRecipeArn'),
  text('infrastructure_configuration_arn', '/InfrastructureConfigurationArn'),
  text('distribution_configuration_arn', '/DistributionConfigurationArn'),
  bool('enhanced_image_metadata_enabled', '/EnhancedImageMetadataEnabled', { default: true }),
  text('execution_role', '/ExecutionRole', free),
  block('image_scanning_configuration', '/ImageScanningConfiguration', [
    bool('image_scanning_enabled', '/ImageScanningEnabled', { default: false }),
    block('ecr_configuration', '/EcrConfiguration', [
      text('repository_name', '/RepositoryName', free),
      set('container_tags', '/ContainerTags', free),
    ]),
  ]),
  block('image_tests_configuration', '/ImageTestsConfiguration', [
    bool('image_tests_enabled', '/ImageTestsEnabled', { default: true }),
    number('timeout_minutes', '/TimeoutMinutes', { default: 720 }),
  ]),
  tagMap(),
];

/** Workflows run in their order; an image, which ran them, keeps a set. */
const workflow = (order: 'list' | 'set'): Lens =>
  blocks(
    'workflow',
    '/Workflows',
    order,
    [
      text('workflow_arn', '/WorkflowArn'),
      text('on_failure', '/OnFailure', free),
      text('parallel_group', '/ParallelGroup'),
      parameters,
    ],
    free,
  );

const pipeline = exact('aws_imagebuilder_image_pipeline', 'AWS::ImageBuilder::ImagePipeline', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('status', '/Status', { default: 'ENABLED' }),
    ...build,
    block('schedule', '/Schedule', [
      text('schedule_expression', '/ScheduleExpression'),
      text('pipeline_execution_start_condition', '/PipelineExecutionStartCondition', {
        default: 'EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE',
      }),
      text('timezone', '/Timezone', free),
    ]),
    workflow('list'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-imagebuilder-imagepipeline.html`,
});

const image = exact('aws_imagebuilder_image', 'AWS::ImageBuilder::Image', {
  identifiers: ['{arn}', '{id}'],
  lenses: [...build, workflow('set')],
  unverified: {},
  source: `${reference}/aws-resource-imagebuilder-image.html`,
});

const imageRecipe = exact('aws_imagebuilder_image_recipe', 'AWS::ImageBuilder::ImageRecipe', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('version', '/Version'),
    text('description', '/Description'),
    text('parent_image', '/ParentImage'),
    text('working_directory', '/WorkingDirectory'),
    component,
    devices,
    map('ami_tags', '/AmiTags'),
    text('user_data_base64', '/AdditionalInstanceConfiguration/UserDataOverride', free),
    block('systems_manager_agent', '/AdditionalInstanceConfiguration/SystemsManagerAgent', [
      bool('uninstall_after_build', '/UninstallAfterBuild', free),
    ]),
    tagMap(),
  ],
  // An empty text there, which is also how it says nothing.
  unverified: { 'block_device_mapping.no_device': 'not-returned' },
  source: `${reference}/aws-resource-imagebuilder-imagerecipe.html`,
});

const repository = block('target_repository', '/TargetRepository', [
  text('repository_name', '/RepositoryName'),
  text('service', '/Service'),
]);

const containerRecipe = exact('aws_imagebuilder_container_recipe', 'AWS::ImageBuilder::ContainerRecipe', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('version', '/Version'),
    text('description', '/Description'),
    text('container_type', '/ContainerType'),
    text('parent_image', '/ParentImage'),
    text('working_directory', '/WorkingDirectory'),
    text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
    component,
    block('instance_configuration', '/InstanceConfiguration', [text('image', '/Image', free), devices]),
    repository,
    tagMap(),
  ],
  unverified: {
    dockerfile_template_data: 'write-only',
    dockerfile_template_uri: 'write-only',
    'instance_configuration.block_device_mapping.no_device': 'not-returned',
    platform_override: 'write-only',
  },
  source: `${reference}/aws-resource-imagebuilder-containerrecipe.html`,
});

const amiDistribution = block('ami_distribution_configuration', '/AmiDistributionConfiguration', [
  text('name', '/Name'),
  text('description', '/Description'),
  text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
  map('ami_tags', '/AmiTags'),
  set('target_account_ids', '/TargetAccountIds'),
  block('launch_permission', '/LaunchPermissionConfiguration', [
    set('organization_arns', '/OrganizationArns'),
    set('organizational_unit_arns', '/OrganizationalUnitArns'),
    set('user_groups', '/UserGroups'),
    set('user_ids', '/UserIds'),
  ]),
]);

const distribution = exact(
  'aws_imagebuilder_distribution_configuration',
  'AWS::ImageBuilder::DistributionConfiguration',
  {
    identifiers: ['{arn}', '{id}'],
    lenses: [
      text('name', '/Name'),
      text('description', '/Description'),
      blocks(
        'distribution',
        '/Distributions',
        ['Region'],
        [
          text('region', '/Region'),
          amiDistribution,
          block('container_distribution_configuration', '/ContainerDistributionConfiguration', [
            set('container_tags', '/ContainerTags'),
            text('description', '/Description'),
            repository,
          ]),
          blocks(
            'fast_launch_configuration',
            '/FastLaunchConfigurations',
            ['AccountId'],
            [
              text('account_id', '/AccountId'),
              bool('enabled', '/Enabled'),
              block('launch_template', '/LaunchTemplate', [
                text('launch_template_id', '/LaunchTemplateId'),
                text('launch_template_name', '/LaunchTemplateName'),
                text('launch_template_version', '/LaunchTemplateVersion'),
              ]),
              number('max_parallel_launches', '/MaxParallelLaunches', free),
              block('snapshot_configuration', '/SnapshotConfiguration', [
                number('target_resource_count', '/TargetResourceCount', free),
              ]),
            ],
          ),
          blocks('launch_template_configuration', '/LaunchTemplateConfigurations', 'set', [
            text('account_id', '/AccountId'),
            bool('default', '/SetDefaultVersion', { default: true }),
            text('launch_template_id', '/LaunchTemplateId'),
          ]),
          set('license_configuration_arns', '/LicenseConfigurationArns'),
          blocks(
            'ssm_parameter_configuration',
            '/SsmParameterConfigurations',
            ['ParameterName'],
            [
              text('parameter_name', '/ParameterName'),
              text('ami_account_id', '/AmiAccountId'),
              text('data_type', '/DataType', free),
            ],
          ),
        ],
      ),
      tagMap(),
    ],
    unverified: { 'distribution.s3_export_configuration': 'not-returned' },
    source: `${reference}/aws-resource-imagebuilder-distributionconfiguration.html`,
  },
);

const lifecyclePolicy = exact('aws_imagebuilder_lifecycle_policy', 'AWS::ImageBuilder::LifecyclePolicy', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('execution_role', '/ExecutionRole'),
    text('resource_type', '/ResourceType'),
    text('status', '/Status', { default: 'ENABLED' }),
    blocks('policy_detail', '/PolicyDetails', 'set', [
      block('action', '/Action', [
        text('type', '/Type'),
        block('include_resources', '/IncludeResources', [
          bool('amis', '/Amis'),
          bool('containers', '/Containers'),
          bool('snapshots', '/Snapshots'),
        ]),
      ]),
      block('exclusion_rules', '/ExclusionRules', [
        block('amis', '/Amis', [
          bool('is_public', '/IsPublic'),
          block('last_launched', '/LastLaunched', [text('unit', '/Unit'), number('value', '/Value')]),
          set('regions', '/Regions'),
          set('shared_accounts', '/SharedAccounts'),
          map('tag_map', '/TagMap'),
        ]),
        map('tag_map', '/TagMap'),
      ]),
      block('filter', '/Filter', [
        text('type', '/Type'),
        number('value', '/Value'),
        text('unit', '/Unit'),
        number('retain_at_least', '/RetainAtLeast'),
      ]),
    ]),
    block('resource_selection', '/ResourceSelection', [
      blocks('recipe', '/Recipes', 'set', [text('name', '/Name'), text('semantic_version', '/SemanticVersion')]),
      map('tag_map', '/TagMap'),
    ]),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-imagebuilder-lifecyclepolicy.html`,
});

const workflowDocument = exact('aws_imagebuilder_workflow', 'AWS::ImageBuilder::Workflow', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('version', '/Version'),
    text('type', '/Type'),
    text('description', '/Description'),
    text('change_description', '/ChangeDescription'),
    text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
    tagMap(),
  ],
  unverified: { data: 'write-only', uri: 'write-only' },
  source: `${reference}/aws-resource-imagebuilder-workflow.html`,
});

export const imagebuilderParts: readonly TypeMapping[] = [
  pipeline,
  image,
  imageRecipe,
  containerRecipe,
  distribution,
  lifecyclePolicy,
  workflowDocument,
];
