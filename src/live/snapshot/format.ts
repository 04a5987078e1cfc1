import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import { parseJson } from '../../domain/json-text.js';
import type { LiveError } from '../../domain/live.js';
import { clean } from '../reading/errors.js';
import { parseDocument } from '../document.js';

/** The format of `docs` "Snapshot": one JSON object a line. */
export const snapshotSchemaVersion = '1';

/** Stands for an account or region that is not known; matches any. */
export const anywhere = '*';

export interface SnapshotHeader {
  readonly recordedAt?: string;
  readonly tool?: string;
  /** Secrets were replaced by marks when it was recorded. Written by hand, a snapshot has none. */
  readonly redacted?: true;
}

export interface ResourceKey {
  readonly account: string;
  readonly region: string;
  readonly typeName: string;
  readonly identifier: string;
}

/** What a resource line says of its resource. */
export type ResourceContent =
  | { readonly kind: 'properties'; readonly properties: JsonObject }
  | { readonly kind: 'error'; readonly error: LiveError }
  | { readonly kind: 'malformed'; readonly problem: string };

export interface ListLine {
  readonly kind: 'list';
  readonly account: string;
  readonly region: string;
  readonly typeName: string;
  readonly identifiers: readonly string[];
  /** Only what lies under this resource model was listed; without one, all that there is. */
  readonly model?: Readonly<Record<string, string>>;
}

export interface TaggedLine {
  readonly kind: 'tagged';
  readonly account: string;
  readonly region: string;
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface EventLine {
  readonly kind: 'event';
  readonly account: string;
  readonly region: string;
  readonly event: JsonObject;
}

export type SnapshotLine =
  | { readonly kind: 'snapshot'; readonly schemaVersion: string; readonly header: SnapshotHeader }
  | { readonly kind: 'resource'; readonly key: ResourceKey }
  | ListLine
  | TaggedLine
  | EventLine
  | { readonly kind: 'unknown'; readonly named: string }
  | { readonly kind: 'malformed'; readonly problem: string };

export function decodeLine(text: string): SnapshotLine {
  const parsed = parseJson(text);
  if (!parsed.ok)
    return { kind: 'malformed', problem: parsed.problem === 'truncated' ? 'the line is cut off' : 'not valid JSON' };
  const line = parsed.value;
  if (!isObject(line)) return { kind: 'malformed', problem: 'not a JSON object' };
  const kind = own(line, 'kind');
  switch (kind) {
    case 'snapshot':
      return { kind, schemaVersion: textOf(line, 'schemaVersion') ?? 'none', header: header(line) };
    case 'resource': {
      const key = resourceKey(line);
      return key === undefined
        ? { kind: 'malformed', problem: 'a resource needs typeName and identifier' }
        : { kind, key };
    }
    case 'list':
      return listLine(line);
    case 'tagged':
      return taggedLine(line);
    case 'event':
      return eventLine(line);
    default:
      return typeof kind === 'string'
        ? { kind: 'unknown', named: clean(kind, 60) }
        : { kind: 'malformed', problem: 'it has no "kind"' };
  }
}

/** The content of a line whose key is known. The key is checked again: a line may name its members twice. */
export function decodeContent(text: string, key: ResourceKey): ResourceContent {
  const parsed = parseDocument(text);
  if ('problem' in parsed) return { kind: 'malformed', problem: parsed.problem };
  const line = parsed.document;
  if (!names(line, key)) return { kind: 'malformed', problem: 'it names its resource twice' };
  const error = own(line, 'error');
  if (isObject(error))
    return {
      kind: 'error',
      error: { name: textOf(error, 'name') ?? 'Error', message: textOf(error, 'message') ?? '' },
    };
  return propertiesOf(own(line, 'properties'));
}

function propertiesOf(properties: Json | undefined): ResourceContent {
  if (isObject(properties)) return { kind: 'properties', properties };
  if (typeof properties !== 'string') return { kind: 'malformed', problem: 'it has neither properties nor error' };
  const parsed = parseDocument(properties);
  return 'problem' in parsed
    ? { kind: 'malformed', problem: `properties: ${parsed.problem}` }
    : { kind: 'properties', properties: parsed.document };
}

function names(line: JsonObject, key: ResourceKey): boolean {
  return (
    own(line, 'identifier') === key.identifier &&
    own(line, 'typeName') === key.typeName &&
    (textOf(line, 'region') ?? anywhere) === key.region &&
    (textOf(line, 'account') ?? anywhere) === key.account
  );
}

function header(line: JsonObject): SnapshotHeader {
  const recordedAt = textOf(line, 'recordedAt');
  const tool = textOf(line, 'tool');
  return {
    ...(recordedAt === undefined ? {} : { recordedAt }),
    ...(tool === undefined ? {} : { tool }),
    ...(own(line, 'redacted') === true && { redacted: true }),
  };
}

function resourceKey(line: JsonObject): ResourceKey | undefined {
  const typeName = textOf(line, 'typeName');
  const identifier = textOf(line, 'identifier');
  return typeName === undefined || identifier === undefined ? undefined : { ...place(line), typeName, identifier };
}

function place(line: JsonObject): { account: string; region: string } {
  return { account: textOf(line, 'account') ?? anywhere, region: textOf(line, 'region') ?? anywhere };
}

function listLine(line: JsonObject): SnapshotLine {
  const typeName = textOf(line, 'typeName');
  const identifiers = own(line, 'identifiers');
  if (typeName === undefined || !Array.isArray(identifiers)) {
    return { kind: 'malformed', problem: 'a list needs typeName and identifiers' };
  }
  const model = own(line, 'model');
  return {
    kind: 'list',
    ...place(line),
    typeName,
    identifiers: identifiers.filter((item) => typeof item === 'string'),
    ...(isObject(model) && { model: textsOf(model) }),
  };
}

function textsOf(object: JsonObject): Record<string, string> {
  const texts = Object.entries(object).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

function taggedLine(line: JsonObject): SnapshotLine {
  const arn = textOf(line, 'arn');
  const tags = own(line, 'tags');
  if (arn === undefined || !isObject(tags))
    return { kind: 'malformed', problem: 'a tagged resource needs arn and tags' };
  return { kind: 'tagged', ...place(line), arn, tags: textsOf(tags) };
}

function eventLine(line: JsonObject): SnapshotLine {
  const event = own(line, 'event');
  if (!isObject(event)) return { kind: 'malformed', problem: 'an event line needs an event' };
  return { kind: 'event', ...place(line), event };
}

function textOf(line: JsonObject, key: string): string | undefined {
  const value = own(line, key);
  return typeof value === 'string' ? value : undefined;
}
