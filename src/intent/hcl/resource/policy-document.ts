import type { Value } from '../values/value.js';
import type { EvaluatedInstance } from './instance.js';

export function policyDocumentValue(_instance: EvaluatedInstance): Value | undefined {
  return undefined;
}
