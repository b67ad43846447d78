import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useId, useMemo } from 'preact/hooks'
import type { CampaignTrace } from './types.js'
import { formatCount, formatHours } from '../words/format.js'
import { countsByHour } from './counts-by-hour.js'
import { words } from './words.js'

export interface NetworkTableProps {
  readonly trace: CampaignTrace
  readonly people: number
  readonly name: string
  /** Other buttons of the picture, in the same row. */
  readonly children: ComponentChildren
}

/** The picture's figures, hour by hour, for those who want numbers or do not see it. */
export function NetworkTable(props: NetworkTableProps): JSX.Element {
  const isOpen = useSignal(false)
  const id = useId()
  const { showTable, hideTable, tableOf } = words.value
  const label = isOpen.value ? hideTable : showTable
  return (
    <>
      <div class="network-tools">
        <button
          type="button"
          class="network-button"
          aria-expanded={isOpen.value}
          aria-controls={id}
          aria-label={`${label}: ${props.name}`}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          {label}
        </button>
        {props.children}
      </div>
      <div
        id={id}
        class="network-table"
        role="region"
        aria-label={tableOf(props.name)}
        tabIndex={0}
        hidden={!isOpen.value}
      >
        {isOpen.value && <Figures {...props} />}
      </div>
    </>
  )
}

function Figures({ trace, people, name }: Omit<NetworkTableProps, 'children'>): JSX.Element {
  const rows = useMemo(() => countsByHour(trace, people), [trace, people])
  const { time, reached, shared, visits, tableOf } = words.value
  return (
    <table>
      <caption>{tableOf(name)}</caption>
      <thead>
        <tr>
          {[time, reached, shared, visits].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.hours}>
            <th scope="row">{formatHours(row.hours)}</th>
            <td>{formatCount(row.reached)}</td>
            <td>{formatCount(row.shared)}</td>
            <td>{formatCount(row.visited)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
