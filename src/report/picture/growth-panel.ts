import { scaleLinear } from 'd3'
import type { SpreadBand, SpreadCurve } from '../../experiment/cascade-curve.js'
import { bottomAxis, leftAxis, leftAxisWidth, valueAxis, type ValueAxis } from '../page/axis.js'
import type { Markup } from '../page/markup.js'
import { polyline, simplified, type Point } from '../page/path-data.js'
import { line, path, rect, text, textWidth } from '../page/svg.js'
import { axisFormat, exactCount, sensibleNumber } from '../sensible-number.js'
import { BAND_CLASSES } from './look.js'
import type { Panel, Place } from './place.js'

/** Pixels by which a line may run beside its points: less than can be seen. */
const TOLERANCE = 0.25

/** Names of the bands where there are two. */
const CONTENTS = ['first content', 'second content'] as const

/** People or actions by generation or time: median, 5 % to 95 % of the runs, and three of them. */
export function growthPanel(curve: SpreadCurve, { left, right, top, chart, bottom }: Place): Panel {
  const { bands, counted, steps } = curve
  const unit = timeUnit(curve)
  const times = steps.map((step) => step / unit.hours)
  const end = times.at(-1)!
  const highest = Math.max(...bands.flatMap((band) => [band.p95, ...band.samples].map((row) => row.at(-1)!)))
  const y = valueAxis([0, highest], [bottom, chart], { percent: false, ticks: 4, fromZero: true })
  const start = left + leftAxisWidth(y)
  const x = timeAxis(end, [start, right], curve.unit === 'generations')
  const title = counted === 'people' ? 'People reached so far' : 'Actions so far'
  return {
    sentence: sentence(curve, unit.name, end),
    body: [
      text(left, top + 12, title, 'head'),
      legend(left, top + 31, bands.length),
      leftAxis(y, start, right),
      bottomAxis(x, chart, bottom, right),
      ...bands.map((band, i) => drawn(band, times, x, y, BAND_CLASSES[i]!)),
      text(right, bottom + 31, unit.title, 'tick', 'end'),
    ],
  }
}

interface TimeUnit {
  readonly name: string
  readonly title: string
  /** Steps of the curve to one of the unit. */
  readonly hours: number
}

function timeUnit({ unit, steps }: SpreadCurve): TimeUnit {
  if (unit === 'generations') return { name: 'generation', title: 'generation', hours: 1 }
  const end = steps.at(-1)!
  if (end > 96) return { name: 'day', title: 'days after the start', hours: 24 }
  if (end > 2) return { name: 'hour', title: 'hours after the start', hours: 1 }
  return { name: 'minute', title: 'minutes after the start', hours: 1 / 60 }
}

/** From 0 to exactly `end`; a run that ends as it begins still has some width. */
function timeAxis(end: number, range: readonly [number, number], wholeOnly: boolean): ValueAxis {
  const domain: [number, number] = [0, end > 0 ? end : 1]
  const scale = scaleLinear().domain(domain).range(range)
  const ticks = scale.ticks(6).filter((tick) => !wholeOnly || Number.isInteger(tick))
  return Object.assign((value: number) => scale(value), {
    ticks,
    format: axisFormat(ticks),
    logarithmic: false,
    domain,
  })
}

function drawn(
  band: SpreadBand,
  times: readonly number[],
  x: ValueAxis,
  y: ValueAxis,
  className: string,
): Markup {
  const points = (row: readonly number[]): Point[] =>
    simplified(
      row.map((value, i): Point => [x(times[i]!), y(value)]),
      TOLERANCE,
    )
  const around = polyline([...points(band.p95), ...points(band.p05).reverse()])
  const samples = band.samples.map((row) => polyline(points(row))).join('')
  return [
    path(`${around}z`, `band ${className}`),
    path(samples, `sample ${className}`),
    path(polyline(points(band.p50)), `line ${className}`),
  ]
}

function legend(left: number, y: number, bands: number): Markup {
  const entries =
    bands === 1 ? ['median', '5–95 % of runs', 'three runs'] : [CONTENTS[0], CONTENTS[1], 'median, 5–95 %']
  const marks = [
    (at: number) => line(at, y - 4, at + 18, y - 4, 'line a'),
    (at: number) =>
      bands === 1 ? rect(at, y - 9, 18, 10, 'band a') : line(at, y - 4, at + 18, y - 4, 'line b'),
    (at: number) => (bands === 1 ? line(at, y - 4, at + 18, y - 4, 'sample a') : ''),
  ]
  let at = left
  return entries.map((entry, i) => {
    const mark = marks[i]!(at)
    const from = at + (mark === '' ? 0 : 24)
    at = from + textWidth(entry, 11) + 14
    return [mark, text(from, y, entry, 'tick')]
  })
}

function sentence({ bands, counted }: SpreadCurve, unit: string, end: number): string {
  const what = counted === 'people' ? 'People reached' : 'Actions'
  const figures = bands.map((band, i) => {
    const [p05, p50, p95] = lastOf(band)
    const content = bands.length === 1 ? '' : ` for the ${CONTENTS[i]!}`
    return `median ${p50}${content}, nine of ten runs ${p05} to ${p95}`
  })
  return `${what} by ${unit} ${sensibleNumber(end)}: ${figures.join('; ')}.`
}

function lastOf({ p05, p50, p95 }: SpreadBand): [string, string, string] {
  const last = (row: readonly number[]): string => exactCount(Math.round(row.at(-1)!))
  return [last(p05), last(p50), last(p95)]
}
