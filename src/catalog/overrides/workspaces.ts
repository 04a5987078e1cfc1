import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, map, number, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
const named = { equivalences: ['ignore-case'] } as const;

const workspace = exact('aws_workspaces_workspace', 'AWS::WorkSpaces::Workspace', {
  identifiers: ['{id}'],
  lenses: [
    text('bundle_id', '/BundleId'),
    text('directory_id', '/DirectoryId'),
    // A directory does not tell cases apart.
    text('user_name', '/UserName', named),
    bool('root_volume_encryption_enabled', '/RootVolumeEncryptionEnabled'),
    bool('user_volume_encryption_enabled', '/UserVolumeEncryptionEnabled'),
    text('volume_encryption_key', '/VolumeEncryptionKey', { equivalences: ['kms-key'] }),
    block(
      'workspace_properties',
      '/WorkspaceProperties',
      [
        text('compute_type_name', '/ComputeTypeName', { default: 'VALUE' }),
        number('root_volume_size_gib', '/RootVolumeSizeGib', chosen),
        text('running_mode', '/RunningMode', { default: 'ALWAYS_ON' }),
        number('running_mode_auto_stop_timeout_in_minutes', '/RunningModeAutoStopTimeoutInMinutes', {
          ...chosen,
          args: { unset: 0 },
        }),
        number('user_volume_size_gib', '/UserVolumeSizeGib', chosen),
      ],
      chosen,
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-workspaces-workspace.html`,
});

const connectionAlias = exact('aws_workspaces_connection_alias', 'AWS::WorkSpaces::ConnectionAlias', {
  identifiers: ['{id}'],
  lenses: [text('connection_string', '/ConnectionString', named), tags()],
  unverified: {},
  source: `${reference}/aws-resource-workspaces-connectionalias.html`,
});

const ipGroup = exact('aws_workspaces_ip_group', 'AWS::WorkSpaces::WorkspaceIpGroup', {
  identifiers: ['arn:{partition}:workspaces:{region}:{account}:workspaceipgroup/{id}'],
  lenses: [
    text('name', '/GroupName'),
    text('description', '/GroupDesc'),
    blocks(
      'rules',
      '/UserRules',
      ['IpRule'],
      [text('source', '/IpRule', { equivalences: ['cidr-block'] }), text('description', '/RuleDesc')],
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-workspaces-workspaceipgroup.html`,
});

const portal = exact('aws_workspacesweb_portal', 'AWS::WorkSpacesWeb::Portal', {
  identifiers: ['{portal_arn}'],
  lenses: [
    map('additional_encryption_context', '/AdditionalEncryptionContext'),
    text('authentication_type', '/AuthenticationType', { default: 'Standard' }),
    text('browser_settings_arn', '/BrowserSettingsArn', chosen),
    text('customer_managed_key', '/CustomerManagedKey', { equivalences: ['kms-key'] }),
    text('display_name', '/DisplayName', chosen),
    text('instance_type', '/InstanceType', chosen),
    number('max_concurrent_sessions', '/MaxConcurrentSessions', chosen),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-workspacesweb-portal.html`,
});

/** The settings that a portal uses are a property of the portal. */
function portalSettings(settings: string, property: string): TypeMapping {
  return exact(`aws_workspacesweb_${settings}_association`, 'AWS::WorkSpacesWeb::Portal', {
    identifiers: ['{portal_arn}'],
    facet: { presence: property },
    lenses: [text('portal_arn', '/PortalArn'), text(`${settings}_arn`, property)],
    unverified: {},
    source: `${reference}/aws-resource-workspacesweb-portal.html`,
  });
}

export const workspaces: readonly TypeMapping[] = [
  workspace,
  connectionAlias,
  ipGroup,
  portal,
  portalSettings('browser_settings', '/BrowserSettingsArn'),
  portalSettings('data_protection_settings', '/DataProtectionSettingsArn'),
  portalSettings('ip_access_settings', '/IpAccessSettingsArn'),
  portalSettings('network_settings', '/NetworkSettingsArn'),
  portalSettings('session_logger', '/SessionLoggerArn'),
  portalSettings('trust_store', '/TrustStoreArn'),
  portalSettings('user_access_logging_settings', '/UserAccessLoggingSettingsArn'),
  portalSettings('user_settings', '/UserSettingsArn'),
];
