import { isAbsent, type Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

/** Bytes: 256 KiB until August 2025, 1 MiB since. */
const sizes: readonly (Json | undefined)[] = [262_144, 1_048_576];

export const sqsMessageSizeByAge: Equivalence = {
  id: 'sqs-message-size-by-age',
  summary: 'no message size and either of the two that SQS gave new queues, 256 KiB until August 2025 and 1 MiB since',
  source: 'https://aws.amazon.com/about-aws/whats-new/2025/08/amazon-sqs-max-payload-size-1mib/',
  equal(intended, live) {
    return (isAbsent(intended) && sizes.includes(live)) || (isAbsent(live) && sizes.includes(intended));
  },
};
