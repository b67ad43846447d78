import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import './charts.css'
import { words } from './words.js'

export interface ChartTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface ChartFrameProps {
  readonly title: string
  /** What the picture shows, for those who do not see it. */
  readonly sentence: string
  readonly table: ChartTable
  /** Buttons beside "Show table"; what is inside the picture is not reached by keyboard or screen reader. */
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
}

/** A picture with its title, its sentence and its figures as a table. */
export function ChartFrame({ title, sentence, table, tools, children }: ChartFrameProps): JSX.Element {
  const isOpen = useSignal(false)
  const id = useId()
  const { showTable, hideTable, tableOf } = words.value
  return (
    <figure class="chart">
      <figcaption class="chart-title">{title}</figcaption>
      <div class="chart-picture" role="img" aria-label={`${title} – ${sentence}`}>
        {children}
      </div>
      <div class="chart-tools">
        {tools}
        <button
          type="button"
          class="quiet-button"
          aria-expanded={isOpen.value}
          aria-controls={id}
          aria-label={`${isOpen.value ? hideTable : showTable}: ${title}`}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          {isOpen.value ? hideTable : showTable}
        </button>
      </div>
      <div
        id={id}
        class="chart-table"
        role="region"
        aria-label={tableOf(title)}
        tabIndex={0}
        hidden={!isOpen.value}
      >
        {isOpen.value && <Figures table={table} title={title} />}
      </div>
    </figure>
  )
}

function Figures({ table, title }: { table: ChartTable; title: string }): JSX.Element {
  return (
    <table>
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          {table.head.map((cell, i) => (
            <th key={i} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([first, ...cells], row) => (
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
