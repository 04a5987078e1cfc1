import { DescribeTableCommand, type TableDescription } from '@aws-sdk/client-dynamodb';
import type { PropertyObject, Reader } from './document.js';
import { table as tableBasics } from './readers/dynamodb.js';
import { pick } from './shape.js';

const table: Reader = async (TableName, clients) => {
  const basics = await tableBasics(TableName, clients);
  if (basics === undefined) return undefined;
  const description = (await clients.dynamodb.send(new DescribeTableCommand({ TableName }))).Table ?? {};
  const encryption = description.SSEDescription;
  return {
    ...basics,
    ...(description.TableClassSummary?.TableClass && { TableClass: description.TableClassSummary.TableClass }),
    ...indexes(description),
    ...(description.StreamSpecification?.StreamEnabled && {
      StreamArn: description.LatestStreamArn,
      StreamSpecification: { StreamViewType: description.StreamSpecification.StreamViewType },
    }),
    SSESpecification:
      encryption?.Status === 'ENABLED'
        ? { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: encryption.KMSMasterKeyArn }
        : { SSEEnabled: false },
    WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4000 },
  };
};

function indexes(description: TableDescription): PropertyObject {
  const onDemand = description.BillingModeSummary?.BillingMode === 'PAY_PER_REQUEST';
  const keys = (schema: readonly object[] | undefined) =>
    (schema ?? []).map((key) => pick(key, 'AttributeName', 'KeyType'));
  const global = (description.GlobalSecondaryIndexes ?? []).map((index) => ({
    IndexName: index.IndexName,
    KeySchema: keys(index.KeySchema),
    Projection: pick(index.Projection, 'ProjectionType', 'NonKeyAttributes'),
    ContributorInsightsSpecification: { Enabled: false },
    ...(!onDemand && {
      ProvisionedThroughput: pick(index.ProvisionedThroughput, 'ReadCapacityUnits', 'WriteCapacityUnits'),
    }),
    WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4000 },
  }));
  const local = (description.LocalSecondaryIndexes ?? []).map((index) => ({
    IndexName: index.IndexName,
    KeySchema: keys(index.KeySchema),
    Projection: pick(index.Projection, 'ProjectionType', 'NonKeyAttributes'),
  }));
  return {
    // Sorted by name whatever the order they were declared in.
    ...(global.length > 0 && { GlobalSecondaryIndexes: global.reverse() }),
    ...(local.length > 0 && { LocalSecondaryIndexes: local }),
  };
}

export const dynamodb: Readonly<Record<string, Reader>> = { 'AWS::DynamoDB::Table': table };
