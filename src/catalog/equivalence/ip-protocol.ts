import type { Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const numbers: Readonly<Record<string, string>> = { tcp: '6', udp: '17', icmp: '1', icmpv6: '58', all: '-1' };

function numberOf(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).toLowerCase();
  return Object.hasOwn(numbers, text) ? numbers[text] : text;
}

export const ipProtocol: Equivalence = {
  id: 'ip-protocol',
  summary: 'an IP protocol by name and by number: tcp 6, udp 17, icmp 1, icmpv6 58, all -1, and no others',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html',
  equal(intended, live) {
    const number = numberOf(intended);
    return number !== undefined && number === numberOf(live);
  },
};
