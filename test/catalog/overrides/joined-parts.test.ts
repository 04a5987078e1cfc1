import { describe, expect, it } from '@jest/globals';
import { fillIdentifier } from '../../../src/catalog/engine/identifier.js';
import type { TypeMapping } from '../../../src/catalog/model.js';
import { kafkaParts } from '../../../src/catalog/overrides/kafka-parts.js';
import { observability } from '../../../src/catalog/overrides/observability.js';
import { paymentCryptography } from '../../../src/catalog/overrides/payment-cryptography.js';
import { protectionParts } from '../../../src/catalog/overrides/protection.js';
import { rds } from '../../../src/catalog/overrides/rds.js';
import { rdsParts } from '../../../src/catalog/overrides/rds-parts.js';
import { redshift } from '../../../src/catalog/overrides/redshift.js';
import { redshiftParts } from '../../../src/catalog/overrides/redshift-parts.js';
import { s3Parts } from '../../../src/catalog/overrides/s3-parts.js';
import { securityLake } from '../../../src/catalog/overrides/security-lake.js';
import { serviceCatalog } from '../../../src/catalog/overrides/service-catalog.js';
import { sesClassic } from '../../../src/catalog/overrides/ses-classic.js';
import { sns } from '../../../src/catalog/overrides/sns.js';
import { transfer } from '../../../src/catalog/overrides/transfer.js';
import { verifiedPermissions } from '../../../src/catalog/overrides/verified-permissions.js';
import { workspaces } from '../../../src/catalog/overrides/workspaces.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, changesOfAll, findingsOfAll, mappingOf } from './compare.js';

const all = [
  kafkaParts,
  observability,
  paymentCryptography,
  protectionParts,
  rds,
  rdsParts,
  redshift,
  redshiftParts,
  s3Parts,
  securityLake,
  serviceCatalog,
  sesClassic,
  sns,
  transfer,
  verifiedPermissions,
  workspaces,
].flat();
const of = (type: string): TypeMapping => mappingOf(all, type);
const place = { account: '123456789012', region: 'eu-west-1', partition: 'aws' };
/** The identifier that the live resource is asked for. */
const identifierOf = (type: string, state: JsonObject): string | undefined =>
  fillIdentifier(of(type).identifiers[0] ?? '', state, place);

describe('a list that several resources make up', () => {
  it('knows the keys of a transfer user by their bodies, and one that nobody declared', () => {
    const key = (body: string): readonly [TypeMapping, JsonObject] => [
      of('aws_transfer_ssh_key'),
      { id: 's-1/eve/key-1', server_id: 's-1', user_name: 'eve', body },
    ];
    const user: readonly [TypeMapping, JsonObject] = [
      of('aws_transfer_user'),
      { arn: 'arn:u', server_id: 's-1', user_name: 'eve', role: 'arn:r', home_directory_type: 'PATH' },
    ];
    const live = { ServerId: 's-1', UserName: 'eve', Role: 'arn:r', HomeDirectoryType: 'PATH' };
    const declared = { ...live, SshPublicKeys: ['ssh-ed25519 AAAA eve@laptop', 'ssh-rsa BBBB'] };
    expect(changesOfAll([user, key('ssh-ed25519 AAAA'), key('ssh-rsa BBBB eve')], declared)).toEqual([]);
    expect(changesOfAll([user, key('ssh-ed25519 AAAA')], declared)).toEqual([
      ['ssh_public_keys', 'add', null, 'ssh-rsa BBBB'],
    ]);
    expect(findingsOfAll([key('ssh-ed25519 CCCC')], declared).map(({ kind }) => kind)).toEqual(['missing']);
    expect(identifierOf('aws_transfer_ssh_key', key('k')[1])).toBe(
      'arn:aws:transfer:eu-west-1:123456789012:user/s-1/eve',
    );
  });

  it('knows the secret of a cluster, the bucket of the response team and the canary of a group', () => {
    const cases: readonly (readonly [string, JsonObject, JsonObject, string])[] = [
      [
        'aws_msk_single_scram_secret_association',
        { cluster_arn: 'arn:c', secret_arn: 'arn:s1' },
        { ClusterArn: 'arn:c', SecretArnList: ['arn:s2', 'arn:s1'] },
        'SecretArnList',
      ],
      [
        'aws_shield_drt_access_log_bucket_association',
        { log_bucket: 'logs', role_arn_association_id: '123456789012' },
        { AccountId: '123456789012', RoleArn: 'arn:r', LogBucketList: ['logs', 'more'] },
        'LogBucketList',
      ],
      [
        'aws_synthetics_group_association',
        { group_name: 'shop', canary_arn: 'arn:canary' },
        { Name: 'shop', ResourceArns: ['arn:canary'] },
        'ResourceArns',
      ],
    ];
    for (const [type, state, live, list] of cases) {
      expect([type, changesOf(of(type), state, live)]).toEqual([type, []]);
      const without = findingsOfAll([[of(type), state]], { ...live, [list]: ['arn:other'] });
      expect([type, without.map(({ kind }) => kind)]).toEqual([type, ['missing']]);
    }
  });

  it('shows a bucket of the response team that nobody declared', () => {
    const role: readonly [TypeMapping, JsonObject] = [
      of('aws_shield_drt_access_role_arn_association'),
      { role_arn: 'arn:r' },
    ];
    const bucket: readonly [TypeMapping, JsonObject] = [
      of('aws_shield_drt_access_log_bucket_association'),
      { log_bucket: 'logs', role_arn_association_id: '123456789012' },
    ];
    const live = { AccountId: '123456789012', RoleArn: 'arn:r', LogBucketList: ['logs', 'more'] };
    expect(changesOfAll([role, bucket], live)).toEqual([['log_bucket', 'add', null, 'more']]);
    expect(changesOfAll([role, bucket], { ...live, LogBucketList: ['logs'] })).toEqual([]);
  });

  it('tells the roles of a database instance apart by role and feature', () => {
    const type = of('aws_db_instance_role_association');
    const state = { db_instance_identifier: 'Shop', role_arn: 'arn:r', feature_name: 'S3_INTEGRATION' };
    const live = {
      DBInstanceIdentifier: 'shop',
      AssociatedRoles: [
        { RoleArn: 'arn:r', FeatureName: 'Lambda' },
        { RoleArn: 'arn:r', FeatureName: 'S3_INTEGRATION' },
      ],
    };
    expect(changesOf(type, state, live)).toEqual([]);
    const gone = { ...live, AssociatedRoles: live.AssociatedRoles.slice(0, 1) };
    expect(findingsOfAll([[type, state]], gone).map(({ kind }) => kind)).toEqual(['missing']);
    expect(identifierOf('aws_db_instance_role_association', state)).toBe('shop');
  });
});

describe('a part that a resource of its own manages', () => {
  it('is missing where the owner has it no more', () => {
    const gone: readonly (readonly [string, JsonObject, JsonObject])[] = [
      ['aws_redshift_logging', { cluster_identifier: 'dw', bucket_name: 'logs' }, { ClusterIdentifier: 'dw' }],
      ['aws_sns_topic_data_protection_policy', { arn: 'arn:t', policy: '{"a":1}' }, { TopicArn: 'arn:t' }],
      [
        'aws_verifiedpermissions_schema',
        { policy_store_id: 'ps', definition: [{ value: '{}' }] },
        { PolicyStoreId: 'ps' },
      ],
      [
        'aws_workspacesweb_trust_store_association',
        { portal_arn: 'arn:p', trust_store_arn: 'arn:t' },
        { PortalArn: 'arn:p' },
      ],
      [
        'aws_s3_bucket_metadata_configuration',
        { bucket: 'b', metadata_configuration: [{ inventory_table_configuration: [] }] },
        { BucketName: 'b' },
      ],
    ];
    for (const [type, state, live] of gone) {
      const kinds = findingsOfAll([[of(type), state]], live).map(({ kind }) => kind);
      expect([type, kinds]).toEqual([type, ['missing']]);
    }
  });

  it('shows where the logs of a warehouse go', () => {
    const type = of('aws_redshift_logging');
    const state = {
      cluster_identifier: 'DW',
      bucket_name: 'logs',
      s3_key_prefix: 'dw',
      log_destination_type: null,
      log_exports: null,
    };
    const live = { ClusterIdentifier: 'dw', LoggingProperties: { BucketName: 'logs', S3KeyPrefix: 'dw/' } };
    expect(changesOf(type, state, live)).toEqual([]);
    const elsewhere = { ...live, LoggingProperties: { BucketName: 'mine', S3KeyPrefix: 'dw/' } };
    expect(changesOf(type, state, elsewhere)).toEqual([['bucket_name', 'replace', 'logs', 'mine']]);
  });

  it('shows another role of a warehouse', () => {
    const roles: readonly [TypeMapping, JsonObject] = [
      of('aws_redshift_cluster_iam_roles'),
      { cluster_identifier: 'dw', iam_role_arns: ['arn:a', 'arn:b'], default_iam_role_arn: '' },
    ];
    const live = { ClusterIdentifier: 'dw', IamRoles: ['arn:b', 'arn:a'] };
    expect(changesOfAll([roles], live)).toEqual([]);
    expect(changesOfAll([roles], { ...live, IamRoles: ['arn:a', 'arn:b', 'arn:evil'] })).toEqual([
      ['iam_role_arns', 'add', null, 'arn:evil'],
    ]);
  });

  it('reads what a topic masks as JSON', () => {
    const type = of('aws_sns_topic_data_protection_policy');
    const live = { TopicArn: 'arn:t', DataProtectionPolicy: { Name: 'p', Statement: [{ Sid: 'deny' }] } };
    const state = { arn: 'arn:t', policy: '{"Statement": [{"Sid": "deny"}], "Name": "p"}' };
    expect(changesOf(type, state, live)).toEqual([]);
    expect(changesOf(type, { ...state, policy: '{"Statement": [], "Name": "p"}' }, live)).toHaveLength(1);
  });

  it('knows both spellings of what happens to mail without an MX record', () => {
    const type = of('aws_ses_domain_mail_from');
    const state = { domain: 'acme.io', mail_from_domain: 'bounce.acme.io', behavior_on_mx_failure: 'UseDefaultValue' };
    const attributes = { MailFromDomain: 'bounce.acme.io', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' };
    const live = { EmailIdentity: 'acme.io', MailFromAttributes: attributes };
    expect(changesOf(type, state, live)).toEqual([]);
    const rejecting = { ...live, MailFromAttributes: { ...attributes, BehaviorOnMxFailure: 'REJECT_MESSAGE' } };
    expect(changesOf(type, state, rejecting).map(([attribute]) => attribute)).toEqual(['behavior_on_mx_failure']);
  });
});

describe('identifiers that the state holds only in parts', () => {
  it('are put together', () => {
    expect([
      identifierOf('aws_shield_drt_access_role_arn_association', { role_arn: 'arn:r' }),
      identifierOf('aws_workspaces_ip_group', { id: 'wsipg-1' }),
      identifierOf('aws_prometheus_resource_policy', { workspace_id: 'ws-1' }),
      identifierOf('aws_securitylake_subscriber_notification', { subscriber_id: 'u-1' }),
      identifierOf('aws_securitylake_aws_log_source', {
        source: [{ source_name: 'ROUTE53', source_version: '2.0' }],
      }),
      identifierOf('aws_verifiedpermissions_identity_source', { id: 'is-1', policy_store_id: 'ps-1' }),
      identifierOf('aws_servicecatalogappregistry_attribute_group_association', {
        application_id: 'app1',
        attribute_group_id: 'ag1',
      }),
    ]).toEqual([
      '123456789012',
      'arn:aws:workspaces:eu-west-1:123456789012:workspaceipgroup/wsipg-1',
      'arn:aws:aps:eu-west-1:123456789012:workspace/ws-1',
      'arn:aws:securitylake:eu-west-1:123456789012:subscriber/u-1',
      'ROUTE53|2.0',
      'is-1|ps-1',
      'arn:aws:servicecatalog:eu-west-1:123456789012:/applications/app1|arn:aws:servicecatalog:eu-west-1:123456789012:/attribute-groups/ag1',
    ]);
  });

  it('and the documents they lead to are compared by id or ARN', () => {
    const state = { application_id: 'app1', attribute_group_id: 'ag1' };
    const type = of('aws_servicecatalogappregistry_attribute_group_association');
    expect(changesOf(type, state, { Application: 'app1', AttributeGroup: 'ag1' })).toEqual([]);
    const arn = 'arn:aws:servicecatalog:eu-west-1:123456789012:/attribute-groups/ag1';
    expect(changesOf(type, state, { Application: 'app1', AttributeGroup: arn })).toEqual([]);
    expect(changesOf(type, state, { Application: 'app2', AttributeGroup: 'ag1' })).toHaveLength(1);
  });
});

describe('what guards keys, desktops and decisions', () => {
  it('shows a rule that was added to an IP group, whatever their order', () => {
    const type = of('aws_workspaces_ip_group');
    const state = {
      id: 'wsipg-1',
      name: 'office',
      description: null,
      rules: [
        { source: '10.0.0.0/16', description: 'vpn' },
        { source: '150.24.14.0/24', description: '' },
      ],
    };
    const rules = [{ IpRule: '150.24.14.0/24' }, { IpRule: '10.0.0.0/16', RuleDesc: 'vpn' }];
    const live = { GroupName: 'office', UserRules: rules };
    expect(changesOf(type, state, live)).toEqual([]);
    expect(changesOf(type, state, { ...live, UserRules: [...rules, { IpRule: '0.0.0.0/0' }] })).toEqual([
      ['rules', 'add', null, { IpRule: '0.0.0.0/0' }],
    ]);
  });

  it('shows a workspace that is always on and no more encrypted', () => {
    const type = of('aws_workspaces_workspace');
    const state = {
      id: 'ws-1',
      bundle_id: 'wsb-1',
      directory_id: 'd-1',
      user_name: 'Eve',
      root_volume_encryption_enabled: true,
      volume_encryption_key: 'alias/aws/workspaces',
      workspace_properties: [
        {
          compute_type_name: 'STANDARD',
          running_mode: 'AUTO_STOP',
          running_mode_auto_stop_timeout_in_minutes: 60,
          root_volume_size_gib: 80,
          user_volume_size_gib: 50,
        },
      ],
    };
    const properties = {
      ComputeTypeName: 'STANDARD',
      RunningMode: 'AUTO_STOP',
      RunningModeAutoStopTimeoutInMinutes: 60,
      RootVolumeSizeGib: 80,
      UserVolumeSizeGib: 50,
    };
    const live = {
      WorkspaceId: 'ws-1',
      BundleId: 'wsb-1',
      DirectoryId: 'd-1',
      UserName: 'eve',
      RootVolumeEncryptionEnabled: true,
      VolumeEncryptionKey: 'alias/aws/workspaces',
      WorkspaceProperties: properties,
    };
    expect(changesOf(type, state, live)).toEqual([]);
    const changed = {
      ...live,
      RootVolumeEncryptionEnabled: false,
      WorkspaceProperties: { ...properties, RunningMode: 'ALWAYS_ON' },
    };
    expect(changesOf(type, state, changed).map(([attribute]) => attribute)).toEqual([
      'root_volume_encryption_enabled',
      'workspace_properties[0].running_mode',
    ]);
  });

  it('shows a policy store without validation and a policy that says something else', () => {
    const store = of('aws_verifiedpermissions_policy_store');
    const state = { id: 'ps', validation_settings: [{ mode: 'STRICT' }], deletion_protection: 'DISABLED' };
    const live = { PolicyStoreId: 'ps', ValidationSettings: { Mode: 'STRICT' } };
    expect(changesOf(store, state, live)).toEqual([]);
    expect(changesOf(store, state, { ...live, ValidationSettings: { Mode: 'OFF' } })).toEqual([
      ['validation_settings[0].mode', 'replace', 'STRICT', 'OFF'],
    ]);
    const policy = of('aws_verifiedpermissions_policy');
    const permit = 'permit (principal, action, resource);';
    const declared = {
      policy_store_id: 'ps',
      definition: [{ static: [{ description: null, statement: permit }], template_linked: [] }],
    };
    const decision = (statement: string): JsonObject => ({
      PolicyStoreId: 'ps',
      Definition: { Static: { Statement: statement } },
    });
    expect(changesOf(policy, declared, decision(permit))).toEqual([]);
    expect(changesOf(policy, declared, decision('forbid (principal, action, resource);'))).toHaveLength(1);
  });

  it('shows a payment key that may do more', () => {
    const type = of('aws_paymentcryptography_key');
    const modes = { decrypt: true, encrypt: true, wrap: false, unwrap: false, generate: false, sign: false };
    const state = {
      arn: 'arn:k',
      enabled: true,
      exportable: false,
      key_attributes: [
        {
          key_algorithm: 'TDES_3KEY',
          key_class: 'SYMMETRIC_KEY',
          key_usage: 'TR31_P0_PIN_ENCRYPTION_KEY',
          key_modes_of_use: [{ ...modes, verify: false, derive_key: false, no_restrictions: false }],
        },
      ],
    };
    const attributes = {
      KeyAlgorithm: 'TDES_3KEY',
      KeyClass: 'SYMMETRIC_KEY',
      KeyUsage: 'TR31_P0_PIN_ENCRYPTION_KEY',
      KeyModesOfUse: { Decrypt: true, Encrypt: true },
    };
    const live = { KeyIdentifier: 'arn:k', Enabled: true, Exportable: false, KeyAttributes: attributes };
    expect(changesOf(type, state, live)).toEqual([]);
    expect(changesOf(type, state, { ...live, Exportable: true })).toEqual([['exportable', 'replace', false, true]]);
    const wider = { ...attributes, KeyModesOfUse: { Decrypt: true, Encrypt: true, Wrap: true } };
    expect(changesOf(type, state, { ...live, KeyAttributes: wider })).toEqual([
      ['key_attributes[0].key_modes_of_use[0].wrap', 'replace', false, true],
    ]);
  });
});
