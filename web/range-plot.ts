import { formatKpi } from '../src/measure/format-number.js'
import { KPIS } from '../src/measure/kpi-ids.js'
import type { ExperimentResult } from '../src/experiment/result.js'
import { svgElement } from './element.js'
import { strategyClass } from './strategy-marks.js'

const WIDTH = 560
const ROW = 44
const TOP = 6
const AXIS = 26

/** Median and 90 % range of every strategy on one scale; null when nothing is defined. */
export function rangePlot(result: ExperimentResult): SVGElement | null {
  const { kpi } = result.verdict
  const estimates = result.strategies.map((strategy) => strategy.kpis[kpi])
  const values = estimates.flatMap(({ p05, p95 }) => (p05 === null || p95 === null ? [] : [p05, p95]))
  if (values.length === 0) return null
  // Zero belongs on the scale: it is where a campaign has done nothing.
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const x = (value: number): number => 8 + ((value - low) / (high - low || 1)) * (WIDTH - 16)
  const height = TOP + ROW * result.strategies.length + AXIS
  const label = (value: number): string => formatKpi(value, KPIS[kpi].unit, result.scenario.currency, 3)

  const plot = svgElement('svg', {
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
    'aria-labelledby': 'range-caption',
  })
  plot.append(svgElement('line', { x1: x(0), x2: x(0), y1: TOP, y2: height - AXIS, class: 'rule' }))
  estimates.forEach(({ p05, p50, p95 }, i) => {
    const y = TOP + ROW * i
    const name = result.strategies[i]!.label.en
    plot.append(svgElement('text', { x: 8, y: y + 14 }, name))
    if (p05 === null || p50 === null || p95 === null) return
    const row = svgElement('g', { class: strategyClass(i) })
    row.append(
      svgElement('line', {
        x1: x(p05),
        x2: x(p95),
        y1: y + 28,
        y2: y + 28,
        'stroke-width': 5,
        'stroke-linecap': 'round',
      }),
    )
    row.append(svgElement('circle', { cx: x(p50), cy: y + 28, r: 8 }))
    plot.append(row)
  })
  for (const [value, anchor] of axisLabels(low, high)) {
    plot.append(
      svgElement('text', { x: x(value), y: height - 8, 'text-anchor': anchor, class: 'quiet' }, label(value)),
    )
  }
  return plot
}

/** The ends of the scale, and zero where it is not an end and has room. */
function axisLabels(low: number, high: number): [number, string][] {
  const labels: [number, string][] = [
    [low, 'start'],
    [high, 'end'],
  ]
  const zero = -low / (high - low)
  if (zero > 0.25 && zero < 0.75) labels.push([0, 'middle'])
  return labels
}
