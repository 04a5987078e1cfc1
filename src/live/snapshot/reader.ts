import { setImmediate as turn } from 'node:timers/promises';
import type { LiveRead, LiveReader, LiveRequest } from '../../domain/live.js';
import { reasonFor } from '../reading/errors.js';
import { handlingOf } from '../reading/failure.js';
import { readRecordedChildren } from './children.js';
import { anywhere } from './format.js';
import { ambiguous, choose, type RecordedResource } from './resource-index.js';
import type { Snapshot } from './open.js';

/** Reads between two chances for timers, input and signals. */
const readsPerTurn = 256;

/** Answers from a snapshot; calls nothing. */
export function createSnapshotReader(snapshot: Snapshot): LiveReader {
  const redacted = snapshot.header.redacted === true;
  const answer = (request: LiveRequest): LiveRead => {
    const read = readRecorded(snapshot, request);
    return redacted && read.kind === 'found' ? { ...read, redacted } : read;
  };
  return {
    calls: () => 0,
    answer,
    async *read(requests: readonly LiveRequest[], signal: AbortSignal): AsyncGenerator<LiveRead, void, undefined> {
      let count = 0;
      for (const request of requests) {
        if (++count % readsPerTurn === 0) await turn();
        if (signal.aborted) return;
        yield answer(request);
      }
    },
  };
}

/** What may well not be there is not worth looking for under other spellings. */
function readRecorded(snapshot: Snapshot, request: LiveRequest): LiveRead {
  const { typeName } = request;
  const { resources } = snapshot;
  if (request.children !== undefined) return readRecordedChildren(snapshot, request, request.children);
  return (
    look(request, (identifier) => resources.exact(typeName, identifier)) ??
    (request.optional === true
      ? undefined
      : look(request, (identifier) => unique(resources.alike(typeName, identifier)))) ??
    unreadable(request, request.identifiers.at(-1) ?? '', 'NotRecorded', 'no line in the snapshot')
  );
}

function unique(lines: readonly RecordedResource[]): readonly RecordedResource[] {
  const [first] = lines;
  return first !== undefined && lines.every((line) => line.identifier === first.identifier) ? lines : [];
}

/** What the lines for the spellings say together; undefined where there is none. A resource found under any spelling is found. */
function look(
  request: LiveRequest,
  linesOf: (identifier: string) => readonly RecordedResource[],
): LiveRead | undefined {
  let told: LiveRead | undefined;
  for (const identifier of request.identifiers) {
    const line = choose(linesOf(identifier), request);
    if (line === undefined) continue;
    const read =
      line === ambiguous
        ? unreadable(request, identifier, 'AmbiguousSnapshot', 'from several accounts or regions')
        : readLine(request, line);
    if (read.kind === 'found') return read;
    if (told === undefined || told.kind === 'absent') told = read;
  }
  return told;
}

function readLine(request: LiveRequest, line: RecordedResource): LiveRead {
  const { identifier } = line;
  const content = line.content();
  switch (content.kind) {
    case 'properties':
      return { kind: 'found', request, identifier, ...place(request, line), properties: content.properties };
    case 'error':
      return handlingOf(content.error.name, content.error.message) === 'absent'
        ? { kind: 'absent', request, identifier, error: content.error }
        : unreadable(request, identifier, content.error.name, content.error.message);
    case 'malformed':
      return unreadable(request, identifier, 'MalformedSnapshotLine', `line ${line.line}: ${content.problem}`);
  }
}

function place(request: LiveRequest, line: RecordedResource): { account?: string; region?: string } {
  const found: { account?: string; region?: string } = {};
  const account = line.account === anywhere ? request.account : line.account;
  const region = line.region === anywhere ? request.region : line.region;
  if (account !== undefined) found.account = account;
  if (region !== undefined) found.region = region;
  return found;
}

function unreadable(request: LiveRequest, identifier: string, name: string, message: string): LiveRead {
  const error = { name, message };
  return { kind: 'unreadable', request, identifier, error, reason: reasonFor(error, request, identifier) };
}
