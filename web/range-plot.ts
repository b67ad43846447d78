import type { ExperimentResult } from '../src/experiment/result.js'
import { formatKpi } from '../src/measure/format-number.js'
import { KPIS } from '../src/measure/kpi-ids.js'
import { svgElement } from './element.js'
import { strategyClass, strategyShape } from './strategy-marks.js'

/** Units of the drawing; as wide as a phone, so that its letters stay readable there. */
const WIDTH = 360
const MARGIN = 10
const ROW = 46
const AXIS = 24

/** Median and 90 % range of every strategy on one scale; null when nothing is defined. */
export function rangePlot(result: ExperimentResult, captionId: string): SVGElement | null {
  const { kpi } = result.verdict
  const estimates = result.strategies.map((strategy) => strategy.kpis[kpi])
  const values = estimates.flatMap(({ p05, p95 }) => (p05 === null || p95 === null ? [] : [p05, p95]))
  if (values.length === 0) return null
  // Zero belongs on the scale: it is where a campaign has done nothing.
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const x = (value: number): number => MARGIN + ((value - low) / (high - low || 1)) * (WIDTH - 2 * MARGIN)
  const height = ROW * result.strategies.length + AXIS

  const plot = svgElement('svg', {
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
    'aria-labelledby': captionId,
  })
  estimates.forEach(({ p05, p50, p95 }, i) => {
    const top = ROW * i
    const y = top + 31
    plot.append(svgElement('text', { x: MARGIN, y: top + 15 }, result.strategies[i]!.label.en))
    plot.append(svgElement('line', { x1: x(0), x2: x(0), y1: y - 11, y2: y + 11, class: 'rule' }))
    if (p05 === null || p50 === null || p95 === null) return
    const bar = { x1: x(p05), x2: x(p95), y1: y, y2: y, 'stroke-width': 4, 'stroke-linecap': 'round' }
    plot.append(
      svgElement('g', { class: strategyClass(i) }, svgElement('line', bar), strategyShape(i, x(p50), y)),
    )
  })
  const label = (value: number): string => formatKpi(value, KPIS[kpi].unit, result.scenario.currency)
  for (const [value, anchor] of axisLabels(low, high)) {
    const spot = { x: x(value), y: height - 6, 'text-anchor': anchor, class: 'quiet' }
    plot.append(svgElement('text', spot, label(value)))
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
  if (zero > 0.35 && zero < 0.65) labels.push([0, 'middle'])
  return labels
}
