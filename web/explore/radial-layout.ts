import { hierarchy, tree } from 'd3'
import type { Cascade } from './cascade.js'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface RadialLayout {
  /** By entry, about the author at (0, 0). */
  readonly points: readonly Point[]
  /** Radius of every wave. */
  readonly rings: readonly number[]
  /** An angle, clockwise from the top, where the fewest branches are: room for words. */
  readonly quiet: number
}

/** A ring for every step, as far as `radius`: wider gaps before waves of many, so that they find room. */
export function radialLayout(
  { children, waves }: Pick<Cascade, 'children' | 'waves'>,
  drawn: number,
  radius: number,
): RadialLayout {
  const rings = ringsOf(waves.subarray(0, drawn), radius)
  const root = hierarchy(0, (entry) => children[entry]!.filter((child) => child < drawn))
  const nodes = tree<number>()
    .size([2 * Math.PI, radius])
    .separation((a, b) => (a.parent === b.parent ? 1 : 2) / Math.max(1, a.depth))(root)
    .descendants()
  const points: Point[] = []
  for (const { data, depth, x: angle } of nodes) {
    points[data] = { x: rings[depth]! * Math.sin(angle), y: -rings[depth]! * Math.cos(angle) }
  }
  return { points, rings, quiet: quietAngle(nodes.filter(({ depth }) => depth > 1).map(({ x }) => x)) }
}

/** The middle of the widest gap between angles. */
function quietAngle(angles: number[]): number {
  angles.sort((a, b) => a - b)
  const first = angles[0] ?? 0
  const gaps = angles.map((angle, i) => ({
    angle,
    width: (angles[i + 1] ?? first + 2 * Math.PI) - angle,
  }))
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best), { angle: 0, width: 0 })
  return widest.angle + widest.width / 2
}

function ringsOf(waves: Int32Array, radius: number): number[] {
  const breadth: number[] = []
  for (const wave of waves) breadth[wave] = (breadth[wave] ?? 0) + 1
  const most = Math.max(1, ...breadth.slice(1))
  const gaps = breadth.map((count, wave) => (wave === 0 ? 0 : 0.5 + Math.sqrt(count / most)))
  const whole = gaps.reduce((sum, gap) => sum + gap, 0) || 1
  let sum = 0
  return gaps.map((gap) => (radius * (sum += gap)) / whole)
}
