import type { TypeMapping } from '../model.js';
import { claim, exact, lens, set, text } from './dsl.js';

/*
 * What a role, user or group has, and nothing else: such a resource takes away whatever it does not name. The resource
 * that the list lies on does not speak of it then.
 */
type Principal = 'role' | 'user' | 'group';

const types: Readonly<Record<Principal, readonly [typeName: string, property: string]>> = {
  role: ['AWS::IAM::Role', '/RoleName'],
  user: ['AWS::IAM::User', '/UserName'],
  group: ['AWS::IAM::Group', '/GroupName'],
};

function sourceOf(principal: Principal): string {
  return `https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-${principal}.html`;
}

/** Names only: what the policies say is compared where they are managed. */
function inlinePolicies(principal: Principal): TypeMapping {
  const [typeName, property] = types[principal];
  return exact(`aws_iam_${principal}_policies_exclusive`, typeName, {
    identifiers: [`{${principal}_name}`],
    facet: {},
    lenses: [
      text(`${principal}_name`, property),
      lens('members', 'policy_names', '/Policies', { order: 'set', args: { field: 'PolicyName' } }),
    ],
    unverified: {},
    source: sourceOf(principal),
  });
}

/** Its policies are nobody else's additions, even where only some of them have an attachment of their own. */
function attachments(principal: Principal): TypeMapping {
  const [typeName, property] = types[principal];
  const identifiers = [`{${principal}_name}`];
  return exact(`aws_iam_${principal}_policy_attachments_exclusive`, typeName, {
    identifiers,
    facet: {},
    lenses: [text(`${principal}_name`, property), set('policy_arns', '/ManagedPolicyArns')],
    claims: [claim(typeName, identifiers, [set('policy_arns', '/ManagedPolicyArns', { contributes: true })])],
    unverified: {},
    source: sourceOf(principal),
  });
}

const principals: readonly Principal[] = ['role', 'user', 'group'];

export const iamExclusive: readonly TypeMapping[] = principals.flatMap((principal) => [
  inlinePolicies(principal),
  attachments(principal),
]);
