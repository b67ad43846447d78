import { CARRIAGE_RETURN, LINE_FEED, POINT, SPACE, TAB, ZERO } from './bytes.js'
import { parseWeight } from './parse-weight.js'
import type { RowBlock } from './row-blocks.js'
import type { Separator } from './split-row.js'

/** Nine digits are below 2^32 whatever they are. */
const MOST_DIGITS = 9
const FEED = LINE_FEED ^ ZERO
const RETURN = CARRIAGE_RETURN ^ ZERO

/**
 * The bulk of large files, in one loop over bytes that allocates nothing: rows
 * `integer separator integer [separator weight]`. Stops at `end`, when the block is full, or at the first row
 * that is anything else, and returns the place where that row starts. `bytes[end - 1]` is a line feed; it
 * stops every inner loop.
 *
 * A byte xor `0` is at most 9 for digits and for nothing else.
 */
export function readIntegerRows(
  bytes: Uint8Array,
  start: number,
  end: number,
  separator: Separator,
  block: RowBlock,
): number {
  const { pairs, weights } = block
  const separatorCode = separator ^ ZERO
  const otherCode = (separator === SPACE ? TAB : separator) ^ ZERO
  const room = pairs.length
  let largest = block.largest
  let place = 2 * block.count
  let rowStart = start
  while (rowStart < end && place < room) {
    let at = rowStart
    let code = bytes[at]! ^ ZERO
    if (code > 9) break
    let source = code
    while ((code = bytes[++at]! ^ ZERO) <= 9) source = (Math.imul(source, 10) + code) | 0
    let digits = at - rowStart
    if (digits > MOST_DIGITS || (digits > 1 && bytes[rowStart] === ZERO)) break
    if (code !== separatorCode && code !== otherCode) break

    const targetStart = ++at
    code = bytes[at]! ^ ZERO
    if (code > 9) break
    let target = code
    while ((code = bytes[++at]! ^ ZERO) <= 9) target = (Math.imul(target, 10) + code) | 0
    digits = at - targetStart
    if (digits > MOST_DIGITS || (digits > 1 && bytes[targetStart] === ZERO)) break

    if (weights !== null) {
      if (code !== separatorCode && code !== otherCode) break
      const weightStart = ++at
      while ((code = bytes[at]! ^ ZERO) <= 9 || code === (POINT ^ ZERO)) at++
      const weight = parseWeight(bytes, weightStart, at)
      if (weight !== weight) break
      weights[place >>> 1] = weight
    }
    if (code === RETURN) code = bytes[++at]! ^ ZERO
    if (code !== FEED) break

    if (source > largest) largest = source
    if (target > largest) largest = target
    pairs[place] = source
    pairs[place + 1] = target
    place += 2
    rowStart = at + 1
  }
  block.largest = largest
  block.count = place / 2
  return rowStart
}
