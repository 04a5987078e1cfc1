import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';

const chunkBytes = 1 << 20;

/** Code units; a longer text cannot become a string on any Node.js that is supported. */
const longestLine = 0x1fffffe8;

/** Gets each line without its line end, undefined where it is longer than 512 MB, and its 1-based number. */
export type OnLine = (text: string | undefined, line: number) => void;

/**
 * Calls `onLine` for each line of a UTF-8 file. Lines are slices of the texts of the file's chunks: cheap to make, and
 * keeping them costs the file's size and no more (twice that where characters are outside Latin-1). Unzips what starts
 * like gzip, whatever the file's name. Throws the errors of `node:fs` and `node:zlib`.
 */
export async function eachLine(path: string, onLine: OnLine): Promise<void> {
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
  readonly #onLine: OnLine;
  // Chunks end anywhere, also inside a character.
  readonly #decoder = new StringDecoder('utf8');
  #rest: string | undefined = '';
  #line = 0;

  constructor(onLine: OnLine) {
    this.#onLine = onLine;
  }

  push(chunk: Buffer): void {
    const text = this.#decoder.write(chunk);
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      this.#emit(text.slice(start, end));
      start = end + 1;
    }
    this.#keep(text.slice(start));
  }

  end(): void {
    this.#keep(this.#decoder.end());
    if (this.#rest !== '') this.#emit('');
  }

  #emit(tail: string): void {
    if (this.#rest !== '') this.#keep(tail);
    const text = this.#rest === '' ? tail : this.#rest;
    this.#rest = '';
    this.#onLine(text, ++this.#line);
  }

  #keep(part: string): void {
    if (this.#rest === undefined) return;
    this.#rest = this.#rest.length + part.length > longestLine ? undefined : this.#rest + part;
  }
}
