/** How a Terraform name prefix (after `aws_`) is spelled as a CloudFormation service. */
export interface ServiceAlias {
  readonly prefix: string;
  readonly service: string;
  /** Words that CloudFormation keeps in the resource name although Terraform has them in the prefix. */
  readonly keep?: string;
}

/** Prefixes that are not the service's own name in lower case. */
const named: Readonly<Record<string, string>> = {
  acm: 'CertificateManager',
  alb: 'ElasticLoadBalancingV2',
  api_gateway: 'ApiGateway',
  appautoscaling: 'ApplicationAutoScaling',
  arczonalshift: 'ARCZonalShift',
  bcmdataexports: 'BCMDataExports',
  bedrockagent: 'Bedrock',
  chimesdkvoice: 'Chime',
  cloudwatch_event: 'Events',
  cloudwatch_log: 'Logs',
  codestarnotifications: 'CodeStarNotifications',
  cognito_identity: 'Cognito',
  directory_service: 'DirectoryService',
  dx: 'DirectConnect',
  ecrpublic: 'ECR',
  elastic_beanstalk: 'ElasticBeanstalk',
  elb: 'ElasticLoadBalancing',
  glue_catalog: 'Glue',
  inspector2: 'InspectorV2',
  keyspaces: 'Cassandra',
  kinesis_analytics: 'KinesisAnalytics',
  kinesis_firehose: 'KinesisFirehose',
  kinesis_video: 'KinesisVideo',
  lb: 'ElasticLoadBalancingV2',
  lexv2models: 'Lex',
  macie2: 'Macie',
  media_convert: 'MediaConvert',
  media_package: 'MediaPackage',
  media_store: 'MediaStore',
  mq: 'AmazonMQ',
  mskconnect: 'KafkaConnect',
  opensearch: 'OpenSearchService',
  prometheus: 'APS',
  route53_resolver: 'Route53Resolver',
  route53recoverycontrolconfig: 'Route53RecoveryControl',
  s3control: 'S3',
  schemas: 'EventSchemas',
  service_discovery: 'ServiceDiscovery',
  sesv2: 'SES',
  sfn: 'StepFunctions',
  ssmquicksetup: 'SSMQuickSetup',
  ssoadmin: 'SSO',
  timestreaminfluxdb: 'Timestream',
  timestreamquery: 'Timestream',
  timestreamwrite: 'Timestream',
};

/** Prefixes of resources that CloudFormation has under EC2, with the prefix in the resource's own name. */
const ec2 = [
  'customer_gateway',
  'ebs',
  'ec2',
  'egress_only_internet_gateway',
  'eip',
  'flow_log',
  'instance',
  'internet_gateway',
  'key_pair',
  'launch_template',
  'nat_gateway',
  'network_acl',
  'network_interface',
  'placement_group',
  'route',
  'route_table',
  'security_group',
  'subnet',
  'verifiedaccess',
  'vpc',
  'vpn',
];

/** Services whose resource names start with `DB` where Terraform has the service's name. */
const databases: Readonly<Record<string, string>> = { db: 'RDS', docdb: 'DocDB', neptune: 'Neptune', rds: 'RDS' };

export function serviceAliases(services: Iterable<string>): readonly ServiceAlias[] {
  const aliases = new Map<string, ServiceAlias>();
  const add = (alias: ServiceAlias): void => void aliases.set(alias.prefix, alias);
  for (const service of services) add({ prefix: service.toLowerCase(), service });
  for (const [prefix, service] of Object.entries(named)) add({ prefix, service });
  for (const prefix of ec2) add({ prefix, service: 'EC2', keep: prefix });
  for (const [prefix, service] of Object.entries(databases)) add({ prefix, service, keep: 'db' });
  return [...aliases.values()].sort((a, b) => b.prefix.length - a.prefix.length || (a.prefix < b.prefix ? -1 : 1));
}
