import { batchJobs } from '../../../src/catalog/overrides/batch-jobs.js';
import { ec2Compute } from '../../../src/catalog/overrides/ec2-compute.js';
import { ec2Fleets } from '../../../src/catalog/overrides/ec2-fleets.js';
import { ecsTaskSets } from '../../../src/catalog/overrides/ecs-task-sets.js';
import { networkFirewall } from '../../../src/catalog/overrides/network-firewall.js';
import { describeInSync } from './planted.js';

const template = { launch_template_id: 'lt-1', launch_template_name: '', version: '2' };

describeInSync([...ec2Compute, ...ec2Fleets, ...ecsTaskSets, ...batchJobs], {
  aws_launch_configuration: {
    attributes: {
      name: 'lc',
      image_id: 'ami-1',
      instance_type: 't3.micro',
      enable_monitoring: true,
      iam_instance_profile: 'web',
      security_groups: ['sg-1', 'sg-2'],
      user_data_base64: 'ZWNobwo=',
      metadata_options: [{ http_endpoint: 'enabled', http_tokens: 'required', http_put_response_hop_limit: 1 }],
      root_block_device: [{ volume_type: 'gp3', volume_size: 20, iops: 3000, throughput: 125, encrypted: true }],
      ebs_block_device: [
        { device_name: '/dev/sdf', volume_type: 'gp2', volume_size: 5, encrypted: false, no_device: false },
      ],
      ephemeral_block_device: [{ device_name: '/dev/sdb', virtual_name: 'ephemeral0' }],
    },
    live: {
      LaunchConfigurationName: 'lc',
      ImageId: 'ami-1',
      InstanceType: 't3.micro',
      InstanceMonitoring: true,
      EbsOptimized: false,
      IamInstanceProfile: 'arn:aws:iam::123456789012:instance-profile/web',
      SecurityGroups: ['sg-2', 'sg-1'],
      UserData: 'ZWNobwo=',
      MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
      BlockDeviceMappings: [
        { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
        { DeviceName: '/dev/sdf', Ebs: { VolumeType: 'gp2', VolumeSize: 5, Encrypted: false } },
        {
          DeviceName: '/dev/xvda',
          Ebs: { VolumeType: 'gp3', VolumeSize: 20, Iops: 3000, Throughput: 125, Encrypted: true },
        },
      ],
    },
    plants: [
      ['/InstanceMonitoring', false, 'enable_monitoring'],
      ['/MetadataOptions/HttpTokens', 'optional', 'metadata_options[0].http_tokens'],
      ['/BlockDeviceMappings/2/Ebs/VolumeSize', 30, 'root_block_device[0].volume_size'],
      ['/BlockDeviceMappings/2/Ebs/Throughput', 250, 'root_block_device[0].throughput'],
      ['/BlockDeviceMappings/1/Ebs/Encrypted', true, 'ebs_block_device[0].encrypted'],
      ['/IamInstanceProfile', 'arn:aws:iam::123456789012:instance-profile/webs', 'iam_instance_profile'],
      ['/UserData', 'cm0K', 'user_data_base64'],
    ],
  },
  aws_ec2_fleet: {
    attributes: {
      type: 'maintain',
      excess_capacity_termination_policy: 'termination',
      target_capacity_specification: [
        { default_target_capacity_type: 'spot', total_target_capacity: 4, on_demand_target_capacity: 1 },
      ],
      on_demand_options: [{ allocation_strategy: 'lowestPrice' }],
      spot_options: [{ allocation_strategy: 'lowestPrice', instance_pools_to_use_count: 1 }],
      launch_template_config: [
        {
          launch_template_specification: [template],
          override: [
            { instance_type: 'm5.large', weighted_capacity: 1 },
            { instance_requirements: [{ memory_mib: [{ min: 4096 }], vcpu_count: [{ min: 2, max: 4 }] }] },
          ],
        },
      ],
      tags: { team: 'a' },
    },
    live: {
      FleetId: 'fleet-1',
      Type: 'maintain',
      ExcessCapacityTerminationPolicy: 'termination',
      ReplaceUnhealthyInstances: false,
      TargetCapacitySpecification: {
        DefaultTargetCapacityType: 'spot',
        TotalTargetCapacity: 4,
        OnDemandTargetCapacity: 1,
        SpotTargetCapacity: 0,
      },
      OnDemandOptions: { AllocationStrategy: 'lowest-price' },
      SpotOptions: {
        AllocationStrategy: 'lowest-price',
        InstanceInterruptionBehavior: 'terminate',
        InstancePoolsToUseCount: 1,
      },
      LaunchTemplateConfigs: [
        {
          LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '2' },
          Overrides: [
            { InstanceType: 'm5.large', WeightedCapacity: 1 },
            {
              InstanceRequirements: {
                MemoryMiB: { Min: 4096 },
                VCpuCount: { Min: 2, Max: 4 },
                BareMetal: 'excluded',
                LocalStorage: 'included',
              },
            },
          ],
        },
      ],
      TagSpecifications: [{ ResourceType: 'fleet', Tags: [{ Key: 'team', Value: 'a' }] }],
    },
    plants: [
      ['/TargetCapacitySpecification/TotalTargetCapacity', 9, 'target_capacity_specification[0].total_target_capacity'],
      ['/SpotOptions/AllocationStrategy', 'diversified', 'spot_options[0].allocation_strategy'],
      [
        '/LaunchTemplateConfigs/0/LaunchTemplateSpecification/Version',
        '3',
        'launch_template_config[0].launch_template_specification[0].version',
      ],
      [
        '/LaunchTemplateConfigs/0/Overrides/1/InstanceRequirements/BareMetal',
        'included',
        'launch_template_config[0].override[1].instance_requirements[0].bare_metal',
      ],
      ['/TagSpecifications/0/Tags/0/Value', 'b', 'tags["team"]'],
    ],
  },
  aws_spot_fleet_request: {
    attributes: {
      iam_fleet_role: 'arn:aws:iam::123456789012:role/fleet',
      target_capacity: 2,
      allocation_strategy: 'capacityOptimized',
      excess_capacity_termination_policy: 'Default',
      valid_until: '2030-01-01T00:00:00Z',
      target_group_arns: ['arn:tg/b', 'arn:tg/a'],
      launch_template_config: [
        {
          launch_template_specification: [{ id: 'lt-1', version: '1' }],
          overrides: [{ instance_type: 'm5.large' }, { instance_type: 'c5.large', subnet_id: 'subnet-1' }],
        },
      ],
    },
    live: {
      SpotFleetRequestConfigData: {
        IamFleetRole: 'arn:aws:iam::123456789012:role/fleet',
        TargetCapacity: 2,
        AllocationStrategy: 'capacityOptimized',
        ExcessCapacityTerminationPolicy: 'Default',
        Type: 'maintain',
        ValidUntil: '2030-01-01T00:00:00.000Z',
        LoadBalancersConfig: { TargetGroupsConfig: { TargetGroups: [{ Arn: 'arn:tg/a' }, { Arn: 'arn:tg/b' }] } },
        LaunchTemplateConfigs: [
          {
            LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1', Version: '1' },
            Overrides: [{ InstanceType: 'c5.large', SubnetId: 'subnet-1' }, { InstanceType: 'm5.large' }],
          },
        ],
      },
    },
    plants: [
      ['/SpotFleetRequestConfigData/TargetCapacity', 20, 'target_capacity'],
      ['/SpotFleetRequestConfigData/AllocationStrategy', 'diversified', 'allocation_strategy'],
      ['/SpotFleetRequestConfigData/ValidUntil', '2030-01-02T00:00:00Z', 'valid_until'],
      [
        '/SpotFleetRequestConfigData/LoadBalancersConfig/TargetGroupsConfig/TargetGroups/-',
        { Arn: 'arn:tg/c' },
        'target_group_arns',
      ],
    ],
  },
  aws_instance: {
    attributes: { ami: 'ami-1', instance_type: 't3.micro', secondary_private_ips: ['10.0.0.6', '10.0.0.5'] },
    live: {
      ImageId: 'ami-1',
      InstanceType: 't3.micro',
      NetworkInterfaces: [
        {
          DeviceIndex: '0',
          PrivateIpAddresses: [
            { Primary: true, PrivateIpAddress: '10.0.0.4' },
            { Primary: false, PrivateIpAddress: '10.0.0.5' },
            { Primary: false, PrivateIpAddress: '10.0.0.6' },
          ],
        },
      ],
    },
    plants: [
      [
        '/NetworkInterfaces/0/PrivateIpAddresses/-',
        { Primary: false, PrivateIpAddress: '10.0.0.7' },
        'secondary_private_ips',
      ],
      ['/NetworkInterfaces/0/PrivateIpAddresses/1', undefined, 'secondary_private_ips'],
    ],
  },
  aws_ecs_task_set: {
    attributes: {
      cluster: 'main',
      service: 'web',
      task_definition: 'web:3',
      launch_type: 'FARGATE',
      platform_version: 'LATEST',
      scale: [{ unit: 'PERCENT', value: 100 }],
      network_configuration: [
        { assign_public_ip: false, subnets: ['subnet-1', 'subnet-2'], security_groups: ['sg-1'] },
      ],
      load_balancer: [{ target_group_arn: 'arn:tg/a', container_name: 'web', container_port: 80 }],
    },
    live: {
      Cluster: 'arn:aws:ecs:eu-west-1:123456789012:cluster/main',
      Service: 'web',
      TaskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:3',
      LaunchType: 'FARGATE',
      PlatformVersion: '1.4.0',
      Scale: { Unit: 'PERCENT', Value: 100 },
      NetworkConfiguration: {
        AwsVpcConfiguration: {
          AssignPublicIp: 'DISABLED',
          Subnets: ['subnet-2', 'subnet-1'],
          SecurityGroups: ['sg-1'],
        },
      },
      LoadBalancers: [{ TargetGroupArn: 'arn:tg/a', ContainerName: 'web', ContainerPort: 80 }],
      ServiceRegistries: [],
    },
    plants: [
      ['/TaskDefinition', 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:4', 'task_definition'],
      [
        '/NetworkConfiguration/AwsVpcConfiguration/AssignPublicIp',
        'ENABLED',
        'network_configuration[0].assign_public_ip',
      ],
      ['/Scale/Value', 50, 'scale[0].value'],
      ['/LoadBalancers/0/ContainerPort', 8080, 'load_balancer[0].container_port'],
    ],
  },
  aws_batch_job_definition: {
    attributes: {
      name: 'job',
      type: 'container',
      platform_capabilities: ['FARGATE'],
      container_properties: JSON.stringify({
        image: 'busybox',
        command: ['echo', 'hi'],
        resourceRequirements: [
          { type: 'VCPU', value: '0.25' },
          { type: 'MEMORY', value: '512' },
        ],
        executionRoleArn: 'arn:aws:iam::123456789012:role/x',
      }),
      retry_strategy: [{ attempts: 2, evaluate_on_exit: [{ action: 'RETRY', on_exit_code: '1' }] }],
      timeout: [],
      parameters: null,
      tags: { a: 'b' },
    },
    live: {
      JobDefinitionName: 'job',
      Type: 'Container',
      PlatformCapabilities: ['FARGATE'],
      ContainerProperties: {
        Image: 'busybox',
        Command: ['echo', 'hi'],
        Environment: [],
        ExecutionRoleArn: 'arn:aws:iam::123456789012:role/x',
        FargatePlatformConfiguration: { PlatformVersion: 'LATEST' },
        MountPoints: [],
        ResourceRequirements: [
          { Type: 'MEMORY', Value: '512' },
          { Type: 'VCPU', Value: '0.25' },
        ],
        Secrets: [],
        Ulimits: [],
        Volumes: [],
      },
      Parameters: {},
      PropagateTags: false,
      RetryStrategy: { Attempts: 2, EvaluateOnExit: [{ Action: 'retry', OnExitCode: '1' }] },
      Tags: { a: 'b' },
    },
    plants: [
      ['/ContainerProperties/Image', 'busybox:2', 'container_properties'],
      ['/ContainerProperties/Privileged', true, 'container_properties'],
      ['/ContainerProperties/Command', ['hi', 'echo'], 'container_properties'],
      ['/ContainerProperties/Environment', [{ Name: 'A', Value: 'b' }], 'container_properties'],
      ['/RetryStrategy/Attempts', 3, 'retry_strategy[0].attempts'],
      ['/RetryStrategy/EvaluateOnExit/0/Action', 'exit', 'retry_strategy[0].evaluate_on_exit[0].action'],
      ['/Parameters', { x: 'y' }, 'parameters["x"]'],
      ['/Tags/a', 'c', 'tags["a"]'],
    ],
  },
});

describeInSync(networkFirewall, {
  aws_networkfirewall_rule_group: {
    attributes: {
      name: 'g',
      type: 'STATEFUL',
      capacity: 100,
      rule_group: [
        {
          rules_source: [{ rules_string: 'pass tcp any any -> any any (sid:1;)' }],
          rule_variables: [
            {
              ip_sets: [
                { key: 'HOME', ip_set: [{ definition: ['10.0.0.0/16', '10.1.0.0/24'] }] },
                { key: 'AWAY', ip_set: [{ definition: ['0.0.0.0/0'] }] },
              ],
              port_sets: [{ key: 'WEB', port_set: [{ definition: ['443'] }] }],
            },
          ],
          reference_sets: [
            { ip_set_references: [{ key: 'LIST', ip_set_reference: [{ reference_arn: 'arn:prefix-list/pl-1' }] }] },
          ],
        },
      ],
    },
    live: {
      RuleGroupName: 'g',
      Type: 'STATEFUL',
      Capacity: 100,
      RuleGroup: {
        RulesSource: { RulesString: 'pass tcp any any -> any any (sid:1;)' },
        RuleVariables: {
          IPSets: { AWAY: { Definition: ['0.0.0.0/0'] }, HOME: { Definition: ['10.1.0.0/24', '10.0.0.0/16'] } },
          PortSets: { WEB: { Definition: ['443'] } },
        },
        ReferenceSets: { IPSetReferences: { LIST: { ReferenceArn: 'arn:prefix-list/pl-1' } } },
      },
    },
    plants: [
      [
        '/RuleGroup/RuleVariables/IPSets/HOME/Definition/-',
        '0.0.0.0/0',
        'rule_group[0].rule_variables[0].ip_sets[0].ip_set[0].definition',
      ],
      [
        '/RuleGroup/ReferenceSets/IPSetReferences/LIST/ReferenceArn',
        'arn:prefix-list/pl-2',
        'rule_group[0].reference_sets[0].ip_set_references[0].ip_set_reference[0].reference_arn',
      ],
    ],
  },
});
