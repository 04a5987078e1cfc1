import { isAbsent, isObject, own, type Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const owner = /^arn:[^:]+:iam::(\d{12}):root$/;

/** The only member of a list, or the value itself. */
function single(value: Json | undefined): Json | undefined {
  if (!Array.isArray(value)) return value;
  return value.length === 1 ? value[0] : undefined;
}

export const kmsDefaultKeyPolicy: Equivalence = {
  id: 'kms-default-key-policy',
  summary: 'no key policy in Terraform and the one that KMS writes then: full access for the own account, nothing else',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  equal(intended, live, context) {
    if (!isAbsent(intended) || !isObject(live)) return false;
    const statement = single(own(live, 'Statement'));
    if (!isObject(statement)) return false;
    const known = new Set(['Sid', 'Effect', 'Principal', 'Action', 'Resource']);
    if (Object.keys(statement).some((element) => !known.has(element))) return false;
    const principal = own(statement, 'Principal');
    if (!isObject(principal) || Object.keys(principal).length !== 1) return false;
    const root = single(own(principal, 'AWS'));
    const account = typeof root === 'string' ? owner.exec(root)?.[1] : undefined;
    return (
      account !== undefined &&
      (context.account === undefined || account === context.account) &&
      own(statement, 'Effect') === 'Allow' &&
      single(own(statement, 'Action')) === 'kms:*' &&
      single(own(statement, 'Resource')) === '*'
    );
  },
};
