import {
  GetAliasCommand,
  GetEventSourceMappingCommand,
  GetFunctionCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionEventInvokeConfigCommand,
  GetFunctionUrlConfigCommand,
  GetLayerVersionCommand,
  GetPolicyCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import type { Clients } from './clients.js';
import { parseJson, tagMapList, type Lister, type PropertyObject, type Reader } from './document.js';
import { found, nameOf, parts, pick, plain, some } from './shape.js';

const lambdaFunction: Reader = async (FunctionName, clients) => {
  const client = clients.of(LambdaClient);
  const answer = await found(client.send(new GetFunctionCommand({ FunctionName })));
  const one = answer?.Configuration;
  if (one === undefined) return undefined;
  const reserved = await client.send(new GetFunctionConcurrencyCommand({ FunctionName }));
  const network = one.VpcConfig;
  return {
    ...pick(one, 'Architectures', 'FunctionName', 'Handler', 'MemorySize', 'PackageType', 'Role', 'Runtime', 'Timeout'),
    ...pick(one, 'CodeSha256', 'DeadLetterConfig', 'EphemeralStorage'),
    Arn: one.FunctionArn,
    Code: {},
    Description: one.Description ?? '',
    Environment: one.Environment && { Variables: { ...one.Environment.Variables } },
    ImageConfig: one.ImageConfigResponse?.ImageConfig && plain(one.ImageConfigResponse.ImageConfig),
    // The emulator answers an empty text where no key was given.
    KmsKeyArn: one.KMSKeyArn === '' ? undefined : one.KMSKeyArn,
    Layers: some(one.Layers?.map(({ Arn }) => Arn)),
    LoggingConfig: one.LoggingConfig?.LogFormat
      ? plain(one.LoggingConfig)
      : { LogFormat: 'Text', LogGroup: `/aws/lambda/${FunctionName}` },
    RecursiveLoop: 'Terminate',
    ReservedConcurrentExecutions: reserved.ReservedConcurrentExecutions,
    RuntimeManagementConfig: { UpdateRuntimeOn: 'Auto' },
    SnapStartResponse: { ApplyOn: one.SnapStart?.ApplyOn ?? 'None', OptimizationStatus: 'Off' },
    Tags: some(tagMapList(answer?.Tags)),
    TracingConfig: { Mode: one.TracingConfig?.Mode ?? 'PassThrough' },
    VpcConfig: network?.SubnetIds?.length
      ? {
          Ipv6AllowedForDualStack: false,
          SecurityGroupIds: network.SecurityGroupIds,
          SubnetIds: [...network.SubnetIds].reverse(),
        }
      : undefined,
  };
};

const alias: Reader = async (arn, clients) => {
  const [FunctionName = '', Name = ''] = arn.split(':function:')[1]?.split(':') ?? [];
  const one = await found(clients.of(LambdaClient).send(new GetAliasCommand({ FunctionName, Name })));
  if (one === undefined) return undefined;
  const weights = Object.entries(one.RoutingConfig?.AdditionalVersionWeights ?? {});
  return {
    AliasArn: arn,
    Description: one.Description ?? '',
    FunctionName,
    FunctionVersion: one.FunctionVersion,
    Name,
    RoutingConfig:
      weights.length === 0
        ? undefined
        : {
            AdditionalVersionWeights: weights.map(([version, weight]) => ({
              FunctionVersion: version,
              FunctionWeight: weight,
            })),
          },
  };
};

function textAt(at: PropertyObject | undefined, operator: string, key: string): string | undefined {
  const found = (at?.[operator] as PropertyObject | undefined)?.[key];
  return typeof found === 'string' ? found : undefined;
}

/** The statements of a function (`name`) or of one of its names and versions (`name:live`). */
async function statementsOf(target: string, clients: Clients): Promise<readonly PropertyObject[]> {
  const [FunctionName = '', Qualifier] = target.split(':');
  const request = new GetPolicyCommand({ FunctionName, ...(Qualifier && { Qualifier }) });
  const answer = await found(clients.of(LambdaClient).send(request));
  const all = parseJson(answer?.Policy ?? '{"Statement":[]}').Statement as readonly PropertyObject[];
  // The emulator keeps statements of aliases with those of the function itself.
  return all.filter(({ Resource }) => (Resource as string).endsWith(`:function:${target}`));
}

const permissions: Lister = async ({ FunctionName = '' }, clients) =>
  (await statementsOf(FunctionName, clients)).map(({ Sid }) => `${FunctionName}|${Sid as string}`);

const permission: Reader = async (identifier, clients) => {
  const [target, id] = parts(identifier);
  const one = (await statementsOf(target, clients)).find(({ Sid }) => Sid === id);
  if (one === undefined) return undefined;
  const principal = one.Principal as PropertyObject | string;
  const condition = one.Condition as PropertyObject | undefined;
  return {
    Action: one.Action,
    FunctionName: one.Resource,
    Id: id,
    Principal: typeof principal === 'string' ? principal : (principal.Service ?? principal.AWS),
    SourceAccount: textAt(condition, 'StringEquals', 'AWS:SourceAccount'),
    SourceArn: textAt(condition, 'ArnLike', 'AWS:SourceArn'),
  };
};

const layerVersion: Reader = async (arn, clients) => {
  const [name = '', version = ''] = arn.split(':layer:')[1]?.split(':') ?? [];
  const request = new GetLayerVersionCommand({ LayerName: name, VersionNumber: Number(version) });
  const one = await found(clients.of(LambdaClient).send(request));
  if (one === undefined) return undefined;
  return {
    CompatibleArchitectures: one.CompatibleArchitectures ?? [],
    CompatibleRuntimes: one.CompatibleRuntimes ?? [],
    Description: one.Description,
    LayerName: name,
    LayerVersionArn: arn,
    LicenseInfo: one.LicenseInfo,
  };
};

const eventSource: Reader = async (UUID, clients) => {
  const one = await found(clients.of(LambdaClient).send(new GetEventSourceMappingCommand({ UUID })));
  if (one === undefined) return undefined;
  return {
    ...pick(one, 'BatchSize', 'BisectBatchOnFunctionError', 'EventSourceArn', 'FilterCriteria'),
    ...pick(one, 'FunctionResponseTypes', 'MaximumBatchingWindowInSeconds', 'ScalingConfig', 'StartingPosition'),
    Enabled: one.State === 'Enabled' || one.State === 'Creating' || one.State === 'Updating',
    EventSourceMappingArn: one.EventSourceMappingArn,
    FunctionName: one.FunctionArn,
    Id: UUID,
    Tags: [],
  };
};

const url: Reader = async (arn, clients) => {
  const [FunctionName = '', Qualifier] = arn.split(':function:')[1]?.split(':') ?? [];
  const request = new GetFunctionUrlConfigCommand({ FunctionName, ...(Qualifier && { Qualifier }) });
  const one = await found(clients.of(LambdaClient).send(request));
  if (one === undefined) return undefined;
  return {
    AuthType: one.AuthType,
    Cors: one.Cors && plain(one.Cors),
    FunctionArn: arn,
    FunctionUrl: one.FunctionUrl,
    InvokeMode: one.InvokeMode ?? 'BUFFERED',
    TargetFunctionArn: nameOf(arn),
  };
};

const invokeConfig: Reader = async (identifier, clients) => {
  const [FunctionName, Qualifier] = parts(identifier);
  const request = new GetFunctionEventInvokeConfigCommand({ FunctionName });
  const one = await found(clients.of(LambdaClient).send(request));
  if (one === undefined) return undefined;
  return {
    DestinationConfig: plain(one.DestinationConfig),
    FunctionName,
    ...pick(one, 'MaximumEventAgeInSeconds', 'MaximumRetryAttempts'),
    Qualifier,
  };
};

export const functions: Readonly<Record<string, Reader>> = {
  'AWS::Lambda::Alias': alias,
  'AWS::Lambda::EventInvokeConfig': invokeConfig,
  'AWS::Lambda::EventSourceMapping': eventSource,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Lambda::LayerVersion': layerVersion,
  'AWS::Lambda::Permission': permission,
  'AWS::Lambda::Url': url,
};

export const functionLists: Readonly<Record<string, Lister>> = { 'AWS::Lambda::Permission': permissions };
