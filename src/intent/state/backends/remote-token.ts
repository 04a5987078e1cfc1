import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isObject, own } from '../../../domain/json.js';
import { parseJson } from '../../../domain/json-text.js';
import type { Environment } from './backend.js';
import { variable } from './settings.js';

/**
 * The API token for a host, where Terraform looks for it: `TF_TOKEN_app_terraform_io` (dots as underscores, hyphens may be
 * two of them), the file of `terraform login`, `credentials` blocks of the CLI configuration. Credentials helpers are
 * programs and are not run.
 */
export async function findToken(host: string, env: Environment): Promise<string | undefined> {
  const name = `TF_TOKEN_${host.replaceAll('.', '_')}`;
  const named = variable(env, name, name.replaceAll('-', '__'));
  if (named !== undefined) return named;
  const home = variable(env, 'HOME', 'USERPROFILE') ?? homedir();
  const configuration = variable(env, 'TF_CLI_CONFIG_FILE') ?? join(home, '.terraformrc');
  return (await loginToken(join(home, '.terraform.d'), host)) ?? (await configuredToken(configuration, host));
}

async function loginToken(folder: string, host: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'credentials.tfrc.json'), 'utf8').catch(() => '');
  const parsed = parseJson(text);
  const all = parsed.ok && isObject(parsed.value) ? own(parsed.value, 'credentials') : undefined;
  const entry = isObject(all) ? own(all, host) : undefined;
  const token = isObject(entry) ? own(entry, 'token') : undefined;
  return typeof token === 'string' && token !== '' ? token : undefined;
}

async function configuredToken(file: string, host: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!text.includes('credentials')) return undefined;
  const hcl = await import('../../hcl/syntax/read-file.js');
  const { body } = await hcl.readFile(file, text, 'configuration');
  const block = body.blocks.find(({ type, labels }) => type === 'credentials' && labels[0] === host);
  const token = block?.body.attributes.get('token')?.expression;
  return token?.kind === 'literal' && token.value.type === 'string' ? token.value.text : undefined;
}
