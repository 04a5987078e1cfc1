import type { CloudControlClient } from '@aws-sdk/client-cloudcontrol';
import { redactedHeader } from '../redacted-header.js';
import { credentialProvider, endpoint, type AccessOptions, type CredentialProvider } from '../credentials.js';

/** Sends one `GetResource` and gives the text of `Properties`. Throws what the SDK throws; never retries. */
export type GetResource = (
  region: string,
  typeName: string,
  identifier: string,
  signal: AbortSignal,
) => Promise<string | undefined>;

/** One page of identifiers. */
export interface ListedPage {
  readonly identifiers: readonly string[];
  readonly next?: string;
}

/** Sends one `ListResources` for what lies under a resource model. Throws what the SDK throws; never retries. */
export type ListResources = (
  region: string,
  typeName: string,
  model: Readonly<Record<string, string>>,
  next: string | undefined,
  signal: AbortSignal,
) => Promise<ListedPage>;

/** The two calls that a scan makes. */
export interface CloudControlCalls {
  readonly get: GetResource;
  readonly list: ListResources;
}

export interface CloudControlCallOptions extends AccessOptions {
  readonly maxSockets: number;
  /** Called for each request that goes out on the wire. */
  readonly onSend: () => void;
  /** Called where the answer comes from a recording whose secrets are replaced by marks. */
  readonly onRedacted: () => void;
}

/**
 * One SDK client a region, and the SDK itself, are loaded when the first call needs them. Idle connections do not keep
 * the process alive, so there is nothing to close.
 */
export function createCloudControlCalls(options: CloudControlCallOptions): CloudControlCalls {
  const clients = new Map<string, CloudControlClient>();
  let credentials: Promise<CredentialProvider> | undefined;
  const open = async (region: string) => {
    const sdk = await import('@aws-sdk/client-cloudcontrol');
    credentials ??= credentialProvider(options);
    const provider = await credentials;
    let client = clients.get(region);
    if (client === undefined) {
      client = new sdk.CloudControlClient(settings(options, region, provider));
      countRequests(client, options.onSend);
      noticeRedaction(client, options.onRedacted);
      clients.set(region, client);
    }
    return { sdk, client };
  };
  return {
    async get(region, typeName, identifier, signal) {
      const { sdk, client } = await open(region);
      const command = new sdk.GetResourceCommand({ TypeName: typeName, Identifier: identifier });
      const answer = await client.send(command, { abortSignal: signal });
      return answer.ResourceDescription?.Properties;
    },
    async list(region, typeName, model, next, signal) {
      const { sdk, client } = await open(region);
      const input = { TypeName: typeName, ResourceModel: JSON.stringify(model), MaxResults: 100 };
      const command = new sdk.ListResourcesCommand(next === undefined ? input : { ...input, NextToken: next });
      const answer = await client.send(command, { abortSignal: signal });
      const identifiers = (answer.ResourceDescriptions ?? []).flatMap(({ Identifier }) => Identifier ?? []);
      return { identifiers, ...(answer.NextToken !== undefined && { next: answer.NextToken }) };
    },
  };
}

function settings(options: CloudControlCallOptions, region: string, credentials: CredentialProvider) {
  const agent = { keepAlive: true, maxSockets: options.maxSockets };
  return {
    region,
    credentials,
    // The reader's own layer retries; two stacked ones would multiply.
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 5000, httpAgent: agent, httpsAgent: agent },
    ...endpoint(options),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  };
}

/** Counts behind signing, so that a call that never left for want of credentials is not counted. */
function countRequests(client: CloudControlClient, onSend: () => void): void {
  client.middlewareStack.add(
    (next) => (args) => {
      onSend();
      return next(args);
    },
    { step: 'deserialize', priority: 'low', name: 'countRequests' },
  );
}

/** `driftline replay` says so in a header; AWS has no such header. */
function noticeRedaction(client: CloudControlClient, onRedacted: () => void): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { response } = result as { readonly response?: { readonly headers?: Readonly<Record<string, string>> } };
      if (response?.headers?.[redactedHeader] !== undefined) onRedacted();
      return result;
    },
    { step: 'deserialize', priority: 'high', name: 'noticeRedaction' },
  );
}
