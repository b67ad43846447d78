import type { Issue } from '../../errors.js'
import { MINUS, ZERO } from './bytes.js'
import { LabelTable } from './label-table.js'
import type { RowBlocks } from './row-blocks.js'
import { decoded } from './row-error.js'

/** What is wrong with a name, or null. */
export function faultOfName(name: Uint8Array, quoted: boolean): Issue | null {
  if (name.length === 0) return { message: 'a name is empty' }
  if (name.includes(0)) return { message: 'a zero byte stands in a name' }
  if (name.some((byte) => byte >= 0x80) && !isUtf8(name)) {
    return { message: 'the name is not in UTF-8', expected: 'a file in UTF-8' }
  }
  // Wrong signs and missing values are far more frequent than people called so.
  if (quoted) return null
  const hint = `if it is a name, write it in quotes`
  const expected = 'a non-negative integer or a name'
  const digits = name.subarray(1)
  if (name[0] === MINUS && digits.length > 0 && digits.every((byte) => byte >= ZERO && byte <= ZERO + 9)) {
    return { message: 'the id is negative', expected, hint }
  }
  if (name.length === 3 && decoded(name).toLowerCase() === 'nan') {
    return { message: 'the id is not a number', expected, hint }
  }
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Turns ids in rows into numbers of names, in order of appearance. Plain integers come back unchanged from their digits. */
export function nameIds(rows: RowBlocks): LabelTable {
  const names = new LabelTable()
  const digits = new Uint8Array(10)
  for (const { pairs, count } of rows.blocks) {
    for (let i = 0; i < 2 * count; i++) {
      let rest = pairs[i]!
      let start = digits.length
      do {
        const tens = Math.floor(rest / 10)
        digits[--start] = ZERO + rest - 10 * tens
        rest = tens
      } while (rest > 0)
      pairs[i] = names.intern(digits, start, digits.length)
    }
  }
  return names
}
