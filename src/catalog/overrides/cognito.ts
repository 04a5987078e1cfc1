import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, listing, map, number, owned, set, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const chosen = { whenUnset: 'service-chooses' } as const;

/** A trigger that has a version of its own. */
const versioned = (attribute: string, property: string): Lens =>
  block(attribute, property, [text('lambda_arn', '/LambdaArn'), text('lambda_version', '/LambdaVersion')]);

const triggers: Lens = block('lambda_config', '/LambdaConfig', [
  text('create_auth_challenge', '/CreateAuthChallenge'),
  versioned('custom_email_sender', '/CustomEmailSender'),
  text('custom_message', '/CustomMessage'),
  versioned('custom_sms_sender', '/CustomSMSSender'),
  text('define_auth_challenge', '/DefineAuthChallenge'),
  text('kms_key_id', '/KMSKeyID', { equivalences: ['kms-key'] }),
  text('post_authentication', '/PostAuthentication'),
  text('post_confirmation', '/PostConfirmation'),
  text('pre_authentication', '/PreAuthentication'),
  text('pre_sign_up', '/PreSignUp'),
  // The same function as in the configuration below, which AWS echoes here.
  text('pre_token_generation', '/PreTokenGeneration', chosen),
  versioned('pre_token_generation_config', '/PreTokenGenerationConfig'),
  text('user_migration', '/UserMigration'),
  text('verify_auth_challenge_response', '/VerifyAuthChallengeResponse'),
]);

const messages: readonly Lens[] = [
  text('email_verification_message', '/EmailVerificationMessage', chosen),
  text('email_verification_subject', '/EmailVerificationSubject', chosen),
  text('sms_authentication_message', '/SmsAuthenticationMessage'),
  text('sms_verification_message', '/SmsVerificationMessage', chosen),
  block('verification_message_template', '/VerificationMessageTemplate', [
    text('default_email_option', '/DefaultEmailOption', { default: 'CONFIRM_WITH_CODE' }),
    text('email_message', '/EmailMessage', chosen),
    text('email_message_by_link', '/EmailMessageByLink', chosen),
    text('email_subject', '/EmailSubject', chosen),
    text('email_subject_by_link', '/EmailSubjectByLink', chosen),
    text('sms_message', '/SmsMessage', chosen),
  ]),
  block('email_mfa_configuration', '', [
    text('message', '/EmailAuthenticationMessage'),
    text('subject', '/EmailAuthenticationSubject'),
  ]),
];

/** Without a policy Cognito asks for 8 characters of every kind; with one, for what the policy says. */
const passwords: Lens = block('password_policy', '/Policies/PasswordPolicy', [
  number('minimum_length', '/MinimumLength', chosen),
  number('password_history_size', '/PasswordHistorySize'),
  bool('require_lowercase', '/RequireLowercase', chosen),
  bool('require_numbers', '/RequireNumbers', chosen),
  bool('require_symbols', '/RequireSymbols', chosen),
  bool('require_uppercase', '/RequireUppercase', chosen),
  number('temporary_password_validity_days', '/TemporaryPasswordValidityDays', chosen),
]);

/** An application that signs users in, or signs in for them. */
const clients = listing('AWS::Cognito::UserPoolClient', ['{id}'], { model: { UserPoolId: '{id}' }, as: 'Clients' }, [
  owned(blocks('client', '/Clients', ['ClientId'], [text('id', '/ClientId'), text('name', '/ClientName')])),
]);

const userPool = exact('aws_cognito_user_pool', 'AWS::Cognito::UserPool', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/UserPoolName'),
    text('mfa_configuration', '/MfaConfiguration', { default: 'OFF' }),
    text('deletion_protection', '/DeletionProtection', { default: 'INACTIVE' }),
    text('user_pool_tier', '/UserPoolTier', chosen),
    set('alias_attributes', '/AliasAttributes'),
    set('auto_verified_attributes', '/AutoVerifiedAttributes'),
    set('username_attributes', '/UsernameAttributes'),
    block('username_configuration', '/UsernameConfiguration', [bool('case_sensitive', '/CaseSensitive', chosen)]),
    block('account_recovery_setting', '/AccountRecoverySetting', [
      blocks(
        'recovery_mechanism',
        '/RecoveryMechanisms',
        ['Name'],
        [text('name', '/Name'), number('priority', '/Priority')],
        chosen,
      ),
    ]),
    block('admin_create_user_config', '/AdminCreateUserConfig', [
      bool('allow_admin_create_user_only', '/AllowAdminCreateUserOnly'),
      block('invite_message_template', '/InviteMessageTemplate', [
        text('email_message', '/EmailMessage'),
        text('email_subject', '/EmailSubject'),
        text('sms_message', '/SMSMessage'),
      ]),
    ]),
    block('device_configuration', '/DeviceConfiguration', [
      bool('challenge_required_on_new_device', '/ChallengeRequiredOnNewDevice'),
      bool('device_only_remembered_on_user_prompt', '/DeviceOnlyRememberedOnUserPrompt'),
    ]),
    block('email_configuration', '/EmailConfiguration', [
      text('configuration_set', '/ConfigurationSet'),
      text('email_sending_account', '/EmailSendingAccount', { default: 'COGNITO_DEFAULT' }),
      text('from_email_address', '/From'),
      text('reply_to_email_address', '/ReplyToEmailAddress'),
      text('source_arn', '/SourceArn'),
    ]),
    ...messages,
    triggers,
    passwords,
    block('sign_in_policy', '/Policies/SignInPolicy', [
      set('allowed_first_auth_factors', '/AllowedFirstAuthFactors', { default: ['PASSWORD'] }),
    ]),
    lens('cognito-schema', 'schema', '/Schema'),
    block('sms_configuration', '/SmsConfiguration', [
      text('external_id', '/ExternalId'),
      text('sns_caller_arn', '/SnsCallerArn'),
      text('sns_region', '/SnsRegion', chosen),
    ]),
    block('user_attribute_update_settings', '/UserAttributeUpdateSettings', [
      set('attributes_require_verification_before_update', '/AttributesRequireVerificationBeforeUpdate'),
    ]),
    block('user_pool_add_ons', '/UserPoolAddOns', [
      text('advanced_security_mode', '/AdvancedSecurityMode', { default: 'OFF' }),
      block('advanced_security_additional_flows', '/AdvancedSecurityAdditionalFlows', [
        text('custom_auth_mode', '/CustomAuthMode', chosen),
      ]),
    ]),
    block('web_authn_configuration', '', [
      text('relying_party_id', '/WebAuthnRelyingPartyID', chosen),
      text('user_verification', '/WebAuthnUserVerification', chosen),
    ]),
    tagMap('/UserPoolTags'),
  ],
  unverified: { software_token_mfa_configuration: 'write-only' },
  companions: [clients],
  source: `${reference}/aws-resource-cognito-userpool.html`,
});

/** What a client may do; Terraform has one type for its own clients and one for those that AWS makes. */
const clientSettings: readonly Lens[] = [
  number('access_token_validity', '/AccessTokenValidity'),
  number('id_token_validity', '/IdTokenValidity'),
  number('refresh_token_validity', '/RefreshTokenValidity', { default: 30 }),
  number('auth_session_validity', '/AuthSessionValidity', { default: 3 }),
  block('token_validity_units', '/TokenValidityUnits', [
    text('access_token', '/AccessToken', { default: 'hours' }),
    text('id_token', '/IdToken', { default: 'hours' }),
    text('refresh_token', '/RefreshToken', { default: 'days' }),
  ]),
  set('allowed_oauth_flows', '/AllowedOAuthFlows'),
  bool('allowed_oauth_flows_user_pool_client', '/AllowedOAuthFlowsUserPoolClient'),
  set('allowed_oauth_scopes', '/AllowedOAuthScopes'),
  block('analytics_configuration', '/AnalyticsConfiguration', [
    text('application_arn', '/ApplicationArn'),
    text('application_id', '/ApplicationId'),
    text('external_id', '/ExternalId'),
    text('role_arn', '/RoleArn', chosen),
    bool('user_data_shared', '/UserDataShared'),
  ]),
  set('callback_urls', '/CallbackURLs'),
  set('logout_urls', '/LogoutURLs'),
  text('default_redirect_uri', '/DefaultRedirectURI'),
  bool('enable_propagate_additional_user_context_data', '/EnablePropagateAdditionalUserContextData'),
  bool('enable_token_revocation', '/EnableTokenRevocation', { default: true }),
  set('explicit_auth_flows', '/ExplicitAuthFlows'),
  text('prevent_user_existence_errors', '/PreventUserExistenceErrors', chosen),
  set('read_attributes', '/ReadAttributes'),
  set('write_attributes', '/WriteAttributes'),
  block('refresh_token_rotation', '/RefreshTokenRotation', [
    text('feature', '/Feature', { default: 'DISABLED' }),
    number('retry_grace_period_seconds', '/RetryGracePeriodSeconds'),
  ]),
  set('supported_identity_providers', '/SupportedIdentityProviders'),
];

const clientDocs =
  `${reference}/aws-resource-cognito-userpoolclient.html; ` +
  'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html';

const userPoolClient = exact('aws_cognito_user_pool_client', 'AWS::Cognito::UserPoolClient', {
  identifiers: ['{user_pool_id}|{id}'],
  lenses: [
    text('user_pool_id', '/UserPoolId'),
    text('name', '/ClientName'),
    bool('generate_secret', '/GenerateSecret'),
    ...clientSettings,
  ],
  unverified: {},
  source: clientDocs,
});

const managedUserPoolClient = exact('aws_cognito_managed_user_pool_client', 'AWS::Cognito::UserPoolClient', {
  identifiers: ['{user_pool_id}|{id}'],
  lenses: [text('user_pool_id', '/UserPoolId'), ...clientSettings],
  // How Terraform finds the client that a service made.
  unverified: { name_pattern: 'terraform-only', name_prefix: 'terraform-only' },
  source: clientDocs,
});

const userPoolDomain = exact('aws_cognito_user_pool_domain', 'AWS::Cognito::UserPoolDomain', {
  identifiers: ['{user_pool_id}|{domain}'],
  lenses: [
    text('user_pool_id', '/UserPoolId'),
    text('domain', '/Domain'),
    text('certificate_arn', '/CustomDomainConfig/CertificateArn'),
  ],
  unverified: { managed_login_version: 'write-only' },
  source: `${reference}/aws-resource-cognito-userpooldomain.html`,
});

const resourceServer = exact('aws_cognito_resource_server', 'AWS::Cognito::UserPoolResourceServer', {
  identifiers: ['{user_pool_id}|{identifier}'],
  lenses: [
    text('user_pool_id', '/UserPoolId'),
    text('identifier', '/Identifier'),
    text('name', '/Name'),
    blocks(
      'scope',
      '/Scopes',
      ['ScopeName'],
      [text('scope_name', '/ScopeName'), text('scope_description', '/ScopeDescription')],
    ),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cognito-userpoolresourceserver.html`,
});

const identityProvider = exact('aws_cognito_identity_provider', 'AWS::Cognito::UserPoolIdentityProvider', {
  identifiers: ['{user_pool_id}|{provider_name}'],
  lenses: [
    text('user_pool_id', '/UserPoolId'),
    text('provider_name', '/ProviderName'),
    text('provider_type', '/ProviderType'),
    map('attribute_mapping', '/AttributeMapping'),
    set('idp_identifiers', '/IdpIdentifiers'),
    // Holds the client's secret.
    map('provider_details', '/ProviderDetails', { sensitive: true }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cognito-userpoolidentityprovider.html`,
});

const userGroup = exact('aws_cognito_user_group', 'AWS::Cognito::UserPoolGroup', {
  identifiers: ['{user_pool_id}|{name}'],
  lenses: [
    text('user_pool_id', '/UserPoolId'),
    text('name', '/GroupName'),
    text('description', '/Description'),
    number('precedence', '/Precedence'),
    text('role_arn', '/RoleArn'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cognito-userpoolgroup.html`,
});

const identityPool = exact('aws_cognito_identity_pool', 'AWS::Cognito::IdentityPool', {
  identifiers: ['{id}'],
  lenses: [
    text('identity_pool_name', '/IdentityPoolName'),
    bool('allow_classic_flow', '/AllowClassicFlow'),
    bool('allow_unauthenticated_identities', '/AllowUnauthenticatedIdentities'),
    blocks(
      'cognito_identity_providers',
      '/CognitoIdentityProviders',
      ['ProviderName', 'ClientId'],
      [
        text('client_id', '/ClientId'),
        text('provider_name', '/ProviderName'),
        bool('server_side_token_check', '/ServerSideTokenCheck'),
      ],
    ),
    text('developer_provider_name', '/DeveloperProviderName'),
    set('openid_connect_provider_arns', '/OpenIdConnectProviderARNs'),
    set('saml_provider_arns', '/SamlProviderARNs'),
    map('supported_login_providers', '/SupportedLoginProviders'),
    tags('/IdentityPoolTags'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cognito-identitypool.html`,
});

export const cognito: readonly TypeMapping[] = [
  userPool,
  userPoolClient,
  managedUserPoolClient,
  userPoolDomain,
  resourceServer,
  identityProvider,
  userGroup,
  identityPool,
];
