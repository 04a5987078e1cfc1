import { isObject, type JsonObject } from '../domain/json.js';
import { parseJson } from '../domain/json-text.js';

/** The resource model in the text of `Properties`, or what is wrong with it. Numbers keep their digits. */
export function parseDocument(
  text: string | undefined,
): { readonly document: JsonObject } | { readonly problem: string } {
  if (text === undefined || text === '') return { problem: 'it is empty' };
  const parsed = parseJson(text, { duplicates: false });
  if (!parsed.ok) return { problem: `it is not valid JSON: ${parsed.problem}` };
  return isObject(parsed.value) ? { document: parsed.value } : { problem: 'it is JSON, but not an object' };
}
