import type { TfFunction } from '../evaluate/scope.js';
import { boolType, dynamicType, numberType, stringType, type Type } from '../values/type.js';
import { bool, marked, unmarked } from '../values/value.js';
import { define, type Parameter } from './define.js';

/** Conversion itself is done to the argument; marks stay where they are. */
function conversion(name: string, type: Type): TfFunction {
  return define(name, {
    parameters: [{ name: 'v', type, nulls: 'any', needs: 'nothing', marks: true }],
    returns: type,
    call: (given) => given.at(0),
  });
}

const anything: Parameter = { name: 'value', type: dynamicType, nulls: 'any', needs: 'nothing', marks: true };

export const conversionFunctions: readonly TfFunction[] = [
  conversion('tostring', stringType),
  conversion('tonumber', numberType),
  conversion('tobool', boolType),
  conversion('tolist', { kind: 'list', element: dynamicType }),
  conversion('toset', { kind: 'set', element: dynamicType }),
  conversion('tomap', { kind: 'map', element: dynamicType }),
  define('sensitive', { parameters: [anything], call: (given) => marked(given.at(0), true) }),
  define('nonsensitive', { parameters: [anything], call: (given) => unmarked(given.at(0)) }),
  define('issensitive', { parameters: [anything], returns: boolType, call: (given) => bool(given.at(0).sensitive) }),
  // Ephemeral values are unknown here, so that what is known is no ephemeral value.
  define('ephemeralasnull', { parameters: [anything], call: (given) => given.at(0) }),
];
