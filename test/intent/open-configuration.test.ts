import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadProviderSchema } from '../../src/catalog/load-schema.js';
import { CodeSide } from '../../src/intent/open-configuration.js';
import { inState } from './hcl/load-text.js';
import { written } from './hcl/written.js';

const queue = (stateFile: string) => inState('aws_sqs_queue.a', { name: 'a' }, { stateFile });

describe('the code side of a scan', () => {
  let folder = '';
  const side = (named = false): CodeSide =>
    new CodeSide({ dir: '.', named, given: [] }, { cwd: folder, env: {}, schema: loadProviderSchema });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'driftline-side-'));
    writeFileSync(join(folder, 'main.tf'), 'resource "aws_sqs_queue" "a" {\n  name = "a"\n}\n');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['read ahead', ['.']],
    ['read when it is asked for, as a glob may be many states', ['*.tfstate']],
  ])('is evaluated with the state (%s)', async (_how, states) => {
    const code = side();
    code.readAhead(states);
    const opened = await code.open([queue('a.tfstate')]);
    if (opened?.kind !== 'loaded') throw new Error('there is no configuration');
    expect([...opened.configuration.instances.keys()]).toEqual(['aws_sqs_queue.a']);
    expect(written(opened.configuration.instances.get('aws_sqs_queue.a'))).toEqual({ name: 'a' });
  });

  it('was read before the state was there', async () => {
    const code = side(true);
    code.readAhead(['.']);
    // Behind it in every queue.
    await side(true).open([]);
    rmSync(join(folder, 'main.tf'));
    expect(await code.open([])).toMatchObject({ kind: 'loaded', named: true });
    expect(await side(true).open([])).toMatchObject({ kind: 'unusable' });
  });

  it('is not compared with several states, nor where there is none', async () => {
    const code = side();
    code.readAhead(['.']);
    expect(await code.open([queue('a.tfstate'), queue('b.tfstate')])).toMatchObject({
      kind: 'unusable',
      diagnostics: [{ code: 'configuration-several-states' }],
    });
    const none = side();
    none.readAhead(['.']);
    expect(await none.open([])).toBeUndefined();
  });

  it('is nothing in a folder without configuration, which is said where it was named', async () => {
    rmSync(join(folder, 'main.tf'));
    const code = side();
    code.readAhead(['.']);
    expect(await code.open([queue('a.tfstate')])).toBeUndefined();
    const named = side(true);
    named.readAhead(['.']);
    expect(await named.open([queue('a.tfstate')])).toMatchObject({
      kind: 'unusable',
      diagnostics: [{ code: 'configuration-none' }],
    });
  });
});
