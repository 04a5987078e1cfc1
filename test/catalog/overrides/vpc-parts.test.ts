import { vpcParts } from '../../../src/catalog/overrides/vpc-parts.js';
import { describeInSync } from './planted.js';

const range = { from_port: 22, to_port: 22 };
const liveRange = { FromPort: 22, ToPort: 22 };

describeInSync(vpcParts, {
  aws_default_vpc_dhcp_options: {
    attributes: { id: 'dopt-1', tags: { Name: 'default' }, owner_id: '123456789012' },
    live: {
      DhcpOptionsId: 'dopt-1',
      DomainNameServers: ['AmazonProvidedDNS'],
      Tags: [{ Key: 'Name', Value: 'default' }],
    },
    plants: [['/Tags/0/Value', 'mine', 'tags["Name"]']],
  },
  aws_ec2_carrier_gateway: {
    attributes: { id: 'cagw-1', vpc_id: 'vpc-1' },
    live: { CarrierGatewayId: 'cagw-1', VpcId: 'vpc-1', Tags: [] },
    plants: [['/VpcId', 'vpc-2', 'vpc_id']],
  },
  aws_ec2_host: {
    attributes: {
      id: 'h-1',
      availability_zone: 'eu-west-1a',
      instance_type: 'c5.18xlarge',
      auto_placement: 'on',
      host_recovery: 'off',
    },
    live: { HostId: 'h-1', AvailabilityZone: 'eu-west-1a', InstanceType: 'c5.18xlarge', AutoPlacement: 'on' },
    plants: [
      ['/HostRecovery', 'on', 'host_recovery'],
      ['/AutoPlacement', 'off', 'auto_placement'],
    ],
  },
  aws_ec2_instance_connect_endpoint: {
    attributes: { id: 'eice-1', subnet_id: 'subnet-1', preserve_client_ip: true, security_group_ids: ['sg-2', 'sg-1'] },
    live: { Id: 'eice-1', SubnetId: 'subnet-1', PreserveClientIp: true, SecurityGroupIds: ['sg-1', 'sg-2'] },
    plants: [
      ['/SecurityGroupIds/2', 'sg-3', 'security_group_ids'],
      ['/PreserveClientIp', false, 'preserve_client_ip'],
    ],
  },
  aws_ec2_network_insights_path: {
    attributes: {
      id: 'nip-1',
      source: 'arn:aws:ec2:eu-west-1:123456789012:network-interface/eni-1',
      destination: 'eni-2',
      protocol: 'tcp',
      destination_port: 443,
      filter_at_source: [{ destination_port_range: [range], source_address: '' }],
    },
    live: {
      NetworkInsightsPathId: 'nip-1',
      Source: 'eni-1',
      Destination: 'eni-2',
      Protocol: 'tcp',
      DestinationPort: 443,
      FilterAtSource: { DestinationPortRange: liveRange },
    },
    plants: [
      ['/Source', 'eni-3', 'source'],
      ['/FilterAtSource/DestinationPortRange/ToPort', 80, 'filter_at_source[0].destination_port_range[0].to_port'],
    ],
  },
  aws_ec2_network_insights_analysis: {
    attributes: {
      id: 'nia-1',
      network_insights_path_id: 'nip-1',
      filter_in_arns: ['arn:b', 'arn:a'],
      wait_for_completion: true,
    },
    live: { NetworkInsightsAnalysisId: 'nia-1', NetworkInsightsPathId: 'nip-1', FilterInArns: ['arn:a', 'arn:b'] },
    plants: [['/FilterInArns/0', undefined, 'filter_in_arns']],
  },
  aws_ec2_traffic_mirror_filter: {
    attributes: { id: 'tmf-1', description: 'd', network_services: ['amazon-dns'] },
    live: { Id: 'tmf-1', Description: 'd', NetworkServices: ['amazon-dns'] },
    plants: [['/NetworkServices', [], 'network_services']],
  },
  aws_ec2_traffic_mirror_filter_rule: {
    attributes: {
      id: 'tmfr-1',
      traffic_mirror_filter_id: 'tmf-1',
      rule_number: 1,
      rule_action: 'accept',
      traffic_direction: 'ingress',
      protocol: 6,
      source_cidr_block: '10.0.0.0/8',
      destination_cidr_block: '10.0.0.0/8',
      destination_port_range: [range],
      source_port_range: [],
    },
    live: {
      TrafficMirrorFilterRuleId: 'tmfr-1',
      TrafficMirrorFilterId: 'tmf-1',
      RuleNumber: 1,
      RuleAction: 'accept',
      TrafficDirection: 'ingress',
      Protocol: 6,
      SourceCidrBlock: '10.0.0.0/8',
      DestinationCidrBlock: '10.0.0.0/8',
      DestinationPortRange: liveRange,
    },
    plants: [
      ['/SourceCidrBlock', '0.0.0.0/0', 'source_cidr_block'],
      ['/SourcePortRange', liveRange, 'source_port_range'],
    ],
  },
  aws_ec2_traffic_mirror_session: {
    attributes: {
      id: 'tms-1',
      network_interface_id: 'eni-1',
      session_number: 1,
      traffic_mirror_filter_id: 'tmf-1',
      traffic_mirror_target_id: 'tmt-1',
      virtual_network_id: 7,
    },
    live: {
      Id: 'tms-1',
      NetworkInterfaceId: 'eni-1',
      SessionNumber: 1,
      TrafficMirrorFilterId: 'tmf-1',
      TrafficMirrorTargetId: 'tmt-1',
      VirtualNetworkId: 7,
      PacketLength: 8500,
    },
    plants: [
      ['/TrafficMirrorTargetId', 'tmt-2', 'traffic_mirror_target_id'],
      ['/VirtualNetworkId', 8, 'virtual_network_id'],
    ],
  },
  aws_ec2_traffic_mirror_target: {
    attributes: { id: 'tmt-1', network_load_balancer_arn: 'arn:nlb', description: null },
    live: { Id: 'tmt-1', NetworkLoadBalancerArn: 'arn:nlb' },
    plants: [['/NetworkLoadBalancerArn', 'arn:other', 'network_load_balancer_arn']],
  },
  aws_network_acl_association: {
    attributes: { id: 'aclassoc-1', network_acl_id: 'acl-1', subnet_id: 'subnet-1' },
    live: { AssociationId: 'aclassoc-1', NetworkAclId: 'acl-1', SubnetId: 'subnet-1' },
    plants: [['/NetworkAclId', 'acl-2', 'network_acl_id']],
  },
  aws_vpc_block_public_access_exclusion: {
    attributes: { id: 'vpcbpa-1', vpc_id: 'vpc-1', internet_gateway_exclusion_mode: 'allow-egress' },
    live: { ExclusionId: 'vpcbpa-1', VpcId: 'vpc-1', InternetGatewayExclusionMode: 'allow-egress' },
    plants: [['/InternetGatewayExclusionMode', 'allow-bidirectional', 'internet_gateway_exclusion_mode']],
  },
  aws_vpc_block_public_access_options: {
    attributes: { aws_account_id: '123456789012', internet_gateway_block_mode: 'block-bidirectional' },
    live: { AccountId: '123456789012', InternetGatewayBlockMode: 'block-bidirectional', ExclusionsAllowed: 'allowed' },
    plants: [['/InternetGatewayBlockMode', 'off', 'internet_gateway_block_mode']],
  },
  aws_vpc_encryption_control: {
    attributes: {
      id: 'vpcec-1',
      vpc_id: 'vpc-1',
      mode: 'enforce',
      lambda_exclusion: 'enable',
      nat_gateway_exclusion: 'disable',
    },
    live: {
      VpcEncryptionControlId: 'vpcec-1',
      VpcId: 'vpc-1',
      Mode: 'enforce',
      ResourceExclusions: {
        Lambda: { State: 'enabled' },
        NatGateway: { State: 'disabled' },
        VpcLattice: { State: 'disabled' },
      },
    },
    plants: [
      ['/Mode', 'monitor', 'mode'],
      ['/ResourceExclusions/NatGateway/State', 'enabled', 'nat_gateway_exclusion'],
      ['/ResourceExclusions/Lambda/State', 'disabled', 'lambda_exclusion'],
    ],
  },
  aws_vpc_endpoint_connection_notification: {
    attributes: {
      id: 'vpce-nfn-1',
      vpc_endpoint_service_id: 'vpce-svc-1',
      connection_notification_arn: 'arn:t',
      connection_events: ['Accept', 'Reject'],
    },
    live: {
      VPCEndpointConnectionNotificationId: 'vpce-nfn-1',
      ServiceId: 'vpce-svc-1',
      ConnectionNotificationArn: 'arn:t',
      ConnectionEvents: ['Reject', 'Accept'],
    },
    plants: [
      ['/ConnectionEvents/0', undefined, 'connection_events'],
      ['/ServiceId', 'vpce-svc-2', 'vpc_endpoint_service_id'],
    ],
  },
  aws_vpc_ipv6_cidr_block_association: {
    attributes: {
      id: 'vpc-cidr-assoc-1',
      vpc_id: 'vpc-1',
      ipv6_cidr_block: '2600:1f18:2de0:6e00::/56',
      assign_generated_ipv6_cidr_block: true,
      ipv6_pool: 'Amazon',
    },
    live: {
      Id: 'vpc-cidr-assoc-1',
      VpcId: 'vpc-1',
      Ipv6CidrBlock: '2600:1f18:2de0:6e00::/56',
      AmazonProvidedIpv6CidrBlock: true,
      IpSource: 'amazon',
    },
    plants: [['/Ipv6CidrBlock', '2600:1f18:2de0:7e00::/56', 'ipv6_cidr_block']],
  },
  aws_vpc_ipam: {
    attributes: {
      id: 'ipam-1',
      operating_regions: [{ region_name: 'us-east-1' }, { region_name: 'eu-west-1' }],
      tier: 'advanced',
      cascade: true,
    },
    live: {
      IpamId: 'ipam-1',
      OperatingRegions: [{ RegionName: 'eu-west-1' }, { RegionName: 'us-east-1' }],
      Tier: 'advanced',
    },
    plants: [
      ['/OperatingRegions/2', { RegionName: 'us-west-2' }, 'operating_regions'],
      ['/Tier', 'free', 'tier'],
    ],
  },
  aws_vpc_ipam_pool: {
    attributes: {
      id: 'ipam-pool-1',
      ipam_scope_id: 's',
      address_family: 'ipv4',
      locale: 'None',
      allocation_resource_tags: { env: 'prod' },
      auto_import: false,
    },
    live: {
      IpamPoolId: 'ipam-pool-1',
      IpamScopeId: 's',
      AddressFamily: 'ipv4',
      AutoImport: false,
      AllocationResourceTags: [{ Key: 'env', Value: 'prod' }],
      ProvisionedCidrs: [{ Cidr: '10.0.0.0/8' }],
    },
    plants: [
      ['/AutoImport', true, 'auto_import'],
      ['/AllocationResourceTags/0/Value', 'dev', 'allocation_resource_tags["env"]'],
      ['/AllocationMaxNetmaskLength', 28, 'allocation_max_netmask_length'],
    ],
  },
  aws_vpc_ipam_pool_cidr: {
    attributes: { ipam_pool_id: 'p', ipam_pool_cidr_id: 'c', cidr: '10.0.0.0/8', netmask_length: 8 },
    live: { IpamPoolId: 'p', IpamPoolCidrId: 'c', Cidr: '10.0.0.0/8', State: 'provisioned' },
    plants: [['/Cidr', '10.0.0.0/9', 'cidr']],
  },
  aws_vpc_ipam_pool_cidr_allocation: {
    attributes: { ipam_pool_id: 'p', ipam_pool_allocation_id: 'a', cidr: '10.1.0.0/16', description: 'd' },
    live: { IpamPoolId: 'p', IpamPoolAllocationId: 'a', Cidr: '10.1.0.0/16', Description: 'd' },
    plants: [['/Description', 'e', 'description']],
  },
  aws_vpc_ipam_resource_discovery: {
    attributes: { id: 'd', description: 'x', operating_regions: [{ region_name: 'eu-west-1' }] },
    live: { IpamResourceDiscoveryId: 'd', Description: 'x', OperatingRegions: [{ RegionName: 'eu-west-1' }] },
    plants: [['/Description', 'y', 'description']],
  },
  aws_vpc_ipam_resource_discovery_association: {
    attributes: { id: 'a', ipam_id: 'i', ipam_resource_discovery_id: 'd' },
    live: { IpamResourceDiscoveryAssociationId: 'a', IpamId: 'i', IpamResourceDiscoveryId: 'd' },
    plants: [['/IpamId', 'j', 'ipam_id']],
  },
  aws_vpc_ipam_scope: {
    attributes: { id: 's', ipam_id: 'i', description: 'private' },
    live: { IpamScopeId: 's', IpamId: 'i', Description: 'private', IpamScopeType: 'private' },
    plants: [['/Description', 'other', 'description']],
  },
  aws_vpc_security_group_vpc_association: {
    attributes: { security_group_id: 'sg-1', vpc_id: 'vpc-1' },
    live: { GroupId: 'sg-1', VpcId: 'vpc-1', State: 'associated' },
    plants: [['/VpcId', 'vpc-2', 'vpc_id']],
  },
});
