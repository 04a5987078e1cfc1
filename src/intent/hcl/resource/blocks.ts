import { elementsOf } from '../evaluate/for.js';
import { withNames } from '../evaluate/names.js';
import type { Scope } from '../evaluate/scope.js';
import { literalText } from '../module/read-config.js';
import type { Block, Body, Expression, Range } from '../syntax/ast.js';
import { isOrdered } from '../values/set-order.js';
import { objectOf, type Value } from '../values/value.js';

/** A nested block as it stands in the end, with the scope that its arguments see. */
export interface PlacedBody {
  readonly body: Body;
  readonly scope: Scope;
  readonly headRange: Range;
  /** `for_each` of the `dynamic` blocks around it, by iterator: what feeds the values. */
  readonly iterators: ReadonlyMap<string, Expression>;
  readonly sensitive: boolean;
}

export type PlacedBlocks =
  | { readonly kind: 'known'; readonly bodies: readonly PlacedBody[]; readonly ordered: boolean }
  | { readonly kind: 'unknown'; readonly reason: string; readonly range: Range; readonly sensitive: boolean };

export type Evaluate = (expression: Expression, scope: Scope) => Value;

/** Nested blocks by type, `dynamic` ones expanded, in the order in which they are written. */
export function blocksOf(
  body: Body,
  scope: Scope,
  iterators: ReadonlyMap<string, Expression>,
  evaluate: Evaluate,
): ReadonlyMap<string, PlacedBlocks> {
  const byType = new Map<string, PlacedBlocks>();
  for (const block of body.blocks) {
    const type = block.type === 'dynamic' ? (block.labels[0] ?? '') : block.type;
    const before = byType.get(type) ?? { kind: 'known', bodies: [], ordered: true };
    if (before.kind === 'unknown') continue;
    const more = block.type === 'dynamic' ? expand(block, scope, iterators, evaluate) : single(block, scope, iterators);
    const merged: PlacedBlocks =
      more.kind === 'unknown'
        ? more
        : { kind: 'known', bodies: [...before.bodies, ...more.bodies], ordered: before.ordered && more.ordered };
    byType.set(type, merged);
  }
  return byType;
}

function single(block: Block, scope: Scope, iterators: PlacedBody['iterators']): PlacedBlocks {
  const { body, headRange } = block;
  return { kind: 'known', ordered: true, bodies: [{ body, scope, headRange, iterators, sensitive: false }] };
}

/** More blocks than any provider takes. */
const mostBlocks = 10_000;

function expand(block: Block, scope: Scope, iterators: PlacedBody['iterators'], evaluate: Evaluate): PlacedBlocks {
  const forEach = block.body.attributes.get('for_each')?.expression;
  const content = block.body.blocks.find(({ type }) => type === 'content');
  const unknown = (reason: string, sensitive = false): PlacedBlocks => ({
    kind: 'unknown',
    reason,
    range: block.headRange,
    sensitive,
  });
  if (forEach === undefined || content === undefined) return unknown('a dynamic block without for_each or content');
  const value = evaluate(forEach, scope);
  if (value.kind === 'unknown') return unknown(value.reason, value.sensitive);
  const elements = value.kind === 'known' && value.open === undefined ? elementsOf(value) : undefined;
  if (elements === undefined || elements.length > mostBlocks) {
    return unknown('for_each of a dynamic block has a value that makes no blocks', value.sensitive);
  }
  const name = iteratorOf(block);
  if (name === undefined) return unknown('the iterator of a dynamic block could not be read');
  const inner = new Map(iterators).set(name, forEach);
  const bodies = elements.map(({ key, value: item }): PlacedBody => {
    const iterator = objectOf(
      new Map([
        ['key', key],
        ['value', item],
      ]),
    );
    return {
      body: content.body,
      scope: withNames(scope, new Map([[name, iterator]])),
      headRange: block.headRange,
      iterators: inner,
      sensitive: value.sensitive,
    };
  });
  return { kind: 'known', bodies, ordered: value.kind !== 'known' || isOrdered(value) };
}

function iteratorOf(block: Block): string | undefined {
  const iterator = block.body.attributes.get('iterator')?.expression;
  if (iterator === undefined) return block.labels[0];
  return iterator.kind === 'variable' ? iterator.name : literalText(iterator);
}
