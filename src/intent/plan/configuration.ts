import { formatModule, parseAddress } from '../../domain/address.js';
import { formatAttributePath, type AttributePath } from '../../domain/attribute-path.js';
import type { Configuration, ConfiguredInstance } from '../../domain/configuration.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import { isAbsent, isObject, jsonEqual, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import { changesIn, type PlannedChange } from './change.js';
import { refreshedValues } from './drift.js';
import { argumentsIn, constantOf, expressionsOf } from './written.js';

const notTold = 'the plan does not tell whether the code sets it';
const notApplied = 'it is known only after the apply';
const maybeIgnored = 'the plan does not tell whether the code says the same or ignores it';

/** What a plan means to have. It has no lines, and says nothing of `ignore_changes`. */
export function planConfiguration(plan: JsonObject, file: string): Configuration {
  const changes = changesIn(plan, 'resource_changes');
  const reader = new Reader(plan, file);
  const instances = changes.flatMap((change) => reader.instance(change) ?? []);
  const source = { file };
  const moved = changes.flatMap(({ previousAddress: from, address: to }) =>
    from === undefined ? [] : [{ from, to, source }],
  );
  const forgotten = changes.filter(({ actions }) => actions.includes('forget'));
  return {
    instances: new Map(instances.map((one) => [one.address, one])),
    unexpanded: [],
    moved,
    removed: forgotten.map(({ address }) => ({ from: address, destroys: false, source })),
    workspace: 'default',
    diagnostics: [withoutLines(file)],
  };
}

function withoutLines(file: string): Diagnostic {
  return {
    severity: 'info',
    code: 'plan-as-code',
    summary: `The plan ${file} stands in for the configuration`,
    detail:
      'It does not tell the lines of arguments nor `ignore_changes`; where it leaves open what the code says, so does ' +
      'this report. Leave --plan out to compare with the configuration itself.',
    source: { file },
  };
}

class Reader {
  readonly #file: string;
  readonly #expressions: (address: string) => JsonObject | undefined;
  readonly #refreshed: ReadonlyMap<string, JsonObject>;

  constructor(plan: JsonObject, file: string) {
    this.#file = file;
    this.#expressions = expressionsOf(plan);
    this.#refreshed = refreshedValues(plan);
  }

  instance(change: PlannedChange): ConfiguredInstance | undefined {
    const parsed = parseAddress(change.address);
    if (parsed === undefined || change.after === undefined) return undefined;
    const { mode, type, name, key } = parsed;
    const unknown = new Map<string, string>();
    for (const path of truePaths(change.unknown)) unknown.set(formatAttributePath(path), notApplied);
    const ignored: string[] = [];
    const attributes = this.#attributes(change, change.after, unknown, ignored);
    return {
      ...{ address: change.address, module: formatModule(parsed.module), mode, type, name },
      ...(key !== undefined && { key }),
      attributes,
      unknown,
      sensitive: truePaths(change.sensitive),
      source: { file: this.#file },
      places: new Map(),
      ignoreChanges: ignored,
      preventDestroy: false,
      provider: { roleArns: [], defaultTags: {} },
    };
  }

  #attributes(
    { address }: PlannedChange,
    after: JsonObject,
    unknown: Map<string, string>,
    ignored: string[],
  ): JsonObject {
    const written = this.#expressions(address);
    const refreshed = this.#refreshed.get(address) ?? {};
    const attributes: JsonObject = {};
    for (const [name, value] of Object.entries(after)) {
      // `tags_all` is no argument, and always what the code makes of its tags.
      if (written === undefined || (!Object.hasOwn(written, name) && name !== 'tags_all')) {
        if (!isAbsent(value)) unknown.set(name, notTold);
        continue;
      }
      const expression = own(written, name);
      if (Object.hasOwn(refreshed, name) && jsonEqual(own(refreshed, name), value)) {
        const constant = constantOf(expression);
        if (constant === undefined || constant === null || typeof constant === 'object')
          unknown.set(name, maybeIgnored);
        else if (typeof value !== 'object' && String(constant) !== String(value)) ignored.push(name);
      }
      setOwn(attributes, name, value);
      noteLeftOut(value, expression, name, unknown);
    }
    return attributes;
  }
}

/** Inside a block, a value that is not written comes from the provider, or from the refresh. */
function noteLeftOut(value: Json, expression: Json | undefined, path: string, unknown: Map<string, string>): void {
  const inside = argumentsIn(expression);
  if (inside === undefined) return;
  const blocks = Array.isArray(value) ? value : [value];
  blocks.forEach((block, index) => {
    if (!isObject(block)) return;
    const at = Array.isArray(value) ? `${path}[${String(index)}]` : path;
    for (const [name, item] of Object.entries(block)) {
      if (Object.hasOwn(inside, name)) noteLeftOut(item, own(inside, name), `${at}.${name}`, unknown);
      else if (!isAbsent(item)) unknown.set(`${at}.${name}`, notTold);
    }
  });
}

/**
 * Paths at which a shape says `true`. The shape does not tell attributes from map keys: an object in a list is taken for
 * a block, one that stands by itself for a map.
 */
function truePaths(shape: Json): AttributePath[] {
  const found: AttributePath[] = [];
  const visit = (value: Json, at: AttributePath): void => {
    if (value === true) found.push(at);
    else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, [...at, { kind: 'index', index }]);
      });
    } else if (isObject(value)) {
      const isMap = at.at(-1)?.kind === 'attribute';
      for (const [key, item] of Object.entries(value)) {
        visit(item, [...at, isMap ? { kind: 'key', key } : { kind: 'attribute', name: key }]);
        if (isMap && item === true) found.push([...at, { kind: 'attribute', name: key }]);
      }
    }
  };
  visit(shape, []);
  return found;
}
