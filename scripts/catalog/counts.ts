import type { AttributeCounts } from '../../src/domain/support.js';
import type { Lens, TypeMapping } from '../../src/catalog/model.js';
import type { CloudFormationType } from './cloudformation/types.js';
import { settableLeaves, type TerraformAttributes } from './terraform/schema.js';

/** How many of a type's settable attributes a lens speaks for, and how many cannot be compared and why is known. */
export function countAttributes(
  attributes: TerraformAttributes | undefined,
  mapping: TypeMapping | undefined,
): AttributeCounts {
  const leaves = settableLeaves(attributes ?? {});
  if (mapping === undefined) return { settable: leaves.length, mapped: 0, unverifiable: 0 };
  const lenses = [mapping, ...(mapping.companions ?? [])].flatMap((binding) => lensPaths(binding.lenses, ''));
  const unverified = Object.entries(mapping.unverified);
  const behind = new Set(lenses);
  const known = new Set(unverified.flatMap(([path, why]) => (why === 'no-lens' ? [] : [path])));
  const open = new Set(unverified.flatMap(([path, why]) => (why === 'no-lens' ? [path] : [])));
  const judged = leaves.map((path) => {
    const depths = [behind, known, open].map((roots) => depthIn(path, roots));
    const deepest = Math.max(...depths);
    return deepest === 0 ? (behind.has('') ? 0 : -1) : depths.indexOf(deepest);
  });
  const count = (which: number): number => judged.filter((one) => one === which).length;
  return { settable: leaves.length, mapped: count(0), unverifiable: count(1) };
}

/** For resources that are the CloudFormation document itself: its properties, not counting what is inside them. */
export function countProperties(type: CloudFormationType): AttributeCounts {
  const top = (pointers: readonly string[] | undefined): Set<string> =>
    new Set((pointers ?? []).flatMap((pointer) => (pointer.lastIndexOf('/') === 0 ? [pointer.slice(1)] : [])));
  const [readOnly, writeOnly] = [top(type.facts.readOnly), top(type.facts.writeOnly)];
  const settable = Object.keys(type.properties).filter((name) => !readOnly.has(name));
  if (!type.readable) return { settable: settable.length, mapped: 0, unverifiable: 0 };
  const unverifiable = settable.filter((name) => writeOnly.has(name)).length;
  return { settable: settable.length, mapped: settable.length - unverifiable, unverifiable };
}

function lensPaths(lenses: readonly Lens[], prefix: string): string[] {
  return lenses.flatMap((lens) => {
    if (lens.owned === true) return [];
    const path = [prefix, lens.attribute].filter((part) => part !== '').join('.');
    return lens.children === undefined ? [path] : lensPaths(lens.children, path);
  });
}

/** How many steps of the path the nearest of the roots has; 0 where none of them holds it. */
function depthIn(path: string, roots: ReadonlySet<string>): number {
  const steps = path.split('.');
  for (let depth = steps.length; depth > 0; depth--) if (roots.has(steps.slice(0, depth).join('.'))) return depth;
  return 0;
}
