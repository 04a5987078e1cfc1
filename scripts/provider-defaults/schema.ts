import { readFileSync } from 'node:fs';

/** Terraform's JSON form of a type: `"string"`, `["set", "string"]`, `["list", ["object", {…}]]`. */
export type SchemaType = 'string' | 'number' | 'bool' | 'dynamic' | readonly [string, ...unknown[]];

export interface Attribute {
  readonly type: SchemaType;
  readonly optional?: boolean;
  readonly required?: boolean;
  readonly computed?: boolean;
}

export interface NestedBlock {
  readonly nesting_mode: 'single' | 'group' | 'list' | 'set' | 'map';
  readonly block: Block;
  readonly min_items?: number;
  /** An argument whose values are objects, which may be written as blocks: null where there are none. */
  readonly nullable?: boolean;
}

export interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, NestedBlock>>;
}

export interface ProviderBlocks {
  readonly provider: Block;
  /** By Terraform type. */
  readonly resources: ReadonlyMap<string, Block>;
}

interface Printed {
  readonly provider: { readonly block: Block };
  readonly resource_schemas: Readonly<Record<string, { readonly block: Block }>>;
}

/** Reads what `terraform providers schema -json` printed. */
export function readBlocks(file: string): ProviderBlocks {
  const all = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly provider_schemas: Readonly<Record<string, Printed>>;
  };
  const printed = Object.entries(all.provider_schemas).find(([name]) => name.endsWith('/hashicorp/aws'))?.[1];
  if (printed === undefined) throw new Error(`${file} has no schema of hashicorp/aws`);
  const { provider, resource_schemas: resources } = printed;
  return {
    provider: provider.block,
    resources: new Map(Object.entries(resources).map(([type, { block }]) => [type, withObjects(block)])),
  };
}

/** Arguments that hold objects among the blocks, as which they may be written. */
function withObjects({ attributes = {}, block_types: blocks = {} }: Block): Block {
  const [plain, nested]: [Record<string, Attribute>, Record<string, NestedBlock>] = [{}, {}];
  for (const [name, block] of Object.entries(blocks)) nested[name] = { ...block, block: withObjects(block.block) };
  for (const [name, attribute] of Object.entries(attributes)) {
    const [mode, inner] = attribute.type;
    const members =
      Array.isArray(inner) && inner[0] === 'object' ? (inner[1] as Record<string, SchemaType>) : undefined;
    if (members === undefined || attribute.optional !== true || (mode !== 'list' && mode !== 'set')) {
      plain[name] = attribute;
      continue;
    }
    const rows = Object.entries(members).map(([key, type]): [string, Attribute] => [key, { type, optional: true }]);
    nested[name] = {
      nesting_mode: mode,
      nullable: true,
      block: withObjects({ attributes: Object.fromEntries(rows) }),
    };
  }
  return { attributes: plain, block_types: nested };
}
