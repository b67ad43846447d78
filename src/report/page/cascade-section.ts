import { cascadeShape, depthsOf, timeToHalfHours } from '../../measure/cascade-measures.js'
import { plainText } from '../plain-text.js'
import { formatHours, formatPercent, sensibleNumber } from '../sensible-number.js'
import { showTable } from './data-table.js'
import { inlineMark } from './marks.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import type { ReportContext, ReportStrategy } from '../report-context.js'
import { section } from './section.js'
import type { Words } from '../words.js'
import { MOST_ENTRIES, radialTree } from './radial-tree.js'
import { picture } from './svg.js'

/** The biggest cascade of all runs as a tree, with its figures, and smaller ones of the other strategies. */
export function cascadeSection(context: ReportContext): Markup {
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
      : [
          element('h3', {}, words.otherCascades),
          element(
            'div',
            { class: 'panels trees' },
            ...others.map((strategy) => smallTree(context, strategy)),
          ),
        ],
    generationTable(context),
  )
}

function sharersOf(strategy: ReportStrategy): number {
  return strategy.result.largest.size - 1
}

function smallTree(context: ReportContext, strategy: ReportStrategy): Markup {
  const { words } = context
  const { title, platform } = strategy.result.largest
  const caption = element('figcaption', {}, inlineMark(strategy), ' ', isolated(strategy.name))
  if (sharersOf(strategy) < 1) {
    return element(
      'figure',
      {},
      caption,
      element('p', { class: 'note' }, words.cascadeNone(isolatedPlain(strategy.name))),
    )
  }
  const { parents } = strategy.result.largest
  const facts = [
    `${sharersText(strategy)} ${words.sharers}`,
    words.generations(cascadeShape(Int32Array.from(parents)).depth),
    ...(parents.length > MOST_ENTRIES ? [words.cascadeDrawn(sensibleNumber(MOST_ENTRIES))] : []),
  ]
  return element(
    'figure',
    { class: 'tree' },
    caption,
    treePicture(context, strategy, 250),
    element(
      'p',
      { class: 'note small' },
      isolated(words.cascadeTitle(title, platform)),
      `: ${facts.join(', ')}`,
    ),
  )
}

/** What the picture leaves out, and what the run itself has not kept. */
function truncation({ words }: ReportContext, strategy: ReportStrategy): Markup {
  const { parents, size } = strategy.result.largest
  if (size <= MOST_ENTRIES) return ''
  const shown = words.cascadeTruncated(sensibleNumber(MOST_ENTRIES), sensibleNumber(size - 1))
  const kept = isCut(strategy) ? ` ${words.cascadeCut(sensibleNumber(parents.length - 1))}` : ''
  return element('p', { class: 'note small' }, shown + kept)
}

function isCut(strategy: ReportStrategy): boolean {
  return strategy.result.largest.parents.length < strategy.result.largest.size
}

function sharersText(strategy: ReportStrategy, each = 1): string {
  return sensibleNumber(sharersOf(strategy) * each)
}

function treePicture(context: ReportContext, strategy: ReportStrategy, size: number): Markup {
  const { words } = context
  const { parents, title, platform } = strategy.result.largest
  const depth = cascadeShape(Int32Array.from(parents)).depth
  const sentence = words.cascadeAlt(
    isolatedPlain(strategy.name),
    isolatedPlain(words.cascadeTitle(plainText(title), plainText(platform))),
    sharersText(strategy),
    words.generations(depth),
  )
  return picture(sentence, radialTree(parents, strategy.className, size))
}

function cascadeFacts(context: ReportContext, strategy: ReportStrategy): Markup {
  const { words, result } = context
  const { parents, hours, people, title, platform, replication } = strategy.result.largest
  const columns = Int32Array.from(parents)
  const shape = cascadeShape(columns)
  const sharers = shape.size - 1
  const each = result.scenario.peoplePerAgent
  const facts = words.cascadeFacts
  const rows: [string, Markup][] = [
    [facts.strategy, [inlineMark(strategy), ' ', isolated(strategy.name)]],
    [facts.message, isolated(words.cascadeTitle(plainText(title), plainText(platform)))],
    [
      facts.sharers,
      facts.sharersOf(sharersText(strategy), sharersText(strategy, each), sensibleNumber(each)),
    ],
    [facts.depth, sensibleNumber(shape.depth)],
    [facts.direct, formatPercent((shape.breadth[1] ?? 0) / sharers)],
    [facts.virality, sensibleNumber(shape.structuralVirality)],
    [facts.half, formatHours(timeToHalfHours(Float64Array.from(hours)))],
    [facts.last, formatHours(lastShareHours(hours))],
    [facts.run, String(replication)],
  ]
  const spreaders = topSpreaders(columns)
  const list = spreaders.map(({ index, direct, all }) =>
    element(
      'li',
      {},
      facts.spreader(personOf(words, people, index), sensibleNumber(direct), sensibleNumber(all)),
    ),
  )
  return element(
    'div',
    { class: 'cascade-facts' },
    element(
      'dl',
      {},
      ...rows.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
    list.length === 0 ? '' : [element('h3', {}, facts.spreaders), element('ol', {}, ...list)],
  )
}

function lastShareHours(hours: readonly number[]): number {
  return hours.reduce((latest, hour) => Math.max(latest, hour), 0) - (hours[0] ?? 0)
}

/** By the label of the network file; drawn people have numbers. */
function personOf(words: Words, people: readonly string[], index: number): string {
  const label = isolatedPlain(people[index] ?? String(index), 40)
  return /^\u2068\d+\u2069$/.test(label) ? words.cascadeFacts.numbered(label) : label
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
function generationTable(context: ReportContext): Markup {
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
    caption: `${words.cascadeHeading}: ${words.sharers}`,
    head: [words.step, ...strategies.map(({ name }) => isolated(name))],
    rows: Array.from({ length: shown }, (_, i) => [
      String(i + 1),
      ...breadths.map((breadth) => sensibleNumber(breadth.get(i + 1) ?? 0)),
    ]),
  })
}
