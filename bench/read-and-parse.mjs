/** The engine's baseline: only reads and parses the two files that a scan reads. */
import { readFileSync } from 'node:fs';

const [state, snapshot] = process.argv.slice(2);
const parsed = JSON.parse(readFileSync(state, 'utf8'));
const lines = readFileSync(snapshot, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
process.exitCode = parsed.resources.length > 0 && lines.length > 0 ? 0 : 1;
