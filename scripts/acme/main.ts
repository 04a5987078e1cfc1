/**
 * Writes the example account anew: `npx tsx scripts/acme/main.ts` writes `live.jsonl` from the state, with `--apply` also
 * the state from `main.tf` (needs Terraform and moto_server).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { liveLines } from './live.js';
import { applyExample } from './state.js';

const folder = join(import.meta.dirname, '..', '..', 'examples', 'acme');
const stateFile = join(folder, 'terraform.tfstate');

if (process.argv.includes('--apply')) await writeFile(stateFile, await applyExample(folder));
const lines = liveLines(await readFile(stateFile, 'utf8'));
await writeFile(join(folder, 'live.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
console.log(`examples/acme/live.jsonl: ${lines.length - 1} live resources`);
