import { DescribeActiveReceiptRuleSetCommand, SESClient } from '@aws-sdk/client-ses';
import { readsOne } from './reader.js';

/** The account's only one in a region, whatever the identifier. */
export const reader = readsOne(
  (settings) => new SESClient(settings),
  async (client, _identifier, abortSignal) => {
    const { Metadata } = await client.send(new DescribeActiveReceiptRuleSetCommand({}), { abortSignal });
    return Metadata?.Name === undefined ? undefined : { RuleSetName: Metadata.Name };
  },
);
