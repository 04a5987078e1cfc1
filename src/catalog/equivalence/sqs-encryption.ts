import { isAbsent, isNothing, own } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

export const sqsKeyInsteadOfManaged: Equivalence = {
  id: 'sqs-key-instead-of-managed',
  summary: 'encryption managed by SQS, which ends by itself where both Terraform and AWS name a KMS key',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html',
  equal(intended, live, context) {
    const keys = [own(context.attributes, 'kms_master_key_id'), own(context.live, 'KmsMasterKeyId')];
    return intended === true && isNothing(live) && !keys.some((key) => isAbsent(key));
  },
};
