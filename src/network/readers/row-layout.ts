import { COMMA, LINE_FEED, QUOTE, SEMICOLON, SPACE, TAB } from './bytes.js'
import type { Separator } from './split-row.js'

/** Which column of a row holds what; columns count from 0. */
export interface RowLayout {
  readonly columns: number
  readonly source: number
  readonly target: number
  /** -1 where there is none. */
  readonly weight: number
  /** Names as in the header, or null where the file has none. */
  readonly header: readonly string[] | null
}

/** Names that make a first row a header (lower case). */
export const SOURCE_NAMES = [
  'source',
  'src',
  'from',
  'fromnodeid',
  'source_id',
  'id_1',
  'id1',
  'node_1',
  'node1',
]
export const TARGET_NAMES = [
  'target',
  'dst',
  'to',
  'tonodeid',
  'target_id',
  'id_2',
  'id2',
  'node_2',
  'node2',
  'dest',
  'destination',
]
export const WEIGHT_NAMES = ['weight', 'probability', 'prob']

/**
 * The layout of a file from the cells of its first row, or what is wrong with that row. A row is a header
 * if it names a source and a target; then columns may stand in any order and unknown ones are passed over.
 */
export function layoutOf(
  cells: readonly string[],
): RowLayout | { readonly fault: string; readonly column: number } {
  const names = cells.map((cell) => cell.toLowerCase())
  const source = names.findIndex((name) => SOURCE_NAMES.includes(name))
  const target = names.findIndex((name) => TARGET_NAMES.includes(name))
  if (source >= 0 && target >= 0) {
    const weight = names.findIndex((name) => WEIGHT_NAMES.includes(name))
    for (const known of [SOURCE_NAMES, TARGET_NAMES, WEIGHT_NAMES]) {
      const again = names.findLastIndex((name) => known.includes(name))
      if (again !== names.findIndex((name) => known.includes(name))) {
        return { fault: `the header names two columns for the ${known[0]!}`, column: again }
      }
    }
    return { columns: cells.length, source, target, weight, header: cells }
  }
  if (cells.length < 2) return { fault: 'the row has one column', column: 0 }
  if (cells.length > 3)
    return { fault: `the row has ${cells.length} columns and no header names them`, column: 3 }
  return { columns: cells.length, source: 0, target: 1, weight: cells.length === 3 ? 2 : -1, header: null }
}

/** Whether rows are `source target [weight]` and nothing else. */
export function isPlain(layout: RowLayout): boolean {
  const { columns, source, target, weight } = layout
  return source === 0 && target === 1 && (weight < 0 ? columns === 2 : weight === 2 && columns === 3)
}

/**
 * What separates the cells of a first row, outside quotes: a tab (if a cell is more than a number, else tabs
 * are blanks like others), else a semicolon, else a comma, else blanks.
 */
export function separatorOf(bytes: Uint8Array, start: number, end: number): Separator {
  let inQuotes = false
  let tab = false
  let comma = false
  let semicolon = false
  let onlyNumbers = true
  for (let i = start; i < end && (inQuotes || bytes[i] !== LINE_FEED); i++) {
    const byte = bytes[i]!
    if (byte === QUOTE) inQuotes = !inQuotes
    if (inQuotes) continue
    if (byte === TAB) tab = true
    else if (byte === COMMA) comma = true
    else if (byte === SEMICOLON) semicolon = true
    else if (byte > SPACE && !isNumeric(byte)) onlyNumbers = false
  }
  if (tab && !(onlyNumbers && !comma && !semicolon)) return TAB
  if (semicolon) return SEMICOLON
  return comma ? COMMA : SPACE
}

/** Digits, and what else numbers are written with: `+ - . e E`. */
function isNumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || '+-.eE'.includes(String.fromCharCode(byte))
}
