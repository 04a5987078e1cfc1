import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

/*
 * Asks the Terraform that is installed whether the recorded answers, which recorded.test.ts compares with ours, are its
 * own. One process answers a whole file of expressions.
 */

interface Case {
  readonly expression: string;
  readonly answer: string | null;
}

const folder = new URL('./cases/', import.meta.url);
const room = mkdtempSync(join(tmpdir(), 'functions-'));
const found = spawnSync('terraform', ['version', '-json'], { cwd: room, encoding: 'utf8' });
const version = found.status === 0 ? (JSON.parse(found.stdout) as { terraform_version: string }).terraform_version : '';
const isRecorded = version.startsWith('1.11.');
if (!isRecorded) console.warn('functions are not compared with Terraform itself: version 1.11 is not installed');

afterAll(() => {
  rmSync(room, { recursive: true, force: true });
});

function ask(expressions: readonly string[]): readonly (string | null)[] {
  const guarded = expressions.map((expression) => `can(${expression}) ? jsonencode(${expression}) : null`);
  const { stdout } = spawnSync('terraform', ['console'], {
    cwd: room,
    input: `jsonencode([${guarded.join(', ')}])\n`,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(JSON.parse(stdout) as string) as (string | null)[];
}

describe('recorded answers', () => {
  (isRecorded ? it : it.skip).each(readdirSync(folder).sort())('are what Terraform says: %s', (file) => {
    const cases = (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[]).filter(
      ({ answer }) => answer !== 'UNKNOWN',
    );
    const answers = ask(cases.map(({ expression }) => expression));
    expect(cases.map(({ expression }, index) => [expression, answers[index]])).toEqual(
      cases.map(({ expression, answer }) => [expression, answer]),
    );
  });
});
