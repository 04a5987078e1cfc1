import { resolve } from 'node:path';
import type { Diagnostic } from '../../../domain/diagnostic.js';
import type { Expression } from '../../hcl/syntax/ast.js';
import { isNumber, isText, itemsOf, type Value } from '../../hcl/values/value.js';
import { formatNumber } from '../../hcl/values/number.js';
import type { StateContext } from '../backends/backend.js';
import { said } from '../backends/trouble.js';
import { decodeBytes, type DecodedBytes } from '../bytes.js';
import { nameIn, readEncryption, type Encryption } from './configuration.js';
import { decrypt, deriveKey, readDerivation } from './key.js';
import { readPayload, type Payload } from './payload.js';

/**
 * The text of a state, opened where OpenTofu encrypted it; any other text as it is. `folder`: the root module, whose
 * configuration says how; without one that of the scan and of the current folder are asked.
 */
export async function openState(
  text: string,
  { file, folder }: { readonly file: string; readonly folder?: string },
  context: StateContext,
): Promise<DecodedBytes> {
  const payload = readPayload(text);
  if (payload === undefined) return { ok: true, text };
  const { data } = payload;
  if (payload.version !== 'v0' || data === undefined) return refuse(file, damaged(payload), 'Update driftline, or run');
  const folders = [folder, context.root, '.'].flatMap((path) =>
    path === undefined ? [] : [resolve(context.cwd, path)],
  );
  const encryption = await readEncryption([...new Set(folders)], context);
  if (encryption === undefined) return refuse(file, 'no encryption is configured here', configure);
  const reasons: string[] = [];
  for (const target of encryption.targets) {
    const opened = await tryMethod(target, { ...payload, data }, encryption);
    if (opened.ok) return decodeBytes(opened.bytes, file);
    if (opened.why !== undefined) reasons.push(opened.why);
  }
  const why =
    reasons.length === 0 ? 'the configuration names no method that encrypts' : [...new Set(reasons)].join('; ');
  return refuse(file, why, 'Correct the configuration (the encryption block, TF_ENCRYPTION), or run');
}

const configure =
  'Set TF_ENCRYPTION as for OpenTofu, or scan in the root module whose encryption block has the key; or run';

function damaged({ version, data }: Payload): string {
  return data === undefined
    ? 'its encrypted data is damaged'
    : `it has version "${said(version).slice(0, 40)}" of the encryption, and driftline knows "v0"`;
}

function refuse(file: string, why: string, next: string): DecodedBytes {
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'state-encrypted',
    summary: `${file} is encrypted by OpenTofu and could not be opened: ${why}`,
    detail: `${next} \`tofu state pull | driftline scan --state -\` in the root module.`,
    source: { file },
  };
  return { ok: false, diagnostic };
}

type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why?: string };
type Sealed = Payload & { readonly data: Uint8Array };

async function tryMethod(
  target: Expression | undefined,
  payload: Sealed,
  encryption: Encryption,
): Promise<Outcome<{ readonly bytes: Uint8Array }>> {
  const name = nameIn(target, 'method');
  if (name === undefined) return { ok: false, why: 'its state block names no method' };
  const settings = encryption.methods.get(name);
  if (settings === undefined) return { ok: false, why: `method.${name} is not declared` };
  const [type] = name.split('.');
  if (type === 'unencrypted') return { ok: false };
  if (type !== 'aes_gcm') return { ok: false, why: `driftline does not know how method.${name} encrypts` };
  const aad = settings.get('aad');
  const additional = aad === undefined ? new Uint8Array() : bytesOf(encryption.evaluate(aad));
  if (additional === undefined) return { ok: false, why: `aad of method.${name} is not a known list of bytes` };
  const provider = nameIn(settings.get('keys'), 'key_provider');
  if (provider === undefined) return { ok: false, why: `keys of method.${name} is not a key provider` };
  const made = await makeKey(provider, payload, encryption, []);
  if (!made.ok) return made;
  const bytes = decrypt(payload.data, made.key, additional);
  const why = `the key of key_provider.${provider} does not fit (another passphrase, or a damaged state)`;
  return bytes === undefined ? { ok: false, why } : { ok: true, bytes };
}

/** `above`: key providers whose secret this one makes. */
async function makeKey(
  name: string,
  payload: Sealed,
  encryption: Encryption,
  above: readonly string[],
): Promise<Outcome<{ readonly key: Uint8Array }>> {
  const address = `key_provider.${name}`;
  const settings = encryption.keyProviders.get(name);
  if (settings === undefined) return { ok: false, why: `${address} is not declared` };
  const [type] = name.split('.');
  if (type !== 'pbkdf2') {
    return { ok: false, why: `driftline does not ask ${address} for keys, only OpenTofu itself does` };
  }
  if (above.includes(name)) return { ok: false, why: `${address} needs its own key` };
  const written = settings.get('encrypted_metadata_alias');
  const alias = written === undefined ? undefined : encryption.evaluate(written);
  const meta = payload.meta.get(alias !== undefined && isText(alias) ? alias.data : address);
  if (meta === undefined) return { ok: false, why: `it was not encrypted with ${address}${others(payload)}` };
  const how = readDerivation(meta);
  if (how === undefined) return { ok: false, why: `what it says of ${address} is damaged` };
  const secret = await secretOf(name, payload, encryption, above);
  return secret.ok ? { ok: true, key: await deriveKey(secret.secret, how) } : secret;
}

async function secretOf(
  name: string,
  payload: Sealed,
  encryption: Encryption,
  above: readonly string[],
): Promise<Outcome<{ readonly secret: string | Uint8Array }>> {
  const settings = encryption.keyProviders.get(name);
  const chain = settings?.get('chain');
  if (chain !== undefined) {
    const upstream = nameIn(chain, 'key_provider');
    if (upstream === undefined) return { ok: false, why: `chain of key_provider.${name} is not a key provider` };
    const made = await makeKey(upstream, payload, encryption, [...above, name]);
    return made.ok ? { ok: true, secret: made.key } : made;
  }
  const passphrase = settings?.get('passphrase');
  if (passphrase === undefined) return { ok: false, why: `key_provider.${name} has no passphrase` };
  const value = encryption.evaluate(passphrase);
  if (isText(value)) return { ok: true, secret: value.data };
  if (isNumber(value)) return { ok: true, secret: formatNumber(value.data) };
  const reason = value.kind === 'unknown' ? ` (${value.reason})` : '';
  return { ok: false, why: `the passphrase of key_provider.${name} is not known${reason}` };
}

function others({ meta }: Payload): string {
  const names = [...meta.keys()].slice(0, 3).map((name) => said(name).slice(0, 80));
  return names.length === 0 ? '' : `, but with ${names.join(', ')}`;
}

/** A list of numbers, as OpenTofu writes bytes. */
function bytesOf(value: Value): Uint8Array | undefined {
  const items = value.kind === 'known' ? itemsOf(value) : undefined;
  const numbers = items?.map((item) => (isNumber(item) ? Number(formatNumber(item.data)) : -1));
  return numbers?.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255) === true
    ? Uint8Array.from(numbers)
    : undefined;
}
