import { describe, expect, it } from '@jest/globals';
import { contactCentre } from '../../../src/catalog/overrides/connect.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';

const arn = (rest: string) => `arn:aws:connect:eu-west-1:123456789012:instance/i-1${rest}`;
const instance = { instance_id: 'i-1' };
const InstanceArn = arn('');

interface Case {
  readonly type: string;
  readonly state: JsonObject;
  readonly live: JsonObject;
  /** What somebody changes in the live document, and the attribute that shows it. */
  readonly changed: JsonObject;
  readonly shows: string;
}

const nineToFive = (from: number) => ({
  Day: 'MONDAY',
  StartTime: { Hours: from, Minutes: 0 },
  EndTime: { Hours: 17, Minutes: 30 },
});

const cases: readonly Case[] = [
  {
    type: 'contact_flow',
    state: { ...instance, name: 'f', type: 'CONTACT_FLOW', content: '{"Version": "2019-10-30", "Actions": []}' },
    live: { InstanceArn, Name: 'f', Type: 'CONTACT_FLOW', Content: '{"Actions":[],"Version":"2019-10-30"}' },
    changed: { Content: '{"Actions":[{"Type":"DisconnectParticipant"}],"Version":"2019-10-30"}' },
    shows: 'content',
  },
  {
    type: 'contact_flow_module',
    state: { ...instance, name: 'm', description: 'd', content: '{}' },
    live: { InstanceArn, Name: 'm', Description: 'd', Content: '{}' },
    changed: { Description: 'e' },
    shows: 'description',
  },
  {
    type: 'hours_of_operation',
    state: {
      ...instance,
      name: 'h',
      time_zone: 'Europe/Berlin',
      config: [{ day: 'MONDAY', start_time: [{ hours: 0, minutes: 0 }], end_time: [{ hours: 17, minutes: 30 }] }],
    },
    live: { InstanceArn, Name: 'h', TimeZone: 'Europe/Berlin', Config: [nineToFive(0)] },
    changed: { TimeZone: 'UTC' },
    shows: 'time_zone',
  },
  {
    type: 'instance',
    state: {
      identity_management_type: 'CONNECT_MANAGED',
      instance_alias: 'a',
      inbound_calls_enabled: true,
      outbound_calls_enabled: false,
      contact_lens_enabled: true,
    },
    live: {
      IdentityManagementType: 'CONNECT_MANAGED',
      InstanceAlias: 'a',
      Attributes: { InboundCalls: true, OutboundCalls: false, ContactLens: true, ContactflowLogs: false },
    },
    changed: { Attributes: { InboundCalls: true, OutboundCalls: true, ContactLens: true, ContactflowLogs: false } },
    shows: 'outbound_calls_enabled',
  },
  {
    type: 'lambda_function_association',
    state: { ...instance, function_arn: 'arn:aws:lambda:eu-west-1:123456789012:function:f' },
    live: { InstanceId: InstanceArn, IntegrationArn: 'arn:aws:lambda:eu-west-1:123456789012:function:f' },
    changed: { IntegrationArn: 'arn:aws:lambda:eu-west-1:123456789012:function:g' },
    shows: 'function_arn',
  },
  {
    type: 'phone_number',
    state: { country_code: 'US', type: 'DID', target_arn: InstanceArn, description: '' },
    live: { CountryCode: 'US', Type: 'DID', TargetArn: InstanceArn },
    changed: { TargetArn: arn('x') },
    shows: 'target_arn',
  },
  {
    type: 'queue',
    state: {
      ...instance,
      name: 'q',
      hours_of_operation_id: 'h-1',
      max_contacts: 0,
      quick_connect_ids: ['k-1', 'k-2'],
      outbound_caller_config: [{ outbound_caller_id_name: 'us', outbound_flow_id: 'f-1' }],
    },
    live: {
      InstanceArn,
      Name: 'q',
      Status: 'ENABLED',
      HoursOfOperationArn: arn('/operating-hours/h-1'),
      QuickConnectArns: [arn('/transfer-destination/k-2'), arn('/transfer-destination/k-1')],
      OutboundCallerConfig: { OutboundCallerIdName: 'us', OutboundFlowArn: arn('/contact-flow/f-1') },
    },
    changed: { HoursOfOperationArn: arn('/operating-hours/h-2') },
    shows: 'hours_of_operation_id',
  },
  {
    type: 'quick_connect',
    state: {
      ...instance,
      name: 'k',
      quick_connect_config: [
        { quick_connect_type: 'QUEUE', queue_config: [{ contact_flow_id: 'f-1', queue_id: 'q-1' }], phone_config: [] },
      ],
    },
    live: {
      InstanceArn,
      Name: 'k',
      QuickConnectConfig: {
        QuickConnectType: 'QUEUE',
        QueueConfig: { ContactFlowArn: arn('/contact-flow/f-1'), QueueArn: arn('/queue/q-1') },
      },
    },
    changed: {
      QuickConnectConfig: {
        QuickConnectType: 'QUEUE',
        QueueConfig: { ContactFlowArn: arn('/contact-flow/f-1'), QueueArn: arn('/queue/q-2') },
      },
    },
    shows: 'quick_connect_config[0].queue_config[0].queue_id',
  },
  {
    type: 'routing_profile',
    state: {
      ...instance,
      name: 'r',
      description: 'd',
      default_outbound_queue_id: 'q-1',
      media_concurrencies: [{ channel: 'VOICE', concurrency: 1 }],
      queue_configs: [{ channel: 'VOICE', delay: 2, priority: 1, queue_id: 'q-1' }],
    },
    live: {
      InstanceArn,
      Name: 'r',
      Description: 'd',
      DefaultOutboundQueueArn: arn('/queue/q-1'),
      MediaConcurrencies: [
        { Channel: 'VOICE', Concurrency: 1, CrossChannelBehavior: { BehaviorType: 'ROUTE_CURRENT_CHANNEL_ONLY' } },
      ],
      QueueConfigs: [{ Delay: 2, Priority: 1, QueueReference: { Channel: 'VOICE', QueueArn: arn('/queue/q-1') } }],
    },
    changed: { MediaConcurrencies: [{ Channel: 'VOICE', Concurrency: 5 }] },
    shows: 'media_concurrencies[0].concurrency',
  },
  {
    type: 'security_profile',
    state: { ...instance, name: 's', permissions: ['BasicAgentAccess', 'OutboundCallAccess'] },
    live: { InstanceArn, SecurityProfileName: 's', Permissions: ['OutboundCallAccess', 'BasicAgentAccess'] },
    changed: { Permissions: ['BasicAgentAccess', 'OutboundCallAccess', 'Users.Edit'] },
    shows: 'permissions',
  },
  {
    type: 'user',
    state: {
      ...instance,
      name: 'u',
      routing_profile_id: 'r-1',
      security_profile_ids: ['s-1', 's-2'],
      identity_info: [{ first_name: 'A', last_name: 'B', email: '' }],
      phone_config: [{ phone_type: 'SOFT_PHONE', after_contact_work_time_limit: 0, auto_accept: false }],
    },
    live: {
      InstanceArn,
      Username: 'u',
      RoutingProfileArn: arn('/routing-profile/r-1'),
      SecurityProfileArns: [arn('/security-profile/s-2'), arn('/security-profile/s-1')],
      IdentityInfo: { FirstName: 'A', LastName: 'B' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE' },
    },
    changed: { SecurityProfileArns: [arn('/security-profile/admin'), arn('/security-profile/s-1')] },
    shows: 'security_profile_ids',
  },
  {
    type: 'user_hierarchy_group',
    state: { ...instance, name: 'g', parent_group_id: 'p-1' },
    live: { InstanceArn, Name: 'g', ParentGroupArn: arn('/agent-group/p-1') },
    changed: { Name: 'other' },
    shows: 'name',
  },
];

describe('a contact centre', () => {
  it.each(cases)(
    'has each $type as it was declared, and shows another $shows',
    ({ type, state, live, changed, shows }) => {
      const mapping = mappingOf(contactCentre, `aws_connect_${type}`);
      expect(changesOf(mapping, state, live)).toEqual([]);
      const names = changesOf(mapping, state, { ...live, ...changed }).map(([attribute]) => attribute);
      expect(new Set(names)).toEqual(new Set([shows]));
    },
  );

  it('opens earlier', () => {
    const [hours] = cases.filter(({ type }) => type === 'hours_of_operation');
    if (hours === undefined) throw new Error('no such case');
    const mapping = mappingOf(contactCentre, 'aws_connect_hours_of_operation');
    expect(changesOf(mapping, hours.state, { ...hours.live, Config: [nineToFive(7)] })).not.toEqual([]);
  });

  it('is another one where the id is of another account', () => {
    const mapping = mappingOf(contactCentre, 'aws_connect_security_profile');
    const elsewhere = { InstanceArn: 'arn:aws:connect:eu-west-1:999999999999:instance/i-1', SecurityProfileName: 's' };
    expect(changesOf(mapping, { ...instance, name: 's' }, elsewhere)).toHaveLength(1);
  });
});
