import { columnsOf, toColumns } from '../report/terminal-text.js'

/** Rows as aligned columns: the first `left` columns to the left, numbers to the right. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  left: number,
): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => columnsOf(row[column]!))))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => toColumns(cell, widths[column]!, column < left ? 'left' : 'right'))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}
