import type { TypeMapping } from '../model.js';
import { block, exact, set, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const logSource = exact('aws_securitylake_aws_log_source', 'AWS::SecurityLake::AwsLogSource', {
  identifiers: ['{source.0.source_name}|{source.0.source_version}'],
  lenses: [
    block('source', '', [
      text('source_name', '/SourceName'),
      text('source_version', '/SourceVersion'),
      set('accounts', '/Accounts', chosen),
    ]),
  ],
  // Each region has a data lake of its own; the read answers for one.
  unverified: { 'source.regions': 'not-returned' },
  source: `${reference}/aws-resource-securitylake-awslogsource.html`,
});

const subscriberNotification = exact(
  'aws_securitylake_subscriber_notification',
  'AWS::SecurityLake::SubscriberNotification',
  {
    identifiers: ['arn:{partition}:securitylake:{region}:{account}:subscriber/{subscriber_id}'],
    lenses: [text('subscriber_id', '/SubscriberArn', { equivalences: ['arn-or-name'] })],
    unverified: { configuration: 'write-only' },
    source: `${reference}/aws-resource-securitylake-subscribernotification.html`,
  },
);

export const securityLake: readonly TypeMapping[] = [logSource, subscriberNotification];
