import { LineCounter } from 'yaml'
import type { Issue } from '../errors.js'

/** A text that places point into: a file, or the text of one `--set`. */
export interface SourceText {
  /** As the user named it. */
  readonly file: string
  readonly text: string
  readonly lines: LineCounter
}

/** A stretch of a source text. */
export interface Place {
  readonly source: SourceText
  readonly offset: number
  readonly length: number
}

export function sourceText(file: string, text: string): SourceText {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return { file, text, lines }
}

/** Longer lines (JSON on one line, for instance) are cut after the place, or not quoted at all. */
const LONGEST_EXCERPT = 160

/** File, line, column and quoted source line of a place, as an `Issue` carries them. */
export function locate(place: Place): Pick<Issue, 'file' | 'line' | 'column' | 'source'> {
  const { source } = place
  const offset = Math.min(place.offset, source.text.length)
  const { line, col: column } = source.lines.linePos(offset)
  const start = offset - column + 1
  const end = source.text.indexOf('\n', start)
  const whole = source.text.slice(
    start,
    Math.min(end < 0 ? source.text.length : end, start + LONGEST_EXCERPT),
  )
  const text = whole.replace(/\r$/, '').replace(/\t/g, ' ')
  const at = { file: source.file, line, column }
  if (column > LONGEST_EXCERPT - 20) return at
  const length = Math.max(1, Math.min(place.length, text.length - column + 1))
  return { ...at, source: { text, length } }
}

/** `file:line`, or `--set` for a setting of the command line. */
export function originOf(place: Place): string {
  if (place.source.file === SETTING_FILE) return SETTING_FILE
  return `${place.source.file}:${place.source.lines.linePos(place.offset).line}`
}

/** What stands for the file's name where the problem is in a setting of the command line. */
export const SETTING_FILE = '--set'
