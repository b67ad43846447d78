import { hierarchy, tree, type HierarchyPointNode } from 'd3'
import { cascadeShape, depthsOf, timeToHalfHours } from '../../measure/cascade-measures.js'
import { plainText, shorten } from '../plain-text.js'
import { formatHours, formatPercent, sensibleNumber } from '../sensible-number.js'
import { showTable } from './data-table.js'
import { inlineMark } from './marks.js'
import { coordinate, element, escapeText, isolated, isolatedPlain, type Markup } from './markup.js'
import type { PageContext, PageStrategy } from './page-context.js'
import { section } from './section.js'
import { path, picture, text, type Picture } from './svg.js'

/** Larger trees are drawn without their last entries: more would be a blot, and slow to open. */
export const MOST_ENTRIES = 1500

/** The biggest cascade of all runs as a tree, with its figures, and smaller ones of the other strategies. */
export function cascadeSection(context: PageContext): Markup {
  const { words, strategies } = context
  const bySize = [...strategies].sort((a, b) => sharersOf(b) - sharersOf(a) || a.index - b.index)
  const biggest = bySize[0]
  if (biggest === undefined || sharersOf(biggest) < 1) return ''
  const others = bySize.slice(1)
  return section(
    'cascade',
    words.cascadeHeading,
    words.cascadeNote,
    element(
      'div',
      { class: 'cascade' },
      element('figure', { class: 'tree' }, treePicture(context, biggest, 560), truncation(context, biggest)),
      cascadeFacts(context, biggest),
    ),
    others.length === 0
      ? ''
      : element('h3', {}, escapeText(words.otherCascades)) +
          element(
            'div',
            { class: 'panels trees' },
            ...others.map((strategy) => smallTree(context, strategy)),
          ),
    generationTable(context),
  )
}

function sharersOf(strategy: PageStrategy): number {
  return strategy.result.largest.parents.length - 1
}

function smallTree(context: PageContext, strategy: PageStrategy): Markup {
  const { words } = context
  const { title, platform } = strategy.result.largest
  const caption = element('figcaption', {}, inlineMark(strategy), ' ', isolated(strategy.name))
  if (sharersOf(strategy) < 1) {
    return element(
      'figure',
      {},
      caption,
      element('p', { class: 'note' }, escapeText(words.cascadeNone(isolatedPlain(strategy.name)))),
    )
  }
  const depth = cascadeShape(Int32Array.from(strategy.result.largest.parents)).depth
  return element(
    'figure',
    { class: 'tree' },
    caption,
    treePicture(context, strategy, 250),
    element(
      'p',
      { class: 'note small' },
      `${isolated(words.cascadeTitle(title, platform))}: ${escapeText(`${sensibleNumber(sharersOf(strategy))} ${words.sharers.toLowerCase()}, ${words.generations(depth)}`)}`,
    ),
    truncation(context, strategy),
  )
}

function truncation(context: PageContext, strategy: PageStrategy): Markup {
  const entries = strategy.result.largest.parents.length
  if (entries <= MOST_ENTRIES) return ''
  return element(
    'p',
    { class: 'note small' },
    escapeText(context.words.cascadeTruncated(sensibleNumber(MOST_ENTRIES), sensibleNumber(entries))),
  )
}

interface Entry {
  readonly index: number
  readonly children: Entry[]
}

type Point = HierarchyPointNode<Entry>

function treePicture(context: PageContext, strategy: PageStrategy, size: number): Markup {
  const { words } = context
  const { parents, title, platform } = strategy.result.largest
  const depth = cascadeShape(Int32Array.from(parents)).depth
  const sentence = words.cascadeAlt(
    isolatedPlain(strategy.name),
    isolatedPlain(words.cascadeTitle(plainText(title), plainText(platform))),
    sensibleNumber(sharersOf(strategy)),
    words.generations(depth),
  )
  return picture(sentence, radialTree(strategy, size))
}

function radialTree(strategy: PageStrategy, size: number): Picture {
  const centre = size / 2
  const radius = centre - 14
  const root = hierarchy(entryTree(strategy.result.largest.parents), ({ children }) => children)
  const ringRadii = radiiOf(
    root.descendants().map(({ depth }) => depth),
    radius,
  )
  const points = tree<Entry>()
    .size([2 * Math.PI, radius])
    .separation((a, b) => (a.parent === b.parent ? 1 : 2) / Math.max(1, a.depth))(root)
    .descendants()
  for (const point of points) point.y = ringRadii[point.depth]!
  const at = (node: Point): [number, number] => [
    centre + node.y * Math.cos(node.x - Math.PI / 2),
    centre + node.y * Math.sin(node.x - Math.PI / 2),
  ]
  const links = points
    .filter((node) => node.parent !== null)
    .map((node) => link(node, centre, at))
    .join('')
  const big = size > 400
  const scale = (points.length > 600 ? 0.55 : points.length > 200 ? 0.75 : 1) * (big ? 1 : 0.7)
  const dots = SPREADER_CLASSES.map(({ least, most, diameter }) => {
    const members = points.slice(1).filter(({ children }) => inRange(children?.length ?? 0, least, most))
    return dotPath(members.map(at), `${strategy.className} dot`, diameter * scale)
  })
  const author = element('circle', {
    class: `author ${strategy.className}`,
    cx: centre,
    cy: centre,
    r: 6 * (big ? 1 : 0.75),
  })
  return {
    width: size,
    height: size,
    body:
      rings(ringRadii, centre, big ? quietAngle(points) : null) +
      path(links, `link ${strategy.className}`) +
      dots.join('') +
      author,
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

/** Many dots as one path: lines of no length with round ends. */
function dotPath(
  points: readonly (readonly [number, number])[],
  className: string,
  diameter: number,
): Markup {
  if (points.length === 0) return ''
  const d = points.map(([x, y]) => `M${coordinate(x)},${coordinate(y)}h0`).join('')
  return element('path', { class: className, d, 'stroke-width': diameter })
}

/** A curve that leaves the parent outwards and meets the child inwards. */
function link(node: Point, centre: number, at: (node: Point) => [number, number]): string {
  const parent = node.parent!
  const [x, y] = at(node)
  if (parent.depth === 0)
    return `M${coordinate(centre)},${coordinate(centre)}L${coordinate(x)},${coordinate(y)}`
  const middle = (parent.y + node.y) / 2
  const bend = (angle: number): string =>
    `${coordinate(centre + middle * Math.cos(angle - Math.PI / 2))},${coordinate(centre + middle * Math.sin(angle - Math.PI / 2))}`
  const [fromX, fromY] = at(parent)
  return `M${coordinate(fromX)},${coordinate(fromY)}C${bend(parent.x)} ${bend(node.x)} ${coordinate(x)},${coordinate(y)}`
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

/** One ring a step; its number stands at `angle`, if at all. Only some of them in very deep trees. */
function rings(radii: readonly number[], centre: number, angle: number | null): Markup {
  const every = Math.ceil((radii.length - 1) / 12)
  return radii
    .map((r, step) => {
      if (step === 0 || step % every !== 0) return ''
      const ring = element('circle', { class: 'ring', cx: centre, cy: centre, r })
      if (angle === null || step === 1) return ring
      const turn = angle - Math.PI / 2
      return (
        ring +
        text(
          centre + r * Math.cos(turn),
          centre + r * Math.sin(turn) + 4,
          String(step),
          'tick halo',
          'middle',
        )
      )
    })
    .join('')
}

/** The first entries as nested objects; parents precede children, so a prefix of the columns is a tree. */
function entryTree(parents: readonly number[]): Entry {
  const entries = parents.slice(0, MOST_ENTRIES).map((_, index): Entry => ({ index, children: [] }))
  for (let i = 1; i < entries.length; i++) entries[parents[i]!]!.children.push(entries[i]!)
  return entries[0]!
}

function cascadeFacts(context: PageContext, strategy: PageStrategy): Markup {
  const { words, result } = context
  const { parents, hours, people, title, platform, replication } = strategy.result.largest
  const columns = Int32Array.from(parents)
  const shape = cascadeShape(columns)
  const sharers = shape.size - 1
  const each = result.scenario.peoplePerAgent
  const facts = words.cascadeFacts
  const rows: [string, Markup][] = [
    [facts.strategy, `${inlineMark(strategy)} ${isolated(strategy.name)}`],
    [facts.message, isolated(words.cascadeTitle(plainText(title), plainText(platform)))],
    [
      facts.sharers,
      escapeText(
        facts.sharersOf(sensibleNumber(sharers), sensibleNumber(sharers * each), sensibleNumber(each)),
      ),
    ],
    [facts.depth, escapeText(sensibleNumber(shape.depth))],
    [facts.direct, escapeText(formatPercent((shape.breadth[1] ?? 0) / sharers))],
    [facts.virality, escapeText(sensibleNumber(shape.structuralVirality))],
    [facts.half, escapeText(formatHours(timeToHalfHours(Float64Array.from(hours))))],
    [facts.last, escapeText(formatHours(Math.max(...lastOf(hours))))],
    [facts.run, escapeText(String(replication))],
  ]
  const spreaders = topSpreaders(columns)
  const list = spreaders.map(({ index, direct, all }) =>
    element(
      'li',
      {},
      escapeText(
        facts.spreader(
          isolatedPlain(personOf(people, index), 40),
          sensibleNumber(direct),
          sensibleNumber(all),
        ),
      ),
    ),
  )
  return element(
    'div',
    { class: 'cascade-facts' },
    element(
      'dl',
      {},
      ...rows.map(([name, value]) =>
        element('div', {}, element('dt', {}, escapeText(name)), element('dd', {}, value)),
      ),
    ),
    list.length === 0 ? '' : element('h3', {}, escapeText(facts.spreaders)) + element('ol', {}, ...list),
  )
}

function lastOf(hours: readonly number[]): number[] {
  return [hours.reduce((latest, hour) => Math.max(latest, hour), 0) - (hours[0] ?? 0)]
}

function personOf(people: readonly string[], index: number): string {
  return shorten(plainText(people[index] ?? String(index)), 40)
}

/** The people, author aside, below whom most sharers hang. */
function topSpreaders(parents: Int32Array): { index: number; direct: number; all: number }[] {
  const direct = new Int32Array(parents.length)
  const all = new Int32Array(parents.length)
  for (let i = parents.length - 1; i > 0; i--) {
    direct[parents[i]!]!++
    all[parents[i]!]! += all[i]! + 1
  }
  return Array.from(all, (count, index) => ({ index, direct: direct[index]!, all: count }))
    .slice(1)
    .filter((entry) => entry.all > 0)
    .sort((a, b) => b.all - a.all || a.index - b.index)
    .slice(0, 3)
}

/** Sharers by step for each strategy's biggest cascade. */
function generationTable(context: PageContext): Markup {
  const { words, strategies } = context
  const breadths = strategies.map(({ result }) => {
    const breadth = new Map<number, number>()
    for (const depth of depthsOf(Int32Array.from(result.largest.parents)))
      breadth.set(depth, (breadth.get(depth) ?? 0) + 1)
    return breadth
  })
  const deepest = Math.max(0, ...breadths.flatMap((breadth) => [...breadth.keys()]))
  const shown = Math.min(deepest, 40)
  return showTable(words, {
    caption: `${words.cascadeHeading}: ${words.sharers.toLowerCase()}`,
    head: [escapeText(words.step), ...strategies.map(({ name }) => isolated(name))],
    rows: Array.from({ length: shown }, (_, i) => [
      String(i + 1),
      ...breadths.map((breadth) => escapeText(sensibleNumber(breadth.get(i + 1) ?? 0))),
    ]),
  })
}
