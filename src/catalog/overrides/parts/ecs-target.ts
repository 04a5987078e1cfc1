import type { Lens } from '../../model.js';
import { block, blocks, bool, number, set, text, words } from '../dsl.js';

/** What a task that an event or a schedule starts has in common; `network`: how CloudFormation spells that object there. */
export function ecsTask(network: 'AwsVpcConfiguration' | 'AwsvpcConfiguration'): readonly Lens[] {
  return [
    text('task_definition_arn', '/TaskDefinitionArn'),
    number('task_count', '/TaskCount', { default: 1 }),
    text('launch_type', '/LaunchType'),
    text('platform_version', '/PlatformVersion'),
    text('group', '/Group'),
    text('propagate_tags', '/PropagateTags'),
    bool('enable_ecs_managed_tags', '/EnableECSManagedTags', { default: false }),
    bool('enable_execute_command', '/EnableExecuteCommand', { default: false }),
    blocks(
      'capacity_provider_strategy',
      '/CapacityProviderStrategy',
      ['CapacityProvider'],
      [text('capacity_provider', '/CapacityProvider'), number('base', '/Base'), number('weight', '/Weight')],
    ),
    block('network_configuration', `/NetworkConfiguration/${network}`, [
      words('assign_public_ip', '/AssignPublicIp', 'ENABLED', 'DISABLED', { default: 'DISABLED' }),
      set('security_groups', '/SecurityGroups'),
      set('subnets', '/Subnets'),
    ]),
  ];
}
