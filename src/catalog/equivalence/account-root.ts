import type { Equivalence } from './equivalence.js';

const root = /^arn:[^:]+:iam::(\d{12}):root$/;

function account(principal: string): string {
  return root.exec(principal)?.[1] ?? principal;
}

export const accountRoot: Equivalence = {
  id: 'account-root',
  summary: 'an account as a principal by its id or by the ARN of its root',
  source:
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    return account(intended) === account(live);
  },
};
