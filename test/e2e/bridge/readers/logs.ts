import { DescribeLogGroupsCommand, ListTagsForResourceCommand } from '@aws-sdk/client-cloudwatch-logs';
import { tagMapList, type Reader } from '../document.js';

export const logGroup: Reader = async (name, { logs }) => {
  const answer = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: name }));
  const group = answer.logGroups?.find(({ logGroupName }) => logGroupName === name);
  if (group?.arn === undefined) return undefined;
  const resourceArn = group.arn.replace(/:\*$/, '');
  const tags = tagMapList((await logs.send(new ListTagsForResourceCommand({ resourceArn }))).tags);
  return {
    Arn: `${resourceArn}:*`,
    LogGroupName: name,
    LogGroupClass: group.logGroupClass ?? 'STANDARD',
    DeletionProtectionEnabled: false,
    BearerTokenAuthenticationEnabled: false,
    DataProtectionPolicy: {},
    FieldIndexPolicies: [],
    KmsKeyId: group.kmsKeyId,
    RetentionInDays: group.retentionInDays,
    ...(tags.length > 0 && { Tags: tags }),
  };
};
