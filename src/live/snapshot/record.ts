import { own, type JsonObject } from '../../domain/json.js';
import type { ChildrenRequest, LiveChildren, LiveRead, LiveReader, LiveRequest } from '../../domain/live.js';
import { regionAsked } from '../reading/regions.js';
import { anywhere, snapshotSchemaVersion } from './format.js';

export interface RecorderOptions {
  /** Takes secrets out before anything is written. */
  readonly redact: (request: LiveRequest, properties: JsonObject) => JsonObject;
  /** Time of the recording. */
  readonly now: () => Date;
  /** Who records: `driftline 1.2.3`. */
  readonly tool: string;
}

/** Failures that say something of another snapshot, not of AWS. */
const notOfAws = new Set(['NotRecorded', 'AmbiguousSnapshot', 'MalformedSnapshotLine']);

/**
 * Passes reads through and writes each as lines of a snapshot: the header first, then one line for each identifier that
 * was answered. Reads reach the consumer unredacted. Rejects with the error of `write`.
 */
export function createRecorder(
  reader: LiveReader,
  write: (line: string) => void | Promise<void>,
  options: RecorderOptions,
): LiveReader {
  let started = false;
  const written = new Set<string>();
  return {
    calls: () => reader.calls(),
    async *read(requests: readonly LiveRequest[], signal: AbortSignal): AsyncGenerator<LiveRead, void, undefined> {
      if (!started) {
        started = true;
        const recordedAt = options.now().toISOString();
        await write(
          JSON.stringify({
            ...{ kind: 'snapshot', schemaVersion: snapshotSchemaVersion, recordedAt, tool: options.tool },
            redacted: true,
          }),
        );
      }
      for await (const read of reader.read(requests, signal)) {
        for (const { key, line } of linesOf(read, options)) {
          if (written.has(key)) continue;
          written.add(key);
          await write(line);
        }
        yield read;
      }
    },
  };
}

/** What is absent was asked for under every spelling, and each answer is worth a line. */
function linesOf(read: LiveRead, options: RecorderOptions): { key: string; line: string }[] {
  const { request } = read;
  switch (read.kind) {
    case 'found':
      if (read.children !== undefined && request.children !== undefined) {
        return childLines(read, request.children, read.children, options);
      }
      return [line(read, read.identifier, { properties: options.redact(request, read.properties) })];
    case 'absent':
      return request.identifiers.map((identifier) => line(read, identifier, { error: read.error }));
    case 'unreadable':
      return notOfAws.has(read.error.name) ? [] : [line(read, read.identifier, { error: read.error })];
  }
}

/** What was listed under one resource: each child's line, and the list if it is known to be whole. */
function childLines(
  read: Extract<LiveRead, { kind: 'found' }>,
  { as, model }: ChildrenRequest,
  children: LiveChildren,
  options: RecorderOptions,
): { key: string; line: string }[] {
  const redacted = own(options.redact(read.request, read.properties), as);
  const documents = Array.isArray(redacted) ? redacted : [];
  const lines = children.read.map(({ identifier }, index) =>
    line(read, identifier, { properties: documents[index] ?? {} }),
  );
  if (children.partial === true) return lines;
  const { account, region } = placeOf(read);
  const list = { kind: 'list', account, region, typeName: read.request.typeName };
  const key = JSON.stringify({ ...list, model });
  return [...lines, { key, line: JSON.stringify({ ...list, model, identifiers: children.listed }) }];
}

function line(read: LiveRead, identifier: string, content: object): { key: string; line: string } {
  const key = { ...placeOf(read), typeName: read.request.typeName, identifier };
  return { key: JSON.stringify(key), line: JSON.stringify({ kind: 'resource', ...key, ...content }) };
}

function placeOf(read: LiveRead): { account: string; region: string } {
  const { request } = read;
  const asked = regionAsked(request, request.region);
  const [account, region] = read.kind === 'found' ? [read.account, read.region] : [undefined, undefined];
  return { account: account ?? request.account ?? anywhere, region: region ?? asked ?? anywhere };
}
