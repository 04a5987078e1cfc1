import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const previous = text('source_file_location', '/SourceFileLocation', { default: '${previous.file}' });
const overwrite = text('overwrite_existing', '/OverwriteExisting', { default: 'FALSE' });
const name = text('name', '/Name');
const bucketObject = block('s3_file_location', '/S3FileLocation', [text('bucket', '/Bucket'), text('key', '/Key')]);
const step: readonly Lens[] = [
  text('type', '/Type'),
  block('copy_step_details', '/CopyStepDetails', [
    name,
    overwrite,
    previous,
    block('destination_file_location', '/DestinationFileLocation', [bucketObject]),
  ]),
  block('custom_step_details', '/CustomStepDetails', [
    name,
    previous,
    text('target', '/Target'),
    number('timeout_seconds', '/TimeoutSeconds'),
  ]),
  block('decrypt_step_details', '/DecryptStepDetails', [
    name,
    overwrite,
    previous,
    text('type', '/Type'),
    block('destination_file_location', '/DestinationFileLocation', [
      bucketObject,
      block('efs_file_location', '/EfsFileLocation', [text('file_system_id', '/FileSystemId'), text('path', '/Path')]),
    ]),
  ]),
  block('delete_step_details', '/DeleteStepDetails', [name, previous]),
  block('tag_step_details', '/TagStepDetails', [
    name,
    previous,
    blocks('tags', '/Tags', ['Key'], [text('key', '/Key'), text('value', '/Value')]),
  ]),
];

const transferWorkflow = exact('aws_transfer_workflow', 'AWS::Transfer::Workflow', {
  identifiers: ['{id}'],
  lenses: [
    text('description', '/Description'),
    blocks('steps', '/Steps', 'list', step),
    blocks('on_exception_steps', '/OnExceptionSteps', 'list', step),
    tags(),
  ],
  unverified: {
    'on_exception_steps.copy_step_details.destination_file_location.efs_file_location': 'not-returned',
    'steps.copy_step_details.destination_file_location.efs_file_location': 'not-returned',
  },
  source: `${reference}/aws-resource-transfer-workflow.html`,
});

const transferAgreement = exact('aws_transfer_agreement', 'AWS::Transfer::Agreement', {
  identifiers: ['{agreement_id}|{server_id}'],
  lenses: [
    text('access_role', '/AccessRole'),
    text('base_directory', '/BaseDirectory'),
    text('description', '/Description'),
    text('local_profile_id', '/LocalProfileId'),
    text('partner_profile_id', '/PartnerProfileId'),
    text('server_id', '/ServerId'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-transfer-agreement.html`,
});

const transferCertificate = exact('aws_transfer_certificate', 'AWS::Transfer::Certificate', {
  identifiers: ['{certificate_id}'],
  lenses: [
    text('certificate', '/Certificate', { equivalences: ['pem-text'] }),
    text('certificate_chain', '/CertificateChain', { equivalences: ['pem-text'] }),
    text('description', '/Description'),
    text('usage', '/Usage'),
    tags(),
  ],
  unverified: { private_key: 'write-only' },
  source: `${reference}/aws-resource-transfer-certificate.html`,
});

const transferConnector = exact('aws_transfer_connector', 'AWS::Transfer::Connector', {
  identifiers: ['{connector_id}'],
  lenses: [
    text('access_role', '/AccessRole'),
    block('as2_config', '/As2Config', [
      text('compression', '/Compression'),
      text('encryption_algorithm', '/EncryptionAlgorithm'),
      text('local_profile_id', '/LocalProfileId'),
      text('mdn_response', '/MdnResponse'),
      text('mdn_signing_algorithm', '/MdnSigningAlgorithm', { default: 'DEFAULT' }),
      text('message_subject', '/MessageSubject'),
      text('partner_profile_id', '/PartnerProfileId'),
      text('signing_algorithm', '/SigningAlgorithm'),
    ]),
    block('egress_config', '/EgressConfig', [
      block('vpc_lattice', '/VpcLattice', [
        number('port_number', '/PortNumber'),
        text('resource_configuration_arn', '/ResourceConfigurationArn'),
      ]),
    ]),
    text('logging_role', '/LoggingRole'),
    text('security_policy_name', '/SecurityPolicyName', chosen),
    block('sftp_config', '/SftpConfig', [
      set('trusted_host_keys', '/TrustedHostKeys'),
      text('user_secret_id', '/UserSecretId'),
    ]),
    text('url', '/Url'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-transfer-connector.html`,
});

const transferProfile = exact('aws_transfer_profile', 'AWS::Transfer::Profile', {
  identifiers: ['{profile_id}'],
  lenses: [
    text('as2_id', '/As2Id'),
    set('certificate_ids', '/CertificateIds'),
    text('profile_type', '/ProfileType'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-transfer-profile.html`,
});

const transferWebApp = exact('aws_transfer_web_app', 'AWS::Transfer::WebApp', {
  identifiers: ['{arn}'],
  lenses: [
    text('access_endpoint', '/AccessEndpoint', chosen),
    text('web_app_endpoint_policy', '/WebAppEndpointPolicy', { default: 'STANDARD' }),
    block('web_app_units', '/WebAppUnits', [number('provisioned', '/Provisioned', chosen)], chosen),
    tags(),
    block('identity_provider_details', '', [
      block('identity_center_config', '/IdentityProviderDetails', [
        text('instance_arn', '/InstanceArn'),
        text('role', '/Role'),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-transfer-webapp.html`,
});

export const transferParts: readonly TypeMapping[] = [
  transferWorkflow,
  transferAgreement,
  transferCertificate,
  transferConnector,
  transferProfile,
  transferWebApp,
];
