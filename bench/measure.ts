import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Run {
  readonly seconds: number;
  /** Peak resident memory in bytes; 0 for processes that are not Node. */
  readonly peak: number;
  readonly code: number | null;
}

const hook = fileURLToPath(new URL('peak-memory.mjs', import.meta.url));

/** Runs a Node script as a process of its own, its output thrown away. */
export async function runNode(args: readonly string[], peakFile: string): Promise<Run> {
  const run = await runProcess(process.execPath, ['--import', hook, ...args], { BENCH_PEAK_FILE: peakFile });
  return { ...run, peak: Number(readFileSync(peakFile, 'utf8')) };
}

export function runProcess(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      stdio: 'ignore',
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve({ seconds: (performance.now() - started) / 1000, peak: 0, code });
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const fixed = (value: number, digits = 2): string => value.toFixed(digits);
export const megabytes = (bytes: number): string => `${fixed(bytes / 1e6, 0)} MB`;
