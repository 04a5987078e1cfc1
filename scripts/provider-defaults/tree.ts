import { isList, isMembers, unknown, type PlanValue } from './msgpack.js';
import type { Attribute, Block, NestedBlock, SchemaType } from './schema.js';

/** Names of the arguments and blocks that lead to an argument; of each block there is one at most. */
export type Path = readonly string[];

export interface Leaf {
  readonly path: Path;
  readonly attribute: Attribute;
}

export type Filling = 'unknown' | 'made-up';

/** A block in which nothing is set. */
export function emptyBlock(block: Block): Record<string, PlanValue> {
  const value: Record<string, PlanValue> = {};
  for (const name of Object.keys(block.attributes ?? {})) value[name] = null;
  for (const [name, nested] of Object.entries(block.block_types ?? {})) value[name] = wrap(nested, undefined);
  return value;
}

/** Blocks that say something of the resource. */
export function nestedIn(block: Block): [string, NestedBlock][] {
  return Object.entries(block.block_types ?? {}).filter(([name]) => name !== 'timeouts');
}

function wrap({ nesting_mode: mode, nullable }: NestedBlock, inner: PlanValue | undefined): PlanValue {
  if (nullable === true && inner === undefined) return null;
  if (mode === 'list' || mode === 'set') return inner === undefined ? [] : [inner];
  if (mode === 'map') return inner === undefined ? {} : { one: inner };
  return inner ?? null;
}

/** What is required, and every block down to a depth once. */
export function fill(block: Block, filling: Filling, depth: number): PlanValue {
  const value = emptyBlock(block);
  for (const [name, { required, type }] of Object.entries(block.attributes ?? {})) {
    if (required === true) value[name] = filling === 'unknown' ? unknown : madeUp(type);
  }
  for (const [name, nested] of nestedIn(block)) {
    const needed = (nested.min_items ?? 0) > 0;
    if (needed || depth > 0) value[name] = wrap(nested, fill(nested.block, filling, depth - 1));
  }
  return value;
}

/** How many blocks and arguments there are in a block that is filled to a depth; counted no further than to a limit. */
export function countLeaves(block: Block, depth: number, limit: number): number {
  let count = 1 + Object.keys(block.attributes ?? {}).length;
  for (const [, nested] of nestedIn(block)) {
    if (count >= limit) return count;
    const needed = (nested.min_items ?? 0) > 0;
    if (needed || depth > 0) count += countLeaves(nested.block, depth - 1, limit - count);
  }
  return count;
}

export function madeUp(type: SchemaType): PlanValue {
  if (type === 'string' || type === 'dynamic') return 'x';
  if (type === 'number') return 1;
  if (type === 'bool') return true;
  const [kind, inner] = type as readonly [string, SchemaType];
  if (kind === 'map') return { one: madeUp(inner) };
  if (kind === 'object') return null;
  return typeof inner === 'string' ? [madeUp(inner)] : [];
}

/** All arguments of the blocks that a value has. */
export function* leavesIn(block: Block, value: PlanValue | undefined, path: Path = []): Generator<Leaf> {
  if (!isMembers(value)) return;
  for (const [name, attribute] of Object.entries(block.attributes ?? {})) yield { path: [...path, name], attribute };
  for (const [name, nested] of nestedIn(block)) yield* leavesIn(nested.block, unwrap(value[name]), [...path, name]);
}

/** Blocks that could stand in a value and do not. */
export function* absentBlocks(block: Block, value: PlanValue | undefined, path: Path = []): Generator<Path> {
  if (!isMembers(value)) return;
  for (const [name, nested] of nestedIn(block)) {
    const inner = unwrap(value[name]);
    if (inner === undefined) yield [...path, name];
    else yield* absentBlocks(nested.block, inner, [...path, name]);
  }
}

function unwrap(value: PlanValue | undefined): PlanValue | undefined {
  if (isList(value)) return value[0];
  if (isMembers(value) && Object.keys(value).join() === 'one') return value.one;
  return value ?? undefined;
}

/** What stands at a path; undefined where a block on the way is not there, or there more than once. */
export function at(value: PlanValue | undefined, path: Path): PlanValue | undefined {
  let here = value;
  for (const [index, name] of path.entries()) {
    if (index > 0) {
      if (isList(here) && here.length !== 1) return undefined;
      here = unwrap(here);
    }
    here = isMembers(here) && Object.hasOwn(here, name) ? here[name] : undefined;
  }
  return here;
}

/** The value with another one at a path, where the blocks on the way are there. */
export function withAt(value: PlanValue, path: Path, next: PlanValue): PlanValue {
  const [name, ...rest] = path;
  if (name === undefined) return next;
  if (isList(value)) return value.map((item, index) => (index === 0 ? withAt(item, path, next) : item));
  if (!isMembers(value)) return value;
  if (Object.keys(value).join() === 'one' && name !== 'one') return { one: withAt(value.one ?? null, path, next) };
  return { ...value, [name]: withAt(value[name] ?? null, rest, next) };
}

/**
 * What Terraform proposes to the provider: the configuration, and what it leaves out and the provider computes as it was.
 * Source: Terraform's description of `proposed_new_state` in its plugin protocol.
 */
export function proposed(block: Block, prior: PlanValue | undefined, config: PlanValue): PlanValue {
  if (!isMembers(prior) || !isMembers(config)) return config;
  const value: Record<string, PlanValue> = { ...config };
  for (const [name, { computed }] of Object.entries(block.attributes ?? {})) {
    if (computed === true && config[name] === null) value[name] = prior[name] ?? null;
  }
  for (const [name, nested] of nestedIn(block)) {
    const now = unwrap(config[name]);
    if (now !== undefined) value[name] = wrap(nested, proposed(nested.block, unwrap(prior[name]), now));
  }
  return value;
}

/** What a plan could become: something made up wherever it is not known. */
export function appliedBlock(block: Block, value: PlanValue): PlanValue {
  if (!isMembers(value)) return value;
  const done: Record<string, PlanValue> = { ...value };
  for (const [name, { type }] of Object.entries(block.attributes ?? {})) {
    const here = value[name] ?? null;
    done[name] = holdsUnknown(here) ? madeUp(type) : here;
  }
  for (const [name, nested] of nestedIn(block)) {
    const here: PlanValue = value[name] ?? null;
    if (here === unknown) done[name] = wrap(nested, undefined);
    else if (isList(here)) done[name] = here.map((item: PlanValue) => appliedBlock(nested.block, item));
    else done[name] = appliedBlock(nested.block, here);
  }
  return done;
}

export function holdsUnknown(value: PlanValue): boolean {
  if (value === unknown) return true;
  if (isList(value)) return value.some(holdsUnknown);
  return isMembers(value) && Object.values(value).some(holdsUnknown);
}

/** Nothing, in any of the ways in which the provider's framework writes it. */
export function isNothing(value: PlanValue): boolean {
  if (value === null || value === '') return true;
  return isList(value) ? value.length === 0 : isMembers(value) && Object.keys(value).length === 0;
}
