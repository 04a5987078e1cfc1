import { formatNumber, type TfNumber } from '../values/number.js';

/** Decimal digits of a number's size: 0.d1d2d3… · 10^point. No digits: zero. */
export interface Decimal {
  readonly digits: string;
  readonly point: number;
}

/** As few digits as tell the number from its neighbours. */
export function shortest(number: TfNumber): Decimal {
  const [whole = '', fraction = ''] = formatNumber(number).replace('-', '').split('.');
  return trimmed(whole + fraction, whole.length);
}

/** All digits. */
export function exact({ mantissa, exponent }: TfNumber): Decimal {
  const size = mantissa < 0n ? -mantissa : mantissa;
  const digits = (exponent >= 0 ? size << BigInt(exponent) : size * 5n ** BigInt(-exponent)).toString();
  return trimmed(digits, digits.length - Math.max(0, -exponent));
}

function trimmed(text: string, point: number): Decimal {
  const digits = text.replace(/^0+/, '');
  const cut = text.length - digits.length;
  const kept = digits.replace(/0+$/, '');
  return kept === '' ? { digits: '', point: 0 } : { digits: kept, point: point - cut };
}

/** Rounded to so many digits; what is just between two goes to the even one. */
export function round(decimal: Decimal, count: number): Decimal {
  const { digits, point } = decimal;
  if (count >= digits.length) return decimal;
  if (count < 0) return { digits: '', point: 0 };
  const rest = digits.slice(count);
  const odd = count > 0 && Number(digits[count - 1]) % 2 === 1;
  const up = rest === '5' ? odd : Number(rest[0]) >= 5;
  const kept = BigInt(digits.slice(0, count) || '0') + (up ? 1n : 0n);
  const text = count === 0 ? (up ? '1' : '') : kept.toString().padStart(count, '0');
  return trimmed(text, point + (text.length - count));
}

/** `123.450`. */
export function fixed(decimal: Decimal, places: number): string {
  const { digits, point } = decimal;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  if (places === 0) return whole;
  const fraction = point >= 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return `${whole}.${fraction.slice(0, places).padEnd(places, '0')}`;
}

/** `1.2345e+02`. */
export function scientific({ digits, point }: Decimal, places: number): string {
  const fraction = places > 0 ? `.${digits.slice(1, 1 + places).padEnd(places, '0')}` : '';
  const power = digits === '' ? 0 : point - 1;
  const sign = power < 0 ? '-' : '+';
  return `${digits[0] ?? '0'}${fraction}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Whichever of the two is shorter by Go's rule; `precision` undefined: as few digits as needed. */
export function general(number: TfNumber, precision?: number): string {
  if (precision === undefined) {
    const decimal = shortest(number);
    const power = decimal.point - 1;
    const length = decimal.digits.length;
    if (power < -4 || power >= 6) return length === 0 ? '0' : scientific(decimal, Math.max(0, length - 1));
    return fixed(decimal, Math.max(0, length - decimal.point));
  }
  const wanted = Math.max(1, precision);
  const decimal = round(exact(number), wanted);
  const length = decimal.digits.length;
  const limit = wanted > length && length >= decimal.point ? length : wanted;
  const power = decimal.point - 1;
  if (length > 0 && (power < -4 || power >= limit)) return scientific(decimal, Math.min(wanted, length) - 1);
  return fixed(decimal, Math.max(0, length - decimal.point));
}
