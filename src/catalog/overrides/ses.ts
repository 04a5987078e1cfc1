import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const configurationSet = exact('aws_sesv2_configuration_set', 'AWS::SES::ConfigurationSet', {
  identifiers: ['{configuration_set_name}', '{id}'],
  lenses: [
    text('configuration_set_name', '/Name'),
    block('delivery_options', '/DeliveryOptions', [
      number('max_delivery_seconds', '/MaxDeliverySeconds'),
      text('sending_pool_name', '/SendingPoolName'),
      text('tls_policy', '/TlsPolicy', { default: 'OPTIONAL' }),
    ]),
    block('reputation_options', '/ReputationOptions', [
      bool('reputation_metrics_enabled', '/ReputationMetricsEnabled'),
    ]),
    block('sending_options', '/SendingOptions', [bool('sending_enabled', '/SendingEnabled', { default: true })]),
    block('suppression_options', '/SuppressionOptions', [set('suppressed_reasons', '/SuppressedReasons')]),
    block('tracking_options', '/TrackingOptions', [
      text('custom_redirect_domain', '/CustomRedirectDomain'),
      text('https_policy', '/HttpsPolicy', { default: 'OPTIONAL' }),
    ]),
    block('vdm_options', '/VdmOptions', [
      block('dashboard_options', '/DashboardOptions', [text('engagement_metrics', '/EngagementMetrics')]),
      block('guardian_options', '/GuardianOptions', [text('optimized_shared_delivery', '/OptimizedSharedDelivery')]),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ses-configurationset.html`,
});

const emailIdentity = exact('aws_sesv2_email_identity', 'AWS::SES::EmailIdentity', {
  identifiers: ['{email_identity}', '{id}'],
  lenses: [
    text('email_identity', '/EmailIdentity'),
    text('configuration_set_name', '/ConfigurationSetAttributes/ConfigurationSetName'),
    block('dkim_signing_attributes', '/DkimSigningAttributes', [
      // An identity that brings its own key has no length to show.
      text('next_signing_key_length', '/NextSigningKeyLength', {
        whenUnset: 'service-chooses',
        equivalences: ['absent-live'],
      }),
    ]),
    tags(),
  ],
  unverified: {
    'dkim_signing_attributes.domain_signing_private_key': 'write-only',
    'dkim_signing_attributes.domain_signing_selector': 'write-only',
  },
  source: `${reference}/aws-resource-ses-emailidentity.html`,
});

const mailFrom = exact('aws_sesv2_email_identity_mail_from_attributes', 'AWS::SES::EmailIdentity', {
  identifiers: ['{email_identity}', '{id}'],
  facet: {},
  lenses: [
    text('email_identity', '/EmailIdentity'),
    text('behavior_on_mx_failure', '/MailFromAttributes/BehaviorOnMxFailure', { default: 'USE_DEFAULT_VALUE' }),
    text('mail_from_domain', '/MailFromAttributes/MailFromDomain'),
  ],
  unverified: {},
  source: `${reference}/aws-properties-ses-emailidentity-mailfromattributes.html`,
});

const feedback = exact('aws_sesv2_email_identity_feedback_attributes', 'AWS::SES::EmailIdentity', {
  identifiers: ['{email_identity}', '{id}'],
  facet: {},
  lenses: [
    text('email_identity', '/EmailIdentity'),
    bool('email_forwarding_enabled', '/FeedbackAttributes/EmailForwardingEnabled'),
  ],
  unverified: {},
  source: `${reference}/aws-properties-ses-emailidentity-feedbackattributes.html`,
});

const contactList = exact('aws_sesv2_contact_list', 'AWS::SES::ContactList', {
  identifiers: ['{contact_list_name}', '{id}'],
  lenses: [
    text('contact_list_name', '/ContactListName'),
    text('description', '/Description'),
    blocks(
      'topic',
      '/Topics',
      ['TopicName'],
      [
        text('topic_name', '/TopicName'),
        text('display_name', '/DisplayName'),
        text('description', '/Description'),
        text('default_subscription_status', '/DefaultSubscriptionStatus'),
      ],
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ses-contactlist.html`,
});

const dedicatedIpPool = exact('aws_sesv2_dedicated_ip_pool', 'AWS::SES::DedicatedIpPool', {
  identifiers: ['{pool_name}', '{id}'],
  lenses: [text('pool_name', '/PoolName'), text('scaling_mode', '/ScalingMode', { default: 'STANDARD' }), tags()],
  unverified: {},
  source: `${reference}/aws-resource-ses-dedicatedippool.html`,
});

export const ses: readonly TypeMapping[] = [
  configurationSet,
  emailIdentity,
  mailFrom,
  feedback,
  contactList,
  dedicatedIpPool,
];
