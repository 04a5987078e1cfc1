import type { PlacedInstance } from '../../domain/graph.js';
import { own } from '../../domain/json.js';

/** Another name of a principal (`AROA…`, a canonical user id) → the ARN by which policies name it. */
export type PrincipalNames = ReadonlyMap<string, string>;

/**
 * Attributes in which a state tells both names of a principal. AWS itself writes the one for the other: a unique id
 * where it has not found the principal yet, or any more, the user of CloudFront for a canonical user id. Sources:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids and
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3-oai.html
 */
const told: Readonly<Record<string, readonly [other: string, arn: string]>> = {
  aws_cloudfront_origin_access_identity: ['s3_canonical_user_id', 'iam_arn'],
  aws_iam_role: ['unique_id', 'arn'],
  aws_iam_user: ['unique_id', 'arn'],
};

/** What the resources of a state tell of principals. An id that two resources give different ARNs is nobody's. */
export function principalNames(resources: readonly PlacedInstance[]): PrincipalNames {
  const names = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { instance } of resources) {
    const [other, named] = (Object.hasOwn(told, instance.type) ? told[instance.type] : undefined) ?? [];
    if (other === undefined || named === undefined) continue;
    const id = own(instance.attributes, other);
    const arn = own(instance.attributes, named);
    if (typeof id !== 'string' || typeof arn !== 'string' || id === '' || !arn.startsWith('arn:')) continue;
    if ((names.get(id) ?? arn) !== arn) doubtful.add(id);
    names.set(id, arn);
  }
  for (const id of doubtful) names.delete(id);
  return names;
}
