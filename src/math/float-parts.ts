/**
 * Parts of a double in portable operations: its exponent, powers of two, and its upper half. Reading is by a
 * 64-bit store and a 32-bit load, on either byte order; nothing here depends on the engine's own mathematics.
 */

const double = new Float64Array(1)
const words = new Int32Array(double.buffer)
double[0] = 1
/** Which of the two 32-bit words holds sign, exponent and the top of the mantissa. */
const HIGH = words[1] === 0 ? 0 : 1

const SMALLEST_EXPONENT = -1022
const LARGEST_EXPONENT = 1023

/** 2^k at index k + 1022, for every normal power of two. */
const POWERS_OF_TWO = powersOfTwo()

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(LARGEST_EXPONENT - SMALLEST_EXPONENT + 1)
  powers[-SMALLEST_EXPONENT] = 1
  for (let k = 1; k <= LARGEST_EXPONENT; k++)
    powers[k - SMALLEST_EXPONENT] = powers[k - 1 - SMALLEST_EXPONENT]! * 2
  for (let k = -1; k >= SMALLEST_EXPONENT; k--)
    powers[k - SMALLEST_EXPONENT] = powers[k + 1 - SMALLEST_EXPONENT]! * 0.5
  return powers
}

/** Sign, exponent and the 20 leading mantissa bits of `x`, as a signed 32-bit integer. */
export function highWord(x: number): number {
  double[0] = x
  return words[HIGH]!
}

/** 2^k, exact; k must be a whole number from -1022 to 1023 (not checked). */
export function powerOfTwo(k: number): number {
  return POWERS_OF_TWO[k + 1022]!
}

/** x * 2^k with a single rounding, for 0.5 <= x <= 4 and k from -1100 to 1024, subnormal results included. */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k > LARGEST_EXPONENT) return x * 2 * powerOfTwo(k - 1)
  if (k < SMALLEST_EXPONENT) return x * powerOfTwo(k + 128) * 2.938735877055719e-39 // 2^-128
  return x * powerOfTwo(k)
}

/**
 * The 26 leading bits of `x`, so that the product of two such halves is exact (Veltkamp 1968, Dekker 1971,
 * doi:10.1007/BF01397083). |x| must stay below 2^996.
 */
export function upperHalf(x: number): number {
  const t = x * 134217729 // 2^27 + 1
  return t - (t - x)
}
