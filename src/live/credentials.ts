import type { fromEnv } from '@aws-sdk/credential-providers';
import { linked, orAborted } from './abort.js';
import { toFailure, failure } from './reading/failure.js';
import { errorClass } from './reading/errors.js';

/** Who reads, and through which door. All as the AWS CLI means them. */
export interface AccessOptions {
  /** Region where nothing else says one. */
  readonly region?: string;
  readonly profile?: string;
  /** Role to assume with the credentials that the profile or the environment give. */
  readonly roleArn?: string;
  /** What the role's trust policy may ask for. */
  readonly externalId?: string;
  /** One endpoint for all AWS calls; without it the SDK looks at `AWS_ENDPOINT_URL_<SERVICE>` and `AWS_ENDPOINT_URL`. */
  readonly endpointUrl?: string;
  /** Fixed credentials, for a loopback endpoint that takes any. */
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

export type CredentialProvider = ReturnType<typeof fromEnv>;

/**
 * The credentials of `options`, fetched when first asked for and kept until they expire. Every way of not getting any
 * is a `Failure` whose handling stops the scan, also where STS called it `AccessDenied`.
 */
export async function credentialProvider(options: AccessOptions): Promise<CredentialProvider> {
  const fixed = options.credentials;
  if (fixed !== undefined) return () => Promise.resolve(fixed);
  const { fromNodeProviderChain, fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
  const base = fromNodeProviderChain(options.profile === undefined ? {} : { profile: options.profile });
  const provider =
    options.roleArn === undefined
      ? base
      : fromTemporaryCredentials({
          masterCredentials: base,
          params: {
            RoleArn: options.roleArn,
            RoleSessionName: 'driftline',
            ...(options.externalId === undefined ? {} : { ExternalId: options.externalId }),
          },
          clientConfig: { region: (await defaultRegion(options)) ?? 'us-east-1', ...endpoint(options) },
        });
  return async () => {
    try {
      return await provider();
    } catch (error) {
      const { live } = toFailure(error);
      if (errorClass(live.name)?.handling === 'credentials') throw failure(live.name, live.message);
      throw failure('CredentialsProviderError', `${live.name}: ${live.message}`);
    }
  };
}

/** The region the AWS CLI would use: the option, the environment, the profile. */
export async function defaultRegion(options: AccessOptions): Promise<string | undefined> {
  const named = options.region ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
  if (named !== undefined && named !== '') return named;
  const { CloudControlClient } = await import('@aws-sdk/client-cloudcontrol');
  const client = new CloudControlClient(options.profile === undefined ? {} : { profile: options.profile });
  try {
    return await client.config.region();
  } catch {
    return undefined;
  } finally {
    client.destroy();
  }
}

/** Milliseconds that a scan waits for STS, and for finding credentials on the way. */
const identityPatience = 6000;

/** Account of the credentials, or undefined where STS does not say in time; the scan goes on without it. */
export async function callerAccount(options: AccessOptions, signal?: AbortSignal): Promise<string | undefined> {
  const patience = linked(signal, identityPatience, new Error('STS did not answer'));
  try {
    return await orAborted(askIdentity(options, patience.signal), patience.signal);
  } catch {
    return undefined;
  } finally {
    patience.clear();
  }
}

async function askIdentity(options: AccessOptions, abortSignal: AbortSignal): Promise<string | undefined> {
  const { STSClient, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const client = new STSClient({
    region: (await defaultRegion(options)) ?? 'us-east-1',
    credentials: await credentialProvider(options),
    maxAttempts: 2,
    ...endpoint(options),
  });
  try {
    const identity = await client.send(new GetCallerIdentityCommand({}), { abortSignal });
    return identity.Account;
  } finally {
    client.destroy();
  }
}

export function endpoint(options: AccessOptions): { endpoint?: string } {
  return options.endpointUrl === undefined ? {} : { endpoint: options.endpointUrl };
}
