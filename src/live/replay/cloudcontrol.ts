import type { JsonObject } from '../../domain/json.js';
import { parseDocument } from '../document.js';
import { listedUnder } from '../snapshot/children.js';
import { anywhere } from '../snapshot/format.js';
import { ambiguous, choose, type RecordedResource } from '../snapshot/resource-index.js';
import type { Snapshot } from '../snapshot/open.js';
import { numberAt, page, textAt, WireError, type Caller } from './wire.js';

/** Services that answer from any region. Source: AWS General Reference, "Global services". */
const globalServices = new Set(['IAM', 'CloudFront', 'Route53', 'Organizations', 'GlobalAccelerator']);

/** Errors that are the service's fault, and so have status 500. Source: Cloud Control API Reference. */
const serverFaults = new Set([
  'ConcurrentModificationException',
  'HandlerFailureException',
  'HandlerInternalFailureException',
  'NetworkFailureException',
  'ServiceInternalErrorException',
]);

const notRecorded = 'not recorded in this snapshot';

export function cloudControl(snapshot: Snapshot, operation: string, input: JsonObject, caller: Caller): object {
  switch (operation) {
    case 'GetResource':
      return getResource(snapshot, input, caller);
    case 'ListResources':
      return listResources(snapshot, input, caller);
    case 'ListResourceRequests':
      return { ResourceRequestStatusSummaries: [] };
    case 'GetResourceRequestStatus':
      required(input, 'RequestToken');
      throw new WireError('RequestTokenNotFoundException', 'A replayed snapshot has no requests');
    case 'CreateResource':
    case 'UpdateResource':
    case 'DeleteResource':
    case 'CancelResourceRequest':
      throw new WireError(
        'AccessDeniedException',
        `User is not authorized to perform: cloudformation:${operation} on a replayed snapshot, which is read-only`,
      );
    default:
      throw new WireError('UnknownOperationException', `Unknown operation ${operation}`, 404);
  }
}

function getResource(snapshot: Snapshot, input: JsonObject, caller: Caller): object {
  const typeName = typeNameOf(input);
  const identifier = required(input, 'Identifier');
  const line = findLine(snapshot, typeName, identifier, caller);
  return { TypeName: typeName, ResourceDescription: { Identifier: identifier, Properties: propertiesText(line) } };
}

function findLine(snapshot: Snapshot, typeName: string, identifier: string, caller: Caller): RecordedResource {
  const { resources } = snapshot;
  const exact = resources.exact(typeName, identifier);
  const lines = exact.length > 0 ? exact : resources.alike(typeName, identifier);
  const line = choose(lines, { ...caller, global: isGlobal(typeName) });
  if (line === ambiguous) throw failed('GeneralServiceException', 'recorded from several accounts');
  if (line !== undefined) return line;
  // Known, but elsewhere: what AWS says in the wrong region. Never asked for: nothing that could pass for absence.
  if (lines.length > 0) throw notFound(typeName, identifier);
  throw failed('HandlerInternalFailureException', `${typeName} ${identifier} is ${notRecorded}`);
}

function propertiesText(line: RecordedResource): string {
  const content = line.content();
  switch (content.kind) {
    case 'properties':
      return JSON.stringify(content.properties);
    case 'error':
      // Timeouts, sockets and the like have no spelling in the service's own words.
      if (!/^[A-Z]\w*(?:Exception|Failure|Denied|Unavailable)$/.test(content.error.name)) {
        throw failed('GeneralServiceException', `${content.error.name}: ${content.error.message}`);
      }
      throw failed(content.error.name, content.error.message);
    case 'malformed':
      throw failed('HandlerInternalFailureException', `line ${line.line} of the snapshot: ${content.problem}`);
  }
}

function listResources(snapshot: Snapshot, input: JsonObject, caller: Caller): object {
  const typeName = typeNameOf(input);
  const size = numberAt(input, 'MaxResults') ?? 20;
  if (!Number.isInteger(size) || size < 1 || size > 100) throw invalid('maxResults', String(size), 'between 1 and 100');
  const model = modelIn(input);
  const identifiers =
    model === undefined ? listed(snapshot, typeName, caller) : listedFor(snapshot, typeName, model, caller);
  const shown = page(identifiers, textAt(input, 'NextToken'), size, () =>
    invalid('nextToken', 'given', 'one of this list'),
  );
  const descriptions = shown.items.map((identifier) => ({
    Identifier: identifier,
    Properties: listedProperties(snapshot, typeName, identifier, caller),
  }));
  return {
    TypeName: typeName,
    ResourceDescriptions: descriptions,
    ...(shown.next === undefined ? {} : { NextToken: shown.next }),
  };
}

/** What `list` lines say, else the resources of that type which were read and exist. */
function listed(snapshot: Snapshot, typeName: string, caller: Caller): readonly string[] {
  const here = (line: { account: string; region: string; typeName: string }): boolean =>
    line.typeName === typeName &&
    (isGlobal(typeName) || line.region === anywhere || line.region === caller.region) &&
    (caller.account === undefined || line.account === anywhere || line.account === caller.account);
  const lists = snapshot.lists.filter((line) => line.model === undefined && here(line));
  if (lists.length > 0) return [...new Set(lists.flatMap(({ identifiers }) => identifiers))];
  const read = [...snapshot.resources.all()].filter((line) => line.typeName === typeName);
  if (read.length === 0) throw failed('HandlerInternalFailureException', `A list of ${typeName} is ${notRecorded}`);
  return read.filter((line) => here(line) && line.content().kind === 'properties').map(({ identifier }) => identifier);
}

/** What lies under a resource model. */
function listedFor(
  snapshot: Snapshot,
  typeName: string,
  model: Readonly<Record<string, string>>,
  caller: Caller,
): readonly string[] {
  const list = listedUnder(snapshot, typeName, model, { ...caller, global: isGlobal(typeName) });
  if (list === undefined) throw failed('HandlerInternalFailureException', `A list of ${typeName} is ${notRecorded}`);
  return list.complete
    ? list.identifiers
    : list.identifiers.filter((identifier) =>
        snapshot.resources.exact(typeName, identifier).some((line) => line.content().kind === 'properties'),
      );
}

function modelIn(input: JsonObject): Readonly<Record<string, string>> | undefined {
  const text = textAt(input, 'ResourceModel');
  if (text === undefined) return undefined;
  const parsed = parseDocument(text);
  if ('problem' in parsed) throw invalid('resourceModel', 'given', 'a JSON object');
  const texts = Object.entries(parsed.document).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

/** Models in a list may be partial; what was never read has an empty one. */
function listedProperties(snapshot: Snapshot, typeName: string, identifier: string, caller: Caller): string {
  const line = choose(snapshot.resources.exact(typeName, identifier), { ...caller, global: isGlobal(typeName) });
  const content = line === undefined || line === ambiguous ? undefined : line.content();
  return content?.kind === 'properties' ? JSON.stringify(content.properties) : '{}';
}

function isGlobal(typeName: string): boolean {
  return globalServices.has(typeName.split('::')[1] ?? '');
}

function typeNameOf(input: JsonObject): string {
  const typeName = required(input, 'TypeName');
  if (!/^[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}(?:::MODULE)?$/.test(typeName)) {
    throw invalid('typeName', typeName, 'of the form AWS::Service::Type');
  }
  return typeName;
}

function required(input: JsonObject, member: string): string {
  const value = textAt(input, member);
  const spelled = member.charAt(0).toLowerCase() + member.slice(1);
  if (value === undefined || value === '') throw invalid(spelled, 'null', 'not null');
  return value;
}

function invalid(member: string, value: string, constraint: string): WireError {
  return new WireError(
    'ValidationException',
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must be ${constraint}`,
  );
}

function notFound(typeName: string, identifier: string): WireError {
  return new WireError(
    'ResourceNotFoundException',
    `Resource of type '${typeName}' with identifier '${identifier}' was not found.`,
  );
}

function failed(type: string, message: string): WireError {
  return new WireError(type, message, serverFaults.has(type) ? 500 : 400);
}
