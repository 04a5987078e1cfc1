import { describe, expect, it } from '@jest/globals';
import { ec2Vpn } from '../../../src/catalog/overrides/ec2-vpn.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { changesOf, coverageOf, mappingOf } from './compare.js';

const connection = mappingOf(ec2Vpn, 'aws_vpn_connection');

/** As the provider keeps it: numbers by outside address, inside addresses that AWS chose, nothing where nothing is set. */
const state: JsonObject = {
  id: 'vpn-0a1b',
  customer_gateway_id: 'cgw-1',
  type: 'ipsec.1',
  static_routes_only: true,
  tunnel1_inside_cidr: '169.254.10.0/30',
  tunnel1_inside_ipv6_cidr: '',
  tunnel1_ike_versions: ['ikev2'],
  tunnel1_phase1_dh_group_numbers: [20, 21],
  tunnel1_phase1_encryption_algorithms: ['AES256-GCM-16'],
  tunnel1_dpd_timeout_seconds: 0,
  tunnel1_startup_action: 'start',
  tunnel1_log_options: [
    { cloudwatch_log_options: [{ log_enabled: true, log_group_arn: 'arn:aws:logs:eu-west-1:1:log-group:vpn' }] },
  ],
  tunnel2_inside_cidr: '169.254.99.8/30',
  tunnel2_inside_ipv6_cidr: '',
  tunnel2_ike_versions: null,
  tunnel2_phase1_encryption_algorithms: [],
  tunnel2_phase1_lifetime_seconds: 0,
  tunnel2_startup_action: '',
  tunnel2_log_options: [],
  tags: {},
};

const values = (...all: Json[]): Json => all.map((Value) => ({ Value }));

const one: JsonObject = {
  TunnelInsideCidr: '169.254.10.0/30',
  IKEVersions: values('ikev2'),
  Phase1DHGroupNumbers: values(21, 20),
  Phase1EncryptionAlgorithms: values('AES256-GCM-16'),
  StartupAction: 'start',
  LogOptions: {
    CloudwatchLogOptions: {
      LogEnabled: true,
      LogGroupArn: 'arn:aws:logs:eu-west-1:1:log-group:vpn',
      LogOutputFormat: 'json',
    },
  },
};
const two: JsonObject = { TunnelInsideCidr: '169.254.99.8/30', Phase1LifetimeSeconds: 28800 };

const live = (tunnels: Json | undefined): JsonObject => ({
  VpnConnectionId: 'vpn-0a1b',
  CustomerGatewayId: 'cgw-1',
  Type: 'ipsec.1',
  StaticRoutesOnly: true,
  ...(tunnels !== undefined && { VpnTunnelOptionsSpecifications: tunnels }),
});

describe('tunnels of a VPN connection', () => {
  it.each([
    ['one', [one, two]],
    ['the other', [two, one]],
  ])('are the same in %s order', (_, tunnels) => {
    expect(changesOf(connection, state, live(tunnels))).toEqual([]);
  });

  it('are told apart by their inside addresses', () => {
    expect(
      changesOf(
        connection,
        state,
        live([
          { ...two, StartupAction: 'start' },
          { ...one, StartupAction: 'add' },
        ]),
      ),
    ).toEqual([
      ['tunnel1_startup_action', 'replace', 'start', 'add'],
      ['tunnel2_startup_action', 'add', null, 'start'],
    ]);
  });

  it('show algorithms that somebody let in again, and others than AWS proposes', () => {
    const weaker = { ...one, Phase1EncryptionAlgorithms: values('AES256-GCM-16', 'AES128') };
    const all = { ...two, Phase1EncryptionAlgorithms: values('AES256-GCM-16', 'AES128', 'AES256', 'AES128-GCM-16') };
    expect(changesOf(connection, state, live([weaker, all])).map(([attribute]) => attribute)).toEqual([
      'tunnel1_phase1_encryption_algorithms',
    ]);
    const old = { ...two, IKEVersions: values('ikev1') };
    expect(changesOf(connection, state, live([one, old])).map(([attribute]) => attribute)).toEqual([
      'tunnel2_ike_versions',
    ]);
  });

  it('show logging that was switched off', () => {
    expect(
      changesOf(connection, state, live([{ ...one, LogOptions: null }, two])).map(([attribute]) => attribute),
    ).toEqual(['tunnel1_log_options']);
  });

  it('know the one whose inside addresses were changed by the other', () => {
    const moved = { ...one, TunnelInsideCidr: '169.254.11.0/30', StartupAction: 'add' };
    expect(changesOf(connection, state, live([two, moved]))).toEqual([
      ['tunnel1_inside_cidr', 'replace', '169.254.10.0/30', '169.254.11.0/30'],
      ['tunnel1_startup_action', 'replace', 'start', 'add'],
    ]);
  });

  it.each([
    ['are not there', undefined],
    [
      'have none of the addresses',
      [
        { ...one, TunnelInsideCidr: '169.254.1.0/30' },
        { ...two, TunnelInsideCidr: '169.254.2.0/30' },
      ],
    ],
    ['are not where they should be', { ...one }],
  ])('are not compared where they %s, and said to be', (_, tunnels) => {
    expect(changesOf(connection, state, live(tunnels))).toEqual([]);
    const { unverified } = coverageOf(connection, state, live(tunnels));
    expect(unverified).toContainEqual({ attribute: 'tunnel1_startup_action', reason: 'not-returned' });
    expect(unverified).toContainEqual({ attribute: 'tunnel2_ike_versions', reason: 'not-returned' });
  });
});
