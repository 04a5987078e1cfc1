import { createServer, type IncomingMessage } from 'node:http';
import type { ServiceReader } from '../../../src/live/services/reader.js';
import { credentials } from '../helpers.js';

/** One answer of a service: a text is XML, anything else JSON, and a refusal where it has a `__type`. */
export type Answer = string | object;

export interface Heard {
  /** Document as it is written; null where the reader found none. */
  readonly document: unknown;
  /** Of each request what names the operation, and its body. */
  readonly asked: readonly string[];
}

/** Asks a service for one resource; `answer` is told what was asked for, and throws nothing. What the service refuses is thrown, as by its client. */
export async function readFrom(
  reader: ServiceReader,
  identifier: string,
  answer: (asked: string) => Answer,
): Promise<Heard> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const target = String(request.headers['x-amz-target'] ?? request.url ?? '');
      const text = decodeURIComponent(`${target} ${body}`);
      asked.push(text);
      const given = answer(text);
      const xml = typeof given === 'string';
      response.writeHead(typeof given === 'object' && '__type' in given ? 400 : 200, {
        'content-type': xml ? 'text/xml' : 'application/x-amz-json-1.1',
      });
      response.end(xml ? given : JSON.stringify(given));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const settings = {
    region: 'eu-west-1',
    credentials: () => Promise.resolve(credentials),
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1000 },
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : '0'}`,
  };
  try {
    const found = await reader.open(settings, () => Promise.resolve())([identifier], new AbortController().signal);
    const document: unknown = JSON.parse(JSON.stringify(found.get(identifier) ?? null));
    return { document, asked };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
