import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, list, map, number, set, tagMap, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const scalars: readonly Lens[] = [text('name', '/Name'), text('value', '/Value')];
/** What runs beside and before: the same words for both. */
const eksContainer: readonly Lens[] = [
  text('name', '/Name', chosen),
  text('image', '/Image'),
  text('image_pull_policy', '/ImagePullPolicy', chosen),
  list('args', '/Args'),
  list('command', '/Command'),
  blocks('env', '/Env', ['Name'], scalars),
  // Kubernetes takes the limits for requests that nobody made.
  block('resources', '/Resources', [map('limits', '/Limits', chosen), map('requests', '/Requests', chosen)]),
  block('security_context', '/SecurityContext', [
    bool('privileged', '/Privileged'),
    bool('read_only_root_file_system', '/ReadOnlyRootFilesystem'),
    number('run_as_group', '/RunAsGroup'),
    bool('run_as_non_root', '/RunAsNonRoot'),
    number('run_as_user', '/RunAsUser'),
  ]),
  blocks(
    'volume_mounts',
    '/VolumeMounts',
    ['MountPath'],
    [text('mount_path', '/MountPath'), text('name', '/Name'), bool('read_only', '/ReadOnly')],
  ),
];

const batchJobDefinition = exact('aws_batch_job_definition', 'AWS::Batch::JobDefinition', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/JobDefinitionName'),
    text('type', '/Type', { equivalences: ['ignore-case'] }),
    lens('job-properties', 'container_properties', '/ContainerProperties'),
    lens('job-properties', 'ecs_properties', '/EcsProperties'),
    lens('job-properties', 'node_properties', '/NodeProperties'),
    block('eks_properties', '/EksProperties', [
      block('pod_properties', '/PodProperties', [
        blocks('containers', '/Containers', 'list', eksContainer),
        blocks('init_containers', '/InitContainers', 'list', eksContainer),
        text('dns_policy', '/DnsPolicy', chosen),
        bool('host_network', '/HostNetwork', { default: true }),
        block('metadata', '/Metadata', [map('labels', '/Labels')]),
        text('service_account_name', '/ServiceAccountName'),
        bool('share_process_namespace', '/ShareProcessNamespace'),
        blocks('image_pull_secret', '/ImagePullSecrets', ['Name'], [text('name', '/Name')]),
        blocks(
          'volumes',
          '/Volumes',
          ['Name'],
          [
            text('name', '/Name'),
            block('empty_dir', '/EmptyDir', [text('medium', '/Medium'), text('size_limit', '/SizeLimit')]),
            block('host_path', '/HostPath', [text('path', '/Path')]),
            block('secret', '/Secret', [bool('optional', '/Optional'), text('secret_name', '/SecretName')]),
          ],
        ),
      ]),
    ]),
    map('parameters', '/Parameters'),
    set('platform_capabilities', '/PlatformCapabilities', { default: ['EC2'] }),
    bool('propagate_tags', '/PropagateTags'),
    block('retry_strategy', '/RetryStrategy', [
      number('attempts', '/Attempts', { default: 1, args: { unset: 0 } }),
      // The first that matches decides. Batch keeps its words in lower case.
      blocks('evaluate_on_exit', '/EvaluateOnExit', 'list', [
        text('action', '/Action', { equivalences: ['ignore-case'] }),
        text('on_exit_code', '/OnExitCode'),
        text('on_reason', '/OnReason'),
        text('on_status_reason', '/OnStatusReason'),
      ]),
    ]),
    number('scheduling_priority', '/SchedulingPriority'),
    block('timeout', '/Timeout', [number('attempt_duration_seconds', '/AttemptDurationSeconds')]),
    tagMap(),
  ],
  unverified: { deregister_on_new_revision: 'terraform-only' },
  source: `${reference}/aws-resource-batch-jobdefinition.html`,
});

export const batchJobs: readonly TypeMapping[] = [batchJobDefinition];
