import { own, type JsonObject } from '../../domain/json.js';
import type { RegionSource } from '../../domain/graph.js';
import type { ResourceInstance } from '../../domain/resource.js';

/** What the attributes of one instance say of where it is. */
export interface OwnPlace {
  readonly region?: string;
  readonly regionSource?: RegionSource;
  readonly account?: string;
  readonly partition?: string;
}

/** Types whose `arn` is that of another resource, possibly elsewhere (provider schema: `arn` is an argument there). */
const foreignArn = new Set([
  'aws_cloudwatch_event_target',
  'aws_lakeformation_resource',
  'aws_notifications_channel_association',
]);

/** Types whose `region` was an argument about something else before provider 6 gave it its present meaning. */
const foreignRegion = new Set([
  'aws_cloudformation_stack_set_instance',
  'aws_config_aggregate_authorization',
  'aws_servicequotas_template',
]);

/** Types whose `account_id` is the account they are in; elsewhere it is a member's, a partner's or an administrator's. */
const ownAccountId = /^aws_(?:s3_|s3control_|budgets_|guardduty_detector$)/;

/** Regions as of any partition: `eu-west-1`, `us-gov-west-1`, `cn-north-1`, `us-iso-east-1`, `eusc-de-east-1`. */
const regionName = /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/;

/** A zone starts with its region: `eu-west-1a`, the local zone `us-west-2-lax-1a`, `us-east-1-wl1-bos-wlz-1`. */
const zoneName = /^([a-z]{2,4}(?:-[a-z]+)+?-\d{1,2})(?:[a-z]|-[a-z0-9]+(?:-[a-z0-9]+)*)$/;

const accountId = /^\d{12}$/;
const arn = /^arn:(aws[a-z-]*):[a-z0-9-]*:([a-z0-9-]*):([a-z0-9]*):/;

/** Reads only attributes that speak of the resource itself: a `kms_key_arn` may well be in another account. */
export function ownPlace({ type, attributes }: ResourceInstance): OwnPlace {
  const place: Writable<OwnPlace> = {};
  const match = ownArn(type, attributes);
  if (match !== undefined) {
    const [, partition = '', region = '', account = ''] = match;
    place.partition = partition;
    if (accountId.test(account)) place.account = account;
    if (regionName.test(region)) setRegion(place, region, 'arn');
  }
  const region = foreignRegion.has(type) ? undefined : text(attributes, 'region');
  if (region !== undefined && regionName.test(region)) setRegion(place, region, 'region-attribute');
  if (place.region === undefined) {
    const zone = zoneName.exec(text(attributes, 'availability_zone') ?? '')?.[1];
    if (zone !== undefined) setRegion(place, zone, 'availability-zone');
  }
  if (place.account === undefined) {
    const account =
      text(attributes, 'owner_id') ?? (ownAccountId.test(type) ? text(attributes, 'account_id') : undefined);
    if (account !== undefined && accountId.test(account)) place.account = account;
  }
  return place;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function setRegion(place: Writable<OwnPlace>, region: string, source: RegionSource): void {
  place.region = region;
  place.regionSource = source;
}

/** What a data resource says of the provider configuration it was read through. */
export function dataPlace({ type, attributes }: ResourceInstance): OwnPlace | undefined {
  if (type === 'aws_caller_identity') {
    const account = text(attributes, 'account_id');
    const partition = arn.exec(text(attributes, 'arn') ?? '')?.[1];
    if (account === undefined || !accountId.test(account)) return undefined;
    return { account, ...(partition === undefined ? {} : { partition }) };
  }
  if (type !== 'aws_region') return undefined;
  const region = text(attributes, 'region') ?? text(attributes, 'name') ?? text(attributes, 'id');
  return region !== undefined && regionName.test(region) ? { region } : undefined;
}

function ownArn(type: string, attributes: JsonObject): RegExpExecArray | undefined {
  const names = foreignArn.has(type) ? ['id'] : ['arn', 'id'];
  for (const name of names) {
    const value = text(attributes, name);
    const match = value?.startsWith('arn:') === true ? arn.exec(value) : null;
    if (match !== null) return match;
  }
  return undefined;
}

function text(attributes: JsonObject, name: string): string | undefined {
  const value = own(attributes, name);
  return typeof value === 'string' ? value : undefined;
}
