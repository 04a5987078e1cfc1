import type { AttributePath, AttributeStep } from '../../domain/attribute-path.js';
import { isObject, own, type Json } from '../../domain/json.js';

/** Paths to what is sensitive, and whether a part could not be understood. The empty path means everything. */
export interface SensitivePaths {
  readonly paths: readonly AttributePath[];
  readonly malformed: boolean;
}

const none: SensitivePaths = { paths: [], malformed: false };

/**
 * Reads `sensitive_attributes`: a list of paths, each a list of steps (`get_attr`, or `index` with a typed value); a bare
 * step counts as a path of one. Where a step cannot be understood, everything below the steps before it is sensitive:
 * to show too little is the safe mistake.
 */
export function readSensitiveAttributes(value: Json | undefined): SensitivePaths {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return none;
  if (!Array.isArray(value)) return { paths: [[]], malformed: true };
  let malformed = false;
  const paths = value.map((path): AttributePath => {
    const steps: AttributeStep[] = [];
    for (const step of Array.isArray(path) ? path : [path]) {
      const read = readStep(step);
      if (read === undefined) {
        malformed = true;
        break;
      }
      steps.push(read);
    }
    return steps;
  });
  return { paths, malformed };
}

function readStep(step: Json): AttributeStep | undefined {
  if (!isObject(step)) return undefined;
  const value = own(step, 'value');
  if (own(step, 'type') === 'get_attr')
    return typeof value === 'string' ? { kind: 'attribute', name: value } : undefined;
  if (own(step, 'type') !== 'index') return undefined;
  const key = isObject(value) ? own(value, 'value') : value;
  if (typeof key === 'string') return { kind: 'key', key };
  return typeof key === 'number' ? { kind: 'index', index: key } : undefined;
}

const attributeName = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

/**
 * Reads `sensitive_values` of `terraform show -json`: the shape of the values with `true` in place of what is sensitive.
 * The shape does not tell attributes from map keys: a key that could be an attribute name is read as one.
 */
export function readSensitiveValues(value: Json | undefined): SensitivePaths {
  if (value === undefined || value === null || value === false) return none;
  const paths: AttributePath[] = [];
  collect(value, [], paths);
  return { paths, malformed: false };
}

function collect(value: Json, at: AttributePath, paths: AttributePath[]): void {
  if (value === true) paths.push(at);
  else if (Array.isArray(value))
    value.forEach((item, index) => {
      collect(item, [...at, { kind: 'index', index }], paths);
    });
  else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const step: AttributeStep = attributeName.test(key) ? { kind: 'attribute', name: key } : { kind: 'key', key };
      collect(item, [...at, step], paths);
    }
  }
}
