import { imagebuilderParts } from '../../../src/catalog/overrides/imagebuilder-parts.js';
import { describeInSync } from './planted.js';

const arn = (kind: string): string => `arn:aws:imagebuilder:eu-west-1:123456789012:${kind}/web`;
const workflows = (order: readonly string[]) =>
  order.map((name) => ({ WorkflowArn: arn(name), OnFailure: 'ABORT', Parameters: [{ Name: 'wait', Value: ['60'] }] }));
const workflow = (name: string) => ({
  workflow_arn: arn(name),
  on_failure: 'ABORT',
  parallel_group: '',
  parameter: [{ name: 'wait', value: '60' }],
});

describeInSync(imagebuilderParts, {
  aws_imagebuilder_image_pipeline: {
    attributes: {
      name: 'web',
      description: '',
      status: 'ENABLED',
      image_recipe_arn: arn('image-recipe'),
      infrastructure_configuration_arn: arn('infrastructure-configuration'),
      enhanced_image_metadata_enabled: true,
      image_tests_configuration: [],
      image_scanning_configuration: [{ image_scanning_enabled: true, ecr_configuration: [] }],
      schedule: [
        { schedule_expression: 'cron(0 0 * * ? *)', pipeline_execution_start_condition: null, timezone: 'UTC' },
      ],
      workflow: [workflow('build'), workflow('test')],
    },
    live: {
      Name: 'web',
      Status: 'ENABLED',
      ImageRecipeArn: arn('image-recipe'),
      InfrastructureConfigurationArn: arn('infrastructure-configuration'),
      EnhancedImageMetadataEnabled: true,
      ImageTestsConfiguration: { ImageTestsEnabled: true, TimeoutMinutes: 720 },
      ImageScanningConfiguration: { ImageScanningEnabled: true },
      Schedule: {
        ScheduleExpression: 'cron(0 0 * * ? *)',
        PipelineExecutionStartCondition: 'EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE',
        Timezone: 'UTC',
      },
      Workflows: workflows(['build', 'test']),
      Tags: {},
    },
    plants: [
      ['/Status', 'DISABLED', 'status'],
      ['/ImageTestsConfiguration/ImageTestsEnabled', false, 'image_tests_configuration.image_tests_enabled'],
      [
        '/ImageScanningConfiguration/ImageScanningEnabled',
        false,
        'image_scanning_configuration[0].image_scanning_enabled',
      ],
      ['/Workflows/0/Parameters/0/Value', ['90'], 'workflow[0].parameter[0].value'],
      [
        '/Schedule/PipelineExecutionStartCondition',
        'EXPRESSION_MATCH_ONLY',
        'schedule[0].pipeline_execution_start_condition',
      ],
    ],
  },
  aws_imagebuilder_image: {
    attributes: {
      image_recipe_arn: arn('image-recipe'),
      infrastructure_configuration_arn: arn('infrastructure-configuration'),
      enhanced_image_metadata_enabled: true,
      image_tests_configuration: [{ image_tests_enabled: true, timeout_minutes: 60 }],
      workflow: [workflow('build'), workflow('test')],
      tags: { team: 'a' },
    },
    live: {
      Arn: arn('image'),
      ImageRecipeArn: arn('image-recipe'),
      InfrastructureConfigurationArn: arn('infrastructure-configuration'),
      EnhancedImageMetadataEnabled: true,
      ImageTestsConfiguration: { ImageTestsEnabled: true, TimeoutMinutes: 60 },
      Workflows: workflows(['test', 'build']),
      Tags: { team: 'a' },
    },
    plants: [
      ['/ImageTestsConfiguration/TimeoutMinutes', 90, 'image_tests_configuration[0].timeout_minutes'],
      ['/Tags/owner', 'x', 'tags["owner"]'],
    ],
  },
  aws_imagebuilder_image_recipe: {
    attributes: {
      name: 'web',
      version: '1.0.0',
      parent_image: arn('parent'),
      component: [
        { component_arn: arn('b'), parameter: [{ name: 'p', value: 'v' }] },
        { component_arn: arn('a'), parameter: [] },
      ],
      block_device_mapping: [
        {
          device_name: '/dev/xvda',
          no_device: false,
          virtual_name: '',
          ebs: [{ delete_on_termination: 'true', encrypted: '', iops: 0, volume_size: 20, volume_type: 'gp3' }],
        },
      ],
      systems_manager_agent: [{ uninstall_after_build: true }],
      user_data_base64: 'ZGF0ZQ==',
      working_directory: '',
    },
    live: {
      Name: 'web',
      Version: '1.0.0',
      ParentImage: arn('parent'),
      Components: [{ ComponentArn: arn('b'), Parameters: [{ Name: 'p', Value: ['v'] }] }, { ComponentArn: arn('a') }],
      BlockDeviceMappings: [
        { DeviceName: '/dev/xvda', Ebs: { DeleteOnTermination: true, VolumeSize: 20, VolumeType: 'gp3' } },
      ],
      AdditionalInstanceConfiguration: {
        SystemsManagerAgent: { UninstallAfterBuild: true },
        UserDataOverride: 'ZGF0ZQ==',
      },
    },
    plants: [
      ['/BlockDeviceMappings/0/Ebs/VolumeSize', 40, 'block_device_mapping[0].ebs[0].volume_size'],
      ['/BlockDeviceMappings/0/Ebs/DeleteOnTermination', false, 'block_device_mapping[0].ebs[0].delete_on_termination'],
      [
        '/AdditionalInstanceConfiguration/SystemsManagerAgent/UninstallAfterBuild',
        false,
        'systems_manager_agent[0].uninstall_after_build',
      ],
      ['/Components/0/Parameters/0/Value', ['w'], 'component[0].parameter[0].value'],
    ],
  },
  aws_imagebuilder_container_recipe: {
    attributes: {
      name: 'web',
      version: '1.0.0',
      container_type: 'DOCKER',
      parent_image: arn('parent'),
      component: [{ component_arn: arn('a'), parameter: [] }],
      target_repository: [{ repository_name: 'web', service: 'ECR' }],
      instance_configuration: [{ image: 'ami-1', block_device_mapping: [] }],
      kms_key_id: '',
      dockerfile_template_data: 'FROM x',
    },
    live: {
      Name: 'web',
      Version: '1.0.0',
      ContainerType: 'DOCKER',
      ParentImage: arn('parent'),
      Components: [{ ComponentArn: arn('a') }],
      TargetRepository: { RepositoryName: 'web', Service: 'ECR' },
      InstanceConfiguration: { Image: 'ami-1' },
    },
    plants: [
      ['/TargetRepository/RepositoryName', 'other', 'target_repository[0].repository_name'],
      ['/InstanceConfiguration/Image', 'ami-2', 'instance_configuration[0].image'],
    ],
  },
  aws_imagebuilder_distribution_configuration: {
    attributes: {
      name: 'web',
      distribution: [
        {
          region: 'eu-west-1',
          ami_distribution_configuration: [
            {
              name: 'web {{ imagebuilder:buildDate }}',
              ami_tags: { a: 'b' },
              launch_permission: [{ user_ids: ['123456789012', '210987654321'], user_groups: [] }],
            },
          ],
          fast_launch_configuration: [
            {
              account_id: '123456789012',
              enabled: true,
              launch_template: [],
              max_parallel_launches: 6,
              snapshot_configuration: [],
            },
          ],
          launch_template_configuration: [{ account_id: '', default: true, launch_template_id: 'lt-1' }],
          ssm_parameter_configuration: [{ parameter_name: '/ami/web', ami_account_id: null, data_type: 'text' }],
          license_configuration_arns: [],
        },
        { region: 'eu-central-1', ami_distribution_configuration: [{ name: 'c' }] },
      ],
    },
    live: {
      Name: 'web',
      Distributions: [
        { Region: 'eu-central-1', AmiDistributionConfiguration: { Name: 'c' } },
        {
          Region: 'eu-west-1',
          AmiDistributionConfiguration: {
            Name: 'web {{ imagebuilder:buildDate }}',
            AmiTags: { a: 'b' },
            LaunchPermissionConfiguration: { UserIds: ['210987654321', '123456789012'] },
          },
          FastLaunchConfigurations: [{ AccountId: '123456789012', Enabled: true, MaxParallelLaunches: 6 }],
          LaunchTemplateConfigurations: [{ LaunchTemplateId: 'lt-1', SetDefaultVersion: true }],
          SsmParameterConfigurations: [{ ParameterName: '/ami/web', DataType: 'text' }],
        },
      ],
    },
    plants: [
      [
        '/Distributions/1/AmiDistributionConfiguration/LaunchPermissionConfiguration/UserGroups',
        ['all'],
        'distribution[0].ami_distribution_configuration[0].launch_permission[0].user_groups',
      ],
      [
        '/Distributions/1/FastLaunchConfigurations/0/Enabled',
        false,
        'distribution[0].fast_launch_configuration[0].enabled',
      ],
      ['/Distributions/2', { Region: 'us-east-1' }, 'distribution'],
    ],
  },
  aws_imagebuilder_lifecycle_policy: {
    attributes: {
      name: 'old',
      execution_role: 'arn:aws:iam::123456789012:role/l',
      resource_type: 'AMI_IMAGE',
      status: 'ENABLED',
      policy_detail: [
        {
          action: [{ type: 'DELETE', include_resources: [{ amis: true, containers: false, snapshots: true }] }],
          filter: [{ type: 'AGE', value: 6, unit: 'YEARS', retain_at_least: 10 }],
          exclusion_rules: [{ tag_map: { keep: 'yes' }, amis: [] }],
        },
      ],
      resource_selection: [{ tag_map: { web: 'yes' }, recipe: [] }],
    },
    live: {
      Name: 'old',
      ExecutionRole: 'arn:aws:iam::123456789012:role/l',
      ResourceType: 'AMI_IMAGE',
      Status: 'ENABLED',
      PolicyDetails: [
        {
          Action: { Type: 'DELETE', IncludeResources: { Amis: true, Snapshots: true } },
          Filter: { Type: 'AGE', Value: 6, Unit: 'YEARS', RetainAtLeast: 10 },
          ExclusionRules: { TagMap: { keep: 'yes' } },
        },
      ],
      ResourceSelection: { TagMap: { web: 'yes' } },
    },
    plants: [
      ['/Status', 'DISABLED', 'status'],
      ['/PolicyDetails/0/Filter/Value', 1, 'policy_detail[0].filter[0].value'],
      ['/ResourceSelection/TagMap/web', 'no', 'resource_selection[0].tag_map["web"]'],
    ],
  },
  aws_imagebuilder_workflow: {
    attributes: { name: 'w', version: '1.0.0', type: 'TEST', data: 'name: w', description: null },
    live: { Name: 'w', Version: '1.0.0', Type: 'TEST' },
    plants: [['/Description', 'by hand', 'description']],
  },
});
