import { canonicalText, type Json, type JsonObject } from '../../src/domain/json.js';
import { schemaFileOf } from '../../src/catalog/provider-schema/file-name.js';
import { defaultsIn, noDefaults, type DefaultsAt, type ProviderDefaults } from './provider-defaults.js';
import type { TerraformAttribute, TerraformAttributes, TerraformSchema } from './terraform/schema.js';

/** What is emitted for the evaluation of configurations: one file per service word of the type names. */
export interface SchemaSources {
  readonly schema: TerraformSchema;
  readonly dataSources: TerraformSchema;
  /** Terraform type → dotted paths of its secret attributes. */
  readonly sensitive: Readonly<Record<string, readonly string[]>>;
  readonly defaults: ProviderDefaults;
}

/**
 * File name → text. A structure is an object: under `of`, kind (`optional computed list string`) → names, or for nested
 * structures kind (`optional block list 1`) → name → number of the structure in the file's `shapes`; beside it what a plan
 * has where arguments are left out. Equal structures are kept once.
 */
export function renderSchema({ schema, dataSources, sensitive, defaults }: SchemaSources): ReadonlyMap<string, string> {
  const drafts = new Map<string, SchemaFile>();
  const draftOf = (type: string): SchemaFile => {
    const name = schemaFileOf(type);
    const known = drafts.get(name) ?? new SchemaFile();
    drafts.set(name, known);
    return known;
  };
  for (const [type, attributes] of sorted(schema))
    draftOf(type).add('resources', type, attributes, sensitive[type] ?? [], defaultsIn(defaults, type));
  for (const [type, attributes] of sorted(dataSources)) draftOf(type).add('data', type, attributes, [], noDefaults);
  return new Map([...drafts].map(([name, draft]) => [`schema/${name}.json`, draft.text()]));
}

function sorted<T>(table: Readonly<Record<string, T>>): (readonly [string, T])[] {
  return Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1));
}

class SchemaFile {
  readonly #shapes: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lines = { resources: [] as string[], data: [] as string[] };

  add(
    kind: 'resources' | 'data',
    type: string,
    attributes: TerraformAttributes,
    secret: readonly string[],
    defaults: DefaultsAt,
  ): void {
    const structure = this.#structure(attributes, secret, '', defaults);
    this.#lines[kind].push(`${JSON.stringify(type)}:${canonicalText(structure)}`);
  }

  text(): string {
    const { resources, data } = this.#lines;
    return (
      `{\n"resources":{\n${resources.join(',\n')}\n},\n"data":{\n${data.join(',\n')}\n},\n` +
      `"shapes":[\n${this.#shapes.join(',\n')}\n]\n}\n`
    );
  }

  #structure(
    attributes: TerraformAttributes,
    secret: readonly string[],
    prefix: string,
    defaults: DefaultsAt,
  ): JsonObject {
    const names = new Map<string, string[]>();
    const nested = new Map<string, JsonObject>();
    for (const [name, attribute] of sorted(attributes)) {
      const path = `${prefix}${name}`;
      const kind = kindOf(attribute, secret.includes(path), defaults.isComputedBlock(path));
      if (attribute.attributes === undefined) {
        names.set(kind, [...(names.get(kind) ?? []), name]);
        continue;
      }
      const group = nested.get(kind) ?? {};
      group[name] = this.#shape(canonicalText(this.#structure(attribute.attributes, secret, `${path}.`, defaults)));
      nested.set(kind, group);
    }
    const lists = [...names].map(([kind, list]): [string, Json] => [kind, list.join(' ')]);
    return { of: Object.fromEntries<Json>([...lists, ...nested]), ...defaults.at(prefix, attributes) };
  }

  #shape(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#shapes.length);
    return this.#shapes.push(text) - 1;
  }
}

function kindOf(attribute: TerraformAttribute, secret: boolean, computed: boolean): string {
  return [
    ...(['optional', 'required', 'computed', 'sensitive'] as const).filter((flag) => attribute[flag] === true),
    ...(computed && attribute.computed !== true ? ['computed'] : []),
    ...(secret && attribute.sensitive !== true ? ['sensitive'] : []),
    ...(attribute.block === true ? ['block'] : []),
    attribute.type,
    ...(attribute.of === undefined ? [] : [attribute.of]),
    ...(attribute.maxItems === undefined ? [] : ['1']),
  ].join(' ');
}
