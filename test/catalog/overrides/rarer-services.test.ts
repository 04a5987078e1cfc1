import { ec2LocalGateway } from '../../../src/catalog/overrides/ec2-local-gateway.js';
import { eks } from '../../../src/catalog/overrides/eks.js';
import { gamelift } from '../../../src/catalog/overrides/gamelift.js';
import { iamMembers } from '../../../src/catalog/overrides/iam-members.js';
import { internetMonitor } from '../../../src/catalog/overrides/internet-monitor.js';
import { ivs } from '../../../src/catalog/overrides/ivs.js';
import { kmsCopies } from '../../../src/catalog/overrides/kms-copies.js';
import { lambdaParts } from '../../../src/catalog/overrides/lambda-parts.js';
import { describeInSync } from './planted.js';

const role = 'arn:aws:iam::123456789012:role/service';
const tagged = { tags: { Team: 'games' }, tags_all: { Team: 'games' } };
const Tags = [{ Key: 'Team', Value: 'games' }];

describeInSync(ivs, {
  aws_ivs_channel: {
    attributes: {
      authorized: false,
      latency_mode: 'LOW',
      name: 'stage',
      recording_configuration_arn: '',
      type: 'STANDARD',
      ...tagged,
    },
    live: {
      Arn: 'arn:aws:ivs:eu-west-1:123456789012:channel/abc',
      Authorized: false,
      ContainerFormat: 'TS',
      InsecureIngest: false,
      LatencyMode: 'LOW',
      Name: 'stage',
      Preset: '',
      RecordingConfigurationArn: '',
      Type: 'STANDARD',
      Tags,
    },
    plants: [
      ['/Authorized', true, 'authorized'],
      ['/LatencyMode', 'NORMAL', 'latency_mode'],
      [
        '/RecordingConfigurationArn',
        'arn:aws:ivs:eu-west-1:123456789012:recording-configuration/x',
        'recording_configuration_arn',
      ],
    ],
  },
  aws_ivs_playback_key_pair: {
    attributes: { name: 'viewers', public_key: 'MHYw', ...tagged },
    live: { Arn: 'arn:aws:ivs:eu-west-1:123456789012:playback-key/abc', Name: 'viewers', Fingerprint: '98:0d', Tags },
    plants: [['/Tags/0/Value', 'other', 'tags["Team"]']],
  },
  aws_ivs_recording_configuration: {
    attributes: {
      name: 'keep',
      recording_reconnect_window_seconds: 0,
      destination_configuration: [{ s3: [{ bucket_name: 'streams' }] }],
      thumbnail_configuration: [{ recording_mode: 'INTERVAL', target_interval_seconds: 60 }],
    },
    live: {
      Name: 'keep',
      DestinationConfiguration: { S3: { BucketName: 'streams' } },
      ThumbnailConfiguration: { RecordingMode: 'INTERVAL', TargetIntervalSeconds: 60 },
      RecordingReconnectWindowSeconds: 0,
      State: 'ACTIVE',
    },
    plants: [
      ['/DestinationConfiguration/S3/BucketName', 'elsewhere', 'destination_configuration[0].s3[0].bucket_name'],
      ['/RecordingReconnectWindowSeconds', 300, 'recording_reconnect_window_seconds'],
      ['/ThumbnailConfiguration/RecordingMode', 'DISABLED', 'thumbnail_configuration[0].recording_mode'],
    ],
  },
  aws_ivschat_room: {
    attributes: {
      name: 'lobby',
      logging_configuration_identifiers: ['arn:1', 'arn:2'],
      maximum_message_length: 500,
      maximum_message_rate_per_second: 10,
      message_review_handler: [{ fallback_result: 'ALLOW', uri: '' }],
    },
    live: {
      Name: 'lobby',
      LoggingConfigurationIdentifiers: ['arn:2', 'arn:1'],
      MaximumMessageLength: 500,
      MaximumMessageRatePerSecond: 10,
    },
    plants: [
      ['/MaximumMessageLength', 50, 'maximum_message_length'],
      ['/LoggingConfigurationIdentifiers/0', undefined, 'logging_configuration_identifiers'],
    ],
  },
  aws_ivschat_logging_configuration: {
    attributes: {
      name: 'chat',
      destination_configuration: [{ cloudwatch_logs: [{ log_group_name: '/chat' }], firehose: [], s3: [] }],
    },
    live: { Name: 'chat', DestinationConfiguration: { CloudWatchLogs: { LogGroupName: '/chat' } }, State: 'ACTIVE' },
    plants: [
      [
        '/DestinationConfiguration/CloudWatchLogs/LogGroupName',
        '/other',
        'destination_configuration[0].cloudwatch_logs[0].log_group_name',
      ],
    ],
  },
});

describeInSync(gamelift, {
  aws_gamelift_fleet: {
    attributes: {
      name: 'arena',
      description: '',
      build_id: 'build-1',
      script_id: '',
      ec2_instance_type: 'c5.large',
      fleet_type: 'ON_DEMAND',
      instance_role_arn: '',
      metric_groups: ['default'],
      new_game_session_protection_policy: 'NoProtection',
      certificate_configuration: [{ certificate_type: 'DISABLED' }],
      ec2_inbound_permission: [{ from_port: 7777, ip_range: '0.0.0.0/0', protocol: 'UDP', to_port: 7777 }],
      resource_creation_limit_policy: [{ new_game_sessions_per_creator: 2, policy_period_in_minutes: 15 }],
      runtime_configuration: [
        {
          game_session_activation_timeout_seconds: 0,
          max_concurrent_game_session_activations: 0,
          server_process: [{ concurrent_executions: 1, launch_path: '/local/game/arena', parameters: '' }],
        },
      ],
      ...tagged,
    },
    live: {
      FleetId: 'fleet-1',
      Name: 'arena',
      BuildId: 'build-1',
      ComputeType: 'EC2',
      EC2InstanceType: 'c5.large',
      FleetType: 'ON_DEMAND',
      MetricGroups: ['default'],
      NewGameSessionProtectionPolicy: 'NoProtection',
      CertificateConfiguration: { CertificateType: 'DISABLED' },
      EC2InboundPermissions: [{ FromPort: 7777, ToPort: 7777, IpRange: '0.0.0.0/0', Protocol: 'UDP' }],
      ResourceCreationLimitPolicy: { NewGameSessionsPerCreator: 2, PolicyPeriodInMinutes: 15 },
      RuntimeConfiguration: {
        GameSessionActivationTimeoutSeconds: 600,
        MaxConcurrentGameSessionActivations: 2147483647,
        ServerProcesses: [{ ConcurrentExecutions: 1, LaunchPath: '/local/game/arena' }],
      },
      Tags,
    },
    plants: [
      ['/NewGameSessionProtectionPolicy', 'FullProtection', 'new_game_session_protection_policy'],
      [
        '/EC2InboundPermissions/-',
        { FromPort: 22, ToPort: 22, IpRange: '0.0.0.0/0', Protocol: 'TCP' },
        'ec2_inbound_permission',
      ],
      [
        '/ResourceCreationLimitPolicy/PolicyPeriodInMinutes',
        60,
        'resource_creation_limit_policy[0].policy_period_in_minutes',
      ],
    ],
  },
  aws_gamelift_game_server_group: {
    attributes: {
      game_server_group_name: 'arena',
      balancing_strategy: 'SPOT_PREFERRED',
      game_server_protection_policy: 'NO_PROTECTION',
      role_arn: role,
      instance_definition: [
        { instance_type: 'c5.large', weighted_capacity: '1' },
        { instance_type: 'c5a.large', weighted_capacity: '' },
      ],
    },
    live: {
      GameServerGroupName: 'arena',
      BalancingStrategy: 'SPOT_PREFERRED',
      GameServerProtectionPolicy: 'NO_PROTECTION',
      RoleArn: role,
      InstanceDefinitions: [{ InstanceType: 'c5a.large' }, { InstanceType: 'c5.large', WeightedCapacity: '1' }],
    },
    plants: [
      ['/BalancingStrategy', 'ON_DEMAND_ONLY', 'balancing_strategy'],
      ['/GameServerProtectionPolicy', 'FULL_PROTECTION', 'game_server_protection_policy'],
    ],
  },
});

describeInSync([...ec2LocalGateway, ...internetMonitor, ...kmsCopies, ...iamMembers], {
  aws_ec2_local_gateway_route: {
    attributes: {
      destination_cidr_block: '172.16.0.0/16',
      local_gateway_route_table_id: 'lgw-rtb-1',
      local_gateway_virtual_interface_group_id: 'lgw-vif-grp-1',
    },
    live: {
      DestinationCidrBlock: '172.16.0.0/16',
      LocalGatewayRouteTableId: 'lgw-rtb-1',
      LocalGatewayVirtualInterfaceGroupId: 'lgw-vif-grp-1',
      State: 'active',
    },
    plants: [['/LocalGatewayVirtualInterfaceGroupId', 'lgw-vif-grp-2', 'local_gateway_virtual_interface_group_id']],
  },
  aws_ec2_local_gateway_route_table_vpc_association: {
    attributes: { id: 'lgw-assoc-1', local_gateway_route_table_id: 'lgw-rtb-1', vpc_id: 'vpc-1', ...tagged },
    live: { LocalGatewayRouteTableId: 'lgw-rtb-1', VpcId: 'vpc-1', State: 'associated', Tags },
    plants: [['/Tags', [], 'tags["Team"]']],
  },
  aws_vpc_network_performance_metric_subscription: {
    attributes: { source: 'us-east-1', destination: 'us-west-1', metric: 'aggregate-latency', statistic: 'p50' },
    live: { Source: 'us-east-1', Destination: 'us-west-1', Metric: 'aggregate-latency', Statistic: 'p50' },
    plants: [['/Destination', 'us-west-2', 'destination']],
  },
  aws_internetmonitor_monitor: {
    attributes: {
      monitor_name: 'edge',
      status: 'ACTIVE',
      resources: ['arn:2', 'arn:1'],
      max_city_networks_to_monitor: 0,
      traffic_percentage_to_monitor: 50,
      health_events_config: [{ availability_score_threshold: 0, performance_score_threshold: 90 }],
      internet_measurements_log_delivery: [],
    },
    live: {
      MonitorName: 'edge',
      Status: 'ACTIVE',
      Resources: ['arn:1', 'arn:2'],
      TrafficPercentageToMonitor: 50,
      HealthEventsConfig: { AvailabilityScoreThreshold: 95, PerformanceScoreThreshold: 90 },
    },
    plants: [
      ['/Status', 'INACTIVE', 'status'],
      ['/TrafficPercentageToMonitor', 100, 'traffic_percentage_to_monitor'],
      ['/HealthEventsConfig/PerformanceScoreThreshold', 95, 'health_events_config[0].performance_score_threshold'],
    ],
  },
  aws_kms_replica_external_key: {
    attributes: {
      description: 'copy',
      enabled: true,
      policy: '{"Version":"2012-10-17","Statement":[]}',
      primary_key_arn: 'arn:aws:kms:us-east-1:123456789012:key/mrk-1',
      ...tagged,
    },
    live: {
      KeyId: 'mrk-1',
      Description: 'copy',
      Enabled: true,
      KeyPolicy: { Version: '2012-10-17', Statement: [] },
      PrimaryKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/mrk-1',
      Tags,
    },
    plants: [['/Enabled', false, 'enabled']],
  },
  aws_iam_virtual_mfa_device: {
    attributes: { path: '/people/', virtual_mfa_device_name: 'ann', arn: 'arn:aws:iam::1:mfa/people/ann', ...tagged },
    live: { SerialNumber: 'arn:aws:iam::1:mfa/people/ann', Users: ['ann'] },
    plants: [['/Path', '/other/', 'path']],
  },
});

describeInSync([...eks, ...lambdaParts], {
  aws_eks_capability: {
    attributes: {
      capability_name: 'argo',
      cluster_name: 'main',
      type: 'ARGOCD',
      role_arn: role,
      delete_propagation_policy: 'RETAIN',
      configuration: [
        {
          argo_cd: [
            {
              namespace: 'argocd',
              aws_idc: [{ idc_instance_arn: 'arn:aws:sso:::instance/ssoins-1', idc_region: 'eu-west-1' }],
              network_access: [],
              rbac_role_mapping: [{ role: 'ADMIN', identity: [{ id: 'u-1', type: 'SSO_USER' }] }],
            },
          ],
        },
      ],
      ...tagged,
    },
    live: {
      CapabilityName: 'argo',
      ClusterName: 'main',
      Type: 'ARGOCD',
      RoleArn: role,
      DeletePropagationPolicy: 'RETAIN',
      Status: 'ACTIVE',
      Configuration: {
        ArgoCd: {
          Namespace: 'argocd',
          ServerUrl: 'https://argo.example.com',
          AwsIdc: {
            IdcInstanceArn: 'arn:aws:sso:::instance/ssoins-1',
            IdcRegion: 'eu-west-1',
            IdcManagedApplicationArn: 'arn:1',
          },
          RbacRoleMappings: [{ Role: 'ADMIN', Identities: [{ Id: 'u-1', Type: 'SSO_USER' }] }],
        },
      },
      Tags,
    },
    plants: [
      ['/RoleArn', 'arn:aws:iam::123456789012:role/other', 'role_arn'],
      [
        '/Configuration/ArgoCd/NetworkAccess',
        { VpceIds: ['vpce-1'] },
        'configuration[0].argo_cd[0].network_access.vpce_ids',
      ],
    ],
  },
  aws_lambda_capacity_provider: {
    attributes: {
      name: 'own',
      kms_key_arn: null,
      capacity_provider_scaling_config: [
        {
          max_vcpu_count: 30,
          scaling_mode: 'Manual',
          scaling_policies: [
            { predefined_metric_type: 'LambdaCapacityProviderAverageCPUUtilization', target_value: 70 },
          ],
        },
      ],
      instance_requirements: [{ allowed_instance_types: [], architectures: ['arm64'], excluded_instance_types: null }],
      permissions_config: [{ capacity_provider_operator_role_arn: role }],
      vpc_config: [{ security_group_ids: ['sg-1'], subnet_ids: ['subnet-2', 'subnet-1'] }],
    },
    live: {
      CapacityProviderName: 'own',
      CapacityProviderScalingConfig: {
        MaxVCpuCount: 30,
        ScalingMode: 'Manual',
        ScalingPolicies: [{ PredefinedMetricType: 'LambdaCapacityProviderAverageCPUUtilization', TargetValue: 70 }],
      },
      InstanceRequirements: { Architectures: ['arm64'] },
      PermissionsConfig: { CapacityProviderOperatorRoleArn: role },
      VpcConfig: { SecurityGroupIds: ['sg-1'], SubnetIds: ['subnet-1', 'subnet-2'] },
      State: 'Active',
    },
    plants: [
      ['/CapacityProviderScalingConfig/MaxVCpuCount', 300, 'capacity_provider_scaling_config[0].max_vcpu_count'],
      ['/VpcConfig/SecurityGroupIds/-', 'sg-0bad', 'vpc_config[0].security_group_ids'],
    ],
  },
});
