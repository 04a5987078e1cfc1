import { DescribeReceiptRuleSetCommand, SESClient } from '@aws-sdk/client-ses';
import { readsOne } from './reader.js';

/** By rule set name: that it exists. */
export const reader = readsOne(
  (settings) => new SESClient(settings),
  async (client, RuleSetName, abortSignal) => {
    const { Metadata } = await client.send(new DescribeReceiptRuleSetCommand({ RuleSetName }), { abortSignal });
    return Metadata && { RuleSetName: Metadata.Name };
  },
);
