import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isObject, own, type JsonObject } from '../../../domain/json.js';
import { parseJson } from '../../../domain/json-text.js';
import type { Environment } from '../backends/backend.js';
import { variable } from '../backends/settings.js';

/** What `terraform init` leaves beside a root module. */
export interface Recorded {
  /** The backend with all its settings, those of `-backend-config` included. Absent before `init`. */
  readonly backend?: { readonly type: string; readonly settings: JsonObject };
  /** `default` where none was chosen. */
  readonly workspace: string;
}

/** Reads the data directory (`.terraform`, or `TF_DATA_DIR`) of a root module. An unreadable record is as good as none. */
export async function readRecorded(path: string, env: Environment): Promise<Recorded> {
  const data = resolve(path, variable(env, 'TF_DATA_DIR') ?? '.terraform');
  const parsed = parseJson(await readFile(join(data, 'terraform.tfstate'), 'utf8').catch(() => ''));
  const record = parsed.ok && isObject(parsed.value) ? own(parsed.value, 'backend') : undefined;
  const chosen = variable(env, 'TF_WORKSPACE') ?? (await readFile(join(data, 'environment'), 'utf8').catch(() => ''));
  const workspace = nameOf(chosen.trim());
  if (!isObject(record)) return { workspace };
  const type = own(record, 'type');
  const config = own(record, 'config');
  if (typeof type !== 'string' || !/^[\w-]{1,40}$/.test(type)) return { workspace };
  return { workspace, backend: { type, settings: isObject(config) ? config : {} } };
}

/** A name that would lead out of the folder of workspaces is none. */
function nameOf(chosen: string): string {
  return chosen === '' || /[/\\]|^\.+$/.test(chosen) ? 'default' : chosen;
}
