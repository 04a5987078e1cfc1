import {
  GetBucketCorsCommand,
  GetBucketEncryptionCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { parseJson, tagList, unless, type PropertyObject, type Reader } from '../document.js';

export const bucket: Reader = async (name, { s3 }) => {
  const Bucket = name;
  const head = await unless(s3.send(new HeadBucketCommand({ Bucket })), 'NotFound', 'NoSuchBucket');
  if (head === undefined) return undefined;
  const versioning = await s3.send(new GetBucketVersioningCommand({ Bucket }));
  const access = await unless(
    s3.send(new GetPublicAccessBlockCommand({ Bucket })),
    'NoSuchPublicAccessBlockConfiguration',
  );
  const tags = await unless(s3.send(new GetBucketTaggingCommand({ Bucket })), 'NoSuchTagSet');
  const cors = await unless(s3.send(new GetBucketCorsCommand({ Bucket })), 'NoSuchCORSConfiguration');
  return {
    AbacStatus: 'Disabled',
    Arn: `arn:aws:s3:::${name}`,
    BucketName: name,
    DomainName: `${name}.s3.amazonaws.com`,
    BucketEncryption: await encryption(s3, name),
    OwnershipControls: await ownership(s3, name),
    ...(access && { PublicAccessBlockConfiguration: { ...access.PublicAccessBlockConfiguration } }),
    ...(versioning.Status && { VersioningConfiguration: { Status: versioning.Status } }),
    ...(cors && { CorsConfiguration: { CorsRules: (cors.CORSRules ?? []).map((rule) => corsRule(rule)) } }),
    ...(tags && { Tags: tagList(tags.TagSet ?? []) }),
  };
};

export const bucketPolicy: Reader = async (Bucket, { s3 }) => {
  const answer = await unless(s3.send(new GetBucketPolicyCommand({ Bucket })), 'NoSuchBucketPolicy', 'NoSuchBucket');
  return answer?.Policy === undefined ? undefined : { Bucket, PolicyDocument: parseJson(answer.Policy) };
};

/** AWS encrypts every bucket; the emulator says that one without a configuration has none. */
async function encryption(s3: S3Client, Bucket: string): Promise<PropertyObject> {
  const answer = await unless(
    s3.send(new GetBucketEncryptionCommand({ Bucket })),
    'ServerSideEncryptionConfigurationNotFoundError',
  );
  const rules = answer?.ServerSideEncryptionConfiguration?.Rules ?? [];
  const configured = rules.map((rule) => ({
    BucketKeyEnabled: rule.BucketKeyEnabled ?? false,
    ServerSideEncryptionByDefault: { ...rule.ApplyServerSideEncryptionByDefault },
  }));
  const standard = { BucketKeyEnabled: false, ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } };
  return { ServerSideEncryptionConfiguration: configured.length > 0 ? configured : [standard] };
}

/** AWS enforces the owner's control by default; the emulator knows only what was put there. */
async function ownership(s3: S3Client, Bucket: string): Promise<PropertyObject> {
  const answer = await unless(
    s3.send(new GetBucketOwnershipControlsCommand({ Bucket })),
    'OwnershipControlsNotFoundError',
  );
  const rules = answer?.OwnershipControls?.Rules ?? [{ ObjectOwnership: 'BucketOwnerEnforced' }];
  return { Rules: rules.map(({ ObjectOwnership }) => ({ ObjectOwnership })) };
}

function corsRule(rule: {
  readonly AllowedHeaders?: string[] | undefined;
  readonly AllowedMethods: string[] | undefined;
  readonly AllowedOrigins: string[] | undefined;
  readonly MaxAgeSeconds?: number | undefined;
}): PropertyObject {
  return {
    AllowedHeaders: rule.AllowedHeaders,
    AllowedMethods: rule.AllowedMethods,
    AllowedOrigins: rule.AllowedOrigins,
    MaxAge: rule.MaxAgeSeconds,
  };
}
