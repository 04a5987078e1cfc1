import type { SchemaRead, SchemaReader } from '../../domain/schema.js';
import { withRetries, type Backoff } from '../reading/attempts.js';
import { toFailure, type Failure } from '../reading/failure.js';
import { Fuse } from '../reading/fuse.js';
import { createLanes, type Lane } from '../reading/pace.js';
import { defaultRegion, type AccessOptions } from '../credentials.js';
import { inParallel } from '../parallel.js';
import { createDescribeType, type DescribeType } from './client.js';

export interface SchemaReaderOptions extends AccessOptions {
  /** Calls at a time; the rate adapts below that. */
  readonly concurrency: number;
  /** For one schema, all its retries included. */
  readonly timeoutSeconds: number;
  readonly backoff?: Backoff;
  readonly logger?: (text: string) => void;
}

/** The registry is one service however many types it knows; its own limit is not documented. */
const lowestRate = 5;
const service = 'AWS::CloudFormation::Type';

/** Where no region is named: the registry of this one knows every public type. */
const usualRegion = 'us-east-1';

interface Describing {
  readonly describe: DescribeType;
  readonly lane: Lane;
  readonly fuse: Fuse;
  readonly region: string;
  readonly options: SchemaReaderOptions;
  readonly onThrottle: () => void;
}

/** Reads schemas by `DescribeType`, and calls nothing else but what finding credentials takes. */
export async function createSchemaReader(options: SchemaReaderOptions): Promise<SchemaReader> {
  const region = (await defaultRegion(options)) ?? usualRegion;
  let throttled = 0;
  const describing: Describing = {
    describe: createDescribeType(options, region, options.concurrency),
    lane: createLanes(lowestRate)(region, service),
    fuse: new Fuse(),
    region,
    options,
    onThrottle: () => {
      throttled++;
    },
  };
  return {
    region,
    throttled: () => throttled,
    read: (typeNames, signal) =>
      inParallel(typeNames, { limit: options.concurrency, signal }, (typeName, stop) =>
        readOne(typeName, describing, stop),
      ),
  };
}

async function readOne(typeName: string, describing: Describing, signal: AbortSignal): Promise<SchemaRead> {
  const { fuse, region } = describing;
  const blown = fuse.blown(region);
  if (blown !== undefined) return unreadable(typeName, blown, region);
  try {
    const schema = await attempts(typeName, describing, signal);
    fuse.answered(region);
    if (schema === undefined) return { kind: 'unreadable', typeName, reason: 'AWS answered without a schema' };
    return { kind: 'read', typeName, schema };
  } catch (error) {
    const failed = toFailure(error);
    fuse.note(region, failed);
    return unreadable(typeName, failed, region);
  }
}

function attempts(typeName: string, describing: Describing, signal: AbortSignal): Promise<string | undefined> {
  const { describe, lane, options, onThrottle } = describing;
  return withRetries((own) => describe(typeName, own), {
    lane,
    backoff: options.backoff ?? { first: 200, longest: 10_000 },
    deadlineMilliseconds: options.timeoutSeconds * 1000,
    signal,
    onRetry: ({ handling, live }, wait) => {
      if (handling === 'throttled') onThrottle();
      options.logger?.(`DescribeType of ${typeName} after ${live.name}, in ${Math.round(wait)} ms`);
    },
  });
}

/** The reason is one for people, and the same for every type that fails in the same way. */
function unreadable(typeName: string, { live, handling }: Failure, region: string): SchemaRead {
  const reason = `${live.name}: ${live.message}`;
  if (live.name === 'TypeNotFoundException') {
    return { kind: 'unreadable', typeName, reason: `the registry in ${region} does not know it` };
  }
  if (/AccessDenied|NotAuthorized|UnauthorizedOperation/.test(live.name)) {
    return { kind: 'unreadable', typeName, reason: `denied: grant cloudformation:DescribeType (${live.message})` };
  }
  if (handling === 'throttled')
    return { kind: 'unreadable', typeName, reason: 'AWS kept throttling until the deadline' };
  return { kind: 'unreadable', typeName, reason };
}
