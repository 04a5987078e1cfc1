import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export interface SnapshotSink {
  /** Takes one line without its line end; resolves when there is room for more. Rejects when the file cannot be written. */
  readonly write: (line: string) => Promise<void>;
  /** Puts the whole file in its place. */
  readonly close: () => Promise<void>;
  /** Leaves no trace. */
  readonly discard: () => Promise<void>;
}

/**
 * A snapshot file that appears only when it is complete, readable by its owner alone (a live document can hold more
 * than a redaction knows of). Zipped where the name ends in `.gz`.
 */
export function writeSnapshotFile(path: string): SnapshotSink {
  const temporary = `${path}.${randomUUID()}.tmp`;
  const input = new PassThrough();
  const file = createWriteStream(temporary, { mode: 0o600, flags: 'wx' });
  const done = path.endsWith('.gz') ? pipeline(input, createGzip(), file) : pipeline(input, file);
  let failed: { readonly error: unknown } | undefined;
  // Seen by `write` and `close`; until one of them runs it must not count as unhandled.
  done.catch((error: unknown) => {
    failed = { error };
  });
  return {
    write: async (line) => {
      if (failed === undefined && !input.write(`${line}\n`)) await Promise.race([once(input, 'drain'), done]);
      if (failed !== undefined) throw failed.error;
    },
    close: async () => {
      input.end();
      try {
        await done;
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    discard: async () => {
      input.destroy();
      await done.catch(() => undefined);
      await rm(temporary, { force: true });
    },
  };
}
