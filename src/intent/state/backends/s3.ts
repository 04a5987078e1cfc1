import type { JsonObject } from '../../../domain/json.js';
import {
  environmentOf,
  unlisted,
  type BackendBlock,
  type StateBackend,
  type StateContext,
  type StateListing,
  type StateSource,
} from './backend.js';
import { keyPattern, splitQuery, type KeyPattern } from './pattern.js';
import { openS3 } from './s3-client.js';
import { s3Trouble } from './s3-trouble.js';
import { textIn, variable } from './settings.js';
import { StateTrouble } from './trouble.js';

/** Amazon S3 and what speaks like it. Sends `GetObject`, and `ListObjectsV2` for prefixes and globs. */
export const s3Backend: StateBackend = {
  name: 'Amazon S3',
  types: ['s3'],
  accepts: (uri) => uri.startsWith('s3://'),
  list: listUri,
  configured: listConfigured,
};

interface Bucket {
  readonly name: string;
  readonly settings: JsonObject;
  readonly context: StateContext;
}

async function listUri(uri: string, context: StateContext): Promise<StateListing> {
  const { path, query } = splitQuery(uri.slice('s3://'.length));
  const slash = path.indexOf('/');
  const name = slash < 0 ? path : path.slice(0, slash);
  if (name === '') {
    return unlisted('state-bad-uri', `${uri} names no bucket`, 'Write s3://bucket/key?region=eu-west-1.', uri);
  }
  const bucket: Bucket = { name, settings: querySettings(query), context };
  const pattern = keyPattern(slash < 0 ? '' : path.slice(slash + 1));
  if (pattern.kind === 'key') return { sources: [sourceOf(bucket, pattern.key)], diagnostics: [] };
  return listMany(bucket, pattern, `s3://${path}`);
}

/** The settings of the backend that make sense in a URI; others are left alone. */
function querySettings(query: URLSearchParams): JsonObject {
  const settings: JsonObject = {};
  for (const name of ['region', 'profile', 'role_arn', 'external_id', 'endpoint', 'use_path_style']) {
    const value = query.get(name);
    if (value !== null) settings[name] = value;
  }
  return settings;
}

function listConfigured({ settings, workspace, folder }: BackendBlock, context: StateContext): Promise<StateListing> {
  const name = textIn(settings, 'bucket');
  const key = textIn(settings, 'key');
  if (name === undefined || key === undefined) {
    const missing = [...(name === undefined ? ['bucket'] : []), ...(key === undefined ? ['key'] : [])].join(' and ');
    return Promise.resolve(
      unlisted(
        'state-backend-incomplete',
        `The s3 backend of ${folder} does not say its ${missing}`,
        'The rest was given to `terraform init -backend-config=…`: run that here, or name the state with --state s3://bucket/key.',
        folder,
      ),
    );
  }
  const prefix = textIn(settings, 'workspace_key_prefix') ?? 'env:';
  const full = workspace === 'default' ? key : [prefix, workspace, key].join('/');
  return Promise.resolve({ sources: [sourceOf({ name, settings, context }, full)], diagnostics: [] });
}

async function listMany(
  bucket: Bucket,
  pattern: Extract<KeyPattern, { kind: 'many' }>,
  file: string,
): Promise<StateListing> {
  try {
    const keys = await keysUnder(bucket, pattern.prefix);
    const found = keys.filter(pattern.matches).sort();
    if (found.length > 0) return { sources: found.map((key) => sourceOf(bucket, key)), diagnostics: [] };
    return unlisted(
      'state-no-match',
      `No object matches ${file}`,
      `There are ${keys.length} objects under s3://${bucket.name}/${pattern.prefix}. A prefix means the keys under it that end in .tfstate; give a glob for others.`,
      file,
    );
  } catch (error) {
    return {
      sources: [],
      diagnostics: [s3Trouble(error, file, { bucket: bucket.name, action: 's3:ListBucket' }).diagnostic],
    };
  }
}

async function keysUnder({ name, settings, context }: Bucket, prefix: string): Promise<string[]> {
  const { ListObjectsV2Command } = await import('@aws-sdk/client-s3');
  const client = await openS3(settings, context);
  try {
    const keys: string[] = [];
    let next: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket: name,
          Prefix: prefix,
          ...(next === undefined ? {} : { ContinuationToken: next }),
        }),
      );
      keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
      next = page.NextContinuationToken;
    } while (next !== undefined);
    return keys;
  } finally {
    client.destroy();
  }
}

function sourceOf(bucket: Bucket, key: string): StateSource {
  const file = `s3://${bucket.name}/${key}`;
  const endpoint = textIn(bucket.settings, 'endpoint') ?? '';
  return { file, id: `${file} ${endpoint}`, read: () => read(bucket, key, file) };
}

async function read({ name, settings, context }: Bucket, key: string, file: string): Promise<Uint8Array> {
  try {
    const { GetObjectCommand } = await import('@aws-sdk/client-s3');
    const client = await openS3(settings, context);
    try {
      const customerKey =
        textIn(settings, 'sse_customer_key') ?? variable(environmentOf(context), 'AWS_SSE_CUSTOMER_KEY');
      const answer = await client.send(
        new GetObjectCommand({
          ...{ Bucket: name, Key: key },
          ...(customerKey === undefined ? {} : { SSECustomerAlgorithm: 'AES256', SSECustomerKey: customerKey }),
        }),
      );
      if (answer.Body === undefined) throw new StateTrouble('state-empty-file', file, 'is empty', 'Check the key.');
      return await answer.Body.transformToByteArray();
    } finally {
      client.destroy();
    }
  } catch (error) {
    throw s3Trouble(error, file, { bucket: name, action: 's3:GetObject' });
  }
}
