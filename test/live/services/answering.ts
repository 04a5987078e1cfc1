import { createServer, type IncomingMessage } from 'node:http';
import type { Answers, ServiceReader } from '../../../src/live/services/reader.js';
import { credentials } from '../helpers.js';

/** One answer of a service: a text is XML, anything else JSON, and a refusal where it has a `__type`. */
export type Answer = string | object;

export interface Asked {
  /** Method and decoded path. */
  readonly line: string;
  readonly body: string;
  /** What names the operation, and the body, decoded. */
  readonly text: string;
}

/** Asks a service on loopback for resources; `answer` is told what was asked and how often before, and throws nothing. */
export async function askService(
  reader: ServiceReader,
  identifiers: readonly string[],
  answer: (asked: Asked, before: number) => Answer,
): Promise<{ readonly answers: Answers; readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void askedIn(request).then((one) => {
      const given = answer(one, asked.push(one) - 1);
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
    forcePathStyle: true,
  };
  try {
    const open = reader.open(settings, () => Promise.resolve());
    return { answers: await open(identifiers, new AbortController().signal), asked };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function askedIn(request: IncomingMessage): Promise<Asked> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const { method = '', url = '', headers } = request;
  const operation = String(headers['x-amz-target'] ?? url);
  return { line: `${method} ${decodeURIComponent(url)}`, body, text: decodeURIComponent(`${operation} ${body}`) };
}

export interface Heard {
  /** Document as it is written; null where the reader found none. */
  readonly document: unknown;
  /** Of each request what names the operation, and its body. */
  readonly asked: readonly string[];
}

/** One resource, as `askService` reads it. What the service refuses is thrown, as by its client. */
export async function readFrom(
  reader: ServiceReader,
  identifier: string,
  answer: (asked: string, before: number) => Answer,
): Promise<Heard> {
  const { answers, asked } = await askService(reader, [identifier], ({ text }, before) => answer(text, before));
  const document: unknown = JSON.parse(JSON.stringify(answers.get(identifier) ?? null));
  return { document, asked: asked.map(({ text }) => text) };
}
