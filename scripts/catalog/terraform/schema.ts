/** One argument or attribute of a Terraform resource type. `optional` or `required`: a person can set it. */
export interface TerraformAttribute {
  readonly type: 'string' | 'number' | 'bool' | 'any' | 'list' | 'set' | 'map' | 'object';
  /** Elements of a list, set or map of scalars. */
  readonly of?: 'string' | 'number' | 'bool' | 'any';
  /** Elements of a list, set or map of objects, or the object itself. */
  readonly attributes?: TerraformAttributes;
  /** Written in HCL as a block rather than with `=`. */
  readonly block?: true;
  /** A list or set block that may stand only once. */
  readonly maxItems?: 1;
  readonly optional?: true;
  readonly required?: true;
  readonly computed?: true;
  readonly sensitive?: true;
}

export type TerraformAttributes = Readonly<Record<string, TerraformAttribute>>;

/** Terraform resource type → its attributes. */
export type TerraformSchema = Readonly<Record<string, TerraformAttributes>>;

export function isSettable(attribute: TerraformAttribute): boolean {
  return attribute.optional === true || attribute.required === true;
}

/** Visits every attribute at every depth, parents first, with its dotted path. */
export function* walkAttributes(
  attributes: TerraformAttributes,
  prefix = '',
): Generator<{ readonly path: string; readonly attribute: TerraformAttribute }> {
  for (const [name, attribute] of Object.entries(attributes)) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    yield { path, attribute };
    if (attribute.attributes !== undefined) yield* walkAttributes(attribute.attributes, path);
  }
}

/** The attribute at a dotted path, `undefined` where the schema has none. */
export function attributeAt(attributes: TerraformAttributes, path: string): TerraformAttribute | undefined {
  let at: TerraformAttributes | undefined = attributes;
  let found: TerraformAttribute | undefined;
  for (const name of path.split('.')) {
    found = at !== undefined && Object.hasOwn(at, name) ? at[name] : undefined;
    if (found === undefined) return undefined;
    at = found.attributes;
  }
  return found;
}

/** Those of every type alike that say nothing of a resource's configuration, or where it is. */
const nowhere = /^(?:id|region|tags_all|timeouts)(?:\.|$)/;

/** Dotted paths of what a person can set. An argument inside a block that is itself only computed can never be. */
export function settableLeaves(attributes: TerraformAttributes): string[] {
  return [...walkAttributes(attributes)]
    .filter(({ path, attribute }) => isSettable(attribute) && attribute.attributes === undefined && !nowhere.test(path))
    .map(({ path }) => path)
    .filter((path) => settableAbove(path.split('.'), attributes));
}

function settableAbove(steps: readonly string[], attributes: TerraformAttributes): boolean {
  return steps.slice(0, -1).every((_step, index) => {
    const above = attributeAt(attributes, steps.slice(0, index + 1).join('.'));
    return above !== undefined && isSettable(above);
  });
}
