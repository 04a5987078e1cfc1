/**
 * A number as Terraform computes it: a binary float of 512 bits (64 where it was counted, as by `length`), rounded to
 * nearest, ties to even. Source: Go's `math/big.Float`, which Terraform's type system stands on. Exact, so that a printed
 * value has Terraform's own digits.
 */
export interface TfNumber {
  /** Value = mantissa · 2^exponent; an odd mantissa, or 0n. */
  readonly mantissa: bigint;
  readonly exponent: number;
  /** Bits that results keep. */
  readonly precision: number;
}

export const literalPrecision = 512;
export const integerPrecision = 64;

/** Beyond these many decimal digits of exponent no configuration means it, and arithmetic would not end. */
const largestExponent = 10_000;

const decimalText = /^([+-]?)(\d+)?(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** Undefined where the text is no decimal number, or one beyond all sense. */
export function parseNumber(text: string, precision = literalPrecision): TfNumber | undefined {
  const match = decimalText.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const exponent = Number(power) - fraction.length;
  if (!Number.isSafeInteger(exponent) || Math.abs(exponent) > largestExponent) return undefined;
  const digits = BigInt(whole + fraction);
  const scaled =
    exponent >= 0
      ? rounded(digits * 10n ** BigInt(exponent), 0, precision)
      : quotient(digits, 10n ** BigInt(-exponent), precision);
  return sign === '-' ? negate(scaled) : scaled;
}

/** An integer that was counted; counted numbers keep 64 bits. */
export function integer(value: number | bigint, precision = integerPrecision): TfNumber {
  return rounded(BigInt(value), 0, precision);
}

export function negate({ mantissa, exponent, precision }: TfNumber): TfNumber {
  return { mantissa: -mantissa, exponent, precision };
}

export function add(a: TfNumber, b: TfNumber): TfNumber {
  const exponent = Math.min(a.exponent, b.exponent);
  const sum = shifted(a, exponent) + shifted(b, exponent);
  return rounded(sum, exponent, Math.max(a.precision, b.precision));
}

export function subtract(a: TfNumber, b: TfNumber): TfNumber {
  return add(a, negate(b));
}

export function multiply(a: TfNumber, b: TfNumber): TfNumber {
  return rounded(a.mantissa * b.mantissa, a.exponent + b.exponent, Math.max(a.precision, b.precision));
}

/** Undefined for a division by zero. */
export function divide(a: TfNumber, b: TfNumber): TfNumber | undefined {
  if (b.mantissa === 0n) return undefined;
  const result = quotient(a.mantissa, b.mantissa, Math.max(a.precision, b.precision));
  return { ...result, exponent: result.mantissa === 0n ? 0 : result.exponent + a.exponent - b.exponent };
}

/** What is left after dividing towards zero; has the sign of `a`. */
export function modulo(a: TfNumber, b: TfNumber): TfNumber | undefined {
  const ratio = divide(a, b);
  if (ratio === undefined) return undefined;
  const whole = rounded(truncate(ratio), 0, Math.max(a.precision, b.precision));
  return subtract(a, multiply(b, whole));
}

export function compare(a: TfNumber, b: TfNumber): -1 | 0 | 1 {
  const exponent = Math.min(a.exponent, b.exponent);
  const difference = shifted(a, exponent) - shifted(b, exponent);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export function isInteger({ exponent }: TfNumber): boolean {
  return exponent >= 0;
}

/** Towards zero. */
export function truncate({ mantissa, exponent }: TfNumber): bigint {
  if (exponent >= 0) return mantissa << BigInt(exponent);
  const size = (mantissa < 0n ? -mantissa : mantissa) >> BigInt(-exponent);
  return mantissa < 0n ? -size : size;
}

/** A whole number within the range that JavaScript counts in, or undefined. */
export function toIndex(number: TfNumber): number | undefined {
  if (!isInteger(number) || number.exponent > 64) return undefined;
  const whole = Number(truncate(number));
  return Number.isSafeInteger(whole) ? whole : undefined;
}

/** The shortest decimal text, without an exponent, that reads back as the same number. */
export function formatNumber(number: TfNumber): string {
  const { mantissa, exponent } = number;
  const sign = mantissa < 0n ? '-' : '';
  const size = mantissa < 0n ? -mantissa : mantissa;
  const digits = shortestDigits(size, exponent, number.precision);
  return sign + digits;
}

function shortestDigits(size: bigint, exponent: number, precision: number): string {
  if (size === 0n) return '0';
  const bits = bitLength(size);
  // An integer whose units all count is written as it is; a larger one gets zeros for the digits that do not count.
  const places = exponent >= 0 ? 0 : -exponent;
  const exact = exponent >= 0 ? size << BigInt(exponent) : size * 5n ** BigInt(places);
  const text = exact.toString();
  const point = text.length - places;
  if (bits + Math.max(exponent, 0) <= precision && exponent >= 0) return text;
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (readsBack(text, middle, point, { mantissa: size, exponent, precision })) high = middle;
    else low = middle + 1;
  }
  return placed(roundDigits(text, low), point);
}

function readsBack(text: string, count: number, point: number, wanted: TfNumber): boolean {
  const read = parseNumber(placed(roundDigits(text, count), point), wanted.precision);
  return read?.mantissa === wanted.mantissa && read.exponent === wanted.exponent;
}

interface Digits {
  readonly digits: string;
  /** Rounding up carried into a new leading digit. */
  readonly carried: boolean;
}

function roundDigits(text: string, count: number): Digits {
  if (count >= text.length) return { digits: text, carried: false };
  const kept = BigInt(text.slice(0, count));
  const rest = text.slice(count);
  const half = rest.startsWith('5') && /^50*$/.test(rest);
  const up = half ? kept % 2n === 1n : Number(rest[0]) >= 5;
  const digits = (up ? kept + 1n : kept).toString();
  return { digits: digits.slice(0, count), carried: digits.length > count };
}

/** Digits with the decimal point `point` digits from their left. */
function placed({ digits, carried }: Digits, point: number): string {
  const at = carried ? point + 1 : point;
  if (at <= 0) return `0.${'0'.repeat(-at)}${digits}`.replace(/\.?0+$/, '');
  if (at >= digits.length) return digits + '0'.repeat(at - digits.length);
  return `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0+$/, '');
}

function shifted({ mantissa, exponent }: TfNumber, to: number): bigint {
  return mantissa << BigInt(exponent - to);
}

/** a / b, rounded to nearest, ties to even. */
function quotient(a: bigint, b: bigint, precision: number): TfNumber {
  const negative = a < 0n !== b < 0n;
  const [top, bottom] = [a < 0n ? -a : a, b < 0n ? -b : b];
  if (top === 0n) return { mantissa: 0n, exponent: 0, precision };
  // Two bits more than asked for, and one that says whether anything is left: enough to round rightly.
  const shift = Math.max(0, precision + 2 + bitLength(bottom) - bitLength(top));
  const scaled = top << BigInt(shift);
  const whole = ((scaled / bottom) << 1n) | (scaled % bottom === 0n ? 0n : 1n);
  return rounded(negative ? -whole : whole, -shift - 1, precision);
}

function rounded(value: bigint, exponent: number, precision: number): TfNumber {
  if (value === 0n) return { mantissa: 0n, exponent: 0, precision };
  const negative = value < 0n;
  let size = negative ? -value : value;
  let power = exponent;
  const excess = bitLength(size) - precision;
  if (excess > 0) {
    const cut = BigInt(excess);
    const rest = size & ((1n << cut) - 1n);
    const half = 1n << (cut - 1n);
    size >>= cut;
    power += excess;
    if (rest > half || (rest === half && (size & 1n) === 1n)) size += 1n;
  }
  const zeros = trailingZeros(size);
  size >>= BigInt(zeros);
  return { mantissa: negative ? -size : size, exponent: power + zeros, precision };
}

function bitLength(size: bigint): number {
  return size.toString(2).length;
}

function trailingZeros(size: bigint): number {
  const text = size.toString(2);
  return text.length - 1 - text.lastIndexOf('1');
}
