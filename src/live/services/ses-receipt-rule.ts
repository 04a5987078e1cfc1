import { DescribeReceiptRuleCommand, SESClient } from '@aws-sdk/client-ses';
import { partsOf, readsOne } from './reader.js';

/** `RULE SET|RULE`. */
export const reader = readsOne(
  (settings) => new SESClient(settings),
  async (client, identifier, abortSignal) => {
    const [RuleSetName, RuleName] = partsOf(identifier, 2);
    const { Rule } = await client.send(new DescribeReceiptRuleCommand({ RuleSetName, RuleName }), { abortSignal });
    return Rule && { RuleSetName, Rule };
  },
);
