import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadStates } from '../../../../src/intent/state/load.js';
import { keyOf, metaOf, passphrase, plain, seal } from './envelope.js';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'driftline-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function put(path: string, content: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

/** Addresses, or what is wrong. */
async function load(uri: string, env: Readonly<Record<string, string>> = {}, stdin = ''): Promise<unknown> {
  const { instances, diagnostics } = await loadStates([uri], { cwd, stdin: Readable.from([stdin]), env });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(JSON.stringify(diagnostics)).not.toContain(passphrase);
  if (errors.length > 0) return errors.map(({ summary, detail }) => `${summary}. ${detail}`).join('\n');
  return instances.map(({ address }) => address);
}

const opened = ['aws_vpc.main'];
const block = (state: string, more = ''): string => `
terraform {
  encryption {
    key_provider "pbkdf2" "main" {
      passphrase = var.passphrase
    }
    method "aes_gcm" "main" {
      keys = key_provider.pbkdf2.main
    }
    method "unencrypted" "migrate" {}
    ${more}
    state {
      ${state}
    }
  }
}
variable "passphrase" {
  type      = string
  sensitive = true
}
`;
const configured = block('method = method.aes_gcm.main');
const given = { TF_VAR_passphrase: passphrase };
const env = (text: string): Record<string, string> => ({ TF_ENCRYPTION: text });

/** Made with Python's hashlib and cryptography: 200,000 iterations of PBKDF2 with SHA-512, AES-256-GCM. */
const fromElsewhere =
  '{"serial":3,"lineage":"l","meta":{"key_provider.pbkdf2.main":"eyJzYWx0IjogIkFBRUNBd1FGQmdjSUNRb0xEQTBPRHhBUkVoTVVGUllYR0JrYUd4d2RIaDg9IiwgIml0ZXJhdGlvbnMiOiAyMDAwMDAsICJoYXNoX2Z1bmN0aW9uIjogInNoYTUxMiIsICJrZXlfbGVuZ3RoIjogMzJ9"},"encrypted_data":"AAECAwQFBgcICQoLE33QZjm0eOLhFDoKHv+KHrnFTFLTtUpYebTcYcJaLEp44+/PRkyNKQA+llymF4gu7BomfT4FKrMPyUoMUUm1ZdXyP4gSemrxXuZZcrhEe8KWXvKkZLtCM6mJXw9HMo1iIvpm6e0V/l2PjfjBd34uIlD6Y2S/g8xKtUXzj3JyQp9CH6dbb+y8PtHFU9Q01pPcs0oz+isoIPnSHyERd5lPoJlEaq41YHt7mlpFT2UaMoTVEqRL7+nRZzeAjntVD30dsVaOI6CDA0KJLaQeB+k9isT9ynjiw9wq0c0QAhewVLGLu/fJpufkxGnVT9PMroX2gfomABh9EGv0TuqR03G4dyQ9sJ75mWQHG5uH7AeXDA==","encryption_version":"v0"}';

describe('a state that OpenTofu encrypted opens', () => {
  it('with the block of its root module and a variable', async () => {
    put('root/main.tf', configured);
    put('root/terraform.tfstate', seal(plain));
    expect(await load('root', given)).toEqual(opened);
    expect(await load('root/terraform.tfstate', given)).toEqual(opened);
  });

  it('with a passphrase in a values file, a default or a local value', async () => {
    put('a/main.tf', configured);
    put('a/terraform.tfvars', `passphrase = "${passphrase}"`);
    put('b/main.tofu', configured.replace('type      = string', `default = "${passphrase}"`));
    put('c/main.tf', `${configured.replace('var.', 'local.')}\nlocals {\n  passphrase = "${passphrase}"\n}\n`);
    for (const root of ['a', 'b', 'c']) {
      put(`${root}/terraform.tfstate`, seal(plain));
      expect(await load(root)).toEqual(opened);
    }
  });

  it.each<[string, string]>([
    [
      'HCL',
      `key_provider "pbkdf2" "main" {
        passphrase = "${passphrase}"
      }
      method "aes_gcm" "main" {
        keys = key_provider.pbkdf2.main
      }
      state {
        method = method.aes_gcm.main
      }`,
    ],
    [
      'JSON',
      JSON.stringify({
        key_provider: { pbkdf2: { main: { passphrase } } },
        method: { aes_gcm: { main: { keys: '${key_provider.pbkdf2.main}' } } },
        state: { method: '${method.aes_gcm.main}' },
      }),
    ],
  ])('with TF_ENCRYPTION in %s, and nothing else', async (_, text) => {
    expect(await load('-', env(text), seal(plain))).toEqual(opened);
  });

  it('as other programs encrypt', async () => {
    put('main.tf', configured);
    expect(await load('-', given, fromElsewhere)).toEqual(['aws_vpc.a']);
  });

  it('with TF_ENCRYPTION over the block, argument by argument', async () => {
    put('main.tf', configured);
    put('terraform.tfstate', seal(plain));
    expect(await load('.', env(`key_provider "pbkdf2" "main" {\n passphrase = "${passphrase}"\n}`))).toEqual(opened);
    put('main.tf', configured.replace(/key_provider[^}]*\}/, ''));
    const variable = env('key_provider "pbkdf2" "main" {\n passphrase = var.passphrase\n}');
    expect(await load('.', { ...given, ...variable })).toEqual(opened);
  });

  it('with JSON configuration, fallbacks in fallbacks included', async () => {
    const json = {
      terraform: {
        encryption: {
          key_provider: { pbkdf2: { main: { passphrase }, next: { passphrase: 'the one that comes after it' } } },
          method: {
            aes_gcm: {
              main: { keys: '${key_provider.pbkdf2.main}' },
              next: { keys: '${key_provider.pbkdf2.next}' },
            },
            unencrypted: { none: {} },
          },
          state: {
            method: '${method.aes_gcm.next}',
            fallback: { method: '${method.unencrypted.none}', fallback: { method: '${method.aes_gcm.main}' } },
          },
        },
      },
    };
    put('main.tf.json', JSON.stringify(json));
    expect(await load('-', {}, seal(plain))).toEqual(opened);
  });

  it('with the fallback, where the first method does not fit', async () => {
    const more = `
      key_provider "pbkdf2" "old" {
        passphrase = "${passphrase}"
        encrypted_metadata_alias = "ours"
      }
      method "aes_gcm" "old" {
        keys = key_provider.pbkdf2.old
      }`;
    const state = 'method = method.aes_gcm.main\nfallback {\n method = method.aes_gcm.old\n}';
    put('main.tf', block(state, more));
    const other = { TF_VAR_passphrase: 'another one, of this year' };
    expect(await load('-', other, seal(plain, { provider: 'ours' }))).toEqual(opened);
  });

  it.each<[16 | 24 | 32, 'sha256' | 'sha512']>([
    [16, 'sha256'],
    [24, 'sha512'],
    [32, 'sha256'],
  ])('with a key of %i bytes by %s', async (keyLength, hash) => {
    put('main.tf', configured);
    expect(await load('-', given, seal(plain, { keyLength, hash }))).toEqual(opened);
  });

  it('with additional data, and only with the same', async () => {
    const aad = Buffer.from([1, 2, 3]);
    put('main.tf', configured.replace('keys =', 'aad = [1, 2, 3]\nkeys ='));
    expect(await load('-', given, seal(plain, { aad }))).toEqual(opened);
    expect(await load('-', given, seal(plain))).toMatch(/does not fit/);
  });

  it('with a passphrase that another key provider makes', async () => {
    const chained = configured.replace(
      'method "aes_gcm"',
      `key_provider "pbkdf2" "second" {
        chain = key_provider.pbkdf2.main
      }
      method "aes_gcm"`,
    );
    put('main.tf', chained.replace('keys = key_provider.pbkdf2.main', 'keys = key_provider.pbkdf2.second'));
    const meta = { 'key_provider.pbkdf2.main': metaOf() };
    const state = seal(plain, { passphrase: keyOf(passphrase), provider: 'key_provider.pbkdf2.second', meta });
    expect(await load('-', given, state)).toEqual(opened);
  });

  it('with an ephemeral variable of the command line, and functions', async () => {
    const content = configured.replace(
      'var.passphrase',
      'trimspace(file("${path.root}/part")) == "" ? null : var.passphrase',
    );
    put('root/main.tf', content.replace('sensitive = true', 'ephemeral = true'));
    put('root/part', 'not empty\n');
    put('values', `passphrase = "${passphrase}"`);
    put('elsewhere/x.tfstate', seal(plain));
    const context = { cwd, stdin: Readable.from(['']), env: {}, root: 'root' };
    const given = [{ kind: 'variable', text: `passphrase=${passphrase}` }] as const;
    const uris = ['elsewhere/x.tfstate'];
    expect((await loadStates(uris, { ...context, given })).instances).toHaveLength(1);
    const file = [{ kind: 'file', path: join(cwd, 'values') }] as const;
    expect((await loadStates(uris, { ...context, given: file })).instances).toHaveLength(1);
    expect((await loadStates(uris, context)).instances).toHaveLength(0);
  });

  it('and a plain one is read whatever is configured', async () => {
    put('main.tf', configured);
    expect(await load('-', {}, plain)).toEqual(opened);
  });
});

describe('a state that OpenTofu encrypted stays closed, and it is said why', () => {
  const pull = 'tofu state pull | driftline scan --state -';

  it.each<[string, string, Record<string, string>, RegExp]>([
    ['nothing is configured', '', {}, /no encryption is configured here.*TF_ENCRYPTION/],
    [
      'the variable is not set',
      configured,
      {},
      /passphrase of key_provider\.pbkdf2\.main is not known \(var\.passphrase/,
    ],
    ['the passphrase is another', configured, { TF_VAR_passphrase: 'of another root module' }, /main does not fit/],
    [
      'the key provider has another name',
      configured.replaceAll('"pbkdf2" "main"', '"pbkdf2" "k"').replaceAll('pbkdf2.main', 'pbkdf2.k'),
      given,
      /not encrypted with key_provider\.pbkdf2\.k, but with key_provider\.pbkdf2\.main/,
    ],
    [
      'a service has the key',
      configured.replaceAll('"pbkdf2"', '"aws_kms"').replaceAll('.pbkdf2.', '.aws_kms.'),
      given,
      /does not ask key_provider\.aws_kms\.main for keys/,
    ],
    [
      'a program encrypts',
      configured.replaceAll('"aes_gcm"', '"external"').replaceAll('.aes_gcm.', '.external.'),
      given,
      /does not know how method\.external\.main encrypts/,
    ],
    ['only the plain method is named', block('method = method.unencrypted.migrate'), given, /no method that encrypts/],
    ['no method is named', block(''), given, /names no method/],
    ['the method is not declared', block('method = method.aes_gcm.x'), given, /method\.aes_gcm\.x is not declared/],
    [
      'the key provider is not declared',
      configured.replace('keys = key_provider.pbkdf2.main', 'keys = key_provider.pbkdf2.x'),
      given,
      /key_provider\.pbkdf2\.x is not declared/,
    ],
    ['the keys are none', configured.replace('key_provider.pbkdf2.main\n', '[1, 2]\n'), given, /is not a key provider/],
    [
      'the key provider needs itself',
      configured.replace('passphrase = var.passphrase', 'chain = key_provider.pbkdf2.main'),
      given,
      /needs its own key/,
    ],
    ['there is no passphrase', configured.replace('passphrase = var.passphrase', ''), given, /has no passphrase/],
    ['TF_ENCRYPTION is nonsense', '', env('}{ ='), /names no method/],
    ['TF_ENCRYPTION is broken JSON', '', env('{"state":'), /names no method/],
  ])('%s', async (_, text, variables, why) => {
    put('main.tf', text);
    const said = await load('-', variables, seal(plain));
    expect(said).toMatch(why);
    expect(said).toContain(pull);
  });

  it.each<[string, (envelope: Record<string, unknown>) => unknown, RegExp]>([
    ['another version', (envelope) => ({ ...envelope, encryption_version: 'v9' }), /version "v9".*Update driftline/],
    ['no base64', (envelope) => ({ ...envelope, encrypted_data: '%%%' }), /data is damaged/],
    ['no data', (envelope) => ({ ...envelope, encrypted_data: '' }), /does not fit/],
    ['data cut short', (envelope) => ({ ...envelope, encrypted_data: 'AAAAAAAA' }), /does not fit/],
    ['no meta', (envelope) => ({ ...envelope, meta: null }), /not encrypted with key_provider\.pbkdf2\.main/],
    [
      'meta without a salt',
      (envelope) => ({ ...envelope, meta: { 'key_provider.pbkdf2.main': Buffer.from('{}').toString('base64') } }),
      /key_provider\.pbkdf2\.main is damaged/,
    ],
    [
      'meta that would take hours',
      (envelope) => ({
        ...envelope,
        meta: {
          'key_provider.pbkdf2.main': Buffer.from(
            JSON.stringify({ salt: 'AAAA', iterations: 2147483647, hash_function: 'sha512', key_length: 32 }),
          ).toString('base64'),
        },
      }),
      /key_provider\.pbkdf2\.main is damaged/,
    ],
  ])('%s', async (_, change, why) => {
    put('main.tf', configured);
    const envelope = JSON.parse(seal(plain)) as Record<string, unknown>;
    expect(await load('-', given, JSON.stringify(change(envelope)))).toMatch(why);
  });

  it('names in the envelope print as one harmless line', async () => {
    put('main.tf', configured);
    const state = seal(plain, { provider: `\u001b[31mred\n${'x'.repeat(500)}` });
    const said = String(await load('-', given, state));
    expect(said).toMatch(/but with red x+/);
    expect(said).not.toMatch(/[\p{Cc}]/u);
    expect(said.length).toBeLessThan(600);
  });
});
