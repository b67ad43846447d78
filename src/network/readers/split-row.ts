import { CARRIAGE_RETURN, LINE_FEED, QUOTE, SPACE, TAB } from './bytes.js'

/** What separates the cells of a row; `SPACE` stands for any run of spaces and tabs. */
export type Separator = number

/** More columns than this are no edge list. */
const MOST_COLUMNS = 1024

/** The cells of one row, as places in the bytes; filled anew for each row. */
export class RowCells {
  count = 0
  readonly starts = new Int32Array(MOST_COLUMNS)
  readonly ends = new Int32Array(MOST_COLUMNS)
  /** Not 0 where the cell stood in quotes (its place excludes them); 2 where it has doubled quotes inside. */
  readonly quoted = new Uint8Array(MOST_COLUMNS)

  add(start: number, end: number, quoted: number): boolean {
    if (this.count === MOST_COLUMNS) return false
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.quoted[this.count] = quoted
    this.count++
    return true
  }
}

/** Why a row has no cells: where, and what is wrong. */
export interface RowFault {
  at: number
  message: string
}

/** The quoted cell goes on beyond the bytes at hand. */
export const UNFINISHED = -1
/** The row is wrong; `fault` says how. */
export const FAULTY = -2

/**
 * Splits the row that starts at `start` into `cells` and returns the place after its line feed, or
 * `UNFINISHED` or `FAULTY`. Blanks around cells are dropped. A cell in quotes may hold separators, line
 * breaks and doubled quotes. `bytes[end - 1]` is a line feed.
 */
export function splitRow(
  bytes: Uint8Array,
  start: number,
  end: number,
  separator: Separator,
  cells: RowCells,
  fault: RowFault,
): number {
  cells.count = 0
  let at = start
  for (;;) {
    at = skipBlanks(bytes, at, separator)
    const cellStart = at
    let added: boolean
    if (bytes[at] === QUOTE) {
      let quoted = 1
      for (at++; ; at++) {
        at = bytes.indexOf(QUOTE, at)
        if (at < 0 || at >= end - 1) return UNFINISHED
        if (bytes[at + 1] !== QUOTE) break
        quoted = 2
        at++
      }
      added = cells.add(cellStart + 1, at, quoted)
      at++
      if (!isCellEnd(bytes, at, separator)) {
        fault.at = at
        fault.message = 'text follows a closing quote'
        return FAULTY
      }
      at = skipBlanks(bytes, at, separator)
    } else {
      while (!isCellEnd(bytes, at, separator)) {
        if (bytes[at]! < SPACE && bytes[at] !== TAB) {
          fault.at = at
          fault.message = 'control characters stand here, so this is no text file'
          return FAULTY
        }
        at++
      }
      let cellEnd = at
      while (cellEnd > cellStart && (bytes[cellEnd - 1] === SPACE || bytes[cellEnd - 1] === TAB)) cellEnd--
      added = cells.add(cellStart, cellEnd, 0)
      if (separator === SPACE) at = skipBlanks(bytes, at, separator)
    }
    if (!added) {
      fault.at = cellStart
      fault.message = `the row has more than ${MOST_COLUMNS} columns`
      return FAULTY
    }
    if (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) return at + 2
    if (bytes[at] === LINE_FEED) return at + 1
    if (separator !== SPACE) {
      if (bytes[at] !== separator) {
        fault.at = at
        fault.message = 'text follows a closing quote'
        return FAULTY
      }
      at++
    }
  }
}

function skipBlanks(bytes: Uint8Array, at: number, separator: Separator): number {
  while (bytes[at] === SPACE || (bytes[at] === TAB && separator !== TAB)) at++
  return at
}

function isCellEnd(bytes: Uint8Array, at: number, separator: Separator): boolean {
  const byte = bytes[at]!
  if (byte === LINE_FEED || byte === separator) return true
  if (byte === CARRIAGE_RETURN) return bytes[at + 1] === LINE_FEED
  return separator === SPACE && byte === TAB
}
