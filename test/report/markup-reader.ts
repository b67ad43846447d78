/** A strict reader of the report's markup for tests: it refuses what a lenient browser would repair. */

export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

const VOID = new Set(['meta', 'br'])

/**
 * All start tags in order.
 * @throws Error where tags do not nest, a value is not quoted, or a bare `<` stands in text.
 */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = []
  const open: string[] = []
  let i = 0
  while (i < html.length) {
    const start = html.indexOf('<', i)
    if (start < 0) break
    const rest = html.slice(start, start + 20_000_000)
    if (/^<!doctype html>/i.test(rest)) {
      i = start + 15
      continue
    }
    const close = /^<\/([a-z0-9]+)>/i.exec(rest)
    if (close) {
      const expected = open.pop()
      if (expected !== close[1]) throw new Error(`</${close[1]}> closes <${expected}> at ${start}`)
      i = start + close[0].length
      continue
    }
    const head = /^<([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*")?)*)\s*(\/?)>/i.exec(
      html.slice(start, start + 400_000),
    )
    if (!head) throw new Error(`not a tag at ${start}: ${html.slice(start, start + 80)}`)
    const [whole, name = '', attributes = '', selfClosing] = head
    tags.push({ name, attributes: readAttributes(attributes) })
    i = start + whole.length
    if (name === 'script' || name === 'style') {
      const end = html.indexOf(`</${name}>`, i)
      if (end < 0) throw new Error(`<${name}> is never closed`)
      i = end + name.length + 3
    } else if (selfClosing !== '/' && !VOID.has(name)) open.push(name)
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`)
  return tags
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([a-z][a-z0-9-]*)(?:="([^"]*)")?/gi)].map((match) => [match[1]!, match[2] ?? '']),
  )
}
