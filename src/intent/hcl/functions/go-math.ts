/*
 * Logarithms and powers with the digits that Go's `math` package gives, which Terraform prints; the engine's own functions
 * may differ in the last bit. Method: Sun's fdlibm (e_log.c), and powers by repeated squaring of the fraction.
 */

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
const coefficients = [
  6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
  1.818357216161805012e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
] as const;

/** x = fraction · 2^exponent with a fraction in [0.5, 1). */
function split(x: number): readonly [number, number] {
  if (x === 0) return [x, 0];
  let exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(x))) + 1);
  // Two steps, since 2^exponent itself may be beyond a double.
  let fraction = x / 2 ** Math.trunc(exponent / 2) / 2 ** (exponent - Math.trunc(exponent / 2));
  while (Math.abs(fraction) >= 1) {
    fraction /= 2;
    exponent++;
  }
  while (Math.abs(fraction) < 0.5) {
    fraction *= 2;
    exponent--;
  }
  return [fraction, exponent];
}

export function goLog(x: number): number {
  if (Number.isNaN(x) || x === Infinity) return x;
  if (x < 0) return NaN;
  if (x === 0) return -Infinity;
  const [c1, c2, c3, c4, c5, c6, c7] = coefficients;
  let [fraction, exponent] = split(x);
  if (fraction < Math.SQRT2 / 2) {
    fraction *= 2;
    exponent--;
  }
  const f = fraction - 1;
  const s = f / (2 + f);
  const s2 = s * s;
  const s4 = s2 * s2;
  const odd = s2 * (c1 + s4 * (c3 + s4 * (c5 + s4 * c7)));
  const even = s4 * (c2 + s4 * (c4 + s4 * c6));
  const half = 0.5 * f * f;
  return exponent * ln2High - (half - (s * (half + (odd + even)) + exponent * ln2Low) - f);
}

/** Undefined where the power is neither whole nor a square root: the last digits would not be certain. */
export function goPow(x: number, y: number): number | undefined {
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0) return x ** y;
  if (y === 0.5) return Math.sqrt(x);
  if (y === -0.5) return 1 / Math.sqrt(x);
  if (!Number.isSafeInteger(y)) return x < 0 ? NaN : undefined;
  return wholePower(x, y);
}

function wholePower(x: number, y: number): number {
  let result = 1;
  let resultExponent = 0;
  let [fraction, exponent] = split(x);
  for (let left = Math.abs(y); left !== 0; left = Math.floor(left / 2)) {
    if (exponent < -4096 || exponent > 4096) {
      resultExponent += exponent;
      break;
    }
    if (left % 2 === 1) {
      result *= fraction;
      resultExponent += exponent;
    }
    fraction *= fraction;
    exponent *= 2;
    if (Math.abs(fraction) < 0.5) {
      fraction += fraction;
      exponent--;
    }
  }
  if (y < 0) {
    result = 1 / result;
    resultExponent = -resultExponent;
  }
  return scale(result, resultExponent);
}

function scale(value: number, exponent: number): number {
  if (exponent > 2100) return value * Infinity;
  if (exponent < -2200) return 0;
  const third = Math.trunc(exponent / 3);
  return value * 2 ** third * 2 ** third * 2 ** (exponent - 2 * third);
}
