import type { SchemaAttribute } from '../../../catalog/provider-schema/model.js';
import { isInForm, rewrittenForm } from '../../../catalog/provider-schema/rewritten.js';
import { canonicalText } from '../../../domain/json.js';
import { parseJson } from '../../../domain/json-text.js';
import { itemsOf, membersOf, unknown, type KnownValue, type Value } from '../values/value.js';

/**
 * What a plan would show for an argument: the value as written, unless the provider may keep another form of it, or takes
 * it for something that is not set.
 */
export function settled(value: Value, type: string, attribute: SchemaAttribute): Value {
  if (value.kind !== 'known' || attribute.shape.kind === 'dynamic') return value;
  const form = rewrittenForm(type, attribute.name);
  if (typeof value.data === 'string') {
    const reason = doubtAbout(value.data, attribute);
    if (reason !== undefined) return unknown(reason, value.type, value.sensitive);
    if (form !== undefined && !isInForm(value.data, form)) {
      return unknown('the provider keeps it in another form', value.type, value.sensitive);
    }
    return value;
  }
  return attribute.optional && attribute.computed && isEmpty(value)
    ? unknown('the provider fills it in', value.type, value.sensitive)
    : value;
}

function doubtAbout(text: string, { optional, computed }: SchemaAttribute): string | undefined {
  if (text === '') return optional && computed ? 'the provider fills it in' : undefined;
  if (!/^\s*[[{]/.test(text)) return undefined;
  const parsed = parseJson(text);
  return parsed.ok && canonicalText(parsed.value) !== text
    ? 'the provider may write this JSON in another way'
    : undefined;
}

function isEmpty(value: KnownValue): boolean {
  return itemsOf(value)?.length === 0 || membersOf(value)?.size === 0;
}
