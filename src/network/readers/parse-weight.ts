const POWERS_OF_TEN = Float64Array.from([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
])
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** A weight as people write it: a finite decimal number of at least 0; NaN for all else. */
export function weightOf(text: string): number {
  const value = DECIMAL.test(text) ? Number(text) : NaN
  if (!(value >= 0 && value < Infinity)) return NaN
  return value === 0 ? 0 : value
}

/**
 * The same of bytes. Up to 15 digits go the short way: mantissa and power of ten are exact there, so their
 * quotient is the nearest double, the same as `Number` gives.
 */
export function parseWeight(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 16) return slowWeight(bytes, start, end)
  let mantissa = 0
  let digits = 0
  let point = end
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 0x30
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit
      digits++
    } else if (bytes[i] === 0x2e && point === end) point = i
    else return slowWeight(bytes, start, end)
  }
  if (digits === 0 || digits > 15) return slowWeight(bytes, start, end)
  return point === end ? mantissa : mantissa / POWERS_OF_TEN[end - point - 1]!
}

function slowWeight(bytes: Uint8Array, start: number, end: number): number {
  // No number needs more; the rest would only cost time.
  if (end - start > 400) return NaN
  return weightOf(String.fromCharCode(...bytes.subarray(start, end)))
}
