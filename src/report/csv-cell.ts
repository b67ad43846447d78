/** What makes a spreadsheet read a cell as a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/**
 * A text as a cell of a CSV file (RFC 4180), with an apostrophe in front where a spreadsheet would take it for a formula:
 * labels come from network files, which are anybody's.
 */
export function csvCell(text: string): string {
  return quotedCell(FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text)
}

/** A line of such cells; a number that is undefined is an empty one. */
export function csvLine(cells: readonly (string | number)[]): string {
  const texts = cells.map((cell) =>
    typeof cell === 'string' ? csvCell(cell) : Number.isFinite(cell) ? String(cell) : '',
  )
  return `${texts.join(',')}\n`
}

/** A text as a cell in quotes where it needs them, and otherwise as it is: for what only programs read. */
export function quotedCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
