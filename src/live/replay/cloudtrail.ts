import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import { anywhere } from '../snapshot/format.js';
import type { Snapshot } from '../snapshot/open.js';
import { numberAt, objectsAt, page, textAt, WireError, type Caller } from './wire.js';

/** An event as `LookupEvents` lists it. `EventTime` in seconds since 1970. */
interface ListedEvent {
  readonly EventId: string;
  readonly EventName: string;
  readonly ReadOnly: string;
  readonly AccessKeyId?: string;
  readonly EventTime: number;
  readonly EventSource: string;
  readonly Username?: string;
  readonly Resources: readonly { readonly ResourceType?: string; readonly ResourceName: string }[];
  readonly CloudTrailEvent: string;
}

export function cloudTrail(snapshot: Snapshot, operation: string, input: JsonObject, caller: Caller): object {
  if (operation !== 'LookupEvents') {
    throw new WireError(
      'AccessDeniedException',
      `User is not authorized to perform: cloudtrail:${operation} on a replayed snapshot`,
    );
  }
  const size = numberAt(input, 'MaxResults') ?? 50;
  if (!Number.isInteger(size) || size < 1 || size > 50) {
    throw new WireError('InvalidMaxResultsException', 'MaxResults must be between 1 and 50');
  }
  const matches = filterOf(input);
  const [from, to] = rangeOf(input);
  const events = snapshot.events
    .filter(
      (line) =>
        (line.region === anywhere || line.region === caller.region) &&
        (caller.account === undefined || line.account === anywhere || line.account === caller.account),
    )
    .map(({ event }) => listedEvent(event))
    .filter((event) => event.EventTime >= from && event.EventTime <= to && matches(event))
    .sort((a, b) => b.EventTime - a.EventTime);
  const shown = page(
    events,
    textAt(input, 'NextToken'),
    size,
    () => new WireError('InvalidNextTokenException', 'The token is not valid'),
  );
  return { Events: shown.items, ...(shown.next === undefined ? {} : { NextToken: shown.next }) };
}

function rangeOf(input: JsonObject): [number, number] {
  const from = numberAt(input, 'StartTime') ?? Number.NEGATIVE_INFINITY;
  const to = numberAt(input, 'EndTime') ?? Number.POSITIVE_INFINITY;
  if (from > to) throw new WireError('InvalidTimeRangeException', 'StartTime is after EndTime');
  return [from, to];
}

const attributes: Readonly<Record<string, (event: ListedEvent, value: string) => boolean>> = {
  EventId: (event, value) => event.EventId === value,
  EventName: (event, value) => event.EventName === value,
  ReadOnly: (event, value) => event.ReadOnly === value,
  Username: (event, value) => event.Username === value,
  EventSource: (event, value) => event.EventSource === value,
  AccessKeyId: (event, value) => event.AccessKeyId === value,
  ResourceType: (event, value) => event.Resources.some(({ ResourceType }) => ResourceType === value),
  ResourceName: (event, value) => event.Resources.some(({ ResourceName }) => ResourceName === value),
};

function filterOf(input: JsonObject): (event: ListedEvent) => boolean {
  const [filter, ...more] = objectsAt(input, 'LookupAttributes');
  if (filter === undefined) return () => true;
  const key = textAt(filter, 'AttributeKey') ?? '';
  const value = textAt(filter, 'AttributeValue');
  const matches = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
  if (more.length > 0 || matches === undefined || value === undefined) {
    throw new WireError('InvalidLookupAttributesException', 'Exactly one known lookup attribute may be given');
  }
  return (event) => matches(event, value);
}

/** Events are recorded either as CloudTrail writes them or as `LookupEvents` returned them. */
function listedEvent(event: JsonObject): ListedEvent {
  const inner = textAt(event, 'CloudTrailEvent');
  const recorded = inner === undefined ? event : { ...parsed(inner), ...lowerFirst(event) };
  const identity = own(recorded, 'userIdentity');
  const user = isObject(identity) ? userName(identity) : undefined;
  const accessKey = isObject(identity) ? textAt(identity, 'accessKeyId') : undefined;
  const username = textAt(event, 'Username') ?? user;
  return {
    EventId: textAt(recorded, 'eventID') ?? textAt(recorded, 'eventId') ?? '',
    EventName: textAt(recorded, 'eventName') ?? '',
    ReadOnly: String(own(recorded, 'readOnly') === true || own(recorded, 'readOnly') === 'true'),
    ...(accessKey === undefined ? {} : { AccessKeyId: accessKey }),
    EventTime: seconds(own(recorded, 'eventTime')),
    EventSource: textAt(recorded, 'eventSource') ?? '',
    ...(username === undefined ? {} : { Username: username }),
    Resources: resourcesOf(event, recorded),
    CloudTrailEvent: inner ?? JSON.stringify(event),
  };
}

function parsed(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function lowerFirst(event: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => [key.charAt(0).toLowerCase() + key.slice(1), value]),
  );
}

function userName(identity: JsonObject): string | undefined {
  // A session's name is what follows the role in its ARN.
  return textAt(identity, 'userName') ?? textAt(identity, 'arn')?.split('/').at(-1);
}

function seconds(time: Json | undefined): number {
  if (typeof time === 'number') return time > 1e11 ? time / 1000 : time;
  const milliseconds = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return Number.isNaN(milliseconds) ? 0 : milliseconds / 1000;
}

/** CloudTrail finds an event under the resources it names and under the names in its request parameters. */
function resourcesOf(event: JsonObject, recorded: JsonObject): ListedEvent['Resources'] {
  const listed = objectsAt(event, 'Resources').map((item) =>
    resource(textAt(item, 'ResourceType'), textAt(item, 'ResourceName')),
  );
  const named = objectsAt(recorded, 'resources').map((item) => resource(textAt(item, 'type'), textAt(item, 'ARN')));
  const parameters = own(recorded, 'requestParameters');
  const asked = isObject(parameters)
    ? Object.values(parameters).map((value) => resource(undefined, typeof value === 'string' ? value : undefined))
    : [];
  const all = listed.some((item) => item !== undefined) ? listed : [...named, ...asked];
  return all.filter((item) => item !== undefined);
}

function resource(type: string | undefined, name: string | undefined): ListedEvent['Resources'][number] | undefined {
  if (name === undefined) return undefined;
  return type === undefined ? { ResourceName: name } : { ResourceType: type, ResourceName: name };
}
