import type { TerraformAttribute, TerraformAttributes } from './schema.js';

/** What the TypeScript of one provider binding says: the resource type it is for, and its attributes. */
export interface ProviderResource {
  readonly terraformType: string;
  readonly mode: 'managed' | 'data';
  readonly attributes: TerraformAttributes;
}

interface Member {
  readonly name: string;
  readonly computed: boolean;
  readonly optional: boolean;
  readonly required: boolean;
  /** The expression of the getter, or of the field that holds a nested structure. */
  readonly expression: string;
}

/** How the binding writes an argument as HCL. Attributes that are only computed have none. */
interface HclShape {
  readonly isBlock: boolean;
  readonly type: string;
  readonly storage: string;
}

interface Structure {
  readonly members: Member[];
  readonly hcl: Map<string, HclShape>;
}

const structureSuffix = /(?:OutputReference|List|Map)$/;

/** Reads the TypeScript source of one generated binding; `undefined` where it declares no resource and no data source. */
export function readProviderSource(source: string): ProviderResource | undefined {
  const terraformType = /terraformResourceType: '([^']+)'/.exec(source)?.[1];
  const [, rootClass, base] = /^export class (\w+) extends cdktf\.Terraform(Resource|DataSource)/m.exec(source) ?? [];
  if (terraformType === undefined || rootClass === undefined) return undefined;
  const structures = readStructures(source.split('\n'));
  const mode = base === 'Resource' ? 'managed' : 'data';
  return { terraformType, mode, attributes: attributesOf(rootClass, structures, []) };
}

function readStructures(lines: readonly string[]): Map<string, Structure> {
  const structures = new Map<string, Structure>();
  const structure = (name: string): Structure => {
    const known = structures.get(name);
    if (known !== undefined) return known;
    const fresh: Structure = { members: [], hcl: new Map() };
    structures.set(name, fresh);
    return fresh;
  };
  let current: Structure | undefined;
  let key: string | undefined;
  let isBlock = false;
  let type = '';
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('export ')) {
      const name = ownerOf(line);
      current = name === undefined ? undefined : structure(name);
      continue;
    }
    if (current === undefined) continue;
    const member = readMember(line, lines, index);
    if (member !== undefined) current.members.push(member);
    key = /^ {4,6}"?(\w+)"?: \{$/.exec(line)?.[1] ?? key;
    const [, field, value] = /^ {6,8}(isBlock|type|storageClassType): "?(\w+)"?,$/.exec(line) ?? [];
    if (field === 'isBlock') isBlock = value === 'true';
    else if (field === 'type') type = value ?? '';
    else if (field === 'storageClassType' && key !== undefined) {
      current.hcl.set(key, { isBlock, type, storage: value ?? '' });
    }
  }
  return structures;
}

/** The structure a top-level declaration speaks of: a class's own, or the one that a conversion to HCL takes. */
function ownerOf(line: string): string | undefined {
  const declared = /^export class (\w+) extends cdktf\.(\w+)/.exec(line);
  if (declared !== null) {
    const name = declared[1] ?? '';
    if (declared[2] === 'TerraformResource' || declared[2] === 'TerraformDataSource') return name;
    return declared[2] === 'ComplexObject' ? name.replace(/OutputReference$/, '') : undefined;
  }
  return /^export function \w+ToHclTerraform\(struct\?: (\w+?)(?:OutputReference)?(?: \||\))/.exec(line)?.[1];
}

const memberComment = /^ {2}\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)$/;

function readMember(line: string, lines: readonly string[], index: number): Member | undefined {
  const [, name, computed, optional, required] = memberComment.exec(line) ?? [];
  if (name === undefined) return undefined;
  for (const following of lines.slice(index + 1, index + 8)) {
    const expression = /(?:= |return )(.+);$/.exec(following.trim())?.[1];
    if (expression !== undefined) {
      return {
        name,
        expression,
        computed: computed === 'true',
        optional: optional === 'true',
        required: required === 'true',
      };
    }
  }
  throw new Error(`the provider binding has no getter for ${name} after line ${String(index + 1)}`);
}

function attributesOf(
  name: string,
  structures: ReadonlyMap<string, Structure>,
  inside: readonly string[],
): TerraformAttributes {
  const structure = structures.get(name);
  if (structure === undefined || inside.includes(name)) return {};
  const attributes: Record<string, TerraformAttribute> = {};
  for (const member of [...structure.members].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    attributes[member.name] = {
      ...shapeOf(member, structure.hcl.get(member.name), structures, [...inside, name]),
      ...(member.optional && { optional: true as const }),
      ...(member.required && { required: true as const }),
      ...(member.computed && { computed: true as const }),
    };
  }
  return attributes;
}

function shapeOf(
  member: Member,
  hcl: HclShape | undefined,
  structures: ReadonlyMap<string, Structure>,
  inside: readonly string[],
): TerraformAttribute {
  const nested = /^new (\w+)\(this, "[^"]+"(?:, (true|false))?/.exec(member.expression);
  if (nested === null) return scalarShape(member.expression, hcl);
  const holder = nested[1] ?? '';
  const attributes = attributesOf(holder.replace(structureSuffix, ''), structures, inside);
  const block = hcl?.isBlock === true ? { block: true as const } : {};
  if (holder.endsWith('Map')) return { type: 'map', attributes, ...block };
  if (holder.endsWith('List')) return { type: nested[2] === 'true' ? 'set' : 'list', attributes, ...block };
  if (hcl === undefined || hcl.type === 'struct') return { type: 'object', attributes, ...block };
  return { type: hcl.type === 'set' ? 'set' : 'list', attributes, ...block, maxItems: 1 };
}

const getters: readonly (readonly [RegExp, TerraformAttribute])[] = [
  [/Fn\.tolist\(.*getNumberListAttribute|Fn\.tolist\(.*NumberList/, { type: 'set', of: 'number' }],
  [/Fn\.tolist\(/, { type: 'set', of: 'string' }],
  [/getNumberListAttribute/, { type: 'list', of: 'number' }],
  [/getListAttribute/, { type: 'list', of: 'string' }],
  [/getStringMapAttribute|cdktf\.StringMap/, { type: 'map', of: 'string' }],
  [/getNumberMapAttribute|cdktf\.NumberMap/, { type: 'map', of: 'number' }],
  [/getBooleanMapAttribute|cdktf\.BooleanMap/, { type: 'map', of: 'bool' }],
  [/getStringAttribute/, { type: 'string' }],
  [/getNumberAttribute/, { type: 'number' }],
  [/getBooleanAttribute/, { type: 'bool' }],
  [/interpolationForAttribute/, { type: 'any' }],
];

function scalarShape(expression: string, hcl: HclShape | undefined): TerraformAttribute {
  for (const [pattern, shape] of getters) {
    if (!pattern.test(expression)) continue;
    // An argument that is a set is read back through the same getter as a list; only its HCL says "set".
    return hcl?.type === 'set' && shape.type === 'list' ? { ...shape, type: 'set' } : shape;
  }
  throw new Error(`unknown getter in the provider binding: ${expression}`);
}
