import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer, request as send } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export interface Azurite {
  readonly account: string;
  /** Made for this run. */
  readonly accessKey: string;
  /** Of the account, through a recorder. */
  readonly endpoint: string;
  /** Of the account, past the recorder: for what the test itself writes. */
  readonly direct: string;
  /** `METHOD /path?query` of every request, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Azure's own emulator of Blob Storage on 127.0.0.1, in memory, behind a server that keeps what is asked. */
export async function startAzurite(folder: string): Promise<Azurite> {
  const account = 'states';
  const accessKey = randomBytes(64).toString('base64');
  const { port, stop } = await startServer(folder, `${account}:${accessKey}`);
  const asked: string[] = [];
  const recorder = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const { method = 'GET', url = '/', headers } = request;
    const onward = send({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve));
  return {
    account,
    accessKey,
    endpoint: `http://127.0.0.1:${(recorder.address() as AddressInfo).port}/${account}`,
    direct: `http://127.0.0.1:${port}/${account}`,
    asked,
    close: async () => {
      recorder.closeAllConnections();
      await new Promise((resolve) => recorder.close(resolve));
      await stop();
    },
  };
}

async function startServer(folder: string, accounts: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const main = join(dirname(require.resolve('azurite/package.json')), 'dist/src/blob/main.js');
  const options = ['--blobPort', '0', '--inMemoryPersistence', '--disableTelemetry'];
  const server = spawn(process.execPath, [main, ...options, '--silent', '--skipApiVersionCheck'], {
    env: { ...process.env, NODE_OPTIONS: '', AZURITE_ACCOUNTS: accounts },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) =>
    server.on('exit', () => {
      resolve();
    }),
  );
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    server.on('exit', () => {
      reject(new Error(`azurite ended: ${said}`));
    });
  });
  return {
    port,
    stop: () => {
      server.kill();
      return ended;
    },
  };
}
