import picomatch from 'picomatch';
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
import { RemoteApi, type RemoteHost } from './remote-api.js';
import { findToken } from './remote-token.js';
import { objectIn, textIn, textsIn, variable } from './settings.js';
import { StateTrouble } from './trouble.js';

/** HCP Terraform and Terraform Enterprise: `cloud` and `remote` blocks, `tfc://[host/]organization/workspace`. */
export const remoteBackend: StateBackend = {
  name: 'HCP Terraform',
  types: ['remote', 'cloud'],
  accepts: (uri) => uri.startsWith('tfc://'),
  list: listUri,
  configured: listConfigured,
};

const publicHost = 'app.terraform.io';

async function listUri(uri: string, context: StateContext): Promise<StateListing> {
  const parts = uri
    .slice('tfc://'.length)
    .split('/')
    .filter((part) => part !== '');
  const [host, organization, workspace] = parts.length === 2 ? [publicHost, ...parts] : parts;
  if (host === undefined || organization === undefined || workspace === undefined || parts.length > 3) {
    const how = 'Write tfc://organization/workspace, or tfc://host/organization/workspace.';
    return unlisted('state-bad-uri', `${uri} does not name a workspace`, how, uri);
  }
  const remote = await remoteHost(host, undefined, environmentOf(context));
  if (!picomatch.scan(workspace).isGlob)
    return { sources: [sourceOf(remote, organization, workspace)], diagnostics: [] };
  return listMany(remote, organization, workspace);
}

async function listMany(remote: RemoteHost, organization: string, pattern: string): Promise<StateListing> {
  const file = `tfc://${remote.host}/${organization}/${pattern}`;
  try {
    const all = await new RemoteApi(remote, file).workspaces(organization);
    const matches = picomatch(pattern);
    const names = all
      .map(({ name }) => name)
      .filter((name) => matches(name))
      .sort();
    if (names.length > 0)
      return { sources: names.map((name) => sourceOf(remote, organization, name)), diagnostics: [] };
    const how = `The organization has ${all.length} workspaces that this token may see. Check the pattern.`;
    return unlisted('state-no-match', `No workspace matches ${file}`, how, file);
  } catch (error) {
    return { sources: [], diagnostics: [toTrouble(error, file).diagnostic] };
  }
}

async function listConfigured(block: BackendBlock, context: StateContext): Promise<StateListing> {
  const env = environmentOf(context);
  const { settings, folder } = block;
  const host = textIn(settings, 'hostname') ?? variable(env, 'TF_CLOUD_HOSTNAME') ?? publicHost;
  const organization = textIn(settings, 'organization') ?? variable(env, 'TF_CLOUD_ORGANIZATION');
  if (organization === undefined) {
    return unlisted(
      'state-backend-incomplete',
      `The ${block.type} block of ${folder} does not name its organization`,
      'Set TF_CLOUD_ORGANIZATION, or name the state with --state tfc://organization/workspace.',
      folder,
    );
  }
  const workspace = workspaceOf(block, env);
  if (workspace === undefined) {
    return unlisted(
      'state-no-workspace',
      `The ${block.type} block of ${folder} stands for several workspaces, and none is selected`,
      `Select one (\`terraform workspace select\`, TF_WORKSPACE), or name states with --state 'tfc://${organization}/*'.`,
      folder,
    );
  }
  const remote = await remoteHost(host, textIn(settings, 'token'), env);
  return { sources: [sourceOf(remote, organization, workspace)], diagnostics: [] };
}

/** Undefined where tags or a prefix stand for many and none was chosen. */
function workspaceOf({ settings, workspace }: BackendBlock, env: Environment): string | undefined {
  const workspaces = objectIn(settings, 'workspaces');
  const name = textIn(workspaces, 'name');
  if (name !== undefined) return name;
  const prefix = textIn(workspaces, 'prefix');
  if (workspace !== 'default') return `${prefix ?? ''}${workspace}`;
  const tagged = textsIn(workspaces, 'tags').length > 0 || Object.keys(objectIn(workspaces, 'tags')).length > 0;
  return prefix !== undefined || tagged ? undefined : variable(env, 'TF_WORKSPACE');
}

async function remoteHost(host: string, token: string | undefined, env: Environment): Promise<RemoteHost> {
  return { host, token: token ?? (await findToken(host, env)) };
}

function sourceOf(remote: RemoteHost, organization: string, workspace: string): StateSource {
  const file = `tfc://${remote.host === publicHost ? '' : `${remote.host}/`}${organization}/${workspace}`;
  return {
    file,
    id: `tfc://${remote.host}/${organization}/${workspace}`,
    read: () => read(remote, organization, workspace, file),
  };
}

async function read(remote: RemoteHost, organization: string, workspace: string, file: string): Promise<Uint8Array> {
  try {
    const api = new RemoteApi(remote, file);
    return await api.currentState(await api.workspace(organization, workspace));
  } catch (error) {
    throw toTrouble(error, file);
  }
}

function toTrouble(error: unknown, file: string): StateTrouble {
  if (error instanceof StateTrouble) return error;
  return new StateTrouble('state-unreadable', file, 'could not be read', 'Check the host name and the network.');
}
