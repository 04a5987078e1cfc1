import type { Lens, TypeBinding, TypeMapping } from '../model.js';
import { block, bool, exact, tags, text, words } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference';

const mainRouteTable = exact('aws_main_route_table_association', 'Driftline::EC2::MainRouteTable', {
  reader: 'ec2',
  identifiers: ['{vpc_id}'],
  lenses: [text('vpc_id', '/VpcId'), text('route_table_id', '/RouteTableId')],
  unverified: {},
  source: `${reference}/API_RouteTableAssociation.html`,
});

const encryptionByDefault = exact('aws_ebs_encryption_by_default', 'Driftline::EC2::EbsEncryptionByDefault', {
  reader: 'ec2',
  identifiers: ['default'],
  // Terraform's own default is true, and an account's is false.
  lenses: [bool('enabled', '/EbsEncryptionByDefault', { default: true })],
  unverified: {},
  source: `${reference}/API_GetEbsEncryptionByDefault.html`,
});

const defaultKey = exact('aws_ebs_default_kms_key', 'Driftline::EC2::EbsDefaultKmsKey', {
  reader: 'ec2',
  identifiers: ['default'],
  lenses: [text('key_arn', '/KmsKeyId', { equivalences: ['kms-key'] })],
  unverified: {},
  source: `${reference}/API_GetEbsDefaultKmsKeyId.html`,
});

/** What either side of a peering lets the other one do. */
const peeringOptions: readonly Lens[] = [
  block('accepter', '/AccepterOptions', [
    bool('allow_remote_vpc_dns_resolution', '/AllowDnsResolutionFromRemoteVpc', { default: false }),
  ]),
  block('requester', '/RequesterOptions', [
    bool('allow_remote_vpc_dns_resolution', '/AllowDnsResolutionFromRemoteVpc', { default: false }),
  ]),
];

/** The options of a connection, for the resource that is the connection. */
export function optionsOfPeering(identifiers: readonly string[]): TypeBinding {
  return {
    cloudFormationType: 'Driftline::EC2::VPCPeeringConnectionAccepter',
    reader: 'ec2',
    identifiers,
    lenses: peeringOptions,
    unverified: {},
  };
}

const accepter = exact('aws_vpc_peering_connection_accepter', 'Driftline::EC2::VPCPeeringConnectionAccepter', {
  reader: 'ec2',
  identifiers: ['{vpc_peering_connection_id}', '{id}'],
  lenses: [
    text('vpc_peering_connection_id', '/Id'),
    words('auto_accept', '/Status', 'active', 'pending-acceptance', { whenUnset: 'service-chooses' }),
    ...peeringOptions,
    tags(),
  ],
  unverified: {},
  source: `${reference}/API_VpcPeeringConnection.html`,
});

const peeringOptionsApart = exact(
  'aws_vpc_peering_connection_options',
  'Driftline::EC2::VPCPeeringConnectionAccepter',
  {
    reader: 'ec2',
    identifiers: ['{vpc_peering_connection_id}', '{id}'],
    facet: {},
    lenses: [text('vpc_peering_connection_id', '/Id'), ...peeringOptions],
    unverified: {},
    source: `${reference}/API_VpcPeeringConnectionOptionsDescription.html`,
  },
);

/** One for each account and region. */
const snapshotBlock = exact('aws_ebs_snapshot_block_public_access', 'AWS::EC2::SnapshotBlockPublicAccess', {
  identifiers: ['{account}'],
  lenses: [text('state', '/State')],
  unverified: {},
  source: `${reference}/API_GetSnapshotBlockPublicAccessState.html`,
});

export const ec2Account: readonly TypeMapping[] = [
  mainRouteTable,
  encryptionByDefault,
  defaultKey,
  accepter,
  peeringOptionsApart,
  snapshotBlock,
];
