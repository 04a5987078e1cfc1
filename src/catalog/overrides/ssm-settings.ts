import type { Lens, TypeMapping } from '../model.js';
import { block, exact, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
/** A destination stands in an object of its own or, as of old, beside the name; a read answers one of them. */
const eitherPlace = { equivalences: ['absent-live'] } as const;

const destination = (property: string): Lens =>
  block('s3_destination', property, [
    text('bucket_name', '/BucketName', eitherPlace),
    text('region', '/BucketRegion', eitherPlace),
    text('prefix', '/BucketPrefix', eitherPlace),
    text('kms_key_arn', '/KMSKeyArn', { equivalences: ['absent-live', 'kms-key'] }),
    text('sync_format', '/SyncFormat', { default: 'JsonSerDe', equivalences: ['absent-live'] }),
  ]);

const dataSync = exact('aws_ssm_resource_data_sync', 'AWS::SSM::ResourceDataSync', {
  identifiers: ['{name}', '{id}'],
  lenses: [text('name', '/SyncName'), destination('/S3Destination'), destination('')],
  unverified: {},
  source: `${reference}/aws-resource-ssm-resourcedatasync.html`,
});

const serviceSetting = exact('aws_ssm_service_setting', 'AWS::SSM::ServiceSetting', {
  identifiers: ['{arn}'],
  // The id may be given as the ARN that ends with it.
  lenses: [
    text('setting_id', '/SettingId', { equivalences: ['setting-by-arn'] }),
    text('setting_value', '/SettingValue'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ssm-servicesetting.html`,
});

const patchGroup = exact('aws_ssm_patch_group', 'AWS::SSM::PatchBaseline', {
  identifiers: ['{baseline_id}'],
  facet: {},
  lenses: [text('baseline_id', '/Id'), text('patch_group', '/PatchGroups', { contributes: true, order: 'set' })],
  unverified: {},
  source: `${reference}/aws-resource-ssm-patchbaseline.html`,
});

export const ssmSettings: readonly TypeMapping[] = [dataSync, serviceSetting, patchGroup];
