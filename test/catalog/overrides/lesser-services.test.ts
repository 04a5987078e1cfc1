import { location } from '../../../src/catalog/overrides/location.js';
import { notifications } from '../../../src/catalog/overrides/notifications.js';
import { retention } from '../../../src/catalog/overrides/retention.js';
import { serviceCatalog } from '../../../src/catalog/overrides/service-catalog.js';
import { describeInSync, type InSync } from './planted.js';

const all = [location, notifications, retention, serviceCatalog].flat();

const places: Readonly<Record<string, InSync>> = {
  aws_location_map: {
    attributes: { map_name: 'm', description: '', configuration: [{ style: 'VectorHereBerlin' }] },
    live: { MapName: 'm', Configuration: { Style: 'VectorHereBerlin' }, DataSource: 'Here' },
    plants: [['/Configuration/Style', 'VectorEsriStreets', 'configuration[0].style']],
  },
  aws_location_place_index: {
    attributes: {
      index_name: 'p',
      data_source: 'Here',
      description: null,
      data_source_configuration: [{ intended_use: 'SingleUse' }],
    },
    live: { IndexName: 'p', DataSource: 'Here', DataSourceConfiguration: { IntendedUse: 'SingleUse' } },
    plants: [['/DataSourceConfiguration/IntendedUse', 'Storage', 'data_source_configuration[0].intended_use']],
  },
  aws_location_tracker: {
    attributes: { tracker_name: 't', position_filtering: 'TimeBased', kms_key_id: '' },
    live: { TrackerName: 't', PositionFiltering: 'TimeBased', EventBridgeEnabled: false },
    plants: [['/PositionFiltering', 'DistanceBased', 'position_filtering']],
  },
  aws_location_tracker_association: {
    attributes: { tracker_name: 't', consumer_arn: 'arn:c' },
    live: { TrackerName: 't', ConsumerArn: 'arn:c' },
    plants: [['/ConsumerArn', 'arn:d', 'consumer_arn']],
  },
  aws_location_route_calculator: {
    attributes: { calculator_name: 'r', data_source: 'Here', description: 'routes' },
    live: { CalculatorName: 'r', DataSource: 'Here', Description: 'routes' },
    plants: [['/Description', undefined, 'description']],
  },
  aws_location_geofence_collection: {
    attributes: { collection_name: 'g', description: 'fences', kms_key_id: '' },
    live: { CollectionName: 'g', Description: 'fences' },
    plants: [['/Description', 'none', 'description']],
  },
};

const messages: Readonly<Record<string, InSync>> = {
  aws_notifications_notification_configuration: {
    attributes: { arn: 'arn:n', name: 'n', description: 'd', aggregation_duration: 'NONE' },
    live: { Arn: 'arn:n', Name: 'n', Description: 'd', AggregationDuration: 'NONE' },
    plants: [['/AggregationDuration', 'LONG', 'aggregation_duration']],
  },
  aws_notifications_event_rule: {
    attributes: {
      arn: 'arn:r',
      notification_configuration_arn: 'arn:n',
      source: 'aws.ec2',
      event_type: 'EC2 Instance State-change Notification',
      event_pattern: '{"detail": {"state": ["stopped"]}}',
      regions: ['eu-west-1', 'us-east-1'],
    },
    live: {
      Arn: 'arn:r',
      NotificationConfigurationArn: 'arn:n',
      Source: 'aws.ec2',
      EventType: 'EC2 Instance State-change Notification',
      EventPattern: '{"detail":{"state":["stopped"]}}',
      Regions: ['us-east-1', 'eu-west-1'],
    },
    plants: [
      ['/Regions/1', 'eu-west-2', 'regions'],
      ['/EventPattern', '{"detail":{"state":["running"]}}', 'event_pattern'],
    ],
  },
  aws_notifications_notification_hub: {
    attributes: { notification_hub_region: 'eu-west-1' },
    live: { Region: 'eu-west-1' },
    plants: [['/Region', 'us-east-1', 'notification_hub_region']],
  },
  aws_notifications_channel_association: {
    attributes: { arn: 'arn:c', notification_configuration_arn: 'arn:n' },
    live: { Arn: 'arn:c', NotificationConfigurationArn: 'arn:n' },
    plants: [['/NotificationConfigurationArn', 'arn:m', 'notification_configuration_arn']],
  },
  aws_ssmcontacts_contact: {
    attributes: { arn: 'arn:c', alias: 'oncall', type: 'PERSONAL', display_name: null },
    live: { Arn: 'arn:c', Alias: 'oncall', Type: 'PERSONAL' },
    plants: [['/DisplayName', 'Eve', 'display_name']],
  },
  aws_ssmcontacts_contact_channel: {
    attributes: {
      arn: 'arn:ch',
      name: 'mail',
      type: 'EMAIL',
      contact_id: 'arn:c',
      delivery_address: [{ simple_address: 'oncall@acme.io' }],
    },
    live: {
      Arn: 'arn:ch',
      ChannelName: 'mail',
      ChannelType: 'EMAIL',
      ContactId: 'arn:c',
      ChannelAddress: 'oncall@acme.io',
    },
    plants: [['/ChannelAddress', 'eve@evil.io', 'delivery_address[0].simple_address']],
  },
  aws_ssmincidents_replication_set: {
    attributes: {
      arn: 'arn:s',
      region: [],
      regions: [
        { name: 'eu-west-1', kms_key_arn: 'DefaultKey', status: 'ACTIVE', status_message: '' },
        { name: 'us-east-1', kms_key_arn: 'arn:aws:kms:us-east-1:123456789012:key/k', status: 'ACTIVE' },
      ],
    },
    live: {
      Arn: 'arn:s',
      DeletionProtected: false,
      Regions: [
        { RegionName: 'us-east-1', RegionConfiguration: { SseKmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/k' } },
        { RegionName: 'eu-west-1', RegionConfiguration: { SseKmsKeyId: 'DefaultKey' } },
      ],
    },
    plants: [['/Regions/0/RegionConfiguration/SseKmsKeyId', 'DefaultKey', 'regions[1].kms_key_arn']],
  },
};

const kept: Readonly<Record<string, InSync>> = {
  aws_rbin_rule: {
    attributes: {
      arn: 'arn:r',
      description: 'snapshots',
      resource_type: 'EBS_SNAPSHOT',
      resource_tags: [
        { resource_tag_key: 'env', resource_tag_value: 'prod' },
        { resource_tag_key: 'env', resource_tag_value: '' },
      ],
      retention_period: [{ retention_period_value: 10, retention_period_unit: 'DAYS' }],
    },
    live: {
      Arn: 'arn:r',
      Description: 'snapshots',
      ResourceType: 'EBS_SNAPSHOT',
      ResourceTags: [{ ResourceTagKey: 'env' }, { ResourceTagKey: 'env', ResourceTagValue: 'prod' }],
      RetentionPeriod: { RetentionPeriodValue: 10, RetentionPeriodUnit: 'DAYS' },
      Status: 'available',
    },
    plants: [
      ['/RetentionPeriod/RetentionPeriodValue', 1, 'retention_period[0].retention_period_value'],
      ['/ExcludeResourceTags', [{ ResourceTagKey: 'keep' }], 'exclude_resource_tags'],
    ],
  },
  aws_storagegateway_tape_pool: {
    attributes: {
      arn: 'arn:p',
      pool_name: 'p',
      storage_class: 'GLACIER',
      retention_lock_type: 'NONE',
      retention_lock_time_in_days: 0,
    },
    live: { PoolARN: 'arn:p', PoolName: 'p', StorageClass: 'GLACIER' },
    plants: [['/RetentionLockType', 'GOVERNANCE', 'retention_lock_type']],
  },
  aws_redshiftserverless_snapshot: {
    attributes: { snapshot_name: 's', namespace_name: 'n', retention_period: -1 },
    live: { SnapshotName: 's', NamespaceName: 'n', RetentionPeriod: -1 },
    plants: [['/RetentionPeriod', 7, 'retention_period']],
  },
  aws_s3control_bucket: {
    attributes: { arn: 'arn:b', bucket: 'b', outpost_id: 'op-1' },
    live: { Arn: 'arn:b', BucketName: 'b', OutpostId: 'op-1' },
    plants: [['/Tags', [{ Key: 'a', Value: 'b' }], 'tags["a"]']],
  },
  aws_s3control_bucket_policy: {
    attributes: { bucket: 'arn:b', policy: '{"Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*"}]}' },
    live: {
      Bucket: 'arn:b',
      PolicyDocument: { Statement: [{ Effect: 'Deny', Principal: { AWS: '*' }, Action: ['s3:*'] }] },
    },
    plants: [['/PolicyDocument/Statement/0/Effect', 'Allow', 'policy']],
  },
  aws_s3outposts_endpoint: {
    attributes: {
      arn: 'arn:e',
      outpost_id: 'op-1',
      security_group_id: 'sg-1',
      subnet_id: 'subnet-1',
      access_type: 'Private',
    },
    live: { Arn: 'arn:e', OutpostId: 'op-1', SecurityGroupId: 'sg-1', SubnetId: 'subnet-1' },
    plants: [['/SecurityGroupId', 'sg-2', 'security_group_id']],
  },
  aws_resourceexplorer2_index: {
    attributes: { arn: 'arn:i', type: 'LOCAL', tags: {}, tags_all: {} },
    live: { Arn: 'arn:i', Type: 'LOCAL', IndexState: 'ACTIVE' },
    plants: [['/Type', 'AGGREGATOR', 'type']],
  },
  aws_resourceexplorer2_view: {
    attributes: {
      arn: 'arn:v',
      name: 'v',
      default_view: true,
      scope: 'arn:aws:iam::123456789012:root',
      filters: [{ filter_string: 'resourcetype:ec2:instance' }],
      included_property: [{ name: 'tags' }],
    },
    live: {
      ViewArn: 'arn:v',
      ViewName: 'v',
      Scope: 'arn:aws:iam::123456789012:root',
      Filters: { FilterString: 'resourcetype:ec2:instance' },
      IncludedProperties: [{ Name: 'tags' }],
    },
    plants: [['/Filters/FilterString', '', 'filters[0].filter_string']],
  },
  aws_media_package_channel: {
    attributes: { channel_id: 'c', description: 'Managed by Terraform' },
    live: { Id: 'c', Description: 'Managed by Terraform', HlsIngest: {} },
    plants: [['/Description', 'mine', 'description']],
  },
  aws_servicecatalog_portfolio_share: {
    attributes: { portfolio_id: 'port-1', principal_id: '111111111111', type: 'ACCOUNT', share_tag_options: false },
    live: { PortfolioId: 'port-1', AccountId: '111111111111' },
    plants: [['/ShareTagOptions', true, 'share_tag_options']],
  },
  aws_servicecatalog_service_action: {
    attributes: {
      id: 'act-1',
      name: 'restart',
      description: '',
      definition: [
        {
          type: '',
          name: 'AWS-RestartEC2Instance',
          version: '1',
          assume_role: 'LAUNCH_ROLE',
          parameters: '[{"Name":"InstanceId","Type":"TARGET"}]',
        },
      ],
    },
    live: {
      Id: 'act-1',
      Name: 'restart',
      DefinitionType: 'SSM_AUTOMATION',
      Definition: [
        { Key: 'AssumeRole', Value: 'LAUNCH_ROLE' },
        { Key: 'Name', Value: 'AWS-RestartEC2Instance' },
        { Key: 'Parameters', Value: '[{"Type": "TARGET", "Name": "InstanceId"}]' },
        { Key: 'Version', Value: '1' },
      ],
    },
    plants: [
      ['/Definition/0/Value', 'arn:aws:iam::123456789012:role/admin', 'definition[0].assume_role'],
      ['/Definition/3/Value', '2', 'definition[0].version'],
    ],
  },
};

describeInSync(all, places);
describeInSync(all, messages);
describeInSync(all, kept);
