import { isElement, type Attributes, type Markup } from './markup.js'
import type { Anchor, Picture } from './svg.js'

/**
 * A picture of horizontal bars as its readers read: where the language runs from right to left, so do its bars, and
 * phrases of several labels keep their order. Time runs from left to right in every language: its pictures stay.
 */
export function asRead(direction: 'ltr' | 'rtl', picture: Picture): Picture {
  return direction === 'ltr' ? picture : { ...picture, body: mirrored(picture.body, picture.width) }
}

function mirrored(markup: Markup, width: number): Markup {
  if (typeof markup === 'string') return markup
  if (!isElement(markup)) return markup.map((part) => mirrored(part, width))
  return { ...markup, attributes: { ...markup.attributes, ...places(markup.attributes, width) } }
}

const OTHER_END: Readonly<Record<Anchor, Anchor>> = { start: 'end', middle: 'middle', end: 'start' }

/** Where an element of a picture goes; texts and shapes of strategies are moved, not turned round. */
function places(attributes: Attributes, width: number): Attributes {
  const { cx, transform, x, x1, x2 } = attributes
  const other = (place: unknown): number => width - Number(place)
  if (x1 !== undefined) return { x1: other(x1), x2: other(x2) }
  if (cx !== undefined) return { cx: other(cx) }
  if (transform !== undefined) {
    const [, from, top] = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(String(transform))!
    return { transform: `translate(${Math.round(other(from) * 10) / 10},${top})` }
  }
  if (attributes['width'] !== undefined) return { x: other(x) - Number(attributes['width']) }
  return { x: other(x), 'text-anchor': OTHER_END[(attributes['text-anchor'] ?? 'start') as Anchor] }
}
