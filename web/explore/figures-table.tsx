import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { words } from './words.js'

export interface FiguresTableProps {
  readonly title: string
  /** Made when it is opened. */
  readonly table: () => { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

/** More rows than this are for a spreadsheet. */
export const MOST_ROWS = 200

/** The figures of a picture, behind a button. */
export function FiguresTable({ title, table }: FiguresTableProps): JSX.Element {
  const isOpen = useSignal(false)
  const id = useId()
  const { hideTable, showTable, tableOf } = words.value
  const label = isOpen.value ? hideTable : showTable
  return (
    <>
      <button
        type="button"
        class="explore-small"
        aria-expanded={isOpen.value}
        aria-controls={id}
        aria-label={`${label}: ${title}`}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        {label}
      </button>
      <div
        id={id}
        class="explore-table"
        role="region"
        aria-label={tableOf(title)}
        tabIndex={0}
        hidden={!isOpen.value}
      >
        {isOpen.value && <Rows title={title} table={table} />}
      </div>
    </>
  )
}

function Rows({ title, table }: FiguresTableProps): JSX.Element {
  const { head, rows } = table()
  const { tableCut } = words.value
  return (
    <table>
      <caption>{rows.length > MOST_ROWS ? `${title}. ${tableCut(MOST_ROWS)}` : title}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map(([first, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{first}</th>
            {cells.map((cell, i) => (
              <td key={i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
