import { existsSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join, parse } from 'node:path';
import { run } from '../../scripts/fixtures/process.js';
import { providerVersion } from '../../scripts/fixtures/terraform.js';

export interface Toolchain {
  readonly terraform: string;
  readonly moto: string;
  /** Filesystem mirror that holds the AWS provider; undefined where Terraform's own configuration finds it. */
  readonly mirror: string | undefined;
}

/** What the end-to-end test needs, or a sentence that says what is absent. */
export async function findToolchain(): Promise<Toolchain | string> {
  const terraform = findProgram('terraform', process.env.DRIFTLINE_TERRAFORM);
  if (terraform === undefined) return 'terraform is neither on PATH nor named by DRIFTLINE_TERRAFORM';
  const version = await run(terraform, ['version', '-json'], { timeout: 20_000 });
  if (version.code !== 0) return `${terraform} does not run`;
  const moto = findProgram('moto_server', process.env.DRIFTLINE_MOTO_SERVER ?? process.env.MOTO_SERVER);
  if (moto === undefined) return 'moto_server is neither on PATH nor named by DRIFTLINE_MOTO_SERVER';
  const help = await run(moto, ['-h'], { timeout: 60_000 });
  if (help.code !== 0) return `${moto} does not run`;
  const configured = process.env.TF_CLI_CONFIG_FILE;
  if (configured !== undefined && existsSync(configured)) return { terraform, moto, mirror: undefined };
  const mirror = process.env.DRIFTLINE_TF_MIRROR ?? (await findMirror(terraform));
  if (mirror !== undefined) return { terraform, moto, mirror };
  return (
    `the AWS provider ${providerVersion} is in no usual plugin folder; set DRIFTLINE_TF_MIRROR to a filesystem mirror ` +
    'that holds it, or TF_CLI_CONFIG_FILE'
  );
}

export function findProgram(name: string, given: string | undefined): string | undefined {
  if (given !== undefined && given !== '') return existsSync(given) ? given : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

const searchDepth = 3;
const searchLimit = 10_000;
const never = new Set(['proc', 'sys', 'dev', 'run', 'node_modules', '.git', 'lost+found']);

/** A folder that has the layout of a filesystem mirror or a plugin cache, looked for where people keep one. */
async function findMirror(terraform: string): Promise<string | undefined> {
  const program = realpathSync(terraform);
  const usual = [
    process.env.TF_PLUGIN_CACHE_DIR,
    join(homedir(), '.terraform.d', 'plugins'),
    join(homedir(), '.terraform.d', 'plugin-cache'),
    join(homedir(), '.local', 'share', 'terraform', 'plugins'),
    '/usr/local/share/terraform/plugins',
    '/usr/share/terraform/plugins',
    dirname(program),
  ].filter((folder) => folder !== undefined);
  for (const folder of usual) if (await isMirror(folder)) return folder;
  const end = Date.now() + searchLimit;
  for (const start of [dirname(program), dirname(dirname(program)), homedir(), parse(program).root]) {
    const found = await searchBelow(start, end);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Breadth first, so that the shallow places that mirrors usually have come before the deep ones. */
async function searchBelow(start: string, end: number): Promise<string | undefined> {
  let level = [start];
  for (let depth = 0; depth <= searchDepth; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      if (Date.now() > end) return undefined;
      if (await isMirror(folder)) return folder;
      next.push(...(await subfolders(folder)));
    }
    level = next;
  }
  return undefined;
}

async function isMirror(folder: string): Promise<boolean> {
  const provider = join(folder, 'registry.terraform.io', 'hashicorp', 'aws');
  if (existsSync(join(provider, providerVersion))) return true;
  if (!existsSync(provider)) return false;
  return (await readdir(provider)).some((name) => name.startsWith(`terraform-provider-aws_${providerVersion}_`));
}

async function subfolders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !never.has(entry.name))
      .map((entry) => join(folder, entry.name));
  } catch {
    // Not ours to read.
    return [];
  }
}
