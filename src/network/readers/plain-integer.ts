/** The largest integer that a number holds exactly, 2^53 - 1, has sixteen digits. */
const MOST_DIGITS = 16

/**
 * Whether a name is a plain integer: digits only, no leading zero, below 2^53. Exactly these come back
 * unchanged from a number, so `007` or a 20-digit id stays a text.
 */
export function isPlainInteger(text: string): boolean {
  return /^(?:0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text))
}

/** The same of UTF-8 bytes. */
export function isPlainIntegerBytes(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (length < 1 || length > MOST_DIGITS || (length > 1 && bytes[start] === 0x30)) return false
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 0x30
    if (digit < 0 || digit > 9) return false
    value = value * 10 + digit
  }
  return Number.isSafeInteger(value)
}

/** The value of `bytes[start .. end)` if it is a plain integer below 2^32, else -1. */
export function plainUint32(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 10 || !isPlainIntegerBytes(bytes, start, end)) return -1
  let value = 0
  for (let i = start; i < end; i++) value = value * 10 + bytes[i]! - 0x30
  return value <= 0xffffffff ? value : -1
}
