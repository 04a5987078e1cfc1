import { describe, expect, it } from '@jest/globals';
import { askedOrReached } from '../../../src/catalog/equivalence/asked-or-reached.js';
import { vpcRouting } from '../../../src/catalog/overrides/vpc-routing.js';
import { changesOfAll, findingsOfAll, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const key = 'arn:aws:kms:eu-west-1:123456789012:key/5f0e5e1c-7d2a-4e0e-a4f2-86d8f35f5a11';
const member = {
  transit_gateway_multicast_domain_id: 'd',
  group_ip_address: '224.0.0.1',
  network_interface_id: 'eni-1',
};
const liveMember = { TransitGatewayMulticastDomainId: 'd', GroupIpAddress: '224.0.0.1', NetworkInterfaceId: 'eni-1' };

describeInSync(vpcRouting, {
  aws_ec2_transit_gateway_connect: {
    attributes: { id: 'a', protocol: 'gre', transit_gateway_id: 'tgw-1', transport_attachment_id: 't-1' },
    live: {
      TransitGatewayAttachmentId: 'a',
      TransitGatewayId: 'tgw-1',
      TransportTransitGatewayAttachmentId: 't-1',
      Options: { Protocol: 'gre' },
    },
    plants: [['/TransportTransitGatewayAttachmentId', 't-2', 'transport_attachment_id']],
  },
  aws_ec2_transit_gateway_connect_peer: {
    attributes: {
      id: 'p',
      transit_gateway_attachment_id: 'a',
      peer_address: '10.1.2.3',
      inside_cidr_blocks: ['169.254.100.0/29'],
      bgp_asn: '64512',
      transit_gateway_address: '10.0.0.1',
    },
    live: {
      TransitGatewayConnectPeerId: 'p',
      TransitGatewayAttachmentId: 'a',
      ConnectPeerConfiguration: {
        PeerAddress: '10.1.2.3',
        InsideCidrBlocks: ['169.254.100.0/29'],
        TransitGatewayAddress: '10.0.0.1',
        BgpConfigurations: [
          { PeerAsn: 64512, TransitGatewayAsn: 64513 },
          { PeerAsn: 64512, TransitGatewayAsn: 64513 },
        ],
      },
    },
    plants: [
      ['/ConnectPeerConfiguration/PeerAddress', '10.1.2.4', 'peer_address'],
      ['/ConnectPeerConfiguration/BgpConfigurations/0/PeerAsn', 65000, 'bgp_asn'],
    ],
  },
  aws_ec2_transit_gateway_multicast_domain: {
    attributes: { id: 'd', transit_gateway_id: 'tgw-1', igmpv2_support: 'enable', static_sources_support: 'disable' },
    live: {
      TransitGatewayMulticastDomainId: 'd',
      TransitGatewayId: 'tgw-1',
      Options: { Igmpv2Support: 'enable', StaticSourcesSupport: 'disable', AutoAcceptSharedAssociations: 'disable' },
    },
    plants: [['/Options/AutoAcceptSharedAssociations', 'enable', 'auto_accept_shared_associations']],
  },
  aws_ec2_transit_gateway_multicast_domain_association: {
    attributes: { transit_gateway_multicast_domain_id: 'd', transit_gateway_attachment_id: 'a', subnet_id: 's' },
    live: { TransitGatewayMulticastDomainId: 'd', TransitGatewayAttachmentId: 'a', SubnetId: 's', State: 'associated' },
    plants: [['/SubnetId', 't', 'subnet_id']],
  },
  aws_ec2_transit_gateway_multicast_group_member: {
    attributes: member,
    live: { ...liveMember, GroupMember: true },
    plants: [['/GroupIpAddress', '224.0.0.2', 'group_ip_address']],
  },
  aws_ec2_transit_gateway_multicast_group_source: {
    attributes: member,
    live: { ...liveMember, GroupSource: true },
    plants: [['/NetworkInterfaceId', 'eni-2', 'network_interface_id']],
  },
  aws_ec2_transit_gateway_policy_table: {
    attributes: { id: 't', transit_gateway_id: 'tgw-1' },
    live: { TransitGatewayPolicyTableId: 't', TransitGatewayId: 'tgw-1' },
    plants: [['/TransitGatewayId', 'tgw-2', 'transit_gateway_id']],
  },
  aws_ec2_transit_gateway_policy_table_association: {
    attributes: { transit_gateway_policy_table_id: 't', transit_gateway_attachment_id: 'a' },
    live: { TransitGatewayPolicyTableId: 't', TransitGatewayAttachmentId: 'a' },
    plants: [['/TransitGatewayAttachmentId', 'b', 'transit_gateway_attachment_id']],
  },
  aws_vpc_route_server: {
    attributes: {
      route_server_id: 'rs',
      amazon_side_asn: 65534,
      persist_routes: 'enable',
      sns_notifications_enabled: true,
    },
    live: { Id: 'rs', AmazonSideAsn: 65534, PersistRoutes: 'enabled', SnsNotificationsEnabled: true },
    plants: [
      ['/PersistRoutes', 'disabled', 'persist_routes'],
      ['/SnsNotificationsEnabled', false, 'sns_notifications_enabled'],
    ],
  },
  aws_vpc_route_server_endpoint: {
    attributes: { route_server_endpoint_id: 'e', route_server_id: 'rs', subnet_id: 's' },
    live: { Id: 'e', RouteServerId: 'rs', SubnetId: 's' },
    plants: [['/SubnetId', 't', 'subnet_id']],
  },
  aws_vpc_route_server_peer: {
    attributes: {
      route_server_peer_id: 'p',
      route_server_endpoint_id: 'e',
      peer_address: '10.0.1.250',
      bgp_options: [{ peer_asn: 65200, peer_liveness_detection: 'bgp-keepalive' }],
    },
    live: { Id: 'p', RouteServerEndpointId: 'e', PeerAddress: '10.0.1.250', BgpOptions: { PeerAsn: 65200 } },
    plants: [['/BgpOptions/PeerLivenessDetection', 'bfd', 'bgp_options[0].peer_liveness_detection']],
  },
  aws_vpc_route_server_propagation: {
    attributes: { route_server_id: 'rs', route_table_id: 'rtb' },
    live: { RouteServerId: 'rs', RouteTableId: 'rtb' },
    plants: [['/RouteTableId', 'rtb-2', 'route_table_id']],
  },
  aws_vpc_route_server_vpc_association: {
    attributes: { route_server_id: 'rs', vpc_id: 'vpc-1' },
    live: { RouteServerId: 'rs', VpcId: 'vpc-1' },
    plants: [['/VpcId', 'vpc-2', 'vpc_id']],
  },
  aws_vpn_concentrator: {
    attributes: { vpn_concentrator_id: 'c', transit_gateway_id: 'tgw-1', type: 'ipsec.1' },
    live: { VpnConcentratorId: 'c', TransitGatewayId: 'tgw-1', Type: 'ipsec.1' },
    plants: [['/TransitGatewayId', 'tgw-2', 'transit_gateway_id']],
  },
  aws_verifiedaccess_endpoint: {
    attributes: {
      id: 'vae',
      application_domain: 'a.example.com',
      attachment_type: 'vpc',
      endpoint_type: 'load-balancer',
      verified_access_group_id: 'vagr',
      load_balancer_options: [
        { load_balancer_arn: 'arn:lb', port: 443, protocol: 'https', subnet_ids: ['s2', 's1'], port_range: [] },
      ],
      policy_document: 'permit(principal, action, resource);',
      security_group_ids: ['sg-1'],
      sse_specification: [{ customer_managed_key_enabled: false, kms_key_arn: '' }],
    },
    live: {
      VerifiedAccessEndpointId: 'vae',
      ApplicationDomain: 'a.example.com',
      AttachmentType: 'vpc',
      EndpointType: 'load-balancer',
      VerifiedAccessGroupId: 'vagr',
      LoadBalancerOptions: { LoadBalancerArn: 'arn:lb', Port: 443, Protocol: 'https', SubnetIds: ['s1', 's2'] },
      PolicyDocument: 'permit(principal, action, resource);',
      SecurityGroupIds: ['sg-1'],
      SseSpecification: { CustomerManagedKeyEnabled: false },
    },
    plants: [
      ['/PolicyDocument', 'permit(principal, action, resource) when { true };', 'policy_document'],
      ['/LoadBalancerOptions/Protocol', 'http', 'load_balancer_options[0].protocol'],
    ],
  },
  aws_verifiedaccess_group: {
    attributes: {
      verifiedaccess_group_id: 'vagr',
      verifiedaccess_instance_id: 'vai',
      sse_configuration: [{ customer_managed_key_enabled: true, kms_key_arn: key }],
    },
    live: {
      VerifiedAccessGroupId: 'vagr',
      VerifiedAccessInstanceId: 'vai',
      SseSpecification: { CustomerManagedKeyEnabled: true, KmsKeyArn: key },
    },
    plants: [
      ['/SseSpecification/CustomerManagedKeyEnabled', false, 'sse_configuration[0].customer_managed_key_enabled'],
      ['/PolicyDocument', 'permit(principal, action, resource);', 'policy_document'],
    ],
  },
  aws_verifiedaccess_instance: {
    attributes: { id: 'vai', description: 'd', fips_enabled: true },
    live: {
      VerifiedAccessInstanceId: 'vai',
      Description: 'd',
      FipsEnabled: true,
      VerifiedAccessTrustProviderIds: ['vatp'],
    },
    plants: [['/FipsEnabled', false, 'fips_enabled']],
  },
  aws_verifiedaccess_instance_logging_configuration: {
    attributes: {
      verifiedaccess_instance_id: 'vai',
      access_logs: [{ include_trust_context: true, cloudwatch_logs: [{ enabled: true, log_group: 'access' }], s3: [] }],
    },
    live: {
      VerifiedAccessInstanceId: 'vai',
      LoggingConfigurations: {
        IncludeTrustContext: true,
        CloudWatchLogs: { Enabled: true, LogGroup: 'access' },
        S3: { Enabled: false },
      },
    },
    presence: '/LoggingConfigurations',
    plants: [
      ['/LoggingConfigurations/CloudWatchLogs/Enabled', false, 'access_logs[0].cloudwatch_logs[0].enabled'],
      ['/LoggingConfigurations/S3/Enabled', true, 'access_logs[0].s3.enabled'],
    ],
  },
  aws_verifiedaccess_trust_provider: {
    attributes: {
      id: 'vatp',
      policy_reference_name: 'okta',
      trust_provider_type: 'user',
      user_trust_provider_type: 'oidc',
      oidc_options: [{ client_id: 'c', client_secret: 's', issuer: 'https://i', scope: 'openid' }],
    },
    live: {
      VerifiedAccessTrustProviderId: 'vatp',
      PolicyReferenceName: 'okta',
      TrustProviderType: 'user',
      UserTrustProviderType: 'oidc',
      OidcOptions: { ClientId: 'c', Issuer: 'https://i', Scope: 'openid' },
    },
    plants: [['/OidcOptions/Issuer', 'https://evil', 'oidc_options[0].issuer']],
  },
});

describe('a trust provider of an instance', () => {
  const instance = mappingOf(vpcRouting, 'aws_verifiedaccess_instance');
  const attachment = mappingOf(vpcRouting, 'aws_verifiedaccess_instance_trust_provider_attachment');
  const members = [
    [instance, { id: 'vai' }],
    [attachment, { verifiedaccess_instance_id: 'vai', verifiedaccess_trust_provider_id: 'vatp' }],
  ] as const;

  it('is one of several', () => {
    const live = { VerifiedAccessInstanceId: 'vai', VerifiedAccessTrustProviderIds: ['other', 'vatp'] };
    expect(changesOfAll(members, live)).toEqual([]);
    const without = { ...live, VerifiedAccessTrustProviderIds: ['other'] };
    expect(findingsOfAll(members, without).map(({ kind }) => kind)).toEqual(['missing']);
  });
});

describe('asked-or-reached', () => {
  const context = { attributes: {}, live: {}, account: undefined, region: undefined, partition: 'aws' };

  it('folds the state and the word that asks for it, and no other', () => {
    expect(askedOrReached.equal('enabled', 'enable', context)).toBe(true);
    expect(askedOrReached.equal('enabled', 'disable', context)).toBe(false);
    expect(askedOrReached.equal('enabled', 'enabling', context)).toBe(false);
  });
});
