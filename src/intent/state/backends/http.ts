import {
  environmentOf,
  unlisted,
  type BackendBlock,
  type Environment,
  type StateBackend,
  type StateListing,
} from './backend.js';
import { get, type GetOptions } from './request.js';
import { flagIn, pairsIn, textIn, variable } from './settings.js';
import { StateTrouble } from './trouble.js';

/** Any HTTP server (GitLab's states among them). Sends `GET`. */
export const httpBackend: StateBackend = {
  name: 'HTTP',
  types: ['http'],
  accepts: (uri) => /^https?:\/\//i.test(uri),
  list: (uri, context) => Promise.resolve(listAddress(uri, {}, environmentOf(context))),
  configured: (block, context) => Promise.resolve(listConfigured(block, environmentOf(context))),
};

type Access = Omit<GetOptions, 'file'>;

function listConfigured({ settings, folder }: BackendBlock, env: Environment): StateListing {
  const address = textIn(settings, 'address') ?? variable(env, 'TF_HTTP_ADDRESS');
  if (address === undefined) {
    return unlisted(
      'state-backend-incomplete',
      `The http backend of ${folder} does not say its address`,
      'Set TF_HTTP_ADDRESS, or run `terraform init -backend-config=…` here; or name the state with --state https://….',
      folder,
    );
  }
  const insecure =
    flagIn(settings, 'skip_cert_verification') ?? variable(env, 'TF_HTTP_SKIP_CERT_VERIFICATION') === 'true';
  const ca = textIn(settings, 'client_ca_certificate_pem') ?? variable(env, 'TF_HTTP_CLIENT_CA_CERTIFICATE_PEM');
  const cert = textIn(settings, 'client_certificate_pem') ?? variable(env, 'TF_HTTP_CLIENT_CERTIFICATE_PEM');
  const key = textIn(settings, 'client_private_key_pem') ?? variable(env, 'TF_HTTP_CLIENT_PRIVATE_KEY_PEM');
  const access: Access = {
    headers: pairsIn(settings, 'headers'),
    ...authOf(textIn(settings, 'username'), textIn(settings, 'password'), env),
    insecure,
    tls: { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) },
  };
  return listAddress(address, access, env);
}

function authOf(username: string | undefined, password: string | undefined, env: Environment): Pick<Access, 'auth'> {
  const name = username ?? variable(env, 'TF_HTTP_USERNAME');
  const word = password ?? variable(env, 'TF_HTTP_PASSWORD');
  return name === undefined ? {} : { auth: { username: name, password: word ?? '' } };
}

function listAddress(address: string, access: Access, env: Environment): StateListing {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return unlisted(
      'state-bad-uri',
      'The address of a state is no http or https URL',
      'Write it like https://host/path.',
      'http',
    );
  }
  const file = shown(url);
  const own = url.username === '' ? undefined : credentialsIn(url);
  const auth = own === undefined ? (access.auth === undefined ? authOf(undefined, undefined, env) : {}) : { auth: own };
  return {
    sources: [{ file, id: url.href, read: () => read(url.href, { ...access, ...auth, file }) }],
    diagnostics: [],
  };
}

/** Credentials and the values of a query may be secrets. */
function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}${url.search === '' ? '' : '?…'}`;
}

function credentialsIn(url: URL): { username: string; password: string } {
  const credentials = { username: decode(url.username), password: decode(url.password) };
  url.username = '';
  url.password = '';
  return credentials;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function read(url: string, options: GetOptions): Promise<Uint8Array> {
  const { status, body } = await get(url, options);
  const { file } = options;
  if (status === 200 && body.length > 0) return body;
  if (status === 200 || status === 204 || status === 404 || status === 410) {
    throw new StateTrouble(
      'state-not-found',
      file,
      `has no state (HTTP ${status})`,
      'Check the address and the name of the state in it. Where nothing was applied yet there is none.',
    );
  }
  if (status === 401 || status === 403 || status === 407) {
    throw new StateTrouble(
      'state-no-permission',
      file,
      `wants ${options.auth === undefined ? '' : 'other '}credentials (HTTP ${status})`,
      'Set TF_HTTP_USERNAME and TF_HTTP_PASSWORD (for GitLab: a user and an access token with read_api), or `username` and `password` of the backend.',
    );
  }
  throw new StateTrouble(
    'state-unreadable',
    file,
    `could not be read (HTTP ${status})`,
    status >= 500 ? 'The server is in trouble: scan again later.' : 'Check the address.',
  );
}
