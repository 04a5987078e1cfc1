import type { TypeMapping } from '../model.js';
import { block, blocks, exact, json, owned, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const sshKey = { equivalences: ['ssh-public-key'] } as const;

const server = exact('aws_transfer_server', 'AWS::Transfer::Server', {
  identifiers: ['{arn}'],
  lenses: [
    text('certificate', '/Certificate'),
    text('domain', '/Domain', { default: 'S3' }),
    text('endpoint_type', '/EndpointType', { default: 'PUBLIC' }),
    text('identity_provider_type', '/IdentityProviderType', { default: 'SERVICE_MANAGED' }),
    text('directory_id', '/IdentityProviderDetails/DirectoryId'),
    text('function', '/IdentityProviderDetails/Function'),
    text('invocation_role', '/IdentityProviderDetails/InvocationRole'),
    text('sftp_authentication_methods', '/IdentityProviderDetails/SftpAuthenticationMethods', chosen),
    text('url', '/IdentityProviderDetails/Url'),
    text('logging_role', '/LoggingRole'),
    text('post_authentication_login_banner', '/PostAuthenticationLoginBanner', { sensitive: true }),
    text('pre_authentication_login_banner', '/PreAuthenticationLoginBanner', { sensitive: true }),
    set('protocols', '/Protocols', chosen),
    text('security_policy_name', '/SecurityPolicyName', chosen),
    set('structured_log_destinations', '/StructuredLogDestinations'),
    block('endpoint_details', '/EndpointDetails', [
      set('address_allocation_ids', '/AddressAllocationIds'),
      set('security_group_ids', '/SecurityGroupIds', chosen),
      set('subnet_ids', '/SubnetIds'),
      text('vpc_endpoint_id', '/VpcEndpointId', chosen),
      text('vpc_id', '/VpcId'),
    ]),
    block('protocol_details', '/ProtocolDetails', [
      set('as2_transports', '/As2Transports', chosen),
      text('passive_ip', '/PassiveIp', chosen),
      text('set_stat_option', '/SetStatOption', chosen),
      text('tls_session_resumption_mode', '/TlsSessionResumptionMode', chosen),
    ]),
    block('s3_storage_options', '/S3StorageOptions', [
      text('directory_listing_optimization', '/DirectoryListingOptimization', chosen),
    ]),
    block('workflow_details', '/WorkflowDetails', [
      blocks('on_partial_upload', '/OnPartialUpload', 'list', [
        text('execution_role', '/ExecutionRole'),
        text('workflow_id', '/WorkflowId'),
      ]),
      blocks('on_upload', '/OnUpload', 'list', [
        text('execution_role', '/ExecutionRole'),
        text('workflow_id', '/WorkflowId'),
      ]),
    ]),
    tags(),
  ],
  unverified: { force_destroy: 'terraform-only', host_key: 'write-only' },
  source: `${reference}/aws-resource-transfer-server.html`,
});

const user = exact('aws_transfer_user', 'AWS::Transfer::User', {
  identifiers: ['{arn}'],
  lenses: [
    text('user_name', '/UserName'),
    text('server_id', '/ServerId'),
    text('role', '/Role'),
    policy('policy', '/Policy'),
    text('home_directory', '/HomeDirectory'),
    text('home_directory_type', '/HomeDirectoryType', { default: 'PATH' }),
    blocks('home_directory_mappings', '/HomeDirectoryMappings', 'list', [
      text('entry', '/Entry'),
      text('target', '/Target'),
    ]),
    block('posix_profile', '/PosixProfile', [
      text('gid', '/Gid'),
      text('uid', '/Uid'),
      set('secondary_gids', '/SecondaryGids', { args: { of: 'number' } }),
    ]),
    // Whoever put them there: a key by hand opens the door to somebody else.
    owned(set('ssh_public_keys', '/SshPublicKeys', sshKey)),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-transfer-user.html`,
});

const userKey = exact('aws_transfer_ssh_key', 'AWS::Transfer::User', {
  identifiers: ['arn:{partition}:transfer:{region}:{account}:user/{server_id}/{user_name}'],
  lenses: [
    text('server_id', '/ServerId'),
    text('user_name', '/UserName'),
    text('body', '/SshPublicKeys', { ...sshKey, contributes: true, order: 'set' }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-transfer-user.html`,
});

const emrSecurity = exact('aws_emr_security_configuration', 'AWS::EMR::SecurityConfiguration', {
  identifiers: ['{name}', '{id}'],
  lenses: [text('name', '/Name'), json('configuration', '/SecurityConfiguration')],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-emr-securityconfiguration.html`,
});

export const transfer: readonly TypeMapping[] = [server, user, userKey, emrSecurity];
