import { describe, expect, it } from '@jest/globals';
import { codecs } from '../../../src/catalog/codecs/index.js';
import { acm } from '../../../src/catalog/overrides/acm.js';
import { cognito } from '../../../src/catalog/overrides/cognito.js';
import { changesOf, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const standardAttributes = ['sub', 'name', 'email', 'phone_number'].map((name) => ({
  Name: name,
  AttributeDataType: 'String',
  DeveloperOnlyAttribute: false,
  Mutable: name !== 'sub',
  Required: name === 'sub' || name === 'email',
  StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' },
}));

const tenant = {
  name: 'tenant',
  attribute_data_type: 'String',
  developer_only_attribute: false,
  mutable: true,
  required: false,
  string_attribute_constraints: [{ min_length: '1', max_length: '64' }],
  number_attribute_constraints: [],
};

describeInSync(cognito, {
  aws_cognito_user_pool: {
    attributes: {
      id: 'eu-west-1_abc',
      name: 'customers',
      account_recovery_setting: [{ recovery_mechanism: [{ name: 'verified_email', priority: 1 }] }],
      admin_create_user_config: [{ allow_admin_create_user_only: true, invite_message_template: [] }],
      alias_attributes: null,
      auto_verified_attributes: ['email'],
      deletion_protection: 'ACTIVE',
      device_configuration: [],
      email_configuration: [{ configuration_set: '', email_sending_account: 'COGNITO_DEFAULT' }],
      email_verification_message: '',
      email_verification_subject: '',
      lambda_config: [{ pre_sign_up: 'arn:aws:lambda:eu-west-1:123456789012:function:f', custom_sms_sender: [] }],
      mfa_configuration: 'OFF',
      password_policy: [
        {
          minimum_length: 12,
          password_history_size: 0,
          require_lowercase: true,
          require_numbers: true,
          require_symbols: false,
          require_uppercase: true,
          temporary_password_validity_days: 7,
        },
      ],
      schema: [tenant, { ...tenant, name: 'email', required: true }],
      sign_in_policy: [{ allowed_first_auth_factors: ['PASSWORD'] }],
      sms_configuration: [],
      tags_all: { team: 'shop' },
      user_pool_add_ons: [],
      user_pool_tier: 'ESSENTIALS',
      username_attributes: ['email'],
      username_configuration: [{ case_sensitive: false }],
      verification_message_template: [{ default_email_option: 'CONFIRM_WITH_CODE' }],
    },
    live: {
      UserPoolId: 'eu-west-1_abc',
      UserPoolName: 'customers',
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 },
      AliasAttributes: [],
      AutoVerifiedAttributes: ['email'],
      DeletionProtection: 'ACTIVE',
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:f' },
      MfaConfiguration: 'OFF',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: false,
          RequireUppercase: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      Schema: [
        ...standardAttributes,
        {
          Name: 'custom:tenant',
          AttributeDataType: 'String',
          DeveloperOnlyAttribute: false,
          Mutable: true,
          Required: false,
          StringAttributeConstraints: { MaxLength: '64', MinLength: '1' },
        },
      ],
      UserPoolTags: { team: 'shop' },
      UserPoolTier: 'ESSENTIALS',
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    },
    plants: [
      ['/DeletionProtection', 'INACTIVE', 'deletion_protection'],
      ['/MfaConfiguration', 'OPTIONAL', 'mfa_configuration'],
      ['/Policies/PasswordPolicy/MinimumLength', 6, 'password_policy[0].minimum_length'],
      ['/Policies/PasswordPolicy/RequireNumbers', false, 'password_policy[0].require_numbers'],
      [
        '/AdminCreateUserConfig/AllowAdminCreateUserOnly',
        false,
        'admin_create_user_config[0].allow_admin_create_user_only',
      ],
      ['/LambdaConfig/PreSignUp', undefined, 'lambda_config[0].pre_sign_up'],
      ['/LambdaConfig/PostConfirmation', 'arn:x', 'lambda_config[0].post_confirmation'],
      ['/UserPoolAddOns', { AdvancedSecurityMode: 'ENFORCED' }, 'user_pool_add_ons.advanced_security_mode'],
      ['/Schema/4/StringAttributeConstraints/MaxLength', '128', 'schema[0]'],
      ['/Schema/5', { Name: 'custom:role', AttributeDataType: 'String', Mutable: true }, 'schema'],
      ['/UserPoolTags/team', 'none', 'tags["team"]'],
    ],
  },
  aws_cognito_user_pool_client: {
    attributes: {
      id: 'c',
      user_pool_id: 'eu-west-1_abc',
      name: 'web',
      access_token_validity: 60,
      id_token_validity: 60,
      refresh_token_validity: 30,
      auth_session_validity: 3,
      token_validity_units: [{ access_token: 'minutes', id_token: 'minutes', refresh_token: 'days' }],
      allowed_oauth_flows: ['code'],
      allowed_oauth_flows_user_pool_client: true,
      allowed_oauth_scopes: ['openid', 'email'],
      analytics_configuration: [],
      callback_urls: ['https://a.example/cb'],
      logout_urls: [],
      default_redirect_uri: '',
      enable_propagate_additional_user_context_data: false,
      enable_token_revocation: true,
      explicit_auth_flows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      generate_secret: null,
      prevent_user_existence_errors: '',
      read_attributes: [],
      write_attributes: [],
      refresh_token_rotation: [],
      supported_identity_providers: ['COGNITO'],
    },
    live: {
      ClientId: 'c',
      UserPoolId: 'eu-west-1_abc',
      ClientName: 'web',
      Name: 'web',
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 30,
      AuthSessionValidity: 3,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['email', 'openid'],
      CallbackURLs: ['https://a.example/cb'],
      LogoutURLs: [],
      EnablePropagateAdditionalUserContextData: false,
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      GenerateSecret: false,
      ReadAttributes: [],
      WriteAttributes: [],
      SupportedIdentityProviders: ['COGNITO'],
    },
    plants: [
      ['/CallbackURLs/1', 'https://evil.example', 'callback_urls'],
      ['/AllowedOAuthFlows/1', 'implicit', 'allowed_oauth_flows'],
      ['/EnableTokenRevocation', false, 'enable_token_revocation'],
      ['/TokenValidityUnits/AccessToken', 'hours', 'token_validity_units[0].access_token'],
      ['/RefreshTokenValidity', 365, 'refresh_token_validity'],
      ['/ExplicitAuthFlows/2', 'ALLOW_USER_PASSWORD_AUTH', 'explicit_auth_flows'],
    ],
  },
  aws_cognito_managed_user_pool_client: {
    attributes: {
      id: 'c',
      user_pool_id: 'p',
      name: 'AmazonOpenSearch-x',
      name_prefix: 'AmazonOpenSearch',
      callback_urls: [],
    },
    live: { ClientId: 'c', UserPoolId: 'p', ClientName: 'AmazonOpenSearch-x', AuthSessionValidity: 3 },
    plants: [['/CallbackURLs', ['https://evil.example'], 'callback_urls']],
  },
  aws_cognito_user_pool_domain: {
    attributes: {
      user_pool_id: 'p',
      domain: 'auth.example.com',
      certificate_arn: 'arn:cert',
      managed_login_version: 1,
    },
    live: { UserPoolId: 'p', Domain: 'auth.example.com', CustomDomainConfig: { CertificateArn: 'arn:cert' } },
    plants: [['/CustomDomainConfig/CertificateArn', 'arn:other', 'certificate_arn']],
  },
  aws_cognito_resource_server: {
    attributes: {
      user_pool_id: 'p',
      identifier: 'api',
      name: 'API',
      scope: [
        { scope_name: 'write', scope_description: 'may write' },
        { scope_name: 'read', scope_description: 'may read' },
      ],
    },
    live: {
      UserPoolId: 'p',
      Identifier: 'api',
      Name: 'API',
      Scopes: [
        { ScopeName: 'read', ScopeDescription: 'may read' },
        { ScopeName: 'write', ScopeDescription: 'may write' },
      ],
    },
    plants: [
      ['/Scopes/0/ScopeDescription', 'edited', 'scope[1].scope_description'],
      ['/Scopes/2', { ScopeName: 'admin', ScopeDescription: 'all' }, 'scope'],
    ],
  },
  aws_cognito_identity_provider: {
    attributes: {
      user_pool_id: 'p',
      provider_name: 'Google',
      provider_type: 'Google',
      attribute_mapping: { email: 'email', username: 'sub' },
      idp_identifiers: null,
      provider_details: { authorize_scopes: 'openid email', client_id: 'x', token_request_method: 'POST' },
    },
    live: {
      UserPoolId: 'p',
      ProviderName: 'Google',
      ProviderType: 'Google',
      AttributeMapping: { username: 'sub', email: 'email' },
      IdpIdentifiers: [],
      ProviderDetails: { token_request_method: 'POST', client_id: 'x', authorize_scopes: 'openid email' },
    },
    plants: [
      ['/ProviderDetails/authorize_scopes', 'openid', 'provider_details["authorize_scopes"]'],
      ['/AttributeMapping/email', 'mail', 'attribute_mapping["email"]'],
    ],
  },
  aws_cognito_user_group: {
    attributes: { user_pool_id: 'p', name: 'admins', description: '', precedence: 1, role_arn: '' },
    live: { UserPoolId: 'p', GroupName: 'admins', Precedence: 1 },
    plants: [
      ['/RoleArn', 'arn:aws:iam::123456789012:role/admin', 'role_arn'],
      ['/Precedence', 2, 'precedence'],
    ],
  },
  aws_cognito_identity_pool: {
    attributes: {
      id: 'eu-west-1:x',
      identity_pool_name: 'pool',
      allow_classic_flow: false,
      allow_unauthenticated_identities: false,
      cognito_identity_providers: [{ client_id: 'c', provider_name: 'p', server_side_token_check: false }],
      developer_provider_name: '',
      openid_connect_provider_arns: [],
      saml_provider_arns: [],
      supported_login_providers: {},
      tags_all: {},
    },
    live: {
      Id: 'eu-west-1:x',
      Name: 'pool',
      IdentityPoolName: 'pool',
      AllowUnauthenticatedIdentities: false,
      CognitoIdentityProviders: [{ ClientId: 'c', ProviderName: 'p', ServerSideTokenCheck: false }],
      IdentityPoolTags: [],
    },
    plants: [
      ['/AllowUnauthenticatedIdentities', true, 'allow_unauthenticated_identities'],
      [
        '/CognitoIdentityProviders/0/ServerSideTokenCheck',
        true,
        'cognito_identity_providers[0].server_side_token_check',
      ],
      ['/SupportedLoginProviders', { 'graph.facebook.com': '1' }, 'supported_login_providers["graph.facebook.com"]'],
    ],
  },
});

describe('details of an identity provider', () => {
  it('are secret', () => {
    const mapping = mappingOf(cognito, 'aws_cognito_identity_provider');
    const attributes = { provider_details: { client_secret: 'old-secret' } };
    const shown = JSON.stringify(changesOf(mapping, attributes, { ProviderDetails: { client_secret: 'new-secret' } }));
    expect(shown).toContain('client_secret');
    expect(shown).not.toMatch(/old-secret|new-secret/);
  });
});

describe('a schema read back', () => {
  it('declares what a person would have to', () => {
    const live = [...standardAttributes, { Name: 'custom:tenant', AttributeDataType: 'String', Mutable: true }];
    const context = { attributes: {}, live: {}, account: undefined, region: undefined, partition: 'aws' };
    const blocks = codecs.get('cognito-schema')?.get(live, {}, context);
    expect(blocks).toMatchObject([{ name: 'email', required: true }, { name: 'tenant' }]);
  });
});

describeInSync(acm, {
  aws_acm_certificate: {
    attributes: {
      arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/x',
      domain_name: 'example.com',
      certificate_authority_arn: '',
      options: [{ certificate_transparency_logging_preference: 'ENABLED', export: 'DISABLED' }],
      subject_alternative_names: ['*.example.com', 'example.com'],
      validation_method: 'DNS',
      tags_all: { team: 'shop' },
    },
    live: {
      CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/x',
      DomainName: 'example.com',
      SubjectAlternativeNames: ['example.com', '*.example.com'],
      CertificateTransparencyLoggingPreference: 'ENABLED',
      Tags: [{ Key: 'team', Value: 'shop' }],
    },
    plants: [
      [
        '/CertificateTransparencyLoggingPreference',
        'DISABLED',
        'options[0].certificate_transparency_logging_preference',
      ],
      ['/Tags/0/Value', 'none', 'tags["team"]'],
    ],
  },
});
