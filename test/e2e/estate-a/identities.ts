import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreatePolicyVersionCommand,
  DeleteGroupPolicyCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  RemoveRoleFromInstanceProfileCommand,
  RemoveUserFromGroupCommand,
  TagRoleCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateOpenIDConnectProviderThumbprintCommand,
  UpdateRoleCommand,
} from '@aws-sdk/client-iam';
import {
  DisableKeyRotationCommand,
  PutKeyPolicyCommand,
  UpdateAliasCommand,
  UpdateKeyDescriptionCommand,
} from '@aws-sdk/client-kms';
import { allow, type BackdoorChange } from '../changes.js';

const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';

const roles: readonly BackdoorChange[] = [
  {
    name: 'anybody of another account may act as a role',
    apply: ({ iam }) =>
      iam.send(
        new UpdateAssumeRolePolicyCommand({
          RoleName: 'estate-eks',
          PolicyDocument: allow({ Principal: { AWS: 'arn:aws:iam::210987654321:root' } }, 'sts:AssumeRole'),
        }),
      ),
    expected: [{ address: 'aws_iam_role.eks', attribute: 'assume_role_policy' }],
  },
  {
    name: 'a role may be used for longer, under another description',
    apply: ({ iam }) =>
      iam.send(new UpdateRoleCommand({ RoleName: 'estate-worker', MaxSessionDuration: 43200, Description: 'rests' })),
    expected: [
      { address: 'aws_iam_role.worker', attribute: 'max_session_duration' },
      { address: 'aws_iam_role.worker', attribute: 'description' },
    ],
  },
  {
    name: 'a role became administrator',
    apply: ({ iam }) => iam.send(new AttachRolePolicyCommand({ RoleName: 'estate-worker', PolicyArn: administrator })),
    expected: [{ address: 'aws_iam_role.worker', attribute: 'managed_policy_arns' }],
  },
  {
    name: 'a role lost one of its policies',
    apply: ({ iam }) =>
      iam.send(
        new DetachRolePolicyCommand({
          RoleName: 'estate-worker',
          PolicyArn: 'arn:aws:iam::aws:policy/AmazonSQSFullAccess',
        }),
      ),
    expected: [{ address: 'aws_iam_role_policy_attachment.worker["AmazonSQSFullAccess"]' }],
  },
  {
    name: 'a policy inside a role was widened',
    apply: ({ iam }) =>
      iam.send(
        new PutRolePolicyCommand({
          RoleName: 'estate-worker',
          PolicyName: 'logs',
          PolicyDocument: allow({ Sid: 'Logs' }, 'logs:*', '*'),
        }),
      ),
    expected: [{ address: 'aws_iam_role_policy.worker', attribute: 'policy' }],
  },
  {
    name: 'a policy that a role holds inside itself was deleted',
    apply: ({ iam }) => iam.send(new DeleteRolePolicyCommand({ RoleName: 'estate-flow', PolicyName: 'logs' })),
    expected: [{ address: 'aws_iam_role.flow', attribute: 'inline_policy' }],
  },
  {
    name: 'a role was tagged',
    apply: ({ iam }) =>
      iam.send(new TagRoleCommand({ RoleName: 'estate-task', Tags: [{ Key: 'Hand', Value: 'made' }] })),
    expected: [{ address: 'aws_iam_role.task', attribute: 'tags["Hand"]' }],
  },
  {
    name: 'a policy got a new version',
    apply: ({ iam }, of) =>
      iam.send(
        new CreatePolicyVersionCommand({
          PolicyArn: of('aws_iam_policy.boundary', 'arn'),
          PolicyDocument: allow({ Sid: 'All' }, '*', '*'),
          SetAsDefault: true,
        }),
      ),
    expected: [{ address: 'aws_iam_policy.boundary', attribute: 'policy' }],
  },
  {
    name: 'a profile lost its role',
    apply: ({ iam }, of) =>
      iam.send(
        new RemoveRoleFromInstanceProfileCommand({
          InstanceProfileName: 'estate-node',
          RoleName: of('aws_iam_role.node', 'name'),
        }),
      ),
    expected: [{ address: 'aws_iam_instance_profile.node', attribute: 'role' }],
  },
];

const people: readonly BackdoorChange[] = [
  {
    name: 'a user became administrator',
    apply: ({ iam }) => iam.send(new AttachUserPolicyCommand({ UserName: 'alice', PolicyArn: administrator })),
    // Not an attribute of the user, but that is where it belongs.
    expected: [{ address: 'aws_iam_user.alice', attribute: 'managed_policy_arns' }],
  },
  {
    name: 'a user may do everything by a policy of its own',
    apply: ({ iam }) =>
      iam.send(new PutUserPolicyCommand({ UserName: 'bob', PolicyName: 'hand', PolicyDocument: allow({}, '*', '*') })),
    expected: [{ address: 'aws_iam_user.bob', attribute: 'inline_policy' }],
  },
  {
    name: 'a group may do everything by two policies',
    apply: async ({ iam }) => {
      await iam.send(new AttachGroupPolicyCommand({ GroupName: 'readers', PolicyArn: administrator }));
      await iam.send(
        new PutGroupPolicyCommand({ GroupName: 'readers', PolicyName: 'hand', PolicyDocument: allow({}, '*', '*') }),
      );
    },
    expected: [
      { address: 'aws_iam_group.readers', attribute: 'managed_policy_arns' },
      { address: 'aws_iam_group.readers', attribute: 'inline_policy' },
    ],
  },
  {
    name: 'a user joined a group',
    apply: ({ iam }) => iam.send(new AddUserToGroupCommand({ UserName: 'alice', GroupName: 'readers' })),
    expected: [{ address: 'aws_iam_user.alice', attribute: 'groups' }],
  },
  {
    name: 'a user left a group',
    apply: ({ iam }) => iam.send(new RemoveUserFromGroupCommand({ UserName: 'bob', GroupName: 'operators' })),
    expected: [{ address: 'aws_iam_user_group_membership.bob', attribute: 'groups' }],
  },
  {
    name: 'a policy of a group was deleted',
    apply: ({ iam }) => iam.send(new DeleteGroupPolicyCommand({ GroupName: 'operators', PolicyName: 'logs' })),
    expected: [{ address: 'aws_iam_group_policy.operators' }],
  },
  {
    name: 'a provider of identities is trusted under another certificate',
    apply: ({ iam }, of) =>
      iam.send(
        new UpdateOpenIDConnectProviderThumbprintCommand({
          OpenIDConnectProviderArn: of('aws_iam_openid_connect_provider.ci', 'arn'),
          ThumbprintList: ['0000000000000000000000000000000000000000'],
        }),
      ),
    expected: [{ address: 'aws_iam_openid_connect_provider.ci', attribute: 'thumbprint_list' }],
  },
];

const keys: readonly BackdoorChange[] = [
  {
    name: 'a key is open to another account',
    apply: ({ kms }, of) =>
      kms.send(
        new PutKeyPolicyCommand({
          KeyId: of('aws_kms_key.full', 'key_id'),
          PolicyName: 'default',
          Policy: allow({ Principal: { AWS: 'arn:aws:iam::210987654321:root' } }, 'kms:*', '*'),
        }),
      ),
    expected: [{ address: 'aws_kms_key.full', attribute: 'policy' }],
  },
  {
    name: 'a key is no longer rotated, and is described otherwise',
    apply: async ({ kms }, of) => {
      const KeyId = of('aws_kms_key.full', 'key_id');
      await kms.send(new DisableKeyRotationCommand({ KeyId }));
      await kms.send(new UpdateKeyDescriptionCommand({ KeyId, Description: 'by hand' }));
    },
    expected: [
      { address: 'aws_kms_key.full', attribute: 'enable_key_rotation' },
      { address: 'aws_kms_key.full', attribute: 'description' },
    ],
  },
  {
    name: 'a name leads to another key',
    apply: ({ kms }, of) =>
      kms.send(
        new UpdateAliasCommand({ AliasName: 'alias/estate-bare', TargetKeyId: of('aws_kms_key.full', 'key_id') }),
      ),
    expected: [{ address: 'aws_kms_alias.bare', attribute: 'target_key_id' }],
  },
];

export const identityChanges: readonly BackdoorChange[] = [...roles, ...people, ...keys];
