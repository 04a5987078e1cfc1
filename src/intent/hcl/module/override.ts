import type { Attribute, Block, Body } from '../syntax/ast.js';

/**
 * Merges the blocks of override files into those they name, in the order of the files: arguments replace arguments,
 * and the nested blocks of a type replace all of that type. Source: Terraform's documentation, "Override Files".
 */
export function applyOverrides(blocks: readonly Block[], overrides: readonly Block[]): Block[] {
  const merged = [...blocks];
  for (const override of overrides) {
    if (override.type === 'locals') {
      overrideLocals(merged, override);
      continue;
    }
    const at = merged.findIndex((block) => isSame(block, override));
    const base = merged[at];
    if (base === undefined) merged.push(override);
    else merged[at] = { ...base, body: mergeBody(base.body, override.body) };
  }
  return merged;
}

function isSame(a: Block, b: Block): boolean {
  const alias = (block: Block): string =>
    JSON.stringify(block.body.attributes.get('alias')?.expression ?? null, ignoreRange);
  if (a.type !== b.type || a.labels.length !== b.labels.length) return false;
  if (!a.labels.every((label, index) => label === b.labels[index])) return false;
  return a.type !== 'provider' || alias(a) === alias(b);
}

const ignoreRange = (key: string, value: unknown): unknown => (key === 'range' ? undefined : value);

/** Each value is overridden where it is declared; one that is declared nowhere is added. */
function overrideLocals(blocks: Block[], override: Block): void {
  const left = new Map(override.body.attributes);
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'locals') continue;
    const attributes = new Map(block.body.attributes);
    for (const name of attributes.keys()) {
      const replacement = left.get(name);
      if (replacement === undefined) continue;
      attributes.set(name, replacement);
      left.delete(name);
    }
    blocks[at] = { ...block, body: { ...block.body, attributes } };
  }
  if (left.size > 0) blocks.push({ ...override, body: { ...override.body, attributes: left } });
}

/** Blocks whose arguments are merged one by one, and do not replace the block. */
const mergedInside = new Set(['lifecycle', 'required_providers']);

function mergeBody(base: Body, override: Body): Body {
  const attributes = new Map<string, Attribute>([...base.attributes, ...override.attributes]);
  const replaced = new Set(override.blocks.map(({ type }) => (type === 'cloud' ? 'backend' : type)));
  const kept = base.blocks.filter(
    ({ type }) => mergedInside.has(type) || !replaced.has(type === 'cloud' ? 'backend' : type),
  );
  const blocks = [...kept];
  for (const block of override.blocks) {
    const at = mergedInside.has(block.type) ? blocks.findIndex(({ type }) => type === block.type) : -1;
    const known = blocks[at];
    if (known === undefined) blocks.push(block);
    else blocks[at] = { ...known, body: mergeBody(known.body, block.body) };
  }
  return { ...base, attributes, blocks };
}
