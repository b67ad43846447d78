import { element, escapeText, type Markup } from './markup.js'

/** A part of the page under a heading, with one sentence that says how to read it. */
export function section(id: string, heading: string, note: string, ...content: readonly Markup[]): Markup {
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading` }, escapeText(heading)),
    note === '' ? '' : element('p', { class: 'note' }, escapeText(note)),
    ...content,
  )
}
