import type { TfFunction } from '../evaluate/scope.js';
import { charsetFunctions } from './charset.js';
import { collectionFunctions } from './collection.js';
import { combiningFunctions } from './combining.js';
import { conversionFunctions } from './conversion.js';
import { csvFunctions } from './csv.js';
import { dateFunctions } from './date.js';
import { encodingFunctions } from './encoding.js';
import { formatFunctions } from './format.js';
import { ipFunctions } from './ip.js';
import { fileFunctions, type FunctionWorld } from './file.js';
import { hashFunctions } from './hash.js';
import { jsonFunctions } from './json.js';
import { mapFunctions } from './mapping.js';
import { numericFunctions } from './numeric.js';
import { regexFunctions } from './regex.js';
import { stringFunctions } from './string.js';
import { yamlFunctions } from './yaml.js';

const pure: ReadonlyMap<string, TfFunction> = new Map(
  [
    ...charsetFunctions,
    ...collectionFunctions,
    ...combiningFunctions,
    ...conversionFunctions,
    ...csvFunctions,
    ...dateFunctions,
    ...encodingFunctions,
    ...formatFunctions,
    ...ipFunctions,
    ...hashFunctions,
    ...jsonFunctions,
    ...mapFunctions,
    ...numericFunctions,
    ...regexFunctions,
    ...stringFunctions,
    ...yamlFunctions,
  ].map((definition) => [definition.name, definition]),
);

/** Terraform's functions as seen from a folder. Undefined: one that is not known here, whose result is unknown. */
export function functionsFor(world: FunctionWorld): (name: string) => TfFunction | undefined {
  const reading = new Map(fileFunctions(world).map((definition) => [definition.name, definition]));
  return (name) => pure.get(name) ?? reading.get(name);
}

export type { FunctionWorld };
