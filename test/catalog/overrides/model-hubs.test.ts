import { modelHubs } from '../../../src/catalog/overrides/model-hubs.js';
import { sms } from '../../../src/catalog/overrides/sms.js';
import { describeInSync, type InSync } from './planted.js';

const numbers: Readonly<Record<string, InSync>> = {
  aws_pinpointsmsvoicev2_phone_number: {
    attributes: {
      id: 'phone-1',
      iso_country_code: 'IE',
      message_type: 'TRANSACTIONAL',
      number_capabilities: ['VOICE', 'SMS'],
      number_type: 'LONG_CODE',
      opt_out_list_name: 'Default',
      deletion_protection_enabled: false,
      self_managed_opt_outs_enabled: false,
      two_way_channel_enabled: true,
      two_way_channel_arn: 'arn:t',
      two_way_channel_role: null,
    },
    live: {
      PhoneNumberId: 'phone-1',
      IsoCountryCode: 'IE',
      NumberCapabilities: ['SMS', 'VOICE'],
      NumberType: 'LONG_CODE',
      OptOutListName: 'Default',
      TwoWay: { Enabled: true, ChannelArn: 'arn:t' },
      MandatoryKeywords: { STOP: { Message: 'bye' }, HELP: { Message: 'help' } },
    },
    plants: [
      ['/TwoWay/ChannelArn', 'arn:other', 'two_way_channel_arn'],
      ['/SelfManagedOptOutsEnabled', true, 'self_managed_opt_outs_enabled'],
    ],
  },
  aws_pinpointsmsvoicev2_configuration_set: {
    attributes: { name: 'c', default_sender_id: 'ACME', default_message_type: 'PROMOTIONAL' },
    live: { ConfigurationSetName: 'c', DefaultSenderId: 'ACME', MessageFeedbackEnabled: false },
    plants: [['/DefaultSenderId', 'EVIL', 'default_sender_id']],
  },
  aws_pinpointsmsvoicev2_opt_out_list: {
    attributes: { name: 'stop', tags: {}, tags_all: {} },
    live: { OptOutListName: 'stop' },
    plants: [['/Tags', [{ Key: 'a', Value: 'b' }], 'tags["a"]']],
  },
};

const hubs: Readonly<Record<string, InSync>> = {
  aws_sagemaker_device: {
    attributes: { device_fleet_name: 'f', device: [{ device_name: 'd', description: null, iot_thing_name: 'd' }] },
    live: { DeviceFleetName: 'f', Device: { DeviceName: 'd', IotThingName: 'd' } },
    plants: [['/Device/IotThingName', 'e', 'device[0].iot_thing_name']],
  },
  aws_sagemaker_device_fleet: {
    attributes: {
      device_fleet_name: 'f',
      role_arn: 'arn:r',
      description: '',
      enable_iot_role_alias: false,
      output_config: [{ s3_output_location: 's3://b/p/', kms_key_id: '' }],
    },
    live: { DeviceFleetName: 'f', RoleArn: 'arn:r', OutputConfig: { S3OutputLocation: 's3://b/p/' } },
    plants: [['/OutputConfig/S3OutputLocation', 's3://mine/', 'output_config[0].s3_output_location']],
  },
  aws_sagemaker_hub: {
    attributes: { arn: 'arn:h', hub_name: 'h', hub_description: 'models', hub_search_keywords: ['b', 'a'] },
    live: {
      HubName: 'h',
      HubDescription: 'models',
      HubSearchKeywords: ['a', 'b'],
      S3StorageConfig: { S3OutputPath: 's3://sagemaker-hubs/h' },
    },
    plants: [['/HubDescription', 'mine', 'hub_description']],
  },
  aws_sagemaker_mlflow_tracking_server: {
    attributes: {
      tracking_server_name: 't',
      tracking_server_size: 'Small',
      artifact_store_uri: 's3://b/p',
      automatic_model_registration: false,
      mlflow_version: '2.16.2',
      role_arn: 'arn:r',
    },
    live: {
      TrackingServerName: 't',
      TrackingServerSize: 'Small',
      ArtifactStoreUri: 's3://b/p',
      MlflowVersion: '2.16.2',
      RoleArn: 'arn:r',
      WeeklyMaintenanceWindowStart: 'Tue:03:30',
    },
    plants: [['/TrackingServerSize', 'Large', 'tracking_server_size']],
  },
  aws_rekognition_project: {
    attributes: { name: 'p', feature: 'CUSTOM_LABELS', auto_update: '', tags: {}, tags_all: {} },
    live: { ProjectName: 'p', Arn: 'arn:p' },
    plants: [['/Tags', [{ Key: 'a', Value: 'b' }], 'tags["a"]']],
  },
  aws_qbusiness_application: {
    attributes: {
      id: 'q',
      display_name: 'q',
      iam_service_role_arn: 'arn:r',
      attachments_configuration: [{ attachments_control_mode: 'DISABLED' }],
    },
    live: {
      DisplayName: 'q',
      RoleArn: 'arn:r',
      AttachmentsConfiguration: { AttachmentsControlMode: 'DISABLED' },
      IdentityType: 'AWS_IAM_IDC',
    },
    plants: [
      ['/RoleArn', 'arn:admin', 'iam_service_role_arn'],
      [
        '/AttachmentsConfiguration/AttachmentsControlMode',
        'ENABLED',
        'attachments_configuration[0].attachments_control_mode',
      ],
    ],
  },
  aws_neptunegraph_graph: {
    attributes: {
      id: 'g-1',
      graph_name: 'g',
      provisioned_memory: 16,
      replica_count: 1,
      public_connectivity: false,
      deletion_protection: true,
      kms_key_identifier: 'AWS_OWNED_KEY',
      vector_search_configuration: [{ vector_search_dimension: 128 }],
    },
    live: {
      GraphId: 'g-1',
      GraphName: 'g',
      ProvisionedMemory: 16,
      ReplicaCount: 1,
      DeletionProtection: true,
      KmsKeyIdentifier: 'AWS_OWNED_KEY',
      VectorSearchConfiguration: { VectorSearchDimension: 128 },
    },
    plants: [
      ['/PublicConnectivity', true, 'public_connectivity'],
      ['/DeletionProtection', false, 'deletion_protection'],
    ],
  },
};

describeInSync(sms, numbers);
describeInSync(modelHubs, hubs);
