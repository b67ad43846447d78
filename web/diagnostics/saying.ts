/**
 * The engine's sentences in Persian. The engine speaks English with its values in the sentence; each sentence is
 * recognised by its wording and said anew.
 *
 * In the English `{}` stands for a value, `{.}` for one of a single word. In the Persian `{1}` is the first value as it stands, `{1|number}` the same in
 * Persian digits, `{1|said}` a part that has Persian of its own; what is in backticks is typed just so in any language.
 */
import { digits } from '../words/format.js'

export type Saying = readonly [english: string, persian: string]

export interface Speech {
  readonly pattern: RegExp
  readonly persian: string
}

export function speechOf([english, persian]: Saying): Speech {
  const pattern = english
    .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replaceAll('\\{\\}', '([^]*?)')
    .replaceAll('\\{\\.\\}', '(\\S+)')
  return { pattern: new RegExp(`^${pattern}$`), persian }
}

/** The Persian with its values in place; `say` is asked for the parts that have Persian of their own. */
export function spoken(
  { pattern, persian }: Speech,
  english: string,
  say: (part: string) => string | null,
): string | null {
  const match = pattern.exec(english)
  if (match === null) return null
  let known = true
  const put = (index: string, how: string | undefined): string => {
    const value = match[Number(index)]!
    if (how === 'number') return persianNumber(value)
    const said = how === 'said' ? say(value) : asTyped(value)
    // A single word without Persian of its own is a name; a sentence without is none of ours.
    known &&= said !== null || !value.includes(' ')
    return said ?? asTyped(value)
  }
  const text = persian.replace(
    /`([^`]*)`|\{(\d)(?:\|(\w+))?\}|[^`{]+/g,
    (plain, code?: string, hole?: string, how?: string) => {
      if (hole !== undefined) return put(hole, how)
      if (code === undefined) return digits(plain)
      return asTyped(code.replace(/\{(\d)\}/g, (_, index: string) => match[Number(index)]!))
    },
  )
  return known ? text : null
}

/** Kept in its own direction: left to right, but for a text with letters of the other kind. */
export function asTyped(text: string): string {
  return `${/[\u0590-\u08ff\ufb1d-\ufefc]/.test(text) ? '\u2068' : '\u2066'}${text}\u2069`
}

function persianNumber(text: string): string {
  if (!/^\d[\d,]*(\.\d+)?$/.test(text)) return asTyped(text)
  return digits(text.replaceAll(',', '٬').replace('.', '٫'))
}
