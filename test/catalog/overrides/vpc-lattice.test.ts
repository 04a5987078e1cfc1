import { describe, expect, it } from '@jest/globals';
import { vpcLattice } from '../../../src/catalog/overrides/vpc-lattice.js';
import { findingsOfAll, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const arn = (kind: string, id: string): string => `arn:aws:vpc-lattice:eu-west-1:123456789012:${kind}/${id}`;
const allow = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'vpc-lattice-svcs:Invoke', Resource: '*' }],
};

describeInSync(vpcLattice, {
  aws_vpclattice_service: {
    attributes: { name: 's', auth_type: 'AWS_IAM', custom_domain_name: null },
    live: { Name: 's', AuthType: 'AWS_IAM', Status: 'ACTIVE' },
    plants: [['/AuthType', 'NONE', 'auth_type']],
  },
  aws_vpclattice_service_network: {
    attributes: { name: 'n', auth_type: 'NONE' },
    live: { Name: 'n', SharingConfig: { enabled: true } },
    plants: [['/AuthType', 'AWS_IAM', 'auth_type']],
  },
  aws_vpclattice_listener: {
    attributes: {
      name: 'l',
      service_identifier: 'svc-1',
      service_arn: arn('service', 'svc-1'),
      port: 443,
      protocol: 'HTTPS',
      default_action: [
        {
          fixed_response: [],
          forward: [
            {
              target_groups: [
                { target_group_identifier: 'tg-1', weight: 80 },
                { target_group_identifier: 'tg-2', weight: 20 },
              ],
            },
          ],
        },
      ],
    },
    live: {
      Name: 'l',
      ServiceId: 'svc-1',
      ServiceArn: arn('service', 'svc-1'),
      Port: 443,
      Protocol: 'HTTPS',
      DefaultAction: {
        Forward: {
          TargetGroups: [
            { TargetGroupIdentifier: 'tg-2', Weight: 20 },
            { TargetGroupIdentifier: 'tg-1', Weight: 80 },
          ],
        },
      },
    },
    plants: [
      ['/DefaultAction/Forward/TargetGroups/0/Weight', 90, 'default_action[0].forward[0].target_groups[1].weight'],
      ['/Protocol', 'HTTP', 'protocol'],
    ],
  },
  aws_vpclattice_listener_rule: {
    attributes: {
      name: 'r',
      priority: 10,
      action: [{ fixed_response: [{ status_code: 404 }], forward: [] }],
      match: [
        {
          http_match: [
            {
              method: 'GET',
              path_match: [{ case_sensitive: true, match: [{ exact: '', prefix: '/api' }] }],
              header_matches: [{ name: 'h', case_sensitive: false, match: [{ exact: 'v', contains: '', prefix: '' }] }],
            },
          ],
        },
      ],
    },
    live: {
      Name: 'r',
      Priority: 10,
      Action: { FixedResponse: { StatusCode: 404 } },
      Match: {
        HttpMatch: {
          Method: 'GET',
          PathMatch: { CaseSensitive: true, Match: { Prefix: '/api' } },
          HeaderMatches: [{ Name: 'h', Match: { Exact: 'v' } }],
        },
      },
    },
    plants: [
      ['/Match/HttpMatch/PathMatch/Match/Prefix', '/', 'match[0].http_match[0].path_match[0].match[0].prefix'],
      ['/Action/FixedResponse/StatusCode', 500, 'action[0].fixed_response[0].status_code'],
      ['/Priority', 20, 'priority'],
    ],
  },
  aws_vpclattice_target_group: {
    attributes: {
      name: 't',
      type: 'INSTANCE',
      config: [
        {
          port: 80,
          protocol: 'HTTP',
          vpc_identifier: 'vpc-1',
          health_check: [{ enabled: true, path: '/health', matcher: [{ value: '200-299' }] }],
        },
      ],
    },
    live: {
      Name: 't',
      Type: 'INSTANCE',
      Config: {
        Port: 80,
        Protocol: 'HTTP',
        ProtocolVersion: 'HTTP1',
        IpAddressType: 'IPV4',
        VpcIdentifier: 'vpc-1',
        HealthCheck: {
          Enabled: true,
          Path: '/health',
          HealthCheckIntervalSeconds: 30,
          Matcher: { HttpCode: '200-299' },
        },
      },
      Targets: [],
    },
    plants: [
      ['/Config/HealthCheck/Enabled', false, 'config[0].health_check[0].enabled'],
      ['/Config/HealthCheck/Matcher/HttpCode', '200', 'config[0].health_check[0].matcher[0].value'],
    ],
  },
  aws_vpclattice_service_network_service_association: {
    attributes: { service_identifier: 'svc-1', service_network_identifier: arn('servicenetwork', 'sn-1') },
    live: { ServiceId: 'svc-1', ServiceNetworkId: 'sn-1' },
    plants: [['/ServiceNetworkId', 'sn-2', 'service_network_identifier']],
  },
  aws_vpclattice_service_network_vpc_association: {
    attributes: { vpc_identifier: 'vpc-1', service_network_identifier: 'sn-1', security_group_ids: ['sg-1'] },
    live: { VpcId: 'vpc-1', ServiceNetworkId: 'sn-1', SecurityGroupIds: ['sg-1'] },
    plants: [['/SecurityGroupIds/1', 'sg-2', 'security_group_ids']],
  },
  aws_vpclattice_service_network_resource_association: {
    attributes: { resource_configuration_identifier: 'rcfg-1', service_network_identifier: 'sn-1' },
    live: { ResourceConfigurationId: 'rcfg-1', ServiceNetworkId: 'sn-1' },
    plants: [['/ResourceConfigurationId', 'rcfg-2', 'resource_configuration_identifier']],
  },
  aws_vpclattice_auth_policy: {
    attributes: { resource_identifier: arn('servicenetwork', 'sn-1'), policy: JSON.stringify(allow), state: 'Active' },
    live: { ResourceIdentifier: arn('servicenetwork', 'sn-1'), Policy: allow, State: 'Inactive' },
    plants: [['/Policy/Statement/0/Action', '*', 'policy']],
  },
  aws_vpclattice_resource_policy: {
    attributes: { resource_arn: arn('service', 'svc-1'), policy: JSON.stringify(allow) },
    live: { ResourceArn: arn('service', 'svc-1'), Policy: allow },
    plants: [['/Policy/Statement/0/Principal', { AWS: '210987654321' }, 'policy']],
  },
  aws_vpclattice_access_log_subscription: {
    attributes: { resource_identifier: 'sn-1', destination_arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:l' },
    live: {
      ResourceArn: arn('servicenetwork', 'sn-1'),
      ResourceId: 'sn-1',
      DestinationArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:l:*',
      ServiceNetworkLogType: 'SERVICE',
    },
    plants: [['/DestinationArn', 'arn:aws:s3:::elsewhere', 'destination_arn']],
  },
  aws_vpclattice_domain_verification: {
    attributes: { domain_name: 'example.com', tags: { a: 'b' } },
    live: { DomainName: 'example.com', Tags: [{ Key: 'a', Value: 'b' }] },
    plants: [['/Tags/0/Value', 'c', 'tags["a"]']],
  },
  aws_vpclattice_resource_gateway: {
    attributes: {
      name: 'g',
      vpc_id: 'vpc-1',
      subnet_ids: ['s-2', 's-1'],
      security_group_ids: ['sg-1'],
      ip_address_type: 'IPV4',
    },
    live: {
      Name: 'g',
      VpcIdentifier: 'vpc-1',
      SubnetIds: ['s-1', 's-2'],
      SecurityGroupIds: ['sg-1'],
      IpAddressType: 'IPV4',
      Ipv4AddressesPerEni: 16,
    },
    plants: [['/SecurityGroupIds/1', 'sg-2', 'security_group_ids']],
  },
  aws_vpclattice_resource_configuration: {
    attributes: {
      name: 'c',
      type: 'SINGLE',
      protocol: 'TCP',
      port_ranges: ['80'],
      resource_gateway_identifier: 'rgw-1',
      allow_association_to_shareable_service_network: true,
      resource_configuration_definition: [
        { ip_resource: [{ ip_address: '10.0.0.10' }], dns_resource: [], arn_resource: [] },
      ],
    },
    live: {
      Name: 'c',
      ResourceConfigurationType: 'SINGLE',
      ProtocolType: 'TCP',
      PortRanges: ['80'],
      ResourceGatewayId: 'rgw-1',
      AllowAssociationToSharableServiceNetwork: true,
      ResourceConfigurationDefinition: { IpResource: '10.0.0.10' },
    },
    plants: [
      [
        '/ResourceConfigurationDefinition/IpResource',
        '10.0.0.11',
        'resource_configuration_definition[0].ip_resource[0].ip_address',
      ],
      ['/PortRanges/1', '443', 'port_ranges'],
    ],
  },
});

describe('a target', () => {
  const target = mappingOf(vpcLattice, 'aws_vpclattice_target_group_attachment');
  const state = { target_group_identifier: 'tg-1', target: [{ id: 'i-1', port: 80 }] };
  const live = (port: number) => ({
    Arn: arn('targetgroup', 'tg-1'),
    Targets: [
      { Id: 'i-2', Port: 80 },
      { Id: 'i-1', Port: port },
    ],
  });

  it('is one of those of its group', () => {
    expect(findingsOfAll([[target, state]], live(80))).toEqual([]);
    expect(findingsOfAll([[target, state]], live(81)).map(({ kind }) => kind)).toEqual(['changed']);
    expect(
      findingsOfAll([[target, state]], { Arn: arn('targetgroup', 'tg-1'), Targets: [] }).map(({ kind }) => kind),
    ).toEqual(['missing']);
  });
});
