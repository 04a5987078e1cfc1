import {
  ListResourceRecordSetsCommand,
  Route53Client,
  type ResourceRecordSet,
  type RRType,
} from '@aws-sdk/client-route-53';
import { partsOf, readsMany, without, type Answers, type Draft } from './reader.js';

/** `ZONE|NAME|TYPE|SET`; the last part is empty where the record is no member of a set of weighted or other records. */
interface Wanted {
  readonly identifier: string;
  readonly zone: string;
  readonly name: string;
  readonly type: RRType;
  readonly set: string;
  readonly key: string;
  /** Where it stands in the zone: records come by the labels of their names, the last one first. */
  readonly place: string;
}

/** Most that Route 53 gives in one answer. Source: Route 53 API Reference, ListResourceRecordSets. */
const pageSize = 300;

/**
 * Route 53 allows five requests a second an account, so that one call answers for all records of the zone that were asked
 * for and stand on the page that begins with the first of them.
 */
export const reader = readsMany(
  (settings) => new Route53Client(settings),
  { group: (identifier) => identifier.split('|', 1)[0] ?? '', limit: pageSize },
  async (client, identifiers, abortSignal): Promise<Answers> => {
    const wanted = identifiers.map(parse).sort((a, b) => (a.place < b.place ? -1 : 1));
    const [first] = wanted;
    if (first === undefined) return new Map();
    const page = await pageFrom(client, first, wanted.length === 1 && first.set === '' ? 1 : pageSize, abortSignal);
    const found = new Map(page.map((record) => [keyOf(record.Name, record.Type, record.SetIdentifier), record]));
    const answers = new Map<string, Draft | undefined>([[first.identifier, undefined]]);
    for (const { identifier, key, zone } of wanted) {
      const record = found.get(key);
      if (record !== undefined) answers.set(identifier, documentOf(record, zone));
    }
    return answers;
  },
);

/**
 * What stands from the name and type of a record on. Members of a set come in an order that Route 53 does not tell, so
 * that all of them are read before one is said to be absent.
 */
async function pageFrom(
  client: Route53Client,
  { zone, name, type, key }: Wanted,
  MaxItems: number,
  abortSignal: AbortSignal,
): Promise<ResourceRecordSet[]> {
  const records: ResourceRecordSet[] = [];
  let from: string | undefined;
  for (;;) {
    const command = new ListResourceRecordSetsCommand({
      HostedZoneId: zone,
      StartRecordName: name,
      StartRecordType: type,
      ...(from !== undefined && { StartRecordIdentifier: from }),
      MaxItems,
    });
    const answer = await client.send(command, { abortSignal });
    records.push(...(answer.ResourceRecordSets ?? []));
    const rest =
      answer.IsTruncated === true && keyOf(answer.NextRecordName, answer.NextRecordType) === keyOf(name, type);
    const found = records.some((record) => keyOf(record.Name, record.Type, record.SetIdentifier) === key);
    if (found || !rest || answer.NextRecordIdentifier === undefined || answer.NextRecordIdentifier === from)
      return records;
    from = answer.NextRecordIdentifier;
  }
}

function parse(identifier: string): Wanted {
  const [zone = '', text = '', type = '', set = ''] = partsOf(identifier, 4);
  const name = plain(text);
  const place = [...name.split('.').reverse(), type, set].join(' ');
  return { identifier, zone, name, type: type as RRType, set, key: keyOf(name, type, set), place };
}

function keyOf(name = '', type = '', set = ''): string {
  return `${plain(name)} ${type} ${set}`;
}

/** Octal escapes as Route 53 writes them (`\052` for `*`) resolved, with the root's dot, in lower case. */
function plain(name: string): string {
  const text = name.replaceAll(/\\([0-7]{3})/g, (_match, octal: string) => String.fromCharCode(parseInt(octal, 8)));
  return `${text.replace(/\.$/, '').toLowerCase()}.`;
}

/** As AWS::Route53::RecordSet spells it; the two APIs only differ in how they list values. */
function documentOf(record: ResourceRecordSet, zone: string): Draft {
  return {
    ...without(record, 'TrafficPolicyInstanceId'),
    HostedZoneId: zone,
    Name: plain(record.Name ?? ''),
    ResourceRecords: record.ResourceRecords?.map(({ Value }) => Value),
  };
}
