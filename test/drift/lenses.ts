import { exact as declare, number, type LensOptions } from '../../src/catalog/overrides/dsl.js';
import type { Lens, TypeMapping } from '../../src/catalog/model.js';

export { block, blocks, policy, set, tags, text } from '../../src/catalog/overrides/dsl.js';

export const integerLike = (attribute: string, property: string, options?: LensOptions): Lens =>
  number(attribute, property, options);

/** A mapping with nothing but lenses, so that a test says all there is. */
export function exact(terraformType: string, lenses: readonly Lens[]): TypeMapping {
  return declare(terraformType, 'AWS::X::Y', { identifiers: ['{id}'], lenses, unverified: {}, source: 'test' });
}
