/** Mends that an issue names itself; what it leaves open is left to people. */
import type { Issue } from '../../src/errors.js'
import { valueLiteral } from './written.js'

export interface Fix {
  /** What it writes. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const HINTS: readonly (readonly [RegExp, (found: RegExpExecArray, meant: string) => string])[] = [
  [/^did you mean "(.+)"\?$/, ([, name]) => valueLiteral(name!)],
  [/^did you mean (\S+%)\?$/, ([, share]) => share!],
  [/^did you mean ([A-Z]{3})\?$/, ([, code], meant) => meant.replace(/[a-z]{3}(?=["']?$)/i, code!)],
  [/^add the currency: (.+)$/, ([, amount]) => amount!],
  [/^write (true|false)$/, ([, word]) => word!],
  [/^put it in brackets: \[ \]$/, (_, meant) => `[${meant}]`],
  [/^scores carry no %$/, (_, meant) => String(Number(`${meant.replace(/\s*[%\u066a]$/, '')}e-2`))],
]

/** The mend of an issue in the text that it was found in; null where it names none. */
export function fixOf(issue: Issue, text: string): Fix | null {
  const { hint, line, column, source } = issue
  if (hint === undefined || line === undefined || column === undefined || source === undefined) return null
  const start = offsetOf(text, line, column)
  const end = start + source.length
  const meant = text.slice(start, end)
  for (const [pattern, mended] of HINTS) {
    const found = pattern.exec(hint)
    if (found !== null) return { start, end, text: mended(found, meant) }
  }
  return null
}

/** Where a place that people read, counted from 1, is in the text. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let passed = 1; passed < line; passed++) {
    const next = text.indexOf('\n', start)
    if (next < 0) break
    start = next + 1
  }
  return Math.min(text.length, start + column - 1)
}
