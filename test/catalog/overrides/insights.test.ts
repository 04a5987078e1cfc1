import { describe, expect, it } from '@jest/globals';
import { appstream } from '../../../src/catalog/overrides/appstream.js';
import { cloudfrontParts } from '../../../src/catalog/overrides/cloudfront-parts.js';
import { insights } from '../../../src/catalog/overrides/insights.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';

interface Case {
  readonly type: string;
  readonly state: JsonObject;
  readonly live: JsonObject;
  /** What somebody changes in the live document, and the attributes that show it. */
  readonly changed: JsonObject;
  readonly shows: readonly string[];
}

const protocols = { items: ['TLSv1.1', 'TLSv1.2'], quantity: 2 };
const endpoint = {
  Arn: 'arn:lb',
  HTTPPort: 80,
  HTTPSPort: 443,
  Name: 'o',
  OriginProtocolPolicy: 'https-only',
  OriginSSLProtocols: ['TLSv1.2', 'TLSv1.1'],
};
const deployment = {
  Enabled: true,
  StagingDistributionDnsNames: ['d1.cloudfront.net'],
  TrafficConfig: { Type: 'SingleWeight', SingleWeightConfig: { Weight: 0.05 } },
};

const cases: readonly Case[] = [
  {
    type: 'aws_cloudfront_vpc_origin',
    state: {
      id: 'vo_1',
      vpc_origin_endpoint_config: [
        {
          arn: 'arn:lb',
          http_port: 80,
          https_port: 443,
          name: 'o',
          origin_protocol_policy: 'https-only',
          origin_ssl_protocols: [protocols],
        },
      ],
    },
    live: { VpcOriginEndpointConfig: endpoint },
    changed: {
      VpcOriginEndpointConfig: { ...endpoint, OriginProtocolPolicy: 'http-only', OriginSSLProtocols: ['TLSv1.2'] },
    },
    shows: [
      'vpc_origin_endpoint_config[0].origin_protocol_policy',
      'vpc_origin_endpoint_config[0].origin_ssl_protocols[0].items',
    ],
  },
  {
    type: 'aws_cloudfront_key_value_store',
    state: { name: 's', comment: 'c' },
    live: { Name: 's', Comment: 'c', Status: 'READY', Tags: [] },
    changed: { Comment: 'other' },
    shows: ['comment'],
  },
  {
    type: 'aws_cloudfront_continuous_deployment_policy',
    state: {
      enabled: true,
      staging_distribution_dns_names: [{ items: ['d1.cloudfront.net'], quantity: 1 }],
      traffic_config: [
        { type: 'SingleWeight', single_weight_config: [{ weight: 0.05, session_stickiness_config: [] }] },
      ],
    },
    live: { ContinuousDeploymentPolicyConfig: deployment },
    changed: {
      ContinuousDeploymentPolicyConfig: { ...deployment, StagingDistributionDnsNames: ['d2.cloudfront.net'] },
    },
    shows: ['staging_distribution_dns_names[0].items'],
  },
  {
    type: 'aws_appstream_directory_config',
    state: {
      directory_name: 'corp.example.org',
      organizational_unit_distinguished_names: ['OU=a', 'OU=b'],
      service_account_credentials: [{ account_name: 'join', account_password: 'secret' }],
    },
    live: {
      DirectoryName: 'corp.example.org',
      OrganizationalUnitDistinguishedNames: ['OU=b', 'OU=a'],
      ServiceAccountCredentials: { AccountName: 'join' },
    },
    changed: { ServiceAccountCredentials: { AccountName: 'admin' } },
    shows: ['service_account_credentials[0].account_name'],
  },
  {
    type: 'aws_appstream_stack',
    state: {
      name: 's',
      storage_connectors: [{ connector_type: 'HOMEFOLDERS', domains: [] }],
      user_settings: [
        { action: 'FILE_DOWNLOAD', permission: 'DISABLED' },
        { action: 'FILE_UPLOAD', permission: 'ENABLED' },
      ],
    },
    live: {
      Name: 's',
      StorageConnectors: [{ ConnectorType: 'HOMEFOLDERS', ResourceIdentifier: 'appstream2-36fb' }],
      UserSettings: [
        { Action: 'FILE_UPLOAD', Permission: 'ENABLED' },
        { Action: 'FILE_DOWNLOAD', Permission: 'DISABLED' },
      ],
    },
    changed: {
      UserSettings: [
        { Action: 'FILE_UPLOAD', Permission: 'ENABLED' },
        { Action: 'FILE_DOWNLOAD', Permission: 'ENABLED' },
      ],
    },
    shows: ['user_settings[0].permission'],
  },
  {
    type: 'aws_appstream_image_builder',
    state: {
      name: 'b',
      instance_type: 'stream.standard.medium',
      image_name: 'base',
      enable_default_internet_access: null,
    },
    live: {
      Name: 'b',
      InstanceType: 'stream.standard.medium',
      ImageArn: 'arn:aws:appstream:eu-west-1::image/base',
      EnableDefaultInternetAccess: false,
      AppstreamAgentVersion: '12-01-2025',
    },
    changed: { EnableDefaultInternetAccess: true },
    shows: ['enable_default_internet_access'],
  },
  {
    type: 'aws_appstream_user_stack_association',
    state: { stack_name: 's', user_name: 'a@example.org', authentication_type: 'USERPOOL' },
    live: { StackName: 's', UserName: 'a@example.org', AuthenticationType: 'USERPOOL' },
    changed: { UserName: 'b@example.org' },
    shows: ['user_name'],
  },
  {
    type: 'aws_detective_graph',
    state: { graph_arn: 'arn:g', tags: { team: 'a' }, tags_all: { team: 'a' } },
    live: { Arn: 'arn:g', Tags: [{ Key: 'team', Value: 'a' }] },
    changed: { Tags: [{ Key: 'team', Value: 'b' }] },
    shows: ['tags["team"]'],
  },
  {
    type: 'aws_detective_member',
    state: { graph_arn: 'arn:g', account_id: '210987654321', email_address: 'Root@example.org' },
    live: { GraphArn: 'arn:g', MemberId: '210987654321', MemberEmailAddress: 'root@example.org' },
    changed: { MemberEmailAddress: 'other@example.org' },
    shows: ['email_address'],
  },
  {
    type: 'aws_detective_organization_admin_account',
    state: { account_id: '123456789012' },
    live: { AccountId: '123456789012' },
    changed: { AccountId: '210987654321' },
    shows: ['account_id'],
  },
  {
    type: 'aws_devopsguru_notification_channel',
    state: { id: 'c', sns: [{ topic_arn: 'arn:t' }], filters: [{ severities: ['HIGH'], message_types: null }] },
    live: { Config: { Sns: { TopicArn: 'arn:t' }, Filters: { Severities: ['HIGH'] } } },
    changed: { Config: { Sns: { TopicArn: 'arn:u' }, Filters: { Severities: ['HIGH', 'LOW'] } } },
    shows: ['filters[0].severities', 'sns[0].topic_arn'],
  },
  {
    type: 'aws_devopsguru_resource_collection',
    state: { type: 'AWS_TAGS', tags: [{ app_boundary_key: 'DevOps-Guru-a', tag_values: ['x', 'y'] }] },
    live: {
      ResourceCollectionType: 'AWS_TAGS',
      ResourceCollectionFilter: { Tags: [{ AppBoundaryKey: 'DevOps-Guru-a', TagValues: ['y', 'x'] }] },
    },
    changed: { ResourceCollectionFilter: { Tags: [{ AppBoundaryKey: 'DevOps-Guru-a', TagValues: ['y'] }] } },
    shows: ['tags[0].tag_values'],
  },
  {
    type: 'aws_datapipeline_pipeline',
    state: { id: 'df-1', name: 'p', description: 'd' },
    live: { PipelineId: 'df-1', Name: 'p', Description: 'd' },
    changed: { Description: 'e' },
    shows: ['description'],
  },
  {
    type: 'aws_auditmanager_assessment',
    state: {
      id: 'a',
      framework_id: 'f',
      assessment_reports_destination: [{ destination: 's3://b', destination_type: 'S3' }],
      roles: [{ role_arn: 'arn:r', role_type: 'PROCESS_OWNER' }],
      scope: [{ aws_accounts: [{ id: '123456789012' }], aws_services: [] }],
    },
    live: {
      FrameworkId: 'f',
      AssessmentReportsDestination: { Destination: 's3://b', DestinationType: 'S3' },
      Roles: [{ RoleArn: 'arn:r', RoleType: 'PROCESS_OWNER' }],
      Scope: { AwsAccounts: [{ Id: '123456789012', Name: 'main' }], AwsServices: [{ ServiceName: 's3' }] },
    },
    changed: { AssessmentReportsDestination: { Destination: 's3://other', DestinationType: 'S3' } },
    shows: ['assessment_reports_destination[0].destination'],
  },
  {
    type: 'aws_appintegrations_event_integration',
    state: { name: 'e', eventbridge_bus: 'default', event_filter: [{ source: 'aws.partner/example.com' }] },
    live: { Name: 'e', EventBridgeBus: 'default', EventFilter: { Source: 'aws.partner/example.com' } },
    changed: { EventFilter: { Source: 'aws.partner/other.com' } },
    shows: ['event_filter[0].source'],
  },
];

const mappings = [...cloudfrontParts, ...appstream, ...insights];

describe('a small type', () => {
  it.each(cases)('$type is as it was declared, and shows $shows', ({ type, state, live, changed, shows }) => {
    const mapping = mappingOf(mappings, type);
    expect(changesOf(mapping, state, live)).toEqual([]);
    const names = changesOf(mapping, state, { ...live, ...changed }).map(([attribute]) => attribute);
    expect(new Set(names)).toEqual(new Set(shows));
  });

  it('has a case here', () => {
    expect(new Set(cases.map(({ type }) => type))).toEqual(new Set(mappings.map(({ terraformType }) => terraformType)));
  });
});
