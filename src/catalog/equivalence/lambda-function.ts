import { own, type Json } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Equivalence } from './equivalence.js';

interface FunctionReference {
  readonly name: string;
  readonly qualifier?: string;
  readonly account?: string;
  readonly region?: string;
}

const arn = /^arn:[^:]+:lambda:([^:]+):(\d+):function:([^:]+)(?::(.+))?$/;
const partial = /^(\d+):function:([^:]+)(?::(.+))?$/;
const plain = /^([^:]+)(?::([^:]+))?$/;

/** `name`, `name:qualifier`, `account:function:name` or an ARN, each with or without qualifier. */
function reference(value: Json | undefined): FunctionReference | undefined {
  if (typeof value !== 'string') return undefined;
  const full = arn.exec(value);
  if (full !== null) return made(full[3], full[4], full[2], full[1]);
  const short = partial.exec(value);
  if (short !== null) return made(short[2], short[3], short[1]);
  const bare = plain.exec(value);
  return bare === null ? undefined : made(bare[1], bare[2]);
}

function made(
  name: string | undefined,
  qualifier: string | undefined,
  account?: string,
  region?: string,
): FunctionReference | undefined {
  if (name === undefined) return undefined;
  return { name, ...(qualifier && { qualifier }), ...(account && { account }), ...(region && { region }) };
}

/** What a reference leaves out is the account and region of the resource itself, and its `qualifier`. */
function completed(found: FunctionReference, context: LensContext): Required<FunctionReference> {
  const qualifier = own(context.attributes, 'qualifier');
  return {
    name: found.name,
    qualifier: found.qualifier ?? (typeof qualifier === 'string' ? qualifier : ''),
    account: found.account ?? context.account ?? '',
    region: found.region ?? context.region ?? '',
  };
}

export const lambdaFunctionName: Equivalence = {
  id: 'lambda-function-name',
  summary: 'one Lambda function by name, partial ARN or ARN',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html',
  equal(intended, live, context) {
    const left = reference(intended);
    const right = reference(live);
    if (left === undefined || right === undefined) return false;
    const a = completed(left, context);
    const b = completed(right, context);
    return (
      a.name === b.name &&
      a.qualifier === b.qualifier &&
      sameIfKnown(a.account, b.account) &&
      sameIfKnown(a.region, b.region)
    );
  },
};

function sameIfKnown(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

export const lambdaDefaultLogGroup: Equivalence = {
  id: 'lambda-default-log-group',
  summary: 'no log group asked for, and the one that Lambda names after the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
  equal(intended, live, context) {
    if (intended !== undefined && intended !== '') return false;
    const name = own(context.attributes, 'function_name');
    return typeof name === 'string' && live === `/aws/lambda/${reference(name)?.name ?? name}`;
  },
};
