import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { stateBackends } from './backends/all.js';
import type { StateContext, StateListing } from './backends/backend.js';
import { localBackend, localPath } from './backends/local.js';
import { listRootModule } from './root-module/list.js';

/**
 * The states behind one URI: a path, a folder (a root module, whose backend is asked), a glob, `-`, or a URI of a backend.
 * A glob that names `.terraform/terraform.tfstate` means the root modules that were initialised there, as terragrunt's
 * cache holds them.
 */
export async function findStates(uri: string, context: StateContext): Promise<StateListing> {
  const backend = stateBackends.find(({ accepts }) => accepts(uri));
  if (backend === undefined) return unknownScheme(uri);
  const folder = backend === localBackend ? localPath(uri) : undefined;
  if (folder !== undefined) {
    const path = resolve(context.cwd, folder);
    if (await isFolder(path)) return listRootModule(folder, path, context);
  }
  const listing = await backend.list(uri, context);
  return backend === localBackend ? followRecords(listing, context) : listing;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Records of a backend are no states; they say where the state is. */
async function followRecords(listing: StateListing, context: StateContext): Promise<StateListing> {
  const found: StateListing[] = [];
  for (const source of listing.sources) {
    const folder = source.folder ?? '';
    if (basename(folder) !== '.terraform') found.push({ sources: [source], diagnostics: [] });
    else {
      const path = dirname(folder);
      found.push(await listRootModule(relative(context.cwd, path) || '.', path, context));
    }
  }
  return {
    sources: found.flatMap(({ sources }) => sources),
    diagnostics: [...listing.diagnostics, ...found.flatMap(({ diagnostics }) => diagnostics)],
  };
}

function unknownScheme(uri: string): StateListing {
  // Credentials may be part of a URL: show no more of it than the scheme.
  const scheme = uri.slice(0, uri.indexOf('://'));
  const summary = `driftline does not read ${scheme}:// states itself`;
  const detail =
    'Run `terraform state pull | driftline scan --state -` in the root module (`tofu` with OpenTofu), or give a local file.';
  return { sources: [], diagnostics: [{ severity: 'error', code: 'state-unknown-scheme', summary, detail }] };
}
