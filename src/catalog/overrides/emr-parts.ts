import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, map, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const emrserverlessApplication = exact('aws_emrserverless_application', 'AWS::EMRServerless::Application', {
  identifiers: ['{id}'],
  lenses: [
    text('architecture', '/Architecture', { default: 'X86_64' }),
    block('auto_start_configuration', '/AutoStartConfiguration', [bool('enabled', '/Enabled', { default: true })]),
    block('auto_stop_configuration', '/AutoStopConfiguration', [
      bool('enabled', '/Enabled', { default: true }),
      number('idle_timeout_minutes', '/IdleTimeoutMinutes', { default: 15 }),
    ]),
    block('image_configuration', '/ImageConfiguration', [text('image_uri', '/ImageUri')], chosen),
    block(
      'interactive_configuration',
      '/InteractiveConfiguration',
      [
        bool('livy_endpoint_enabled', '/LivyEndpointEnabled', { default: false }),
        bool('studio_enabled', '/StudioEnabled', { default: false }),
      ],
      chosen,
    ),
    block('maximum_capacity', '/MaximumCapacity', [
      text('cpu', '/Cpu', { equivalences: ['compute-units'] }),
      text('disk', '/Disk', chosen),
      text('memory', '/Memory', { equivalences: ['compute-units'] }),
    ]),
    block('monitoring_configuration', '/MonitoringConfiguration', [
      block('cloudwatch_logging_configuration', '/CloudWatchLoggingConfiguration', [
        bool('enabled', '/Enabled', { default: false }),
        text('encryption_key_arn', '/EncryptionKeyArn'),
        text('log_group_name', '/LogGroupName'),
        text('log_stream_name_prefix', '/LogStreamNamePrefix'),
        blocks('log_types', '/LogTypeMap', ['Key'], [text('name', '/Key'), set('values', '/Value')], chosen),
      ]),
      block('managed_persistence_monitoring_configuration', '/ManagedPersistenceMonitoringConfiguration', [
        bool('enabled', '/Enabled', { default: true }),
        text('encryption_key_arn', '/EncryptionKeyArn'),
      ]),
      block('prometheus_monitoring_configuration', '/PrometheusMonitoringConfiguration', [
        text('remote_write_url', '/RemoteWriteUrl'),
      ]),
      block('s3_monitoring_configuration', '/S3MonitoringConfiguration', [
        text('encryption_key_arn', '/EncryptionKeyArn'),
        text('log_uri', '/LogUri'),
      ]),
    ]),
    text('name', '/Name'),
    block('network_configuration', '/NetworkConfiguration', [
      set('security_group_ids', '/SecurityGroupIds'),
      set('subnet_ids', '/SubnetIds'),
    ]),
    text('release_label', '/ReleaseLabel'),
    blocks(
      'runtime_configuration',
      '/RuntimeConfiguration',
      ['Classification'],
      [text('classification', '/Classification'), map('properties', '/Properties')],
    ),
    block(
      'scheduler_configuration',
      '/SchedulerConfiguration',
      [
        number('max_concurrent_runs', '/MaxConcurrentRuns', chosen),
        number('queue_timeout_minutes', '/QueueTimeoutMinutes', chosen),
      ],
      chosen,
    ),
    text('type', '/Type', { equivalences: ['ignore-case'] }),
    tags(),
    blocks(
      'initial_capacity',
      '/InitialCapacity',
      ['Key'],
      [
        text('initial_capacity_type', '/Key'),
        block('initial_capacity_config', '/Value', [
          number('worker_count', '/WorkerCount'),
          block('worker_configuration', '/WorkerConfiguration', [
            text('cpu', '/Cpu', { equivalences: ['compute-units'] }),
            text('disk', '/Disk', chosen),
            text('memory', '/Memory', { equivalences: ['compute-units'] }),
          ]),
        ]),
      ],
    ),
  ],
  unverified: {},
  source: `${reference}/aws-resource-emrserverless-application.html`,
});

const emrStudio = exact('aws_emr_studio', 'AWS::EMR::Studio', {
  identifiers: ['{id}'],
  lenses: [
    text('auth_mode', '/AuthMode'),
    text('default_s3_location', '/DefaultS3Location', { equivalences: ['trailing-slash'] }),
    text('description', '/Description'),
    text('encryption_key_arn', '/EncryptionKeyArn', { equivalences: ['kms-key'] }),
    text('engine_security_group_id', '/EngineSecurityGroupId'),
    text('idp_auth_url', '/IdpAuthUrl'),
    text('idp_relay_state_parameter_name', '/IdpRelayStateParameterName'),
    text('name', '/Name'),
    text('service_role', '/ServiceRole', { equivalences: ['arn-or-name'] }),
    set('subnet_ids', '/SubnetIds'),
    text('user_role', '/UserRole', { equivalences: ['arn-or-name'] }),
    text('vpc_id', '/VpcId'),
    text('workspace_security_group_id', '/WorkspaceSecurityGroupId'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-emr-studio.html`,
});

const emrStudioSessionMapping = exact('aws_emr_studio_session_mapping', 'AWS::EMR::StudioSessionMapping', {
  identifiers: ['{studio_id}|{identity_type}|{identity_name}'],
  lenses: [
    text('identity_name', '/IdentityName', chosen),
    text('identity_type', '/IdentityType'),
    text('session_policy_arn', '/SessionPolicyArn'),
    text('studio_id', '/StudioId'),
  ],
  unverified: { identity_id: 'not-returned' },
  source: `${reference}/aws-resource-emr-studiosessionmapping.html`,
});

const emrcontainersVirtualCluster = exact('aws_emrcontainers_virtual_cluster', 'AWS::EMRContainers::VirtualCluster', {
  identifiers: ['{id}'],
  lenses: [
    block('container_provider', '/ContainerProvider', [
      text('id', '/Id'),
      block('info', '/Info', [block('eks_info', '/EksInfo', [text('namespace', '/Namespace')])]),
      text('type', '/Type'),
    ]),
    text('name', '/Name'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-emrcontainers-virtualcluster.html`,
});

export const emrParts: readonly TypeMapping[] = [
  emrserverlessApplication,
  emrStudio,
  emrStudioSessionMapping,
  emrcontainersVirtualCluster,
];
