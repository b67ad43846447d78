/** Laying out text in a terminal, where columns are counted, not characters. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/u

/**
 * Columns that a text takes: two for East Asian characters and pictures, none for combining marks and
 * joiners, else one. Persian letters count one each, as terminals without shaping draw them.
 */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += INVISIBLE.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return columns
}

/** `text` in exactly `columns` columns: padded, or cut with an ellipsis. */
export function toColumns(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const cut = cutTo(text, columns)
  const padding = ' '.repeat(Math.max(0, columns - columnsOf(cut)))
  return align === 'left' ? cut + padding : padding + cut
}

/** At most `columns` columns of a text. */
export function cutTo(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let used = 1
  let kept = ''
  for (const character of text) {
    used += columnsOf(character)
    if (used > columns) break
    kept += character
  }
  return columns < 1 ? '' : `${kept}…`
}

/**
 * Lines of at most `columns` columns, broken between words, never before a per cent sign; a longer word stands
 * alone and is cut.
 */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ (?!%)/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (columnsOf(longer) <= columns) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = cutTo(word, columns)
  }
  if (line !== '') lines.push(line)
  return lines
}

const BARS = '▁▂▃▄▅▆▇█'

/** A curve in `columns` characters, from 0 to `highest`. */
export function sparkline(values: readonly number[], highest: number, columns: number): string {
  if (values.length === 0 || !(highest > 0)) return ''
  return Array.from({ length: columns }, (_, i) => {
    const value = values[Math.min(values.length - 1, Math.ceil(((i + 1) * values.length) / columns) - 1)] ?? 0
    const level = Math.round((Math.max(0, value) / highest) * (BARS.length - 1))
    return BARS[Math.min(BARS.length - 1, Number.isFinite(level) ? level : 0)]!
  }).join('')
}
