/** Path data of curves, as short as it can be without looking different. */
import { coordinate } from './markup.js'

export type Point = readonly [number, number]

/** A line through points as path data, in tenths of a pixel; points that are not finite are left out. */
export function polyline(points: readonly Point[]): string {
  const [first, ...others] = tenthsOf(points)
  if (first === undefined) return ''
  let [x, y] = first
  let data = ''
  for (const [nextX, nextY] of others) {
    const step = pair(nextX - x, nextY - y)
    if (step === '0,0') continue
    data += data === '' || step.startsWith('-') ? step : ` ${step}`
    ;[x, y] = [nextX, nextY]
  }
  return start(first) + (data === '' ? '' : `l${data}`)
}

/** Dots at points: lines of no length, to be drawn with round ends. */
export function dots(points: readonly Point[]): string {
  const [first, ...others] = tenthsOf(points)
  if (first === undefined) return ''
  let [x, y] = first
  let data = `${start(first)}h0`
  for (const [nextX, nextY] of others) {
    data += `m${pair(nextX - x, nextY - y)}h0`
    ;[x, y] = [nextX, nextY]
  }
  return data
}

/** A stretch of a curve: to a point, drawn towards the two before it (cubic Bézier). */
export type Bend = readonly [Point, Point, Point]

/** Curves, one after the other from a point on. */
export function bends(from: Point, stretches: readonly Bend[]): string {
  const origin = tenthsOf([from])[0]!
  let [x, y] = origin
  const steps = stretches.map((stretch) => {
    const places = tenthsOf(stretch)
    const step = places.map(([toX, toY]) => pair(toX - x, toY - y)).join(' ')
    ;[x, y] = places.at(-1)!
    return step
  })
  return `${start(origin)}c${steps.join(' ')}`
}

/**
 * The points of a line that are needed for it to run nowhere further than `tolerance` from where it ran (Ramer 1972,
 * Douglas and Peucker 1973); the first and the last are always kept, points that are not finite are left out.
 */
export function simplified(points: readonly Point[], tolerance: number): Point[] {
  const finite = points.filter(isFinitePoint)
  if (finite.length < 3) return finite
  const kept = new Uint8Array(finite.length)
  kept[0] = kept[finite.length - 1] = 1
  const open: [number, number][] = [[0, finite.length - 1]]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [from, to] = part
    let furthest = tolerance
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const distance = distanceFrom(finite[i]!, finite[from]!, finite[to]!)
      if (distance > furthest) [furthest, at] = [distance, i]
    }
    if (at < 0) continue
    kept[at] = 1
    open.push([from, at], [at, to])
  }
  return finite.filter((_, i) => kept[i] === 1)
}

/** Of a point from the line between two others. */
function distanceFrom([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

function isFinitePoint([x, y]: Point): boolean {
  return Number.isFinite(x) && Number.isFinite(y)
}

/** Rounded before steps are taken, so that errors do not add up along a line. */
function tenthsOf(points: readonly Point[]): Point[] {
  return points.filter(isFinitePoint).map(([x, y]) => [Math.round(10 * x), Math.round(10 * y)])
}

function start([x, y]: Point): string {
  return `M${coordinate(x / 10)},${coordinate(y / 10)}`
}

/** Two numbers of tenths; a minus sign parts them as well as a comma. */
function pair(x: number, y: number): string {
  return tenths(x) + (y < 0 ? '' : ',') + tenths(y)
}

function tenths(value: number): string {
  return coordinate(value / 10).replace(/^(-?)0\./, '$1.')
}
