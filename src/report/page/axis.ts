import { scaleLinear, scaleLog } from 'd3'
import { axisFormat } from '../sensible-number.js'
import { element, type Markup } from './markup.js'
import type { Figures } from './read-markup.js'
import { line, text, textWidth } from './svg.js'

/** A position for every value, with ticks and how to write them. */
export interface ValueAxis {
  (value: number): number
  readonly ticks: readonly number[]
  readonly format: (value: number) => string
  readonly logarithmic: boolean
  readonly domain: readonly [number, number]
}

/**
 * An axis over all of `values`. Linear, unless every value is above 0 and they span more than two powers of
 * ten: then logarithmic, because outcomes with heavy tails would crowd into one corner.
 */
export function valueAxis(
  values: readonly number[],
  range: readonly [number, number],
  options: {
    readonly percent: boolean
    readonly ticks: number
    readonly mayBeLogarithmic?: boolean
    readonly fromZero?: boolean
    /** How the language writes numbers: labels are measured before they are drawn. */
    readonly figures?: Figures
  },
): ValueAxis {
  const { figures = (text: string) => text } = options
  const finite = values.filter(Number.isFinite)
  let low = finite.length === 0 ? 0 : Math.min(...finite)
  let high = finite.length === 0 ? 1 : Math.max(...finite)
  if (options.fromZero === true) {
    low = Math.min(0, low)
    high = Math.max(0, high)
  }
  const logarithmic = options.mayBeLogarithmic === true && low > 1e-250 && high / low > 100
  // Values that do not differ, or by less than an axis can label, get some room on both sides.
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (high - low <= Math.max(size * 1e-9, 1e-250)) {
    const padding = size > 1e-250 ? size * 0.1 : 1
    low -= options.fromZero === true && low === 0 ? 0 : padding
    high += options.fromZero === true && high === 0 && size > 0 ? 0 : padding
  }
  if (logarithmic) {
    const scale = scaleLog().domain([low, high]).range(range).nice()
    const ticks = logarithmicTicks(scale.domain(), options.ticks)
    return Object.assign((value: number) => scale(value), {
      ticks,
      format: (value: number) => figures(axisFormat([value], options.percent)(value)),
      logarithmic,
      domain: pair(scale.domain()),
    })
  }
  const scale = scaleLinear().domain([low, high]).range(range).nice(options.ticks)
  const ticks = scale.ticks(options.ticks)
  const format = axisFormat(ticks, options.percent)
  return Object.assign((value: number) => scale(value), {
    ticks,
    format: (value: number) => figures(format(value)),
    logarithmic,
    domain: pair(scale.domain()),
  })
}

function pair(domain: readonly number[]): readonly [number, number] {
  return [domain[0] ?? 0, domain[1] ?? 1]
}

/** Powers of ten; with few of them also 2 and 5 times; with many only every k-th. */
function logarithmicTicks(domain: readonly number[], wanted: number): number[] {
  const [low, high] = pair(domain)
  const first = Math.floor(Math.log10(low) + 1e-9)
  const last = Math.ceil(Math.log10(high) - 1e-9)
  const powers = last - first + 1
  const step = Math.max(1, Math.ceil(powers / wanted))
  const multiples = powers * 3 <= wanted + 2 ? [1, 2, 5] : [1]
  const ticks: number[] = []
  for (let power = first; power <= last; power += step) {
    for (const multiple of multiples) {
      const tick = Number(`${multiple}e${power}`)
      if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) ticks.push(tick)
    }
  }
  return ticks
}

const TICK_FONT = 11

/** Vertical grid lines with their labels below; labels that would touch their neighbour are left out. */
export function bottomAxis(axis: ValueAxis, top: number, bottom: number, limit: number): Markup {
  let free = -Infinity
  return axis.ticks.map((tick) => {
    const x = axis(tick)
    const label = axis.format(tick)
    const half = textWidth(label, TICK_FONT) / 2
    const grid = line(x, top, x, bottom, tick === 0 ? 'zero' : 'grid')
    const centre = Math.min(Math.max(x, half), limit - half)
    if (centre - half < free + 6) return grid
    free = centre + half
    return [grid, text(centre, bottom + 15, label, 'tick', 'middle')]
  })
}

/** A value that matters, as a line through the drawing with its name above. */
export function markedValue(label: string, x: number, bottom: number, width: number): Markup {
  const half = textWidth(label, TICK_FONT) / 2
  const centre = Math.min(Math.max(x, half + 2), width - half - 2)
  return [line(x, 16, x, bottom, 'flop'), text(centre, 11, label, 'tick', 'middle')]
}

/** Horizontal grid lines with their labels left of the drawing. */
export function leftAxis(axis: ValueAxis, left: number, right: number): Markup {
  return axis.ticks.map((tick) => [
    line(left, axis(tick), right, axis(tick), tick === 0 ? 'zero' : 'grid'),
    text(left - 6, axis(tick) + 4, axis.format(tick), 'tick', 'end'),
  ])
}

/** Pixels that the labels of a vertical axis take. */
export function leftAxisWidth(axis: ValueAxis): number {
  return Math.max(16, ...axis.ticks.map((tick) => textWidth(axis.format(tick), TICK_FONT))) + 8
}

const HOUR_STEPS = [1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 720, 1440, 2160, 4320, 8760]

/** Ticks of a time axis from 0 to `horizonHours`: round numbers of hours, days, weeks or months. */
export function timeTicks(
  horizonHours: number,
  wanted: number,
): { readonly hours: readonly number[]; readonly perUnit: number } {
  const step = HOUR_STEPS.find((candidate) => horizonHours / candidate <= wanted) ?? 8760
  const count = Math.floor(horizonHours / step + 1e-9)
  return {
    hours: Array.from({ length: Math.min(count, 100) + 1 }, (_, i) => i * step),
    perUnit: horizonHours > 72 ? 24 : 1,
  }
}

/** The time axis below a chart: plain numbers, and the unit once at the end. */
export function timeAxis(
  x: (hours: number) => number,
  horizonHours: number,
  bottom: number,
  wanted: number,
  units: { readonly day: string; readonly hour: string },
): Markup {
  const { hours, perUnit } = timeTicks(horizonHours, wanted)
  const labels = hours.map((hour, i) => {
    const unit = perUnit === 24 ? units.day : units.hour
    const label = i === 0 ? `${unit} 0` : String(hour / perUnit)
    return [
      line(x(hour), bottom, x(hour), bottom + 4, 'axis'),
      text(x(hour), bottom + 16, label, 'tick', i === 0 ? 'start' : 'middle'),
    ]
  })
  return element('g', {}, line(x(0), bottom, x(horizonHours), bottom, 'axis'), ...labels)
}
