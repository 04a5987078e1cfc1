/**
 * Equivalences that hold in a document of any type, because the value itself tells what it is (an ARN, a CIDR block, a
 * PEM text). Each has its source in `catalog/equivalence`.
 */
export const valueRules: readonly string[] = [
  'account-root',
  'arn-or-name',
  'aws-managed-key',
  'cidr-block',
  'empty-url-path',
  'kms-key',
  'log-group-arn',
  'maintenance-window',
  'mangled-text',
  'masked-by-service',
  'pem-text',
  'rate-expression',
  'same-instant',
  'ssh-public-key',
  'trailing-dot',
];

const anyCase = ['ignore-case'];
const version = ['version-prefix'];

/**
 * Equivalences that hold for any property of a name, or of a name inside an object of a name. Names in any case are those
 * for which AWS's own schemas declare a transform to lower or upper case (`propertyTransform`), in several types alike:
 * https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html
 */
export const nameRules: Readonly<Record<string, readonly string[]>> = {
  DayOfWeek: anyCase,
  DBClusterIdentifier: anyCase,
  DBClusterParameterGroupName: anyCase,
  DBInstanceIdentifier: anyCase,
  DBParameterGroupName: anyCase,
  DBProxyEndpointName: anyCase,
  DBProxyName: anyCase,
  DBShardGroupIdentifier: anyCase,
  DBSubnetGroupName: anyCase,
  DeploymentMode: anyCase,
  Engine: anyCase,
  EngineType: anyCase,
  GlobalClusterIdentifier: anyCase,
  NetworkType: anyCase,
  OptionGroupName: anyCase,
  ReplicationGroupId: anyCase,
  StorageType: anyCase,
  SubscriptionName: anyCase,
  // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheSubnetGroup.html
  CacheParameterGroupName: anyCase,
  CacheSubnetGroupName: anyCase,
  // https://docs.aws.amazon.com/waf/latest/APIReference/API_SingleHeader.html: "not case sensitive"
  'SingleHeader/Name': anyCase,
  'SingleQueryArgument/Name': anyCase,
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html
  EngineVersion: version,
  // https://docs.aws.amazon.com/msk/latest/developerguide/supported-kafka-versions.html
  KafkaVersion: version,
  PlatformVersion: ['latest-version'],
  IpProtocol: ['ip-protocol'],
  FunctionName: ['lambda-function-name'],
  TargetFunctionArn: ['lambda-function-name'],
  TaskDefinition: ['ecs-task-definition'],
  FullyQualifiedDomainName: ['dns-name'],
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size
  Cpu: ['compute-units'],
  Memory: ['compute-units'],
  Subdirectory: ['trailing-slash'],
};
