import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, json, map, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const encryption: readonly Lens[] = [
  map('additional_encryption_context', '/AdditionalEncryptionContext'),
  text('customer_managed_key', '/CustomerManagedKey', { equivalences: ['kms-key'] }),
];

/** Settings that portals share; each is found by its own ARN. */
function settings(name: string, typeName: string, lenses: readonly Lens[]): TypeMapping {
  return exact(`aws_workspacesweb_${name}`, `AWS::WorkSpacesWeb::${typeName}`, {
    identifiers: [`{${name}_arn}`],
    lenses: [...lenses, tags()],
    unverified: {},
    source: `${reference}/aws-resource-workspacesweb-${typeName.toLowerCase()}.html`,
  });
}

const cookies: readonly Lens[] = [text('domain', '/Domain'), text('name', '/Name'), text('path', '/Path')];

const userSettings = settings('user_settings', 'UserSettings', [
  ...encryption,
  block('cookie_synchronization_configuration', '/CookieSynchronizationConfiguration', [
    blocks('allowlist', '/Allowlist', 'set', cookies),
    blocks('blocklist', '/Blocklist', 'set', cookies),
  ]),
  text('copy_allowed', '/CopyAllowed'),
  text('paste_allowed', '/PasteAllowed'),
  text('download_allowed', '/DownloadAllowed'),
  text('upload_allowed', '/UploadAllowed'),
  text('print_allowed', '/PrintAllowed'),
  text('deep_link_allowed', '/DeepLinkAllowed', chosen),
  number('disconnect_timeout_in_minutes', '/DisconnectTimeoutInMinutes', chosen),
  number('idle_disconnect_timeout_in_minutes', '/IdleDisconnectTimeoutInMinutes', chosen),
  block('toolbar_configuration', '/ToolbarConfiguration', [
    set('hidden_toolbar_items', '/HiddenToolbarItems'),
    text('max_display_resolution', '/MaxDisplayResolution', chosen),
    text('toolbar_type', '/ToolbarType', chosen),
    text('visual_mode', '/VisualMode', chosen),
  ]),
]);

const redactionPattern: readonly Lens[] = [
  text('built_in_pattern_id', '/BuiltInPatternId'),
  number('confidence_level', '/ConfidenceLevel', chosen),
  set('enforced_urls', '/EnforcedUrls'),
  set('exempt_urls', '/ExemptUrls'),
  block('custom_pattern', '/CustomPattern', [
    text('keyword_regex', '/KeywordRegex'),
    text('pattern_description', '/PatternDescription'),
    text('pattern_name', '/PatternName'),
    text('pattern_regex', '/PatternRegex'),
  ]),
  block('redaction_place_holder', '/RedactionPlaceHolder', [
    text('redaction_place_holder_text', '/RedactionPlaceHolderText'),
    text('redaction_place_holder_type', '/RedactionPlaceHolderType'),
  ]),
];

const dataProtection = settings('data_protection_settings', 'DataProtectionSettings', [
  ...encryption,
  text('description', '/Description', chosen),
  text('display_name', '/DisplayName'),
  block('inline_redaction_configuration', '/InlineRedactionConfiguration', [
    number('global_confidence_level', '/GlobalConfidenceLevel', chosen),
    set('global_enforced_urls', '/GlobalEnforcedUrls'),
    set('global_exempt_urls', '/GlobalExemptUrls'),
    blocks('inline_redaction_pattern', '/InlineRedactionPatterns', 'list', redactionPattern),
  ]),
]);

const sessionLogger = settings('session_logger', 'SessionLogger', [
  ...encryption,
  text('display_name', '/DisplayName'),
  block('event_filter', '/EventFilter', [set('include', '/Include')]),
  block('log_configuration', '/LogConfiguration', [
    block('s3', '/S3', [
      text('bucket', '/Bucket'),
      text('bucket_owner', '/BucketOwner', chosen),
      text('folder_structure', '/FolderStructure'),
      text('key_prefix', '/KeyPrefix'),
      text('log_file_format', '/LogFileFormat'),
    ]),
  ]),
]);

const accessRule: readonly Lens[] = [
  text('ip_range', '/IpRange', { equivalences: ['cidr-block'] }),
  text('description', '/Description'),
];

export const workspacesWeb: readonly TypeMapping[] = [
  settings('browser_settings', 'BrowserSettings', [...encryption, json('browser_policy', '/BrowserPolicy')]),
  dataProtection,
  settings('ip_access_settings', 'IpAccessSettings', [
    ...encryption,
    text('description', '/Description'),
    text('display_name', '/DisplayName'),
    blocks('ip_rule', '/IpRules', ['IpRange'], accessRule),
  ]),
  settings('network_settings', 'NetworkSettings', [
    text('vpc_id', '/VpcId'),
    set('subnet_ids', '/SubnetIds'),
    set('security_group_ids', '/SecurityGroupIds'),
  ]),
  sessionLogger,
  settings('user_access_logging_settings', 'UserAccessLoggingSettings', [
    text('kinesis_stream_arn', '/KinesisStreamArn'),
  ]),
  userSettings,
];
