import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../../src/catalog/load.js';
import type { PlacedInstance } from '../../../../src/domain/graph.js';
import type { Json, JsonObject } from '../../../../src/domain/json.js';
import { compareGroup } from '../../../../src/drift/compare-group.js';
import { bindGraph } from '../../../../src/intent/graph/bind.js';
import { placed } from '../../../placed.js';

const catalog = loadCatalog();

const role = placed('aws_iam_role', {
  name: 'etl',
  arn: 'arn:aws:iam::123456789012:role/etl',
  unique_id: 'AROAEXAMPLEEXAMPLE123',
});
const user = placed('aws_iam_user', {
  name: 'ops',
  arn: 'arn:aws:iam::123456789012:user/ops',
  unique_id: 'AIDAEXAMPLEEXAMPLE123',
});
const canonical = '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be';
const identityArn = 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2QWRUHAPOMQZL';
const identity = placed('aws_cloudfront_origin_access_identity', {
  id: 'E2QWRUHAPOMQZL',
  s3_canonical_user_id: canonical,
  iam_arn: identityArn,
});

function document(principal: Json): JsonObject {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/*' }],
  };
}

/** Attributes of a bucket's policy that a scan of the whole state reports. */
function found(intended: Json, live: Json, ...others: readonly PlacedInstance[]): string[] {
  const policy = placed('aws_s3_bucket_policy', { bucket: 'data', policy: JSON.stringify(document(intended)) });
  const { groups } = bindGraph({ resources: [policy, ...others], diagnostics: [] }, catalog);
  const group = groups.find(({ request }) => request.typeName === 'AWS::S3::BucketPolicy');
  if (group === undefined) throw new Error('the policy is bound to no live resource');
  const properties = { Bucket: 'data', PolicyDocument: document(live) };
  const { findings } = compareGroup(group, { kind: 'found', request: group.request, identifier: 'data', properties });
  return [...new Set(findings.flatMap(({ changes }) => changes.map(({ attribute }) => attribute)))];
}

describe('4, 5 principals by either of their names', () => {
  const arn = 'arn:aws:iam::123456789012:role/etl';
  const unique = 'AROAEXAMPLEEXAMPLE123';

  it.each([
    ['a role', { AWS: arn }, { AWS: unique }],
    ['a role, the other way round', { AWS: [unique] }, { AWS: arn }],
    ['a user', { AWS: 'arn:aws:iam::123456789012:user/ops' }, { AWS: 'AIDAEXAMPLEEXAMPLE123' }],
    ['an origin access identity', { CanonicalUser: canonical }, { AWS: identityArn }],
    ['one among others', { AWS: [arn], CanonicalUser: [canonical] }, { AWS: [identityArn, unique] }],
  ])('%s is the same, where the state tells both names', (_name, intended, live) => {
    expect(found(intended, live, role, user, identity)).toEqual([]);
  });

  it.each([
    ['a unique id that no resource has', { AWS: arn }, { AWS: 'AROAOTHEROTHEROTHER12' }],
    ['the id of another principal', { AWS: arn }, { AWS: 'AIDAEXAMPLEEXAMPLE123' }],
    ['another canonical user', { CanonicalUser: canonical }, { CanonicalUser: `0${canonical.slice(1)}` }],
    ['an ARN added to the identity', { CanonicalUser: canonical }, { AWS: [identityArn, arn] }],
    ['a service of that name', { AWS: arn }, { Service: unique }],
    ['everyone', { AWS: arn }, '*'],
  ])('%s is reported', (_name, intended, live) => {
    expect(found(intended, live, role, user, identity)).toEqual(['policy']);
  });

  it('reports a unique id that the state does not know, as it stays when its principal was deleted', () => {
    expect(found({ AWS: arn }, { AWS: unique })).toEqual(['policy']);
  });
});
