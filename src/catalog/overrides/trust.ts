import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, policy, set, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const authority = exact('aws_acmpca_certificate_authority', 'AWS::ACMPCA::CertificateAuthority', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('type', '/Type', { default: 'SUBORDINATE' }),
    text('usage_mode', '/UsageMode', { default: 'GENERAL_PURPOSE' }),
    block('certificate_authority_configuration', '', [
      text('key_algorithm', '/KeyAlgorithm'),
      text('signing_algorithm', '/SigningAlgorithm'),
    ]),
    tags(),
  ],
  unverified: {
    'certificate_authority_configuration.subject': 'write-only',
    enabled: 'not-returned',
    key_storage_security_standard: 'write-only',
    permanent_deletion_time_in_days: 'terraform-only',
    revocation_configuration: 'write-only',
  },
  source: `${reference}/aws-resource-acmpca-certificateauthority.html`,
});

const certificate = exact('aws_acmpca_certificate', 'AWS::ACMPCA::Certificate', {
  identifiers: ['{arn}|{certificate_authority_arn}'],
  lenses: [text('certificate_authority_arn', '/CertificateAuthorityArn')],
  unverified: {
    api_passthrough: 'write-only',
    certificate_signing_request: 'write-only',
    signing_algorithm: 'write-only',
    template_arn: 'write-only',
    validity: 'write-only',
  },
  source: `${reference}/aws-resource-acmpca-certificate.html`,
});

const activation = exact(
  'aws_acmpca_certificate_authority_certificate',
  'AWS::ACMPCA::CertificateAuthorityActivation',
  {
    identifiers: ['{certificate_authority_arn}'],
    lenses: [text('certificate_authority_arn', '/CertificateAuthorityArn')],
    unverified: { certificate: 'write-only', certificate_chain: 'write-only' },
    source: `${reference}/aws-resource-acmpca-certificateauthorityactivation.html`,
  },
);

const permission = exact('aws_acmpca_permission', 'AWS::ACMPCA::Permission', {
  identifiers: ['{certificate_authority_arn}|{principal}'],
  lenses: [
    text('certificate_authority_arn', '/CertificateAuthorityArn'),
    text('principal', '/Principal'),
    set('actions', '/Actions'),
    text('source_account', '/SourceAccount', free),
  ],
  unverified: {},
  source: `${reference}/aws-resource-acmpca-permission.html`,
});

const signingProfile = exact('aws_signer_signing_profile', 'AWS::Signer::SigningProfile', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/ProfileName'),
    text('platform_id', '/PlatformId'),
    // Platforms have validities of their own.
    block('signature_validity_period', '/SignatureValidityPeriod', [
      text('type', '/Type', free),
      number('value', '/Value', free),
    ]),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only', signing_material: 'not-returned', signing_parameters: 'not-returned' },
  source: `${reference}/aws-resource-signer-signingprofile.html`,
});

const signingPermission = exact('aws_signer_signing_profile_permission', 'AWS::Signer::ProfilePermission', {
  identifiers: ['{statement_id}|{profile_name}'],
  lenses: [
    text('statement_id', '/StatementId'),
    text('profile_name', '/ProfileName'),
    text('profile_version', '/ProfileVersion', free),
    text('action', '/Action'),
    text('principal', '/Principal'),
  ],
  unverified: { statement_id_prefix: 'creation-only' },
  source: `${reference}/aws-resource-signer-profilepermission.html`,
});

const profile = exact('aws_rolesanywhere_profile', 'AWS::RolesAnywhere::Profile', {
  identifiers: ['{id}', '{arn:after:/}'],
  lenses: [
    text('name', '/Name'),
    bool('enabled', '/Enabled'),
    bool('accept_role_session_name', '/AcceptRoleSessionName'),
    number('duration_seconds', '/DurationSeconds', { default: 3600 }),
    set('role_arns', '/RoleArns'),
    set('managed_policy_arns', '/ManagedPolicyArns'),
    policy('session_policy', '/SessionPolicy'),
    tags(),
  ],
  unverified: { require_instance_properties: 'write-only' },
  source: `${reference}/aws-resource-rolesanywhere-profile.html`,
});

const trustAnchor = exact('aws_rolesanywhere_trust_anchor', 'AWS::RolesAnywhere::TrustAnchor', {
  identifiers: ['{id}', '{arn:after:/}'],
  lenses: [
    text('name', '/Name'),
    bool('enabled', '/Enabled'),
    block('source', '/Source', [
      text('source_type', '/SourceType'),
      block('source_data', '/SourceData', [
        text('acm_pca_arn', '/AcmPcaArn'),
        text('x509_certificate_data', '/X509CertificateData', { equivalences: ['pem-text'] }),
      ]),
    ]),
    blocks(
      'notification_settings',
      '/NotificationSettings',
      ['Event'],
      [
        text('event', '/Event'),
        text('channel', '/Channel', { default: 'ALL' }),
        bool('enabled', '/Enabled', { default: true }),
        number('threshold', '/Threshold', { default: 45 }),
      ],
      free,
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-rolesanywhere-trustanchor.html`,
});

const link = exact('aws_oam_link', 'AWS::Oam::Link', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    set('resource_types', '/ResourceTypes'),
    text('sink_identifier', '/SinkIdentifier'),
    block('link_configuration', '/LinkConfiguration', [
      block('log_group_configuration', '/LogGroupConfiguration', [text('filter', '/Filter')]),
      block('metric_configuration', '/MetricConfiguration', [text('filter', '/Filter')]),
    ]),
    tagMap(),
  ],
  unverified: { label_template: 'write-only' },
  source: `${reference}/aws-resource-oam-link.html`,
});

const sinkDocs = `${reference}/aws-resource-oam-sink.html`;

const sink = exact('aws_oam_sink', 'AWS::Oam::Sink', {
  identifiers: ['{arn}', '{id}'],
  lenses: [text('name', '/Name'), tagMap()],
  unverified: {},
  source: sinkDocs,
});

const sinkPolicy = exact('aws_oam_sink_policy', 'AWS::Oam::Sink', {
  identifiers: ['{sink_identifier}', '{id}'],
  facet: { presence: '/Policy' },
  lenses: [text('sink_identifier', '/Arn'), policy('policy', '/Policy')],
  unverified: {},
  source: sinkDocs,
});

export const trust: readonly TypeMapping[] = [
  authority,
  certificate,
  activation,
  permission,
  signingProfile,
  signingPermission,
  profile,
  trustAnchor,
  link,
  sink,
  sinkPolicy,
];
