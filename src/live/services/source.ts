import { setMaxListeners } from 'node:events';
import type { LiveRequest } from '../../domain/live.js';
import { failure, toFailure } from '../reading/failure.js';
import type { Lanes } from '../reading/pace.js';
import type { GetDocument } from '../reading/read-one.js';
import { credentialProvider, type AccessOptions, type CredentialProvider } from '../credentials.js';
import { Batches } from './batches.js';
import { isOwnDoor } from './doors.js';
import { serviceTypes, type ServiceType } from './index.js';
import type { OpenReader, ServiceReader } from './reader.js';

/** What a reader of live resources hands to those that go through a service's own API. */
export interface ServiceHooks extends AccessOptions {
  readonly maxSockets: number;
  /** For one read, all its retries included. */
  readonly timeoutSeconds: number;
  /** Called for each request that goes out on the wire. */
  readonly onSend: () => void;
  readonly lanes: Lanes;
}

/** The services' own APIs, while some requests are answered. */
export interface OpenServices {
  /** Whether the request is read here, and not through Cloud Control. */
  reads(request: LiveRequest): boolean;
  readonly get: GetDocument;
  actions(request: LiveRequest): readonly string[] | undefined;
}

export interface ServiceSource {
  /** `requests`: everything that is going to be asked for, so that neighbours can be read together. */
  open(requests: readonly LiveRequest[], hooks: ServiceHooks, signal: AbortSignal): OpenServices;
}

/** Readers through SDK clients, each loaded with its client when the first request needs it. */
export function createServiceSource(
  types: readonly ServiceType[] = serviceTypes,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ServiceSource {
  const byName = new Map(types.map((type) => [`${type.reader} ${type.typeName}`, type]));
  return {
    open(requests, hooks, signal) {
      const typeOf = ({ reader, typeName }: LiveRequest): ServiceType | undefined =>
        byName.get(`${reader} ${typeName}`);
      const own = (request: LiveRequest): ServiceType | undefined => {
        const type = typeOf(request);
        return type !== undefined && isOwnDoor(type.reader, hooks.endpointUrl, environment) ? type : undefined;
      };
      const session = new Session(
        hooks,
        requests.filter((request) => own(request) !== undefined),
        signal,
      );
      return {
        reads: (request) => own(request) !== undefined,
        actions: (request) => typeOf(request)?.actions,
        get: (request, region, identifier) => {
          const type = typeOf(request);
          if (type === undefined) throw new Error(`nothing reads ${request.typeName}`);
          return session.get(type, request, region, identifier);
        },
      };
    },
  };
}

class Session {
  readonly #hooks: ServiceHooks;
  readonly #requests: readonly LiveRequest[];
  readonly #signal: AbortSignal;
  readonly #readers = new Map<ServiceType, Promise<ServiceReader>>();
  readonly #open = new Map<string, Promise<Batches>>();
  #credentials: Promise<CredentialProvider> | undefined;

  constructor(hooks: ServiceHooks, requests: readonly LiveRequest[], signal: AbortSignal) {
    this.#hooks = hooks;
    this.#requests = requests;
    // Each call under way listens to it, which is no leak.
    const stop = new AbortController();
    setMaxListeners(0, stop.signal);
    signal.addEventListener('abort', () => {
      stop.abort(signal.reason);
    });
    if (signal.aborted) stop.abort(signal.reason);
    this.#signal = stop.signal;
  }

  async get(type: ServiceType, request: LiveRequest, region: string, identifier: string): Promise<string> {
    const batches = await this.#batches(type, region);
    try {
      const document = await batches.get(identifier);
      if (document !== undefined) return document;
    } catch (error) {
      const { live } = toFailure(error);
      if (!type.absent.includes(live.name)) throw error;
      throw failure('ResourceNotFoundException', live.message);
    }
    throw failure('ResourceNotFoundException', `${type.reader} has no ${request.typeName} ${identifier}`);
  }

  #batches(type: ServiceType, region: string): Promise<Batches> {
    const key = `${type.reader} ${type.typeName} ${region}`;
    let open = this.#open.get(key);
    if (open === undefined) {
      open = this.#openBatches(type, region);
      this.#open.set(key, open);
      // Missing credentials may come back, and a client that was never made cannot be used again.
      open.catch(() => this.#open.delete(key));
    }
    return open;
  }

  async #openBatches(type: ServiceType, region: string): Promise<Batches> {
    const reader = await this.#reader(type);
    const read = reader.open(await this.#settings(region), async () => {
      await this.#hooks.lanes(region, type.typeName).ready(this.#signal);
      this.#hooks.onSend();
    });
    // Half of a read's time, as for one call to Cloud Control: what is lost on the way is asked for a second time.
    const milliseconds = this.#hooks.timeoutSeconds * 500;
    return new Batches(
      { ...reader.batch, read: asText(read), expected: this.#expected(type), milliseconds },
      this.#signal,
    );
  }

  #reader(type: ServiceType): Promise<ServiceReader> {
    const known = this.#readers.get(type) ?? type.load();
    this.#readers.set(type, known);
    return known;
  }

  #expected(type: ServiceType): Iterable<string> {
    return this.#requests
      .filter(({ reader, typeName }) => reader === type.reader && typeName === type.typeName)
      .flatMap(({ identifiers }) => identifiers.slice(0, 1));
  }

  async #settings(region: string) {
    this.#credentials ??= credentialProvider(this.#hooks);
    const agent = { keepAlive: true, maxSockets: this.#hooks.maxSockets };
    const { profile } = this.#hooks;
    return {
      region,
      credentials: await this.#credentials,
      // The reader's own layer retries; two stacked ones would multiply.
      maxAttempts: 1,
      requestHandler: { connectionTimeout: 5000, httpAgent: agent, httpsAgent: agent },
      ...(profile === undefined ? {} : { profile }),
    };
  }
}

/** As JSON text, which is what every source of documents gives. */
function asText(read: OpenReader) {
  return async (identifiers: readonly string[], signal: AbortSignal): Promise<Map<string, string | undefined>> => {
    const answers = await read(identifiers, signal);
    return new Map([...answers].map(([identifier, draft]) => [identifier, draft && JSON.stringify(draft)]));
  };
}
