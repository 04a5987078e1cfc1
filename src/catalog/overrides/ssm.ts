import type { TypeMapping } from '../model.js';
import { exact, tagMap, text } from './dsl.js';

const plain = { attribute: 'type', notIn: ['SecureString'] } as const;

const parameter = exact('aws_ssm_parameter', 'AWS::SSM::Parameter', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('type', '/Type'),
    // A secure string comes back encrypted anew, and one set through `value_wo` is not in the state.
    text('value', '/Value', { sensitive: true, when: plain, whenUnset: 'service-chooses' }),
    text('insecure_value', '/Value', { when: plain, whenUnset: 'service-chooses' }),
    text('description', '/Description', { equivalences: ['ssm-parameter-short-read'] }),
    text('allowed_pattern', '/AllowedPattern', { equivalences: ['ssm-parameter-short-read'] }),
    text('tier', '/Tier', {
      default: 'Standard',
      equivalences: ['ssm-parameter-short-read', 'ssm-intelligent-tiering'],
    }),
    text('data_type', '/DataType', { default: 'text' }),
    tagMap(),
  ],
  unverified: {
    arn: 'not-returned',
    key_id: 'not-returned',
    overwrite: 'terraform-only',
    value_wo: 'write-only',
    value_wo_version: 'terraform-only',
  },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html',
});

export const ssm: readonly TypeMapping[] = [parameter];
