import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { JsonObject } from '../../src/domain/json.js';
import type { LiveRead, LiveReader, LiveRequest } from '../../src/domain/live.js';
import { createCloudControlReader, type CloudControlReaderOptions } from '../../src/live/cloudcontrol/reader.js';
import { openSnapshot, type OpenedSnapshot, type Snapshot } from '../../src/live/snapshot/open.js';

export const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' };
export const account = '123456789012';

export const header =
  '{"kind":"snapshot","schemaVersion":"1","recordedAt":"2026-11-21T00:00:00Z","tool":"driftline 0.1.0"}';

export interface LineOptions {
  readonly account?: string;
  readonly region?: string;
  readonly typeName?: string;
}

export function found(identifier: string, properties: JsonObject | string, options: LineOptions = {}): string {
  return JSON.stringify({ ...keyOf(identifier, options), properties });
}

export function failed(identifier: string, name: string, message = 'because', options: LineOptions = {}): string {
  return JSON.stringify({ ...keyOf(identifier, options), error: { name, message } });
}

function keyOf(identifier: string, options: LineOptions): object {
  return {
    kind: 'resource',
    account: options.account ?? account,
    region: options.region ?? 'eu-west-1',
    typeName: options.typeName ?? 'AWS::SQS::Queue',
    identifier,
  };
}

export function request(identifiers: string | readonly string[], more: Partial<LiveRequest> = {}): LiveRequest {
  const list = typeof identifiers === 'string' ? [identifiers] : identifiers;
  return {
    id: list.join(' '),
    typeName: 'AWS::SQS::Queue',
    identifiers: list,
    global: false,
    region: 'eu-west-1',
    ...more,
  };
}

export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'driftline-live-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function opened(content: string | Buffer, name = 'live.jsonl'): Promise<OpenedSnapshot> {
  return withFolder(async (folder) => {
    const path = join(folder, name);
    const bytes = typeof content === 'string' && name.endsWith('.gz') ? gzipSync(content) : content;
    await writeFile(path, bytes);
    return openSnapshot(path);
  });
}

/** A snapshot that must be sound. */
export async function snapshotOf(...lines: readonly string[]): Promise<Snapshot> {
  const { snapshot, diagnostics } = await opened([header, ...lines].join('\n'));
  if (snapshot === undefined) throw new Error(JSON.stringify(diagnostics));
  return snapshot;
}

export async function readAll(
  reader: LiveReader,
  requests: readonly LiveRequest[],
  signal: AbortSignal = new AbortController().signal,
): Promise<LiveRead[]> {
  const reads: LiveRead[] = [];
  for await (const read of reader.read(requests, signal)) reads.push(read);
  return reads;
}

export async function readOnly(reader: LiveReader, asked: LiveRequest): Promise<LiveRead> {
  const [read, ...others] = await readAll(reader, [asked]);
  if (read === undefined || others.length > 0) throw new Error(`${others.length + 1} reads for one request`);
  return read;
}

/** A reader without the waits that only matter to the real AWS. */
export function fastReader(endpointUrl: string, more: Partial<CloudControlReaderOptions> = {}): LiveReader {
  return createCloudControlReader({
    endpointUrl,
    credentials,
    region: 'eu-west-1',
    concurrency: 8,
    timeoutSeconds: 20,
    secondLookMilliseconds: 0,
    backoff: { first: 1, longest: 5 },
    lowestRate: 1000,
    ...more,
  });
}

export interface Asked {
  readonly target: string;
  readonly input: { readonly TypeName?: string; readonly Identifier?: string };
  readonly region: string;
}

export interface FakeAws {
  readonly url: string;
  readonly asked: Asked[];
}

export type Answer = (asked: Asked, response: ServerResponse, request: IncomingMessage) => void;

/** A bare HTTP server in the place of AWS, for answers that a replay would never give. */
export async function withAws<Result>(answer: Answer, use: (aws: FakeAws) => Promise<Result>): Promise<Result> {
  const asked: Asked[] = [];
  const server = createServer((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.on('end', () => {
      const one = {
        target: String(incoming.headers['x-amz-target']),
        input: JSON.parse(body) as Asked['input'],
        region: /\/\d{8}\/([^/]+)\//.exec(incoming.headers.authorization ?? '')?.[1] ?? '',
      };
      asked.push(one);
      answer(one, response, incoming);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    return await use({ url: `http://127.0.0.1:${port}`, asked });
  } finally {
    server.closeAllConnections();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  }
}

export function sendError(response: ServerResponse, name: string, message = 'because', status = 400): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: `com.amazonaws.cloudcontrol#${name}`, Message: message }));
}

export function sendProperties(response: ServerResponse, identifier: string, properties: string): void {
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(
    JSON.stringify({
      TypeName: 'AWS::SQS::Queue',
      ResourceDescription: { Identifier: identifier, Properties: properties },
    }),
  );
}
