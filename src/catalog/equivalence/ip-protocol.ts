import { canonicalProtocol } from '../codecs/security-group-rules.js';
import type { Equivalence } from './equivalence.js';

export const ipProtocol: Equivalence = {
  id: 'ip-protocol',
  summary: 'an IP protocol by number and by name: -1 all, 1 icmp, 6 tcp, 17 udp, 58 icmpv6, and no others',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html',
  equal: (intended, live) =>
    typeof intended === 'string' &&
    typeof live === 'string' &&
    intended !== '' &&
    canonicalProtocol(intended) === canonicalProtocol(live),
};
