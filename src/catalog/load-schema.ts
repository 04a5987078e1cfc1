import { existsSync, readFileSync } from 'node:fs';
import { builtInDataSources, builtInResources } from './provider-schema/built-in.js';
import { schemaFileOf } from './provider-schema/file-name.js';
import { helperDataSources, helperResources } from './provider-schema/helpers.js';
import type { ProviderSchema, Scalar, SchemaAttribute, Shape, Structure, Unset } from './provider-schema/model.js';
import type { Json } from '../domain/json.js';

interface Encoded {
  /** Kind → names, or kind → name → number of a nested structure. */
  readonly of: Readonly<Record<string, string | Readonly<Record<string, number>>>>;
  /** Names of what a plan has as null where it is left out. */
  readonly none?: string;
  /** Name → the provider's default. */
  readonly defaults?: Readonly<Record<string, Json>>;
  readonly when?: Readonly<Record<string, { readonly value: Json; readonly argument: string; readonly is: Json[] }>>;
}

interface SchemaFile {
  readonly resources: Readonly<Record<string, Encoded>>;
  readonly data: Readonly<Record<string, Encoded>>;
  readonly shapes: readonly Encoded[];
}

/** Opens the generated schemas. A service's file is read when one of its types is asked for. */
export function loadProviderSchema(): ProviderSchema {
  return new GeneratedSchema();
}

const folder = new URL('./generated/schema/', import.meta.url);

class GeneratedSchema implements ProviderSchema {
  readonly #files = new Map<string, SchemaFile | undefined>();
  readonly #known = new Map<string, Structure | undefined>();
  readonly #shapes = new Map<Encoded, Structure>();

  resource(terraformType: string): Structure | undefined {
    const written = builtInResources.get(terraformType) ?? helperResources.get(terraformType);
    return written ?? this.#structure('resources', terraformType);
  }

  dataSource(terraformType: string): Structure | undefined {
    const written = builtInDataSources.get(terraformType) ?? helperDataSources.get(terraformType);
    return written ?? this.#structure('data', terraformType);
  }

  #structure(table: 'resources' | 'data', type: string): Structure | undefined {
    const key = `${table} ${type}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#read(table, type));
    return this.#known.get(key);
  }

  #read(table: 'resources' | 'data', type: string): Structure | undefined {
    if (!type.startsWith('aws_')) return undefined;
    const file = this.#file(schemaFileOf(type));
    // Names come from configurations: `constructor` is no type.
    if (file === undefined || !Object.hasOwn(file[table], type)) return undefined;
    const encoded = file[table][type];
    return encoded === undefined ? undefined : this.#decode(encoded, file.shapes);
  }

  #file(name: string): SchemaFile | undefined {
    if (!this.#files.has(name)) {
      const url = new URL(`${name}.json`, folder);
      this.#files.set(name, existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as SchemaFile) : undefined);
    }
    return this.#files.get(name);
  }

  #decode(encoded: Encoded, shapes: readonly Encoded[]): Structure {
    const known = this.#shapes.get(encoded);
    if (known !== undefined) return known;
    const attributes = new Map<string, SchemaAttribute>();
    const unset = unsetIn(encoded);
    for (const [kind, names] of Object.entries(encoded.of)) {
      const words = kind.split(' ');
      if (typeof names === 'string') {
        for (const name of names.split(' ')) attributes.set(name, attributeOf(name, words, unset.get(name)));
        continue;
      }
      for (const [name, number] of Object.entries(names)) {
        const shape = shapes[number];
        if (shape === undefined) throw new Error(`the generated schema has no structure ${String(number)}`);
        attributes.set(name, attributeOf(name, words, unset.get(name), this.#decode(shape, shapes)));
      }
    }
    this.#shapes.set(encoded, attributes);
    return attributes;
  }
}

const nothing: Unset = { value: null };

function unsetIn({ none = '', defaults = {}, when = {} }: Encoded): ReadonlyMap<string, Unset> {
  return new Map<string, Unset>([
    ...none.split(' ').map((name): [string, Unset] => [name, nothing]),
    ...Object.entries(defaults).map(([name, value]): [string, Unset] => [name, { value }]),
    ...Object.entries(when).map(([name, { value, ...condition }]): [string, Unset] => [
      name,
      { value, when: condition },
    ]),
  ]);
}

const flags = ['optional', 'required', 'computed', 'sensitive', 'block'];

function attributeOf(
  name: string,
  words: readonly string[],
  unset: Unset | undefined,
  structure?: Structure,
): SchemaAttribute {
  const [kind = 'any', of = 'any'] = words.filter((word) => !flags.includes(word) && word !== '1');
  const has = (word: string): boolean => words.includes(word);
  return {
    name,
    shape: shapeOf(kind as Shape['kind'], of as Scalar, structure),
    block: has('block'),
    single: has('1'),
    optional: has('optional'),
    required: has('required'),
    computed: has('computed'),
    sensitive: has('sensitive'),
    ...(unset !== undefined && { unset }),
  };
}

function shapeOf(kind: Shape['kind'], of: Scalar, structure: Structure | undefined): Shape {
  switch (kind) {
    case 'list':
    case 'set':
    case 'map':
      return { kind, element: structure === undefined ? { kind: of } : { kind: 'object', structure } };
    case 'object':
      return structure === undefined ? { kind: 'any' } : { kind, structure };
    default:
      return { kind };
  }
}
