import { ticks } from 'd3'
import type { JSX } from 'preact'
import { formatCount, formatDecimal, isolated } from '../words/format.js'
import { ChartFrame, type ChartTable } from './chart-frame.js'
import { differenceOf, DOTS, stackDots, type Difference } from './difference.js'
import { roundUp, straight, type Scale } from './scale.js'
import { MarkPath, StrategyMark } from './strategy-mark.js'
import { useGrowing } from './use-growing.js'
import { useWidth } from './use-width.js'
import type { OutcomesProps } from './win-dots.js'
import { words } from './words.js'

const HEIGHT = 184
const TOP = 10
const BASE = 110
const MARGIN = 24
/** How many dots fit beside each other, and how large they are. */
const ABREAST = 28
const SMALLEST = 12
const LARGEST = 20

/** Visits of A minus visits of B with the same luck: 20 equally likely outcomes, and what is known of the average. */
export function DifferenceChart({ outcomes, names }: OutcomesProps): JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>()
  const difference = differenceOf(outcomes)
  const { finished, dots, interval } = difference
  const known = [...dots, interval.low, interval.high].filter((value) => Number.isFinite(value))
  const high = useGrowing(finished, Math.max(4, roundUp(Math.max(0, ...known))))
  const low = -useGrowing(finished, Math.max(4, roundUp(-Math.min(0, ...known))))
  const { differenceTitle, differenceNote, moreOf } = words.value
  return (
    <ChartFrame
      title={differenceTitle}
      sentence={differenceSentence(difference, names)}
      table={differenceTable(difference, names)}
    >
      <div class="difference-sides">
        {([1, 0] as const).map((strategy) => (
          <span key={strategy}>
            <StrategyMark strategy={strategy} /> <bdi>{moreOf(names[strategy])}</bdi>
          </span>
        ))}
      </div>
      <div ref={box} class="difference-box">
        {width > 0 && <Outcomes difference={difference} width={width} low={low} high={high} />}
      </div>
      <p class="chart-sentence">{differenceSentence(difference, names)}</p>
      <p class="chart-note">{differenceNote}</p>
    </ChartFrame>
  )
}

interface OutcomesViewProps {
  readonly difference: Difference
  readonly width: number
  readonly low: number
  readonly high: number
}

function Outcomes({ difference, width, low, high }: OutcomesViewProps): JSX.Element {
  const x = straight(low, high, MARGIN, width - MARGIN)
  const across = Math.min(LARGEST, Math.max(SMALLEST, width / ABREAST))
  const dots = stackDots(difference.dots, across / (x(1) - x(0)))
  const tallest = Math.max(0, ...dots.map(({ level }) => level)) + 1
  const gap = Math.min(across, (BASE - TOP) / tallest)
  return (
    <svg class="difference" width={width} height={HEIGHT} aria-hidden="true">
      <path class="zero" d={`M${MARGIN} ${BASE}H${width - MARGIN}`} />
      {ticks(low, high, Math.max(2, width / 110)).map((value) => (
        <g key={value} class="axes">
          <path class="zero" d={`M${x(value)} ${BASE}v5`} />
          <text x={x(value)} y={BASE + 20} text-anchor="middle">
            {isolated(signed(value))}
          </text>
        </g>
      ))}
      <path class="middle" d={`M${x(0)} ${TOP - 8}V${BASE}M${x(0)} ${BASE + 27}v30`} />
      {dots.map(({ column, level, leader }, i) => {
        const [cx, cy] = [x(0) + column * across, BASE - (level + 0.5) * gap]
        const scale = gap / 15
        if (leader === null) return <circle key={i} class="even" cx={cx} cy={cy} r={6 * scale} />
        return <MarkPath key={i} strategy={leader} x={cx} y={cy} scale={scale} />
      })}
      {Number.isFinite(difference.interval.low) && <Average difference={difference} x={x} width={width} />}
    </svg>
  )
}

function Average({ difference, x, width }: { difference: Difference; x: Scale; width: number }): JSX.Element {
  const { mean, interval } = difference
  const y = BASE + 42
  return (
    <g class="average">
      <path class="interval" d={`M${x(interval.low)} ${y}H${x(interval.high)}`} />
      <path class="mean" d="M0 -7L7 0L0 7L-7 0z" transform={`translate(${x(mean)} ${y})`} />
      <text x={Math.min(width - 64, Math.max(64, x(mean)))} y={y + 24} text-anchor="middle">
        {isolated(words.value.average(signed(mean)))}
      </text>
    </g>
  )
}

function differenceSentence(difference: Difference, names: readonly [string, string]): string {
  const { waiting, differenceDecided, differenceOpen, differenceDots } = words.value
  const { mean, interval, finished, decided, ahead } = difference
  if (finished < 2) return waiting
  const [a, b] = names
  const dots = differenceDots(a, b, formatCount(ahead[0]), formatCount(ahead[1]), formatCount(DOTS))
  if (!decided) return `${differenceOpen(a, b, signed(interval.low), signed(interval.high))} ${dots}`
  const ofAhead = mean > 0 ? [mean, interval.low, interval.high] : [-mean, -interval.high, -interval.low]
  const [size, low, high] = ofAhead.map(amount) as [string, string, string]
  return `${mean > 0 ? differenceDecided(a, b, size, low, high) : differenceDecided(b, a, size, low, high)} ${dots}`
}

function differenceTable(difference: Difference, names: readonly [string, string]): ChartTable {
  const { figure, visitsMinus, averageHead, interval95, rangeOf, medianHead, range90, aheadHead } =
    words.value
  const { mean, interval, quantiles, ahead, finished } = difference
  const rows = [
    [averageHead, signed(mean)],
    [interval95, rangeOf(signed(interval.low), signed(interval.high))],
    [medianHead, signed(quantiles[1])],
    [range90, rangeOf(signed(quantiles[0]), signed(quantiles[2]))],
    [aheadHead(names[0]), formatCount(ahead[0])],
    [aheadHead(names[1]), formatCount(ahead[1])],
  ]
  return { head: [figure, visitsMinus(...names)], rows: finished < 2 ? [] : rows }
}

/** One decimal where it matters. */
function amount(value: number): string {
  return Math.abs(value) < 10 ? formatDecimal(value, 1) : formatCount(Math.round(value))
}

/** With its sign, which stays to the left of the digits in both directions of writing. */
function signed(value: number): string {
  const text = amount(value)
  return value > 0 && text !== amount(0) ? `\u200e+${text}` : text
}
