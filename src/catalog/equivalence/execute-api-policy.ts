import { canonicalText, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import { parsed } from '../codecs/json.js';
import { policy } from '../codecs/policy.js';
import type { LensContext } from '../engine/context.js';
import type { Equivalence } from './equivalence.js';

const full = /^arn:([^:]+):execute-api:([^:]+):([^:]+):([^/]+)(\/.*)?$/;

/** Every `execute-api:/...` and every ARN of this very API in the short form; other ARNs stay. */
function shortened(value: Json, context: LensContext): Json {
  if (typeof value === 'string') return short(value, context);
  if (Array.isArray(value)) return value.map((item) => shortened(item, context));
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) setOwn(result, key, shortened(item, context));
  return result;
}

function short(text: string, context: LensContext): string {
  const [, partition, region, account, api, rest] = full.exec(text) ?? [];
  if (api === undefined || partition !== context.partition || api !== own(context.live, 'RestApiId')) return text;
  if (region !== (context.region ?? region) || account !== (context.account ?? account)) return text;
  return `execute-api:${rest ?? ''}`;
}

/** What a policy says of this API, in a spelling of its own; undefined for what is no policy. */
function meaning(value: Json | undefined, context: LensContext): string | undefined {
  const document = parsed(value ?? null);
  if (!isObject(document)) return undefined;
  const normal = policy.normal(shortened(document, context), {}, context);
  const statements = isObject(normal) ? own(normal, 'Statement') : undefined;
  if (!isObject(normal) || !Array.isArray(statements)) return undefined;
  return canonicalText({ ...normal, Statement: statements.map(canonicalText).sort() });
}

export const executeApiPolicy: Equivalence = {
  id: 'execute-api-policy',
  summary: "a REST API's policy with `execute-api:/...`, and the ARN of this API that API Gateway makes of it",
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-policy-language-overview.html',
  equal(intended, live, context) {
    const wanted = meaning(intended, context);
    return wanted !== undefined && wanted === meaning(live, context);
  },
};
