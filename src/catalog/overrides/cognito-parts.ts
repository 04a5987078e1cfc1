import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, lens, map, set, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const action: readonly Lens[] = [text('event_action', '/EventAction'), bool('notify', '/Notify')];
const mail: readonly Lens[] = [
  text('html_body', '/HtmlBody'),
  text('subject', '/Subject'),
  text('text_body', '/TextBody'),
];
/** Without a client a setting holds for all clients of the pool. */
const client = text('client_id', '/ClientId', { default: 'ALL' });

const user = exact('aws_cognito_user', 'AWS::Cognito::UserPoolUser', {
  identifiers: ['{user_pool_id}|{username}', '{user_pool_id}|{sub}'],
  lenses: [
    text('user_pool_id', '/UserPoolId'),
    text('username', '/Username', { equivalences: ['ignore-case'] }),
    // Every user gets a subject of its own.
    lens('pairs', 'attributes', '/UserAttributes', { args: { key: 'Name', value: 'Value', except: ['sub'] } }),
  ],
  unverified: {
    client_metadata: 'write-only',
    desired_delivery_mediums: 'write-only',
    enabled: 'not-returned',
    force_alias_creation: 'write-only',
    message_action: 'write-only',
    password: 'write-only',
    temporary_password: 'write-only',
    validation_data: 'write-only',
  },
  source: `${reference}/aws-resource-cognito-userpooluser.html`,
});

const cognitoRiskConfiguration = exact(
  'aws_cognito_risk_configuration',
  'AWS::Cognito::UserPoolRiskConfigurationAttachment',
  {
    identifiers: ['{user_pool_id}|{client_id}', '{user_pool_id}|ALL'],
    lenses: [
      text('user_pool_id', '/UserPoolId'),
      client,
      block('account_takeover_risk_configuration', '/AccountTakeoverRiskConfiguration', [
        block('actions', '/Actions', [
          block('high_action', '/HighAction', action),
          block('low_action', '/LowAction', action),
          block('medium_action', '/MediumAction', action),
        ]),
        block('notify_configuration', '/NotifyConfiguration', [
          block('block_email', '/BlockEmail', mail),
          block('mfa_email', '/MfaEmail', mail),
          block('no_action_email', '/NoActionEmail', mail),
          text('from', '/From'),
          text('reply_to', '/ReplyTo'),
          text('source_arn', '/SourceArn'),
        ]),
      ]),
      block('compromised_credentials_risk_configuration', '/CompromisedCredentialsRiskConfiguration', [
        block('actions', '/Actions', [text('event_action', '/EventAction')]),
        set('event_filter', '/EventFilter', chosen),
      ]),
      block('risk_exception_configuration', '/RiskExceptionConfiguration', [
        set('blocked_ip_range_list', '/BlockedIPRangeList'),
        set('skipped_ip_range_list', '/SkippedIPRangeList'),
      ]),
    ],
    unverified: {},
    source: `${reference}/aws-resource-cognito-userpoolriskconfigurationattachment.html`,
  },
);

const cognitoUserInGroup = exact('aws_cognito_user_in_group', 'AWS::Cognito::UserPoolUserToGroupAttachment', {
  identifiers: ['{user_pool_id}|{group_name}|{username}'],
  lenses: [text('group_name', '/GroupName'), text('user_pool_id', '/UserPoolId'), text('username', '/Username')],
  unverified: {},
  source: `${reference}/aws-resource-cognito-userpoolusertogroupattachment.html`,
});

const cognitoUserPoolUiCustomization = exact(
  'aws_cognito_user_pool_ui_customization',
  'AWS::Cognito::UserPoolUICustomizationAttachment',
  {
    identifiers: ['{user_pool_id}|{client_id}', '{user_pool_id}|ALL'],
    lenses: [client, text('css', '/CSS'), text('user_pool_id', '/UserPoolId')],
    unverified: { image_file: 'not-returned' },
    source: `${reference}/aws-resource-cognito-userpooluicustomizationattachment.html`,
  },
);

const cognitoManagedLoginBranding = exact('aws_cognito_managed_login_branding', 'AWS::Cognito::ManagedLoginBranding', {
  identifiers: ['{user_pool_id}|{managed_login_branding_id}'],
  lenses: [
    blocks(
      'asset',
      '/Assets',
      ['Category', 'ColorMode'],
      [
        text('bytes', '/Bytes'),
        text('category', '/Category'),
        text('color_mode', '/ColorMode'),
        text('extension', '/Extension'),
        text('resource_id', '/ResourceId', chosen),
      ],
    ),
    json('settings', '/Settings', chosen),
    bool('use_cognito_provided_values', '/UseCognitoProvidedValues', chosen),
    text('user_pool_id', '/UserPoolId'),
  ],
  unverified: { client_id: 'write-only' },
  source: `${reference}/aws-resource-cognito-managedloginbranding.html`,
});

const cognitoIdentityPoolProviderPrincipalTag = exact(
  'aws_cognito_identity_pool_provider_principal_tag',
  'AWS::Cognito::IdentityPoolPrincipalTag',
  {
    identifiers: ['{identity_pool_id}|{identity_provider_name}'],
    lenses: [
      text('identity_pool_id', '/IdentityPoolId'),
      text('identity_provider_name', '/IdentityProviderName'),
      map('principal_tags', '/PrincipalTags'),
      bool('use_defaults', '/UseDefaults'),
    ],
    unverified: {},
    source: `${reference}/aws-resource-cognito-identitypoolprincipaltag.html`,
  },
);

const cognitoLogDelivery = exact('aws_cognito_log_delivery_configuration', 'AWS::Cognito::LogDeliveryConfiguration', {
  identifiers: ['{user_pool_id}'],
  lenses: [
    text('user_pool_id', '/UserPoolId'),
    blocks(
      'log_configurations',
      '/LogConfigurations',
      ['EventSource'],
      [
        text('event_source', '/EventSource'),
        text('log_level', '/LogLevel'),
        block('cloud_watch_logs_configuration', '/CloudWatchLogsConfiguration', [
          text('log_group_arn', '/LogGroupArn', { equivalences: ['log-group-arn'] }),
        ]),
        block('firehose_configuration', '/FirehoseConfiguration', [text('stream_arn', '/StreamArn')]),
        block('s3_configuration', '/S3Configuration', [text('bucket_arn', '/BucketArn')]),
      ],
    ),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cognito-logdeliveryconfiguration.html`,
});

export const cognitoParts: readonly TypeMapping[] = [
  user,
  cognitoRiskConfiguration,
  cognitoUserInGroup,
  cognitoUserPoolUiCustomization,
  cognitoManagedLoginBranding,
  cognitoIdentityPoolProviderPrincipalTag,
  cognitoLogDelivery,
];
