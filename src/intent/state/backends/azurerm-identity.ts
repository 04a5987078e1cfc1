import { readFile } from 'node:fs/promises';
import type { TokenCredential } from '@azure/identity';
import type { JsonObject } from '../../../domain/json.js';
import type { Environment } from './backend.js';
import { flagIn, textIn, variable } from './settings.js';

/**
 * Who signs in at Azure AD, as the `azurerm` backend decides it: a service principal with a secret, a certificate or an
 * OIDC token, a managed identity, else whoever `az login` says.
 */
export async function azureCredential(settings: JsonObject, env: Environment): Promise<TokenCredential> {
  const identity = await import('@azure/identity');
  const tenant = textIn(settings, 'tenant_id') ?? variable(env, 'ARM_TENANT_ID');
  const client = textIn(settings, 'client_id') ?? variable(env, 'ARM_CLIENT_ID');
  const options = { ...authority(settings, env) };
  if (tenant !== undefined && client !== undefined) {
    const secret = textIn(settings, 'client_secret') ?? variable(env, 'ARM_CLIENT_SECRET');
    if (secret !== undefined) return new identity.ClientSecretCredential(tenant, client, secret, options);
    const certificatePath = textIn(settings, 'client_certificate_path') ?? variable(env, 'ARM_CLIENT_CERTIFICATE_PATH');
    const certificatePassword =
      textIn(settings, 'client_certificate_password') ?? variable(env, 'ARM_CLIENT_CERTIFICATE_PASSWORD');
    if (certificatePath !== undefined) {
      const certificate = { certificatePath, ...(certificatePassword === undefined ? {} : { certificatePassword }) };
      return new identity.ClientCertificateCredential(tenant, client, certificate, options);
    }
    const token = oidcToken(settings, env);
    if (token !== undefined) return new identity.ClientAssertionCredential(tenant, client, token, options);
  }
  const managed = flagIn(settings, 'use_msi') ?? variable(env, 'ARM_USE_MSI') === 'true';
  if (managed) return new identity.ManagedIdentityCredential(client === undefined ? {} : { clientId: client });
  const tenantId = tenant === undefined ? {} : { tenantId: tenant };
  return new identity.ChainedTokenCredential(
    new identity.EnvironmentCredential(options),
    ...workload(env, (given) => new identity.WorkloadIdentityCredential(given)),
    new identity.AzureCliCredential(tenantId),
  );
}

/** A workload of Kubernetes. The client refuses to be made where the cluster says nothing. */
function workload(
  env: Environment,
  make: (given: { tenantId: string; clientId: string; tokenFilePath: string }) => TokenCredential,
): readonly TokenCredential[] {
  const tenantId = variable(env, 'ARM_TENANT_ID', 'AZURE_TENANT_ID');
  const clientId = variable(env, 'ARM_CLIENT_ID', 'AZURE_CLIENT_ID');
  const tokenFilePath = variable(env, 'AZURE_FEDERATED_TOKEN_FILE');
  if (tenantId === undefined || clientId === undefined || tokenFilePath === undefined) return [];
  return [make({ tenantId, clientId, tokenFilePath })];
}

function authority(settings: JsonObject, env: Environment): { authorityHost?: string } {
  const cloud = textIn(settings, 'environment') ?? variable(env, 'ARM_ENVIRONMENT');
  if (cloud === 'usgovernment') return { authorityHost: 'https://login.microsoftonline.us' };
  return cloud === 'china' ? { authorityHost: 'https://login.chinacloudapi.cn' } : {};
}

function oidcToken(settings: JsonObject, env: Environment): (() => Promise<string>) | undefined {
  const token = textIn(settings, 'oidc_token') ?? variable(env, 'ARM_OIDC_TOKEN');
  if (token !== undefined) return () => Promise.resolve(token);
  const path = textIn(settings, 'oidc_token_file_path') ?? variable(env, 'ARM_OIDC_TOKEN_FILE_PATH');
  return path === undefined ? undefined : () => readFile(path, 'utf8').then((text) => text.trim());
}
