import { convert } from '../values/convert.js';
import { isInteger, truncate, type TfNumber } from '../values/number.js';
import { boolType, numberType, stringType } from '../values/type.js';
import { isBool, isNumber, isText, type Value } from '../values/value.js';
import { fail, type Failure } from './define.js';
import { exact, fixed, general, round, scientific } from './digits.js';
import { graphemes } from './go-text.js';
import { quoteJson, writeJson } from './json.js';

export interface Verb {
  readonly letter: string;
  /** `-`, `+`, `#`, `0` and space, in any order. */
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
}

const notJson = 'a value has no JSON text';

/** One wholly known value as a verb writes it. */
export function writeVerb(verb: Verb, value: Value): string | Failure {
  if (value.kind === 'null' && verb.letter !== 'v') return fail('null cannot be formatted');
  switch (verb.letter) {
    case 'v':
      return plain(verb, value);
    case 't': {
      const converted = convert(value, boolType);
      return converted.ok && isBool(converted.value) ? String(converted.value.data) : fail('a bool is required');
    }
    case 's':
    case 'q':
      return text(verb, value);
    default:
      return numeral(verb, value);
  }
}

function plain(verb: Verb, value: Value): string | Failure {
  if (!verb.flags.includes('#') && value.kind === 'known') {
    if (isText(value)) return padded(verb, value.data);
    if (isNumber(value)) return padded(verb, signed(value.data) + general(value.data));
  }
  const json = writeJson(value);
  return typeof json === 'string' ? padded(verb, json) : fail(notJson);
}

function text(verb: Verb, value: Value): string | Failure {
  const converted = convert(value, stringType);
  if (!converted.ok || !isText(converted.value)) return fail('text is required');
  const { data } = converted.value;
  const limit = verb.precision ?? 0;
  const cut = limit > 0 ? graphemes(data).slice(0, limit).join('') : data;
  return padded(verb, verb.letter === 'q' ? quoteJson(cut) : cut);
}

function padded({ width, flags }: Verb, written: string): string {
  const missing = width - graphemes(written).length;
  if (missing <= 0) return written;
  const padding = (flags.includes('0') ? '0' : ' ').repeat(missing);
  return flags.includes('-') ? written + padding : padding + written;
}

const signed = ({ mantissa }: TfNumber): string => (mantissa < 0n ? '-' : '');

function numeral(verb: Verb, value: Value): string | Failure {
  const converted = convert(value, numberType);
  if (!converted.ok || !isNumber(converted.value)) return fail('a number is required');
  const number = converted.value.data;
  const written = floats[verb.letter.toLowerCase()];
  if (written !== undefined) {
    const digits = written(number, verb.precision);
    const zeros = verb.flags.includes('0') && !verb.flags.includes('-');
    return laidOut(verb, number, verb.letter === 'E' || verb.letter === 'G' ? digits.toUpperCase() : digits, zeros);
  }
  if (!isInteger(number)) return fail('an integer is required');
  return integral(verb, number);
}

const floats: Readonly<Record<string, ((number: TfNumber, precision?: number) => string) | undefined>> = {
  e: (number, precision = 6) => scientific(round(exact(number), precision + 1), precision),
  f: (number, precision = 6) => {
    const decimal = exact(number);
    return fixed(round(decimal, decimal.point + precision), precision);
  },
  g: general,
};

const radixes: Readonly<Record<string, { readonly radix: number; readonly prefix: string } | undefined>> = {
  b: { radix: 2, prefix: '0b' },
  o: { radix: 8, prefix: '0' },
  d: { radix: 10, prefix: '' },
  x: { radix: 16, prefix: '0x' },
};

function integral(verb: Verb, number: TfNumber): string | Failure {
  const form = radixes[verb.letter.toLowerCase()];
  if (form === undefined) return fail('the format has a verb that Terraform does not know');
  const whole = truncate(number);
  const size = (whole < 0n ? -whole : whole).toString(form.radix);
  const digits = verb.precision === 0 && whole === 0n ? '' : size.padStart(verb.precision ?? 0, '0');
  const written = (verb.flags.includes('#') ? form.prefix : '') + digits;
  const zeros = verb.flags.includes('0') && !verb.flags.includes('-') && verb.precision === undefined;
  return laidOut(verb, number, verb.letter === 'X' ? written.toUpperCase() : written, zeros);
}

/** The sign, and zeros behind it or spaces around. */
function laidOut({ width, flags }: Verb, number: TfNumber, digits: string, zeros: boolean): string {
  const sign = signed(number) || (flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '');
  const missing = Math.max(0, width - sign.length - digits.length);
  if (zeros) {
    const prefix = /^0[xb]/i.exec(digits)?.[0] ?? '';
    return sign + prefix + '0'.repeat(missing) + digits.slice(prefix.length);
  }
  return flags.includes('-') ? sign + digits + ' '.repeat(missing) : ' '.repeat(missing) + sign + digits;
}
