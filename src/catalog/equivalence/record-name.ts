import { own } from '../../domain/json.js';
import { dnsName } from './dns-name.js';
import type { Equivalence } from './equivalence.js';

export const recordName: Equivalence = {
  id: 'record-name',
  summary: 'the name of a record with and without the domain of its zone',
  source: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route53_record',
  equal: (_intended, live, context) => dnsName.equal(own(context.attributes, 'fqdn'), live, context),
};
