import { APIGatewayClient, GetAccountCommand } from '@aws-sdk/client-api-gateway';
import { readsOne } from './reader.js';

/** The account's only one in a region, whatever the identifier. */
export const reader = readsOne(
  (settings) => new APIGatewayClient(settings),
  async (client, _identifier, abortSignal) => ({
    CloudWatchRoleArn: (await client.send(new GetAccountCommand({}), { abortSignal })).cloudwatchRoleArn,
  }),
);
