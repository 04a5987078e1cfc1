import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import { parseJson } from '../../domain/json-text.js';

/** Where a request came from, as its SigV4 credential scope says. */
export interface Caller {
  readonly region: string;
  /** Known where the access key id is an account number, as with emulators. */
  readonly account?: string;
}

export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An AWS JSON error: `__type`, status and text as the service would send them. Thrown by the operations. */
export class WireError extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, message: string, status = 400) {
    super(message);
    this.type = type;
    this.status = status;
  }
}

export const mark = { 'x-driftline-replay': '1' };

export function jsonReply(version: '1.0' | '1.1', body: object): Reply {
  return { status: 200, contentType: `application/x-amz-json-${version}`, body: JSON.stringify(body) };
}

export function errorReply(version: '1.0' | '1.1', namespace: string, error: WireError): Reply {
  return {
    status: error.status,
    contentType: `application/x-amz-json-${version}`,
    body: JSON.stringify({ __type: `${namespace}#${error.type}`, Message: error.message }),
    headers: { 'x-amzn-errortype': error.type },
  };
}

export function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, {
    'content-type': reply.contentType,
    'content-length': Buffer.byteLength(reply.body),
    'x-amzn-requestid': randomUUID(),
    ...reply.headers,
    ...mark,
  });
  response.end(reply.body);
}

const longestBody = 1 << 20;

/** The body as text, or undefined when it is larger than any read request. */
export async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Region and account of the signer; undefined for a request that is not signed. The signature itself is not checked. */
export function callerOf(authorization: string | undefined): Caller | undefined {
  const scope = /Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/[^/,\s]+\/aws4_request/.exec(authorization ?? '');
  const [, key, region] = scope ?? [];
  if (key === undefined || region === undefined) return undefined;
  return /^\d{12}$/.test(key) ? { region, account: key } : { region };
}

export function inputOf(body: string): JsonObject {
  const parsed = parseJson(body === '' ? '{}' : body);
  if (!parsed.ok || !isObject(parsed.value))
    throw new WireError('SerializationException', 'The body is not a JSON object');
  return parsed.value;
}

export function textAt(input: JsonObject, key: string): string | undefined {
  const value = own(input, key);
  return typeof value === 'string' ? value : undefined;
}

export function numberAt(input: JsonObject, key: string): number | undefined {
  const value = own(input, key);
  return typeof value === 'number' ? value : undefined;
}

export function objectsAt(input: JsonObject, key: string): JsonObject[] {
  const value = own(input, key);
  return Array.isArray(value) ? value.filter((item) => isObject(item)) : [];
}

export function textsAt(input: JsonObject, key: string): string[] {
  const value: Json | undefined = own(input, key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** One page; the token is opaque to clients and undefined on the last page. */
export function page<Item>(
  items: readonly Item[],
  token: string | undefined,
  size: number,
  badToken: () => WireError,
): { readonly items: readonly Item[]; readonly next?: string } {
  const start = token === undefined || token === '' ? 0 : offsetOf(token);
  if (start === undefined || start > items.length) throw badToken();
  const end = start + size;
  const shown = items.slice(start, end);
  return end < items.length
    ? { items: shown, next: Buffer.from(`page:${end}`).toString('base64url') }
    : { items: shown };
}

function offsetOf(token: string): number | undefined {
  const digits = /^page:(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1];
  return digits === undefined ? undefined : Number(digits);
}
