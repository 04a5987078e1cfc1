import { createHash } from 'node:crypto';
import type { TfFunction } from '../evaluate/scope.js';
import { stringType } from '../values/type.js';
import { unknown } from '../values/value.js';
import { define, textOf } from './define.js';

export type Algorithm = 'md5' | 'sha1' | 'sha256' | 'sha512';

export function digest(algorithm: Algorithm, bytes: string | Uint8Array, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(bytes).digest(encoding);
}

function hashed(name: string, algorithm: Algorithm, encoding: 'hex' | 'base64'): TfFunction {
  return define(name, {
    parameters: [{ name: 'str', type: stringType }],
    returns: stringType,
    call: (given) => textOf(digest(algorithm, given.text(0), encoding)),
  });
}

/** Another value each time, or one that needs a key. */
function undecided(name: string, parameters: number, most: number, reason: string): TfFunction {
  return define(name, {
    parameters: Array.from({ length: parameters }, (_, index) => ({ name: `argument ${index + 1}`, type: stringType })),
    rest: { name: 'option', type: stringType },
    most,
    returns: stringType,
    call: () => unknown(reason, stringType),
  });
}

const namespaces: ReadonlyMap<string, string> = new Map([
  ['dns', '6ba7b8109dad11d180b400c04fd430c8'],
  ['url', '6ba7b8119dad11d180b400c04fd430c8'],
  ['oid', '6ba7b8129dad11d180b400c04fd430c8'],
  ['x500', '6ba7b8149dad11d180b400c04fd430c8'],
]);

/** A name-based UUID (RFC 9562, version 5); undefined where the namespace is no UUID. */
function uuidV5(namespace: string, name: string): string | undefined {
  const own = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(namespace);
  const space = namespaces.get(namespace) ?? (own ? namespace.replaceAll('-', '') : undefined);
  if (space === undefined) return undefined;
  const bytes = createHash('sha1').update(Buffer.from(space, 'hex')).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const hashFunctions: readonly TfFunction[] = [
  hashed('md5', 'md5', 'hex'),
  hashed('sha1', 'sha1', 'hex'),
  hashed('sha256', 'sha256', 'hex'),
  hashed('sha512', 'sha512', 'hex'),
  hashed('base64sha256', 'sha256', 'base64'),
  hashed('base64sha512', 'sha512', 'base64'),
  define('uuidv5', {
    parameters: [
      { name: 'namespace', type: stringType },
      { name: 'name', type: stringType },
    ],
    returns: stringType,
    call: (given) => {
      const made = uuidV5(given.text(0), given.text(1));
      return made === undefined
        ? unknown('the namespace is spelled in a way not known here', stringType)
        : textOf(made);
    },
  }),
  undecided('uuid', 0, 0, 'uuid() is another value each time'),
  undecided('bcrypt', 1, 2, 'bcrypt() is another value each time'),
  undecided('rsadecrypt', 2, 2, 'nothing is decrypted here'),
  undecided('timestamp', 0, 0, 'timestamp() is the time of the apply'),
  undecided('plantimestamp', 0, 0, 'plantimestamp() is the time of the plan'),
];
