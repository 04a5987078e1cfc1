import { fileURLToPath } from 'node:url';
import { fixed, median, runProcess } from './measure.js';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** `driftline --version` against an empty Node process. */
export async function benchStartUp(rounds: number): Promise<void> {
  const pairs: { version: number; node: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const node = (await runProcess(process.execPath, ['-e', '0'], {})).seconds;
    const version = (await runProcess(process.execPath, [main, '--version'], {})).seconds;
    if (round > 0) pairs.push({ version, node });
  }
  const version = median(pairs.map((pair) => pair.version)) * 1000;
  const node = median(pairs.map((pair) => pair.node)) * 1000;
  console.log('start-up: driftline --version / node -e 0');
  console.log(`  ratio ${fixed(version / node)} · ${fixed(version, 0)} ms to ${fixed(node, 0)} ms`);
}
