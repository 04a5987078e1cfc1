import type { Lens } from '../model.js';
import { block, blocks, number, text } from './dsl.js';

/** `resource_id` → `/ResourceId`. */
export function pascalProperty(attribute: string): string {
  return `/${attribute.replaceAll(/(?:^|_)([a-z0-9])/g, (_match, first: string) => first.toUpperCase())}`;
}

/** One lens for each name: conditions of one kind, in any order. */
const sets =
  (children: readonly Lens[]) =>
  (names: string, spell: (attribute: string) => string = pascalProperty): readonly Lens[] =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => blocks(name, spell(name), 'set', children));

const comparison = [text('comparison', '/Comparison'), text('value', '/Value')];
const instants = { equivalences: ['same-instant'] } as const;

export const textFilters = sets(comparison);
export const mapFilters = sets([text('key', '/Key'), ...comparison]);
export const numberFilters = sets([number('eq', '/Eq'), number('gte', '/Gte'), number('lte', '/Lte')]);
export const keywordFilters = sets([text('value', '/Value')]);
export const addressFilters = sets([text('cidr', '/Cidr')]);
export const dateFilters = sets([
  text('start', '/Start', instants),
  text('end', '/End', instants),
  block('date_range', '/DateRange', [text('unit', '/Unit'), number('value', '/Value')]),
]);
