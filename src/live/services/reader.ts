import type { CredentialProvider } from '../credentials.js';

/** What every client of the AWS SDK takes. */
export interface ClientSettings {
  readonly region: string;
  readonly credentials: CredentialProvider;
  readonly maxAttempts: number;
  readonly requestHandler: { readonly connectionTimeout: number; readonly [agent: string]: unknown };
  readonly profile?: string;
}

/** A document before it is written as JSON: `undefined` members are left out, dates become text. */
export type Draft = object;

/** Which identifiers one call can answer together. */
export interface Batch {
  /** Identifiers that give the same text here may be asked for at once. */
  readonly group: (identifier: string) => string;
  /** How many at most. */
  readonly limit: number;
}

/** Documents by identifier; `undefined` for what the service does not have. What is not in it has to be asked for again. */
export type Answers = ReadonlyMap<string, Draft | undefined>;

/** A reader with a client of its own. Throws what the SDK throws. */
export type OpenReader = (identifiers: readonly string[], signal: AbortSignal) => Promise<Answers>;

/** How documents of one type are read through the SDK client of their service. */
export interface ServiceReader {
  readonly batch?: Batch;
  open(settings: ClientSettings, tap: Tap): OpenReader;
}

/** Waits until the next request may be sent, and counts it. */
export type Tap = () => Promise<void>;

/** The part of an SDK client that is the same for all of them. */
export interface SdkClient {
  readonly config: { readonly requestHandler: { handle(request: never, options?: never): Promise<unknown> } };
}

/** A reader that asks for one resource at a time. `undefined`: the service does not have it. */
export function readsOne<Client extends SdkClient>(
  create: (settings: ClientSettings) => Client,
  read: (client: Client, identifier: string, signal: AbortSignal) => Promise<Draft | undefined>,
): ServiceReader {
  return {
    open(settings, tap) {
      const client = tapped(create(settings), tap);
      return async (identifiers, signal) => {
        const answers = new Map<string, Draft | undefined>();
        for (const identifier of identifiers) answers.set(identifier, await read(client, identifier, signal));
        return answers;
      };
    },
  };
}

/** A reader one call of which may answer for several resources. */
export function readsMany<Client extends SdkClient>(
  create: (settings: ClientSettings) => Client,
  batch: Batch,
  read: (client: Client, identifiers: readonly string[], signal: AbortSignal) => Promise<Answers>,
): ServiceReader {
  return {
    batch,
    open(settings, tap) {
      const client = tapped(create(settings), tap);
      return (identifiers, signal) => read(client, identifiers, signal);
    },
  };
}

/** Taps what goes out on the wire, so that a call that never left for want of credentials is not counted. */
function tapped<Client extends SdkClient>(client: Client, tap: Tap): Client {
  const { requestHandler } = client.config;
  const handle = requestHandler.handle.bind(requestHandler);
  requestHandler.handle = async (request: never, options?: never): Promise<unknown> => {
    await tap();
    return handle(request, options);
  };
  return client;
}

/**
 * `undefined` where the service says in these words that it does not have what was asked for, under a name of error
 * (`ValidationException`) that stands for other mistakes as well.
 */
export async function unlessGone<Output>(
  answer: Promise<Output>,
  name: string,
  words: RegExp,
): Promise<Output | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === name && words.test(error.message)) return undefined;
    throw error;
  }
}

/** The parts of an identifier, of which the last may hold the separator itself. */
export function partsOf(identifier: string, count: number): readonly string[] {
  const parts = identifier.split('|');
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join('|')];
}

/** Keys with a capital first letter at every depth, as CloudFormation writes the members that the SDK calls `likeThis`. */
export function capitalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capitalized);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      capitalized(member),
    ]),
  );
}

/** Only these members. */
export function pick(source: object, ...names: readonly string[]): Draft {
  return Object.fromEntries(Object.entries(source).filter(([name]) => names.includes(name)));
}

/** All members but these. */
export function without(source: object, ...names: readonly string[]): Draft {
  return Object.fromEntries(Object.entries(source).filter(([name]) => !names.includes(name)));
}
