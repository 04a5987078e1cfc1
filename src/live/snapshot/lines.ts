import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const newline = 0x0a;
const chunkBytes = 1 << 20;

/**
 * Calls `onLine` with the bytes of each line, without its line end, and its 1-based number. Lines are views of the file's
 * chunks: keeping them costs the file's size and no more. Unzips what starts like gzip, whatever the file's name.
 * Throws the errors of `node:fs` and `node:zlib`.
 */
export async function eachLine(path: string, onLine: (bytes: Buffer, line: number) => void): Promise<void> {
  const splitter = new Splitter(onLine);
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) splitter.push(chunk);
  };
  // Before the stream is opened: a stream that fails while nobody listens to it brings the process down.
  const zipped = await isGzip(path);
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  if (zipped) await pipeline(file, createGunzip({ chunkSize: chunkBytes }), collect);
  else await pipeline(file, collect);
  splitter.end();
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

class Splitter {
  readonly #onLine: (bytes: Buffer, line: number) => void;
  #rest: Buffer[] = [];
  #line = 0;

  constructor(onLine: (bytes: Buffer, line: number) => void) {
    this.#onLine = onLine;
  }

  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      this.#emit(chunk.subarray(start, end));
      start = end + 1;
    }
    if (start < chunk.length) this.#rest.push(chunk.subarray(start));
  }

  end(): void {
    if (this.#rest.length > 0) this.#emit(Buffer.alloc(0));
  }

  #emit(tail: Buffer): void {
    const bytes = this.#rest.length === 0 ? tail : Buffer.concat([...this.#rest, tail]);
    this.#rest = [];
    this.#onLine(bytes, ++this.#line);
  }
}
