import { canonicalText, isAbsent, isObject, jsonEqual, own, type Json, type JsonObject } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Equivalence } from './equivalence.js';

const service = 'delivery.logs.amazonaws.com';
const sids = /^AWSLogDelivery(?:Write|AclCheck|Check)\d*$/;
/** What the delivery of logs may do with a bucket, as sorted lists of actions. */
const allowed = [['s3:PutObject'], ['s3:GetBucketAcl'], ['s3:GetBucketAcl', 's3:ListBucket'], ['s3:ListBucket']];
const elements = new Set(['Sid', 'Effect', 'Principal', 'Action', 'Resource', 'Condition']);

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function within(bucket: string, resource: Json): boolean {
  return typeof resource === 'string' && (resource === bucket || resource.startsWith(`${bucket}/`));
}

/** Every source account that the statement names is this one; there may be none in statements from before 2022. */
function isForHere(condition: Json | undefined, { account }: LensContext): boolean {
  if (!isObject(condition)) return isAbsent(condition);
  const operators = Object.values(condition).filter(isObject);
  const accounts = operators.flatMap((keys) => listOf(own(keys, 'aws:SourceAccount')));
  return account === undefined || accounts.every((named) => named === account);
}

/** Whether log delivery itself appended the statement: nothing but what it needs, on this bucket. In normal form. */
function isAppended(statement: Json, bucket: string, context: LensContext): boolean {
  if (!isObject(statement) || Object.keys(statement).some((element) => !elements.has(element))) return false;
  const sid = own(statement, 'Sid');
  const actions = [...listOf(own(statement, 'Action'))].sort();
  const resources = listOf(own(statement, 'Resource'));
  return (
    typeof sid === 'string' &&
    sids.test(sid) &&
    own(statement, 'Effect') === 'Allow' &&
    jsonEqual(own(statement, 'Principal'), { Service: [service] }) &&
    allowed.some((list) => jsonEqual(list, actions)) &&
    resources.length > 0 &&
    resources.every((resource) => within(bucket, resource)) &&
    isForHere(own(statement, 'Condition'), context)
  );
}

function statements(document: JsonObject): readonly Json[] {
  return listOf(own(document, 'Statement'));
}

export const logDeliveryStatements: Equivalence = {
  id: 'log-delivery-statements',
  summary:
    'a bucket policy and the same with the statements that the delivery of logs appends, if they allow just that',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html',
  equal(intended, live, context) {
    if (!isObject(live) || !(isAbsent(intended) || isObject(intended))) return false;
    const name = own(context.live, 'Bucket') ?? own(context.attributes, 'bucket');
    if (typeof name !== 'string' || name === '') return false;
    const bucket = `arn:${context.partition}:s3:::${name}`;
    const wanted = isObject(intended) ? statements(intended).map(canonicalText) : [];
    const rest = statements(live).filter(
      (statement) => wanted.includes(canonicalText(statement)) || !isAppended(statement, bucket, context),
    );
    if (rest.length === statements(live).length) return false;
    return canonicalText([...wanted].sort()) === canonicalText(rest.map(canonicalText).sort());
  },
};
