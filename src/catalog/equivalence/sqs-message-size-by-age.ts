import { isAbsent } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

export const sqsMessageSizeByAge: Equivalence = {
  id: 'sqs-message-size-by-age',
  summary: 'no message size in Terraform and 256 KiB in AWS, the default of queues from before August 2025',
  source: 'https://aws.amazon.com/about-aws/whats-new/2025/08/amazon-sqs-max-payload-size-1mib/',
  equal(intended, live) {
    return isAbsent(intended) && live === 262_144;
  },
};
