import { createCipheriv, pbkdf2Sync } from 'node:crypto';

export const passphrase = 'correct horse battery staple';

export interface Sealing {
  readonly passphrase?: string | Uint8Array;
  readonly hash?: 'sha256' | 'sha512';
  readonly keyLength?: 16 | 24 | 32;
  /** Name of the key provider in the envelope. */
  readonly provider?: string;
  readonly aad?: Uint8Array;
  /** More of the envelope. */
  readonly meta?: Readonly<Record<string, string>>;
}

export const plain = JSON.stringify({
  version: 4,
  terraform_version: '1.10.6',
  serial: 3,
  lineage: 'l',
  resources: [
    {
      mode: 'managed',
      type: 'aws_vpc',
      name: 'main',
      provider: 'provider["registry.opentofu.org/hashicorp/aws"]',
      instances: [{ attributes: { id: 'vpc-1' } }],
    },
  ],
});

export const salt = Buffer.alloc(32, 7);
export const iterations = 1000;

export function metaOf(hash = 'sha512', keyLength = 32): string {
  const meta = { salt: salt.toString('base64'), iterations, hash_function: hash, key_length: keyLength };
  return Buffer.from(JSON.stringify(meta)).toString('base64');
}

export function keyOf(secret: string | Uint8Array, hash = 'sha512', keyLength = 32): Buffer {
  return pbkdf2Sync(secret, salt, iterations, keyLength, hash);
}

/** The envelope as OpenTofu writes it: nonce, text and tag in one. */
export function seal(text: string, sealing: Sealing = {}): string {
  const { hash = 'sha512', keyLength = 32, provider = 'key_provider.pbkdf2.main', aad } = sealing;
  const key = keyOf(sealing.passphrase ?? passphrase, hash, keyLength);
  const nonce = Buffer.alloc(12, 1);
  const cipher = createCipheriv(`aes-${keyLength === 16 ? 128 : keyLength === 24 ? 192 : 256}-gcm`, key, nonce);
  if (aad !== undefined) cipher.setAAD(aad);
  const data = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return JSON.stringify({
    serial: 3,
    lineage: 'l',
    meta: { [provider]: metaOf(hash, keyLength), ...sealing.meta },
    encrypted_data: data.toString('base64'),
    encryption_version: 'v0',
  });
}
