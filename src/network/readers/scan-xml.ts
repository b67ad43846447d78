import { inputError, type Issue } from '../../errors.js'
import { shortened } from './row-error.js'

/** What the scanner met; `offset` is the place of the element in the text. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>, offset: number): void
  /** `text` is the character data directly inside the element. */
  close(name: string, text: string, offset: number): void
}

const DEEPEST = 200
const NAME = /[^\s<>/='"&?!]+/y
const BLANKS = /\s*/y
const ATTRIBUTE = /\s+([^\s<>/='"&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const REFERENCE = /&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8})?(;)?/gi
const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * Reads an XML document in one pass, without building a tree: elements, attributes, character data, the
 * five named and the numeric references. Document types and entity declarations are refused, so nothing
 * in the file can grow or reach outside. Names keep their prefix.
 */
export function scanXml(text: string, handler: XmlHandler, file: string | undefined): void {
  const fail = (offset: number, issue: Issue): Error => inputError(placeInText(text, offset, file, issue))
  const open: string[] = []
  const contents: string[] = []
  let sawRoot = false
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const data = text.slice(at, next < 0 ? text.length : next)
    if (open.length > 0) contents[open.length - 1] += unescape(data, at)
    else if (data.trim() !== '')
      throw fail(at + data.search(/\S/), { message: 'text stands outside the document' })
    if (next < 0) break
    at = next
    if (text.startsWith('<!--', at)) at = after('-->', 'a comment', 4)
    else if (text.startsWith('<![CDATA[', at)) {
      const end = after(']]>', 'a CDATA section', 9)
      if (open.length > 0) contents[open.length - 1] += text.slice(at + 9, end - 3)
      at = end
    } else if (text.startsWith('<?', at)) at = after('?>', 'an instruction', 2)
    else if (text.startsWith('<!', at)) {
      throw fail(at, {
        message: 'document types and entities are not accepted',
        got: shortened(text.slice(at, at + 40)),
      })
    } else if (text.startsWith('</', at)) at = closeTag()
    else at = openTag()
  }
  if (open.length > 0) {
    throw fail(text.length, {
      message: 'the document ends too early',
      expected: `</${shortened(open.at(-1)!)}>`,
    })
  }
  if (!sawRoot) throw fail(0, { message: 'the document is empty' })

  function after(mark: string, what: string, skip: number): number {
    const end = text.indexOf(mark, at + skip)
    if (end < 0) throw fail(at, { message: `${what} does not end`, expected: mark })
    return end + mark.length
  }

  function match(pattern: RegExp, from: number): RegExpExecArray | null {
    pattern.lastIndex = from
    return pattern.exec(text)
  }

  function openTag(): number {
    const start = at
    const name = match(NAME, start + 1)?.[0]
    if (name === undefined) throw fail(start, { message: 'a tag has no name' })
    if (open.length === 0 && sawRoot) throw fail(start, { message: 'a second document follows the first' })
    if (open.length === DEEPEST) throw fail(start, { message: `elements are nested deeper than ${DEEPEST}` })
    sawRoot = true
    let end = start + 1 + name.length
    const attributes = new Map<string, string>()
    for (let found = match(ATTRIBUTE, end); found !== null; found = match(ATTRIBUTE, end)) {
      const key = found[1]!
      if (attributes.has(key)) throw fail(end, { message: 'an attribute stands twice', got: shortened(key) })
      attributes.set(key, unescape(found[2] ?? found[3]!, end))
      end += found[0].length
    }
    end += match(BLANKS, end)![0].length
    const empty = text[end] === '/'
    if (empty) end++
    if (text[end] !== '>')
      throw fail(end, { message: 'the tag is not well formed', got: shortened(text.slice(end, end + 20)) })
    handler.open(name, attributes, start)
    if (empty) handler.close(name, '', start)
    else {
      open.push(name)
      contents[open.length - 1] = ''
    }
    return end + 1
  }

  function closeTag(): number {
    const name = match(NAME, at + 2)?.[0] ?? ''
    let end = at + 2 + name.length
    end += match(BLANKS, end)![0].length
    if (text[end] !== '>' || open.at(-1) !== name) {
      throw fail(at, {
        message: 'the closing tag does not fit',
        got: shortened(text.slice(at, end + 1)),
        expected: open.length === 0 ? 'the end of the document' : `</${shortened(open.at(-1)!)}>`,
      })
    }
    open.pop()
    handler.close(name, contents[open.length]!, at)
    return end + 1
  }

  function unescape(data: string, offset: number): string {
    if (!data.includes('&')) return data
    return data.replace(REFERENCE, (reference, body: string | undefined, semicolon: string | undefined) => {
      const meant = body === undefined || semicolon === undefined ? undefined : characterOf(body)
      if (meant === undefined) {
        const hint = 'write & as &amp;'
        throw fail(offset, { message: 'the reference is not known', got: shortened(reference), hint })
      }
      return meant
    })
  }
}

function characterOf(body: string): string | undefined {
  if (!body.startsWith('#')) return NAMED.get(body)
  const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10)
  const allowed = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return allowed ? String.fromCodePoint(code) : undefined
}

/** Completes an issue by the file, and line and column of an offset in its text. */
export function placeInText(
  text: string,
  offset: number,
  file: string | undefined,
  issue: Issue = { message: '' },
): Issue {
  let line = 1
  let lineStart = 0
  for (let feed = text.indexOf('\n'); feed >= 0 && feed < offset; feed = text.indexOf('\n', feed + 1)) {
    line++
    lineStart = feed + 1
  }
  return { ...(file === undefined ? {} : { file }), line, column: offset - lineStart + 1, ...issue }
}
