/** Records the demo's output in the README. Run `npm run build` first. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordDemo, withDemo } from './readme/demo.js';

const root = join(import.meta.dirname, '..');
const file = join(root, 'README.md');
await writeFile(file, withDemo(await readFile(file, 'utf8'), await recordDemo(join(root, 'dist', 'main.js'))));
