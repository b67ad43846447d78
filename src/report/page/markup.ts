import { plainText, shorten } from '../plain-text.js'

/**
 * What a report shows, as a tree that does not know how it will be written down. A string is a text and never markup,
 * so a page cannot be broken by a name; an empty one is nothing.
 */
export type Markup = string | MarkupElement | readonly Markup[]

export interface MarkupElement {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly Markup[]
}

/** Numbers are written with two decimals at most; `true` stands without a value, `false` and undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly Markup[]
): MarkupElement {
  return { name, attributes, children }
}

export function isElement(markup: Markup): markup is MarkupElement {
  return typeof markup === 'object' && 'name' in markup
}

/** A name or label of the user inside HTML: harmless, and isolated in its own reading direction. */
export function isolated(text: string): Markup {
  return element('bdi', {}, plainText(text))
}

/** The same inside SVG or an attribute, where there is no `<bdi>`: between U+2068 and U+2069. */
export function isolatedPlain(text: string, length = Infinity): string {
  return `\u2068${shorten(plainText(text), length)}\u2069`
}

/** Coordinates with one decimal, without trailing zeros. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10)
}
