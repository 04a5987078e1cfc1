import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, set, list, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const endpoint: readonly Lens[] = [text('endpoint_type', '/EndpointType'), text('vpce_id', '/VpceId')];

const directoryConfig = exact('aws_appstream_directory_config', 'AWS::AppStream::DirectoryConfig', {
  identifiers: ['{directory_name}'],
  lenses: [
    text('directory_name', '/DirectoryName'),
    set('organizational_unit_distinguished_names', '/OrganizationalUnitDistinguishedNames'),
    block('service_account_credentials', '/ServiceAccountCredentials', [text('account_name', '/AccountName')]),
    block(
      'certificate_based_auth_properties',
      '/CertificateBasedAuthProperties',
      [
        text('status', '/Status', { default: 'DISABLED' }),
        text('certificate_authority_arn', '/CertificateAuthorityArn'),
      ],
      chosen,
    ),
  ],
  unverified: { 'service_account_credentials.account_password': 'write-only' },
  source: `${reference}/aws-resource-appstream-directoryconfig.html`,
});

const stack = exact('aws_appstream_stack', 'AWS::AppStream::Stack', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('display_name', '/DisplayName'),
    text('feedback_url', '/FeedbackURL'),
    text('redirect_url', '/RedirectURL'),
    set('embed_host_domains', '/EmbedHostDomains'),
    blocks('access_endpoints', '/AccessEndpoints', 'set', endpoint),
    block(
      'application_settings',
      '/ApplicationSettings',
      [bool('enabled', '/Enabled', { default: false }), text('settings_group', '/SettingsGroup', chosen)],
      chosen,
    ),
    blocks(
      'storage_connectors',
      '/StorageConnectors',
      ['ConnectorType'],
      [
        text('connector_type', '/ConnectorType'),
        list('domains', '/Domains'),
        text('resource_identifier', '/ResourceIdentifier', chosen),
      ],
    ),
    block(
      'streaming_experience_settings',
      '/StreamingExperienceSettings',
      [text('preferred_protocol', '/PreferredProtocol', chosen)],
      chosen,
    ),
    // Every action that is not named is allowed, and listed so.
    blocks(
      'user_settings',
      '/UserSettings',
      ['Action'],
      [text('action', '/Action'), text('permission', '/Permission', { default: 'ENABLED' })],
      chosen,
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appstream-stack.html`,
});

const imageBuilder = exact('aws_appstream_image_builder', 'AWS::AppStream::ImageBuilder', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('display_name', '/DisplayName'),
    text('instance_type', '/InstanceType'),
    text('image_arn', '/ImageArn', chosen),
    text('iam_role_arn', '/IamRoleArn'),
    text('appstream_agent_version', '/AppstreamAgentVersion', { ...chosen, equivalences: ['latest-version'] }),
    bool('enable_default_internet_access', '/EnableDefaultInternetAccess', { default: false }),
    blocks('access_endpoint', '/AccessEndpoints', 'set', endpoint),
    block('domain_join_info', '/DomainJoinInfo', [
      text('directory_name', '/DirectoryName'),
      text('organizational_unit_distinguished_name', '/OrganizationalUnitDistinguishedName'),
    ]),
    block(
      'vpc_config',
      '/VpcConfig',
      [set('security_group_ids', '/SecurityGroupIds', chosen), set('subnet_ids', '/SubnetIds', chosen)],
      chosen,
    ),
    tags(),
  ],
  unverified: { image_name: 'write-only' },
  source: `${reference}/aws-resource-appstream-imagebuilder.html`,
});

const userOfStack = exact('aws_appstream_user_stack_association', 'AWS::AppStream::StackUserAssociation', {
  identifiers: ['{stack_name}|{user_name}|{authentication_type}'],
  lenses: [
    text('stack_name', '/StackName'),
    text('user_name', '/UserName'),
    text('authentication_type', '/AuthenticationType'),
  ],
  unverified: { send_email_notification: 'creation-only' },
  source: `${reference}/aws-resource-appstream-stackuserassociation.html`,
});

export const appstream: readonly TypeMapping[] = [directoryConfig, stack, imageBuilder, userOfStack];
