import { describe, expect, it } from '@jest/globals';
import { identityCenter } from '../../../src/catalog/overrides/identity-center.js';
import { protectionParts } from '../../../src/catalog/overrides/protection.js';
import { trust } from '../../../src/catalog/overrides/trust.js';
import { findingsOfAll, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const instance = 'arn:aws:sso:::instance/ssoins-1';
const set = 'arn:aws:sso:::permissionSet/ssoins-1/ps-1';
const authority = 'arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/a';
const part = { instance_arn: instance, permission_set_arn: set };
const livePart = { InstanceArn: instance, PermissionSetArn: set, Name: 'admin' };
const allow = (action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
});

describeInSync([...identityCenter, ...trust, ...protectionParts], {
  aws_ssoadmin_permission_set: {
    attributes: {
      instance_arn: instance,
      arn: set,
      name: 'admin',
      relay_state: 'https://c.example',
      session_duration: 'PT1H',
    },
    live: {
      InstanceArn: instance,
      PermissionSetArn: set,
      Name: 'admin',
      RelayStateType: 'https://c.example',
      ManagedPolicies: [],
      CustomerManagedPolicyReferences: [],
    },
    plants: [
      ['/SessionDuration', 'PT12H', 'session_duration'],
      ['/RelayStateType', 'https://evil.example', 'relay_state'],
    ],
  },
  aws_ssoadmin_permission_set_inline_policy: {
    attributes: { ...part, inline_policy: JSON.stringify(allow('s3:Get*')) },
    live: { ...livePart, InlinePolicy: allow('s3:Get*') },
    presence: '/InlinePolicy',
    plants: [['/InlinePolicy', JSON.stringify(allow('s3:*')), 'inline_policy']],
  },
  aws_ssoadmin_permissions_boundary_attachment: {
    attributes: {
      ...part,
      permissions_boundary: [{ managed_policy_arn: '', customer_managed_policy_reference: [{ name: 'b', path: '/' }] }],
    },
    live: { ...livePart, PermissionsBoundary: { CustomerManagedPolicyReference: { Name: 'b' } } },
    presence: '/PermissionsBoundary',
    plants: [
      [
        '/PermissionsBoundary/CustomerManagedPolicyReference/Name',
        'c',
        'permissions_boundary[0].customer_managed_policy_reference[0].name',
      ],
    ],
  },
  aws_ssoadmin_account_assignment: {
    attributes: {
      instance_arn: instance,
      permission_set_arn: set,
      principal_id: 'g',
      principal_type: 'GROUP',
      target_id: '123456789012',
      target_type: 'AWS_ACCOUNT',
    },
    live: {
      InstanceArn: instance,
      PermissionSetArn: set,
      PrincipalId: 'g',
      PrincipalType: 'GROUP',
      TargetId: '123456789012',
      TargetType: 'AWS_ACCOUNT',
    },
    plants: [['/PrincipalId', 'h', 'principal_id']],
  },
  aws_ssoadmin_application: {
    attributes: {
      instance_arn: instance,
      application_provider_arn: 'arn:aws:sso::aws:applicationProvider/custom',
      name: 'a',
      status: 'ENABLED',
      portal_options: [
        { visibility: 'ENABLED', sign_in_options: [{ origin: 'APPLICATION', application_url: 'https://a' }] },
      ],
    },
    live: {
      InstanceArn: instance,
      ApplicationProviderArn: 'arn:aws:sso::aws:applicationProvider/custom',
      Name: 'a',
      Status: 'ENABLED',
      PortalOptions: { Visibility: 'ENABLED', SignInOptions: { Origin: 'APPLICATION', ApplicationUrl: 'https://a' } },
    },
    plants: [
      ['/Status', 'DISABLED', 'status'],
      [
        '/PortalOptions/SignInOptions/ApplicationUrl',
        'https://b',
        'portal_options[0].sign_in_options[0].application_url',
      ],
    ],
  },
  aws_ssoadmin_application_assignment: {
    attributes: { application_arn: 'arn:a', principal_id: 'u', principal_type: 'USER' },
    live: { ApplicationArn: 'arn:a', PrincipalId: 'u', PrincipalType: 'USER' },
    plants: [['/PrincipalType', 'GROUP', 'principal_type']],
  },
  aws_ssoadmin_instance_access_control_attributes: {
    attributes: {
      instance_arn: instance,
      attribute: [
        { key: 'name', value: [{ source: ['${path:name.givenName}'] }] },
        { key: 'last', value: [{ source: ['${path:name.familyName}'] }] },
      ],
    },
    live: {
      InstanceArn: instance,
      AccessControlAttributes: [
        { Key: 'last', Value: { Source: ['${path:name.familyName}'] } },
        { Key: 'name', Value: { Source: ['${path:name.givenName}'] } },
      ],
    },
    plants: [['/AccessControlAttributes/0/Value/Source/0', '${path:emails}', 'attribute[1].value[0].source']],
  },
  aws_identitystore_group: {
    attributes: { group_id: 'g', identity_store_id: 'd-1', display_name: 'ops', description: null },
    live: { GroupId: 'g', IdentityStoreId: 'd-1', DisplayName: 'ops' },
    plants: [['/Description', 'x', 'description']],
  },
  aws_identitystore_group_membership: {
    attributes: { membership_id: 'm', identity_store_id: 'd-1', group_id: 'g', member_id: 'u' },
    live: { MembershipId: 'm', IdentityStoreId: 'd-1', GroupId: 'g', MemberId: { UserId: 'u' } },
    plants: [['/MemberId/UserId', 'v', 'member_id']],
  },
  aws_acmpca_certificate_authority: {
    attributes: {
      arn: authority,
      type: 'ROOT',
      usage_mode: 'GENERAL_PURPOSE',
      certificate_authority_configuration: [
        { key_algorithm: 'RSA_4096', signing_algorithm: 'SHA512WITHRSA', subject: [{ common_name: 'example.com' }] },
      ],
      tags: { a: 'b' },
    },
    live: {
      Arn: authority,
      Type: 'ROOT',
      KeyAlgorithm: 'RSA_4096',
      SigningAlgorithm: 'SHA512WITHRSA',
      Tags: [{ Key: 'a', Value: 'b' }],
    },
    plants: [
      ['/SigningAlgorithm', 'SHA256WITHRSA', 'certificate_authority_configuration[0].signing_algorithm'],
      ['/UsageMode', 'SHORT_LIVED_CERTIFICATE', 'usage_mode'],
      ['/Tags/0/Value', 'c', 'tags["a"]'],
    ],
  },
  aws_acmpca_certificate: {
    attributes: {
      arn: `${authority}/certificate/1`,
      certificate_authority_arn: authority,
      signing_algorithm: 'SHA512WITHRSA',
    },
    live: { Arn: `${authority}/certificate/1`, CertificateAuthorityArn: authority },
    plants: [['/CertificateAuthorityArn', `${authority}b`, 'certificate_authority_arn']],
  },
  aws_acmpca_certificate_authority_certificate: {
    attributes: { certificate_authority_arn: authority, certificate: 'pem' },
    live: { CertificateAuthorityArn: authority, Status: 'ACTIVE' },
    plants: [['/CertificateAuthorityArn', `${authority}b`, 'certificate_authority_arn']],
  },
  aws_acmpca_permission: {
    attributes: {
      certificate_authority_arn: authority,
      principal: 'acm.amazonaws.com',
      actions: ['IssueCertificate', 'GetCertificate'],
    },
    live: {
      CertificateAuthorityArn: authority,
      Principal: 'acm.amazonaws.com',
      Actions: ['GetCertificate', 'IssueCertificate'],
      SourceAccount: '123456789012',
    },
    plants: [['/Actions/2', 'ListPermissions', 'actions']],
  },
  aws_signer_signing_profile: {
    attributes: {
      name: 'p',
      platform_id: 'AWSLambda-SHA384-ECDSA',
      signature_validity_period: [{ type: 'YEARS', value: 5 }],
    },
    live: {
      ProfileName: 'p',
      PlatformId: 'AWSLambda-SHA384-ECDSA',
      SignatureValidityPeriod: { Type: 'YEARS', Value: 5 },
    },
    plants: [['/SignatureValidityPeriod/Value', 1, 'signature_validity_period[0].value']],
  },
  aws_signer_signing_profile_permission: {
    attributes: { statement_id: 's', profile_name: 'p', action: 'signer:StartSigningJob', principal: '123456789012' },
    live: { StatementId: 's', ProfileName: 'p', Action: 'signer:StartSigningJob', Principal: '123456789012' },
    plants: [['/Principal', '210987654321', 'principal']],
  },
  aws_rolesanywhere_profile: {
    attributes: {
      name: 'p',
      enabled: true,
      role_arns: ['arn:b', 'arn:a'],
      duration_seconds: 3600,
      session_policy: null,
    },
    live: {
      Name: 'p',
      Enabled: true,
      RoleArns: ['arn:a', 'arn:b'],
      DurationSeconds: 3600,
      AcceptRoleSessionName: false,
    },
    plants: [
      ['/Enabled', false, 'enabled'],
      ['/DurationSeconds', 43_200, 'duration_seconds'],
      ['/RoleArns/2', 'arn:c', 'role_arns'],
    ],
  },
  aws_rolesanywhere_trust_anchor: {
    attributes: {
      name: 't',
      enabled: true,
      source: [{ source_type: 'AWS_ACM_PCA', source_data: [{ acm_pca_arn: authority, x509_certificate_data: '' }] }],
      notification_settings: [{ event: 'CA_CERTIFICATE_EXPIRY', channel: 'ALL', enabled: true, threshold: 45 }],
    },
    live: {
      Name: 't',
      Enabled: true,
      Source: { SourceType: 'AWS_ACM_PCA', SourceData: { AcmPcaArn: authority } },
      NotificationSettings: [{ Event: 'CA_CERTIFICATE_EXPIRY', Channel: 'ALL', Enabled: true, Threshold: 45 }],
    },
    plants: [
      ['/Source/SourceData/AcmPcaArn', `${authority}b`, 'source[0].source_data[0].acm_pca_arn'],
      ['/NotificationSettings/0/Enabled', false, 'notification_settings[0].enabled'],
    ],
  },
  aws_oam_link: {
    attributes: {
      label_template: '$AccountName',
      resource_types: ['AWS::Logs::LogGroup', 'AWS::CloudWatch::Metric'],
      sink_identifier: 'arn:s',
      link_configuration: [
        { metric_configuration: [{ filter: "Namespace IN ('AWS/EC2')" }], log_group_configuration: [] },
      ],
    },
    live: {
      ResourceTypes: ['AWS::CloudWatch::Metric', 'AWS::Logs::LogGroup'],
      SinkIdentifier: 'arn:s',
      LinkConfiguration: { MetricConfiguration: { Filter: "Namespace IN ('AWS/EC2')" } },
    },
    plants: [
      ['/ResourceTypes/2', 'AWS::XRay::Trace', 'resource_types'],
      [
        '/LinkConfiguration/MetricConfiguration/Filter',
        "Namespace IN ('AWS/S3')",
        'link_configuration[0].metric_configuration[0].filter',
      ],
    ],
  },
  aws_oam_sink: {
    attributes: { name: 's', tags: { a: 'b' } },
    live: { Name: 's', Tags: { a: 'b' }, Policy: allow('oam:CreateLink') },
    plants: [['/Tags/c', 'd', 'tags["c"]']],
  },
  aws_oam_sink_policy: {
    attributes: { sink_identifier: 'arn:s', policy: JSON.stringify(allow('oam:CreateLink')) },
    live: { Arn: 'arn:s', Name: 's', Policy: allow('oam:CreateLink') },
    presence: '/Policy',
    plants: [['/Policy/Statement/0/Action', 'oam:*', 'policy']],
  },
  aws_shield_protection: {
    attributes: { name: 'p', resource_arn: 'arn:r', tags: null },
    live: { Name: 'p', ResourceArn: 'arn:r', HealthCheckArns: [] },
    plants: [['/ResourceArn', 'arn:other', 'resource_arn']],
  },
  aws_shield_protection_group: {
    attributes: { protection_group_id: 'g', aggregation: 'MEAN', pattern: 'ARBITRARY', members: ['arn:b', 'arn:a'] },
    live: { ProtectionGroupId: 'g', Aggregation: 'MEAN', Pattern: 'ARBITRARY', Members: ['arn:a', 'arn:b'] },
    plants: [
      ['/Members/0', undefined, 'members'],
      ['/Aggregation', 'SUM', 'aggregation'],
    ],
  },
  aws_shield_proactive_engagement: {
    attributes: {
      enabled: true,
      emergency_contact: [{ email_address: 'a@example.com', phone_number: '+123', contact_notes: 'n' }],
    },
    live: {
      AccountId: '123456789012',
      ProactiveEngagementStatus: 'ENABLED',
      EmergencyContactList: [{ EmailAddress: 'a@example.com', PhoneNumber: '+123', ContactNotes: 'n' }],
    },
    plants: [['/ProactiveEngagementStatus', 'DISABLED', 'enabled']],
  },
  aws_fms_policy: {
    attributes: {
      name: 'waf',
      exclude_resource_tags: false,
      remediation_enabled: false,
      resource_type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      include_map: [{ account: ['2', '1'], orgunit: [] }],
      resource_tags: { env: 'prod' },
      delete_all_policy_resources: true,
      security_service_policy_data: [
        { type: 'WAFV2', managed_service_data: '{"type":"WAFV2","defaultAction":{"type":"ALLOW"}}', policy_option: [] },
      ],
    },
    live: {
      PolicyName: 'waf',
      ExcludeResourceTags: false,
      RemediationEnabled: false,
      ResourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      IncludeMap: { ACCOUNT: ['1', '2'] },
      ResourceTags: [{ Key: 'env', Value: 'prod' }],
      SecurityServicePolicyData: {
        Type: 'WAFV2',
        ManagedServiceData: '{"defaultAction":{"type":"ALLOW"},"type":"WAFV2"}',
      },
    },
    plants: [
      ['/RemediationEnabled', true, 'remediation_enabled'],
      ['/IncludeMap/ACCOUNT/2', '3', 'include_map[0].account'],
      ['/ResourcesCleanUp', true, 'delete_unused_fm_managed_resources'],
      [
        '/SecurityServicePolicyData/ManagedServiceData',
        '{"type":"WAFV2","defaultAction":{"type":"BLOCK"}}',
        'security_service_policy_data[0].managed_service_data',
      ],
    ],
  },
  aws_fms_resource_set: {
    attributes: { resource_set: [{ name: 'r', description: null, resource_type_list: ['b', 'a'], update_token: 'x' }] },
    live: { Name: 'r', ResourceTypeList: ['a', 'b'], Resources: [] },
    plants: [['/ResourceTypeList/2', 'c', 'resource_set[0].resource_type_list']],
  },
});

describe('policies of a permission set', () => {
  const owner = mappingOf(identityCenter, 'aws_ssoadmin_permission_set');
  const managed = mappingOf(identityCenter, 'aws_ssoadmin_managed_policy_attachment');
  const customer = mappingOf(identityCenter, 'aws_ssoadmin_customer_managed_policy_attachment');
  const live = {
    ...livePart,
    ManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    CustomerManagedPolicyReferences: [{ Name: 'deploy' }, { Name: 'other', Path: '/x/' }],
  };
  const found = (arn: string, name: string) =>
    findingsOfAll(
      [
        [owner, { instance_arn: instance, arn: set, name: 'admin' }],
        [managed, { ...part, managed_policy_arn: arn }],
        [customer, { ...part, customer_managed_policy_reference: [{ name, path: '/' }] }],
      ],
      live,
    ).map(({ kind }) => kind);

  it('are in sync as parts of it', () => {
    expect(found('arn:aws:iam::aws:policy/ReadOnlyAccess', 'deploy')).toEqual([]);
  });

  it('are missing where somebody detached them', () => {
    expect(found('arn:aws:iam::aws:policy/PowerUserAccess', 'gone')).toEqual(['missing', 'missing']);
  });
});

describe('a health check of a protection', () => {
  const check = mappingOf(protectionParts, 'aws_shield_protection_health_check_association');
  const state = { shield_protection_id: 'p-1', health_check_arn: 'arn:aws:route53:::healthcheck/a' };

  it('is one of several', () => {
    const live = {
      ProtectionId: 'p-1',
      HealthCheckArns: ['arn:aws:route53:::healthcheck/b', 'arn:aws:route53:::healthcheck/a'],
    };
    expect(findingsOfAll([[check, state]], live)).toEqual([]);
    expect(findingsOfAll([[check, state]], { ...live, HealthCheckArns: [] }).map(({ kind }) => kind)).toEqual([
      'missing',
    ]);
  });
});
