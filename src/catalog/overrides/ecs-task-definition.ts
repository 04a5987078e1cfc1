import type { Lens } from '../model.js';
import { block, blocks, bool, exact, keyed, lens, map, number, set, tags, text } from './dsl.js';

const volume: readonly Lens[] = [
  text('name', '/Name'),
  text('host_path', '/Host/SourcePath'),
  bool('configure_at_launch', '/ConfiguredAtLaunch', { default: false }),
  block('docker_volume_configuration', '/DockerVolumeConfiguration', [
    bool('autoprovision', '/Autoprovision'),
    text('driver', '/Driver', { default: 'local' }),
    map('driver_opts', '/DriverOpts'),
    map('labels', '/Labels'),
    text('scope', '/Scope', { default: 'task' }),
  ]),
  block('efs_volume_configuration', '/EFSVolumeConfiguration', [
    text('file_system_id', '/FilesystemId'),
    text('root_directory', '/RootDirectory', { default: '/' }),
    text('transit_encryption', '/TransitEncryption', { default: 'DISABLED' }),
    number('transit_encryption_port', '/TransitEncryptionPort'),
    block('authorization_config', '/AuthorizationConfig', [
      text('access_point_id', '/AccessPointId'),
      text('iam', '/IAM', { default: 'DISABLED' }),
    ]),
  ]),
  block('fsx_windows_file_server_volume_configuration', '/FSxWindowsFileServerVolumeConfiguration', [
    text('file_system_id', '/FileSystemId'),
    text('root_directory', '/RootDirectory'),
    block('authorization_config', '/AuthorizationConfig', [
      text('credentials_parameter', '/CredentialsParameter'),
      text('domain', '/Domain'),
    ]),
  ]),
];

export const taskDefinition = exact('aws_ecs_task_definition', 'AWS::ECS::TaskDefinition', {
  identifiers: ['{arn}'],
  lenses: [
    text('family', '/Family'),
    lens('container-definitions', 'container_definitions', '/ContainerDefinitions'),
    number('cpu', '/Cpu'),
    number('memory', '/Memory'),
    text('execution_role_arn', '/ExecutionRoleArn', { equivalences: ['arn-or-name'] }),
    text('task_role_arn', '/TaskRoleArn', { equivalences: ['arn-or-name'] }),
    bool('enable_fault_injection', '/EnableFaultInjection', { default: false }),
    text('ipc_mode', '/IpcMode'),
    text('network_mode', '/NetworkMode', { default: 'bridge' }),
    text('pid_mode', '/PidMode'),
    // Registered without any it runs on EC2, which some answers say aloud.
    set('requires_compatibilities', '/RequiresCompatibilities', { default: ['EC2'] }),
    block('ephemeral_storage', '/EphemeralStorage', [number('size_in_gib', '/SizeInGiB')]),
    blocks(
      'inference_accelerator',
      '/InferenceAccelerators',
      ['DeviceName'],
      [text('device_name', '/DeviceName'), text('device_type', '/DeviceType')],
    ),
    blocks('placement_constraints', '/PlacementConstraints', 'set', [
      text('type', '/Type'),
      text('expression', '/Expression'),
    ]),
    block('proxy_configuration', '/ProxyConfiguration', [
      text('container_name', '/ContainerName'),
      keyed('properties', '/ProxyConfigurationProperties', 'Name', 'Value'),
      text('type', '/Type', { default: 'APPMESH' }),
    ]),
    block('runtime_platform', '/RuntimePlatform', [
      text('cpu_architecture', '/CpuArchitecture', { default: 'X86_64' }),
      text('operating_system_family', '/OperatingSystemFamily', { default: 'LINUX' }),
    ]),
    blocks('volume', '/Volumes', ['Name'], volume),
    tags(),
  ],
  unverified: { skip_destroy: 'terraform-only', track_latest: 'terraform-only' },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html; ' +
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
});
