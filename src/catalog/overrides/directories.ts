import type { TypeMapping } from '../model.js';
import { block, bool, exact, set, tags, text } from './dsl.js';

/** Cloud Control reads Simple AD only; AWS::DirectoryService::MicrosoftAD has no read handler. */
const directory = exact('aws_directory_service_directory', 'AWS::DirectoryService::SimpleAD', {
  identifiers: ['{id}'],
  when: { attribute: 'type', in: ['SimpleAD', null] },
  lenses: [
    text('name', '/Name'),
    text('short_name', '/ShortName', { whenUnset: 'service-chooses' }),
    text('description', '/Description'),
    text('size', '/Size', { whenUnset: 'service-chooses' }),
    bool('enable_sso', '/EnableSso', { default: false }),
    text('alias', '/Alias', { whenUnset: 'service-chooses' }),
    block('vpc_settings', '/VpcSettings', [text('vpc_id', '/VpcId'), set('subnet_ids', '/SubnetIds')]),
    tags(),
  ],
  unverified: {
    connect_settings: 'not-returned',
    desired_number_of_domain_controllers: 'not-returned',
    edition: 'not-returned',
    password: 'write-only',
    type: 'terraform-only',
  },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directoryservice-simplead.html',
});

export const directories: readonly TypeMapping[] = [directory];
