import { own } from '../../domain/json.js';
import type { ChildrenRequest, LiveChild, LiveRead, LiveRequest } from '../../domain/live.js';
import { gathered } from '../children.js';
import { reasonFor } from '../reading/errors.js';
import { handlingOf } from '../reading/failure.js';
import type { Snapshot } from './open.js';
import { ambiguous, choose, fits, type Asked, type RecordedResource } from './resource-index.js';

type Model = Readonly<Record<string, string>>;

/** What a snapshot knows to lie under a resource model. */
export interface RecordedList {
  readonly identifiers: readonly string[];
  /** The list itself was recorded. Otherwise only what happens to be in the snapshot is known. */
  readonly complete: boolean;
}

/** Undefined where neither the list nor anything that would be in it was recorded. */
export function listedUnder(
  snapshot: Snapshot,
  typeName: string,
  model: Model,
  asked: Asked,
): RecordedList | undefined {
  const lists = snapshot.lists.filter(
    (line) =>
      line.typeName === typeName && line.model !== undefined && sameModel(line.model, model) && fits(line, asked),
  );
  if (lists.length > 0) {
    return { identifiers: [...new Set(lists.flatMap(({ identifiers }) => identifiers))], complete: true };
  }
  const lines = linesUnder(snapshot, typeName, model).filter((line) => fits(line, asked));
  return lines.length === 0
    ? undefined
    : { identifiers: [...new Set(lines.map(({ identifier }) => identifier))], complete: false };
}

/** What was recorded under one resource, as the document that it is compared in. */
export function readRecordedChildren(snapshot: Snapshot, request: LiveRequest, children: ChildrenRequest): LiveRead {
  const { typeName } = request;
  const list = listedUnder(snapshot, typeName, children.model, request);
  if (list === undefined) return unreadable(request, 'NotRecorded', 'no list in the snapshot');
  const read: LiveChild[] = [];
  for (const identifier of list.identifiers) {
    if (children.known.has(identifier)) continue;
    const line = choose(snapshot.resources.exact(typeName, identifier), request);
    if (line === undefined || line === ambiguous)
      return unreadable(request, 'NotRecorded', `no line for ${identifier}`);
    const content = line.content();
    if (content.kind === 'properties') read.push({ identifier, properties: content.properties });
    else if (content.kind === 'malformed') {
      return unreadable(request, 'MalformedSnapshotLine', `line ${line.line}: ${content.problem}`);
    } else if (handlingOf(content.error.name, content.error.message) !== 'absent') {
      return unreadable(request, content.error.name, content.error.message);
    }
  }
  const partial = list.complete ? {} : { partial: true as const };
  return gathered(request, children, { listed: list.identifiers, read, ...partial }, request);
}

function sameModel(a: Model, b: Model): boolean {
  const keys = Object.keys(b);
  return Object.keys(a).length === keys.length && keys.every((key) => Object.hasOwn(a, key) && a[key] === b[key]);
}

/** Lines of one type by the last parts of what may name their parent. */
type ParentIndex = ReadonlyMap<string, readonly RecordedResource[]>;

const indexes = new WeakMap<Snapshot, Map<string, ParentIndex>>();

function linesUnder(snapshot: Snapshot, typeName: string, model: Model): readonly RecordedResource[] {
  const [name = '', parent = ''] = Object.entries(model)[0] ?? [];
  const known = indexes.get(snapshot) ?? new Map<string, ParentIndex>();
  indexes.set(snapshot, known);
  const key = `${typeName} ${name}`;
  let index = known.get(key);
  if (index === undefined) known.set(key, (index = indexOf(snapshot, typeName, name)));
  return (index.get(leaf(parent)) ?? []).filter((line) => isUnder(line, model));
}

function indexOf(snapshot: Snapshot, typeName: string, name: string): ParentIndex {
  const index = new Map<string, RecordedResource[]>();
  for (const line of snapshot.resources.all()) {
    if (line.typeName !== typeName) continue;
    for (const key of new Set(parentsOf(line, name).map(leaf))) {
      const lines = index.get(key);
      if (lines === undefined) index.set(key, [line]);
      else lines.push(line);
    }
  }
  return index;
}

/** What the line says of its parent: the property of that name, else any part of its identifier. */
function parentsOf(line: RecordedResource, name: string): readonly string[] {
  const content = line.content();
  const value = content.kind === 'properties' ? own(content.properties, name) : undefined;
  return typeof value === 'string' && value !== '' ? [value] : line.identifier.split('|');
}

function isUnder(line: RecordedResource, model: Model): boolean {
  return Object.entries(model).every(([name, wanted]) =>
    parentsOf(line, name).some((value) => sameName(value, wanted)),
  );
}

/** A name and the ARN that ends in it are the same; two ARNs only if they are equal. */
function sameName(a: string, b: string): boolean {
  return a === b || (isArn(a) !== isArn(b) && leaf(a) === leaf(b));
}

function isArn(text: string): boolean {
  return text.startsWith('arn:');
}

function leaf(text: string): string {
  return isArn(text) ? text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1) : text;
}

function unreadable(request: LiveRequest, name: string, message: string): LiveRead {
  const identifier = request.identifiers[0] ?? '';
  const error = { name, message };
  return { kind: 'unreadable', request, identifier, error, reason: reasonFor(error, request, identifier) };
}
