import { element, isElement, type Markup, type MarkupElement } from './markup.js'

/** A part of the page under a heading, with one sentence that says how to read it. */
export function section(
  id: string,
  heading: string,
  note: string,
  ...content: readonly Markup[]
): MarkupElement {
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading` }, heading),
    note === '' ? '' : element('p', { class: 'note' }, note),
    ...content,
  )
}

/** What stands in the heading of a section. */
export function headingOf(section: Markup): Markup {
  if (!isElement(section)) return ''
  return section.children.filter(isElement).find(({ name }) => name === 'h2')?.children ?? ''
}
