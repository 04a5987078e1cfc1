import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StateContext, StateInput } from '../../../../src/intent/state/load.js';
import { Readable } from 'node:stream';

export interface Reply {
  readonly status?: number;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Loopback {
  readonly url: string;
  readonly host: string;
  /** `METHOD /path?query` of every request, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that answers as a service documents it, and keeps what was asked. */
export async function loopback(answer: (request: IncomingMessage, url: string) => Reply): Promise<Loopback> {
  const asked: string[] = [];
  let own = '';
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    request.resume();
    const { status = 200, body = '', headers = {} } = answer(request, own);
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  own = `http://${host}`;
  return {
    url: own,
    host,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** A state with one VPC for each name. */
export function stateOf(...names: readonly string[]): string {
  const provider = 'provider["registry.terraform.io/hashicorp/aws"]';
  const resources = names.map((name) => ({
    ...{ mode: 'managed', type: 'aws_vpc', name, provider },
    instances: [{ attributes: { id: name } }],
  }));
  return JSON.stringify({ version: 4, serial: 1, lineage: 'l', resources });
}

export function contextOf(cwd: string, env: Readonly<Record<string, string>> = {}): StateContext {
  const stdin: StateInput = Readable.from([]);
  return { cwd, stdin, env: { HOME: cwd, ...env } };
}
