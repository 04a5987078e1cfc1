import type { TypeMapping } from '../model.js';
import { block, bool, exact, map, number, set, tagMap, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const component = exact('aws_imagebuilder_component', 'AWS::ImageBuilder::Component', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('version', '/Version'),
    text('platform', '/Platform'),
    text('description', '/Description'),
    text('change_description', '/ChangeDescription'),
    text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
    set('supported_os_versions', '/SupportedOsVersions'),
    tagMap(),
  ],
  unverified: { data: 'write-only', skip_destroy: 'terraform-only', uri: 'write-only' },
  source: `${reference}/aws-resource-imagebuilder-component.html`,
});

const infrastructure = exact(
  'aws_imagebuilder_infrastructure_configuration',
  'AWS::ImageBuilder::InfrastructureConfiguration',
  {
    identifiers: ['{arn}', '{id}'],
    lenses: [
      text('name', '/Name'),
      text('description', '/Description'),
      text('instance_profile_name', '/InstanceProfileName'),
      set('instance_types', '/InstanceTypes'),
      text('key_pair', '/KeyPair'),
      set('security_group_ids', '/SecurityGroupIds'),
      text('subnet_id', '/SubnetId'),
      text('sns_topic_arn', '/SnsTopicArn'),
      bool('terminate_instance_on_failure', '/TerminateInstanceOnFailure', free),
      map('resource_tags', '/ResourceTags'),
      block('instance_metadata_options', '/InstanceMetadataOptions', [
        number('http_put_response_hop_limit', '/HttpPutResponseHopLimit'),
        text('http_tokens', '/HttpTokens'),
      ]),
      block('logging', '/Logging/S3Logs', [
        block('s3_logs', '', [text('s3_bucket_name', '/S3BucketName'), text('s3_key_prefix', '/S3KeyPrefix')]),
      ]),
      block('placement', '/Placement', [
        text('availability_zone', '/AvailabilityZone'),
        text('host_id', '/HostId'),
        text('host_resource_group_arn', '/HostResourceGroupArn'),
        text('tenancy', '/Tenancy', free),
      ]),
      tagMap(),
    ],
    unverified: {},
    source: `${reference}/aws-resource-imagebuilder-infrastructureconfiguration.html`,
  },
);

export const imagebuilder: readonly TypeMapping[] = [component, infrastructure];
