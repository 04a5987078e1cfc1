import type { Json, JsonObject } from '../../src/domain/json.js';
import { writers, type LiveDocument } from './documents.js';
import { doneByHand, failures, gone } from './drift.js';

const place = { account: '123456789012', region: 'eu-west-1' };

interface StateResource {
  readonly type: string;
  readonly instances: readonly { readonly attributes: JsonObject & { tags_all?: Record<string, string> } }[];
}

/** The lines of the snapshot: what AWS would answer for the state, after what was done by hand. */
export function liveLines(state: string): JsonObject[] {
  const { resources } = JSON.parse(state) as { resources: readonly StateResource[] };
  const documents = resources.flatMap((resource) => {
    const write = writers[resource.type];
    if (write === undefined) return [];
    return resource.instances.map(({ attributes }) => write(attributes, tagList(attributes.tags_all)));
  });
  withFacets(documents, resources);
  doneByHand(documents);
  return [
    { kind: 'snapshot', schemaVersion: '1', recordedAt: '2026-11-21T06:00:00Z', tool: 'driftline 0.1.0' },
    ...documents.map(line),
  ];
}

function line({ typeName, identifier, properties }: LiveDocument): JsonObject {
  const key = { kind: 'resource', ...(typeName.includes('::IAM::') ? { ...place, region: 'us-east-1' } : place) };
  const failure = failures.find((one) => one.typeName === typeName && one.identifier.test(identifier));
  if (gone.some((name) => identifier.endsWith(name))) {
    const message = `Resource of type '${typeName}' with identifier '${identifier}' was not found.`;
    return { ...key, typeName, identifier, error: { name: 'ResourceNotFoundException', message } };
  }
  if (failure !== undefined) return { ...key, typeName, identifier, error: failure.error };
  return { ...key, typeName, identifier, properties };
}

/** Reverse of what Terraform has: AWS keeps no order of tags. */
function tagList(tags: Readonly<Record<string, string>> = {}): Json[] {
  return Object.entries(tags)
    .map(([Key, Value]) => ({ Key, Value }))
    .reverse();
}

/** What other Terraform resources contribute to a live resource. */
function withFacets(documents: readonly LiveDocument[], resources: readonly StateResource[]): void {
  const find = (typeName: string, identifier: string): JsonObject | undefined =>
    documents.find((one) => one.typeName === typeName && one.identifier === identifier)?.properties;
  for (const { type, instances } of resources) {
    for (const { attributes } of instances as readonly { attributes: Record<string, string> }[]) {
      const role = find('AWS::IAM::Role', attributes.role ?? '');
      const bucket = find('AWS::S3::Bucket', attributes.bucket ?? '');
      if (type === 'aws_iam_role_policy_attachment' && role) role.ManagedPolicyArns = [attributes.policy_arn ?? ''];
      if (type === 'aws_iam_role_policy' && role) {
        const PolicyDocument = JSON.parse(attributes.policy ?? '') as Json;
        role.Policies = [{ PolicyName: attributes.name ?? '', PolicyDocument }];
      }
      if (type === 'aws_s3_bucket_versioning' && bucket) bucket.VersioningConfiguration = { Status: 'Enabled' };
      if (type === 'aws_s3_bucket_server_side_encryption_configuration' && bucket) {
        bucket.BucketEncryption = { ServerSideEncryptionConfiguration: [encryption(keyArn(documents))] };
      }
    }
  }
}

function keyArn(documents: readonly LiveDocument[]): Json {
  return documents.find(({ typeName }) => typeName === 'AWS::KMS::Key')?.properties.Arn ?? '';
}

function encryption(KMSMasterKeyID: Json): Json {
  return { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID } };
}
