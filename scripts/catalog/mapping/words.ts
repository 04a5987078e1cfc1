import type { Lens } from '../../../src/catalog/model.js';

const pairs: readonly (readonly [string, string])[] = [
  ['ENABLED', 'DISABLED'],
  ['Enabled', 'Disabled'],
  ['enabled', 'disabled'],
  ['ENABLE', 'DISABLE'],
  ['Enable', 'Disable'],
  ['enable', 'disable'],
  ['ON', 'OFF'],
  ['On', 'Off'],
  ['on', 'off'],
  ['YES', 'NO'],
];

/**
 * Terraform has a boolean where CloudFormation has a word. Which word, its documentation says; when it names several
 * pairs or none, nothing is known.
 */
export function wordsIn(documentation: string): Omit<Lens, 'attribute' | 'property'> | undefined {
  const quoted = new Set([...documentation.matchAll(/`"?(\w+)"?`/g)].map(([, word]) => word));
  const found = pairs.filter(([on, off]) => quoted.has(on) && quoted.has(off));
  const [only] = found;
  return only === undefined || found.length > 1
    ? undefined
    : { codec: 'words', args: { true: only[0], false: only[1] } };
}
