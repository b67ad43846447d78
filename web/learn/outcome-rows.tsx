import { ticks } from 'd3'
import type { JSX } from 'preact'
import { ChartFrame, type ChartTable } from '../charts/chart-frame.js'
import { straight, type Scale } from '../charts/scale.js'
import { MarkPath, strategyClass } from '../charts/strategy-mark.js'
import { useWidth } from '../charts/use-width.js'
import { formatCount, isolated } from '../words/format.js'
import { direction } from '../words/language.js'
import { amountOf, rangeOf, type Column } from './figures.js'
import type { LessonWords, Unit } from './lesson.js'
import { words } from './words.js'

const ROW = 58
const AXIS = 30
const MARGIN = 14
/** Of a row, from its top: where its name stands, and the middle of its campaigns. */
const NAME = 16
const MIDDLE = 37
const SPREAD = 11

export interface OutcomeRowsProps {
  readonly columns: readonly (Column | null)[]
  readonly words: Pick<LessonWords, 'outcome' | 'places'>
  readonly unit: Unit
  readonly before: number
  readonly now: number
}

/** At each place of the lever: every single campaign, the range of nine in ten, and the one in the middle. */
export function OutcomeRows(props: OutcomeRowsProps): JSX.Element {
  const { columns, unit } = props
  const { outcome, places } = props.words
  const [box, width] = useWidth<HTMLDivElement>()
  const { middleHead, place, range, rangeHead, rowSentence, rowsNote, waiting } = words.value
  const figures = columns.map((column) => (column === null ? null : rangeOf(column.values)))
  const rangeText = (i: number): string => {
    const { low, high } = figures[i]!
    return range(formatCount(Math.round(low)), amountOf(high, unit))
  }
  const sentence = places
    .map((name, i) =>
      figures[i] ? rowSentence(name, amountOf(figures[i].middle, unit), rangeText(i)) : waiting(name),
    )
    .join(' ')
  const table: ChartTable = {
    head: [place, middleHead, rangeHead],
    rows: places.map((name, i) =>
      figures[i] ? [name, amountOf(figures[i].middle, unit), rangeText(i)] : [name, '–', '–'],
    ),
  }
  return (
    <ChartFrame title={outcome} sentence={`${sentence} ${rowsNote}`} table={table}>
      <div ref={box} class="lesson-rows" style={{ minBlockSize: `${ROW * places.length + AXIS}px` }}>
        {width > 0 && <Rows {...props} width={width} />}
      </div>
      <p class="chart-note">{rowsNote}</p>
    </ChartFrame>
  )
}

function Rows(props: OutcomeRowsProps & { width: number }): JSX.Element {
  const { before, columns, now, width } = props
  const isMirrored = direction.value === 'rtl'
  const extremes = columns.flatMap((column) =>
    column === null ? [] : [Math.min(...column.values), Math.max(...column.values)],
  )
  // Zero belongs on the scale: it is where a campaign has done nothing.
  const [low, high] = [Math.min(0, ...extremes), Math.max(1, ...extremes)]
  const [start, end] = isMirrored ? [width - MARGIN, MARGIN] : [MARGIN, width - MARGIN]
  const x = straight(low, high, start, end)
  const height = ROW * columns.length + AXIS
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks(low, high, Math.max(2, width / 120)).map((value) => (
        <g key={value} class="axes">
          <path class={value === 0 ? 'middle' : 'grid'} d={`M${x(value)} 0V${height - AXIS}`} />
          <text x={x(value)} y={height - AXIS + 18} text-anchor="middle">
            {isolated(formatCount(value))}
          </text>
        </g>
      ))}
      {columns.map((column, i) => (
        <g key={i} transform={`translate(0 ${ROW * i})`}>
          <text class="lesson-row-name" x={start} y={NAME} text-anchor={isMirrored ? 'end' : 'start'}>
            {isolated(props.words.places[i]!)}
          </text>
          {column !== null && <Row column={column} x={x} mark={i === now ? 1 : i === before ? 0 : null} />}
        </g>
      ))}
    </svg>
  )
}

/** @param mark that of the picture of one campaign; null: the lever stands elsewhere */
function Row({ column, x, mark }: { column: Column; x: Scale; mark: 0 | 1 | null }): JSX.Element {
  const { low, middle, high } = rangeOf(column.values)
  return (
    <g class={mark === null ? 'lesson-row' : `lesson-row ${strategyClass(mark)}`}>
      {Array.from(column.values, (value, campaign) => (
        <circle key={campaign} class="lesson-dot" cx={x(value)} cy={MIDDLE + scattered(campaign)} r={2.5} />
      ))}
      <path class="lesson-range" d={`M${x(low)} ${MIDDLE}H${x(high)}`} />
      {mark === null ? (
        <path class="lesson-middle" d={`M${x(middle)} ${MIDDLE - 8}v16`} />
      ) : (
        <MarkPath strategy={mark} x={x(middle)} y={MIDDLE} scale={1.15} />
      )}
    </g>
  )
}

/** So that campaigns with the same outcome do not hide each other: the same place every time, and evenly filled. */
function scattered(campaign: number): number {
  return ((campaign * 0.618034) % 1) * 2 * SPREAD - SPREAD
}
