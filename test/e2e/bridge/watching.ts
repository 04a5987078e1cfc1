import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  ListTagsCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetDashboardCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  DescribeDestinationsCommand,
  DescribeLogStreamsCommand,
  DescribeMetricFiltersCommand,
  DescribeQueryDefinitionsCommand,
  DescribeResourcePoliciesCommand,
  DescribeSubscriptionFiltersCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { tagList, type PropertyObject, type Reader } from './document.js';
import { capital, found, nameOf, parts, pick, plain, some } from './shape.js';

async function tagsOf(watch: CloudWatchClient, ResourceARN: string | undefined): Promise<PropertyObject> {
  const tags = (await watch.send(new ListTagsForResourceCommand({ ResourceARN }))).Tags ?? [];
  return tags.length > 0 ? { Tags: tagList(tags) } : {};
}

const alarm: Reader = async (AlarmName, clients) => {
  const watch = clients.of(CloudWatchClient);
  const answer = await watch.send(new DescribeAlarmsCommand({ AlarmNames: [AlarmName], AlarmTypes: ['MetricAlarm'] }));
  const live = answer.MetricAlarms?.[0];
  if (live === undefined) return undefined;
  return {
    ...pick(
      live,
      'AlarmName',
      'ComparisonOperator',
      'DatapointsToAlarm',
      'EvaluateLowSampleCountPercentile',
      'EvaluationPeriods',
      'ExtendedStatistic',
      'MetricName',
      'Namespace',
      'Period',
      'Statistic',
      'Threshold',
      'ThresholdMetricId',
      'Unit',
    ),
    Arn: live.AlarmArn,
    AlarmDescription: live.AlarmDescription === '' ? undefined : live.AlarmDescription,
    ActionsEnabled: live.ActionsEnabled ?? true,
    AlarmActions: live.AlarmActions ?? [],
    OKActions: live.OKActions ?? [],
    InsufficientDataActions: live.InsufficientDataActions ?? [],
    Dimensions: (live.Dimensions ?? []).map((dimension) => plain(dimension)),
    TreatMissingData: live.TreatMissingData ?? 'missing',
    ...((live.Metrics ?? []).length > 0 && { Metrics: (live.Metrics ?? []).map((metric) => plain(metric)).reverse() }),
    ...(await tagsOf(watch, live.AlarmArn)),
  };
};

const compositeAlarm: Reader = async (AlarmName, clients) => {
  const watch = clients.of(CloudWatchClient);
  const request = new DescribeAlarmsCommand({ AlarmNames: [AlarmName], AlarmTypes: ['CompositeAlarm'] });
  const live = (await watch.send(request)).CompositeAlarms?.[0];
  if (live === undefined) return undefined;
  return {
    Arn: live.AlarmArn,
    AlarmName,
    AlarmDescription: live.AlarmDescription,
    AlarmRule: live.AlarmRule,
    ActionsEnabled: live.ActionsEnabled ?? true,
    AlarmActions: live.AlarmActions ?? [],
    OKActions: live.OKActions ?? [],
    InsufficientDataActions: live.InsufficientDataActions ?? [],
    ...(await tagsOf(watch, live.AlarmArn)),
  };
};

const dashboard: Reader = async (DashboardName, clients) => {
  const request = new GetDashboardCommand({ DashboardName });
  const live = await found(clients.of(CloudWatchClient).send(request));
  return live?.DashboardBody === undefined ? undefined : { DashboardName, DashboardBody: live.DashboardBody };
};

const metricFilter: Reader = async (identifier, { logs }) => {
  const [logGroupName, filterName] = parts(identifier);
  const answer = await found(
    logs.send(new DescribeMetricFiltersCommand({ logGroupName, filterNamePrefix: filterName })),
  );
  // The emulator keeps the old one beside the new one; the later one counts.
  const live = answer?.metricFilters?.filter((filter) => filter.filterName === filterName).at(-1);
  if (live === undefined) return undefined;
  return {
    FilterName: filterName,
    LogGroupName: logGroupName,
    FilterPattern: live.filterPattern,
    ApplyOnTransformedLogs: false,
    MetricTransformations: (live.metricTransformations ?? []).map((item) => ({
      ...pick(capital(item), 'MetricName', 'MetricNamespace', 'MetricValue', 'DefaultValue'),
      Unit: item.unit ?? 'None',
    })),
  };
};

const subscriptionFilter: Reader = async (identifier, { logs }) => {
  const [filterName, logGroupName] = parts(identifier);
  const answer = await found(logs.send(new DescribeSubscriptionFiltersCommand({ logGroupName })));
  const live = answer?.subscriptionFilters?.find((filter) => filter.filterName === filterName);
  if (live === undefined) return undefined;
  return {
    FilterName: filterName,
    LogGroupName: logGroupName,
    FilterPattern: live.filterPattern ?? '',
    DestinationArn: live.destinationArn,
    RoleArn: live.roleArn,
    Distribution: live.distribution ?? 'ByLogStream',
    ApplyOnTransformedLogs: false,
  };
};

const resourcePolicy: Reader = async (PolicyName, { logs }) => {
  const policies = (await logs.send(new DescribeResourcePoliciesCommand({}))).resourcePolicies ?? [];
  const live = policies.find(({ policyName }) => policyName === PolicyName);
  return live && { PolicyName, PolicyDocument: live.policyDocument };
};

const logDestination: Reader = async (DestinationName, { logs }) => {
  const answer = await logs.send(new DescribeDestinationsCommand({ DestinationNamePrefix: DestinationName }));
  const live = answer.destinations?.find(({ destinationName }) => destinationName === DestinationName);
  if (live === undefined) return undefined;
  return {
    DestinationName,
    Arn: live.arn,
    RoleArn: live.roleArn,
    TargetArn: live.targetArn,
    // Kept by the emulator as an object with nothing in it.
    DestinationPolicy: live.accessPolicy === '{}' ? undefined : live.accessPolicy,
  };
};

const logStream: Reader = async (identifier, { logs }) => {
  const [logGroupName, logStreamName] = parts(identifier);
  const answer = await found(
    logs.send(new DescribeLogStreamsCommand({ logGroupName, logStreamNamePrefix: logStreamName })),
  );
  const live = answer?.logStreams?.find((stream) => stream.logStreamName === logStreamName);
  return live && { LogGroupName: logGroupName, LogStreamName: logStreamName };
};

const queryDefinition: Reader = async (QueryDefinitionId, { logs }) => {
  const definitions = (await logs.send(new DescribeQueryDefinitionsCommand({}))).queryDefinitions ?? [];
  const live = definitions.find(({ queryDefinitionId }) => queryDefinitionId === QueryDefinitionId);
  return (
    live && {
      QueryDefinitionId,
      Name: live.name,
      QueryString: live.queryString,
      LogGroupNames: some(live.logGroupNames),
      QueryLanguage: 'CWLI',
    }
  );
};

const trail: Reader = async (identifier, clients) => {
  const cloudtrail = clients.of(CloudTrailClient);
  const TrailName = nameOf(identifier);
  const live = (await cloudtrail.send(new DescribeTrailsCommand({ trailNameList: [TrailName] }))).trailList?.[0];
  if (live?.TrailARN === undefined) return undefined;
  const status = await cloudtrail.send(new GetTrailStatusCommand({ Name: TrailName }));
  const selectors = await cloudtrail.send(new GetEventSelectorsCommand({ TrailName }));
  const tags = await cloudtrail.send(new ListTagsCommand({ ResourceIdList: [live.TrailARN] }));
  return {
    TrailName,
    Arn: live.TrailARN,
    IsLogging: status.IsLogging ?? false,
    S3BucketName: live.S3BucketName,
    S3KeyPrefix: live.S3KeyPrefix,
    SnsTopicName: live.SnsTopicARN,
    IncludeGlobalServiceEvents: live.IncludeGlobalServiceEvents,
    IsMultiRegionTrail: live.IsMultiRegionTrail,
    IsOrganizationTrail: live.IsOrganizationTrail ?? false,
    EnableLogFileValidation: live.LogFileValidationEnabled,
    CloudWatchLogsLogGroupArn: live.CloudWatchLogsLogGroupArn,
    CloudWatchLogsRoleArn: live.CloudWatchLogsRoleArn,
    KMSKeyId: live.KmsKeyId,
    ...((selectors.EventSelectors ?? []).length > 0 && {
      EventSelectors: (selectors.EventSelectors ?? []).map((selector) => plain(selector)),
    }),
    Tags: some(tagList(tags.ResourceTagList?.[0]?.TagsList ?? [])),
  };
};

export const watching: Readonly<Record<string, Reader>> = {
  'AWS::CloudTrail::Trail': trail,
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::CloudWatch::CompositeAlarm': compositeAlarm,
  'AWS::CloudWatch::Dashboard': dashboard,
  'AWS::Logs::Destination': logDestination,
  'AWS::Logs::LogStream': logStream,
  'AWS::Logs::MetricFilter': metricFilter,
  'AWS::Logs::QueryDefinition': queryDefinition,
  'AWS::Logs::ResourcePolicy': resourcePolicy,
  'AWS::Logs::SubscriptionFilter': subscriptionFilter,
};
