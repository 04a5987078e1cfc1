import type { TfFunction } from '../evaluate/scope.js';
import {
  add,
  compare,
  formatNumber,
  integer,
  isInteger,
  negate,
  parseNumber,
  toIndex,
  truncate,
  type TfNumber,
} from '../values/number.js';
import { dynamicType, numberType } from '../values/type.js';
import { count, isText, number, unknown, type Value } from '../values/value.js';
import { define, fail, type Arguments, type Failure } from './define.js';
import { goLog, goPow } from './go-math.js';

const numberNamed = (name: string) => ({ name, type: numberType });
const one = [numberNamed('number')];

/** Sums and differences of whole numbers keep the precision that the number had. */
function rounded(value: TfNumber, up: boolean): TfNumber {
  if (isInteger(value)) return value;
  const whole = integer(truncate(value), value.precision);
  const away = up ? value.mantissa > 0n : value.mantissa < 0n;
  return away ? add(whole, integer(up ? 1 : -1, value.precision)) : whole;
}

export const floatPrecision = 53;

/** A double as Terraform keeps it; what is no number has no value. */
export function floatOf(value: number): Value | Failure {
  if (Number.isNaN(value)) return fail('the result is not a number');
  const parsed = Number.isFinite(value) ? parseNumber(String(value), floatPrecision) : undefined;
  return parsed === undefined ? unknown('the result is too large to be computed here', numberType) : number(parsed);
}

export function toFloat(value: TfNumber): number {
  return Number(formatNumber(value));
}

function extreme(given: Arguments, wanted: 1 | -1): Value {
  let best = given.number(0);
  for (let index = 1; index < given.count; index++) {
    const other = given.number(index);
    if (compare(other, best) === wanted) best = other;
  }
  return number(best);
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function parseInteger(given: Arguments): Value | Failure {
  const source = given.at(0);
  if (!isText(source)) return fail('the first argument must be a string');
  const base = toIndex(given.number(1));
  if (base === undefined || base < 2 || base > 62) return fail('the base must be a whole number between 2 and 62');
  const [, sign = '', written = ''] = /^([+-]?)(.*)$/s.exec(source.data) ?? [];
  if (written === '' || written.length > 10_000) return fail('the text is no integer in this base');
  let value = 0n;
  for (const digit of base <= 36 ? written.toLowerCase() : written) {
    const worth = digits.indexOf(digit);
    if (worth < 0 || worth >= base) return fail('the text is no integer in this base');
    value = value * BigInt(base) + BigInt(worth);
  }
  const precision = Math.max(64, value.toString(2).length);
  return number(integer(sign === '-' ? -value : value, precision));
}

export const numericFunctions: readonly TfFunction[] = [
  define('abs', {
    parameters: one,
    returns: numberType,
    call: (given) => {
      const value = given.number(0);
      return number(value.mantissa < 0n ? negate(value) : value);
    },
  }),
  define('ceil', {
    parameters: one,
    returns: numberType,
    call: (given) => number(rounded(given.number(0), true)),
  }),
  define('floor', {
    parameters: one,
    returns: numberType,
    call: (given) => number(rounded(given.number(0), false)),
  }),
  define('log', {
    parameters: [...one, numberNamed('base')],
    returns: numberType,
    call: (given) => floatOf(goLog(toFloat(given.number(0))) / goLog(toFloat(given.number(1)))),
  }),
  define('max', {
    parameters: [],
    rest: numberNamed('numbers'),
    returns: numberType,
    call: (given) => (given.count === 0 ? fail('needs at least one number') : extreme(given, 1)),
  }),
  define('min', {
    parameters: [],
    rest: numberNamed('numbers'),
    returns: numberType,
    call: (given) => (given.count === 0 ? fail('needs at least one number') : extreme(given, -1)),
  }),
  define('parseint', {
    parameters: [{ name: 'number', type: dynamicType }, numberNamed('base')],
    returns: numberType,
    call: parseInteger,
  }),
  define('pow', {
    parameters: [...one, numberNamed('power')],
    returns: numberType,
    call: (given) => {
      const power = goPow(toFloat(given.number(0)), toFloat(given.number(1)));
      return power === undefined
        ? unknown('the last digits of this power are not certain', numberType)
        : floatOf(power);
    },
  }),
  define('signum', {
    parameters: one,
    returns: numberType,
    call: (given) => {
      const value = given.number(0);
      if (!isInteger(value)) return fail('a whole number is required');
      return count(value.mantissa === 0n ? 0 : value.mantissa < 0n ? -1 : 1);
    },
  }),
];
