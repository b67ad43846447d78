import type { Markup } from './markup.js'
import { readMarkup, type MarkupReader, type Writing } from './read-markup.js'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const SELF_CLOSING: ReadonlySet<string> = new Set(['path', 'line', 'rect', 'circle', 'use', 'meta', 'br'])

const WRITER: MarkupReader<string> = {
  // The text of a style sheet is read as it stands; all of them are ours.
  text: (text, within) => (within === 'style' ? text : escaped(text)),
  element(name, attributes, children) {
    const head =
      name +
      attributes.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(value)}"`)).join('')
    const content = children.join('')
    return content === '' && SELF_CLOSING.has(name) ? `<${head}/>` : `<${head}>${content}</${name}>`
  },
}

const AS_THE_ENGINE: Writing = { direction: 'ltr', figures: (text) => text }

/** A tree as HTML, or as SVG within it: texts and values of attributes are escaped. */
export function writeMarkup(markup: Markup, writing: Writing = AS_THE_ENGINE): string {
  return readMarkup(markup, WRITER, writing).join('')
}

/** Any text, for content and for quoted attributes alike. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}
