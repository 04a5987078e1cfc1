import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readTarball } from '../../../scripts/catalog/terraform/tarball.js';

function entry(name: string, content: string, prefix = ''): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('0', 156);
  header.write(prefix, 345);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

describe('reading a tarball as a stream', () => {
  const folder = mkdtempSync(join(tmpdir(), 'driftline-tarball-'));
  const file = join(folder, 'sample.tgz');
  const large = 'x'.repeat(700_000);
  const blocks = [
    entry('package/a.txt', 'first'),
    entry('package/skip.bin', large),
    entry('b.txt', large, 'package/deep'),
    entry('package/empty.txt', ''),
    Buffer.alloc(1024),
  ];
  writeFileSync(file, gzipSync(Buffer.concat(blocks)));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives the wanted files whole, whatever the size of the chunks', async () => {
    const found = new Map<string, string>();
    for await (const { name, content } of readTarball(file, (name) => name.endsWith('.txt'))) {
      found.set(name, content.toString('utf8'));
    }
    expect([...found.keys()]).toEqual(['package/a.txt', 'package/deep/b.txt', 'package/empty.txt']);
    expect(found.get('package/a.txt')).toBe('first');
    expect(found.get('package/deep/b.txt')).toBe(large);
    expect(found.get('package/empty.txt')).toBe('');
  });
});
