import type { Words } from '../words.js'
import { element, type Markup } from './markup.js'

export interface DataTable {
  readonly caption: string
  /** Markup of the column heads; the first column holds the heads of the rows. */
  readonly head: readonly Markup[]
  readonly rows: readonly (readonly Markup[])[]
  /** How to read the columns, said below the table. */
  readonly note?: string
}

/** A plain table that scrolls inside its own box on narrow screens. */
export function dataTable(words: Words, { caption, head, rows }: DataTable): Markup {
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': words.scrollRegion(caption), tabindex: 0 },
    element(
      'table',
      {},
      element('caption', { class: 'sr' }, caption),
      element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))),
      element(
        'tbody',
        {},
        ...rows.map(([first = '', ...rest]) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, first),
            ...rest.map((cell) => element('td', {}, cell)),
          ),
        ),
      ),
    ),
  )
}

/** The numbers behind a chart, folded away until somebody asks. */
export function showTable(words: Words, table: DataTable): Markup {
  return element(
    'details',
    { class: 'data' },
    element('summary', {}, words.showTable),
    dataTable(words, table),
    table.note === undefined ? '' : element('p', { class: 'note small' }, table.note),
  )
}
