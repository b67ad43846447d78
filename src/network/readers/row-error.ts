import type { Issue } from '../../errors.js'
import { LINE_FEED } from './bytes.js'

const LONGEST_SHOWN_LINE = 300
const LONGEST_GOT = 80

/**
 * Completes an issue by its place: `at` in the row that starts at `start`, on line `line` of the file, and
 * by what stood there (`length` bytes).
 */
export function rowError(
  bytes: Uint8Array,
  start: number,
  at: number,
  length: number,
  line: number,
  issue: Issue,
): Issue {
  let lineStart = start
  for (
    let feed = bytes.indexOf(LINE_FEED, start);
    feed >= 0 && feed < at;
    feed = bytes.indexOf(LINE_FEED, feed + 1)
  ) {
    lineStart = feed + 1
    line++
  }
  const feed = bytes.indexOf(LINE_FEED, lineStart)
  const text = decoded(bytes.subarray(lineStart, feed < 0 ? bytes.length : feed)).replace(/\r$/, '')
  const got = decoded(bytes.subarray(at, at + length))
  const shown = { text, length: Math.max(1, Math.min(got.length, text.length)) }
  return {
    line,
    column: decoded(bytes.subarray(lineStart, at)).length + 1,
    got: shortened(got === '' ? 'nothing' : got),
    ...(text.length <= LONGEST_SHOWN_LINE ? { source: shown } : {}),
    ...issue,
  }
}

/** UTF-8 to text; bytes that are none show as U+FFFD. */
export function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** At most 80 characters, control characters made visible. */
export function shortened(text: string): string {
  const short = text.length > LONGEST_GOT ? `${text.slice(0, LONGEST_GOT - 1)}…` : text
  return short.replace(/\p{Cc}/gu, (control) => {
    const code = control.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
  })
}
