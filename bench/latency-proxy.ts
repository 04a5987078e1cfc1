import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Proxy {
  readonly endpoint: string;
  readonly calls: () => number;
  readonly stop: () => Promise<void>;
}

/** Passes every call on to `target` after `milliseconds`, as a network between them would. Loopback only. */
export async function startLatencyProxy(target: string, milliseconds: number): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  let calls = 0;
  const server = createServer((incoming, outgoing) => {
    calls++;
    const { method, url, headers } = incoming;
    void sleep(milliseconds).then(() => {
      const passed = httpRequest({ hostname, port, method, path: url, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      passed.on('error', () => outgoing.destroy());
      incoming.pipe(passed);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
