import type { ReportStrategy } from '../report-context.js'
import { bottomAxis, valueAxis, type ValueAxis } from './axis.js'
import type { Markup } from './markup.js'
import { mark } from './marks.js'
import type { Figures } from './read-markup.js'
import { rect, text, textWidth, type Picture } from './svg.js'

export interface FunnelStep {
  readonly name: string
  /** What the shares of this step are shares of; empty for the first. */
  readonly of: string
  readonly bars: readonly FunnelBar[]
}

export interface FunnelBar {
  readonly strategy: ReportStrategy
  readonly value: number
  readonly figure: string
  /** Empty where there is none. */
  readonly share: string
}

const HEADING = 22
const ROW = 16
const GAP = 10
const LEFT = 18

/** Whether the steps are too far apart for an axis that starts at 0. */
export function isLogarithmic(steps: readonly FunnelStep[]): boolean {
  const values = positiveValues(steps)
  return Math.max(...values) / Math.min(...values) > 100
}

/** A group of bars for every step, a bar for every strategy, all on one axis: they shrink from step to step. */
export function funnelChart(steps: readonly FunnelStep[], width: number, figures: Figures): Picture {
  const bars = steps.flatMap((step) => step.bars)
  const shareRoom = Math.max(0, ...bars.map(({ share }) => textWidth(share, 12)))
  const figureRoom = Math.max(0, ...bars.map(({ figure }) => textWidth(figure, 12)))
  const range = [LEFT, width - shareRoom - figureRoom - 22] as const
  const options = { percent: false, ticks: width < 400 ? 4 : 6, figures }
  const axis = funnelAxis(steps, range, options)
  const body: Markup[] = []
  let y = 0
  for (const { bars, name, of } of steps) {
    body.push(text(0, y + 14, name, 'label'), text(width, y + 14, of, 'tick', 'end'))
    y += HEADING
    for (const bar of bars) {
      body.push(drawBar(bar, axis, y, width))
      y += ROW
    }
    y += GAP
  }
  return { width, height: y + 16, body: [bottomAxis(axis, HEADING - 4, y - GAP + 4, width), body] }
}

function drawBar({ figure, share, strategy, value }: FunnelBar, axis: ValueAxis, top: number, width: number) {
  const start = axis(axis.domain[0])
  const end = value > 0 ? axis(value) : start
  return [
    mark(strategy, 7, top + 7, 10),
    rect(start, top + 2, end - start, 10, `bar ${strategy.className}`),
    text(end + 6, top + 11, figure, 'figure strong halo'),
    text(width, top + 11, share, 'figure halo', 'end'),
  ]
}

/** Logarithmic from a power of ten below all values on, or else from 0. */
function funnelAxis(
  steps: readonly FunnelStep[],
  range: readonly [number, number],
  options: Parameters<typeof valueAxis>[2],
): ValueAxis {
  const values = positiveValues(steps)
  if (!isLogarithmic(steps)) return valueAxis(values, range, { ...options, fromZero: true })
  const below = Math.ceil(Math.log10(Math.min(...values)) - 1e-9) - 1
  return valueAxis([Number(`1e${below}`), ...values], range, { ...options, mayBeLogarithmic: true })
}

function positiveValues(steps: readonly FunnelStep[]): number[] {
  return steps.flatMap(({ bars }) => bars.map(({ value }) => value)).filter((value) => value > 0)
}
