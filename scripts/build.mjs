/**
 * Bundles `src` into `dist`: one entry, and a chunk for each part that is loaded when it is needed. A few files start
 * several times faster than a few hundred, so what every start needs is bundled as well (`start-up.mjs`); all other
 * dependencies stay in node_modules. Types are checked by `npm run typecheck`.
 *
 * Everything is made beside `dist` and moved into place at the end, so that a failed build leaves the last good one.
 */
import { chmodSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { addNotices, startUp } from './start-up.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const made = mkdtempSync(`${root}.build-`);
try {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/main.ts', out: 'main' },
      // Loaded by the program as a thread of its own.
      { in: 'src/intent/hcl/syntax/check-worker.ts', out: 'check-worker' },
    ],
    outdir: `${made}/new`,
    bundle: true,
    splitting: true,
    plugins: [startUp],
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    jsx: 'automatic',
    logLevel: 'warning',
  });
  // Chunks stand at the top, so `./generated/` beside the loader is `dist/generated`.
  cpSync(`${root}src/catalog/generated`, `${made}/new/generated`, { recursive: true });
  addNotices(metafile, root, `${made}/new`);
  chmodSync(`${made}/new/main.js`, 0o755);
  if (existsSync(`${root}dist`)) renameSync(`${root}dist`, `${made}/old`);
  renameSync(`${made}/new`, `${root}dist`);
} finally {
  rmSync(made, { recursive: true, force: true });
}
