import { describe, expect, it } from '@jest/globals';
import { ssmParts } from '../../../src/catalog/overrides/ssm-parts.js';
import { ssmSettings } from '../../../src/catalog/overrides/ssm-settings.js';
import { changesOf, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

describeInSync([...ssmParts, ...ssmSettings], {
  aws_ssm_resource_data_sync: {
    attributes: {
      name: 'd',
      s3_destination: [{ bucket_name: 'b', region: 'eu-west-1', sync_format: 'JsonSerDe', prefix: 'p' }],
    },
    live: {
      SyncName: 'd',
      S3Destination: { BucketName: 'b', BucketRegion: 'eu-west-1', SyncFormat: 'JsonSerDe', BucketPrefix: 'p' },
    },
    plants: [['/S3Destination/BucketName', 'c', 's3_destination[0].bucket_name']],
  },
  aws_ssm_service_setting: {
    attributes: {
      setting_id: 'arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/parameter-store/high-throughput-enabled',
      setting_value: 'true',
    },
    live: { SettingId: '/ssm/parameter-store/high-throughput-enabled', SettingValue: 'true' },
    plants: [
      ['/SettingValue', 'false', 'setting_value'],
      ['/SettingId', '/ssm/parameter-store/default-parameter-tier', 'setting_id'],
    ],
  },
  aws_ssm_maintenance_window_task: {
    attributes: {
      window_id: 'mw-1',
      name: 't',
      task_arn: 'AWS-RunShellScript',
      task_type: 'RUN_COMMAND',
      priority: 1,
      targets: [{ key: 'InstanceIds', values: ['i-1'] }],
      task_invocation_parameters: [
        {
          run_command_parameters: [
            {
              output_s3_bucket: 'b',
              timeout_seconds: 600,
              parameter: [
                { name: 'commands', values: ['date'] },
                { name: 'workingDirectory', values: [''] },
              ],
              notification_config: [
                { notification_arn: 'arn:n', notification_events: ['All'], notification_type: 'Command' },
              ],
            },
          ],
          lambda_parameters: [],
        },
      ],
    },
    live: {
      WindowId: 'mw-1',
      Name: 't',
      TaskArn: 'AWS-RunShellScript',
      TaskType: 'RUN_COMMAND',
      Priority: 1,
      Targets: [{ Key: 'InstanceIds', Values: ['i-1'] }],
      TaskInvocationParameters: {
        MaintenanceWindowRunCommandParameters: {
          OutputS3BucketName: 'b',
          TimeoutSeconds: 600,
          DocumentVersion: '$DEFAULT',
          Parameters: { workingDirectory: [''], commands: ['date'] },
          NotificationConfig: { NotificationArn: 'arn:n', NotificationEvents: ['All'], NotificationType: 'Command' },
        },
      },
    },
    plants: [
      [
        '/TaskInvocationParameters/MaintenanceWindowRunCommandParameters/Parameters/commands',
        ['rm -rf /'],
        'task_invocation_parameters[0].run_command_parameters[0].parameter[0].values',
      ],
      [
        '/TaskInvocationParameters/MaintenanceWindowRunCommandParameters/OutputS3BucketName',
        'c',
        'task_invocation_parameters[0].run_command_parameters[0].output_s3_bucket',
      ],
    ],
  },
  aws_ssm_association: {
    attributes: { name: 'AWS-UpdateSSMAgent', parameters: { commands: 'date,uptime', timeout: '60' } },
    live: { Name: 'AWS-UpdateSSMAgent', Parameters: { commands: ['date', 'uptime'], timeout: ['60'] } },
    plants: [
      ['/Parameters/timeout/0', '600', 'parameters["timeout"]'],
      ['/Parameters/more', ['x'], 'parameters["more"]'],
    ],
  },
});

describe('a task that calls a function', () => {
  const task = mappingOf(ssmParts, 'aws_ssm_maintenance_window_task');
  const state = {
    window_id: 'mw-1',
    task_invocation_parameters: [
      { lambda_parameters: [{ payload: '{"key1":"value1"}', client_context: '', qualifier: '$LATEST' }] },
    ],
  };
  const live = (payload: string) => ({
    WindowId: 'mw-1',
    TaskInvocationParameters: { MaintenanceWindowLambdaParameters: { Payload: payload, Qualifier: '$LATEST' } },
  });

  it('has its payload as it stands or encoded', () => {
    expect(changesOf(task, state, live('{"key1":"value1"}'))).toEqual([]);
    expect(changesOf(task, state, live('eyJrZXkxIjoidmFsdWUxIn0='))).toEqual([]);
    expect(changesOf(task, state, live('eyJrZXkxIjoidmFsdWUyIn0='))).toHaveLength(1);
  });
});

describe('where inventory is sent', () => {
  const sync = mappingOf(ssmSettings, 'aws_ssm_resource_data_sync');
  const state = { name: 'd', s3_destination: [{ bucket_name: 'b', region: 'eu-west-1', sync_format: 'JsonSerDe' }] };

  it('may stand beside the name of the sync', () => {
    const live = { SyncName: 'd', BucketName: 'b', BucketRegion: 'eu-west-1', SyncFormat: 'JsonSerDe' };
    expect(changesOf(sync, state, live)).toEqual([]);
    expect(changesOf(sync, state, { ...live, BucketName: 'c' }).map(([attribute]) => attribute)).toEqual([
      's3_destination[0].bucket_name',
    ]);
  });
});

describe('a patch group', () => {
  it('is one of those of its baseline', () => {
    const group = mappingOf(ssmSettings, 'aws_ssm_patch_group');
    const state = { baseline_id: 'pb-1', patch_group: 'web' };
    expect(changesOf(group, state, { Id: 'pb-1', PatchGroups: ['db', 'web'] })).toEqual([]);
  });
});
