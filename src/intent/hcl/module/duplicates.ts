import type { Diagnostic } from '../../../domain/diagnostic.js';
import type { Attribute, Block, Range } from '../syntax/ast.js';
import { doubtedBlock, doubtedAttribute } from '../syntax/confirm.js';

/** Blocks of which a module has one of each name. */
const named = new Set(['resource', 'data', 'ephemeral', 'variable', 'output', 'module']);

/**
 * What is declared twice loses its values: Terraform refuses such a module, and nobody can tell which of the two is meant.
 */
export function withoutDuplicates(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const seen = new Map<string, Range>();
  const doubted = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [key, range] of blocks.flatMap(declarations)) {
    const first = seen.get(key);
    if (first !== undefined) diagnostics.push(declaredTwice(key, range, first));
    if (first !== undefined) doubted.add(key);
    else seen.set(key, range);
  }
  if (doubted.size === 0) return { blocks, diagnostics };
  return { blocks: blocks.map((block) => withDoubts(block, doubted)), diagnostics };
}

const keyOf = ({ type, labels }: Block): string => [type, ...labels].join('.');

function declarations(block: Block): readonly (readonly [key: string, range: Range])[] {
  if (named.has(block.type)) return [[keyOf(block), block.headRange]];
  if (block.type !== 'locals') return [];
  return [...block.body.attributes.values()].map(({ name, nameRange }) => [`local.${name}`, nameRange]);
}

function withDoubts(block: Block, doubted: ReadonlySet<string>): Block {
  if (named.has(block.type)) return doubted.has(keyOf(block)) ? doubtedBlock(block) : block;
  if (block.type !== 'locals') return block;
  const attributes = new Map<string, Attribute>(
    [...block.body.attributes].map(([name, attribute]) => [
      name,
      doubted.has(`local.${name}`) ? doubtedAttribute(attribute) : attribute,
    ]),
  );
  return { ...block, body: { ...block.body, attributes } };
}

function declaredTwice(key: string, { file, start }: Range, first: Range): Diagnostic {
  return {
    severity: 'warning',
    code: 'config-duplicate',
    summary: `${key} is declared twice`,
    detail: `The first one is at ${first.file}:${String(first.start.line)}. Terraform refuses this; the values of both are taken as unknown. Remove one.`,
    source: { file, line: start.line, column: start.column },
  };
}
