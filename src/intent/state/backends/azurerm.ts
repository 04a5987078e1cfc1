import type { ContainerClient } from '@azure/storage-blob';
import type { JsonObject } from '../../../domain/json.js';
import {
  environmentOf,
  unlisted,
  type BackendBlock,
  type Environment,
  type StateBackend,
  type StateContext,
  type StateListing,
  type StateSource,
} from './backend.js';
import { azureCredential } from './azurerm-identity.js';
import { keyPattern, splitQuery } from './pattern.js';
import { textIn, variable } from './settings.js';
import { networkTrouble, StateTrouble, thrownParts } from './trouble.js';

/** Azure Blob Storage. Downloads blobs, and lists them for prefixes and globs; takes no lease. */
export const azureBackend: StateBackend = {
  name: 'Azure Blob Storage',
  types: ['azurerm'],
  accepts: (uri) => uri.startsWith('azurerm://'),
  list: listUri,
  configured: listConfigured,
};

interface Container {
  readonly account: string;
  readonly name: string;
  readonly settings: JsonObject;
  readonly env: Environment;
}

async function listUri(uri: string, context: StateContext): Promise<StateListing> {
  const { path, query } = splitQuery(uri.slice('azurerm://'.length));
  const [account = '', name = '', ...rest] = path.split('/');
  if (account === '' || name === '') {
    const how = 'Write azurerm://account/container/key.';
    return unlisted('state-bad-uri', `azurerm://${path} does not name a container`, how, `azurerm://${path}`);
  }
  const settings: JsonObject = {};
  for (const key of ['endpoint', 'environment', 'tenant_id', 'client_id']) {
    const value = query.get(key);
    if (value !== null) settings[key === 'endpoint' ? blobEndpoint : key] = value;
  }
  const container: Container = { account, name, settings, env: environmentOf(context) };
  const pattern = keyPattern(rest.join('/'));
  if (pattern.kind === 'key') return { sources: [sourceOf(container, pattern.key)], diagnostics: [] };
  const file = `azurerm://${path}`;
  try {
    const keys: string[] = [];
    const client = await open(container);
    for await (const blob of client.listBlobsFlat({ prefix: pattern.prefix })) keys.push(blob.name);
    const found = keys.filter(pattern.matches).sort();
    if (found.length > 0) return { sources: found.map((key) => sourceOf(container, key)), diagnostics: [] };
    const how = `There are ${keys.length} blobs under that prefix. Check the prefix or the pattern.`;
    return unlisted('state-no-match', `No blob matches ${file}`, how, file);
  } catch (error) {
    return { sources: [], diagnostics: [trouble(error, file).diagnostic] };
  }
}

function listConfigured({ settings, workspace, folder }: BackendBlock, context: StateContext): Promise<StateListing> {
  const account = textIn(settings, 'storage_account_name');
  const name = textIn(settings, 'container_name');
  const key = textIn(settings, 'key');
  if (account === undefined || name === undefined || key === undefined) {
    return Promise.resolve(
      unlisted(
        'state-backend-incomplete',
        `The azurerm backend of ${folder} does not say its storage_account_name, container_name and key`,
        'Run `terraform init -backend-config=…` here, or name the state with --state azurerm://account/container/key.',
        folder,
      ),
    );
  }
  const full = workspace === 'default' ? key : `${key}env:${workspace}`;
  return Promise.resolve({
    sources: [sourceOf({ account, name, settings, env: environmentOf(context) }, full)],
    diagnostics: [],
  });
}

function sourceOf(container: Container, key: string): StateSource {
  const file = `azurerm://${container.account}/${container.name}/${key}`;
  return { file, id: file, read: () => read(container, key, file) };
}

async function read(container: Container, key: string, file: string): Promise<Uint8Array> {
  try {
    const client = await open(container);
    // In one piece: pieces asked for one by one could be of two versions.
    const { readableStreamBody } = await client.getBlobClient(key).download();
    const chunks: Uint8Array[] = [];
    for await (const chunk of readableStreamBody ?? []) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  } catch (error) {
    throw trouble(error, file);
  }
}

/** Of a block, `endpoint` is that of the Resource Manager: where blobs are is said by a URI or the environment only. */
const blobEndpoint = 'blob_endpoint';

/** Source: Terraform's documentation, "Backend Type: azurerm"; the variable of the endpoint is the Azure CLI's. */
async function open({ account, name, settings, env }: Container): Promise<ContainerClient> {
  const { ContainerClient: Client, StorageSharedKeyCredential } = await import('@azure/storage-blob');
  const given = textIn(settings, blobEndpoint) ?? variable(env, 'AZURE_STORAGE_SERVICE_ENDPOINT');
  const base = given ?? `https://${account}.blob.${suffixOf(settings, env)}`;
  const url = `${base.replace(/\/+$/, '')}/${encodeURIComponent(name)}`;
  const options = { retryOptions: { maxTries: 3, tryTimeoutInMs: 60_000, retryDelayInMs: 500 } };
  const sas = textIn(settings, 'sas_token') ?? variable(env, 'ARM_SAS_TOKEN');
  if (sas !== undefined) return new Client(`${url}?${sas.replace(/^\?/, '')}`, undefined, options);
  const key = textIn(settings, 'access_key') ?? variable(env, 'ARM_ACCESS_KEY');
  if (key !== undefined) return new Client(url, new StorageSharedKeyCredential(account, key), options);
  return new Client(url, await azureCredential(settings, env), options);
}

function suffixOf(settings: JsonObject, env: Environment): string {
  const cloud = textIn(settings, 'environment') ?? variable(env, 'ARM_ENVIRONMENT') ?? 'public';
  return suffixes[cloud.toLowerCase()] ?? 'core.windows.net';
}

/** Of the clouds. Source: Azure documentation, "Compare Azure Government and global Azure", "Azure in China". */
const suffixes: Readonly<Partial<Record<string, string>>> = {
  public: 'core.windows.net',
  usgovernment: 'core.usgovcloudapi.net',
  china: 'core.chinacloudapi.cn',
};

function trouble(error: unknown, file: string): StateTrouble {
  if (error instanceof StateTrouble) return error;
  const { name, message, status, code } = thrownParts(error);
  if (status === 404) {
    const next = 'Check account, container, key and workspace. Where nothing was applied yet there is none.';
    return new StateTrouble('state-not-found', file, `does not exist (${code ?? 'HTTP 404'})`, next);
  }
  if (status === 401 || status === 403) {
    const next =
      'Grant the role Storage Blob Data Reader to whom you are signed in as, or give ARM_ACCESS_KEY (driftline does not look the key up: `az storage account keys list` does) or ARM_SAS_TOKEN; check the firewall of the storage account.';
    return new StateTrouble(
      'state-no-permission',
      file,
      `may not be read with these credentials (${code ?? status})`,
      next,
    );
  }
  if (/Credential|Authentication/.test(name) || /tenant ?id|PEM/i.test(message)) {
    const next =
      'Run `az login`, or set ARM_ACCESS_KEY, ARM_SAS_TOKEN, or ARM_TENANT_ID, ARM_CLIENT_ID and ARM_CLIENT_SECRET. A certificate has to be in PEM form.';
    return new StateTrouble('state-no-credentials', file, 'cannot be read without Azure credentials', next);
  }
  const network = networkTrouble(error, file);
  if (network !== undefined) return network;
  if (code === 'REQUEST_SEND_ERROR') {
    const next = 'Check the name of the storage account, the network and the proxy, and scan again.';
    return new StateTrouble('state-unreachable', file, 'could not be reached', next);
  }
  // The message may hold the URL with its signature.
  const next = `Azure said: ${message.replace(/\?\S*/g, '?…')}.`;
  return new StateTrouble('state-unreadable', file, `could not be read (${code ?? status ?? name})`, next);
}
