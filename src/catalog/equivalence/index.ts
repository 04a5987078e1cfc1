import { absentLive } from './absent-live.js';
import { accountRoot } from './account-root.js';
import { addressAssociated } from './address-associated.js';
import { aliasTarget } from './alias-target.js';
import { arnOrName } from './arn-or-name.js';
import { askedOrReached } from './asked-or-reached.js';
import { auroraStorageType } from './aurora-storage-type.js';
import { awsManagedKey } from './aws-managed-key.js';
import { busPermission, busStatements } from './bus-permission.js';
import { cidrBlock } from './cidr-block.js';
import { cognitoCustomAttribute } from './cognito-custom-attribute.js';
import { computeUnits } from './compute-units.js';
import { devicesWithoutRoot } from './devices-without-root.js';
import { dnsName } from './dns-name.js';
import { ecsDeployController } from './ecs-deploy-controller.js';
import { ecsContainerInsightsOff, ecsServiceRole, ecsTaskDefinition } from './ecs.js';
import { emptyUrlPath } from './empty-url-path.js';
import { emrScaled } from './emr-scaled.js';
import type { Equivalence } from './equivalence.js';
import { executeApiPolicy } from './execute-api-policy.js';
import { ignoreCase } from './ignore-case.js';
import { instantInSeconds } from './instant-in-seconds.js';
import { ipProtocol } from './ip-protocol.js';
import { ipv6BlockList } from './ipv6-block-list.js';
import { issuerUrl } from './issuer-url.js';
import { jsonNumberText } from './json-number-text.js';
import { kmsDefaultKeyPolicy } from './kms-default-key-policy.js';
import { kmsKey } from './kms-key.js';
import { lambdaDefaultLogGroup, lambdaFunctionName } from './lambda-function.js';
import { latestVersion } from './latest-version.js';
import { impliedOrder, mappingsEchoSubnets, singleTargetGroup, subnetsEchoMappings } from './load-balancing.js';
import { logDeliveryStatements } from './log-delivery-statements.js';
import { logGroupArn } from './log-group-arn.js';
import { maintenanceWindow } from './maintenance-window.js';
import { mangledText } from './mangled-text.js';
import { maskedByService } from './masked-by-service.js';
import { minusOneUnlimited } from './minus-one-unlimited.js';
import { notRemovable } from './not-removable.js';
import { pemText } from './pem-text.js';
import { propertiesText } from './properties-text.js';
import { rateExpression } from './rate-expression.js';
import { rdsDefaultCa } from './rds-default-ca.js';
import { recordName } from './record-name.js';
import { redisAccessString } from './redis-access-string.js';
import {
  listedRouteEndpointEcho,
  listedRouteGatewayEcho,
  routeEndpointEcho,
  routeGatewayEcho,
} from './route-target-echo.js';
import {
  scaledIndexReads,
  scaledIndexWrites,
  scaledServiceTasks,
  scaledTableReads,
  scaledTableWrites,
} from './scaled-by-target.js';
import { s3ObjectLockEitherWay } from './s3-object-lock.js';
import { s3Uri } from './s3-uri.js';
import { s3RoutingRules, s3WebsiteRedirect } from './s3-website.js';
import { sameInstant } from './same-instant.js';
import { settingByArn } from './setting-by-arn.js';
import { snsSignatureVersionUnset } from './sns-signature-version-unset.js';
import { searchInstanceType } from './search-instance-type.js';
import { sqsKeyInsteadOfManaged } from './sqs-encryption.js';
import { sqsMessageSizeByAge } from './sqs-message-size-by-age.js';
import { sshPublicKey } from './ssh-public-key.js';
import { ssmIntelligentTiering, ssmParameterShortRead } from './ssm-parameter.js';
import { storageAutoscaling } from './storage-autoscaling.js';
import { targetGroupForwarded } from './target-group-forwarded.js';
import { textInBase64 } from './text-in-base64.js';
import { trafficSourceEcho } from './traffic-source-echo.js';
import { trailingDot } from './trailing-dot.js';
import { trailingSlash } from './trailing-slash.js';
import { userDataHash } from './user-data-hash.js';
import { versionAnyMinor } from './version-any-minor.js';
import { versionPrefix } from './version-prefix.js';
import { withinCapacityBand, withinNodeBand } from './within-capacity-band.js';
import { wordSpelling } from './word-spelling.js';
import { yamlSwitch } from './yaml-switch.js';
import { zoneEcho } from './zone-echo.js';

const all: readonly Equivalence[] = [
  absentLive,
  accountRoot,
  addressAssociated,
  aliasTarget,
  arnOrName,
  askedOrReached,
  auroraStorageType,
  awsManagedKey,
  busPermission,
  busStatements,
  cidrBlock,
  cognitoCustomAttribute,
  computeUnits,
  devicesWithoutRoot,
  dnsName,
  ecsContainerInsightsOff,
  ecsDeployController,
  ecsServiceRole,
  ecsTaskDefinition,
  emptyUrlPath,
  emrScaled,
  executeApiPolicy,
  ignoreCase,
  impliedOrder,
  instantInSeconds,
  ipProtocol,
  ipv6BlockList,
  issuerUrl,
  jsonNumberText,
  kmsDefaultKeyPolicy,
  kmsKey,
  lambdaDefaultLogGroup,
  lambdaFunctionName,
  latestVersion,
  logDeliveryStatements,
  logGroupArn,
  maintenanceWindow,
  mappingsEchoSubnets,
  mangledText,
  maskedByService,
  minusOneUnlimited,
  notRemovable,
  pemText,
  propertiesText,
  rateExpression,
  rdsDefaultCa,
  recordName,
  redisAccessString,
  routeEndpointEcho,
  routeGatewayEcho,
  listedRouteEndpointEcho,
  listedRouteGatewayEcho,
  scaledIndexReads,
  scaledIndexWrites,
  scaledServiceTasks,
  scaledTableReads,
  scaledTableWrites,
  s3ObjectLockEitherWay,
  s3RoutingRules,
  s3Uri,
  s3WebsiteRedirect,
  sameInstant,
  searchInstanceType,
  singleTargetGroup,
  settingByArn,
  snsSignatureVersionUnset,
  sqsKeyInsteadOfManaged,
  sqsMessageSizeByAge,
  sshPublicKey,
  ssmIntelligentTiering,
  ssmParameterShortRead,
  storageAutoscaling,
  subnetsEchoMappings,
  targetGroupForwarded,
  textInBase64,
  trafficSourceEcho,
  trailingDot,
  trailingSlash,
  userDataHash,
  versionAnyMinor,
  versionPrefix,
  withinCapacityBand,
  withinNodeBand,
  wordSpelling,
  yamlSwitch,
  zoneEcho,
];

/** Every equivalence by id. */
export const equivalences: ReadonlyMap<string, Equivalence> = new Map(
  all.map((equivalence) => [equivalence.id, equivalence]),
);
