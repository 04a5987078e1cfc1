import type { Lens, TypeMapping } from '../model.js';
import { principalParts } from './iam.js';
import { block, claim, exact, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

/** One inline policy among those that a user or a group has. */
const inlinePolicy: Lens = block('', '/Policies', [text('name', '/PolicyName'), policy('policy', '/PolicyDocument')], {
  contributes: true,
  order: ['PolicyName'],
});

const group = exact('aws_iam_group', 'AWS::IAM::Group', {
  identifiers: ['{name}', '{id}'],
  lenses: [text('name', '/GroupName'), text('path', '/Path', { default: '/' }), ...principalParts],
  unverified: {},
  source: `${reference}/aws-resource-iam-group.html`,
});

const groupPolicy = exact('aws_iam_group_policy', 'AWS::IAM::Group', {
  identifiers: ['{group}', '{id:before::}'],
  facet: {},
  lenses: [text('group', '/GroupName'), inlinePolicy],
  unverified: { name_prefix: 'creation-only' },
  alternatives: [
    {
      cloudFormationType: 'AWS::IAM::GroupPolicy',
      identifiers: ['{name}|{group}'],
      lenses: [text('group', '/GroupName'), text('name', '/PolicyName'), policy('policy', '/PolicyDocument')],
      unverified: { name_prefix: 'creation-only' },
    },
  ],
  source: `${reference}/aws-resource-iam-grouppolicy.html`,
});

const groupPolicyAttachment = exact('aws_iam_group_policy_attachment', 'AWS::IAM::Group', {
  identifiers: ['{group}'],
  facet: {},
  lenses: [text('group', '/GroupName'), text('policy_arn', '/ManagedPolicyArns', { contributes: true, order: 'set' })],
  unverified: {},
  source: `${reference}/aws-resource-iam-group.html`,
});

const userPolicy = exact('aws_iam_user_policy', 'AWS::IAM::User', {
  identifiers: ['{user}', '{id:before::}'],
  facet: {},
  lenses: [text('user', '/UserName'), inlinePolicy],
  unverified: { name_prefix: 'creation-only' },
  alternatives: [
    {
      cloudFormationType: 'AWS::IAM::UserPolicy',
      identifiers: ['{name}|{user}'],
      lenses: [text('user', '/UserName'), text('name', '/PolicyName'), policy('policy', '/PolicyDocument')],
      unverified: { name_prefix: 'creation-only' },
    },
  ],
  source: `${reference}/aws-resource-iam-userpolicy.html`,
});

/** Not exclusive: the user may be in other groups through resources of their own. */
const userGroupMembership = exact('aws_iam_user_group_membership', 'AWS::IAM::User', {
  identifiers: ['{user}'],
  facet: {},
  lenses: [text('user', '/UserName'), set('groups', '/Groups', { contributes: true })],
  unverified: {},
  claims: [
    claim('AWS::IAM::UserToGroupAddition', ['{each}'], [text('user', '/Users', { contributes: true, order: 'set' })], {
      each: 'groups',
      excuses: true,
      reader: 'iam',
    }),
  ],
  source: `${reference}/aws-resource-iam-user.html`,
});

/** Exclusive: who is in the group without being named here was added outside. That is said here, and not of the user too. */
const groupMembership = exact('aws_iam_group_membership', 'AWS::IAM::UserToGroupAddition', {
  reader: 'iam',
  identifiers: ['{group}'],
  lenses: [text('group', '/GroupName'), set('users', '/Users')],
  unverified: { name: 'terraform-only' },
  claims: [
    claim('AWS::IAM::User', [], [text('group', '/Groups', { contributes: true, order: 'set' })], { everywhere: true }),
  ],
  source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html',
});

const attached = text('policy_arn', '/ManagedPolicyArns', { contributes: true, order: 'set' });

/** Exclusive: what has the policy without being named here was attached outside. */
const policyAttachment = exact('aws_iam_policy_attachment', 'AWS::IAM::ManagedPolicy', {
  identifiers: ['{policy_arn}'],
  facet: {},
  lenses: [text('policy_arn', '/PolicyArn'), set('groups', '/Groups'), set('roles', '/Roles'), set('users', '/Users')],
  unverified: { name: 'terraform-only' },
  claims: [
    claim('AWS::IAM::User', ['{each}'], [attached], { each: 'users' }),
    claim('AWS::IAM::Group', ['{each}'], [attached], { each: 'groups' }),
    claim('AWS::IAM::Role', ['{each}'], [attached], { each: 'roles' }),
  ],
  source: `${reference}/aws-resource-iam-managedpolicy.html`,
});

const openIdConnectProvider = exact('aws_iam_openid_connect_provider', 'AWS::IAM::OIDCProvider', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('url', '/Url', { equivalences: ['issuer-url'] }),
    set('client_id_list', '/ClientIdList'),
    // Left out, IAM asks the issuer for its certificate.
    set('thumbprint_list', '/ThumbprintList', { whenUnset: 'service-chooses', equivalences: ['ignore-case'] }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-iam-oidcprovider.html`,
});

const samlProvider = exact('aws_iam_saml_provider', 'AWS::IAM::SAMLProvider', {
  identifiers: ['{arn}', '{id}'],
  lenses: [text('name', '/Name'), text('saml_metadata_document', '/SamlMetadataDocument'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-iam-samlprovider.html`,
});

const serviceLinkedRole = exact('aws_iam_service_linked_role', 'AWS::IAM::ServiceLinkedRole', {
  identifiers: ['{name}', '{arn:after:/}'],
  lenses: [text('description', '/Description')],
  unverified: { aws_service_name: 'write-only', custom_suffix: 'write-only', tags: 'not-returned' },
  source: `${reference}/aws-resource-iam-servicelinkedrole.html`,
});

const serverCertificate = exact('aws_iam_server_certificate', 'AWS::IAM::ServerCertificate', {
  identifiers: ['{name}', '{arn:after:/}'],
  lenses: [text('name', '/ServerCertificateName'), text('path', '/Path', { default: '/' }), tags()],
  unverified: {
    certificate_body: 'write-only',
    certificate_chain: 'write-only',
    name_prefix: 'creation-only',
    private_key: 'write-only',
  },
  source: `${reference}/aws-resource-iam-servercertificate.html`,
});

/** Listed, not asked for one by one: the list names a device by its ARN, and has no tags. */
const virtualMfaDevice = exact('aws_iam_virtual_mfa_device', 'AWS::IAM::VirtualMFADevice', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('virtual_mfa_device_name', '/VirtualMfaDeviceName', { equivalences: ['absent-live'] }),
    text('path', '/Path', { equivalences: ['absent-live'] }),
  ],
  unverified: { tags: 'not-returned' },
  source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html',
});

export const iamMembers: readonly TypeMapping[] = [
  group,
  groupPolicy,
  groupPolicyAttachment,
  userPolicy,
  userGroupMembership,
  groupMembership,
  policyAttachment,
  openIdConnectProvider,
  samlProvider,
  serviceLinkedRole,
  serverCertificate,
  virtualMfaDevice,
];
