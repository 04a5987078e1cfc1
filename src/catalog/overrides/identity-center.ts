import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;
const permissionSetDocs = `${reference}/aws-resource-sso-permissionset.html`;

const permissionSet = exact('aws_ssoadmin_permission_set', 'AWS::SSO::PermissionSet', {
  identifiers: ['{instance_arn}|{arn}'],
  lenses: [
    text('instance_arn', '/InstanceArn'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('relay_state', '/RelayStateType'),
    text('session_duration', '/SessionDuration', { default: 'PT1H' }),
    tags(),
  ],
  unverified: {},
  source: permissionSetDocs,
});

/** What a permission set allows stands in resources of its own. */
function permissionSetPart(terraformType: string, lenses: readonly Lens[], presence?: string): TypeMapping {
  return exact(terraformType, 'AWS::SSO::PermissionSet', {
    identifiers: ['{instance_arn}|{permission_set_arn}'],
    facet: presence === undefined ? {} : { presence },
    lenses: [text('instance_arn', '/InstanceArn'), text('permission_set_arn', '/PermissionSetArn'), ...lenses],
    unverified: {},
    source: permissionSetDocs,
  });
}

const customerPolicy = [text('name', '/Name'), text('path', '/Path', { default: '/' })];

const managedPolicy = permissionSetPart('aws_ssoadmin_managed_policy_attachment', [
  text('managed_policy_arn', '/ManagedPolicies', { contributes: true, order: 'set' }),
]);

const customerManagedPolicy = permissionSetPart('aws_ssoadmin_customer_managed_policy_attachment', [
  block('customer_managed_policy_reference', '/CustomerManagedPolicyReferences', customerPolicy, {
    contributes: true,
    order: ['Name', 'Path'],
  }),
]);

const inlinePolicy = permissionSetPart(
  'aws_ssoadmin_permission_set_inline_policy',
  [policy('inline_policy', '/InlinePolicy')],
  '/InlinePolicy',
);

const boundary = permissionSetPart(
  'aws_ssoadmin_permissions_boundary_attachment',
  [
    block('permissions_boundary', '/PermissionsBoundary', [
      text('managed_policy_arn', '/ManagedPolicyArn'),
      block('customer_managed_policy_reference', '/CustomerManagedPolicyReference', customerPolicy),
    ]),
  ],
  '/PermissionsBoundary',
);

const accountAssignment = exact('aws_ssoadmin_account_assignment', 'AWS::SSO::Assignment', {
  identifiers: ['{instance_arn}|{target_id}|{target_type}|{permission_set_arn}|{principal_type}|{principal_id}'],
  lenses: [
    text('instance_arn', '/InstanceArn'),
    text('permission_set_arn', '/PermissionSetArn'),
    text('principal_id', '/PrincipalId'),
    text('principal_type', '/PrincipalType'),
    text('target_id', '/TargetId'),
    text('target_type', '/TargetType'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sso-assignment.html`,
});

const application = exact('aws_ssoadmin_application', 'AWS::SSO::Application', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('instance_arn', '/InstanceArn'),
    text('application_provider_arn', '/ApplicationProviderArn'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('status', '/Status', { default: 'ENABLED' }),
    block('portal_options', '/PortalOptions', [
      text('visibility', '/Visibility', { default: 'ENABLED' }),
      block('sign_in_options', '/SignInOptions', [
        text('application_url', '/ApplicationUrl'),
        text('origin', '/Origin', free),
      ]),
    ]),
    tags(),
  ],
  unverified: { client_token: 'creation-only' },
  source: `${reference}/aws-resource-sso-application.html`,
});

const applicationAssignment = exact('aws_ssoadmin_application_assignment', 'AWS::SSO::ApplicationAssignment', {
  identifiers: ['{application_arn}|{principal_type}|{principal_id}'],
  lenses: [
    text('application_arn', '/ApplicationArn'),
    text('principal_id', '/PrincipalId'),
    text('principal_type', '/PrincipalType'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sso-applicationassignment.html`,
});

const accessControl = exact(
  'aws_ssoadmin_instance_access_control_attributes',
  'AWS::SSO::InstanceAccessControlAttributeConfiguration',
  {
    identifiers: ['{instance_arn}'],
    lenses: [
      text('instance_arn', '/InstanceArn'),
      blocks(
        'attribute',
        '/AccessControlAttributes',
        ['Key'],
        [text('key', '/Key'), block('value', '/Value', [set('source', '/Source')])],
      ),
    ],
    unverified: {},
    source: `${reference}/aws-resource-sso-instanceaccesscontrolattributeconfiguration.html`,
  },
);

const group = exact('aws_identitystore_group', 'AWS::IdentityStore::Group', {
  identifiers: ['{group_id}|{identity_store_id}'],
  lenses: [
    text('identity_store_id', '/IdentityStoreId'),
    text('display_name', '/DisplayName'),
    text('description', '/Description'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-identitystore-group.html`,
});

const membership = exact('aws_identitystore_group_membership', 'AWS::IdentityStore::GroupMembership', {
  identifiers: ['{membership_id}|{identity_store_id}'],
  lenses: [
    text('identity_store_id', '/IdentityStoreId'),
    text('group_id', '/GroupId'),
    text('member_id', '/MemberId/UserId'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-identitystore-groupmembership.html`,
});

export const identityCenter: readonly TypeMapping[] = [
  permissionSet,
  managedPolicy,
  customerManagedPolicy,
  inlinePolicy,
  boundary,
  accountAssignment,
  application,
  applicationAssignment,
  accessControl,
  group,
  membership,
];
