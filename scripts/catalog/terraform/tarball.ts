import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const block = 512;

/**
 * Streams the regular files of a gzipped ustar archive whose name `wanted` accepts. The provider package unpacks to
 * 392 MB, so nothing else of it is kept in memory.
 */
export async function* readTarball(
  file: string,
  wanted: (name: string) => boolean,
): AsyncGenerator<{ readonly name: string; readonly content: Buffer }> {
  let rest: Buffer = Buffer.alloc(0);
  let entry: { name: string; size: number; left: number; keep: Buffer[] | undefined } | undefined;
  for await (const chunk of createReadStream(file).pipe(createGunzip({ chunkSize: 1 << 18 }))) {
    let data = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    for (;;) {
      if (entry === undefined) {
        if (data.length < block) break;
        const header = readHeader(data.subarray(0, block));
        data = data.subarray(block);
        if (header === undefined) continue;
        entry = { ...header, left: padded(header.size), keep: wanted(header.name) ? [] : undefined };
      }
      const taken = data.subarray(0, entry.left);
      entry.keep?.push(taken);
      entry.left -= taken.length;
      data = data.subarray(taken.length);
      if (entry.left > 0) break;
      if (entry.keep !== undefined) {
        yield { name: entry.name, content: Buffer.concat(entry.keep).subarray(0, entry.size) };
      }
      entry = undefined;
    }
    rest = Buffer.from(data);
  }
}

function padded(size: number): number {
  return Math.ceil(size / block) * block;
}

/** Name and size in bytes of an entry; `undefined` for the zero blocks at the end. */
function readHeader(header: Buffer): { name: string; size: number } | undefined {
  const name = field(header, 0, 100);
  if (name === '') return undefined;
  const prefix = field(header, 345, 155);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: Number.parseInt(field(header, 124, 12).trim(), 8),
  };
}

function field(header: Buffer, start: number, length: number): string {
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end < 0 ? length : end).toString('utf8');
}
