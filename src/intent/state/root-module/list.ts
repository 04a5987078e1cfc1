import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stateBackends } from '../backends/all.js';
import {
  environmentOf,
  unlisted,
  type BackendBlock,
  type StateContext,
  type StateListing,
} from '../backends/backend.js';
import { localSource, localStatePath } from '../backends/local.js';
import { pullInstead } from '../problems.js';
import type { WrittenBackend } from './block.js';
import { mentions } from './mentions.js';
import { readRecorded } from './recorded.js';
import type { StaticSources } from './static.js';

/**
 * Finds the state of a folder, as Terraform does: the backend that `terraform init` recorded, else the `backend` or
 * `cloud` block of the configuration, else `terraform.tfstate`, each in the chosen workspace; a folder that is no root
 * module may just hold states (`*.tfstate`). `folder` is how the user named it, `path` is absolute.
 */
export async function listRootModule(folder: string, path: string, context: StateContext): Promise<StateListing> {
  const env = environmentOf(context);
  const { workspace, backend } = await readRecorded(path, env);
  const place = { workspace, folder, path };
  if (backend !== undefined && (backend.type !== 'local' || localStatePath({ ...backend, workspace }) !== usual)) {
    return listBlock({ ...backend, ...place }, context);
  }
  if (backend === undefined) {
    const written = await writtenBackend(folder, path, { env, given: context.given ?? [], workspace });
    if (written.kind === 'failed') return { sources: [], diagnostics: [written.diagnostic] };
    if (written.kind === 'found') return listBlock({ ...written.block, ...place }, context);
  }
  return listFiles({ type: 'local', settings: {}, ...place });
}

/** What reads configuration is large: it is loaded only where there is something to read. */
async function writtenBackend(folder: string, path: string, sources: StaticSources): Promise<WrittenBackend> {
  if (!(await mentions(path, /\bbackend\b|\bcloud\b/))) return { kind: 'none' };
  const { readBackendBlock } = await import('./block.js');
  return readBackendBlock(folder, path, sources);
}

const usual = 'terraform.tfstate';

async function listBlock(block: BackendBlock, context: StateContext): Promise<StateListing> {
  const backend = stateBackends.find(({ types }) => types.includes(block.type));
  if (backend?.configured === undefined) return otherBackend(block);
  const listing = await backend.configured(block, context);
  return { ...listing, sources: listing.sources.map((source) => ({ ...source, folder: block.path })) };
}

/** A folder without any backend: its `terraform.tfstate`, else whatever states lie there. */
async function listFiles(block: BackendBlock): Promise<StateListing> {
  const { folder, path, workspace } = block;
  const expected = localStatePath(block);
  if (await exists(join(path, expected))) {
    return { sources: [await localSource(join(folder, expected), join(path, expected))], diagnostics: [] };
  }
  if (workspace !== 'default') return missingWorkspace(folder, workspace, expected);
  const names = (await readdir(path)).filter((name) => name.endsWith('.tfstate')).sort();
  if (names.length === 0) return nothingHere(folder);
  return {
    sources: await Promise.all(names.map((name) => localSource(join(folder, name), join(path, name)))),
    diagnostics: [],
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}

function otherBackend({ folder, type }: BackendBlock): StateListing {
  return unlisted(
    'state-remote-backend',
    `The state of ${folder} is in its "${type}" backend, which driftline does not read itself`,
    `Use ${pullInstead}. A terraform.tfstate beside the configuration is a leftover from before the backend; name the file itself if you do mean it.`,
    folder,
  );
}

function missingWorkspace(folder: string, workspace: string, expected: string): StateListing {
  return unlisted(
    'state-no-workspace',
    `${folder} has the workspace "${workspace}" selected, and ${expected} does not exist`,
    'Choose another with `terraform workspace select`, or name the state file with --state.',
    folder,
  );
}

function nothingHere(folder: string): StateListing {
  return unlisted(
    'no-state',
    `There is no Terraform state in ${folder}`,
    'It has no backend, no terraform.tfstate and no other *.tfstate. Run driftline in the root module, or name the ' +
      `state with --state; one that driftline cannot read goes through a pipe: ${pullInstead}.`,
    folder,
  );
}
