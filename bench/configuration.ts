import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { writeConfiguration } from './configuration-files.js';
import { fixed, median } from './measure.js';
import type { Measured } from './read-configuration.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** Evaluation of a configuration against parsing it, in a bundle as it is shipped, and how long nothing else had its turn. */
export async function benchConfiguration(resources: number, files: number, rounds: number): Promise<void> {
  // Inside of the project, where its dependencies are found.
  const folder = mkdtempSync(join(root, '.bench-'));
  try {
    await bundle(folder);
    const characters = await writeConfiguration(join(folder, 'estate'), resources, files);
    console.log('configuration: evaluating / parsing, both parsers');
    const runs: Measured[] = [];
    for (let round = 0; round <= rounds; round++) {
      const { stdout } = await run(process.execPath, [join(folder, 'read-configuration.js'), join(folder, 'estate')]);
      const measured = JSON.parse(stdout) as Measured;
      if (measured.instances !== resources)
        throw new Error(`${measured.instances} instances of ${resources} were read`);
      if (round > 0) runs.push(measured);
    }
    report(`${resources} resources in ${files} files (${fixed(characters / 1e6, 1)} MB)`, runs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundle(folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/read-configuration.ts', 'src/intent/hcl/syntax/check-worker.ts'],
    entryNames: '[name]',
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
  });
  symlinkSync(join(root, 'src/catalog/generated'), join(folder, 'generated'));
}

function report(what: string, runs: readonly Measured[]): void {
  const [parse, evaluate, cpu] = (['parse', 'evaluate', 'cpu'] as const).map((key) =>
    median(runs.map((one) => one[key])),
  );
  console.log(
    [
      `  ${what}`,
      `ratio ${fixed(median(runs.map((one) => one.evaluate / one.parse)))}`,
      `parsing ${fixed(parse ?? 0, 0)} ms`,
      `evaluating ${fixed(evaluate ?? 0, 0)} ms`,
      `${fixed(cpu ?? 0, 0)} ms of CPU`,
      // Whatever else the machine does only adds to it.
      `longest block ${fixed(Math.min(...runs.map(({ block }) => block)), 0)} ms`,
    ].join(' · '),
  );
}
