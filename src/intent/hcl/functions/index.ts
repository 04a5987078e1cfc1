import type { TfFunction } from '../evaluate/scope.js';
import { awsFunctions } from './aws.js';
import { charsetFunctions } from './charset.js';
import { collectionFunctions } from './collection.js';
import { combiningFunctions } from './combining.js';
import { conversionFunctions } from './conversion.js';
import { csvFunctions } from './csv.js';
import { dateFunctions } from './date.js';
import { encodingFunctions } from './encoding.js';
import { formatFunctions } from './format.js';
import { ipFunctions } from './ip.js';
import { fileFunctions, reader, type FunctionWorld } from './file.js';
import { hashFunctions } from './hash.js';
import { jsonFunctions } from './json.js';
import { mapFunctions } from './mapping.js';
import { numericFunctions } from './numeric.js';
import { regexFunctions } from './regex.js';
import { stringFunctions } from './string.js';
import { templateFunctions } from './template.js';
import { terraformFunctions } from './terraform.js';
import { yamlFunctions } from './yaml.js';

const pure: ReadonlyMap<string, TfFunction> = new Map(
  [
    ...awsFunctions,
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
    ...terraformFunctions,
    ...yamlFunctions,
  ].map((definition) => [definition.name, definition]),
);

/**
 * Terraform's functions as seen from a folder; `startParser` must have been awaited before templates are rendered.
 * Undefined: one that is not known here, whose result is unknown.
 */
export function functionsFor(world: FunctionWorld): (name: string) => TfFunction | undefined {
  const call = (name: string): TfFunction | undefined => pure.get(name) ?? reading.get(name);
  const reading = new Map(
    [...fileFunctions(world), ...templateFunctions(reader(world), call)].map((definition) => [
      definition.name,
      definition,
    ]),
  );
  return call;
}

export { listFilesBelow } from './list-files.js';
export type { FunctionWorld };
