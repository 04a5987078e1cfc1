import type { Storage, StorageOptions } from '@google-cloud/storage';
import type { CredentialBody } from 'google-auth-library';
import type { JsonObject } from '../../../domain/json.js';
import { isObject } from '../../../domain/json.js';
import { parseJson } from '../../../domain/json-text.js';
import {
  environmentOf,
  unlisted,
  type BackendBlock,
  type StateBackend,
  type StateContext,
  type StateListing,
  type StateSource,
} from './backend.js';
import { keyPattern, splitQuery } from './pattern.js';
import { textIn, textsIn, variable } from './settings.js';
import { networkTrouble, StateTrouble, thrownParts } from './trouble.js';

/** Google Cloud Storage. Downloads objects, and lists them for prefixes and globs. */
export const gcsBackend: StateBackend = {
  name: 'Google Cloud Storage',
  types: ['gcs'],
  accepts: (uri) => uri.startsWith('gs://'),
  list: listUri,
  configured: listConfigured,
};

interface Bucket {
  readonly name: string;
  readonly settings: JsonObject;
  readonly context: StateContext;
}

/** `gs://bucket/prefix` is what a backend would call its prefix: the state of its default workspace. */
async function listUri(uri: string, context: StateContext): Promise<StateListing> {
  const { path, query } = splitQuery(uri.slice('gs://'.length));
  const slash = path.indexOf('/');
  const name = slash < 0 ? path : path.slice(0, slash);
  if (name === '') return unlisted('state-bad-uri', `${uri} names no bucket`, 'Write gs://bucket/prefix.', uri);
  const settings: JsonObject = {};
  for (const key of ['impersonate_service_account', 'storage_custom_endpoint']) {
    const value = query.get(key);
    if (value !== null) settings[key] = value;
  }
  const bucket: Bucket = { name, settings, context };
  const pattern = keyPattern(slash < 0 ? '' : path.slice(slash + 1));
  if (pattern.kind === 'key') {
    const key = pattern.key.endsWith('.tfstate') ? pattern.key : `${pattern.key}/default.tfstate`;
    return { sources: [sourceOf(bucket, key)], diagnostics: [] };
  }
  const file = `gs://${path}`;
  try {
    const storage = await open(bucket);
    const [files] = await storage.bucket(name).getFiles({ prefix: pattern.prefix });
    const keys = files.map((found) => found.name).filter(pattern.matches);
    if (keys.length > 0) return { sources: keys.sort().map((key) => sourceOf(bucket, key)), diagnostics: [] };
    const how = `There are ${files.length} objects under gs://${name}/${pattern.prefix}. Check the prefix or the pattern.`;
    return unlisted('state-no-match', `No object matches ${file}`, how, file);
  } catch (error) {
    return { sources: [], diagnostics: [trouble(error, file).diagnostic] };
  }
}

function listConfigured({ settings, workspace, folder }: BackendBlock, context: StateContext): Promise<StateListing> {
  const name = textIn(settings, 'bucket');
  if (name === undefined) {
    return Promise.resolve(
      unlisted(
        'state-backend-incomplete',
        `The gcs backend of ${folder} does not say its bucket`,
        'Run `terraform init -backend-config=…` here, or name the state with --state gs://bucket/prefix.',
        folder,
      ),
    );
  }
  const prefix = (textIn(settings, 'prefix') ?? '').replace(/\/+$/, '');
  const key = `${prefix === '' ? '' : `${prefix}/`}${workspace}.tfstate`;
  return Promise.resolve({ sources: [sourceOf({ name, settings, context }, key)], diagnostics: [] });
}

function sourceOf(bucket: Bucket, key: string): StateSource {
  const file = `gs://${bucket.name}/${key}`;
  return { file, id: file, read: () => read(bucket, key, file) };
}

async function read(bucket: Bucket, key: string, file: string): Promise<Uint8Array> {
  const env = environmentOf(bucket.context);
  try {
    const storage = await open(bucket);
    const encryptionKey = textIn(bucket.settings, 'encryption_key') ?? variable(env, 'GOOGLE_ENCRYPTION_KEY');
    const options = encryptionKey === undefined ? {} : { encryptionKey: Buffer.from(encryptionKey, 'base64') };
    const [content] = await storage.bucket(bucket.name).file(key, options).download();
    return content;
  } catch (error) {
    throw trouble(error, file);
  }
}

/** Source: Terraform's documentation, "Backend Type: gcs". */
async function open({ settings, context }: Bucket): Promise<Storage> {
  const { Storage: Client } = await import('@google-cloud/storage');
  const env = environmentOf(context);
  const endpoint =
    textIn(settings, 'storage_custom_endpoint') ??
    variable(env, 'GOOGLE_BACKEND_STORAGE_CUSTOM_ENDPOINT', 'GOOGLE_STORAGE_CUSTOM_ENDPOINT');
  return new Client({
    // A private endpoint asks for credentials as the public one does; the client would leave them out.
    ...(endpoint === undefined
      ? {}
      : { apiEndpoint: endpoint.replace(/\/storage\/v1\/?$/, ''), useAuthWithCustomEndpoint: true }),
    ...(await authentication(settings, context)),
    retryOptions: { maxRetries: 2, maxRetryDelay: 1, totalTimeout: 60 },
  });
}

async function authentication(settings: JsonObject, context: StateContext): Promise<StorageOptions> {
  const env = environmentOf(context);
  const token = textIn(settings, 'access_token') ?? variable(env, 'GOOGLE_OAUTH_ACCESS_TOKEN');
  const named = textIn(settings, 'credentials') ?? variable(env, 'GOOGLE_BACKEND_CREDENTIALS', 'GOOGLE_CREDENTIALS');
  const impersonated =
    textIn(settings, 'impersonate_service_account') ??
    variable(env, 'GOOGLE_BACKEND_IMPERSONATE_SERVICE_ACCOUNT', 'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT');
  if (token === undefined && impersonated === undefined) return named === undefined ? {} : keyOptions(named);
  const { GoogleAuth, Impersonated, OAuth2Client } = await import('google-auth-library');
  const scopes = ['https://www.googleapis.com/auth/devstorage.read_only'];
  const direct = new OAuth2Client();
  if (token !== undefined) direct.setCredentials({ access_token: token });
  const options = named === undefined ? {} : keyOptions(named);
  const sourceClient =
    token === undefined
      ? await new GoogleAuth({ ...options, scopes: ['https://www.googleapis.com/auth/cloud-platform'] }).getClient()
      : direct;
  if (impersonated === undefined) return { authClient: sourceClient };
  const delegates = [...textsIn(settings, 'impersonate_service_account_delegates')];
  return {
    authClient: new Impersonated({ sourceClient, targetPrincipal: impersonated, delegates, targetScopes: scopes }),
  };
}

/** The content of a key file of whatever kind, or its path. */
function keyOptions(named: string): { credentials?: CredentialBody; keyFilename?: string } {
  const parsed = named.trimStart().startsWith('{') ? parseJson(named, { duplicates: false }) : undefined;
  if (parsed?.ok !== true || !isObject(parsed.value)) return { keyFilename: named };
  return { credentials: parsed.value };
}

function trouble(error: unknown, file: string): StateTrouble {
  if (error instanceof StateTrouble) return error;
  const { message, status, name } = thrownParts(error);
  if (status === 404) {
    const next =
      'Check bucket, prefix and workspace (`terraform workspace list`). Where nothing was applied yet there is none.';
    return new StateTrouble('state-not-found', file, 'does not exist', next);
  }
  if (status === 400 && /encrypt/i.test(message)) {
    const next = 'Give the key: `encryption_key` of the backend, or GOOGLE_ENCRYPTION_KEY.';
    return new StateTrouble('state-encrypted', file, 'is encrypted with a key of the customer', next);
  }
  if (status === 401 || status === 403) {
    const next = `Grant roles/storage.objectViewer on the bucket to whom you are signed in as (gcloud auth application-default login, GOOGLE_CREDENTIALS). Google said: ${message}`;
    return new StateTrouble(
      'state-no-permission',
      file,
      `may not be read with these credentials (HTTP ${status})`,
      next,
    );
  }
  if (/default credentials|ENOENT|invalid_grant|private key|PEM/i.test(message)) {
    const next = 'Run `gcloud auth application-default login`, or set GOOGLE_CREDENTIALS to a key file that exists.';
    return new StateTrouble('state-no-credentials', file, 'cannot be read without Google credentials', next);
  }
  const network = networkTrouble(error, file);
  if (network !== undefined) return network;
  const next = `Google said: ${message}. Try \`gcloud storage cat ${file}\` with the same credentials.`;
  return new StateTrouble('state-unreadable', file, `could not be read (${status ?? name})`, next);
}
