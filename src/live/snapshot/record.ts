import type { JsonObject } from '../../domain/json.js';
import type { LiveRead, LiveReader, LiveRequest } from '../../domain/live.js';
import { regionAsked } from '../cloudcontrol/regions.js';
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
      return [line(read, read.identifier, { properties: options.redact(request, read.properties) })];
    case 'absent':
      return request.identifiers.map((identifier) => line(read, identifier, { error: read.error }));
    case 'unreadable':
      return notOfAws.has(read.error.name) ? [] : [line(read, read.identifier, { error: read.error })];
  }
}

function line(read: LiveRead, identifier: string, content: object): { key: string; line: string } {
  const { request } = read;
  const asked = regionAsked(request, request.region);
  const [account, region] = read.kind === 'found' ? [read.account, read.region] : [undefined, undefined];
  const key = {
    account: account ?? request.account ?? anywhere,
    region: region ?? asked ?? anywhere,
    typeName: request.typeName,
    identifier,
  };
  return { key: JSON.stringify(key), line: JSON.stringify({ kind: 'resource', ...key, ...content }) };
}
