import { describe, expect, it } from '@jest/globals';
import type { TypeMapping } from '../../../src/catalog/model.js';
import { lightsail } from '../../../src/catalog/overrides/lightsail.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOfAll, findingsOfAll, mappingOf } from './compare.js';
import { describeInSync, type InSync } from './planted.js';

const of = (type: string): TypeMapping => mappingOf(lightsail, type);

const virtualServers: Readonly<Record<string, InSync>> = {
  aws_lightsail_instance: {
    attributes: {
      name: 'blog',
      availability_zone: 'eu-west-1a',
      blueprint_id: 'wordpress',
      bundle_id: 'nano_3_0',
      key_pair_name: 'LightsailDefaultKeyPair',
      add_on: [{ type: 'AutoSnapshot', snapshot_time: '06:00', status: 'Enabled' }],
      tags: { team: 'web' },
      tags_all: { team: 'web' },
    },
    live: {
      InstanceName: 'blog',
      AvailabilityZone: 'eu-west-1a',
      BlueprintId: 'wordpress',
      BundleId: 'nano_3_0',
      AddOns: [
        { AddOnType: 'AutoSnapshot', Status: 'Enabled', AutoSnapshotAddOnRequest: { SnapshotTimeOfDay: '06:00' } },
      ],
      Tags: [{ Key: 'team', Value: 'web' }],
    },
    plants: [
      ['/BundleId', 'micro_3_0', 'bundle_id'],
      ['/AddOns/0/Status', 'Disabled', 'add_on[0].status'],
    ],
  },
  aws_lightsail_instance_public_ports: {
    attributes: {
      instance_name: 'blog',
      port_info: [
        {
          protocol: 'tcp',
          from_port: 443,
          to_port: 443,
          cidrs: ['0.0.0.0/0'],
          ipv6_cidrs: ['::/0'],
          cidr_list_aliases: [],
        },
        { protocol: 'tcp', from_port: 22, to_port: 22, cidrs: ['10.0.0.0/8'], ipv6_cidrs: [], cidr_list_aliases: [] },
      ],
    },
    live: {
      InstanceName: 'blog',
      Networking: {
        Ports: [
          { Protocol: 'tcp', FromPort: 22, ToPort: 22, Cidrs: ['10.0.0.0/8'], AccessDirection: 'inbound' },
          { Protocol: 'tcp', FromPort: 443, ToPort: 443, Cidrs: ['0.0.0.0/0'], Ipv6Cidrs: ['::/0'] },
        ],
      },
    },
    plants: [
      ['/Networking/Ports/0/Cidrs/0', '0.0.0.0/0', 'port_info[1].cidrs'],
      ['/Networking/Ports/-', { Protocol: 'tcp', FromPort: 3389, ToPort: 3389, Cidrs: ['0.0.0.0/0'] }, 'port_info'],
    ],
    presence: '/Networking/Ports',
  },
  aws_lightsail_static_ip: {
    attributes: { name: 'ip' },
    live: { StaticIpName: 'ip', IsAttached: false },
    plants: [['/StaticIpName', 'other', 'name']],
  },
  aws_lightsail_static_ip_attachment: {
    attributes: { static_ip_name: 'ip', instance_name: 'blog', ip_address: '192.0.2.1' },
    live: { StaticIpName: 'ip', AttachedTo: 'blog', IsAttached: true },
    plants: [['/AttachedTo', 'shop', 'instance_name']],
    presence: '/AttachedTo',
  },
  aws_lightsail_disk: {
    attributes: { name: 'd', availability_zone: 'eu-west-1a', size_in_gb: 8 },
    live: { DiskName: 'd', AvailabilityZone: 'eu-west-1a', SizeInGb: 8 },
    plants: [['/SizeInGb', 16, 'size_in_gb']],
  },
  aws_lightsail_disk_attachment: {
    attributes: { disk_name: 'd', instance_name: 'blog', disk_path: '/dev/xvdf' },
    live: { DiskName: 'd', AttachedTo: 'blog', Path: '/dev/xvdf' },
    plants: [['/AttachedTo', 'shop', 'instance_name']],
    presence: '/AttachedTo',
  },
  aws_lightsail_database: {
    attributes: {
      relational_database_name: 'db',
      availability_zone: 'eu-west-1a',
      blueprint_id: 'mysql_8_0',
      bundle_id: 'micro_2_0',
      master_database_name: 'shop',
      master_username: 'root',
      preferred_maintenance_window: 'Tue:17:00-Tue:17:30',
      backup_retention_enabled: true,
      publicly_accessible: false,
    },
    live: {
      RelationalDatabaseName: 'db',
      AvailabilityZone: 'eu-west-1a',
      RelationalDatabaseBlueprintId: 'mysql_8_0',
      RelationalDatabaseBundleId: 'micro_2_0',
      MasterDatabaseName: 'shop',
      MasterUsername: 'root',
      PreferredBackupWindow: '16:00-16:30',
      PreferredMaintenanceWindow: 'tue:17:00-tue:17:30',
      BackupRetention: true,
      PubliclyAccessible: false,
    },
    plants: [
      ['/PubliclyAccessible', true, 'publicly_accessible'],
      ['/BackupRetention', false, 'backup_retention_enabled'],
    ],
  },
  aws_lightsail_lb: {
    attributes: { name: 'lb', instance_port: 80, health_check_path: '/', ip_address_type: 'dualstack' },
    live: { LoadBalancerName: 'lb', InstancePort: 80, HealthCheckPath: '/', AttachedInstances: ['blog'] },
    plants: [['/HealthCheckPath', '/up', 'health_check_path']],
  },
  aws_lightsail_lb_stickiness_policy: {
    attributes: { lb_name: 'lb', enabled: true, cookie_duration: 900 },
    live: { LoadBalancerName: 'lb', SessionStickinessEnabled: true, SessionStickinessLBCookieDurationSeconds: '900' },
    plants: [['/SessionStickinessEnabled', false, 'enabled']],
  },
  aws_lightsail_lb_certificate: {
    attributes: { name: 'c', lb_name: 'lb', domain_name: 'acme.io', subject_alternative_names: ['www.acme.io'] },
    live: {
      CertificateName: 'c',
      LoadBalancerName: 'lb',
      CertificateDomainName: 'acme.io',
      CertificateAlternativeNames: ['www.acme.io'],
    },
    plants: [['/CertificateAlternativeNames/0', 'evil.io', 'subject_alternative_names']],
  },
  aws_lightsail_certificate: {
    attributes: { name: 'c', domain_name: 'acme.io', subject_alternative_names: ['b.io', 'a.io'] },
    live: { CertificateName: 'c', DomainName: 'acme.io', SubjectAlternativeNames: ['a.io', 'b.io'] },
    plants: [['/DomainName', 'evil.io', 'domain_name']],
  },
  aws_lightsail_domain: {
    attributes: { domain_name: 'acme.io' },
    live: { DomainName: 'acme.io', DomainEntries: [] },
    plants: [['/DomainName', 'evil.io', 'domain_name']],
  },
};

describeInSync(lightsail, virtualServers);

describe('what others add to a virtual server', () => {
  it('is found where nobody declared it', () => {
    const bucket: readonly [TypeMapping, JsonObject] = [
      of('aws_lightsail_bucket'),
      { name: 'b', bundle_id: 'small_1_0' },
    ];
    const access: readonly [TypeMapping, JsonObject] = [
      of('aws_lightsail_bucket_resource_access'),
      { bucket_name: 'b', resource_name: 'blog' },
    ];
    const live = {
      BucketName: 'b',
      BundleId: 'small_1_0',
      AccessRules: { GetObject: 'private', AllowPublicOverrides: false },
      ResourcesReceivingAccess: ['blog'],
    };
    expect(changesOfAll([bucket, access], live)).toEqual([]);
    const open = { ...live, AccessRules: { GetObject: 'public' }, ResourcesReceivingAccess: ['blog', 'shop'] };
    expect(changesOfAll([bucket, access], open).map(([attribute]) => attribute)).toEqual([
      'access_rules',
      'resources_receiving_access',
    ]);
  });

  it('is missing where an instance no longer stands behind its load balancer', () => {
    const attached: readonly [TypeMapping, JsonObject] = [
      of('aws_lightsail_lb_attachment'),
      { lb_name: 'lb', instance_name: 'blog' },
    ];
    const live = { LoadBalancerName: 'lb', AttachedInstances: ['blog'] };
    expect(findingsOfAll([attached], live)).toEqual([]);
    const kinds = findingsOfAll([attached], { ...live, AttachedInstances: [] }).map(({ kind }) => kind);
    expect(kinds).toEqual(['missing']);
  });
});
