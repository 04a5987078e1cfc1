import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { readsOne } from './reader.js';

/** By account id. */
export const reader = readsOne(
  (settings) => new S3ControlClient(settings),
  async (client, AccountId, abortSignal) =>
    (await client.send(new GetPublicAccessBlockCommand({ AccountId }), { abortSignal })).PublicAccessBlockConfiguration,
);
