/** Words of the page as they stand in it, line by line. */

export interface TextLine {
  readonly text: string
  /** Where it starts in its direction of reading, and its base line, from the corner of the window. */
  readonly x: number
  readonly baseline: number
  readonly box: DOMRect
  readonly style: CSSStyleDeclaration
}

/** The lines into which the page has broken a text; none for one that is not seen. */
export function linesOf(node: Text): TextLine[] {
  const parent = node.parentElement
  if (parent === null) return []
  const style = getComputedStyle(parent)
  if (style.visibility !== 'visible') return []
  const range = document.createRange()
  const boxOf = (start: number, end: number): DOMRect => {
    range.setStart(node, start)
    range.setEnd(node, end)
    return range.getBoundingClientRect()
  }
  const lines: { start: number; end: number; box: DOMRect }[] = []
  for (const { 0: word, index: start } of node.data.matchAll(/\S+/g)) {
    const end = start + word.length
    const box = boxOf(start, end)
    if (box.width === 0) continue
    const line = lines.at(-1)
    if (line === undefined || Math.abs(line.box.top - box.top) > box.height / 2)
      lines.push({ start, end, box })
    else Object.assign(line, { end, box: boxOf(line.start, end) })
  }
  return lines.map(({ start, end, box }) => ({
    text: node.data.slice(start, end).replace(/\s*\n\s*/g, ' '),
    x: style.direction === 'rtl' ? box.right : box.left,
    baseline: box.top + ascentIn(box.height, style),
    box,
    style,
  }))
}

/** How far below the top of its box a text has its base line. */
function ascentIn(height: number, style: CSSStyleDeclaration): number {
  const context = document.createElement('canvas').getContext('2d')!
  // In parts: there is no short form of some styles, as of figures of equal width.
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x')
  return (height - above - below) / 2 + above
}
