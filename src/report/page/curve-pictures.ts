import type { Band } from '../../experiment/result.js'
import type { ReportContext, ReportStrategy } from '../report-context.js'
import { sensibleNumber } from '../sensible-number.js'
import type { Words } from '../words.js'
import { leftAxis, leftAxisWidth, timeAxis, valueAxis, type ValueAxis } from './axis.js'
import { mark } from './marks.js'
import { isolatedPlain } from './markup.js'
import { polyline, simplified, type Point } from './path-data.js'
import { fitText, path, text, textWidth, type Picture } from './svg.js'

/** A curve needs no more points than this to look smooth; bins in between are skipped, exactly. */
const POINTS = 96
const SAMPLE_POINTS = 72
/** Pixels by which a line may run beside its points: less than can be seen; single runs are faint. */
const TOLERANCE = 0.25
const SAMPLE_TOLERANCE = 0.5
/** Every strategy's median and the half of its runs around it, named at the right end. */
export function overlayPicture(
  context: ReportContext,
  bands: readonly Band[],
  horizon: number,
  width: number,
): Picture {
  const narrow = width < 400
  const [top, bottom] = [8, narrow ? 190 : 320]
  const y = countAxis(
    context.words,
    bands.map((band) => band.p75.at(-1) ?? 0),
    [bottom, top],
    5,
  )
  const left = leftAxisWidth(y)
  const ends = bands.map((band) => context.words.figures(sensibleNumber(band.p50.at(-1))))
  const labels = context.strategies.map((strategy, i) => (narrow ? ends[i]! : strategy.name))
  const right =
    width - Math.min(narrow ? 80 : 170, Math.max(...labels.map((label) => textWidth(label, 12))) + 30)
  const x = (hours: number): number => left + (hours / horizon) * (right - left)
  const places = spreadApart(
    bands.map((band) => y(band.p50.at(-1) ?? 0)),
    narrow ? 17 : 30,
    top + 8,
    bottom,
  )
  const areas = context.strategies.map((strategy, i) => {
    const points = thinned(bands[i]!, POINTS)
    return path(
      areaPath(bands[i]!, points, x, y, bands[i]!.p25, bands[i]!.p75),
      `band faint ${strategy.className}`,
    )
  })
  const lines = context.strategies.map((strategy, i) => {
    const band = bands[i]!
    const end = y(band.p50.at(-1) ?? 0)
    const place = places[i]!
    return [
      path(curve(thinned(band, POINTS), x, y, band.hours, band.p50), `line ${strategy.className}`),
      path(
        polyline([
          [right, end],
          [right + 7, place],
        ]),
        'leader',
      ),
      mark(strategy, right + 13, place, 10),
      narrow
        ? text(right + 21, place + 4, ends[i]!, 'figure small')
        : [
            text(
              right + 22,
              place - 1,
              isolatedPlain(fitText(strategy.name, width - right - 24, 12)),
              'label small',
            ),
            text(right + 22, place + 13, ends[i]!, 'tick'),
          ],
    ]
  })
  return {
    width,
    height: bottom + 24,
    body: [leftAxis(y, left, right), areas, timeAxis(x, horizon, bottom, 5, context.words), lines],
  }
}

/** One strategy: median, half of the runs, nine in ten, and single runs, up to a height shared by all panels. */
export function panelPicture(
  context: ReportContext,
  strategy: ReportStrategy,
  band: Band,
  horizon: number,
  highest: number,
  width: number,
): Picture {
  const small = width < 200
  const bottom = Math.round(width * (width > 300 ? 0.48 : 0.62))
  const y = countAxis(context.words, [highest], [bottom, 8], small ? 3 : 4)
  const left = leftAxisWidth(y)
  const x = (hours: number): number => left + (hours / horizon) * (width - 8 - left)
  const points = thinned(band, small ? 48 : POINTS)
  const samplePoints = thinned(band, small ? 32 : SAMPLE_POINTS)
  const samples = band.samples
    .slice(0, 15)
    .map((run) => curve(samplePoints, x, y, band.hours, run, SAMPLE_TOLERANCE))
  const { className } = strategy
  return {
    width,
    height: bottom + 24,
    body: [
      leftAxis(y, left, width - 8),
      path(areaPath(band, points, x, y, band.p05, band.p95), `band outer ${className}`),
      path(areaPath(band, points, x, y, band.p25, band.p75), `band inner ${className}`),
      path(samples.join(''), `sample ${className}`),
      path(curve(points, x, y, band.hours, band.p50), `line solid ${className}`),
      timeAxis(x, horizon, bottom, small ? 2 : 4, context.words),
    ],
  }
}

function countAxis(
  { figures }: Words,
  values: readonly number[],
  [bottom, top]: readonly [number, number],
  ticks: number,
): ValueAxis {
  return valueAxis([0, ...values], [bottom, top], { percent: false, ticks, fromZero: true, figures })
}

/** Indices of at most `count` bins, evenly spaced, the last always among them. */
function thinned(band: Band, count: number): number[] {
  const n = band.hours.length
  const step = Math.max(1, Math.ceil(n / count))
  const indices: number[] = []
  for (let i = n - 1; i >= 0; i -= step) indices.push(i)
  return indices.reverse()
}

function curve(...of: Parameters<typeof curvePoints>): string {
  return polyline(curvePoints(...of))
}

/** A cumulative curve starts from nothing at hour 0. */
function curvePoints(
  indices: readonly number[],
  x: (hours: number) => number,
  y: (value: number) => number,
  hours: readonly number[],
  values: readonly number[],
  tolerance = TOLERANCE,
): Point[] {
  const points = indices.map((i): Point => [x(hours[i]!), y(values[i] ?? NaN)])
  return simplified([[x(0), y(0)], ...points], tolerance)
}

function areaPath(
  band: Band,
  indices: readonly number[],
  x: (hours: number) => number,
  y: (value: number) => number,
  low: readonly number[],
  high: readonly number[],
): string {
  const upper = curvePoints(indices, x, y, band.hours, high)
  const lower = curvePoints(indices, x, y, band.hours, low)
  return `${polyline([...upper, ...lower.reverse()])}z`
}

/** Positions at least `distance` apart, as near as possible to where they belong, inside [low, high]. */
export function spreadApart(
  wanted: readonly number[],
  distance: number,
  low: number,
  high: number,
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
  const placed = [...wanted]
  let free = low
  for (const i of order) {
    placed[i] = Math.max(wanted[i]!, free)
    free = placed[i]! + distance
  }
  let limit = high
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, limit)
    limit = placed[i]! - distance
  }
  return placed
}
