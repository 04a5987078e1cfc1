import { isObject, own, type Json, type JsonObject } from '../../../domain/json.js';
import { parseJson } from '../../../domain/json-text.js';
import { get, type Answer } from './request.js';
import { StateTrouble } from './trouble.js';

/** HCP Terraform, or a Terraform Enterprise of one's own. */
export interface RemoteHost {
  readonly host: string;
  readonly token: string | undefined;
}

export interface RemoteWorkspace {
  readonly id: string;
  readonly name: string;
}

/**
 * The few questions to the API that reading a state takes; all of them are `GET`.
 * Source: HCP Terraform API documentation, "Workspaces", "State Versions"; Terraform's remote service discovery.
 */
export class RemoteApi {
  readonly #host: RemoteHost;
  readonly #file: string;
  #base: Promise<string> | undefined;

  constructor(host: RemoteHost, file: string) {
    this.#host = host;
    this.#file = file;
  }

  async workspace(organization: string, name: string): Promise<RemoteWorkspace> {
    const path = `organizations/${encodeURIComponent(organization)}/workspaces/${encodeURIComponent(name)}`;
    const found = workspaceIn(own(await this.#ask(path), 'data'));
    if (found !== undefined) return found;
    throw this.#strange();
  }

  /** All workspaces of an organization, page by page. */
  async workspaces(organization: string): Promise<RemoteWorkspace[]> {
    const found: RemoteWorkspace[] = [];
    for (let page = 1; page <= mostPages; page++) {
      const path = `organizations/${encodeURIComponent(organization)}/workspaces?page%5Bsize%5D=100&page%5Bnumber%5D=${page}`;
      const answer = await this.#ask(path);
      const data = own(answer, 'data');
      if (!Array.isArray(data)) throw this.#strange();
      found.push(...data.flatMap((item) => workspaceIn(item) ?? []));
      if (data.length === 0 || nextPage(answer) === undefined) break;
    }
    return found;
  }

  /** The current state of a workspace, as it would be pulled. */
  async currentState(workspace: RemoteWorkspace): Promise<Uint8Array> {
    const answer = await this.#ask(`workspaces/${encodeURIComponent(workspace.id)}/current-state-version`);
    const data = own(answer, 'data');
    const attributes = isObject(data) ? own(data, 'attributes') : undefined;
    const url = isObject(attributes) ? own(attributes, 'hosted-state-download-url') : undefined;
    if (typeof url !== 'string' || !URL.canParse(url)) throw this.#strange();
    // A signed URL on another host needs no token, and must not see it.
    const own_ = new URL(url).host === new URL(await this.#discover()).host;
    const answered = await get(url, { file: this.#file, ...(own_ ? { headers: this.#headers() } : {}) });
    if (answered.status === 200) return answered.body;
    throw this.#refused(answered);
  }

  async #ask(path: string): Promise<JsonObject> {
    const answer = await get(`${await this.#discover()}${path}`, { file: this.#file, headers: this.#headers() });
    if (answer.status !== 200) throw this.#refused(answer);
    const parsed = parseJson(new TextDecoder().decode(answer.body));
    if (!parsed.ok || !isObject(parsed.value)) throw this.#strange();
    return parsed.value;
  }

  #headers(): Record<string, string> {
    const { token } = this.#host;
    return {
      accept: 'application/vnd.api+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
  }

  #discover(): Promise<string> {
    return (this.#base ??= this.#discoverOnce());
  }

  async #discoverOnce(): Promise<string> {
    const root = `${isLoopback(this.#host.host) ? 'http' : 'https'}://${this.#host.host}/`;
    const { status, body } = await get(`${root}.well-known/terraform.json`, { file: this.#file });
    const parsed = status === 200 ? parseJson(new TextDecoder().decode(body)) : undefined;
    const services = parsed?.ok === true && isObject(parsed.value) ? parsed.value : {};
    const service = own(services, 'tfe.v2') ?? own(services, 'tfe.v2.1') ?? own(services, 'state.v2');
    if (typeof service === 'string' && URL.canParse(service, root)) {
      const base = new URL(service, root).href;
      return base.endsWith('/') ? base : `${base}/`;
    }
    throw new StateTrouble(
      'state-unreadable',
      this.#file,
      `is on a host that offers no Terraform workspaces (HTTP ${status})`,
      `Check the host name ${this.#host.host}: it is asked for /.well-known/terraform.json.`,
    );
  }

  #refused({ status }: Answer): StateTrouble {
    const { host, token } = this.#host;
    if (status === 401 || (token === undefined && status === 404)) {
      const what =
        token === undefined ? `needs a token for ${host}` : `was asked for with a token that ${host} refuses`;
      return new StateTrouble(
        'state-no-credentials',
        this.#file,
        what,
        `Run \`terraform login ${host}\`, or set TF_TOKEN_${host.replaceAll('.', '_')}.`,
      );
    }
    if (status === 403 || status === 404) {
      return new StateTrouble(
        'state-not-found',
        this.#file,
        `does not exist, or has no state yet, or may not be read with this token (HTTP ${status})`,
        'Check the names of organization and workspace; the token needs the permission to read state versions.',
      );
    }
    return new StateTrouble(
      'state-unreadable',
      this.#file,
      `could not be read (HTTP ${status})`,
      `${host} did not answer as it should: scan again later.`,
    );
  }

  #strange(): StateTrouble {
    return new StateTrouble(
      'state-unreadable',
      this.#file,
      'could not be read: the answer is not that of the API',
      `Check the host name ${this.#host.host}, and whether a proxy answers in its place.`,
    );
  }
}

const mostPages = 1000;

function workspaceIn(data: Json | undefined): RemoteWorkspace | undefined {
  if (!isObject(data)) return undefined;
  const id = own(data, 'id');
  const attributes = own(data, 'attributes');
  const name = isObject(attributes) ? own(attributes, 'name') : undefined;
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : undefined;
}

function nextPage(answer: JsonObject): Json | undefined {
  const meta = own(answer, 'meta');
  const pagination = isObject(meta) ? own(meta, 'pagination') : undefined;
  return (isObject(pagination) ? own(pagination, 'next-page') : undefined) ?? undefined;
}

/** What never leaves the machine needs no encryption. */
function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(host);
}
