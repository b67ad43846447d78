import { isElement, type Markup, type MarkupElement } from './markup.js'

/** What a tree becomes, part by part from the leaves on: text of a file, or nodes of a page. */
export interface MarkupReader<Part> {
  /** @param within name of the element around it; empty at the top */
  text(text: string, within: string): Part
  element(name: string, attributes: readonly WrittenAttribute[], children: readonly Part[]): Part
}

export type WrittenAttribute = readonly [name: string, value: string | true]

/** How a language writes. */
export interface Writing {
  readonly direction: 'ltr' | 'rtl'
  /** Turns the engine's way of writing numbers into that of the language. */
  readonly figures: Figures
}

export type Figures = (text: string) => string

/** Numbers in them are part of a name, or of what one types. */
const AS_IT_IS: ReadonlySet<string> = new Set(['bdi', 'code', 'style'])
/** Attributes that people read or hear. */
const SAID: ReadonlySet<string> = new Set(['alt', 'aria-label', 'data-head', 'title'])
/** Names of users, as `isolatedPlain` marks them, and numbers of versions: `20.19.5`. */
const NAME = /(\u2068[^\u2069]*\u2069|\d+(?:\.\d+){2,})/

/** Every part of a tree through a reader, in the writing of a language. */
export function readMarkup<Part>(
  markup: Markup,
  reader: MarkupReader<Part>,
  writing: Writing,
  within = '',
): Part[] {
  if (typeof markup === 'string')
    return markup === '' ? [] : [reader.text(textOf(markup, writing, within), within)]
  if (!isElement(markup)) return markup.flatMap((part) => readMarkup(part, reader, writing, within))
  const { attributes, children, name } = markup
  const inside = AS_IT_IS.has(name) ? { ...writing, figures: asItIs } : writing
  const parts = readMarkup(children, reader, inside, name)
  return [reader.element(name, written(attributes, writing.figures), parts)]
}

/** Pictures run from left to right in every language, so that a text in them says its direction itself. */
function textOf(text: string, { direction, figures }: Writing, within: string): string {
  const written = said(text, figures)
  return within === 'text' && direction === 'rtl' ? `\u2067${written}\u2069` : written
}

function written(attributes: MarkupElement['attributes'], figures: Figures): WrittenAttribute[] {
  return Object.entries(attributes).flatMap(([name, value]): WrittenAttribute[] => {
    if (value === undefined || value === false) return []
    if (value === true) return [[name, true]]
    if (typeof value === 'number') return [[name, String(Math.round(value * 100) / 100)]]
    return [[name, SAID.has(name) ? said(value, figures) : value]]
  })
}

function said(text: string, figures: Figures): string {
  if (figures === asItIs) return text
  return text
    .split(NAME)
    .map((part) => (NAME.test(part) ? part : figures(part)))
    .join('')
}

function asItIs(text: string): string {
  return text
}
