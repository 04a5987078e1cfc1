import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, map, tags, text, twin } from './dsl.js';

/** Small types of services that Cloud Control cannot read, each through the service's own API. */

const account = exact('aws_api_gateway_account', 'AWS::ApiGateway::Account', {
  reader: 'api-gateway',
  identifiers: ['account'],
  lenses: [text('cloudwatch_role_arn', '/CloudWatchRoleArn')],
  unverified: { reset_on_delete: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetAccount.html',
});

const publicAccessBlock = exact('aws_s3_account_public_access_block', 'Driftline::S3::AccountPublicAccessBlock', {
  reader: 's3-control',
  identifiers: ['{account_id}', '{id}', '{account}'],
  lenses: [
    bool('block_public_acls', '/BlockPublicAcls', { default: false }),
    bool('block_public_policy', '/BlockPublicPolicy', { default: false }),
    bool('ignore_public_acls', '/IgnorePublicAcls', { default: false }),
    bool('restrict_public_buckets', '/RestrictPublicBuckets', { default: false }),
  ],
  unverified: { account_id: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_PublicAccessBlockConfiguration.html',
});

const listenerCertificate = exact('aws_lb_listener_certificate', 'AWS::ElasticLoadBalancingV2::ListenerCertificate', {
  reader: 'elastic-load-balancing-v2',
  identifiers: ['{listener_arn}|{certificate_arn}'],
  lenses: [
    text('listener_arn', '/ListenerArn'),
    block('', '/Certificates', [text('certificate_arn', '/CertificateArn')], {
      contributes: true,
      order: ['CertificateArn'],
    }),
  ],
  unverified: {},
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListenerCertificates.html',
});

const repository = exact('aws_codecommit_repository', 'AWS::CodeCommit::Repository', {
  reader: 'codecommit',
  identifiers: ['{repository_name}', '{id}'],
  lenses: [
    text('repository_name', '/RepositoryName'),
    text('description', '/RepositoryDescription'),
    text('kms_key_id', '/KmsKeyId', { whenUnset: 'service-chooses', equivalences: ['kms-key'] }),
    // Who pushes to an empty repository chooses it, unless Terraform does.
    text('default_branch', '/DefaultBranch', {
      whenUnset: 'service-chooses',
      source: 'https://docs.aws.amazon.com/codecommit/latest/APIReference/API_RepositoryMetadata.html',
    }),
    tags(),
  ],
  unverified: {},
  source: 'https://docs.aws.amazon.com/codecommit/latest/APIReference/API_RepositoryMetadata.html',
});

function namespace(kind: string, type: string, unverified: TypeMapping['unverified']): TypeMapping {
  return exact(`aws_service_discovery_${kind}_namespace`, `AWS::ServiceDiscovery::${type}Namespace`, {
    reader: 'servicediscovery',
    identifiers: ['{id}'],
    lenses: [text('name', '/Name'), text('description', '/Description'), tags()],
    unverified,
    source: 'https://docs.aws.amazon.com/cloud-map/latest/api/API_Namespace.html',
  });
}

const poolRoles = exact('aws_cognito_identity_pool_roles_attachment', 'AWS::Cognito::IdentityPoolRoleAttachment', {
  reader: 'cognito-identity',
  identifiers: ['{identity_pool_id}', '{id}'],
  lenses: [
    text('identity_pool_id', '/IdentityPoolId'),
    map('roles', '/Roles'),
    blocks(
      'role_mapping',
      '/RoleMappings',
      ['IdentityProvider'],
      [
        text('identity_provider', '/IdentityProvider'),
        text('type', '/Type'),
        text('ambiguous_role_resolution', '/AmbiguousRoleResolution'),
        // The first rule that matches decides.
        blocks('mapping_rule', '/RulesConfiguration/Rules', 'list', [
          text('claim', '/Claim'),
          text('match_type', '/MatchType'),
          text('role_arn', '/RoleARN'),
          text('value', '/Value'),
        ]),
      ],
    ),
  ],
  unverified: {},
  source: 'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetIdentityPoolRoles.html',
});

const ses = 'https://docs.aws.amazon.com/ses/latest/APIReference';

const ruleSet = exact('aws_ses_receipt_rule_set', 'AWS::SES::ReceiptRuleSet', {
  reader: 'ses',
  identifiers: ['{rule_set_name}', '{id}'],
  lenses: [text('rule_set_name', '/RuleSetName')],
  unverified: {},
  source: `${ses}/API_DescribeReceiptRuleSet.html`,
});

const activeRuleSet = exact('aws_ses_active_receipt_rule_set', 'Driftline::SES::ActiveReceiptRuleSet', {
  reader: 'ses',
  identifiers: ['active'],
  lenses: [text('rule_set_name', '/RuleSetName')],
  unverified: {},
  source: `${ses}/API_DescribeActiveReceiptRuleSet.html`,
});

export const readByService: readonly TypeMapping[] = [
  account,
  publicAccessBlock,
  listenerCertificate,
  twin('aws_alb_listener_certificate', listenerCertificate),
  repository,
  namespace('http', 'Http', {}),
  namespace('private_dns', 'PrivateDns', { vpc: 'not-returned' }),
  namespace('public_dns', 'PublicDns', {}),
  poolRoles,
  ruleSet,
  activeRuleSet,
];
