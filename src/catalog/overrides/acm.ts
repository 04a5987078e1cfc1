import type { TypeMapping } from '../model.js';
import { block, exact, tags, text } from './dsl.js';

const certificate = exact('aws_acm_certificate', 'AWS::CertificateManager::Certificate', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('domain_name', '/DomainName', { equivalences: ['ignore-case'] }),
    text('certificate_authority_arn', '/CertificateAuthorityArn'),
    block('options', '', [
      text('certificate_transparency_logging_preference', '/CertificateTransparencyLoggingPreference', {
        default: 'ENABLED',
      }),
      text('export', '/CertificateExport', { default: 'DISABLED' }),
    ]),
    tags(),
  ],
  // A certificate never changes its names, its key or its method; another one would have another ARN.
  unverified: {
    certificate_body: 'write-only',
    certificate_chain: 'write-only',
    early_renewal_duration: 'terraform-only',
    key_algorithm: 'creation-only',
    private_key: 'write-only',
    subject_alternative_names: 'creation-only',
    validation_method: 'write-only',
    validation_option: 'creation-only',
  },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html',
});

export const acm: readonly TypeMapping[] = [certificate];
