import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { formatCount, formatDecimal, formatHours } from '../words/format.js'
import type { Cascade } from './cascade.js'
import { cascadeFigures, wavesOf } from './cascade-figures.js'
import { figureWords } from './figure-words.js'
import { FiguresTable } from './figures-table.js'

/** Size, depth, breadth, virality and R, each with what it means here. */
export function ShapePanel({ cascade }: { cascade: Cascade }): JSX.Element {
  const { figures, heading, heads, tableTitle } = figureWords.value
  const measured = useMemo(() => cascadeFigures(cascade), [cascade])
  const table = () => ({
    head: heads,
    rows: wavesOf(cascade).map(({ brought, first, last, sharers }, wave) => [
      formatCount(wave),
      formatCount(sharers),
      formatDecimal(brought, 2),
      `${formatHours(first)} – ${formatHours(last)}`,
    ]),
  })
  return (
    <section class="explore-shape">
      <h2>{heading}</h2>
      <dl>
        {figures(measured).map(({ name, sentence, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b>
              <span>{sentence}</span>
            </dd>
          </div>
        ))}
      </dl>
      <FiguresTable title={tableTitle} table={table} />
    </section>
  )
}
