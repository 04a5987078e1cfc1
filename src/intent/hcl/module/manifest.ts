import { isAbsolute, join, posix } from 'node:path';
import { isObject, own } from '../../../domain/json.js';
import { parseJson } from '../../../domain/json-text.js';
import { textOf } from './folder.js';

/** What `terraform init` noted of one module call. */
export interface InstalledModule {
  /** As normalised by Terraform: `registry.terraform.io/terraform-aws-modules/vpc/aws`. */
  readonly source: string;
  readonly version?: string;
  /** Folder relative to the root module, `/` between names; or an absolute path. */
  readonly dir: string;
}

/** By module path without instance keys: `vpc.flow_log`. */
export type Manifest = ReadonlyMap<string, InstalledModule>;

/** Reads `modules/modules.json` of the data folder (`.terraform`, or `TF_DATA_DIR`); empty where there is none. */
export async function readManifest(root: string, dataDir = '.terraform'): Promise<Manifest> {
  const folder = isAbsolute(dataDir) ? dataDir : join(root, dataDir === '' ? '.terraform' : dataDir);
  const found = await textOf(join(folder, 'modules', 'modules.json'));
  const parsed = found.ok ? parseJson(found.text) : undefined;
  const list = parsed?.ok === true && isObject(parsed.value) ? own(parsed.value, 'Modules') : undefined;
  const modules = new Map<string, InstalledModule>();
  for (const entry of Array.isArray(list) ? list : []) {
    if (!isObject(entry)) continue;
    const [key, source, dir, version] = ['Key', 'Source', 'Dir', 'Version'].map((name) => own(entry, name));
    if (typeof key !== 'string' || typeof dir !== 'string' || dir === '') continue;
    modules.set(key, {
      source: typeof source === 'string' ? source : '',
      dir: posix.normalize(dir.replaceAll('\\', '/')),
      ...(typeof version === 'string' && { version }),
    });
  }
  return modules;
}

const registry = 'registry.terraform.io/';

/** Whether what the call asks for is what was installed, as far as the two spellings can be compared. */
export function isSameSource(wanted: string, { source }: InstalledModule): boolean {
  const registrySource = /^(?:[\w.-]+\.[\w-]+(?::\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/;
  if (!registrySource.test(wanted) || wanted.startsWith('github.com/') || wanted.startsWith('bitbucket.org/'))
    return true;
  const full = (text: string): string => (text.split('//')[0]?.split('/').length === 3 ? `${registry}${text}` : text);
  const plain = (text: string): string => full(text).replace(/^registry\.opentofu\.org\//, registry);
  return plain(wanted).toLowerCase() === plain(source).toLowerCase();
}
