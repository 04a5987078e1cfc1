import type { TypeMapping } from '../model.js';
import { blocks, bool, exact, json, number, only, owned, policy, set, tags, text, words } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;
const permissions = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY', null];
const policySource = `${reference}/aws-resource-organizations-policy.html`;

const organizationPolicy = exact('aws_organizations_policy', 'AWS::Organizations::Policy', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('type', '/Type', { default: 'SERVICE_CONTROL_POLICY' }),
    // Other kinds (tags, backup) have a syntax of their own.
    policy('content', '/Content', { when: { attribute: 'type', in: permissions } }),
    json('content', '/Content', { when: { attribute: 'type', notIn: permissions } }),
    tags(),
    owned(set('target_ids', '/TargetIds')),
  ],
  unverified: { skip_destroy: 'terraform-only' },
  source: policySource,
});

const policyAttachment = exact('aws_organizations_policy_attachment', 'AWS::Organizations::Policy', {
  identifiers: ['{policy_id}'],
  facet: {},
  lenses: [text('policy_id', '/Id'), text('target_id', '/TargetIds', { contributes: true, order: 'set' })],
  unverified: { skip_destroy: 'terraform-only' },
  source: policySource,
});

const account = exact('aws_organizations_account', 'AWS::Organizations::Account', {
  identifiers: ['{id}'],
  lenses: [text('name', '/AccountName'), text('email', '/Email'), only('parent_id', '/ParentIds', free), tags()],
  unverified: {
    close_on_deletion: 'terraform-only',
    create_govcloud: 'creation-only',
    iam_user_access_to_billing: 'creation-only',
    role_name: 'write-only',
  },
  source: `${reference}/aws-resource-organizations-account.html`,
});

const organizationalUnit = exact('aws_organizations_organizational_unit', 'AWS::Organizations::OrganizationalUnit', {
  identifiers: ['{id}'],
  lenses: [text('name', '/Name'), text('parent_id', '/ParentId'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-organizations-organizationalunit.html`,
});

const resourceShare = exact('aws_ram_resource_share', 'AWS::RAM::ResourceShare', {
  identifiers: ['{arn}', '{id}'],
  lenses: [text('name', '/Name'), bool('allow_external_principals', '/AllowExternalPrincipals'), tags()],
  unverified: { permission_arns: 'write-only' },
  source: `${reference}/aws-resource-ram-resourceshare.html`,
});

const eventDataStore = exact('aws_cloudtrail_event_data_store', 'AWS::CloudTrail::EventDataStore', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('billing_mode', '/BillingMode', free),
    text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
    bool('multi_region_enabled', '/MultiRegionEnabled', { default: true }),
    bool('organization_enabled', '/OrganizationEnabled', { default: false }),
    number('retention_period', '/RetentionPeriod', free),
    bool('termination_protection_enabled', '/TerminationProtectionEnabled', { default: true }),
    words('suspend', '/IngestionEnabled', false, true, { default: true }),
    blocks(
      'advanced_event_selector',
      '/AdvancedEventSelectors',
      'set',
      [
        text('name', '/Name'),
        blocks(
          'field_selector',
          '/FieldSelectors',
          ['Field'],
          [
            text('field', '/Field'),
            set('equals', '/Equals'),
            set('not_equals', '/NotEquals'),
            set('starts_with', '/StartsWith'),
            set('not_starts_with', '/NotStartsWith'),
            set('ends_with', '/EndsWith'),
            set('not_ends_with', '/NotEndsWith'),
          ],
        ),
      ],
      free,
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cloudtrail-eventdatastore.html`,
});

export const governance: readonly TypeMapping[] = [
  organizationPolicy,
  policyAttachment,
  account,
  organizationalUnit,
  resourceShare,
  eventDataStore,
];
