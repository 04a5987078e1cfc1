import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTagsOfResourceCommand,
  type DynamoDBClient,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { tagList, unless, type PropertyObject, type Reader } from '../document.js';

export const table: Reader = async (TableName, { dynamodb }) => {
  const found = await unless(dynamodb.send(new DescribeTableCommand({ TableName })), 'ResourceNotFoundException');
  const description = found?.Table;
  if (description === undefined) return undefined;
  const ResourceArn = description.TableArn;
  const tags = (await dynamodb.send(new ListTagsOfResourceCommand({ ResourceArn }))).Tags ?? [];
  return {
    Arn: ResourceArn,
    TableName,
    // AWS sorts these by name, whatever order they were declared in.
    AttributeDefinitions: (description.AttributeDefinitions ?? [])
      .map(({ AttributeName, AttributeType }) => ({ AttributeName, AttributeType }))
      .sort((a, b) => (a.AttributeName ?? '').localeCompare(b.AttributeName ?? '')),
    KeySchema: (description.KeySchema ?? []).map(({ AttributeName, KeyType }) => ({ AttributeName, KeyType })),
    ...capacity(description),
    DeletionProtectionEnabled: description.DeletionProtectionEnabled ?? false,
    ContributorInsightsSpecification: { Enabled: false },
    SSESpecification: { SSEEnabled: description.SSEDescription?.Status === 'ENABLED' },
    PointInTimeRecoverySpecification: await recovery(dynamodb, TableName),
    TimeToLiveSpecification: await timeToLive(dynamodb, TableName),
    // The emulator keeps a tag's old value beside the new one; the later one counts.
    Tags: tagList([...new Map(tags.map((tag) => [tag.Key, tag])).values()]),
  };
};

function capacity(description: TableDescription): PropertyObject {
  const BillingMode = description.BillingModeSummary?.BillingMode ?? 'PROVISIONED';
  if (BillingMode === 'PAY_PER_REQUEST') return { BillingMode };
  const { ReadCapacityUnits, WriteCapacityUnits } = description.ProvisionedThroughput ?? {};
  return { BillingMode, ProvisionedThroughput: { ReadCapacityUnits, WriteCapacityUnits } };
}

async function recovery(dynamodb: DynamoDBClient, TableName: string): Promise<PropertyObject> {
  const answer = await dynamodb.send(new DescribeContinuousBackupsCommand({ TableName }));
  const description = answer.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
  const enabled = description?.PointInTimeRecoveryStatus === 'ENABLED';
  return { PointInTimeRecoveryEnabled: enabled, ...(enabled && { RecoveryPeriodInDays: 35 }) };
}

async function timeToLive(dynamodb: DynamoDBClient, TableName: string): Promise<PropertyObject> {
  const answer = (await dynamodb.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription;
  if (answer?.TimeToLiveStatus !== 'ENABLED') return { Enabled: false };
  return { Enabled: true, AttributeName: answer.AttributeName };
}
