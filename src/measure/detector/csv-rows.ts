/** One row of a CSV text: its cells and the line on which it starts, from 1. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
  /** What is wrong with the row, where something is. */
  readonly fault?: string
}

/**
 * Rows of a CSV text (RFC 4180): cells in quotes may hold commas, line breaks and doubled quotes; a byte order mark
 * at the beginning and empty lines are passed over. A faulty row is given with its fault, and reading goes on after it.
 */
export function* csvRows(text: string): Generator<CsvRow> {
  let at = text.startsWith('\ufeff') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const row = readRow(text, at)
    const shown = text.slice(at, row.end)
    if (shown.trim() !== '') {
      yield { cells: row.cells, line, ...(row.fault === undefined ? {} : { fault: row.fault }) }
    }
    line += shown.match(LINE_BREAK)?.length ?? 0
    at = row.end
  }
}

const LINE_BREAK = /\r\n|\n|\r/g

interface ReadRow {
  readonly cells: string[]
  /** Place after the line break that ends the row. */
  readonly end: number
  readonly fault?: string
}

function readRow(text: string, start: number): ReadRow {
  const cells: string[] = []
  for (let at = start; ;) {
    const quoted = text[at] === '"'
    const end = quoted ? closingQuote(text, at) : cellEnd(text, at)
    if (end < 0) return { cells, end: lineEnd(text, at), fault: 'a quote is never closed' }
    cells.push(quoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end))
    const after = quoted ? end + 1 : end
    if (text[after] === ',') at = after + 1
    else if (cellEnd(text, after) === after) return { cells, end: lineEnd(text, after) }
    else return { cells, end: lineEnd(text, after), fault: 'something follows a closing quote' }
  }
}

/** Place of the quote that closes the one at `open`; -1 where none does. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}

/** Place of the next comma, line break or end of the text. */
function cellEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** Place after the next line break. */
function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : Math.min(at + 1, text.length)
}
