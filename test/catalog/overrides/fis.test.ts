import { describe, expect, it } from '@jest/globals';
import { fis } from '../../../src/catalog/overrides/fis.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { findingsOfAll, mappingOf } from './compare.js';

const template = mappingOf(fis, 'aws_fis_experiment_template');

const state: JsonObject = {
  id: 'EXT1',
  description: 'stop some',
  role_arn: 'arn:role',
  action: [
    {
      name: 'wait',
      action_id: 'aws:fis:wait',
      description: '',
      start_after: [],
      parameter: [{ key: 'duration', value: 'PT5M' }],
      target: [],
    },
    {
      name: 'stop',
      action_id: 'aws:ec2:stop-instances',
      description: '',
      start_after: ['wait'],
      parameter: [{ key: 'startInstancesAfterDuration', value: 'PT10M' }],
      target: [{ key: 'Instances', value: 'some' }],
    },
  ],
  target: [
    {
      name: 'some',
      resource_type: 'aws:ec2:instance',
      selection_mode: 'COUNT(1)',
      resource_arns: [],
      resource_tag: [{ key: 'chaos', value: 'ready' }],
      parameters: {},
      filter: [{ path: 'State.Name', values: ['running', 'pending'] }],
    },
  ],
  stop_condition: [{ source: 'none', value: '' }],
  experiment_options: [{ account_targeting: 'single-account', empty_target_resolution_mode: 'fail' }],
  log_configuration: [],
  experiment_report_configuration: [],
  tags: null,
};

const stop = {
  ActionId: 'aws:ec2:stop-instances',
  Parameters: { startInstancesAfterDuration: 'PT10M' },
  StartAfter: ['wait'],
  Targets: { Instances: 'some' },
};
const wait = { ActionId: 'aws:fis:wait', Parameters: { duration: 'PT5M' } };
const some = {
  ResourceType: 'aws:ec2:instance',
  SelectionMode: 'COUNT(1)',
  ResourceTags: { chaos: 'ready' },
  Filters: [{ Path: 'State.Name', Values: ['pending', 'running'] }],
};

type Change = readonly [string, string, string, unknown, unknown];

function found(over: JsonObject): readonly Change[] {
  const live: JsonObject = {
    Id: 'EXT1',
    Description: 'stop some',
    RoleArn: 'arn:role',
    Actions: { stop, wait },
    Targets: { some },
    StopConditions: [{ Source: 'none' }],
    ExperimentOptions: { AccountTargeting: 'single-account', EmptyTargetResolutionMode: 'fail' },
    Tags: {},
    ...over,
  };
  return findingsOfAll([[template, state]], live).flatMap((finding) =>
    finding.kind === 'changed'
      ? finding.changes.map((change): Change => [
          change.attribute,
          change.operation,
          change.path,
          change.intended,
          change.live,
        ])
      : [],
  );
}

describe('an experiment template', () => {
  it('is in sync with its actions and targets by name', () => {
    expect(found({})).toEqual([]);
  });

  it('shows what was changed in one of them, where it stands in the map', () => {
    const longer = { ...wait, Parameters: { duration: 'PT1H' } };
    expect(found({ Actions: { stop, wait: longer } })).toEqual([
      ['action[0].parameter["duration"]', 'replace', '/Actions/wait/Parameters/duration', 'PT5M', 'PT1H'],
    ]);
    expect(found({ Targets: { some: { ...some, SelectionMode: 'ALL' } } })).toEqual([
      ['target[0].selection_mode', 'replace', '/Targets/some/SelectionMode', 'COUNT(1)', 'ALL'],
    ]);
    const anywhere = { ...some, Filters: [{ Path: 'State.Name', Values: ['running'] }] };
    expect(found({ Targets: { some: anywhere } }).map(([attribute]) => attribute)).toEqual([
      'target[0].filter[0].values',
    ]);
  });

  it('shows what came and went under its name', () => {
    const more = { ActionId: 'aws:ec2:terminate-instances', Targets: { Instances: 'some' } };
    expect(found({ Actions: { stop, wait, more } })).toEqual([['action', 'add', '/Actions/more', null, more]]);
    expect(found({ Actions: { stop } })).toEqual([
      ['action[0]', 'remove', '/Actions/wait', { ActionId: 'aws:fis:wait', Parameters: { duration: 'PT5M' } }, null],
    ]);
    expect(found({ Actions: 'nonsense' }).map(([attribute]) => attribute)).toEqual(['action[0]', 'action[1]']);
  });
});
