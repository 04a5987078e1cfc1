import { canonicalCidr } from '../codecs/cidr.js';
import type { Equivalence } from './equivalence.js';

export const amongAssociations: Equivalence = {
  id: 'among-associations',
  summary: 'the one CIDR block of a VPC among all that are associated; each further one is a resource of its own',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpccidrblock.html',
  equal(intended, live) {
    if (!Array.isArray(intended) || !Array.isArray(live)) return false;
    const there = new Set(live.map((block) => (typeof block === 'string' ? canonicalCidr(block) : block)));
    return (
      intended.length > 0 &&
      intended.every((block) => there.has(typeof block === 'string' ? canonicalCidr(block) : block))
    );
  },
};
