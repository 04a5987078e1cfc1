import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, keyed, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const app = exact('aws_amplify_app', 'AWS::Amplify::App', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('build_spec', '/BuildSpec', chosen),
    block('cache_config', '/CacheConfig', [text('type', '/Type', chosen)]),
    text('compute_role_arn', '/ComputeRoleArn'),
    text('custom_headers', '/CustomHeaders', chosen),
    // The first rule that fits wins.
    blocks('custom_rule', '/CustomRules', 'list', [
      text('condition', '/Condition'),
      text('source', '/Source'),
      text('status', '/Status'),
      text('target', '/Target'),
    ]),
    bool('enable_branch_auto_deletion', '/EnableBranchAutoDeletion'),
    keyed('environment_variables', '/EnvironmentVariables', 'Name', 'Value'),
    text('iam_service_role_arn', '/IAMServiceRole'),
    block('job_config', '/JobConfig', [text('build_compute_type', '/BuildComputeType', chosen)]),
    text('platform', '/Platform', { default: 'WEB' }),
    text('repository', '/Repository'),
    tags(),
  ],
  unverified: {
    access_token: 'write-only',
    auto_branch_creation_config: 'write-only',
    auto_branch_creation_patterns: 'write-only',
    basic_auth_credentials: 'write-only',
    enable_auto_branch_creation: 'write-only',
    enable_basic_auth: 'write-only',
    enable_branch_auto_build: 'not-returned',
    oauth_token: 'write-only',
  },
  source: `${reference}/aws-resource-amplify-app.html`,
});

const branch = exact('aws_amplify_branch', 'AWS::Amplify::Branch', {
  identifiers: ['{arn}'],
  lenses: [
    text('app_id', '/AppId'),
    text('branch_name', '/BranchName'),
    text('description', '/Description'),
    bool('enable_auto_build', '/EnableAutoBuild', { default: true }),
    bool('enable_performance_mode', '/EnablePerformanceMode'),
    bool('enable_pull_request_preview', '/EnablePullRequestPreview'),
    bool('enable_skew_protection', '/EnableSkewProtection'),
    keyed('environment_variables', '/EnvironmentVariables', 'Name', 'Value'),
    // Amplify finds out what it builds.
    text('framework', '/Framework', chosen),
    text('pull_request_environment_name', '/PullRequestEnvironmentName'),
    text('stage', '/Stage', { default: 'NONE' }),
    tags(),
  ],
  unverified: {
    backend_environment_arn: 'not-returned',
    basic_auth_credentials: 'write-only',
    display_name: 'not-returned',
    enable_basic_auth: 'write-only',
    enable_notification: 'not-returned',
    ttl: 'not-returned',
  },
  source: `${reference}/aws-resource-amplify-branch.html`,
});

const domainAssociation = exact('aws_amplify_domain_association', 'AWS::Amplify::Domain', {
  identifiers: ['{arn}'],
  lenses: [
    text('app_id', '/AppId'),
    text('domain_name', '/DomainName'),
    bool('enable_auto_sub_domain', '/EnableAutoSubDomain'),
    blocks(
      'sub_domain',
      '/SubDomainSettings',
      ['Prefix'],
      [text('branch_name', '/BranchName'), text('prefix', '/Prefix')],
    ),
    // What was asked for is never returned, what is in use is.
    block('certificate_settings', '/Certificate', [
      text('type', '/CertificateType', { default: 'AMPLIFY_MANAGED', equivalences: ['absent-live'] }),
      text('custom_certificate_arn', '/CertificateArn', {
        when: { attribute: 'certificate_settings.0.type', in: ['CUSTOM'] },
        equivalences: ['absent-live'],
      }),
    ]),
  ],
  unverified: { wait_for_verification: 'terraform-only' },
  source: `${reference}/aws-resource-amplify-domain.html`,
});

export const amplify: readonly TypeMapping[] = [app, branch, domainAssociation];
