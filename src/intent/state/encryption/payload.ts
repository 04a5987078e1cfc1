import { isObject, own, type JsonObject } from '../../../domain/json.js';
import { parseJson } from '../../../domain/json-text.js';

/** The envelope around an encrypted state. Source: OpenTofu's documentation, "State and Plan Encryption". */
export interface Payload {
  /** `v0` in OpenTofu 1.7 to 1.12. */
  readonly version: string;
  /** For each key provider (`key_provider.TYPE.NAME`, or its alias) what it needs to make the same key again. */
  readonly meta: ReadonlyMap<string, JsonObject>;
  /** The encrypted state; undefined where it is not base64. */
  readonly data: Uint8Array | undefined;
}

/** Whether it looks like an encrypted state. Most states are large and plain: those are not parsed for it. */
export function isEncrypted(text: string): boolean {
  return text.lastIndexOf('"encrypted_data"', payloadWithin) >= 0;
}

/** The data comes after a few keys of metadata, so that a plain state need not be looked through to its end. */
const payloadWithin = 1 << 16;

/** Undefined: the text is no encrypted state. */
export function readPayload(text: string): Payload | undefined {
  const parsed = parseJson(text);
  if (!parsed.ok || !isObject(parsed.value)) return undefined;
  const version = own(parsed.value, 'encryption_version');
  const data = own(parsed.value, 'encrypted_data');
  if (typeof version !== 'string' || version === '' || typeof data !== 'string') return undefined;
  const meta = own(parsed.value, 'meta');
  return { version, meta: isObject(meta) ? readMeta(meta) : new Map<string, JsonObject>(), data: fromBase64(data) };
}

function readMeta(meta: JsonObject): ReadonlyMap<string, JsonObject> {
  const providers = new Map<string, JsonObject>();
  for (const name of Object.keys(meta)) {
    const value = own(meta, name);
    const bytes = typeof value === 'string' ? fromBase64(value) : undefined;
    if (bytes === undefined) continue;
    const parsed = parseJson(Buffer.from(bytes).toString('utf8'));
    if (parsed.ok && isObject(parsed.value)) providers.set(name, parsed.value);
  }
  return providers;
}

/** Standard base64 with padding, and nothing else: Node's own decoder takes anything. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  return Buffer.from(text, 'base64');
}
