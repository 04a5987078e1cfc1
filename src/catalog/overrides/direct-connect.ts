import type { Lens, TypeMapping } from '../model.js';
import { bool, exact, number, set, tags, text, type LensOptions } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

function connect(
  terraformType: string,
  name: string,
  lenses: readonly Lens[],
  unverified: TypeMapping['unverified'] = {},
  identifiers: readonly string[] = ['{arn}'],
): TypeMapping {
  return exact(terraformType, `AWS::DirectConnect::${name}`, {
    identifiers,
    lenses,
    unverified,
    source: `${reference}/aws-resource-directconnect-${name.toLowerCase()}.html`,
  });
}

const connection = connect(
  'aws_dx_connection',
  'Connection',
  [
    text('name', '/ConnectionName'),
    text('bandwidth', '/Bandwidth'),
    text('location', '/Location'),
    text('provider_name', '/ProviderName', free),
    tags(),
  ],
  { encryption_mode: 'not-returned', request_macsec: 'write-only', skip_destroy: 'terraform-only' },
);

const lag = connect(
  'aws_dx_lag',
  'Lag',
  [
    text('name', '/LagName'),
    text('connections_bandwidth', '/ConnectionsBandwidth'),
    text('location', '/Location'),
    text('provider_name', '/ProviderName', free),
    tags(),
  ],
  { connection_id: 'creation-only', force_destroy: 'terraform-only' },
);

const gateway = connect('aws_dx_gateway', 'DirectConnectGateway', [
  text('name', '/DirectConnectGatewayName'),
  text('amazon_side_asn', '/AmazonSideAsn'),
]);

const association = connect(
  'aws_dx_gateway_association',
  'DirectConnectGatewayAssociation',
  [
    text('dx_gateway_id', '/DirectConnectGatewayId'),
    text('associated_gateway_id', '/AssociatedGatewayId', free),
    // Up to provider 5.
    text('vpn_gateway_id', '/AssociatedGatewayId', free),
    set('allowed_prefixes', '/AllowedPrefixesToDirectConnectGateway', free),
  ],
  { associated_gateway_owner_account_id: 'not-returned', proposal_id: 'creation-only' },
  ['{dx_gateway_association_id}'],
);

/** An interface has one peer of its own; others of the other family may be added to it. */
function peer(family: 'ipv4' | 'ipv6'): readonly Lens[] {
  const at = (name: string): string => `/BgpPeers/{AddressFamily=${family}}/${name}`;
  const only: LensOptions = { when: { attribute: 'address_family', in: [family] } };
  return [
    text('address_family', at('AddressFamily'), only),
    number('bgp_asn', at('Asn'), only),
    text('bgp_auth_key', at('AuthKey'), { ...only, ...free }),
    text('amazon_address', at('AmazonAddress'), { ...only, ...free }),
    text('customer_address', at('CustomerAddress'), { ...only, ...free }),
  ];
}

const virtualInterface: readonly Lens[] = [
  text('name', '/VirtualInterfaceName'),
  text('connection_id', '/ConnectionId'),
  number('vlan', '/Vlan'),
  ...peer('ipv4'),
  ...peer('ipv6'),
  tags(),
];
const behindGateway: readonly Lens[] = [
  number('mtu', '/Mtu', { default: 1500 }),
  text('dx_gateway_id', '/DirectConnectGatewayId'),
  bool('sitelink_enabled', '/EnableSiteLink'),
];

const privateInterface = connect('aws_dx_private_virtual_interface', 'PrivateVirtualInterface', [
  ...virtualInterface,
  ...behindGateway,
  text('vpn_gateway_id', '/VirtualGatewayId'),
]);

const transitInterface = connect('aws_dx_transit_virtual_interface', 'TransitVirtualInterface', [
  ...virtualInterface,
  ...behindGateway,
]);

const publicInterface = connect('aws_dx_public_virtual_interface', 'PublicVirtualInterface', [
  ...virtualInterface,
  set('route_filter_prefixes', '/RouteFilterPrefixes'),
]);

export const directConnect: readonly TypeMapping[] = [
  connection,
  lag,
  gateway,
  association,
  privateInterface,
  transitInterface,
  publicInterface,
];
