import { own, type Json, type JsonObject } from '../../../domain/json.js';
import { stringType, type Type } from '../values/type.js';
import { isText, itemsOf, known, objectOf, text, unknown, type Value } from '../values/value.js';
import type { EvaluatedInstance } from './instance.js';
import type { ProjectedBody } from './project.js';

/**
 * Computed attributes of which the provider tells a part before anything is applied, so that a `for_each` can go over
 * them. `state`: what the resource is before, if it is there.
 */
export function foretold(
  { configured, body }: EvaluatedInstance,
  state: JsonObject | undefined,
  reason: string,
): ReadonlyMap<string, Value> {
  const options =
    configured.type === 'aws_acm_certificate' ? validationOptions(body, namesIn(state), reason) : undefined;
  return options === undefined ? new Map() : new Map([['domain_validation_options', options]]);
}

const recordParts = ['resource_record_name', 'resource_record_type', 'resource_record_value'];
const option: Type = {
  kind: 'object',
  attributes: new Map(['domain_name', ...recordParts].map((name) => [name, stringType])),
};

/**
 * A certificate that is validated by DNS has a record for each of its names, whose names alone are known. Source: provider
 * hashicorp/aws, `aws_acm_certificate`, `CustomizeDiff`.
 */
function validationOptions(
  body: ProjectedBody,
  before: readonly Json[] | undefined,
  reason: string,
): Value | undefined {
  const method = body.attributes.get('validation_method');
  if (method === undefined || !isText(method) || method.data !== 'DNS') return undefined;
  const names = ['domain_name', 'subject_alternative_names'].flatMap((name) => textsOf(body.attributes.get(name)));
  const distinct = [...new Set(names)];
  if (!distinct.every((name) => name !== undefined)) return undefined;
  const isSame = before?.length === distinct.length && before.every((name) => distinct.some((other) => other === name));
  if (isSame) return undefined;
  const parts = recordParts.map((name) => [name, unknown(reason, stringType)] as const);
  const items = distinct.map((name) => objectOf(new Map<string, Value>([['domain_name', text(name)], ...parts])));
  return known({ kind: 'set', element: option }, items);
}

/** A text, or the texts of a set; undefined among them for what is not known. */
function textsOf(value: Value | undefined): readonly (string | undefined)[] {
  if (value === undefined || value.kind === 'null') return [];
  if (value.kind === 'unknown') return [undefined];
  return (itemsOf(value) ?? [value]).map((item) => (isText(item) ? item.data : undefined));
}

function namesIn(state: JsonObject | undefined): readonly Json[] | undefined {
  if (state === undefined) return undefined;
  const names = own(state, 'subject_alternative_names');
  const others = Array.isArray(names) ? names : [];
  return [...new Set([own(state, 'domain_name') ?? null, ...others])];
}
