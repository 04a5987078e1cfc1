import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';

/** What is known of one property of a document, beyond its schema; a row of `catalog/document-rules`. */
export interface PropertyRule {
  readonly order?: 'list' | 'set';
  /** Ids of `catalog/equivalence` that hold here. */
  readonly same?: readonly string[];
  /** What AWS answers where nothing was asked for. */
  readonly standard?: Json;
  /** The read handler does not return it. */
  readonly notReturned?: boolean;
  /** Keys of a map that the service answers in another case. */
  readonly recased?: boolean;
  /** JSON Pointer, from the object around, of the newer property that answers for this deprecated one. */
  readonly answeredBy?: string;
  /** Elements of a list that the service adds by itself; of several, the first that applies. */
  readonly extra?: readonly ExtraElements[];
  /** The service adds elements until the list has this many. */
  readonly filledUpTo?: number;
}

/**
 * Elements that only AWS has are its own where what stands under `key` is a name of `defaults` and what stands under
 * `value` is one of its default values (none listed: any value) or nothing. `others`: names of this form (a regular
 * expression) are the service's own too, because it has more settings than `defaults` lists.
 */
export interface ExtraElements {
  readonly key: string;
  readonly value: string;
  readonly defaults: Readonly<Record<string, readonly Json[]>>;
  readonly others?: string;
  /** Applies where this property of the live document has one of the values. */
  readonly when?: { readonly property: string; readonly in: readonly Json[] };
}

/** What the arguments of a document codec say of its type, ready for use. Paths are JSON Pointers, `*` for an index. */
export interface DocumentShape {
  /** Tokens of what is left out of the comparison: set by AWS only, or never returned. */
  readonly hidden: readonly (readonly string[])[];
  readonly tagProperty: string | undefined;
  readonly unordered: ReadonlySet<string>;
  /** Objects whose keys are the user's own. */
  readonly maps: ReadonlySet<string>;
  /** Properties that hold any JSON. */
  readonly json: ReadonlySet<string>;
  readonly rules: ReadonlyMap<string, PropertyRule>;
  /** Terraform attribute of a property called `Id`, since `id` is the provider's own name for the identifier. */
  readonly idAttribute: string;
}

const shapes = new WeakMap<JsonObject, DocumentShape>();

export function shapeOf(args: JsonObject): DocumentShape {
  let shape = shapes.get(args);
  if (shape === undefined) {
    shape = build(args);
    shapes.set(args, shape);
  }
  return shape;
}

function build(args: JsonObject): DocumentShape {
  const texts = (name: string): string[] => {
    const list = own(args, name);
    return Array.isArray(list) ? list.filter((path) => typeof path === 'string') : [];
  };
  const tagProperty = own(args, 'tagProperty');
  const idAttribute = own(args, 'idAttribute');
  return {
    hidden: [...texts('readOnly'), ...texts('writeOnly')].map((path) => path.slice(1).split('/')),
    tagProperty: typeof tagProperty === 'string' ? tagProperty.slice(1) : undefined,
    unordered: new Set(texts('unordered')),
    maps: new Set(texts('maps')),
    json: new Set(texts('json')),
    rules: rulesOf(own(args, 'rules')),
    idAttribute: typeof idAttribute === 'string' ? idAttribute : '',
  };
}

/** The rows were written as data of this very type; as arguments of a lens they are plain JSON. */
function rulesOf(rules: Json | undefined): ReadonlyMap<string, PropertyRule> {
  return new Map(isObject(rules) ? (Object.entries(rules) as unknown as [string, PropertyRule][]) : []);
}

export function pointerOf(path: readonly string[]): string {
  return path.map((token) => `/${token}`).join('');
}
