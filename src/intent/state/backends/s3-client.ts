import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { JsonObject } from '../../../domain/json.js';
import { environmentOf, type StateContext } from './backend.js';
import { flagIn, objectIn, textIn, textsIn, variable } from './settings.js';

type Credentials = NonNullable<S3ClientConfig['credentials']>;

/**
 * A client for the bucket that the settings of an `s3` backend name. What they leave open comes from the environment, the
 * command line, the shared configuration files.
 * Source: Terraform's documentation, "Backend Type: s3".
 */
export async function openS3(settings: JsonObject, context: StateContext): Promise<S3Client> {
  const { S3Client: Client } = await import('@aws-sdk/client-s3');
  const env = environmentOf(context);
  const region = textIn(settings, 'region') ?? variable(env, 'AWS_REGION', 'AWS_DEFAULT_REGION') ?? context.aws?.region;
  const endpoint = endpointOf(settings, context);
  const pathStyle = flagIn(settings, 'use_path_style') ?? flagIn(settings, 'force_path_style');
  const profile = profileOf(settings, context);
  return new Client({
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpoint }),
    // Only AWS itself has a host name for each bucket.
    forcePathStyle: pathStyle ?? endpoint !== undefined,
    followRegionRedirects: true,
    credentials: await credentialsOf(settings, context, region),
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 5000 },
  });
}

function endpointOf(settings: JsonObject, context: StateContext): string | undefined {
  const endpoint =
    textIn(objectIn(settings, 'endpoints'), 's3') ??
    textIn(settings, 'endpoint') ??
    variable(environmentOf(context), 'AWS_ENDPOINT_URL_S3', 'AWS_S3_ENDPOINT') ??
    context.aws?.endpointUrl ??
    variable(environmentOf(context), 'AWS_ENDPOINT_URL');
  return endpoint === undefined || endpoint.includes('://') ? endpoint : `https://${endpoint}`;
}

function profileOf(settings: JsonObject, context: StateContext): string | undefined {
  return (
    textIn(settings, 'profile') ?? (textIn(settings, 'access_key') === undefined ? context.aws?.profile : undefined)
  );
}

async function credentialsOf(
  settings: JsonObject,
  context: StateContext,
  region: string | undefined,
): Promise<Credentials> {
  const providers = await import('@aws-sdk/credential-providers');
  const base = await baseCredentials(settings, context);
  const sts = {
    region: textIn(settings, 'sts_region') ?? region ?? 'us-east-1',
    ...stsEndpoint(settings, context),
  };
  const web = objectIn(settings, 'assume_role_with_web_identity');
  const webRole = textIn(web, 'role_arn');
  if (webRole !== undefined) {
    const roleSessionName = textIn(web, 'session_name') ?? 'driftline';
    const token = textIn(web, 'web_identity_token');
    if (token !== undefined) {
      return providers.fromWebToken({ roleArn: webRole, roleSessionName, webIdentityToken: token, clientConfig: sts });
    }
    const webIdentityTokenFile = textIn(web, 'web_identity_token_file');
    return providers.fromTokenFile({
      ...{ roleArn: webRole, roleSessionName, clientConfig: sts },
      ...(webIdentityTokenFile === undefined ? {} : { webIdentityTokenFile }),
    });
  }
  // Up to Terraform 1.5 the settings of the role stood beside the others.
  const nested = objectIn(settings, 'assume_role');
  const role = textIn(nested, 'role_arn') === undefined ? settings : nested;
  const roleArn = textIn(role, 'role_arn');
  if (roleArn === undefined) return base;
  const externalId = textIn(role, 'external_id');
  const policy = textIn(role, 'policy') ?? textIn(role, 'assume_role_policy');
  const policies = textsIn(role, 'policy_arns').map((arn) => ({ arn }));
  return providers.fromTemporaryCredentials({
    masterCredentials: base,
    params: {
      RoleArn: roleArn,
      RoleSessionName: textIn(role, 'session_name') ?? 'driftline',
      ...(externalId === undefined ? {} : { ExternalId: externalId }),
      ...(policy === undefined ? {} : { Policy: policy }),
      ...(policies.length === 0 ? {} : { PolicyArns: policies }),
    },
    clientConfig: sts,
  });
}

function stsEndpoint(settings: JsonObject, context: StateContext): { endpoint?: string } {
  const endpoint =
    textIn(objectIn(settings, 'endpoints'), 'sts') ??
    textIn(settings, 'sts_endpoint') ??
    variable(environmentOf(context), 'AWS_ENDPOINT_URL_STS', 'AWS_STS_ENDPOINT') ??
    context.aws?.endpointUrl;
  return endpoint === undefined ? {} : { endpoint };
}

async function baseCredentials(settings: JsonObject, context: StateContext): Promise<Credentials & object> {
  const { fromIni, fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
  const accessKeyId = textIn(settings, 'access_key');
  const secretAccessKey = textIn(settings, 'secret_key');
  if (accessKeyId !== undefined && secretAccessKey !== undefined) {
    const sessionToken = textIn(settings, 'token');
    return () =>
      Promise.resolve({ accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) });
  }
  const [filepath] = [
    ...textsIn(settings, 'shared_credentials_files'),
    ...textsIn(settings, 'shared_credentials_file'),
  ];
  const [configFilepath] = textsIn(settings, 'shared_config_files');
  const profile = profileOf(settings, context);
  const files = {
    ...(filepath === undefined ? {} : { filepath }),
    ...(configFilepath === undefined ? {} : { configFilepath }),
    ...(profile === undefined ? {} : { profile }),
  };
  return filepath === undefined && configFilepath === undefined ? fromNodeProviderChain(files) : fromIni(files);
}
