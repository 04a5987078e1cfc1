/**
 * Compiles `src` to `dist` and copies the generated catalog, which is read as data at run time. Everything is made beside
 * `dist` and moved into place at the end, so that a failed build leaves the last good one.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const made = mkdtempSync(`${root}.build-`);
try {
  execFileSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`, '--outDir', `${made}/new`], {
    stdio: 'inherit',
  });
  cpSync(`${root}src/catalog/generated`, `${made}/new/catalog/generated`, { recursive: true });
  chmodSync(`${made}/new/main.js`, 0o755);
  if (existsSync(`${root}dist`)) renameSync(`${root}dist`, `${made}/old`);
  renameSync(`${made}/new`, `${root}dist`);
} finally {
  rmSync(made, { recursive: true, force: true });
}
