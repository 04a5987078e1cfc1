import { networkFirewall } from '../../../src/catalog/overrides/network-firewall.js';
import { workspacesWeb } from '../../../src/catalog/overrides/workspaces-web.js';
import { describeInSync, type InSync } from './planted.js';

const firewalls: Readonly<Record<string, InSync>> = {
  aws_networkfirewall_tls_inspection_configuration: {
    attributes: {
      arn: 'arn:t',
      name: 't',
      description: null,
      encryption_configuration: [{ key_id: 'AWS_OWNED_KMS_KEY', type: 'AWS_OWNED_KMS_KEY' }],
      tls_inspection_configuration: [
        {
          server_certificate_configuration: [
            {
              certificate_authority_arn: null,
              check_certificate_revocation_status: [],
              server_certificate: [{ resource_arn: 'arn:c2' }, { resource_arn: 'arn:c1' }],
              scope: [
                {
                  protocols: [6],
                  source: [{ address_definition: '0.0.0.0/0' }],
                  source_ports: [{ from_port: 0, to_port: 65535 }],
                  destination: [{ address_definition: '10.0.0.0/16' }],
                  destination_ports: [{ from_port: 443, to_port: 443 }],
                },
              ],
            },
          ],
        },
      ],
    },
    live: {
      TLSInspectionConfigurationArn: 'arn:t',
      TLSInspectionConfigurationName: 't',
      TLSInspectionConfiguration: {
        ServerCertificateConfigurations: [
          {
            ServerCertificates: [{ ResourceArn: 'arn:c1' }, { ResourceArn: 'arn:c2' }],
            Scopes: [
              {
                Protocols: [6],
                Sources: [{ AddressDefinition: '0.0.0.0/0' }],
                SourcePorts: [{ FromPort: 0, ToPort: 65535 }],
                Destinations: [{ AddressDefinition: '10.0.0.0/16' }],
                DestinationPorts: [{ FromPort: 443, ToPort: 443 }],
              },
            ],
          },
        ],
      },
    },
    plants: [
      [
        '/TLSInspectionConfiguration/ServerCertificateConfigurations/0/ServerCertificates/-',
        { ResourceArn: 'arn:c3' },
        'tls_inspection_configuration[0].server_certificate_configuration[0].server_certificate',
      ],
      [
        '/TLSInspectionConfiguration/ServerCertificateConfigurations/0/CertificateAuthorityArn',
        'arn:ca',
        'tls_inspection_configuration[0].server_certificate_configuration[0].certificate_authority_arn',
      ],
    ],
  },
  aws_networkfirewall_vpc_endpoint_association: {
    attributes: {
      vpc_endpoint_association_arn: 'arn:e',
      firewall_arn: 'arn:f',
      vpc_id: 'vpc-1',
      subnet_mapping: [{ subnet_id: 'subnet-1', ip_address_type: 'IPV4' }],
    },
    live: { FirewallArn: 'arn:f', VpcId: 'vpc-1', SubnetMapping: { SubnetId: 'subnet-1' } },
    plants: [['/SubnetMapping/SubnetId', 'subnet-2', 'subnet_mapping[0].subnet_id']],
  },
};

const portals: Readonly<Record<string, InSync>> = {
  aws_workspacesweb_browser_settings: {
    attributes: { browser_settings_arn: 'arn:b', browser_policy: '{"chromePolicies": {"A": {"value": true}}}' },
    live: { BrowserSettingsArn: 'arn:b', BrowserPolicy: '{"chromePolicies":{"A":{"value":true}}}' },
    plants: [['/BrowserPolicy', '{"chromePolicies":{}}', 'browser_policy']],
  },
  aws_workspacesweb_data_protection_settings: {
    attributes: {
      data_protection_settings_arn: 'arn:d',
      display_name: 'd',
      inline_redaction_configuration: [
        {
          global_confidence_level: 2,
          global_enforced_urls: ['https://a.io', 'https://b.io'],
          inline_redaction_pattern: [
            {
              built_in_pattern_id: 'ssn',
              confidence_level: 3,
              redaction_place_holder: [
                { redaction_place_holder_type: 'CustomText', redaction_place_holder_text: 'GONE' },
              ],
            },
          ],
        },
      ],
    },
    live: {
      DisplayName: 'd',
      InlineRedactionConfiguration: {
        GlobalConfidenceLevel: 2,
        GlobalEnforcedUrls: ['https://b.io', 'https://a.io'],
        InlineRedactionPatterns: [
          {
            BuiltInPatternId: 'ssn',
            ConfidenceLevel: 3,
            RedactionPlaceHolder: { RedactionPlaceHolderType: 'CustomText', RedactionPlaceHolderText: 'GONE' },
          },
        ],
      },
    },
    plants: [
      [
        '/InlineRedactionConfiguration/InlineRedactionPatterns/0/ConfidenceLevel',
        1,
        'inline_redaction_configuration[0].inline_redaction_pattern[0].confidence_level',
      ],
    ],
  },
  aws_workspacesweb_ip_access_settings: {
    attributes: {
      ip_access_settings_arn: 'arn:i',
      display_name: 'office',
      ip_rule: [
        { ip_range: '10.0.0.0/16', description: 'vpn' },
        { ip_range: '150.24.14.0/24', description: null },
      ],
    },
    live: {
      DisplayName: 'office',
      IpRules: [{ IpRange: '150.24.14.0/24' }, { IpRange: '10.0.0.0/16', Description: 'vpn' }],
    },
    plants: [['/IpRules/-', { IpRange: '0.0.0.0/0' }, 'ip_rule']],
  },
  aws_workspacesweb_network_settings: {
    attributes: {
      network_settings_arn: 'arn:n',
      vpc_id: 'vpc-1',
      subnet_ids: ['subnet-1', 'subnet-2'],
      security_group_ids: ['sg-1'],
    },
    live: { VpcId: 'vpc-1', SubnetIds: ['subnet-2', 'subnet-1'], SecurityGroupIds: ['sg-1'] },
    plants: [['/SecurityGroupIds/0', 'sg-2', 'security_group_ids']],
  },
  aws_workspacesweb_session_logger: {
    attributes: {
      session_logger_arn: 'arn:s',
      display_name: 's',
      event_filter: [{ all: [], include: ['SessionStart', 'SessionEnd'] }],
      log_configuration: [
        { s3: [{ bucket: 'logs', bucket_owner: null, folder_structure: 'Flat', log_file_format: 'Json' }] },
      ],
    },
    live: {
      DisplayName: 's',
      EventFilter: { Include: ['SessionEnd', 'SessionStart'] },
      LogConfiguration: {
        S3: { Bucket: 'logs', BucketOwner: '123456789012', FolderStructure: 'Flat', LogFileFormat: 'Json' },
      },
    },
    plants: [['/LogConfiguration/S3/Bucket', 'mine', 'log_configuration[0].s3[0].bucket']],
  },
  aws_workspacesweb_user_access_logging_settings: {
    attributes: { user_access_logging_settings_arn: 'arn:u', kinesis_stream_arn: 'arn:k' },
    live: { KinesisStreamArn: 'arn:k' },
    plants: [['/KinesisStreamArn', 'arn:other', 'kinesis_stream_arn']],
  },
  aws_workspacesweb_user_settings: {
    attributes: {
      user_settings_arn: 'arn:u',
      copy_allowed: 'Enabled',
      paste_allowed: 'Enabled',
      download_allowed: 'Disabled',
      upload_allowed: 'Disabled',
      print_allowed: 'Disabled',
      deep_link_allowed: 'Disabled',
      cookie_synchronization_configuration: [{ allowlist: [{ domain: '.acme.io', name: null, path: null }] }],
    },
    live: {
      CopyAllowed: 'Enabled',
      PasteAllowed: 'Enabled',
      DownloadAllowed: 'Disabled',
      UploadAllowed: 'Disabled',
      PrintAllowed: 'Disabled',
      DeepLinkAllowed: 'Disabled',
      DisconnectTimeoutInMinutes: 60,
      CookieSynchronizationConfiguration: { Allowlist: [{ Domain: '.acme.io' }] },
    },
    plants: [
      ['/DownloadAllowed', 'Enabled', 'download_allowed'],
      [
        '/CookieSynchronizationConfiguration/Allowlist/0/Domain',
        '.evil.io',
        ['cookie_synchronization_configuration[0].allowlist', 'cookie_synchronization_configuration[0].allowlist[0]'],
      ],
    ],
  },
};

describeInSync(networkFirewall, firewalls);
describeInSync(workspacesWeb, portals);
