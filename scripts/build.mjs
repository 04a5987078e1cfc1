/** Compiles `src` to `dist` and copies the generated catalog, which is read as data at run time. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
rmSync(`${root}/dist`, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', `${root}/tsconfig.build.json`], { stdio: 'inherit' });
cpSync(`${root}/src/catalog/generated`, `${root}/dist/catalog/generated`, { recursive: true });
chmodSync(`${root}/dist/main.js`, 0o755);
