import type { Words } from '../words.js'
import { element, type Markup } from './markup.js'

export interface CardTable {
  readonly caption: string
  /** Texts of the column heads, the first for the heads of the rows. */
  readonly head: readonly string[]
  readonly rows: readonly CardRow[]
}

export interface CardRow {
  readonly head: Markup
  readonly cells: readonly Markup[]
  readonly className?: string | undefined
}

/**
 * A table that every reader should see whole: on a phone each row becomes a card that names its columns.
 * Styling a table as blocks hides from screen readers that it is one, so the roles are written out.
 */
export function cardTable(words: Words, { caption, head, rows }: CardTable): Markup {
  return element(
    'div',
    { class: 'scroll cards', role: 'region', 'aria-label': words.scrollRegion(caption), tabindex: 0 },
    element(
      'table',
      { role: 'table' },
      element(
        'thead',
        { role: 'rowgroup' },
        element(
          'tr',
          { role: 'row' },
          ...head.map((name) => element('th', { role: 'columnheader', scope: 'col' }, name)),
        ),
      ),
      element(
        'tbody',
        { role: 'rowgroup' },
        ...rows.map((row) =>
          element(
            'tr',
            { role: 'row', class: row.className },
            element('th', { role: 'rowheader', scope: 'row' }, row.head),
            ...row.cells.map((cell, i) => element('td', { role: 'cell', 'data-head': head[i + 1] }, cell)),
          ),
        ),
      ),
    ),
  )
}
