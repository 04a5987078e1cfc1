import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeEstate } from './estate.js';
import { fixed, median, megabytes, runNode, type Run } from './measure.js';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const baseline = fileURLToPath(new URL('read-and-parse.mjs', import.meta.url));

/** Scans estates of growing size from files, against just reading and parsing the same files. */
export async function benchEngine(sizes: readonly number[], rounds: number): Promise<void> {
  console.log('engine: scan from state and snapshot files / reading and JSON.parse-ing the same files');
  const folder = mkdtempSync(join(tmpdir(), 'driftline-bench-'));
  try {
    for (const size of sizes) await benchSize(size, rounds, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchSize(size: number, rounds: number, folder: string): Promise<void> {
  const [state, snapshot, peak] = ['state.tfstate', 'live.jsonl', 'peak'].map((name) => join(folder, name));
  if (state === undefined || snapshot === undefined || peak === undefined) return;
  await writeEstate(size, state, snapshot);
  const bytes = statSync(state).size + statSync(snapshot).size;
  const scan = [main, 'scan', '--state', state, '--snapshot', snapshot, '--format', 'json', '--no-config', '--quiet'];
  const pairs: { scan: Run; base: Run }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const base = await runNode([baseline, state, snapshot], peak);
    const pair = { base, scan: await runNode(scan, peak) };
    if (pair.scan.code !== 2) throw new Error(`the scan of ${size} resources ended with exit code ${pair.scan.code}`);
    if (round > 0) pairs.push(pair);
  }
  report(size, bytes, pairs);
}

function report(size: number, bytes: number, pairs: readonly { scan: Run; base: Run }[]): void {
  const seconds = median(pairs.map(({ scan }) => scan.seconds));
  const ratio = median(pairs.map(({ scan, base }) => scan.seconds / base.seconds));
  const peak = median(pairs.map(({ scan }) => scan.peak));
  const allowed = 6 * bytes + 150e6;
  console.log(
    [
      `  ${String(size).padStart(7)} resources (${megabytes(bytes)})`,
      `ratio ${fixed(ratio)}`,
      `${fixed(seconds)} s`,
      `${fixed((seconds / size) * 1e6, 0)} µs each`,
      `peak ${megabytes(peak)} (6 x files + 150 MB = ${megabytes(allowed)})`,
    ].join(' · '),
  );
}
