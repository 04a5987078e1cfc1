import type { TypeMapping } from '../model.js';
import { block, bool, exact, table, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const domain = { equivalences: ['trailing-dot'] } as const;

const sesConfigurationSet = exact('aws_ses_configuration_set', 'AWS::SES::ConfigurationSet', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/Name'),
    block('delivery_options', '/DeliveryOptions', [
      // `Require` in the first version of the API, `REQUIRE` in the second.
      text('tls_policy', '/TlsPolicy', { default: 'OPTIONAL', equivalences: ['ignore-case'] }),
    ]),
    block('tracking_options', '/TrackingOptions', [text('custom_redirect_domain', '/CustomRedirectDomain')]),
    bool('reputation_metrics_enabled', '/ReputationOptions/ReputationMetricsEnabled'),
    bool('sending_enabled', '/SendingOptions/SendingEnabled', { default: true }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ses-configurationset.html`,
});

const sesDomainIdentity = exact('aws_ses_domain_identity', 'AWS::SES::EmailIdentity', {
  identifiers: ['{domain}', '{id}'],
  lenses: [text('domain', '/EmailIdentity', domain)],
  unverified: {},
  source: `${reference}/aws-resource-ses-emailidentity.html`,
});

const sesEmailIdentity = exact('aws_ses_email_identity', 'AWS::SES::EmailIdentity', {
  identifiers: ['{email}', '{id}'],
  lenses: [text('email', '/EmailIdentity')],
  unverified: {},
  source: `${reference}/aws-resource-ses-emailidentity.html`,
});

const sesMailFrom = exact('aws_ses_domain_mail_from', 'AWS::SES::EmailIdentity', {
  identifiers: ['{domain}', '{id}'],
  facet: {},
  lenses: [
    text('domain', '/EmailIdentity', domain),
    // `UseDefaultValue` in the first version of the API, `USE_DEFAULT_VALUE` in the second.
    table(
      'behavior_on_mx_failure',
      '/MailFromAttributes/BehaviorOnMxFailure',
      { UseDefaultValue: 'USE_DEFAULT_VALUE', RejectMessage: 'REJECT_MESSAGE' },
      { default: 'USE_DEFAULT_VALUE' },
    ),
    text('mail_from_domain', '/MailFromAttributes/MailFromDomain', domain),
  ],
  unverified: {},
  source: `${reference}/aws-properties-ses-emailidentity-mailfromattributes.html`,
});

const sesTemplate = exact('aws_ses_template', 'AWS::SES::Template', {
  identifiers: ['{id}', '{name}'],
  lenses: [
    text('name', '/Template/TemplateName'),
    text('html', '/Template/HtmlPart'),
    text('subject', '/Template/SubjectPart'),
    text('text', '/Template/TextPart'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ses-template.html`,
});

export const sesClassic: readonly TypeMapping[] = [
  sesConfigurationSet,
  sesDomainIdentity,
  sesEmailIdentity,
  sesMailFrom,
  sesTemplate,
];
