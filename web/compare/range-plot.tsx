import type { ExperimentResult } from '../../src/experiment/result.js'
import { ChartFrame } from '../charts/chart-frame.js'
import { isolated } from '../words/format.js'
import { direction } from '../words/language.js'
import { StrategyShape, strategyClass } from './strategy-marks.js'
import { formatValue, kpiName, labelOf } from './values.js'
import { words } from './words.js'

/** Units of the drawing; as wide as a phone, so that its letters stay readable there. */
const WIDTH = 360
const MARGIN = 10
const ROW = 46
const AXIS = 24

/** Median and 90 % range of every strategy on one scale, which runs with the language; nothing where nothing is defined. */
export function RangePlot({ result }: { result: ExperimentResult }) {
  const { kpi } = result.verdict
  const { currency } = result.scenario
  const rows = result.strategies.map(({ kpis, label }) => ({ name: labelOf(label), ...kpis[kpi] }))
  const values = rows.flatMap(({ p05, p95 }) => (p05 === null || p95 === null ? [] : [p05, p95]))
  if (values.length === 0) return null
  // Zero belongs on the scale: it is where a campaign has done nothing.
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const mirrored = direction.value === 'rtl'
  const x = (value: number): number => {
    const along = ((value - low) / (high - low || 1)) * (WIDTH - 2 * MARGIN)
    return mirrored ? WIDTH - MARGIN - along : MARGIN + along
  }
  const height = ROW * rows.length + AXIS
  const text = (value: number | null): string => formatValue(value, kpi, currency)
  const range = (p05: number | null, p95: number | null): string => words.value.rangeOf(text(p05), text(p95))
  const anchor = { start: mirrored ? 'end' : 'start', end: mirrored ? 'start' : 'end', middle: 'middle' }

  return (
    <ChartFrame
      title={words.value.plotTitle(kpiName(kpi))}
      sentence={`${rows
        .map(({ name, p05, p50, p95 }) => words.value.plotPart(name, text(p50), range(p05, p95)))
        .join(' ')} ${words.value.plotNote}`}
      table={{
        head: [words.value.strategy, words.value.median(kpiName(kpi)), words.value.range],
        rows: rows.map(({ name, p05, p50, p95 }) => [name, text(p50), range(p05, p95)]),
      }}
    >
      <svg viewBox={`0 0 ${WIDTH} ${height}`} class="range-plot">
        {rows.map(({ name, p05, p50, p95 }, i) => {
          const y = ROW * i + 31
          return (
            <g key={i}>
              <text x={mirrored ? WIDTH - MARGIN : MARGIN} y={ROW * i + 15} text-anchor={anchor.start}>
                {isolated(name)}
              </text>
              <line x1={x(0)} x2={x(0)} y1={y - 11} y2={y + 11} class="rule" />
              {p05 !== null && p50 !== null && p95 !== null && (
                <g class={strategyClass(i)}>
                  <line x1={x(p05)} x2={x(p95)} y1={y} y2={y} stroke-width={4} stroke-linecap="round" />
                  <StrategyShape index={i} x={x(p50)} y={y} />
                </g>
              )}
            </g>
          )
        })}
        {axisLabels(low, high).map(([value, place]) => (
          <text key={place} x={x(value)} y={height - 6} text-anchor={anchor[place]} class="quiet">
            {isolated(text(value))}
          </text>
        ))}
      </svg>
    </ChartFrame>
  )
}

/** The ends of the scale, and zero where it is not an end and has room. */
function axisLabels(low: number, high: number): [number, 'start' | 'middle' | 'end'][] {
  const zero = -low / (high - low)
  const middle: [number, 'middle'][] = zero > 0.35 && zero < 0.65 ? [[0, 'middle']] : []
  return [[low, 'start'], ...middle, [high, 'end']]
}
