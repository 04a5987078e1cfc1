import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { balancing } from './balancing.js';
import { connect, disconnect, type Clients } from './clients.js';
import { dataServices } from './data-services.js';
import { compute } from './compute.js';
import { containers } from './containers.js';
import type { Lister, Reader } from './document.js';
import { edge } from './edge.js';
import { functionLists, functions } from './functions.js';
import { identity } from './identity.js';
import { network, networkLists } from './network.js';
import { securityGroup } from './readers/ec2.js';
import { role } from './readers/iam.js';
import { alias, key } from './readers/kms.js';
import { logGroup } from './readers/logs.js';
import { bucketPolicy } from './readers/s3.js';
import { transit } from './transit.js';

const byService = [balancing, compute, containers, edge, functions, identity, network, transit];

const readers: ReadonlyMap<string, Reader> = new Map([
  ...byService.flatMap((some) => Object.entries(some)),
  ['AWS::EC2::SecurityGroup', securityGroup],
  ['AWS::IAM::Role', role],
  ['AWS::KMS::Alias', alias],
  ['AWS::KMS::Key', key],
  ['AWS::Logs::LogGroup', logGroup],
  ['AWS::S3::BucketPolicy', bucketPolicy],
  ...Object.entries(dataServices),
]);

const listers: ReadonlyMap<string, Lister> = new Map([
  ...Object.entries(networkLists),
  ...Object.entries(functionLists),
]);

export const readOperation = 'CloudApiService.GetResource';
export const listOperation = 'CloudApiService.ListResources';
export const identityOperation = 'GetCallerIdentity';

interface BridgeCall {
  /** `readOperation`, `identityOperation`, or whatever else was asked. */
  readonly operation: string;
  readonly typeName?: string;
  readonly identifier?: string;
}

export interface Bridge {
  readonly endpoint: string;
  readonly calls: readonly BridgeCall[];
  readonly stop: () => Promise<void>;
}

interface Failure {
  readonly status: number;
  readonly name: string;
  readonly message: string;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly body: string;
  readonly response: ServerResponse;
}

/**
 * Cloud Control in front of an emulator that does not have it: answers `GetResource` and `ListResources`, passes on the question who is
 * asking, and refuses everything else.
 */
export async function startBridge(emulator: string, defaultRegion: string): Promise<Bridge> {
  const calls: BridgeCall[] = [];
  const byRegion = new Map<string, Clients>();
  const clientsOf = (region: string): Clients => {
    const known = byRegion.get(region) ?? connect(emulator, region);
    byRegion.set(region, known);
    return known;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const exchange = { request, response, body: await readBody(request) };
    const call = callOf(exchange);
    calls.push(call);
    const { operation, typeName = '', identifier = '' } = call;
    const clients = clientsOf(regionOf(request) ?? defaultRegion);
    if (operation === identityOperation) await passOn(exchange, emulator);
    else if (operation === listOperation) await listResources(response, exchange.body, clients);
    else if (operation !== readOperation) refuse(response);
    else await getResource(response, typeName, identifier, clients);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      fail(response, { status: 400, name: 'HandlerInternalFailureException', message });
    });
  });
  const port = await listen(server);
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    calls,
    stop: async () => {
      for (const clients of byRegion.values()) disconnect(clients);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function callOf({ request, body }: Exchange): BridgeCall {
  const target = request.headers['x-amz-target'];
  if (target === readOperation) {
    const { TypeName: typeName = '', Identifier: identifier = '' } = JSON.parse(body) as Record<string, string>;
    return { operation: target, typeName, identifier };
  }
  if (typeof target === 'string') return { operation: target };
  const action = new URLSearchParams(body).get('Action');
  return { operation: action ?? `${request.method ?? ''} ${request.url ?? ''}` };
}

function regionOf(request: IncomingMessage): string | undefined {
  return /Credential=[^/]+\/\d+\/([a-z0-9-]+)\//.exec(request.headers.authorization ?? '')?.[1];
}

async function passOn({ request, response, body }: Exchange, emulator: string): Promise<void> {
  const authorization = request.headers.authorization ?? '';
  const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(emulator, { method: 'POST', headers, body });
  response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(await answer.text());
}

function refuse(response: ServerResponse): void {
  const message = 'The bridge answers GetResource and ListResources only.';
  fail(response, { status: 400, name: 'UnsupportedActionException', message });
}

async function getResource(
  response: ServerResponse,
  typeName: string,
  identifier: string,
  clients: Clients,
): Promise<void> {
  const reader = readers.get(typeName);
  if (reader === undefined) {
    const message = `Resource type ${typeName} does not support READ action`;
    fail(response, { status: 400, name: 'UnsupportedActionException', message });
    return;
  }
  const properties = await reader(identifier, clients);
  if (properties === undefined) {
    const message = `Resource of type '${typeName}' with identifier '${identifier}' was not found.`;
    fail(response, { status: 400, name: 'ResourceNotFoundException', message });
    return;
  }
  const ResourceDescription = { Identifier: identifier, Properties: JSON.stringify(properties) };
  send(response, 200, { TypeName: typeName, ResourceDescription });
}

async function listResources(response: ServerResponse, body: string, clients: Clients): Promise<void> {
  const { TypeName = '', ResourceModel = '{}' } = JSON.parse(body) as Record<string, string>;
  const list = listers.get(TypeName);
  if (list === undefined) {
    const message = `Resource type ${TypeName} does not support LIST action`;
    fail(response, { status: 400, name: 'UnsupportedActionException', message });
    return;
  }
  const identifiers = await list(JSON.parse(ResourceModel) as Record<string, string>, clients);
  // A list often holds less than a read returns; the identifier is always there.
  const ResourceDescriptions = identifiers.map((Identifier) => ({ Identifier, Properties: '{}' }));
  send(response, 200, { TypeName, ResourceDescriptions });
}

function fail(response: ServerResponse, { status, name, message }: Failure): void {
  send(response, status, { __type: `com.amazon.cloudapiservice#${name}`, Message: message });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('the bridge has no port'));
    });
  });
}
