/** What makes a spreadsheet read a cell as a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/**
 * A text as a cell of a CSV file (RFC 4180), with an apostrophe in front where a spreadsheet would take it for a formula:
 * labels come from network files, which are anybody's.
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line of such cells; a number that is undefined is an empty one. */
export function csvLine(cells: readonly (string | number)[]): string {
  const texts = cells.map((cell) =>
    typeof cell === 'string' ? csvCell(cell) : Number.isFinite(cell) ? String(cell) : '',
  )
  return `${texts.join(',')}\n`
}
