import { createDecipheriv, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { own, type JsonObject } from '../../../domain/json.js';
import { fromBase64 } from './payload.js';

/** How a key was made of a passphrase, as the envelope keeps it. */
export interface Derivation {
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly hash: 'sha256' | 'sha512';
  /** Bytes. */
  readonly keyLength: number;
}

/** OpenTofu takes 600,000; what an envelope asks for beyond this would only keep the processor busy for minutes. */
const maximumIterations = 20_000_000;
const maximumKeyLength = 1024;

/** Undefined: not what the `pbkdf2` key provider writes. */
export function readDerivation(meta: JsonObject): Derivation | undefined {
  const written = own(meta, 'salt');
  const salt = typeof written === 'string' ? fromBase64(written) : undefined;
  const iterations = own(meta, 'iterations');
  const hash = own(meta, 'hash_function');
  const keyLength = own(meta, 'key_length');
  if (salt === undefined || salt.length === 0 || (hash !== 'sha256' && hash !== 'sha512')) return undefined;
  if (!isCount(iterations, maximumIterations) || !isCount(keyLength, maximumKeyLength)) return undefined;
  return { salt, iterations, hash, keyLength };
}

function isCount(value: unknown, maximum: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maximum;
}

const derive = promisify(pbkdf2);

/** RFC 8018. Takes about half a second, on another thread. */
export async function deriveKey(secret: string | Uint8Array, how: Derivation): Promise<Uint8Array> {
  return derive(secret, how.salt, how.iterations, how.keyLength, how.hash);
}

const nonceLength = 12;
const tagLength = 16;

/**
 * AES-GCM (NIST SP 800-38D) with a nonce in front of the text and the tag behind it. Undefined: the key, the additional
 * data or the text is not the one it was closed with.
 */
export function decrypt(data: Uint8Array, key: Uint8Array, additional: Uint8Array): Uint8Array | undefined {
  const cipher = ciphers[key.length];
  if (cipher === undefined || data.length < nonceLength + tagLength) return undefined;
  const decipher = createDecipheriv(cipher, key, data.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAAD(additional);
  decipher.setAuthTag(data.subarray(data.length - tagLength));
  const text = decipher.update(data.subarray(nonceLength, data.length - tagLength));
  try {
    decipher.final();
    return text;
  } catch {
    return undefined;
  }
}

/** By bytes of the key. */
const ciphers: Readonly<Partial<Record<number, 'aes-128-gcm' | 'aes-192-gcm' | 'aes-256-gcm'>>> = {
  16: 'aes-128-gcm',
  24: 'aes-192-gcm',
  32: 'aes-256-gcm',
};
