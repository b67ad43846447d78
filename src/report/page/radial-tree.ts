import { hierarchy, tree, type HierarchyPointNode } from 'd3'
import { element, type Markup } from './markup.js'
import { bends, dots as dotsAt, polyline, type Bend, type Point as Place } from './path-data.js'
import { path, text, type Picture } from './svg.js'

/** Larger trees are drawn without their last entries: more would be a blot, and slow to open. */
export const MOST_ENTRIES = 1500

interface Entry {
  readonly index: number
  readonly children: Entry[]
}

type Point = HierarchyPointNode<Entry>

/**
 * A cascade as a radial tree, `size` wide: the author in the middle, a ring for every step. `parents` as in
 * the columns of a cascade (entry 0 the author, parents before children). Time and size O(n log n).
 */
export function radialTree(parents: readonly number[], className: string, size: number): Picture {
  const centre = size / 2
  const radius = centre - 14
  const root = hierarchy(entryTree(parents), ({ children }) => children)
  const ringRadii = radiiOf(
    root.descendants().map(({ depth }) => depth),
    radius,
  )
  const points = tree<Entry>()
    .size([2 * Math.PI, radius])
    .separation((a, b) => (a.parent === b.parent ? 1 : 2) / Math.max(1, a.depth))(root)
    .descendants()
  for (const point of points) point.y = ringRadii[point.depth]!
  const at = (node: Point): Place => [
    centre + node.y * Math.cos(node.x - Math.PI / 2),
    centre + node.y * Math.sin(node.x - Math.PI / 2),
  ]
  const big = size > 400
  const dense = points.length > 500
  const links = chainsOf(points)
    .map(({ from, nodes }) =>
      dense || !big || from.parent === null
        ? polyline([from, ...nodes].map(at))
        : bends(
            at(from),
            nodes.map((node) => bendTo(node, centre, at)),
          ),
    )
    .join('')
  const scale = (points.length > 600 ? 0.55 : points.length > 200 ? 0.75 : 1) * (big ? 1 : 0.7)
  const dots = SPREADER_CLASSES.map(({ least, most, diameter }) => {
    const members = points.slice(1).filter(({ children }) => inRange(children?.length ?? 0, least, most))
    return dotPath(members.map(at), `${className} dot`, diameter * scale)
  })
  const author = element('circle', {
    class: `author ${className}`,
    cx: centre,
    cy: centre,
    r: 6 * (big ? 1 : 0.75),
  })
  return {
    width: size,
    height: size,
    body: [
      rings(ringRadii, centre, big ? quietAngle(points) : null),
      path(links, `link ${dense ? 'dense ' : ''}${className}`),
      dots,
      author,
    ],
  }
}

/** Dots grow with the number of sharers that a person brought. */
const SPREADER_CLASSES = [
  { least: 0, most: 0, diameter: 5 },
  { least: 1, most: 2, diameter: 7 },
  { least: 3, most: 9, diameter: 10 },
  { least: 10, most: Infinity, diameter: 14 },
] as const

function inRange(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

/** Many dots as one path. */
function dotPath(points: readonly Place[], className: string, diameter: number): Markup {
  if (points.length === 0) return ''
  return element('path', { class: className, d: dotsAt(points), 'stroke-width': diameter })
}

/** A node and those below it, each the first child of the one before: what one stroke of the pen joins. */
interface Chain {
  readonly from: Point
  readonly nodes: readonly Point[]
}

/** Chains that hold every link once. The links of the author are chains of one: they are drawn straight. */
function chainsOf(points: readonly Point[]): Chain[] {
  return points.flatMap((node): Chain[] => {
    const { parent } = node
    if (parent === null) return []
    if (parent.parent === null) {
      const onward = firstsBelow(node)
      return [
        { from: parent, nodes: [node] },
        ...(onward.length === 0 ? [] : [{ from: node, nodes: onward }]),
      ]
    }
    return parent.children![0] === node ? [] : [{ from: parent, nodes: [node, ...firstsBelow(node)] }]
  })
}

/** Its first child, the first child of that one, and so on. */
function firstsBelow(node: Point): Point[] {
  const nodes: Point[] = []
  for (let next = node.children?.[0]; next !== undefined; next = next.children?.[0]) nodes.push(next)
  return nodes
}

/** A curve that leaves the parent outwards and meets the child inwards. */
function bendTo(node: Point, centre: number, at: (node: Point) => Place): Bend {
  const parent = node.parent!
  const middle = (parent.y + node.y) / 2
  const between = (angle: number): Place => [
    centre + middle * Math.cos(angle - Math.PI / 2),
    centre + middle * Math.sin(angle - Math.PI / 2),
  ]
  return [between(parent.x), between(node.x), at(node)]
}

/** Radius of every step's ring: wider gaps before steps with many sharers, so that they find room. */
function radiiOf(depths: readonly number[], radius: number): number[] {
  const breadth: number[] = []
  for (const depth of depths) breadth[depth] = (breadth[depth] ?? 0) + 1
  const most = Math.max(1, ...breadth.slice(1))
  const gaps = breadth.map((count, depth) => (depth === 0 ? 0 : 0.5 + Math.sqrt(count / most)))
  const whole = gaps.reduce((sum, gap) => sum + gap, 0) || 1
  let sum = 0
  return gaps.map((gap) => (radius * (sum += gap)) / whole)
}

/** The middle of the widest sector without far sharers: room for the numbers of the rings. */
function quietAngle(points: readonly Point[]): number {
  const angles = points
    .filter(({ depth }) => depth > 1)
    .map(({ x }) => x)
    .sort((a, b) => a - b)
  if (angles.length === 0) return 0
  const gaps = angles.map((angle, i) => ({
    angle,
    width: (angles[i + 1] ?? angles[0]! + 2 * Math.PI) - angle,
  }))
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best))
  return widest.angle + widest.width / 2
}

/** Pixels between the numbers of two rings, enough also where a phone shrinks the drawing. */
const LABEL_ROOM = 24

/** One ring a step; its number stands at `angle`, if at all. Only some of them in very deep trees. */
function rings(radii: readonly number[], centre: number, angle: number | null): Markup {
  const every = Math.ceil((radii.length - 1) / 12)
  let labelled = -Infinity
  return radii.map((r, step) => {
    if (step === 0 || step % every !== 0) return ''
    const ring = element('circle', { class: 'ring', cx: centre, cy: centre, r })
    if (angle === null || step === 1 || r - labelled < LABEL_ROOM) return ring
    labelled = r
    const turn = angle - Math.PI / 2
    const [x, y] = [centre + r * Math.cos(turn), centre + r * Math.sin(turn)]
    return [ring, text(x, y + 4, String(step), 'tick halo', 'middle')]
  })
}

/** The first entries as nested objects; parents precede children, so a prefix of the columns is a tree. */
function entryTree(parents: readonly number[]): Entry {
  const entries = parents.slice(0, MOST_ENTRIES).map((_, index): Entry => ({ index, children: [] }))
  for (let i = 1; i < entries.length; i++) entries[parents[i]!]!.children.push(entries[i]!)
  return entries[0]!
}
