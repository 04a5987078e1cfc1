import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Json, JsonObject } from '../../src/domain/json.js';

/** A document that Cloud Control really returned, and the template it was made from. */
export interface CorpusDocument {
  readonly file: string;
  readonly typeName: string;
  readonly identifier: string;
  readonly region: string;
  readonly declared: JsonObject;
  readonly live: JsonObject;
  readonly knownDrift: readonly { readonly path: string; readonly tier: 'declared' | 'undeclared' }[];
}

/** Stands where the recorder could not resolve a declared value. */
export const unresolved: Json = '__cdkrd_corpus_unresolved__';

const folder = new URL('../../../shared/corpus/cloudcontrol/', import.meta.url);

/** The documents beside the project, or undefined where they are not there. */
export function corpusDocuments(): readonly CorpusDocument[] | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<CorpusDocument, 'file'>),
      file,
    }));
}
