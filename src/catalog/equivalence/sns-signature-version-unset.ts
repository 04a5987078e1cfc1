import type { Equivalence } from './equivalence.js';

export const snsSignatureVersionUnset: Equivalence = {
  id: 'sns-signature-version-unset',
  summary: 'signature version 0, which the provider writes for a topic that has none, and 1, which SNS uses then',
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html',
  equal(intended, live) {
    return intended === 0 && live === 1;
  },
};
