import { canonicalCidr } from '../codecs/cidr.js';
import type { Equivalence } from './equivalence.js';

export const cidrBlock: Equivalence = {
  id: 'cidr-block',
  summary: 'one CIDR block, with host bits set or clear, IPv6 in any spelling',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html',
  equal: (intended, live) =>
    typeof intended === 'string' && typeof live === 'string' && canonicalCidr(intended) === canonicalCidr(live),
};
