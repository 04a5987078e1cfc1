import { amongAssociations } from './among-associations.js';
import { arnOrName } from './arn-or-name.js';
import { cidrBlock } from './cidr-block.js';
import type { Equivalence } from './equivalence.js';
import { ipProtocol } from './ip-protocol.js';
import { ipv6BlockList } from './ipv6-block-list.js';
import { jsonNumberText, jsonUnorderedLists } from './json-lists.js';
import { kmsDefaultKeyPolicy } from './kms-default-key-policy.js';
import { kmsKey } from './kms-key.js';
import { logGroupArn } from './log-group-arn.js';
import { notRemovable } from './not-removable.js';
import { routeEndpointEcho, routeGatewayEcho } from './route-target-echo.js';
import { s3ObjectLockEitherWay } from './s3-object-lock.js';
import { sameInstant } from './same-instant.js';
import { securityGroupOwner } from './security-group-owner.js';
import { sqsMessageSizeByAge } from './sqs-message-size-by-age.js';
import { ssmIntelligentTiering, ssmParameterShortRead } from './ssm-parameter.js';
import { userDataHash } from './user-data-hash.js';
import { withinCapacityBand } from './within-capacity-band.js';

const all: readonly Equivalence[] = [
  amongAssociations,
  arnOrName,
  cidrBlock,
  ipProtocol,
  ipv6BlockList,
  jsonNumberText,
  jsonUnorderedLists,
  kmsDefaultKeyPolicy,
  kmsKey,
  logGroupArn,
  notRemovable,
  routeEndpointEcho,
  routeGatewayEcho,
  s3ObjectLockEitherWay,
  sameInstant,
  securityGroupOwner,
  sqsMessageSizeByAge,
  ssmIntelligentTiering,
  ssmParameterShortRead,
  userDataHash,
  withinCapacityBand,
];

/** Every equivalence by id. */
export const equivalences: ReadonlyMap<string, Equivalence> = new Map(
  all.map((equivalence) => [equivalence.id, equivalence]),
);
