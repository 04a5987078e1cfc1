import type { Json, JsonObject } from '../../src/domain/json.js';

/** One live resource as Cloud Control answers for it. */
export interface LiveDocument {
  readonly typeName: string;
  readonly identifier: string;
  readonly properties: JsonObject;
}

type Attributes = Readonly<JsonObject>;
type Writer = (attributes: Attributes, tags: Json[]) => LiveDocument;

const document = (typeName: string, identifier: Json | undefined, properties: JsonObject): LiveDocument => ({
  typeName: `AWS::${typeName}`,
  identifier: typeof identifier === 'string' ? identifier : '',
  properties,
});

const of = (attributes: Attributes, name: string): string => {
  const value = attributes[name];
  return typeof value === 'string' ? value : '';
};
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? [...value] : []);
const parsed = (text: string): Json => JSON.parse(text) as Json;

/** The live document of each resource in sync with Terraform, with what AWS fills in; facets are added by `live.ts`. */
export const writers: Readonly<Record<string, Writer>> = {
  aws_iam_account_alias: (a) => ({
    typeName: 'Driftline::IAM::AccountAlias',
    identifier: 'account-alias',
    properties: { AccountAlias: of(a, 'account_alias') },
  }),
  aws_vpc: (a, Tags) =>
    document('EC2::VPC', a.id, {
      VpcId: of(a, 'id'),
      CidrBlock: of(a, 'cidr_block'),
      CidrBlockAssociations: ['vpc-cidr-assoc-0b7a6f3a5e2d41c90'],
      DefaultNetworkAcl: of(a, 'default_network_acl_id'),
      DefaultSecurityGroup: of(a, 'default_security_group_id'),
      ...{ EnableDnsHostnames: true, EnableDnsSupport: true, InstanceTenancy: 'default', Ipv6CidrBlocks: [], Tags },
    }),
  aws_subnet: (a, Tags) =>
    document('EC2::Subnet', a.id, {
      ...{ SubnetId: of(a, 'id'), VpcId: of(a, 'vpc_id'), CidrBlock: of(a, 'cidr_block') },
      ...{ AvailabilityZone: of(a, 'availability_zone'), AvailabilityZoneId: of(a, 'availability_zone_id') },
      MapPublicIpOnLaunch: Boolean(a.map_public_ip_on_launch),
      ...{ AssignIpv6AddressOnCreation: false, EnableDns64: false, Ipv6Native: false, Ipv6CidrBlocks: [] },
      PrivateDnsNameOptionsOnLaunch: {
        ...{ HostnameType: 'ip-name', EnableResourceNameDnsARecord: false, EnableResourceNameDnsAAAARecord: false },
      },
      Tags,
    }),
  aws_internet_gateway: (a, Tags) => document('EC2::InternetGateway', a.id, { InternetGatewayId: of(a, 'id'), Tags }),
  aws_route_table: (a, Tags) =>
    document('EC2::RouteTable', a.id, { RouteTableId: of(a, 'id'), VpcId: of(a, 'vpc_id'), Tags }),
  aws_route: (a) =>
    document('EC2::Route', `${of(a, 'route_table_id')}|${of(a, 'destination_cidr_block')}`, {
      ...{ RouteTableId: of(a, 'route_table_id'), GatewayId: of(a, 'gateway_id') },
      ...{ CidrBlock: of(a, 'destination_cidr_block'), DestinationCidrBlock: of(a, 'destination_cidr_block') },
    }),
  aws_security_group: (a, Tags) =>
    document('EC2::SecurityGroup', a.id, {
      ...{ Id: of(a, 'id'), GroupId: of(a, 'id'), GroupName: of(a, 'name'), GroupDescription: of(a, 'description') },
      VpcId: of(a, 'vpc_id'),
      ...(of(a, 'name').endsWith('-web')
        ? { SecurityGroupIngress: [rule(443, '0.0.0.0/0', 'HTTPS')], SecurityGroupEgress: [everywhere] }
        : {
            SecurityGroupIngress: [rule(5432, '10.20.11.0/24'), rule(5432, '10.20.10.0/24')],
            SecurityGroupEgress: [],
          }),
      Tags,
    }),
  aws_lb: (a, Tags) =>
    document('ElasticLoadBalancingV2::LoadBalancer', a.arn, {
      ...{ LoadBalancerArn: of(a, 'arn'), LoadBalancerFullName: of(a, 'arn_suffix'), LoadBalancerName: of(a, 'name') },
      ...{ Name: of(a, 'name'), Type: 'application', Scheme: 'internet-facing', IpAddressType: 'ipv4' },
      ...{ DNSName: of(a, 'dns_name'), CanonicalHostedZoneID: of(a, 'zone_id') },
      SecurityGroups: listOf(a.security_groups),
      Subnets: listOf(a.subnets).reverse(),
      LoadBalancerAttributes: pairs({
        'access_logs.s3.enabled': 'false',
        'access_logs.s3.bucket': '',
        'access_logs.s3.prefix': '',
        'client_keep_alive.seconds': '3600',
        'connection_logs.s3.enabled': 'false',
        'connection_logs.s3.bucket': '',
        'connection_logs.s3.prefix': '',
        'deletion_protection.enabled': 'false',
        'idle_timeout.timeout_seconds': '60',
        'load_balancing.cross_zone.enabled': 'true',
        'routing.http.desync_mitigation_mode': 'defensive',
        'routing.http.drop_invalid_header_fields.enabled': 'false',
        'routing.http.preserve_host_header.enabled': 'false',
        'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': 'false',
        'routing.http.xff_client_port.enabled': 'false',
        'routing.http.xff_header_processing.mode': 'append',
        'routing.http2.enabled': 'true',
        'waf.fail_open.enabled': 'false',
        'zonal_shift.config.enabled': 'false',
      }),
      Tags,
    }),
  aws_lb_target_group: (a, Tags) =>
    document('ElasticLoadBalancingV2::TargetGroup', a.arn, {
      ...{ TargetGroupArn: of(a, 'arn'), TargetGroupFullName: of(a, 'arn_suffix'), TargetGroupName: of(a, 'name') },
      ...{ Name: of(a, 'name'), Port: 8080, Protocol: 'HTTP', ProtocolVersion: 'HTTP1', TargetType: 'ip' },
      ...{ VpcId: of(a, 'vpc_id'), IpAddressType: 'ipv4', LoadBalancerArns: [], Targets: [] },
      ...{ HealthCheckEnabled: true, HealthCheckPath: '/health', HealthCheckPort: 'traffic-port' },
      ...{ HealthCheckProtocol: 'HTTP', HealthCheckIntervalSeconds: 30, HealthCheckTimeoutSeconds: 5 },
      ...{ HealthyThresholdCount: 3, UnhealthyThresholdCount: 3, Matcher: { HttpCode: '200' } },
      TargetGroupAttributes: pairs({
        'deregistration_delay.timeout_seconds': '300',
        'load_balancing.algorithm.anomaly_mitigation': 'off',
        'load_balancing.algorithm.type': 'round_robin',
        'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
        'slow_start.duration_seconds': '0',
        'stickiness.app_cookie.cookie_name': '',
        'stickiness.app_cookie.duration_seconds': '86400',
        'stickiness.enabled': 'false',
        'stickiness.lb_cookie.duration_seconds': '86400',
        'stickiness.type': 'lb_cookie',
        'target_group_health.dns_failover.minimum_healthy_targets.count': '1',
        'target_group_health.dns_failover.minimum_healthy_targets.percentage': 'off',
        'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': '1',
        'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': 'off',
      }),
      Tags,
    }),
  aws_iam_role: (a, Tags) =>
    document('IAM::Role', a.name, {
      ...{
        RoleName: of(a, 'name'),
        Arn: of(a, 'arn'),
        RoleId: of(a, 'unique_id'),
        Path: '/',
        MaxSessionDuration: 3600,
      },
      AssumeRolePolicyDocument: parsed(of(a, 'assume_role_policy')),
      ...(of(a, 'description') === '' ? {} : { Description: of(a, 'description') }),
      Tags,
    }),
  aws_iam_policy: (a, Tags) =>
    document('IAM::ManagedPolicy', a.arn, {
      ...{ PolicyArn: of(a, 'arn'), ManagedPolicyName: of(a, 'name'), Path: '/', Description: '' },
      ...{ PolicyId: of(a, 'policy_id'), DefaultVersionId: 'v1', IsAttachable: true, AttachmentCount: 1 },
      ...{ PermissionsBoundaryUsageCount: 0, Roles: ['acme-deploy'], Users: [], Groups: [] },
      PolicyDocument: parsed(of(a, 'policy')),
      Tags,
    }),
  aws_kms_key: (a, Tags) =>
    document('KMS::Key', a.key_id, {
      ...{ KeyId: of(a, 'key_id'), Arn: of(a, 'arn'), Description: of(a, 'description'), Enabled: true },
      ...{ KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT', Origin: 'AWS_KMS', MultiRegion: false },
      ...{ EnableKeyRotation: true, RotationPeriodInDays: 365, KeyPolicy: parsed(of(a, 'policy')), Tags },
    }),
  aws_kms_alias: (a) =>
    document('KMS::Alias', a.name, { AliasName: of(a, 'name'), TargetKeyId: of(a, 'target_key_id') }),
  aws_cloudwatch_event_rule: (a, Tags) =>
    document('Events::Rule', a.arn, {
      ...{ Arn: of(a, 'arn'), Name: of(a, 'name'), Description: of(a, 'description'), EventBusName: 'default' },
      ...{ ScheduleExpression: of(a, 'schedule_expression'), State: 'ENABLED', Targets: [], Tags },
    }),
  aws_ecr_repository: (a, Tags) =>
    document('ECR::Repository', a.name, {
      ...{ RepositoryName: of(a, 'name'), Arn: of(a, 'arn'), RepositoryUri: of(a, 'repository_url') },
      ...{ ImageTagMutability: 'IMMUTABLE', ImageScanningConfiguration: { ScanOnPush: true } },
      ...{ EncryptionConfiguration: { EncryptionType: 'AES256' }, LifecyclePolicy: {}, Tags },
    }),
  aws_sqs_queue: (a, Tags) =>
    document('SQS::Queue', a.url, {
      ...{ QueueUrl: of(a, 'url'), QueueName: of(a, 'name'), Arn: of(a, 'arn') },
      ...{ DelaySeconds: 0, MaximumMessageSize: 262144, MessageRetentionPeriod: 1209600 },
      ...{ ReceiveMessageWaitTimeSeconds: 0, SqsManagedSseEnabled: true },
      VisibilityTimeout: Number(a.visibility_timeout_seconds),
      ...(of(a, 'redrive_policy') === '' ? {} : { RedrivePolicy: parsed(of(a, 'redrive_policy')) }),
      Tags,
    }),
  aws_lambda_function: (a, Tags) =>
    document('Lambda::Function', a.function_name, {
      ...{ FunctionName: of(a, 'function_name'), Arn: of(a, 'arn'), Role: of(a, 'role'), Runtime: of(a, 'runtime') },
      ...{ Handler: of(a, 'handler'), MemorySize: Number(a.memory_size), Timeout: 30, PackageType: 'Zip' },
      ...{ Architectures: ['x86_64'], EphemeralStorage: { Size: 512 }, TracingConfig: { Mode: 'PassThrough' } },
      Environment: {
        Variables: { QUEUE_URL: of(a, 'arn').replace(/^.*:(acme-\w+)-worker$/, queueUrl), LOG_LEVEL: 'info' },
      },
      ...{
        RecursiveLoop: 'Terminate',
        SnapStart: undefinedAsNone,
        RuntimeManagementConfig: { UpdateRuntimeOn: 'Auto' },
      },
      LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${of(a, 'function_name')}` },
      Tags,
    }),
  aws_cloudwatch_log_group: (a, Tags) =>
    document('Logs::LogGroup', a.name, {
      ...{
        LogGroupName: of(a, 'name'),
        Arn: `${of(a, 'arn')}:*`,
        LogGroupClass: 'STANDARD',
        RetentionInDays: 90,
        Tags,
      },
    }),
  aws_cloudwatch_metric_alarm: (a, Tags) =>
    document('CloudWatch::Alarm', a.alarm_name, {
      ...{ AlarmName: of(a, 'alarm_name'), Arn: of(a, 'arn'), AlarmDescription: of(a, 'alarm_description') },
      ...{ Namespace: of(a, 'namespace'), MetricName: of(a, 'metric_name'), Statistic: 'Maximum', Period: 300 },
      Dimensions: [{ Name: 'QueueName', Value: of(a, 'alarm_name').replace('-dead-letters', '-dead') }],
      ...{ EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: 'GreaterThanThreshold', ActionsEnabled: true },
      ...{ TreatMissingData: 'missing', AlarmActions: listOf(a.alarm_actions) },
      ...{ OKActions: [], InsufficientDataActions: [], Tags },
    }),
  aws_dynamodb_table: (a, Tags) =>
    document('DynamoDB::Table', a.name, {
      ...{ TableName: of(a, 'name'), Arn: of(a, 'arn'), BillingMode: 'PAY_PER_REQUEST', TableClass: 'STANDARD' },
      AttributeDefinitions: ['order', 'customer'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'customer', KeyType: 'HASH' },
        { AttributeName: 'order', KeyType: 'RANGE' },
      ],
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      ...{ SSESpecification: { SSEEnabled: false }, DeletionProtectionEnabled: false },
      ...{ ContributorInsightsSpecification: { Enabled: false }, TimeToLiveSpecification: { Enabled: false } },
      ...{ WarmThroughput: { ReadUnitsPerSecond: 12000, WriteUnitsPerSecond: 4000 }, Tags },
    }),
  aws_sns_topic: (a, Tags) =>
    document('SNS::Topic', a.arn, {
      ...{
        TopicArn: of(a, 'arn'),
        TopicName: of(a, 'name'),
        DisplayName: '',
        FifoTopic: false,
        TracingConfig: 'PassThrough',
      },
      ...{ Subscription: [], DeliveryStatusLogging: [], Tags },
    }),
  aws_ssm_parameter: (a, Tags) =>
    document('SSM::Parameter', a.name, {
      ...{ Name: of(a, 'name'), Type: 'String', DataType: 'text', Tier: 'Standard', Value: of(a, 'value') },
      Tags: asMap(Tags),
    }),
  aws_secretsmanager_secret: (a, Tags) =>
    document('SecretsManager::Secret', a.arn, {
      ...{ Id: of(a, 'arn'), Name: of(a, 'name'), Description: of(a, 'description'), Tags },
    }),
  aws_s3_bucket: (a, Tags) =>
    document('S3::Bucket', a.bucket, {
      ...{ BucketName: of(a, 'bucket'), Arn: of(a, 'arn'), DomainName: of(a, 'bucket_domain_name') },
      RegionalDomainName: of(a, 'bucket_regional_domain_name'),
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        ...{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: false, ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      Tags,
    }),
  aws_sqs_queue_policy: (a) =>
    document('SQS::QueueInlinePolicy', a.queue_url, {
      ...{ Queue: of(a, 'queue_url'), PolicyDocument: parsed(of(a, 'policy')) },
    }),
  aws_s3_bucket_policy: (a) =>
    document('S3::BucketPolicy', a.bucket, { Bucket: of(a, 'bucket'), PolicyDocument: parsed(of(a, 'policy')) }),
};

const undefinedAsNone = { ApplyOn: 'None', OptimizationStatus: 'Off' };
const everywhere = { IpProtocol: '-1', CidrIp: '0.0.0.0/0', FromPort: -1, ToPort: -1 };

function rule(port: number, CidrIp: string, Description?: string): JsonObject {
  return { IpProtocol: 'tcp', FromPort: port, ToPort: port, CidrIp, ...(Description !== undefined && { Description }) };
}

function queueUrl(_whole: string, service: string): string {
  return `https://sqs.eu-west-1.amazonaws.com/123456789012/${service}-jobs`;
}

function pairs(entries: Readonly<Record<string, string>>): Json[] {
  return Object.entries(entries).map(([Key, Value]) => ({ Key, Value }));
}

function asMap(tags: readonly Json[]): JsonObject {
  const entries = tags as { Key: string; Value: string }[];
  return Object.fromEntries(entries.map(({ Key, Value }) => [Key, Value]));
}
