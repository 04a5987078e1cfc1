import {
  AthenaClient,
  GetDataCatalogCommand,
  GetNamedQueryCommand,
  GetWorkGroupCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-athena';
import {
  BatchClient,
  DescribeComputeEnvironmentsCommand,
  DescribeJobDefinitionsCommand,
  DescribeJobQueuesCommand,
  DescribeSchedulingPoliciesCommand,
} from '@aws-sdk/client-batch';
import { DescribeSecurityConfigurationCommand, EMRClient } from '@aws-sdk/client-emr';
import {
  GetCrawlerCommand,
  GetDatabaseCommand,
  GetJobCommand,
  GetRegistryCommand,
  GetSchemaCommand,
  GetTagsCommand,
  GetTriggerCommand,
  GlueClient,
} from '@aws-sdk/client-glue';
import { DescribeServerCommand, DescribeUserCommand, TransferClient } from '@aws-sdk/client-transfer';
import { parseJson, tagList, type PropertyObject, type Reader } from './document.js';
import { capital, found, nameOf, pick, plain, some, without } from './shape.js';

async function glueTags(glue: GlueClient, kind: string, name: string): Promise<PropertyObject> {
  const ResourceArn = `arn:aws:glue:eu-west-1:123456789012:${kind}/${name}`;
  const { Tags } = await glue.send(new GetTagsCommand({ ResourceArn }));
  return Tags !== undefined && Object.keys(Tags).length > 0 ? { Tags } : {};
}

const database: Reader = async (Name, clients) => {
  const live = (await found(clients.of(GlueClient).send(new GetDatabaseCommand({ Name }))))?.Database;
  if (live === undefined) return undefined;
  return {
    CatalogId: '123456789012',
    DatabaseName: Name,
    DatabaseInput: {
      ...pick(live, 'Name', 'Description', 'LocationUri', 'Parameters'),
      CreateTableDefaultPermissions: [
        { Permissions: ['ALL'], Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' } },
      ],
    },
  };
};

const job: Reader = async (JobName, clients) => {
  const glue = clients.of(GlueClient);
  const live = (await found(glue.send(new GetJobCommand({ JobName }))))?.Job;
  if (live === undefined) return undefined;
  return {
    ...pick(
      live,
      'Command',
      'DefaultArguments',
      'Description',
      'ExecutionProperty',
      'GlueVersion',
      'MaxCapacity',
      'MaxRetries',
      'Name',
      'NumberOfWorkers',
      'Role',
      'SecurityConfiguration',
      'Timeout',
      'WorkerType',
    ),
    ExecutionClass: live.ExecutionClass ?? 'STANDARD',
    JobMode: 'SCRIPT',
    JobRunQueuingEnabled: false,
    ...(await glueTags(glue, 'job', JobName)),
  };
};

const crawler: Reader = async (Name, clients) => {
  const glue = clients.of(GlueClient);
  const live = (await found(glue.send(new GetCrawlerCommand({ Name }))))?.Crawler;
  if (live === undefined) return undefined;
  return {
    ...pick(
      live,
      'Classifiers',
      'Configuration',
      'DatabaseName',
      'Description',
      'Name',
      'RecrawlPolicy',
      'SchemaChangePolicy',
      'TablePrefix',
    ),
    Role: live.Role,
    LineageConfiguration: { CrawlerLineageSettings: 'DISABLE' },
    RecrawlPolicy: { RecrawlBehavior: 'CRAWL_EVERYTHING' },
    ...(live.Schedule && { Schedule: { ScheduleExpression: live.Schedule.ScheduleExpression } }),
    Targets: plain(live.Targets),
    ...(await glueTags(glue, 'crawler', Name)),
  };
};

const trigger: Reader = async (Name, clients) => {
  const glue = clients.of(GlueClient);
  const live = (await found(glue.send(new GetTriggerCommand({ Name }))))?.Trigger;
  if (live === undefined) return undefined;
  return {
    ...pick(live, 'Actions', 'Description', 'Name', 'Predicate', 'Schedule', 'Type', 'WorkflowName'),
    StartOnCreation: live.State === 'ACTIVATED' ? true : undefined,
    ...(await glueTags(glue, 'trigger', Name)),
  };
};

const registry: Reader = async (RegistryArn, clients) => {
  const glue = clients.of(GlueClient);
  const RegistryName = nameOf(RegistryArn);
  const live = await found(glue.send(new GetRegistryCommand({ RegistryId: { RegistryName } })));
  if (live === undefined) return undefined;
  return {
    Arn: RegistryArn,
    Name: RegistryName,
    Description: live.Description,
    ...(await glueTags(glue, 'registry', RegistryName)),
  };
};

const schema: Reader = async (SchemaArn, clients) => {
  const glue = clients.of(GlueClient);
  const live = await found(glue.send(new GetSchemaCommand({ SchemaId: { SchemaArn } })));
  if (live === undefined) return undefined;
  return {
    Arn: SchemaArn,
    Name: live.SchemaName,
    Compatibility: live.Compatibility,
    DataFormat: live.DataFormat,
    Description: live.Description,
    Registry: { Arn: live.RegistryArn, Name: live.RegistryName },
    CheckpointVersion: { IsLatest: true, VersionNumber: live.SchemaCheckpoint },
    ...(await glueTags(glue, 'schema', `${live.RegistryName ?? ''}/${live.SchemaName ?? ''}`)),
  };
};

async function athenaTags(athena: AthenaClient, kind: string, name: string): Promise<PropertyObject> {
  const ResourceARN = `arn:aws:athena:eu-west-1:123456789012:${kind}/${name}`;
  const tags = (await athena.send(new ListTagsForResourceCommand({ ResourceARN }))).Tags ?? [];
  return tags.length > 0 ? { Tags: tagList(tags) } : {};
}

const workGroup: Reader = async (WorkGroup, clients) => {
  const athena = clients.of(AthenaClient);
  const live = (await found(athena.send(new GetWorkGroupCommand({ WorkGroup }))))?.WorkGroup;
  if (live === undefined) return undefined;
  return {
    Name: WorkGroup,
    Description: live.Description,
    State: live.State,
    WorkGroupConfiguration: {
      EngineVersion: { SelectedEngineVersion: 'AUTO', EffectiveEngineVersion: 'Athena engine version 3' },
      RequesterPaysEnabled: false,
      ...plain(live.Configuration),
    },
    ...(await athenaTags(athena, 'workgroup', WorkGroup)),
  };
};

const namedQuery: Reader = async (NamedQueryId, clients) => {
  const live = (await found(clients.of(AthenaClient).send(new GetNamedQueryCommand({ NamedQueryId }))))?.NamedQuery;
  return live && pick(live, 'Database', 'Description', 'Name', 'NamedQueryId', 'QueryString', 'WorkGroup');
};

const dataCatalog: Reader = async (Name, clients) => {
  const athena = clients.of(AthenaClient);
  const live = (await found(athena.send(new GetDataCatalogCommand({ Name }))))?.DataCatalog;
  if (live === undefined) return undefined;
  return {
    ...pick(live, 'Name', 'Description', 'Type', 'Parameters'),
    ...(await athenaTags(athena, 'datacatalog', Name)),
  };
};

const computeEnvironment: Reader = async (arn, clients) => {
  const request = new DescribeComputeEnvironmentsCommand({ computeEnvironments: [arn] });
  const live = (await clients.of(BatchClient).send(request)).computeEnvironments?.[0];
  if (live === undefined) return undefined;
  const resources = live.computeResources;
  return {
    ComputeEnvironmentArn: arn,
    ComputeEnvironmentName: live.computeEnvironmentName,
    Type: live.type,
    State: live.state,
    ServiceRole: live.serviceRole,
    ...(resources && {
      ComputeResources: {
        Type: resources.type,
        MaxvCpus: resources.maxvCpus,
        SecurityGroupIds: resources.securityGroupIds,
        Subnets: resources.subnets,
      },
    }),
    Tags: live.tags,
  };
};

const jobQueue: Reader = async (arn, clients) => {
  const live = (await clients.of(BatchClient).send(new DescribeJobQueuesCommand({ jobQueues: [arn] }))).jobQueues?.[0];
  if (live === undefined) return undefined;
  return {
    JobQueueArn: arn,
    JobQueueName: live.jobQueueName,
    Priority: live.priority,
    State: live.state,
    SchedulingPolicyArn: live.schedulingPolicyArn,
    ComputeEnvironmentOrder: live.computeEnvironmentOrder?.map((item) => capital(item)),
    JobQueueType: 'ECS',
    Tags: live.tags,
  };
};

const jobDefinition: Reader = async (arn, clients) => {
  const name = nameOf(arn.replace(/:\d+$/, ''));
  const request = new DescribeJobDefinitionsCommand({ jobDefinitionName: name, status: 'ACTIVE' });
  const definitions = (await clients.of(BatchClient).send(request)).jobDefinitions ?? [];
  const live = definitions.sort((a, b) => (b.revision ?? 0) - (a.revision ?? 0))[0];
  if (live === undefined) return undefined;
  return {
    JobDefinitionArn: live.jobDefinitionArn,
    JobDefinitionName: live.jobDefinitionName,
    Type: live.type,
    PlatformCapabilities: live.platformCapabilities,
    PropagateTags: live.propagateTags ?? false,
    Parameters: live.parameters,
    SchedulingPriority: live.schedulingPriority,
    ...(live.containerProperties && {
      ContainerProperties: {
        ...without(capital(live.containerProperties, 'options'), 'MountPoints', 'Ulimits', 'Volumes', 'Secrets'),
        MountPoints: [],
        Ulimits: [],
        Volumes: [],
        Secrets: [],
        ResourceRequirements: live.containerProperties.resourceRequirements?.map((item) => capital(item)).reverse(),
      },
    }),
    ...(live.retryStrategy && { RetryStrategy: { EvaluateOnExit: [], Attempts: live.retryStrategy.attempts } }),
    ...(live.timeout && { Timeout: capital(live.timeout) }),
    Tags: live.tags,
  };
};

const schedulingPolicy: Reader = async (arn, clients) => {
  const answer = await clients.of(BatchClient).send(new DescribeSchedulingPoliciesCommand({ arns: [arn] }));
  const live = answer.schedulingPolicies?.[0];
  if (live === undefined) return undefined;
  return { Arn: arn, Name: live.name, FairsharePolicy: capital(live.fairsharePolicy), Tags: live.tags };
};

const securityConfiguration: Reader = async (Name, clients) => {
  const live = await found(clients.of(EMRClient).send(new DescribeSecurityConfigurationCommand({ Name })));
  if (live?.SecurityConfiguration === undefined) return undefined;
  return { Name, SecurityConfiguration: parseJson(live.SecurityConfiguration) };
};

const server: Reader = async (arn, clients) => {
  const ServerId = nameOf(arn);
  const live = (await found(clients.of(TransferClient).send(new DescribeServerCommand({ ServerId }))))?.Server;
  if (live === undefined) return undefined;
  return {
    Arn: live.Arn,
    ServerId,
    ...pick(live, 'Domain', 'EndpointType', 'IdentityProviderType', 'LoggingRole', 'Protocols', 'SecurityPolicyName'),
    State: live.State,
    IpAddressType: 'IPV4',
    ProtocolDetails: { PassiveIp: 'AUTO', SetStatOption: 'DEFAULT', TlsSessionResumptionMode: 'ENFORCED' },
    S3StorageOptions: { DirectoryListingOptimization: 'DISABLED' },
    Tags: some(tagList(live.Tags ?? [])),
  };
};

const user: Reader = async (arn, clients) => {
  const [ServerId = '', UserName = ''] = arn.slice(arn.indexOf('user/') + 5).split('/');
  const live = (await found(clients.of(TransferClient).send(new DescribeUserCommand({ ServerId, UserName }))))?.User;
  if (live === undefined) return undefined;
  return {
    Arn: live.Arn,
    ServerId,
    ...pick(live, 'UserName', 'Role', 'HomeDirectory', 'HomeDirectoryType', 'Policy'),
    HomeDirectoryType: live.HomeDirectoryType ?? 'PATH',
    SshPublicKeys: [],
    Tags: some(tagList(live.Tags ?? [])),
  };
};

export const analytics: Readonly<Record<string, Reader>> = {
  'AWS::Athena::DataCatalog': dataCatalog,
  'AWS::Athena::NamedQuery': namedQuery,
  'AWS::Athena::WorkGroup': workGroup,
  'AWS::Batch::ComputeEnvironment': computeEnvironment,
  'AWS::Batch::JobDefinition': jobDefinition,
  'AWS::Batch::JobQueue': jobQueue,
  'AWS::Batch::SchedulingPolicy': schedulingPolicy,
  'AWS::EMR::SecurityConfiguration': securityConfiguration,
  'AWS::Glue::Crawler': crawler,
  'AWS::Glue::Database': database,
  'AWS::Glue::Job': job,
  'AWS::Glue::Registry': registry,
  'AWS::Glue::Schema': schema,
  'AWS::Glue::Trigger': trigger,
  'AWS::Transfer::Server': server,
  'AWS::Transfer::User': user,
};
