/**
 * Names of lists that AWS reads in order, whatever resource they belong to. `always`: also where a schema says
 * `insertionOrder: false`. `unless-schema-denies`: the name is used for plain sets as well, and the schema then says so.
 */
export const orderedNames: Readonly<Record<string, 'always' | 'unless-schema-denies'>> = {
  // Arguments of a process. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
  Command: 'always',
  Commands: 'always',
  EntryPoint: 'always',
  Entrypoint: 'always',
  ContainerEntrypoint: 'always',
  ContainerArguments: 'always',
  Args: 'always',
  Arguments: 'always',
  EntryPointArguments: 'always',
  // Resolvers are asked in order. https://docs.aws.amazon.com/vpc/latest/userguide/VPC_DHCP_Options.html
  DnsServers: 'always',
  DnsSearchDomains: 'always',
  DomainNameServers: 'always',
  // A later layer overwrites files of an earlier one. https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html
  Layers: 'always',
  // Partition key first, then sort key. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_KeySchemaElement.html
  KeySchema: 'always',
  // https://docs.aws.amazon.com/keyspaces/latest/devguide/cql.ddl.table.html
  PartitionKeyColumns: 'always',
  ClusteringKeyColumns: 'always',
  // https://docs.aws.amazon.com/glue/latest/webapi/API_StorageDescriptor.html
  Columns: 'unless-schema-denies',
  PartitionKeys: 'always',
  SortColumns: 'always',
  BucketColumns: 'always',
  // https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PipelineDeclaration.html
  Stages: 'always',
  Phases: 'always',
  Steps: 'always',
  OnExceptionSteps: 'always',
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html
  Actions: 'unless-schema-denies',
  DefaultActions: 'always',
  // First match wins. https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CacheBehavior.html
  CacheBehaviors: 'always',
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html
  CorsRules: 'always',
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_WebsiteConfiguration.html
  RoutingRules: 'always',
  // https://docs.aws.amazon.com/amplify/latest/userguide/redirects.html#order
  CustomRules: 'always',
  // Priority of instance types. https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchTemplate.html
  Overrides: 'unless-schema-denies',
  // https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-instance-termination.html
  TerminationPolicies: 'always',
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html
  PlacementStrategies: 'always',
  PlacementStrategy: 'always',
  // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html
  PreferredAvailabilityZones: 'unless-schema-denies',
  PreferredCacheClusterAZs: 'unless-schema-denies',
  ReplicaAvailabilityZones: 'unless-schema-denies',
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSetOperationPreferences.html
  RegionOrder: 'always',
  // https://docs.aws.amazon.com/appsync/latest/APIReference/API_PipelineConfig.html
  Functions: 'unless-schema-denies',
  // Data flows through them. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutTransformer.html
  TransformerConfig: 'always',
  Processors: 'always',
  // https://docs.aws.amazon.com/firehose/latest/APIReference/API_OpenXJsonSerDe.html
  TimestampFormats: 'always',
  // https://docs.aws.amazon.com/waf/latest/APIReference/API_TextTransformation.html
  TextTransformations: 'always',
  PreParseTextTransformations: 'always',
  // Tried in order. https://docs.aws.amazon.com/glue/latest/dg/add-classifier.html
  Classifiers: 'always',
  // https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
  StatefulRules: 'always',
  // https://docs.aws.amazon.com/lexv2/latest/APIReference/API_ConditionalSpecification.html
  ConditionalBranches: 'always',
  MessageGroupsList: 'always',
  Buttons: 'always',
  SlotPriorities: 'always',
  // Turns of a conversation. https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_ChatPromptTemplateConfiguration.html
  Messages: 'unless-schema-denies',
  Content: 'unless-schema-denies',
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html
  AlpnPolicy: 'always',
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/init-containers.html
  InitContainers: 'always',
  // https://docs.aws.amazon.com/rolesanywhere/latest/userguide/attribute-mapping.html
  MappingRules: 'always',
};
