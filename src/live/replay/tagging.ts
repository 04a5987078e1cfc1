import type { JsonObject } from '../../domain/json.js';
import { anywhere, type TaggedLine } from '../snapshot/format.js';
import type { Snapshot } from '../snapshot/open.js';
import { numberAt, objectsAt, page, textAt, textsAt, WireError, type Caller } from './wire.js';

export function tagging(snapshot: Snapshot, operation: string, input: JsonObject, caller: Caller): object {
  const here = snapshot.tagged.filter(
    (line) =>
      (line.region === anywhere || line.region === caller.region) &&
      (caller.account === undefined || line.account === anywhere || line.account === caller.account),
  );
  switch (operation) {
    case 'GetResources':
      return getResources(here, input);
    case 'GetTagKeys':
      return named(
        'TagKeys',
        here.flatMap(({ tags }) => Object.keys(tags)),
        input,
      );
    case 'GetTagValues': {
      const key = textAt(input, 'Key');
      if (key === undefined) throw new WireError('InvalidParameterException', 'Key is required');
      const values = here.flatMap(({ tags }) => (Object.hasOwn(tags, key) ? [tags[key] ?? ''] : []));
      return named('TagValues', values, input);
    }
    case 'TagResources':
    case 'UntagResources':
    case 'StartReportCreation':
      throw new WireError(
        'AccessDeniedException',
        `User is not authorized to perform: tag:${operation} on a replayed snapshot`,
      );
    default:
      throw new WireError('UnknownOperationException', `Unknown operation ${operation}`, 404);
  }
}

const expired = (): WireError => new WireError('PaginationTokenExpiredException', 'The pagination token is not valid');

function getResources(lines: readonly TaggedLine[], input: JsonObject): object {
  const size = numberAt(input, 'ResourcesPerPage') ?? 50;
  if (!Number.isInteger(size) || size < 1 || size > 100) {
    throw new WireError('InvalidParameterException', 'ResourcesPerPage must be between 1 and 100');
  }
  const arns = new Set(textsAt(input, 'ResourceARNList'));
  const types = textsAt(input, 'ResourceTypeFilters');
  const filters = objectsAt(input, 'TagFilters');
  const matching = lines.filter(
    (line) =>
      (arns.size === 0 || arns.has(line.arn)) &&
      (types.length === 0 || types.some((type) => isOfType(line.arn, type))) &&
      filters.every((filter) => hasTag(line, filter)),
  );
  const shown = page(matching, textAt(input, 'PaginationToken'), size, expired);
  const list = shown.items.map(({ arn, tags }) => ({
    ResourceARN: arn,
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  }));
  return { PaginationToken: shown.next ?? '', ResourceTagMappingList: list };
}

function hasTag(line: TaggedLine, filter: JsonObject): boolean {
  const key = textAt(filter, 'Key');
  if (key === undefined || !Object.hasOwn(line.tags, key)) return false;
  const values = textsAt(filter, 'Values');
  return values.length === 0 || values.includes(line.tags[key] ?? '');
}

/** `ec2`, `ec2:instance`. Resources whose ARN names no type (queues, topics, buckets) are their service's only tagged one. */
function isOfType(arn: string, filter: string): boolean {
  const [, , service, , , ...rest] = arn.split(':');
  const [wanted, type] = filter.toLowerCase().split(':');
  if (service?.toLowerCase() !== wanted) return false;
  if (type === undefined) return true;
  const resource = rest.join(':').toLowerCase();
  return /[:/]/.test(resource) ? resource.split(/[:/]/)[0] === type : true;
}

function named(member: string, values: readonly string[], input: JsonObject): object {
  const unique = [...new Set(values)].sort();
  const shown = page(unique, textAt(input, 'PaginationToken'), 1000, expired);
  return { PaginationToken: shown.next ?? '', [member]: shown.items };
}
