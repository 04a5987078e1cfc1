import type { TypeMapping } from '../model.js';
import { blocks, bool, exact, number, owned, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
const instanceDocs = `${reference}/aws-resource-lightsail-instance.html`;
const bucketDocs = `${reference}/aws-resource-lightsail-bucket.html`;
const balancerDocs = `${reference}/aws-resource-lightsail-loadbalancer.html`;

const instance = exact('aws_lightsail_instance', 'AWS::Lightsail::Instance', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/InstanceName'),
    text('availability_zone', '/AvailabilityZone'),
    text('blueprint_id', '/BlueprintId'),
    text('bundle_id', '/BundleId'),
    text('key_pair_name', '/KeyPairName', { ...chosen, equivalences: ['absent-live'] }),
    blocks(
      'add_on',
      '/AddOns',
      ['AddOnType'],
      [
        text('type', '/AddOnType'),
        text('snapshot_time', '/AutoSnapshotAddOnRequest/SnapshotTimeOfDay'),
        text('status', '/Status'),
      ],
      chosen,
    ),
    tags(),
  ],
  unverified: { ip_address_type: 'not-returned', user_data: 'write-only' },
  source: instanceDocs,
});

/** All open ports of an instance; what stands here besides is open to somebody else. */
const publicPorts = exact('aws_lightsail_instance_public_ports', 'AWS::Lightsail::Instance', {
  identifiers: ['{instance_name}'],
  facet: { presence: '/Networking/Ports' },
  lenses: [
    text('instance_name', '/InstanceName'),
    blocks(
      'port_info',
      '/Networking/Ports',
      ['Protocol', 'FromPort', 'ToPort'],
      [
        text('protocol', '/Protocol'),
        number('from_port', '/FromPort'),
        number('to_port', '/ToPort'),
        set('cidrs', '/Cidrs', chosen),
        set('ipv6_cidrs', '/Ipv6Cidrs', chosen),
        set('cidr_list_aliases', '/CidrListAliases', chosen),
      ],
    ),
  ],
  unverified: {},
  source: `${reference}/aws-properties-lightsail-instance-port.html`,
});

const staticIp = exact('aws_lightsail_static_ip', 'AWS::Lightsail::StaticIp', {
  identifiers: ['{name}', '{id}'],
  lenses: [text('name', '/StaticIpName')],
  unverified: {},
  source: `${reference}/aws-resource-lightsail-staticip.html`,
});

const staticIpAttachment = exact('aws_lightsail_static_ip_attachment', 'AWS::Lightsail::StaticIp', {
  identifiers: ['{static_ip_name}'],
  facet: { presence: '/AttachedTo' },
  lenses: [text('static_ip_name', '/StaticIpName'), text('instance_name', '/AttachedTo')],
  unverified: {},
  source: `${reference}/aws-resource-lightsail-staticip.html`,
});

const disk = exact('aws_lightsail_disk', 'AWS::Lightsail::Disk', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/DiskName'),
    text('availability_zone', '/AvailabilityZone'),
    number('size_in_gb', '/SizeInGb'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-lightsail-disk.html`,
});

const diskAttachment = exact('aws_lightsail_disk_attachment', 'AWS::Lightsail::Disk', {
  identifiers: ['{disk_name}'],
  facet: { presence: '/AttachedTo' },
  lenses: [
    text('disk_name', '/DiskName'),
    text('instance_name', '/AttachedTo'),
    text('disk_path', '/Path', { equivalences: ['absent-live'] }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-lightsail-disk.html`,
});

const database = exact('aws_lightsail_database', 'AWS::Lightsail::Database', {
  identifiers: ['{relational_database_name}', '{id}'],
  lenses: [
    text('relational_database_name', '/RelationalDatabaseName'),
    text('availability_zone', '/AvailabilityZone', chosen),
    text('blueprint_id', '/RelationalDatabaseBlueprintId'),
    text('bundle_id', '/RelationalDatabaseBundleId'),
    text('master_database_name', '/MasterDatabaseName'),
    text('master_username', '/MasterUsername'),
    text('preferred_backup_window', '/PreferredBackupWindow', chosen),
    text('preferred_maintenance_window', '/PreferredMaintenanceWindow', {
      ...chosen,
      equivalences: ['maintenance-window'],
    }),
    bool('backup_retention_enabled', '/BackupRetention', chosen),
    bool('publicly_accessible', '/PubliclyAccessible', { default: false }),
    tags(),
  ],
  unverified: {
    apply_immediately: 'terraform-only',
    final_snapshot_name: 'terraform-only',
    master_password: 'write-only',
    skip_final_snapshot: 'terraform-only',
  },
  source: `${reference}/aws-resource-lightsail-database.html`,
});

const bucket = exact('aws_lightsail_bucket', 'AWS::Lightsail::Bucket', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/BucketName'),
    text('bundle_id', '/BundleId'),
    owned(text('access_rules', '/AccessRules/GetObject', { default: 'private' })),
    owned(set('resources_receiving_access', '/ResourcesReceivingAccess')),
    owned(set('readonly_access_accounts', '/ReadOnlyAccessAccounts')),
    tags(),
  ],
  unverified: { force_delete: 'terraform-only' },
  source: bucketDocs,
});

const bucketAccess = exact('aws_lightsail_bucket_resource_access', 'AWS::Lightsail::Bucket', {
  identifiers: ['{bucket_name}'],
  lenses: [
    text('bucket_name', '/BucketName'),
    text('resource_name', '/ResourcesReceivingAccess', { contributes: true, order: 'set' }),
  ],
  unverified: {},
  source: bucketDocs,
});

const balancer = exact('aws_lightsail_lb', 'AWS::Lightsail::LoadBalancer', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/LoadBalancerName'),
    number('instance_port', '/InstancePort'),
    text('health_check_path', '/HealthCheckPath', { default: '/' }),
    text('ip_address_type', '/IpAddressType', { default: 'dualstack' }),
    tags(),
  ],
  unverified: {},
  source: balancerDocs,
});

const balancerAttachment = exact('aws_lightsail_lb_attachment', 'AWS::Lightsail::LoadBalancer', {
  identifiers: ['{lb_name}'],
  lenses: [
    text('lb_name', '/LoadBalancerName'),
    text('instance_name', '/AttachedInstances', { contributes: true, order: 'set' }),
  ],
  unverified: {},
  source: balancerDocs,
});

const stickiness = exact('aws_lightsail_lb_stickiness_policy', 'AWS::Lightsail::LoadBalancer', {
  identifiers: ['{lb_name}'],
  facet: {},
  lenses: [
    text('lb_name', '/LoadBalancerName'),
    bool('enabled', '/SessionStickinessEnabled', { default: false }),
    // Text in the document, a number here.
    number('cookie_duration', '/SessionStickinessLBCookieDurationSeconds'),
  ],
  unverified: {},
  source: balancerDocs,
});

const balancerCertificate = exact('aws_lightsail_lb_certificate', 'AWS::Lightsail::LoadBalancerTlsCertificate', {
  identifiers: ['{name}|{lb_name}'],
  lenses: [
    text('name', '/CertificateName'),
    text('lb_name', '/LoadBalancerName'),
    text('domain_name', '/CertificateDomainName', chosen),
    set('subject_alternative_names', '/CertificateAlternativeNames', chosen),
  ],
  unverified: {},
  source: `${reference}/aws-resource-lightsail-loadbalancertlscertificate.html`,
});

const certificate = exact('aws_lightsail_certificate', 'AWS::Lightsail::Certificate', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/CertificateName'),
    text('domain_name', '/DomainName', chosen),
    set('subject_alternative_names', '/SubjectAlternativeNames', chosen),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-lightsail-certificate.html`,
});

const domain = exact('aws_lightsail_domain', 'AWS::Lightsail::Domain', {
  identifiers: ['{domain_name}', '{id}'],
  lenses: [text('domain_name', '/DomainName')],
  unverified: {},
  source: `${reference}/aws-resource-lightsail-domain.html`,
});

export const lightsail: readonly TypeMapping[] = [
  instance,
  publicPorts,
  staticIp,
  staticIpAttachment,
  disk,
  diskAttachment,
  database,
  bucket,
  bucketAccess,
  balancer,
  balancerAttachment,
  stickiness,
  balancerCertificate,
  certificate,
  domain,
];
