import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EC2Client } from '@aws-sdk/client-ec2';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';

/** The emulator, seen through the services' own APIs. */
export interface Clients {
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly iam: IAMClient;
  readonly ec2: EC2Client;
  readonly logs: CloudWatchLogsClient;
  readonly dynamodb: DynamoDBClient;
  readonly kms: KMSClient;
  readonly sns: SNSClient;
  /** The client of any other service, made once. */
  readonly of: <T extends Closable>(Client: ClientOf<T>) => T;
  readonly disconnect: () => void;
}

interface Closable {
  destroy(): void;
}

interface ClientOptions {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** HTTP/1.1, which is all that the emulator speaks; some services' clients would choose HTTP/2. */
  readonly requestHandler: SQSClient['config']['requestHandler'];
}

type ClientOf<T extends Closable> = new (options: ClientOptions) => T;

export function connect(endpoint: string, region: string): Clients {
  const options = { endpoint, region, credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' } };
  const made = new Map<unknown, Closable>();
  const named = {
    s3: new S3Client({ ...options, forcePathStyle: true }),
    sqs: new SQSClient(options),
    iam: new IAMClient(options),
    ec2: new EC2Client(options),
    logs: new CloudWatchLogsClient(options),
    dynamodb: new DynamoDBClient(options),
    kms: new KMSClient(options),
    sns: new SNSClient(options),
  };
  return {
    ...named,
    of: <T extends Closable>(Client: ClientOf<T>): T => {
      const known = made.get(Client) ?? new Client({ ...options, requestHandler: named.sqs.config.requestHandler });
      made.set(Client, known);
      return known as T;
    },
    disconnect: () => {
      for (const client of [...Object.values(named), ...made.values()]) client.destroy();
    },
  };
}

export function disconnect(clients: Clients): void {
  clients.disconnect();
}
