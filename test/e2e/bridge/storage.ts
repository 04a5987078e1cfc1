import {
  GetBucketAccelerateConfigurationCommand,
  GetBucketCorsCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketReplicationCommand,
  GetBucketWebsiteCommand,
  GetObjectLockConfigurationCommand,
  ListBucketInventoryConfigurationsCommand,
  type LifecycleRule,
  type ReplicationRule,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { PropertyObject, Reader } from './document.js';
import { bucket as bucketBasics } from './readers/s3.js';
import { found, pick, plain, plainList, some, without } from './shape.js';

export const bucket: Reader = async (name, clients) => {
  const basics = await bucketBasics(name, clients);
  if (basics === undefined) return undefined;
  const { s3 } = clients;
  const Bucket = name;
  const logging = (await s3.send(new GetBucketLoggingCommand({ Bucket }))).LoggingEnabled;
  const accelerate = await s3.send(new GetBucketAccelerateConfigurationCommand({ Bucket }));
  const website = await found(s3.send(new GetBucketWebsiteCommand({ Bucket })));
  return {
    ...basics,
    ...(accelerate.Status && { AccelerateConfiguration: { AccelerationStatus: accelerate.Status } }),
    ...(logging && {
      LoggingConfiguration: { DestinationBucketName: logging.TargetBucket, LogFilePrefix: logging.TargetPrefix },
    }),
    ...(website && {
      WebsiteConfiguration: {
        IndexDocument: website.IndexDocument?.Suffix,
        ErrorDocument: website.ErrorDocument?.Key,
        ...(website.RedirectAllRequestsTo && { RedirectAllRequestsTo: plain(website.RedirectAllRequestsTo) }),
        ...(website.RoutingRules && {
          RoutingRules: website.RoutingRules.map(({ Condition, Redirect }) => ({
            RedirectRule: plain(Redirect),
            ...(Condition && { RoutingRuleCondition: plain(Condition) }),
          })),
        }),
      },
    }),
    ...(await cors(s3, name)),
    ...(await lifecycle(s3, name)),
    ...(await objectLock(s3, name)),
    ...(await replication(s3, name)),
    ...(await notifications(s3, name)),
    ...(await inventories(s3, name)),
  };
};

async function cors(s3: S3Client, Bucket: string): Promise<PropertyObject> {
  const answer = await found(s3.send(new GetBucketCorsCommand({ Bucket })));
  if (answer === undefined) return {};
  const rules = (answer.CORSRules ?? []).map((rule) => ({
    ...pick(rule, 'AllowedHeaders', 'AllowedMethods', 'AllowedOrigins'),
    ExposedHeaders: some(rule.ExposeHeaders),
    Id: rule.ID,
    MaxAge: rule.MaxAgeSeconds,
  }));
  return { CorsConfiguration: { CorsRules: rules } };
}

async function lifecycle(s3: S3Client, Bucket: string): Promise<PropertyObject> {
  const answer = await found(s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket })));
  if (answer === undefined) return {};
  return {
    LifecycleConfiguration: {
      Rules: (answer.Rules ?? []).map(lifecycleRule),
      TransitionDefaultMinimumObjectSize: answer.TransitionDefaultMinimumObjectSize ?? 'all_storage_classes_128K',
    },
  };
}

function lifecycleRule(rule: LifecycleRule): PropertyObject {
  const { Filter: filter, AbortIncompleteMultipartUpload: abort, Expiration: expiration } = rule;
  const all = filter?.And ?? filter;
  const tags = filter?.And?.Tags ?? (filter?.Tag && [filter.Tag]);
  // CloudFormation keeps the sizes as text.
  const size = (bytes: number | undefined): string | undefined => (bytes === undefined ? undefined : String(bytes));
  return {
    Id: rule.ID,
    Status: rule.Status,
    Prefix: all?.Prefix,
    ...(tags && { TagFilters: plainList(tags).reverse() }),
    ObjectSizeGreaterThan: size(all?.ObjectSizeGreaterThan),
    ObjectSizeLessThan: size(all?.ObjectSizeLessThan),
    ...(abort && { AbortIncompleteMultipartUpload: plain(abort) }),
    ExpirationInDays: expiration?.Days,
    // The emulator answers false where nothing was said.
    ExpiredObjectDeleteMarker: expiration?.ExpiredObjectDeleteMarker === true ? true : undefined,
    ...(rule.Transitions && {
      Transitions: rule.Transitions.map(({ Days, StorageClass }) => ({ StorageClass, TransitionInDays: Days })),
    }),
    ...(rule.NoncurrentVersionExpiration && {
      NoncurrentVersionExpiration: pick(rule.NoncurrentVersionExpiration, 'NoncurrentDays', 'NewerNoncurrentVersions'),
    }),
    ...(rule.NoncurrentVersionTransitions && {
      NoncurrentVersionTransitions: rule.NoncurrentVersionTransitions.map((transition) => ({
        StorageClass: transition.StorageClass,
        TransitionInDays: transition.NoncurrentDays,
        NewerNoncurrentVersions: transition.NewerNoncurrentVersions,
      })),
    }),
  };
}

async function objectLock(s3: S3Client, Bucket: string): Promise<PropertyObject> {
  const answer = await found(s3.send(new GetObjectLockConfigurationCommand({ Bucket })));
  const configuration = answer?.ObjectLockConfiguration;
  if (configuration?.ObjectLockEnabled !== 'Enabled') return {};
  const retention = configuration.Rule?.DefaultRetention;
  return {
    ObjectLockEnabled: true,
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      ...(retention?.Mode && { Rule: { DefaultRetention: pick(retention, 'Mode', 'Days', 'Years') } }),
    },
  };
}

async function replication(s3: S3Client, Bucket: string): Promise<PropertyObject> {
  const configuration = (await found(s3.send(new GetBucketReplicationCommand({ Bucket }))))?.ReplicationConfiguration;
  if (configuration === undefined) return {};
  const rules = (configuration.Rules ?? []).map((rule) => replicationRule(rule));
  return { ReplicationConfiguration: { Role: configuration.Role, Rules: rules } };
}

function replicationRule(rule: ReplicationRule): PropertyObject {
  return {
    Id: rule.ID,
    Priority: rule.Priority,
    Status: rule.Status,
    Filter: { Prefix: rule.Filter?.Prefix ?? '' },
    DeleteMarkerReplication: { Status: rule.DeleteMarkerReplication?.Status ?? 'Disabled' },
    Destination: pick(rule.Destination, 'Bucket', 'StorageClass', 'Account'),
  };
}

async function notifications(s3: S3Client, Bucket: string): Promise<PropertyObject> {
  const answer = await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }));
  const filterOf = (
    Filter: { readonly Key?: { readonly FilterRules?: readonly object[] | undefined } | undefined } | undefined,
  ) => {
    const rules = plainList(Filter?.Key?.FilterRules).map(({ Name, Value }) => ({
      Name: typeof Name === 'string' ? Name.toLowerCase() : Name,
      Value,
    }));
    return rules.length > 0 && { Filter: { S3Key: { Rules: rules } } };
  };
  // One element an event: CloudFormation has no list of events.
  const queues = (answer.QueueConfigurations ?? []).flatMap(({ Events, QueueArn, Filter }) =>
    (Events ?? []).map((Event) => ({ Event, Queue: QueueArn, ...filterOf(Filter) })),
  );
  const topics = (answer.TopicConfigurations ?? []).flatMap(({ Events, TopicArn, Filter }) =>
    (Events ?? []).map((Event) => ({ Event, Topic: TopicArn, ...filterOf(Filter) })),
  );
  const functions = (answer.LambdaFunctionConfigurations ?? []).flatMap(({ Events, LambdaFunctionArn, Filter }) =>
    (Events ?? []).map((Event) => ({ Event, Function: LambdaFunctionArn, ...filterOf(Filter) })),
  );
  const configuration = {
    ...(queues.length > 0 && { QueueConfigurations: queues }),
    ...(topics.length > 0 && { TopicConfigurations: topics }),
    ...(functions.length > 0 && { LambdaConfigurations: functions }),
    ...(answer.EventBridgeConfiguration && { EventBridgeConfiguration: { EventBridgeEnabled: true } }),
  };
  return Object.keys(configuration).length > 0 ? { NotificationConfiguration: configuration } : {};
}

async function inventories(s3: S3Client, Bucket: string): Promise<PropertyObject> {
  const answer = await found(s3.send(new ListBucketInventoryConfigurationsCommand({ Bucket })));
  const list = (answer?.InventoryConfigurationList ?? []).map((inventory) => {
    const target = inventory.Destination?.S3BucketDestination;
    return {
      Id: inventory.Id,
      Enabled: inventory.IsEnabled,
      IncludedObjectVersions: inventory.IncludedObjectVersions,
      OptionalFields: some(inventory.OptionalFields),
      ScheduleFrequency: inventory.Schedule?.Frequency,
      Prefix: inventory.Filter?.Prefix,
      Destination: {
        BucketArn: target?.Bucket,
        BucketAccountId: target?.AccountId,
        ...without(target, 'Bucket', 'AccountId', 'Encryption'),
      },
    };
  });
  return list.length > 0 ? { InventoryConfigurations: list } : {};
}

export const storage: Readonly<Record<string, Reader>> = { 'AWS::S3::Bucket': bucket };
