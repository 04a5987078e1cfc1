import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, number, only, owned, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

/** What gives a user or a group its rights. */
export const principalParts: readonly Lens[] = [
  owned(
    blocks(
      'inline_policy',
      '/Policies',
      ['PolicyName'],
      [text('name', '/PolicyName'), policy('policy', '/PolicyDocument')],
    ),
  ),
  owned(set('managed_policy_arns', '/ManagedPolicyArns')),
];

const role = exact('aws_iam_role', 'AWS::IAM::Role', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/RoleName'),
    policy('assume_role_policy', '/AssumeRolePolicyDocument'),
    text('description', '/Description'),
    text('path', '/Path', { default: '/' }),
    number('max_session_duration', '/MaxSessionDuration', { default: 3600 }),
    text('permissions_boundary', '/PermissionsBoundary'),
    blocks(
      'inline_policy',
      '/Policies',
      ['PolicyName'],
      [text('name', '/PolicyName'), policy('policy', '/PolicyDocument')],
    ),
    set('managed_policy_arns', '/ManagedPolicyArns'),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only', force_detach_policies: 'terraform-only' },
  source: `${reference}/aws-resource-iam-role.html`,
});

const rolePolicy = exact('aws_iam_role_policy', 'AWS::IAM::Role', {
  identifiers: ['{role}', '{id:before::}'],
  facet: {},
  lenses: [
    text('role', '/RoleName'),
    block('', '/Policies', [text('name', '/PolicyName'), policy('policy', '/PolicyDocument')], {
      contributes: true,
      order: ['PolicyName'],
    }),
  ],
  unverified: { name_prefix: 'creation-only' },
  alternatives: [
    {
      cloudFormationType: 'AWS::IAM::RolePolicy',
      identifiers: ['{name}|{role}'],
      lenses: [text('role', '/RoleName'), text('name', '/PolicyName'), policy('policy', '/PolicyDocument')],
      unverified: { name_prefix: 'creation-only' },
    },
  ],
  source: `${reference}/aws-resource-iam-rolepolicy.html`,
});

const rolePolicyAttachment = exact('aws_iam_role_policy_attachment', 'AWS::IAM::Role', {
  identifiers: ['{role}'],
  facet: {},
  lenses: [text('role', '/RoleName'), text('policy_arn', '/ManagedPolicyArns', { contributes: true, order: 'set' })],
  unverified: {},
  source: `${reference}/aws-resource-iam-role.html`,
});

const managedPolicy = exact('aws_iam_policy', 'AWS::IAM::ManagedPolicy', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/ManagedPolicyName'),
    text('path', '/Path', { default: '/' }),
    text('description', '/Description'),
    policy('policy', '/PolicyDocument'),
  ],
  unverified: {
    name_prefix: 'creation-only',
    tags: 'not-returned',
  },
  source: `${reference}/aws-resource-iam-managedpolicy.html`,
});

const user = exact('aws_iam_user', 'AWS::IAM::User', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/UserName'),
    text('path', '/Path', { default: '/' }),
    text('permissions_boundary', '/PermissionsBoundary'),
    tags(),
    // Terraform gives a user its rights through resources of their own only.
    ...principalParts,
    owned(set('groups', '/Groups')),
  ],
  unverified: { force_destroy: 'terraform-only' },
  source: `${reference}/aws-resource-iam-user.html`,
});

const userPolicyAttachment = exact('aws_iam_user_policy_attachment', 'AWS::IAM::User', {
  identifiers: ['{user}'],
  facet: {},
  lenses: [text('user', '/UserName'), text('policy_arn', '/ManagedPolicyArns', { contributes: true, order: 'set' })],
  unverified: {},
  source: `${reference}/aws-resource-iam-user.html`,
});

const instanceProfile = exact('aws_iam_instance_profile', 'AWS::IAM::InstanceProfile', {
  identifiers: ['{name}', '{id}'],
  lenses: [text('name', '/InstanceProfileName'), text('path', '/Path', { default: '/' }), only('role', '/Roles')],
  unverified: { name_prefix: 'creation-only', tags: 'not-returned' },
  source: `${reference}/aws-resource-iam-instanceprofile.html`,
});

export const iam: readonly TypeMapping[] = [
  role,
  rolePolicy,
  rolePolicyAttachment,
  managedPolicy,
  user,
  userPolicyAttachment,
  instanceProfile,
];
