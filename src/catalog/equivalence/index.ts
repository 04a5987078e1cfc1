import { arnOrName } from './arn-or-name.js';
import type { Equivalence } from './equivalence.js';
import { jsonNumberText, jsonUnorderedLists } from './json-lists.js';
import { kmsDefaultKeyPolicy } from './kms-default-key-policy.js';
import { kmsKey } from './kms-key.js';
import { logGroupArn } from './log-group-arn.js';
import { s3ObjectLockEitherWay } from './s3-object-lock.js';
import { sameInstant } from './same-instant.js';
import { sqsMessageSizeByAge } from './sqs-message-size-by-age.js';
import { ssmIntelligentTiering, ssmParameterShortRead } from './ssm-parameter.js';

const all: readonly Equivalence[] = [
  arnOrName,
  jsonNumberText,
  jsonUnorderedLists,
  kmsDefaultKeyPolicy,
  kmsKey,
  logGroupArn,
  s3ObjectLockEitherWay,
  sameInstant,
  sqsMessageSizeByAge,
  ssmIntelligentTiering,
  ssmParameterShortRead,
];

/** Every equivalence by id. */
export const equivalences: ReadonlyMap<string, Equivalence> = new Map(
  all.map((equivalence) => [equivalence.id, equivalence]),
);
