import type { Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const on = new Set<Json | undefined>(['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON']);
const off = new Set<Json | undefined>(['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF']);

export const yamlSwitch: Equivalence = {
  id: 'yaml-switch',
  summary: 'a word of a YAML document that readers of YAML 1.1 take for a boolean, and the boolean',
  source: 'https://yaml.org/type/bool.html',
  equal: (intended, live) => (live === true && on.has(intended)) || (live === false && off.has(intended)),
};
