import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProviderSchema } from '../../../src/catalog/load-schema.js';
import type { Configuration } from '../../../src/domain/configuration.js';
import type { JsonObject } from '../../../src/domain/json.js';
import type { ResourceInstance } from '../../../src/domain/resource.js';
import { loadConfiguration, type LoadOptions } from '../../../src/intent/hcl/load.js';

const schema = loadProviderSchema();

/** Loads a root module given as text, by file name; places name files without the folder they were written to. */
export async function loadText(
  files: string | Readonly<Record<string, string>>,
  options: Partial<LoadOptions> = {},
): Promise<Configuration> {
  const dir = mkdtempSync(join(tmpdir(), 'driftline-config-'));
  try {
    for (const [name, text] of Object.entries(typeof files === 'string' ? { 'main.tf': files } : files)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), text);
    }
    const defaults = { dir, state: [], workspace: 'default', env: {}, given: [], schema };
    const configuration = await loadConfiguration({ ...defaults, ...options });
    if (configuration === undefined) throw new Error('there is no configuration');
    return configuration;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** An object of a state. */
export function inState(
  address: string,
  attributes: JsonObject,
  more: Partial<ResourceInstance> = {},
): ResourceInstance {
  const [type = '', name = ''] = address.replace(/^(?:module\.[^.]+\.)*(?:data\.)?/, '').split('.');
  return {
    address,
    module: '',
    mode: /(^|\.)data\./.test(address) ? 'data' : 'managed',
    type,
    name: name.replace(/\[.*/, ''),
    provider: { module: '', source: 'hashicorp/aws', type: 'aws' },
    providerText: 'provider["hashicorp/aws"]',
    schemaVersion: 0,
    attributes,
    sensitive: [],
    dependencies: [],
    tainted: false,
    stateFile: 'terraform.tfstate',
    ...more,
  };
}

/** `file:line` of where an attribute is written, then what feeds it, nearest first. */
export function traceOf(configuration: Configuration, address: string, path: string): readonly string[] {
  const place = configuration.instances.get(address)?.places.get(path);
  if (place === undefined) return [];
  const at = ({ file, line }: { file: string; line?: number }): string =>
    `${file.replace(/^.*driftline-config-[^/]+\//, '')}:${String(line)}`;
  return [at(place.source), ...place.comesFrom.map(({ name, source }) => `${name} at ${at(source)}`)];
}
