import type { ServiceName } from '../../catalog/model.js';
import type { ServiceReader } from './reader.js';

/** One type of live resource that is read through the SDK client of its service. Nothing is loaded to know this. */
export interface ServiceType {
  /** CloudFormation's name, or one that begins with `Driftline::` where CloudFormation has none. */
  readonly typeName: string;
  readonly reader: ServiceName;
  /** IAM actions that a read needs. Source: Service Authorization Reference. */
  readonly actions: readonly string[];
  /** Names of the errors that mean the service does not have it. */
  readonly absent: readonly string[];
  readonly load: () => Promise<ServiceReader>;
}

function type(
  typeName: string,
  reader: ServiceName,
  actions: readonly string[],
  absent: readonly string[],
  load: () => Promise<{ readonly reader: ServiceReader }>,
): ServiceType {
  return { typeName, reader, actions, absent, load: async () => (await load()).reader };
}

const noEntity = ['NoSuchEntity', 'NoSuchEntityException'];
const emr = (...operations: readonly string[]): readonly string[] =>
  operations.map((operation) => `elasticmapreduce:${operation}`);
const emrClusterActions = emr(
  'DescribeCluster',
  'GetAutoTerminationPolicy',
  'ListBootstrapActions',
  'ListInstanceFleets',
  'ListInstanceGroups',
);
const noClientVpn = ['InvalidClientVpnEndpointId.NotFound'];
const namespaceActions = ['servicediscovery:GetNamespace', 'servicediscovery:ListTagsForResource'];
const namespaceGone = ['NamespaceNotFound'];
const namespaces = () => import('./discovery-namespace.js');

export const serviceTypes: readonly ServiceType[] = [
  type('AWS::ApiGateway::Account', 'api-gateway', ['apigateway:GET'], [], () => import('./api-gateway-account.js')),
  type(
    'AWS::ApiGateway::GatewayResponse',
    'api-gateway',
    ['apigateway:GET'],
    ['NotFoundException'],
    () => import('./gateway-response.js'),
  ),
  type(
    'AWS::CodeBuild::Project',
    'codebuild',
    ['codebuild:BatchGetProjects'],
    [],
    () => import('./codebuild-project.js'),
  ),
  type(
    'AWS::CodeBuild::ReportGroup',
    'codebuild',
    ['codebuild:BatchGetReportGroups'],
    [],
    () => import('./codebuild-report-group.js'),
  ),
  type(
    'AWS::CodeBuild::SourceCredential',
    'codebuild',
    ['codebuild:ListSourceCredentials'],
    [],
    () => import('./codebuild-source-credential.js'),
  ),
  type(
    'AWS::CodeCommit::Repository',
    'codecommit',
    ['codecommit:GetRepository', 'codecommit:ListTagsForResource'],
    ['RepositoryDoesNotExistException'],
    () => import('./codecommit-repository.js'),
  ),
  type(
    'AWS::Cognito::IdentityPoolRoleAttachment',
    'cognito-identity',
    ['cognito-identity:GetIdentityPoolRoles'],
    ['ResourceNotFoundException'],
    () => import('./identity-pool-roles.js'),
  ),
  type(
    'AWS::Config::ConfigurationRecorder',
    'config-service',
    ['config:DescribeConfigurationRecorders'],
    ['NoSuchConfigurationRecorderException'],
    () => import('./config-recorder.js'),
  ),
  type(
    'Driftline::Config::ConfigurationRecorderStatus',
    'config-service',
    ['config:DescribeConfigurationRecorderStatus'],
    ['NoSuchConfigurationRecorderException'],
    () => import('./config-recorder-status.js'),
  ),
  type(
    'AWS::Config::DeliveryChannel',
    'config-service',
    ['config:DescribeDeliveryChannels'],
    ['NoSuchDeliveryChannelException'],
    () => import('./config-delivery-channel.js'),
  ),
  type(
    'AWS::DocDB::DBCluster',
    'docdb',
    ['rds:DescribeDBClusters', 'rds:ListTagsForResource'],
    ['DBClusterNotFoundFault'],
    () => import('./docdb-cluster.js'),
  ),
  type(
    'AWS::DocDB::DBInstance',
    'docdb',
    ['rds:DescribeDBInstances', 'rds:ListTagsForResource'],
    ['DBInstanceNotFound', 'DBInstanceNotFoundFault'],
    () => import('./docdb-instance.js'),
  ),
  type(
    'AWS::DocDB::DBClusterParameterGroup',
    'docdb',
    ['rds:DescribeDBClusterParameterGroups', 'rds:DescribeDBClusterParameters', 'rds:ListTagsForResource'],
    ['DBParameterGroupNotFound', 'DBParameterGroupNotFoundFault'],
    () => import('./docdb-parameter-group.js'),
  ),
  type(
    'AWS::DocDB::DBSubnetGroup',
    'docdb',
    ['rds:DescribeDBSubnetGroups', 'rds:ListTagsForResource'],
    ['DBSubnetGroupNotFoundFault'],
    () => import('./docdb-subnet-group.js'),
  ),
  type(
    'AWS::EC2::NetworkAclEntry',
    'ec2',
    ['ec2:DescribeNetworkAcls'],
    ['InvalidNetworkAclID.NotFound'],
    () => import('./network-acl-entries.js'),
  ),
  type(
    'Driftline::EC2::LaunchTemplateVersion',
    'ec2',
    ['ec2:DescribeLaunchTemplateVersions', 'ec2:DescribeLaunchTemplates'],
    ['InvalidLaunchTemplateId.NotFound', 'InvalidLaunchTemplateId.VersionNotFound'],
    () => import('./launch-template-version.js'),
  ),
  type(
    'Driftline::EC2::AllowedImagesSettings',
    'ec2',
    ['ec2:GetAllowedImagesSettings'],
    [],
    () => import('./allowed-images-settings.js'),
  ),
  type(
    'Driftline::EC2::AvailabilityZoneGroup',
    'ec2',
    ['ec2:DescribeAvailabilityZones'],
    [],
    () => import('./availability-zone-group.js'),
  ),
  type(
    'Driftline::EC2::DefaultCreditSpecification',
    'ec2',
    ['ec2:GetDefaultCreditSpecification'],
    [],
    () => import('./default-credit-specification.js'),
  ),
  type(
    'Driftline::EC2::ImageBlockPublicAccess',
    'ec2',
    ['ec2:GetImageBlockPublicAccessState'],
    [],
    () => import('./image-block-public-access.js'),
  ),
  type(
    'Driftline::EC2::InstanceMetadataDefaults',
    'ec2',
    ['ec2:GetInstanceMetadataDefaults'],
    [],
    () => import('./instance-metadata-defaults.js'),
  ),
  type(
    'Driftline::EC2::SerialConsoleAccess',
    'ec2',
    ['ec2:GetSerialConsoleAccessStatus'],
    [],
    () => import('./serial-console-access.js'),
  ),
  type(
    'Driftline::EC2::Snapshot',
    'ec2',
    ['ec2:DescribeSnapshots'],
    ['InvalidSnapshot.NotFound'],
    () => import('./ebs-snapshot.js'),
  ),
  type(
    'Driftline::EC2::SpotDatafeedSubscription',
    'ec2',
    ['ec2:DescribeSpotDatafeedSubscription'],
    ['InvalidSpotDatafeed.NotFound'],
    () => import('./spot-datafeed-subscription.js'),
  ),
  type(
    'AWS::EC2::ClientVpnAuthorizationRule',
    'ec2',
    ['ec2:DescribeClientVpnAuthorizationRules'],
    noClientVpn,
    () => import('./client-vpn-rules.js'),
  ),
  type(
    'AWS::EC2::ClientVpnEndpoint',
    'ec2',
    ['ec2:DescribeClientVpnEndpoints'],
    noClientVpn,
    () => import('./client-vpn-endpoint.js'),
  ),
  type(
    'AWS::EC2::ClientVpnRoute',
    'ec2',
    ['ec2:DescribeClientVpnRoutes'],
    noClientVpn,
    () => import('./client-vpn-routes.js'),
  ),
  type(
    'AWS::EC2::ClientVpnTargetNetworkAssociation',
    'ec2',
    ['ec2:DescribeClientVpnTargetNetworks'],
    [...noClientVpn, 'InvalidClientVpnAssociationId.NotFound'],
    () => import('./client-vpn-network.js'),
  ),
  type('Driftline::EC2::MainRouteTable', 'ec2', ['ec2:DescribeRouteTables'], [], () => import('./main-route-table.js')),
  type(
    'Driftline::EC2::EbsDefaultKmsKey',
    'ec2',
    ['ec2:GetEbsDefaultKmsKeyId'],
    [],
    () => import('./ebs-default-key.js'),
  ),
  type(
    'Driftline::EC2::EbsEncryptionByDefault',
    'ec2',
    ['ec2:GetEbsEncryptionByDefault'],
    [],
    () => import('./ebs-encryption.js'),
  ),
  type(
    'Driftline::EC2::VPCPeeringConnectionAccepter',
    'ec2',
    ['ec2:DescribeVpcPeeringConnections'],
    ['InvalidVpcPeeringConnectionID.NotFound'],
    () => import('./vpc-peering-connection.js'),
  ),
  type(
    'AWS::ElasticLoadBalancingV2::ListenerCertificate',
    'elastic-load-balancing-v2',
    ['elasticloadbalancing:DescribeListenerCertificates'],
    ['ListenerNotFound', 'ListenerNotFoundException'],
    () => import('./listener-certificate.js'),
  ),
  type('AWS::EMR::Cluster', 'emr', emrClusterActions, ['ClusterNotFound'], () => import('./emr-cluster.js')),
  type('AWS::EMR::InstanceFleetConfig', 'emr', emr('ListInstanceFleets'), [], () => import('./emr-instance-fleet.js')),
  type('AWS::EMR::InstanceGroupConfig', 'emr', emr('ListInstanceGroups'), [], () => import('./emr-instance-group.js')),
  type(
    'Driftline::EMR::ManagedScalingPolicy',
    'emr',
    emr('GetManagedScalingPolicy'),
    [],
    () => import('./emr-managed-scaling.js'),
  ),
  type('AWS::Glue::Table', 'glue', ['glue:GetTable'], ['EntityNotFoundException'], () => import('./glue-table.js')),
  type('AWS::IAM::UserToGroupAddition', 'iam', ['iam:GetGroup'], noEntity, () => import('./iam-group-members.js')),
  type('AWS::IAM::AccessKey', 'iam', ['iam:ListAccessKeys'], noEntity, () => import('./iam-access-key.js')),
  type(
    'Driftline::IAM::AccountAlias',
    'iam',
    ['iam:ListAccountAliases'],
    noEntity,
    () => import('./iam-account-alias.js'),
  ),
  type(
    'Driftline::IAM::AccountPasswordPolicy',
    'iam',
    ['iam:GetAccountPasswordPolicy'],
    noEntity,
    () => import('./iam-account-password-policy.js'),
  ),
  type(
    'Driftline::IAM::LoginProfile',
    'iam',
    ['iam:GetLoginProfile'],
    noEntity,
    () => import('./iam-login-profile.js'),
  ),
  type('Driftline::IAM::SSHPublicKey', 'iam', ['iam:GetSSHPublicKey'], noEntity, () => import('./iam-ssh-key.js')),
  type(
    'Driftline::KMS::Grant',
    'kms',
    ['kms:ListGrants'],
    ['NotFoundException', 'InvalidGrantIdException'],
    () => import('./kms-grant.js'),
  ),
  type(
    'AWS::Route53::RecordSet',
    'route-53',
    ['route53:ListResourceRecordSets'],
    ['NoSuchHostedZone'],
    () => import('./route53-record.js'),
  ),
  type(
    'Driftline::S3::AccountPublicAccessBlock',
    's3-control',
    ['s3:GetAccountPublicAccessBlock'],
    ['NoSuchPublicAccessBlockConfiguration'],
    () => import('./s3-account-public-access-block.js'),
  ),
  type('Driftline::S3::BucketAcl', 's3', ['s3:GetBucketAcl'], ['NoSuchBucket'], () => import('./s3-bucket-acl.js')),
  type(
    'Driftline::S3::Object',
    's3',
    // Without the right to list, S3 answers 403 and not 404 for an object that is not there.
    ['s3:GetObject', 's3:GetObjectTagging', 's3:ListBucket'],
    ['NotFound', 'NoSuchKey', 'NoSuchBucket'],
    () => import('./s3-object.js'),
  ),
  type(
    'AWS::SageMaker::EndpointConfig',
    'sagemaker',
    ['sagemaker:DescribeEndpointConfig', 'sagemaker:ListTags'],
    [],
    () => import('./sagemaker-endpoint-config.js'),
  ),
  type(
    'AWS::SageMaker::NotebookInstance',
    'sagemaker',
    ['sagemaker:DescribeNotebookInstance', 'sagemaker:ListTags'],
    [],
    () => import('./sagemaker-notebook.js'),
  ),
  type(
    'AWS::SageMaker::NotebookInstanceLifecycleConfig',
    'sagemaker',
    ['sagemaker:DescribeNotebookInstanceLifecycleConfig', 'sagemaker:ListTags'],
    [],
    () => import('./sagemaker-notebook-lifecycle.js'),
  ),
  type(
    'Driftline::SecretsManager::SecretVersion',
    'secrets-manager',
    ['secretsmanager:ListSecretVersionIds'],
    ['ResourceNotFoundException'],
    () => import('./secret-version.js'),
  ),
  type(
    'AWS::SES::ReceiptRuleSet',
    'ses',
    ['ses:DescribeReceiptRuleSet'],
    ['RuleSetDoesNotExist', 'RuleSetDoesNotExistException'],
    () => import('./ses-receipt-rule-set.js'),
  ),
  type(
    'Driftline::SES::ActiveReceiptRuleSet',
    'ses',
    ['ses:DescribeActiveReceiptRuleSet'],
    [],
    () => import('./ses-active-receipt-rule-set.js'),
  ),
  type(
    'AWS::ServiceDiscovery::Instance',
    'servicediscovery',
    ['servicediscovery:GetInstance'],
    ['InstanceNotFound', 'ServiceNotFound'],
    () => import('./discovery-instance.js'),
  ),
  type('AWS::ServiceDiscovery::HttpNamespace', 'servicediscovery', namespaceActions, namespaceGone, namespaces),
  type('AWS::ServiceDiscovery::PrivateDnsNamespace', 'servicediscovery', namespaceActions, namespaceGone, namespaces),
  type('AWS::ServiceDiscovery::PublicDnsNamespace', 'servicediscovery', namespaceActions, namespaceGone, namespaces),
];
