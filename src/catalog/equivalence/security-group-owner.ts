import type { Equivalence } from './equivalence.js';

export const securityGroupOwner: Equivalence = {
  id: 'security-group-owner',
  summary: 'a security group as `account/id` and as its id, which is unique by itself',
  source: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group_rule',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    const [account, group] = intended.split('/');
    return group !== undefined && /^\d{12}$/.test(account ?? '') && group === live;
  },
};
