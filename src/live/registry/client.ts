import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { credentialProvider, endpoint, type AccessOptions, type CredentialProvider } from '../credentials.js';

/** Sends one `DescribeType` and gives the schema's text. Throws what the SDK throws; never retries. */
export type DescribeType = (typeName: string, signal: AbortSignal) => Promise<string | undefined>;

/** The SDK, and the client, are loaded when the first call needs them. */
export function createDescribeType(options: AccessOptions, region: string, maxSockets: number): DescribeType {
  let client: Promise<CloudFormationClient> | undefined;
  return async (typeName, abortSignal) => {
    const { DescribeTypeCommand } = await import('@aws-sdk/client-cloudformation');
    client ??= credentialProvider(options).then((credentials) =>
      createClient(options, region, credentials, maxSockets),
    );
    const command = new DescribeTypeCommand({ Type: 'RESOURCE', TypeName: typeName });
    const answer = await (await client).send(command, { abortSignal });
    return answer.Schema;
  };
}

async function createClient(
  options: AccessOptions,
  region: string,
  credentials: CredentialProvider,
  maxSockets: number,
): Promise<CloudFormationClient> {
  const { CloudFormationClient: Client } = await import('@aws-sdk/client-cloudformation');
  const agent = { keepAlive: true, maxSockets };
  return new Client({
    region,
    credentials,
    // One layer retries, and it is not this one.
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 5000, httpAgent: agent, httpsAgent: agent },
    ...endpoint(options),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  });
}
