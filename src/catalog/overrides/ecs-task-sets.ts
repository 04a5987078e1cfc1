import type { TypeMapping } from '../model.js';
import { block, blocks, exact, number, set, tags, text, words } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const ecsTaskSet = exact('aws_ecs_task_set', 'AWS::ECS::TaskSet', {
  identifiers: ['{cluster}|{service}|{task_set_id}', '{cluster:arn-name}|{service:arn-name}|{task_set_id}'],
  lenses: [
    text('cluster', '/Cluster', { equivalences: ['arn-or-name'] }),
    text('service', '/Service', { equivalences: ['arn-or-name'] }),
    text('task_definition', '/TaskDefinition', { equivalences: ['ecs-task-definition'] }),
    text('external_id', '/ExternalId', chosen),
    text('launch_type', '/LaunchType', chosen),
    text('platform_version', '/PlatformVersion', { ...chosen, equivalences: ['latest-version'] }),
    blocks(
      'capacity_provider_strategy',
      '/CapacityProviderStrategy',
      ['CapacityProvider'],
      [text('capacity_provider', '/CapacityProvider'), number('base', '/Base'), number('weight', '/Weight')],
    ),
    blocks(
      'load_balancer',
      '/LoadBalancers',
      ['TargetGroupArn', 'ContainerName'],
      [
        text('target_group_arn', '/TargetGroupArn'),
        text('container_name', '/ContainerName'),
        number('container_port', '/ContainerPort'),
      ],
    ),
    block('network_configuration', '/NetworkConfiguration/AwsVpcConfiguration', [
      words('assign_public_ip', '/AssignPublicIp', 'ENABLED', 'DISABLED', { default: 'DISABLED' }),
      set('security_groups', '/SecurityGroups'),
      set('subnets', '/Subnets'),
    ]),
    // A deploy controller moves it while it shifts traffic; without a block AWS says how much.
    block('scale', '/Scale', [text('unit', '/Unit', { default: 'PERCENT' }), number('value', '/Value')], chosen),
    blocks(
      'service_registries',
      '/ServiceRegistries',
      ['RegistryArn'],
      [
        text('registry_arn', '/RegistryArn'),
        text('container_name', '/ContainerName'),
        number('container_port', '/ContainerPort'),
        number('port', '/Port'),
      ],
    ),
    tags(),
  ],
  unverified: {
    force_delete: 'terraform-only',
    'load_balancer.load_balancer_name': 'not-returned',
    wait_until_stable: 'terraform-only',
    wait_until_stable_timeout: 'terraform-only',
  },
  source: `${reference}/aws-resource-ecs-taskset.html`,
});

export const ecsTaskSets: readonly TypeMapping[] = [ecsTaskSet];
