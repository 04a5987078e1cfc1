import {
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { parseJson, tagList, unless, type PropertyObject, type Reader } from '../document.js';

const absent = ['NoSuchEntity', 'NoSuchEntityException'];

export const role: Reader = async (RoleName, { iam }) => {
  const found = (await unless(iam.send(new GetRoleCommand({ RoleName })), ...absent))?.Role;
  if (found === undefined) return undefined;
  const attached = (await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }))).AttachedPolicies ?? [];
  const policies = await inlinePolicies(iam, RoleName);
  return {
    Arn: found.Arn,
    RoleId: found.RoleId,
    RoleName: found.RoleName,
    Path: found.Path,
    Description: found.Description ?? '',
    MaxSessionDuration: found.MaxSessionDuration ?? 3600,
    AssumeRolePolicyDocument: decode(found.AssumeRolePolicyDocument),
    ...(attached.length > 0 && { ManagedPolicyArns: attached.map(({ PolicyArn }) => PolicyArn).reverse() }),
    ...(policies.length > 0 && { Policies: policies }),
    ...(found.PermissionsBoundary && { PermissionsBoundary: found.PermissionsBoundary.PermissionsBoundaryArn }),
    ...(found.Tags && found.Tags.length > 0 && { Tags: tagList(found.Tags) }),
  };
};

async function inlinePolicies(iam: IAMClient, RoleName: string): Promise<PropertyObject[]> {
  const names = (await iam.send(new ListRolePoliciesCommand({ RoleName }))).PolicyNames ?? [];
  return Promise.all(
    names.map(async (PolicyName) => {
      const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
      return { PolicyName, PolicyDocument: decode(PolicyDocument) };
    }),
  );
}

/** IAM sends documents URL-encoded. */
function decode(document: string | undefined): PropertyObject {
  return parseJson(decodeURIComponent(document ?? '%7B%7D'));
}
