import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
  DescribeScheduledActionsCommand,
  type ScalableDimension,
  type ServiceNamespace,
} from '@aws-sdk/client-application-auto-scaling';
import {
  ConfigServiceClient,
  DescribeConfigRulesCommand,
  DescribeConfigurationAggregatorsCommand,
  ListTagsForResourceCommand as ListConfigTags,
} from '@aws-sdk/client-config-service';
import { GetDetectorCommand, GetFilterCommand, GuardDutyClient } from '@aws-sdk/client-guardduty';
import {
  DescribeOrganizationalUnitCommand,
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  ListParentsCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  ListTargetsForPolicyCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { DescribeSecretCommand, GetResourcePolicyCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  DescribeDocumentCommand,
  DescribeMaintenanceWindowTargetsCommand,
  DescribeParametersCommand,
  GetDocumentCommand,
  GetMaintenanceWindowCommand,
  GetMaintenanceWindowTaskCommand,
  GetParameterCommand,
  GetPatchBaselineCommand,
  ListTagsForResourceCommand as ListSsmTags,
  SSMClient,
  type ResourceTypeForTagging,
} from '@aws-sdk/client-ssm';
import { parseJson, tagList, tagMapList, type PropertyObject, type Reader } from './document.js';
import { capital, found, parts, pick, plain, some } from './shape.js';

const secret: Reader = async (SecretId, clients) => {
  const live = await found(clients.of(SecretsManagerClient).send(new DescribeSecretCommand({ SecretId })));
  if (live === undefined || live.DeletedDate !== undefined) return undefined;
  return {
    Id: live.ARN,
    Name: live.Name,
    Description: live.Description ?? '',
    KmsKeyId: live.KmsKeyId,
    Tags: some(tagList(live.Tags ?? [])),
  };
};

const secretPolicy: Reader = async (SecretId, clients) => {
  const live = await found(clients.of(SecretsManagerClient).send(new GetResourcePolicyCommand({ SecretId })));
  if (!live?.ResourcePolicy) return undefined;
  return { Id: SecretId, SecretId, ResourcePolicy: parseJson(live.ResourcePolicy) };
};

async function ssmTags(ssm: SSMClient, ResourceType: ResourceTypeForTagging, ResourceId: string) {
  return (await ssm.send(new ListSsmTags({ ResourceType, ResourceId }))).TagList ?? [];
}

const parameter: Reader = async (Name, clients) => {
  const ssm = clients.of(SSMClient);
  const live = (await found(ssm.send(new GetParameterCommand({ Name }))))?.Parameter;
  if (live === undefined) return undefined;
  const filters = [{ Key: 'Name', Option: 'Equals', Values: [Name] }];
  const more = (await ssm.send(new DescribeParametersCommand({ ParameterFilters: filters }))).Parameters?.[0];
  const tags = await ssmTags(ssm, 'Parameter', Name);
  return {
    Name,
    Type: live.Type,
    ...(live.Type !== 'SecureString' && { Value: live.Value }),
    DataType: live.DataType ?? 'text',
    Description: more?.Description === '' ? undefined : more?.Description,
    AllowedPattern: more?.AllowedPattern === '' ? undefined : more?.AllowedPattern,
    Tier: more?.Tier ?? 'Standard',
    // A map, unlike the tags of nearly everything else.
    ...(tags.length > 0 && { Tags: Object.fromEntries(tags.map(({ Key = '', Value }) => [Key, Value])) }),
  };
};

const document: Reader = async (Name, clients) => {
  const ssm = clients.of(SSMClient);
  const live = await found(ssm.send(new GetDocumentCommand({ Name })));
  if (live?.Content === undefined) return undefined;
  const more = (await ssm.send(new DescribeDocumentCommand({ Name }))).Document;
  const tags = await ssmTags(ssm, 'Document', Name);
  return {
    Name,
    Content: live.DocumentFormat === 'JSON' ? parseJson(live.Content) : live.Content,
    DocumentFormat: live.DocumentFormat,
    DocumentType: live.DocumentType,
    TargetType: more?.TargetType,
    VersionName: more?.VersionName,
    Tags: some(tagList(tags)),
  };
};

const maintenanceWindow: Reader = async (WindowId, clients) => {
  const ssm = clients.of(SSMClient);
  const live = await found(ssm.send(new GetMaintenanceWindowCommand({ WindowId })));
  if (live === undefined) return undefined;
  const tags = await ssmTags(ssm, 'MaintenanceWindow', WindowId);
  return {
    WindowId,
    ...pick(
      live,
      'AllowUnassociatedTargets',
      'Cutoff',
      'Description',
      'Duration',
      'EndDate',
      'Name',
      'Schedule',
      'ScheduleOffset',
      'ScheduleTimezone',
      'StartDate',
    ),
    Tags: some(tagList(tags)),
  };
};

const windowTarget: Reader = async (identifier, clients) => {
  const [WindowId, targetId] = parts(identifier);
  const answer = await found(clients.of(SSMClient).send(new DescribeMaintenanceWindowTargetsCommand({ WindowId })));
  const live = answer?.Targets?.find(({ WindowTargetId }) => WindowTargetId === targetId);
  if (live === undefined) return undefined;
  return {
    WindowTargetId: targetId,
    ...pick(live, 'WindowId', 'Name', 'Description', 'OwnerInformation', 'ResourceType', 'Targets'),
  };
};

const windowTask: Reader = async (identifier, clients) => {
  const [WindowId, WindowTaskId] = parts(identifier);
  const live = await found(clients.of(SSMClient).send(new GetMaintenanceWindowTaskCommand({ WindowId, WindowTaskId })));
  if (live === undefined) return undefined;
  return {
    WindowTaskId,
    ...pick(
      live,
      'WindowId',
      'Name',
      'Description',
      'MaxConcurrency',
      'MaxErrors',
      'Priority',
      'ServiceRoleArn',
      'Targets',
      'TaskArn',
    ),
    TaskType: live.TaskType,
  };
};

const patchBaseline: Reader = async (BaselineId, clients) => {
  const ssm = clients.of(SSMClient);
  const live = await found(ssm.send(new GetPatchBaselineCommand({ BaselineId })));
  if (live === undefined) return undefined;
  const tags = await ssmTags(ssm, 'PatchBaseline', BaselineId);
  return {
    Id: BaselineId,
    ...pick(
      live,
      'Name',
      'Description',
      'OperatingSystem',
      'ApprovedPatches',
      'RejectedPatches',
      'ApprovalRules',
      'GlobalFilters',
    ),
    ApprovedPatchesComplianceLevel: live.ApprovedPatchesComplianceLevel ?? 'UNSPECIFIED',
    RejectedPatchesAction: live.RejectedPatchesAction ?? 'ALLOW_AS_DEPENDENCY',
    ApprovedPatchesEnableNonSecurity: live.ApprovedPatchesEnableNonSecurity ?? false,
    PatchGroups: some(live.PatchGroups),
    DefaultBaseline: false,
    Tags: some(tagList(tags)),
  };
};

const configRule: Reader = async (ConfigRuleName, clients) => {
  const config = clients.of(ConfigServiceClient);
  const answer = await found(config.send(new DescribeConfigRulesCommand({ ConfigRuleNames: [ConfigRuleName] })));
  const live = answer?.ConfigRules?.[0];
  if (live === undefined) return undefined;
  const tags = (await config.send(new ListConfigTags({ ResourceArn: live.ConfigRuleArn }))).Tags ?? [];
  return {
    Arn: live.ConfigRuleArn,
    ConfigRuleId: live.ConfigRuleId,
    ConfigRuleName,
    Description: live.Description,
    ...(live.InputParameters && { InputParameters: parseJson(live.InputParameters) }),
    MaximumExecutionFrequency: live.MaximumExecutionFrequency,
    ...(live.Scope && { Scope: plain(live.Scope) }),
    Source: pick(live.Source, 'Owner', 'SourceIdentifier', 'SourceDetails'),
    EvaluationModes: [{ Mode: 'DETECTIVE' }],
    Compliance: { Type: 'INSUFFICIENT_DATA' },
    Tags: some(tagList(tags)),
  };
};

const aggregator: Reader = async (name, clients) => {
  const config = clients.of(ConfigServiceClient);
  const request = new DescribeConfigurationAggregatorsCommand({ ConfigurationAggregatorNames: [name] });
  const live = (await found(config.send(request)))?.ConfigurationAggregators?.[0];
  if (live === undefined) return undefined;
  const tags = (await config.send(new ListConfigTags({ ResourceArn: live.ConfigurationAggregatorArn }))).Tags ?? [];
  return {
    ConfigurationAggregatorArn: live.ConfigurationAggregatorArn,
    ConfigurationAggregatorName: name,
    ...(live.AccountAggregationSources && {
      AccountAggregationSources: live.AccountAggregationSources.map((source) => ({
        AllAwsRegions: false,
        ...pick(source, 'AccountIds', 'AllAwsRegions', 'AwsRegions'),
      })),
    }),
    Tags: some(tagList(tags)),
  };
};

const detector: Reader = async (DetectorId, clients) => {
  const live = await found(clients.of(GuardDutyClient).send(new GetDetectorCommand({ DetectorId })));
  if (live === undefined) return undefined;
  const enabled = (name: string): boolean =>
    (live.Features ?? []).some(({ Name, Status }) => Name === name && Status === 'ENABLED');
  return {
    Id: DetectorId,
    Enable: live.Status === 'ENABLED',
    FindingPublishingFrequency: live.FindingPublishingFrequency,
    DataSources: {
      S3Logs: { Enable: enabled('S3_DATA_EVENTS') },
      Kubernetes: { AuditLogs: { Enable: enabled('EKS_AUDIT_LOGS') } },
      MalwareProtection: { ScanEc2InstanceWithFindings: { EbsVolumes: false } },
    },
    Features: (live.Features ?? []).map((feature) => pick(feature, 'Name', 'Status')),
    Tags: some(tagMapList(live.Tags)),
  };
};

const guardDutyFilter: Reader = async (identifier, clients) => {
  const [DetectorId, FilterName] = parts(identifier);
  const live = await found(clients.of(GuardDutyClient).send(new GetFilterCommand({ DetectorId, FilterName })));
  if (live === undefined) return undefined;
  return {
    DetectorId,
    Name: FilterName,
    Action: live.Action,
    Description: live.Description ?? '',
    Rank: live.Rank,
    FindingCriteria: {
      Criterion: Object.fromEntries(
        Object.entries(live.FindingCriteria?.Criterion ?? {}).map(([field, condition]) => [field, capital(condition)]),
      ),
    },
    Tags: some(tagMapList(live.Tags)),
  };
};

const organization: Reader = async (Id, clients) => {
  const organizations = clients.of(OrganizationsClient);
  const live = (await found(organizations.send(new DescribeOrganizationCommand({}))))?.Organization;
  if (live?.Id !== Id) return undefined;
  const root = (await organizations.send(new ListRootsCommand({}))).Roots?.[0];
  return {
    Id,
    Arn: live.Arn,
    FeatureSet: live.FeatureSet,
    ManagementAccountArn: live.MasterAccountArn,
    ManagementAccountEmail: live.MasterAccountEmail,
    ManagementAccountId: live.MasterAccountId,
    RootId: root?.Id,
  };
};

async function organizationTags(organizations: OrganizationsClient, ResourceId: string): Promise<PropertyObject> {
  const tags = (await organizations.send(new ListTagsForResourceCommand({ ResourceId }))).Tags ?? [];
  return tags.length > 0 ? { Tags: tagList(tags) } : {};
}

const organizationalUnit: Reader = async (Id, clients) => {
  const organizations = clients.of(OrganizationsClient);
  const answer = await found(organizations.send(new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: Id })));
  const live = answer?.OrganizationalUnit;
  if (live === undefined) return undefined;
  const parents = await organizations.send(new ListParentsCommand({ ChildId: Id }));
  return {
    Id,
    Arn: live.Arn,
    Name: live.Name,
    ParentId: parents.Parents?.[0]?.Id,
    ...(await organizationTags(organizations, Id)),
  };
};

const organizationPolicy: Reader = async (Id, clients) => {
  const organizations = clients.of(OrganizationsClient);
  const live = (await found(organizations.send(new DescribePolicyCommand({ PolicyId: Id }))))?.Policy;
  if (live === undefined) return undefined;
  const targets = (await organizations.send(new ListTargetsForPolicyCommand({ PolicyId: Id }))).Targets ?? [];
  return {
    Id,
    Arn: live.PolicySummary?.Arn,
    Name: live.PolicySummary?.Name,
    Description: live.PolicySummary?.Description,
    Type: live.PolicySummary?.Type,
    AwsManaged: live.PolicySummary?.AwsManaged ?? false,
    Content: parseJson(live.Content ?? '{}'),
    TargetIds: some(targets.map(({ TargetId }) => TargetId)),
    ...(await organizationTags(organizations, Id)),
  };
};

const scalableTarget: Reader = async (identifier, clients) => {
  const [ResourceId, ScalableDimension, ServiceNamespace] = parts(identifier);
  const scaling = clients.of(ApplicationAutoScalingClient);
  const live = (
    await scaling.send(
      new DescribeScalableTargetsCommand({
        ServiceNamespace: ServiceNamespace as ServiceNamespace,
        ScalableDimension: ScalableDimension as ScalableDimension,
        ResourceIds: [ResourceId],
      }),
    )
  ).ScalableTargets?.[0];
  if (live === undefined) return undefined;
  const actions = await scaling.send(
    new DescribeScheduledActionsCommand({ ServiceNamespace: ServiceNamespace as ServiceNamespace, ResourceId }),
  );
  const scheduled = (actions.ScheduledActions ?? []).map((action) =>
    pick(action, 'ScheduledActionName', 'Schedule', 'Timezone', 'StartTime', 'EndTime', 'ScalableTargetAction'),
  );
  return {
    Id: identifier,
    ...pick(live, 'MaxCapacity', 'MinCapacity', 'ResourceId', 'RoleARN', 'ScalableDimension', 'ServiceNamespace'),
    SuspendedState: {
      DynamicScalingInSuspended: false,
      DynamicScalingOutSuspended: false,
      ScheduledScalingSuspended: false,
      ...plain(live.SuspendedState),
    },
    ...(scheduled.length > 0 && { ScheduledActions: scheduled }),
  };
};

const scalingPolicy: Reader = async (identifier, clients) => {
  const [Arn, dimension] = parts(identifier);
  const ServiceNamespace = (dimension.split(':')[0] ?? '') as ServiceNamespace;
  const answer = await clients
    .of(ApplicationAutoScalingClient)
    .send(new DescribeScalingPoliciesCommand({ ServiceNamespace }));
  // The emulator gives a policy that was put again another id, AWS does not: known by its name.
  const live = answer.ScalingPolicies?.find(({ PolicyName }) => PolicyName === Arn.split(':policyName/')[1]);
  if (live === undefined) return undefined;
  return {
    Arn,
    ...pick(live, 'PolicyName', 'PolicyType', 'ResourceId', 'ScalableDimension', 'ServiceNamespace'),
    ScalingTargetId: `${live.ResourceId ?? ''}|${dimension}|${ServiceNamespace}`,
    ...(live.TargetTrackingScalingPolicyConfiguration && {
      TargetTrackingScalingPolicyConfiguration: plain(live.TargetTrackingScalingPolicyConfiguration),
    }),
    ...(live.StepScalingPolicyConfiguration && {
      StepScalingPolicyConfiguration: plain(live.StepScalingPolicyConfiguration),
    }),
  };
};

export const management: Readonly<Record<string, Reader>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': scalableTarget,
  'AWS::ApplicationAutoScaling::ScalingPolicy': scalingPolicy,
  'AWS::Config::ConfigRule': configRule,
  'AWS::Config::ConfigurationAggregator': aggregator,
  'AWS::GuardDuty::Detector': detector,
  'AWS::GuardDuty::Filter': guardDutyFilter,
  'AWS::Organizations::Organization': organization,
  'AWS::Organizations::OrganizationalUnit': organizationalUnit,
  'AWS::Organizations::Policy': organizationPolicy,
  'AWS::SSM::Document': document,
  'AWS::SSM::MaintenanceWindow': maintenanceWindow,
  'AWS::SSM::MaintenanceWindowTarget': windowTarget,
  'AWS::SSM::MaintenanceWindowTask': windowTask,
  'AWS::SSM::Parameter': parameter,
  'AWS::SSM::PatchBaseline': patchBaseline,
  'AWS::SecretsManager::ResourcePolicy': secretPolicy,
  'AWS::SecretsManager::Secret': secret,
};
