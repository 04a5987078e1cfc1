import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/fixtures/process.js';
import type { Report } from '../../src/domain/report.js';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'dist', 'main.js');

export interface Scanned {
  readonly code: number;
  readonly stderr: string;
  readonly report: Report;
}

/** Runs the built program as a user would, against one endpoint. */
export async function scanWith(endpoint: string, stateFile: string, region: string): Promise<Scanned> {
  if (!existsSync(program)) throw new Error('dist/main.js is not there; run npm run build');
  const args = [program, 'scan', '--state', stateFile, '--no-config', '--endpoint-url', endpoint];
  const result = await run(process.execPath, [...args, '--region', region, '--format', 'json'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      AWS_ACCESS_KEY_ID: 'emulator',
      AWS_SECRET_ACCESS_KEY: 'emulator',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    timeout: 60_000,
  });
  if (result.stdout === '') throw new Error(`driftline printed no report (exit ${result.code}):\n${result.stderr}`);
  return { code: result.code, stderr: result.stderr, report: JSON.parse(result.stdout) as Report };
}
