import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TypeMapping } from '../../../src/catalog/model.js';
import type { JsonObject } from '../../../src/domain/json.js';
import type { Placement } from '../../../src/domain/live.js';
import { attributesOf } from './attributes-of.js';
import { changesOf } from './compare.js';

const folder = join(import.meta.dirname, '../../../../shared/corpus/cloudcontrol');
/** Stands in a template where a value is not known. */
const unknown = '__cdkrd_corpus_unresolved__';

/** A document that AWS really returned, with the template it was made from, and the mapping it is seen through. */
export interface Recording {
  readonly name: string;
  readonly region: string;
  readonly mapping: TypeMapping;
  readonly declared: JsonObject;
  readonly live: JsonObject;
}

/** Every recorded document through every mapping of its type; none, and one loud line, where the folder is not there. */
export function recordings(mappings: readonly TypeMapping[], unchecked: string): Recording[] {
  if (!existsSync(folder)) {
    console.warn(`SKIPPED: no recorded documents beside the project, so ${unchecked}`);
    return [];
  }
  return readdirSync(folder).flatMap((file) => {
    const document = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recording & { readonly typeName: string };
    return mappings
      .filter(({ cloudFormationType }) => cloudFormationType === document.typeName)
      .map((mapping) => ({ ...document, mapping, name: file.replace('.json', '') }));
  });
}

/** Each document once, through the first mapping of its type. */
export function once(all: readonly Recording[]): Recording[] {
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

/** What Terraform writes although a template may leave it out: attribute and the property whose live value it has. */
export type AlwaysWritten = readonly (readonly [attribute: string, property: string])[];

/** Attributes that a scan reports for the document, where Terraform had written what the template says. */
export function changedAttributes(
  { mapping, declared, live, region }: Recording,
  alwaysWritten: AlwaysWritten,
  placement: Placement = { account: '111111111111', region },
): string[] {
  const attributes = attributesOf(mapping.lenses, declared, unknown);
  const names = new Set(mapping.lenses.map(({ attribute }) => attribute));
  for (const [attribute, property] of alwaysWritten) {
    const value = live[property];
    if (names.has(attribute) && value !== undefined) attributes[attribute] ??= value;
  }
  return changesOf(mapping, attributes, live, placement)
    .map(([attribute]) => attribute)
    .sort();
}
