import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { networkTrouble, StateTrouble } from './trouble.js';

export interface GetOptions {
  /** Sent to the host of the URL only: not where a redirect leads elsewhere. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly auth?: { readonly username: string; readonly password: string };
  readonly insecure?: boolean;
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
  /** How diagnostics name what is asked for. */
  readonly file: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
  readonly header: (name: string) => string | undefined;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;
const attempts = 3;
const patience = 60_000;

/** One `GET`, and no other method ever: redirects followed, asked again where a server is only busy. */
export async function get(url: string, options: GetOptions): Promise<Answer> {
  let target = new URL(url);
  let current: GetOptions = options;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const answer = await persist(target, current);
    const location = redirects.has(answer.status) ? answer.header('location') : undefined;
    if (location === undefined) return answer;
    const next = new URL(location, target);
    if (next.host !== target.host || (target.protocol === 'https:' && next.protocol !== 'https:')) {
      const { file, insecure } = options;
      current = { file, ...(insecure === undefined ? {} : { insecure }) };
    }
    target = next;
  }
  throw new StateTrouble(
    'state-unreadable',
    options.file,
    `redirects more than ${mostRedirects} times`,
    'Check the address; a login page in between does that.',
  );
}

async function persist(url: URL, options: GetOptions): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await once(url, options);
      if ((answer.status < 500 && answer.status !== 429) || attempt === attempts) return answer;
    } catch (error) {
      if (attempt < attempts) continue;
      throw networkTrouble(error, options.file) ?? error;
    }
    await new Promise((resolve) => setTimeout(resolve, 250 * attempt));
  }
}

function once(url: URL, { headers, auth, insecure, tls }: GetOptions): Promise<Answer> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'GET',
        headers: { accept: '*/*', 'user-agent': 'driftline', ...headers },
        ...(auth === undefined ? {} : { auth: `${auth.username}:${auth.password}` }),
        ...(insecure === true ? { rejectUnauthorized: false } : {}),
        ...tls,
        signal: AbortSignal.timeout(patience),
        agent: false,
      },
      (response) => {
        gather(response).then((body) => {
          resolve({
            status: response.statusCode ?? 0,
            body,
            header: (name) => {
              const value = response.headers[name];
              return Array.isArray(value) ? value[0] : value;
            },
          });
        }, reject);
      },
    );
    request.on('error', reject);
    request.end();
  });
}

async function gather(response: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
