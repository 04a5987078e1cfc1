import type { Lens } from '../../src/catalog/model.js';

/**
 * Marks every lens that shows a secret attribute, or a structure read as one value that has a secret inside. `paths` are
 * dotted, from the resource's root.
 */
export function markSensitive(lenses: readonly Lens[], paths: readonly string[], prefix = ''): readonly Lens[] {
  if (paths.length === 0) return lenses;
  return lenses.map((lens) => {
    const path = [prefix, lens.attribute].filter((part) => part !== '').join('.');
    if (lens.children !== undefined && !paths.includes(path)) {
      return { ...lens, children: markSensitive(lens.children, paths, path) };
    }
    const secret = paths.some(
      (other) => path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`),
    );
    return secret && path !== '' ? { ...lens, sensitive: true as const } : lens;
  });
}
