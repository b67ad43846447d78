import { partOf, type ModelName } from '../../experiment/cascade-model.js'
import type { CascadeRuns } from '../../experiment/cascade-runs.js'
import { log } from '../../math/log.js'
import { quantile } from '../../measure/quantile.js'
import { bottomAxis, leftAxis, leftAxisWidth, valueAxis, type ValueAxis } from '../page/axis.js'
import { fitLines, rect, text } from '../page/svg.js'
import { axisFormat, exactCount, formatProbability, sensibleNumber } from '../sensible-number.js'
import type { Panel, Place } from './place.js'
import { doublingBins, evenBins, shareBins, type Bins } from './size-bins.js'
import { takeOff, type TakeOff } from './take-off.js'

/** More bars than this would be too thin to tell apart. */
const MOST_BARS = 32
/** Sizes further apart than this, in one heap, stand on a logarithmic axis. */
const LOGARITHMIC_FROM = 30

/** Of what the part of a model is a share, in words. */
const PART_NAMES: Readonly<Record<string, string>> = {
  first: 'the first content',
  positive: 'the pleased',
}

/** How many people the runs reach; in models that tell a part apart, its share of them. */
export function sizesPanel(model: ModelName, outcome: CascadeRuns, place: Place): Panel {
  const part = partOf(model)
  if (part !== null && outcome.part !== null)
    return partPanel(PART_NAMES[part]!, outcome.part, outcome, place)
  const noun = model === 'hawkes' ? 'actions' : 'people'
  const heaps = takeOff(outcome.size)
  const { min, max } = outcome.summary.size
  const logarithmic = heaps === null && max > LOGARITHMIC_FROM * min
  const bins = logarithmic
    ? doublingBins(outcome.size, min, max)
    : evenBins(outcome.size, heaps === null && min < max && max < 4 * min ? min : 0, max, MOST_BARS)
  const title = `${model === 'hawkes' ? 'actions' : 'people reached'}${logarithmic ? ' (logarithmic)' : ''}`
  const axis = (range: readonly [number, number]): ValueAxis =>
    logarithmic ? doublingAxis(bins, range) : evenAxis(bins, range)
  const sentence = heaps === null ? oneHeap(outcome, noun) : twoHeaps(heaps, outcome.size, noun)
  return barPanel(title, sentence, bins, axis, place)
}

function partPanel(name: string, part: Uint32Array, { size }: CascadeRuns, place: Place): Panel {
  const shares = Float64Array.from(part, (count, run) => count / size[run]!)
  const ahead = shares.reduce((count, share) => count + (share > 0.5 ? 1 : 0), 0) / shares.length
  const [p05, p50, p95] = [0.05, 0.5, 0.95].map((p) => formatProbability(quantile(shares, p))) as [
    string,
    string,
    string,
  ]
  const sentence = `Median ${p50}, nine of ten runs ${p05} to ${p95}; more than half in ${formatProbability(ahead)} of the runs.`
  const axis = (range: readonly [number, number]): ValueAxis =>
    valueAxis([0, 1], range, { percent: true, ticks: 5 })
  return barPanel(`share of ${name}`, sentence, shareBins(part, size), axis, place)
}

function twoHeaps({ from, diedOut, largestDead }: TakeOff, sizes: Uint32Array, noun: string): string {
  const reached = quantile(
    sizes.filter((size) => size >= from),
    0.5,
  )
  const below = exactCount(roundAbove(largestDead))
  return `${formatProbability(diedOut)} die out below ${below} ${noun}; those that take off reach ${exactCount(Math.round(reached))} in the median.`
}

function oneHeap({ summary }: CascadeRuns, noun: string): string {
  const { mean, min, p05, p50, p95, max } = summary.size
  if (min === max) return `Every run comes to ${exactCount(max)} ${noun}.`
  const [low, middle, high] = [p05, p50, p95].map((size) => exactCount(Math.round(size))) as [
    string,
    string,
    string,
  ]
  return `Median ${middle}, mean ${sensibleNumber(mean)}; nine of ten runs ${low} to ${high}, the largest ${exactCount(max)}.`
}

/** The least of 1, 2, 5, 10, 20, 50 … above a whole number. */
function roundAbove(value: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) if (digit * power > value) return digit * power
  }
}

/** From the first edge to the last, exactly. */
function evenAxis({ edges }: Bins, range: readonly [number, number]): ValueAxis {
  const domain: [number, number] = [edges[0]!, edges.at(-1)!]
  const { ticks } = valueAxis(domain, range, { percent: false, ticks: 5 })
  const inside = ticks.filter((tick) => Number.isInteger(tick) && tick >= domain[0] && tick <= domain[1])
  return axisOf(domain, range, inside, (value) => value, false)
}

function doublingAxis({ edges }: Bins, range: readonly [number, number]): ValueAxis {
  const domain: [number, number] = [edges[0]!, edges.at(-1)!]
  const ticks: number[] = []
  for (let tick = 1; tick <= domain[1]; tick *= 10) if (tick >= domain[0]) ticks.push(tick)
  return axisOf(domain, range, ticks, log, true)
}

function axisOf(
  domain: readonly [number, number],
  range: readonly [number, number],
  ticks: readonly number[],
  scale: (value: number) => number,
  logarithmic: boolean,
): ValueAxis {
  const from = scale(domain[0])
  const span = scale(domain[1]) - from
  const place = (value: number): number => range[0] + ((scale(value) - from) / span) * (range[1] - range[0])
  return Object.assign(place, { ticks, format: axisFormat(ticks), logarithmic, domain })
}

function barPanel(
  title: string,
  sentence: string,
  { edges, shares }: Bins,
  axis: (range: readonly [number, number]) => ValueAxis,
  { left, right, top, chart, bottom }: Place,
): Panel {
  const y = valueAxis([0, ...shares], [bottom, chart], { percent: true, ticks: 4, fromZero: true })
  const start = left + leftAxisWidth(y)
  const x = axis([start, right])
  const bars = shares.map((share, i) => {
    if (share === 0) return ''
    const from = x(edges[i]!)
    const width = x(edges[i + 1]!) - from
    // A run among thousands is still seen.
    const height = Math.max(0.75, y(0) - y(share))
    return rect(from + 0.5, y(0) - height, Math.max(1, width - 1), height, 'bar')
  })
  const body = [
    text(left, top + 12, `Runs by ${title}`, 'head'),
    ...fitLines(sentence, right - left, 12, 2).map((words, i) =>
      text(left, top + 30 + 15 * i, words, 'soft'),
    ),
    leftAxis(y, start, right),
    bottomAxis(x, chart, bottom, right),
    ...bars,
    text(right, bottom + 31, title, 'tick', 'end'),
  ]
  return { sentence: `Runs by ${title}: ${sentence}`, body }
}
