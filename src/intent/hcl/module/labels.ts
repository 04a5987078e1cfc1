import type { Diagnostic } from '../../../domain/diagnostic.js';
import type { Block } from '../syntax/ast.js';

/** How many labels a block has: its name, and the type before it. */
const counts: ReadonlyMap<string, number> = new Map([
  ...['resource', 'data', 'ephemeral'].map((type) => [type, 2] as const),
  ...['variable', 'output', 'module', 'provider'].map((type) => [type, 1] as const),
]);

/** Nobody can tell what a block without a name declares, or one with too many names: it is left out. */
export function withoutNameless(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const isNamed = ({ type, labels }: Block): boolean => labels.length === (counts.get(type) ?? labels.length);
  return { blocks: blocks.filter(isNamed), diagnostics: blocks.filter((block) => !isNamed(block)).map(nameless) };
}

function nameless({ type, labels, headRange: { file, start } }: Block): Diagnostic {
  return {
    severity: 'warning',
    code: 'config-labels',
    summary: `A ${type} block needs ${counts.get(type) === 2 ? 'a type and a name' : 'one name'}`,
    detail: `This one has ${labels.length === 0 ? 'none' : String(labels.length)}. Terraform refuses it; what it declares is not known.`,
    source: { file, line: start.line, column: start.column },
  };
}
