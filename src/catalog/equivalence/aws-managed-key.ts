import type { Equivalence } from './equivalence.js';

const managed = /^(?:arn:[^:]+:kms:[^:]*:\d*:)?alias\/aws\/[a-z0-9-]+$/;
const resolved = /^arn:([^:]+):kms:([^:]+):(\d{12}):key\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const awsManagedKey: Equivalence = {
  id: 'aws-managed-key',
  summary: "the alias of a service's own KMS key, and the ARN of a key in this account and region that it resolves to",
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-key',
  equal(intended, live, context) {
    if (typeof intended !== 'string' || typeof live !== 'string' || !managed.test(intended)) return false;
    const [, partition, region, account] = resolved.exec(live) ?? [];
    return (
      partition === context.partition &&
      region === (context.region ?? region) &&
      account === (context.account ?? account)
    );
  },
};
