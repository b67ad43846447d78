import { plainText, shorten } from '../plain-text.js'

/** Finished markup. Texts become markup only through `escapeText`, so a page cannot be broken by a name. */
export type Markup = string

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Any text as markup, for content and for quoted attributes alike. */
export function escapeText(text: string): Markup {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}

/**
 * One element. Attribute values are escaped; numbers are rounded to two decimals; `false` and undefined
 * leave an attribute out. Children are markup already.
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Markup[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) =>
      value === true ? ` ${key}` : ` ${key}="${attributeValue(value as string | number)}"`,
    )
    .join('')
  const content = children.join('')
  return content === '' && SELF_CLOSING.has(name)
    ? `<${name}${written}/>`
    : `<${name}${written}>${content}</${name}>`
}

const SELF_CLOSING: ReadonlySet<string> = new Set(['path', 'line', 'rect', 'circle', 'use', 'meta', 'br'])

/** A name or label of the user inside HTML: escaped, harmless, and isolated in its own reading direction. */
export function isolated(text: string): Markup {
  return element('bdi', {}, escapeText(plainText(text)))
}

/** The same inside SVG or an attribute, where there is no `<bdi>`: between U+2068 and U+2069. */
export function isolatedPlain(text: string, length = Infinity): string {
  return `\u2068${shorten(plainText(text), length)}\u2069`
}

/** Coordinates with one decimal, without trailing zeros. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function attributeValue(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeText(value)
}
