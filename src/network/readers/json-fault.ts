/** One mark, or one value that is not a text. */
const TOKEN = /([{}[\]:,])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const BLANKS = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const QUOTE = 0x22
const BACKSLASH = 0x5c

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/**
 * Where a text stops being JSON (an offset), or null if it is JSON. `JSON.parse` says that only in some
 * engines and for some faults.
 */
export function jsonFault(text: string): number | null {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  for (let at = 0; ;) {
    BLANKS.lastIndex = at
    const start = at + BLANKS.exec(text)![0].length
    if (start === text.length) return open.length === 0 && expected === ', or end' ? null : start
    const isText = text.charCodeAt(start) === QUOTE
    TOKEN.lastIndex = start
    const mark = isText ? undefined : TOKEN.exec(text)
    at = isText ? endOfText(text, start) : TOKEN.lastIndex
    if (mark === null || at < 0) return start
    const next = follow(expected, mark?.[1], isText, open)
    if (next === null) return start
    expected = next
  }
}

/** What may follow a token (a mark, a text or another value), or null if it may not stand here. */
function follow(
  expected: Expected,
  mark: string | undefined,
  isText: boolean,
  open: ('{' | '[')[],
): Expected | null {
  const wantsValue = expected === 'value' || expected === 'value or ]'
  if (mark === undefined) {
    if (wantsValue) return ', or end'
    return isText && (expected === 'key' || expected === 'key or }') ? ':' : null
  }
  if (mark === ':') return expected === ':' ? 'value' : null
  if (mark === '{' || mark === '[') {
    if (!wantsValue) return null
    open.push(mark)
    return mark === '{' ? 'key or }' : 'value or ]'
  }
  const inside = open.at(-1)
  if (mark === ',') {
    if (expected !== ', or end' || inside === undefined) return null
    return inside === '{' ? 'key' : 'value'
  }
  const fits = inside === (mark === '}' ? '{' : '[')
  const mayEnd = expected === ', or end' || expected === (mark === '}' ? 'key or }' : 'value or ]')
  if (!fits || !mayEnd) return null
  open.pop()
  return ', or end'
}

/** The place after the closing quote of the text that starts at `start`, or -1 if it is not well formed. */
function endOfText(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at + 1
    if (code === BACKSLASH) {
      ESCAPE.lastIndex = at
      if (!ESCAPE.test(text)) return -1
      at = ESCAPE.lastIndex
    } else if (code >= 0x20) at++
    else return -1
  }
}
