import { canonicalCidr } from '../codecs/cidr.js';
import { isAbsent, own } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

export const ipv6BlockList: Equivalence = {
  id: 'ipv6-block-list',
  summary: "a subnet's IPv6 block that the document holds in `Ipv6CidrBlocks` only",
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html',
  equal(intended, live, context) {
    const blocks = own(context.live, 'Ipv6CidrBlocks');
    if (typeof intended !== 'string' || !isAbsent(live) || !Array.isArray(blocks)) return false;
    const wanted = canonicalCidr(intended);
    return blocks.length === 1 && blocks.every((block) => typeof block === 'string' && canonicalCidr(block) === wanted);
  },
};
