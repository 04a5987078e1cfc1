import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject } from '../../domain/json.js';
import { redactedHeader } from '../redacted-header.js';
import type { Snapshot } from '../snapshot/open.js';
import { cloudControl } from './cloudcontrol.js';
import { cloudTrail } from './cloudtrail.js';
import { createFaults, createRate, type Fault, type Faults, type Throttle } from './faults.js';
import { sts, stsError } from './sts.js';
import { tagging } from './tagging.js';
import {
  bodyOf,
  callerOf,
  errorReply,
  inputOf,
  jsonReply,
  send,
  textAt,
  WireError,
  type Caller,
  type Reply,
} from './wire.js';

export interface ReplayOptions {
  readonly snapshot: Snapshot;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** Before every answer. */
  readonly latencyMs?: number;
  readonly throttle?: Throttle;
  /** `LookupEvents` a second; AWS allows 2. */
  readonly cloudTrailPerSecond?: number;
  readonly faults?: Faults;
}

/** What a client asked for. */
export interface ReplayedRequest {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
}

export interface ReplayServer {
  readonly url: string;
  readonly close: () => Promise<void>;
  /** The latest 100,000 requests, those answered with a fault included. */
  readonly requests: () => readonly ReplayedRequest[];
}

interface JsonService {
  readonly name: string;
  readonly version: '1.0' | '1.1';
  readonly namespace: string;
  readonly throttled: string;
  readonly answer: (snapshot: Snapshot, operation: string, input: JsonObject, caller: Caller) => object;
}

/** By the prefix of `X-Amz-Target`. Sources: the services' Smithy models. */
const services: Readonly<Record<string, JsonService>> = {
  CloudApiService: {
    name: 'cloudcontrol',
    version: '1.0',
    namespace: 'com.amazonaws.cloudcontrol',
    throttled: 'ThrottlingException',
    answer: cloudControl,
  },
  ResourceGroupsTaggingAPI_20170126: {
    name: 'tagging',
    version: '1.1',
    namespace: 'com.amazonaws.resourcegroupstaggingapi',
    throttled: 'ThrottledException',
    answer: tagging,
  },
  CloudTrail_20131101: {
    name: 'cloudtrail',
    version: '1.1',
    namespace: 'com.amazonaws.cloudtrail',
    throttled: 'ThrottlingException',
    answer: cloudTrail,
  },
};

const keptRequests = 100_000;

/** Serves a snapshot as AWS would, read-only: Cloud Control, Resource Groups Tagging, CloudTrail and STS on one port. */
export async function startReplayServer(options: ReplayOptions): Promise<ReplayServer> {
  const host = options.host ?? '127.0.0.1';
  const replay = new Replay(options);
  const server = createServer((request, response) => {
    replay.handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await listen(server, options.port ?? 0, host);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    requests: () => replay.requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Rejects with the error of `node:net`, `EADDRINUSE` for a port that is taken. */
function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

class Replay {
  readonly requests: ReplayedRequest[] = [];
  readonly #options: ReplayOptions;
  readonly #fault: (identifier: string | undefined) => Fault;
  readonly #cloudTrailRate: (() => boolean) | undefined;

  constructor(options: ReplayOptions) {
    this.#options = options;
    this.#fault = createFaults(options.faults ?? {}, options.throttle);
    this.#cloudTrailRate =
      options.cloudTrailPerSecond === undefined ? undefined : createRate(options.cloudTrailPerSecond);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (this.#options.latencyMs !== undefined) await sleep(this.#options.latencyMs);
    if (body === undefined) {
      send(response, { status: 413, contentType: 'text/plain', body: 'too large' });
      return;
    }
    if (this.#options.snapshot.header.redacted === true) response.setHeader(redactedHeader, '1');
    const caller = callerOf(request.headers.authorization);
    const target = request.headers['x-amz-target'];
    const reply =
      typeof target === 'string'
        ? this.#json(target, body, caller)
        : this.#form(request.headers['content-type'], body, caller);
    if (reply === 'closed') request.socket.destroy();
    else if (reply !== 'hang') send(response, reply);
  }

  #json(target: string, body: string, caller: Caller | undefined): Reply | 'closed' | 'hang' {
    const dot = target.lastIndexOf('.');
    const operation = target.slice(dot + 1);
    // CloudTrail's clients may send the whole Java package name before the service.
    const prefix = target.slice(0, dot).split('.').at(-1) ?? '';
    const service = Object.hasOwn(services, prefix) ? services[prefix] : undefined;
    if (service === undefined) {
      return errorReply(
        '1.0',
        'com.amazon.coral.service',
        new WireError('UnknownOperationException', 'Unknown service', 404),
      );
    }
    try {
      if (caller === undefined)
        throw new WireError('MissingAuthenticationTokenException', 'Request is not signed', 403);
      this.#note({ service: service.name, operation, region: caller.region });
      const input = inputOf(body);
      const fault = this.#fault(textAt(input, 'Identifier'));
      if (fault === 'closed' || fault === 'hang') return fault;
      if (fault === 'throttled' || this.#cloudTrailThrottles(operation)) {
        throw new WireError(service.throttled, 'Rate exceeded');
      }
      if (fault === 'server-error') throw new WireError('InternalFailure', 'Injected by the replay', 500);
      const reply = jsonReply(service.version, service.answer(this.#options.snapshot, operation, input, caller));
      return fault === 'malformed' && operation === 'GetResource' ? cutProperties(reply) : reply;
    } catch (error) {
      if (error instanceof WireError) return errorReply(service.version, service.namespace, error);
      throw error;
    }
  }

  #form(contentType: string | undefined, body: string, caller: Caller | undefined): Reply | 'closed' | 'hang' {
    if (contentType?.startsWith('application/x-www-form-urlencoded') !== true) {
      return {
        status: 404,
        contentType: 'text/plain',
        body: 'This is a driftline replay; ask it as you would ask AWS.\n',
      };
    }
    if (caller === undefined)
      return stsError(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
    const form = new URLSearchParams(body);
    this.#note({ service: 'sts', operation: form.get('Action') ?? '', region: caller.region });
    return sts(this.#options.snapshot, form, caller);
  }

  #cloudTrailThrottles(operation: string): boolean {
    return operation === 'LookupEvents' && this.#cloudTrailRate !== undefined && !this.#cloudTrailRate();
  }

  #note(request: ReplayedRequest): void {
    if (this.requests.length >= keptRequests) this.requests.shift();
    this.requests.push(request);
  }
}

/** The answer with a `Properties` that is no JSON any more. */
function cutProperties(reply: Reply): Reply {
  const body = JSON.parse(reply.body) as { ResourceDescription: { Properties: string } };
  body.ResourceDescription.Properties = body.ResourceDescription.Properties.slice(0, -1);
  return { ...reply, body: JSON.stringify(body) };
}
