import {
  GetGroupCommand,
  GetGroupPolicyCommand,
  GetInstanceProfileCommand,
  GetOpenIDConnectProviderCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetSAMLProviderCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAttachedGroupPoliciesCommand,
  ListAttachedUserPoliciesCommand,
  ListEntitiesForPolicyCommand,
  ListGroupPoliciesCommand,
  ListGroupsForUserCommand,
  ListUserPoliciesCommand,
} from '@aws-sdk/client-iam';
import { parseJson, tagList, type PropertyObject, type Reader } from './document.js';
import { found, nameOf, some } from './shape.js';

/** IAM sends documents URL-encoded. */
function decode(document: string | undefined): PropertyObject {
  return parseJson(decodeURIComponent(document ?? '%7B%7D'));
}

const user: Reader = async (UserName, { iam }) => {
  const one = (await found(iam.send(new GetUserCommand({ UserName }))))?.User;
  if (one === undefined) return undefined;
  const { Groups = [] } = await iam.send(new ListGroupsForUserCommand({ UserName }));
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedUserPoliciesCommand({ UserName }));
  const { PolicyNames = [] } = await iam.send(new ListUserPoliciesCommand({ UserName }));
  const policies = await Promise.all(
    PolicyNames.map(async (PolicyName) => {
      const { PolicyDocument } = await iam.send(new GetUserPolicyCommand({ UserName, PolicyName }));
      return { PolicyName, PolicyDocument: decode(PolicyDocument) };
    }),
  );
  return {
    Arn: one.Arn,
    Groups: some(Groups.map(({ GroupName }) => GroupName)),
    ManagedPolicyArns: some(AttachedPolicies.map(({ PolicyArn }) => PolicyArn)),
    Path: one.Path,
    PermissionsBoundary: one.PermissionsBoundary?.PermissionsBoundaryArn,
    Policies: some(policies),
    Tags: some(tagList(one.Tags ?? [])),
    UserName,
  };
};

const group: Reader = async (GroupName, { iam }) => {
  const one = (await found(iam.send(new GetGroupCommand({ GroupName }))))?.Group;
  if (one === undefined) return undefined;
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedGroupPoliciesCommand({ GroupName }));
  const { PolicyNames = [] } = await iam.send(new ListGroupPoliciesCommand({ GroupName }));
  const policies = await Promise.all(
    PolicyNames.map(async (PolicyName) => {
      const { PolicyDocument } = await iam.send(new GetGroupPolicyCommand({ GroupName, PolicyName }));
      return { PolicyName, PolicyDocument: decode(PolicyDocument) };
    }),
  );
  return {
    Arn: one.Arn,
    GroupName,
    ManagedPolicyArns: some(AttachedPolicies.map(({ PolicyArn }) => PolicyArn)),
    Path: one.Path,
    Policies: some(policies),
  };
};

const managedPolicy: Reader = async (PolicyArn, { iam }) => {
  const one = (await found(iam.send(new GetPolicyCommand({ PolicyArn }))))?.Policy;
  if (one === undefined) return undefined;
  const version = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: one.DefaultVersionId }));
  const users = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn }));
  return {
    AttachmentCount: one.AttachmentCount,
    CreateDate: '2026-11-22T00:00:00Z',
    DefaultVersionId: one.DefaultVersionId,
    Description: one.Description ?? '',
    Groups: users.PolicyGroups?.map(({ GroupName }) => GroupName) ?? [],
    IsAttachable: true,
    ManagedPolicyName: one.PolicyName,
    Path: one.Path,
    PermissionsBoundaryUsageCount: 0,
    PolicyArn,
    PolicyDocument: decode(version.PolicyVersion?.Document),
    PolicyId: one.PolicyId,
    Roles: users.PolicyRoles?.map(({ RoleName }) => RoleName) ?? [],
    Users: users.PolicyUsers?.map(({ UserName }) => UserName) ?? [],
  };
};

const instanceProfile: Reader = async (InstanceProfileName, { iam }) => {
  const one = (await found(iam.send(new GetInstanceProfileCommand({ InstanceProfileName }))))?.InstanceProfile;
  return (
    one && { Arn: one.Arn, InstanceProfileName, Path: one.Path, Roles: one.Roles?.map(({ RoleName }) => RoleName) }
  );
};

const openIdProvider: Reader = async (arn, { iam }) => {
  const one = await found(iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn })));
  if (one === undefined) return undefined;
  return {
    Arn: arn,
    ClientIdList: one.ClientIDList,
    Tags: tagList(one.Tags ?? []),
    ThumbprintList: one.ThumbprintList,
    Url: one.Url,
  };
};

const samlProvider: Reader = async (arn, { iam }) => {
  const one = await found(iam.send(new GetSAMLProviderCommand({ SAMLProviderArn: arn })));
  if (one === undefined) return undefined;
  return {
    Arn: arn,
    AssertionEncryptionMode: 'Allowed',
    Name: nameOf(arn),
    PrivateKeyList: [],
    SamlMetadataDocument: one.SAMLMetadataDocument,
    Tags: some(tagList(one.Tags ?? [])),
  };
};

export const identity: Readonly<Record<string, Reader>> = {
  'AWS::IAM::Group': group,
  'AWS::IAM::InstanceProfile': instanceProfile,
  'AWS::IAM::ManagedPolicy': managedPolicy,
  'AWS::IAM::OIDCProvider': openIdProvider,
  'AWS::IAM::SAMLProvider': samlProvider,
  'AWS::IAM::User': user,
};
