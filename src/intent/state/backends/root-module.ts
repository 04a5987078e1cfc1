import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, own } from '../../../domain/json.js';
import { parseJson } from '../../../domain/json-text.js';
import { pullInstead } from '../problems.js';
import { unlisted, type StateListing, type StateSource } from './backend.js';

type MakeSource = (file: string, path: string) => Promise<StateSource>;

/**
 * Finds the state of a folder, as Terraform does: the backend that `terraform init` recorded, the chosen workspace, then
 * `terraform.tfstate`; a folder that is no root module may just hold states (`*.tfstate`).
 */
export async function listRootModule(folder: string, path: string, makeSource: MakeSource): Promise<StateListing> {
  const backend = await recordedBackend(path);
  if (backend !== undefined && backend.type !== 'local') return remoteBackend(folder, backend.type);
  const workspace = await chosenWorkspace(path);
  const expected =
    workspace === undefined
      ? (backend?.path ?? 'terraform.tfstate')
      : join('terraform.tfstate.d', workspace, 'terraform.tfstate');
  if (await exists(join(path, expected))) {
    return { sources: [await makeSource(join(folder, expected), join(path, expected))], diagnostics: [] };
  }
  if (workspace !== undefined) return missingWorkspace(folder, workspace, expected);
  const names = (await readdir(path)).filter((name) => name.endsWith('.tfstate')).sort();
  if (names.length === 0) return nothingHere(folder);
  return {
    sources: await Promise.all(names.map((name) => makeSource(join(folder, name), join(path, name)))),
    diagnostics: [],
  };
}

interface RecordedBackend {
  readonly type: string;
  /** Of a local backend: where its state is, relative to the root module. */
  readonly path?: string;
}

/** What `.terraform/terraform.tfstate` says. An unreadable record is as good as none. */
async function recordedBackend(path: string): Promise<RecordedBackend | undefined> {
  const text = await readFile(join(path, '.terraform', 'terraform.tfstate'), 'utf8').catch(() => '');
  const parsed = parseJson(text);
  const record = parsed.ok && isObject(parsed.value) ? own(parsed.value, 'backend') : undefined;
  if (!isObject(record)) return undefined;
  const type = own(record, 'type');
  const config = own(record, 'config');
  if (typeof type !== 'string' || !/^[\w-]{1,40}$/.test(type)) return undefined;
  const file = isObject(config) ? own(config, 'path') : undefined;
  return { type, ...(typeof file === 'string' && file !== '' ? { path: file } : {}) };
}

async function chosenWorkspace(path: string): Promise<string | undefined> {
  const name = (await readFile(join(path, '.terraform', 'environment'), 'utf8').catch(() => '')).trim();
  return name === '' || name === 'default' || /[/\\]|^\.+$/.test(name) ? undefined : name;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}

function remoteBackend(folder: string, type: string): StateListing {
  return unlisted(
    'state-remote-backend',
    `The state of ${folder} is in its "${type}" backend, and driftline reads local files`,
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
    'state-none-in-folder',
    `There is no Terraform state in ${folder}`,
    `It has neither terraform.tfstate nor another *.tfstate. Name the file with --state; if the state is in a remote backend, use ${pullInstead}.`,
    folder,
  );
}
