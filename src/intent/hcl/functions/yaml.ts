import type { TfFunction } from '../evaluate/scope.js';
import { dynamicType, stringType } from '../values/type.js';
import { unknown } from '../values/value.js';
import { define, textOf } from './define.js';
import { readYaml } from './yaml-read.js';
import { writeYaml } from './yaml-write.js';

export const yamlFunctions: readonly TfFunction[] = [
  define('yamlencode', {
    parameters: [{ name: 'value', type: dynamicType, nulls: 'any' }],
    returns: stringType,
    call: (given) => {
      const written = writeYaml(given.at(0));
      return typeof written === 'string' ? textOf(written) : unknown(written.reason, stringType);
    },
  }),
  define('yamldecode', {
    parameters: [{ name: 'src', type: stringType }],
    call: (given) => {
      const read = readYaml(given.text(0));
      return 'kind' in read ? read : unknown(read.reason);
    },
  }),
];
