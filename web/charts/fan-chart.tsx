import { ticks } from 'd3'
import type { JSX } from 'preact'
import { useId, useMemo } from 'preact/hooks'
import type { PairedOutcomes } from './types.js'
import { formatCount, formatHours, isolated } from '../words/format.js'
import { ChartFrame, type ChartTable } from './chart-frame.js'
import { fanOf, fanTop, runCurve, type Fan } from './fan.js'
import { bandPath, linePath } from './paths.js'
import { apart, hourTicks, nearest, roundUp, straight, type Scale } from './scale.js'
import { ShuffleTools } from './shuffle-tools.js'
import { MarkPath, strategyClass, StrategyMark } from './strategy-mark.js'
import { useGrowing } from './use-growing.js'
import { useShuffle } from './use-shuffle.js'
import { useWidth } from './use-width.js'
import { words, type NamedRange } from './words.js'

export interface FanChartProps {
  readonly outcomes: PairedOutcomes
  readonly names: readonly [string, string]
  readonly horizonHours: number
}

const STRATEGIES = [0, 1] as const
const SAMPLES = 15
const HEIGHT = 260
const TOP = 12
const BASE = HEIGHT - 28
const LEFT = 44
/** Room for a name beside the end of its line, where there is room at all. */
const NAMED = { from: 560, letters: 18, margin: 148 }
const UNNAMED_MARGIN = 56

/** People reached over time, both strategies: typical campaign, bands, single campaigns. */
export function FanChart({ outcomes, names, horizonHours }: FanChartProps): JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>()
  const shuffle = useShuffle(outcomes.finished)
  const fans = useMemo(() => STRATEGIES.map((strategy) => fanOf(outcomes, strategy)), [outcomes]) as [
    Fan,
    Fan,
  ]
  const samples = STRATEGIES.map((strategy) =>
    Array.from({ length: Math.min(SAMPLES, outcomes.finished) }, (_, run) =>
      runCurve(outcomes, strategy, run),
    ),
  ) as [Float64Array[], Float64Array[]]
  const top = useGrowing(outcomes.finished, Math.max(10, roundUp(fanTop(fans, samples.flat()))))
  const { fanTitle, fanNote } = words.value
  const shown = shuffle.shown.value
  const curves = STRATEGIES.map((strategy) =>
    shown === null ? fans[strategy].p50 : runCurve(outcomes, strategy, shown),
  ) as [Float64Array, Float64Array]

  return (
    <ChartFrame
      title={fanTitle}
      sentence={fanSentence(outcomes, names, fans, horizonHours)}
      table={fanTable(outcomes, names, fans, horizonHours)}
      tools={<ShuffleTools shuffle={shuffle} outcomes={outcomes} names={names} />}
    >
      <div class="chart-legend">
        {STRATEGIES.map((strategy) => (
          <span key={strategy}>
            <StrategyMark strategy={strategy} line /> {names[strategy]}
          </span>
        ))}
      </div>
      <div ref={box} class="fan-box">
        {width > 0 && (
          <Fans
            {...{ width, top, horizonHours, names, fans, samples, curves }}
            hours={outcomes.curveHours}
            isFaded={shown !== null}
          />
        )}
      </div>
      <p class="chart-note">{fanNote}</p>
    </ChartFrame>
  )
}

interface FansProps {
  readonly width: number
  readonly top: number
  readonly horizonHours: number
  readonly names: readonly [string, string]
  readonly hours: Float64Array
  readonly fans: readonly [Fan, Fan]
  readonly samples: readonly [readonly Float64Array[], readonly Float64Array[]]
  /** The line in front of each strategy: its median, or one campaign. */
  readonly curves: readonly [Float64Array, Float64Array]
  readonly isFaded: boolean
}

function Fans(props: FansProps): JSX.Element {
  const { width, top, horizonHours, names, hours, fans, samples, curves, isFaded } = props
  const clip = useId()
  const isNamed = width >= NAMED.from && names.every((name) => name.length <= NAMED.letters)
  const right = width - (isNamed ? NAMED.margin : UNNAMED_MARGIN)
  const x = straight(0, horizonHours, LEFT, right)
  const y = straight(0, top, BASE, TOP)
  const drawLine = (values: Float64Array): string => linePath(hours, values, x, y)
  const drawBand = (low: Float64Array, high: Float64Array): string => bandPath(hours, low, high, x, y)
  const hasRuns = samples[0].length > 0
  return (
    <svg class={`fan ${isFaded ? 'is-faded' : ''}`} width={width} height={HEIGHT} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={LEFT} y={TOP - 3} width={Math.max(0, right - LEFT)} height={BASE - TOP + 5} />
      </clipPath>
      <Axes {...{ x, y, horizonHours, right }} counts={hasRuns ? ticks(0, top, 4) : [0]} />
      {hasRuns && (
        <>
          <g clip-path={`url(#${clip})`}>
            {STRATEGIES.map((strategy) => (
              <g key={strategy} class={strategyClass(strategy)}>
                <path class="band-90" d={drawBand(fans[strategy].p05, fans[strategy].p95)} />
                <path class="band-50" d={drawBand(fans[strategy].p25, fans[strategy].p75)} />
              </g>
            ))}
            {STRATEGIES.map((strategy) =>
              samples[strategy].map((run, i) => (
                <path
                  key={`${strategy} ${i}`}
                  class={`sample ${strategyClass(strategy)}`}
                  d={drawLine(run)}
                />
              )),
            )}
            {STRATEGIES.map((strategy) => (
              <path
                key={strategy}
                class={`median ${strategyClass(strategy)}`}
                d={drawLine(curves[strategy])}
              />
            ))}
          </g>
          <EndLabels ends={[curves[0].at(-1)!, curves[1].at(-1)!]} {...{ y, right, names, isNamed }} />
        </>
      )}
    </svg>
  )
}

interface AxesProps {
  readonly x: Scale
  readonly y: Scale
  readonly counts: readonly number[]
  readonly horizonHours: number
  readonly right: number
}

function Axes({ x, y, counts, horizonHours, right }: AxesProps): JSX.Element {
  return (
    <g class="axes">
      {counts.map((count) => (
        <g key={count}>
          <path d={`M${LEFT} ${y(count)}H${right}`} class={count === 0 ? 'zero' : 'grid'} />
          <text x={LEFT - 8} y={y(count) + 4} text-anchor="end">
            {isolated(formatCount(count))}
          </text>
        </g>
      ))}
      {hourTicks(horizonHours, (right - LEFT) / 56).map((hour) => (
        <g key={hour}>
          <path d={`M${x(hour)} ${BASE}v5`} class="zero" />
          <text x={x(hour)} y={BASE + 20} text-anchor="middle">
            {isolated(hour === 0 ? formatCount(0) : formatHours(hour))}
          </text>
        </g>
      ))}
    </g>
  )
}

interface EndLabelsProps {
  readonly ends: readonly [number, number]
  readonly y: Scale
  readonly right: number
  readonly names: readonly [string, string]
  readonly isNamed: boolean
}

/** Shape and value, with the name where there is room, at the end of each line. */
function EndLabels({ ends, y, right, names, isNamed }: EndLabelsProps): JSX.Element {
  const spots = ends.map((end) => Math.max(TOP, y(end))) as [number, number]
  const labels = apart(...spots, isNamed ? 34 : 18, TOP + 4, BASE - (isNamed ? 16 : 0))
  return (
    <g>
      {STRATEGIES.map((strategy) => (
        <g key={strategy}>
          <MarkPath strategy={strategy} x={right} y={spots[strategy]} scale={0.8} />
          <text class={`end-value ${strategyClass(strategy)}`} x={right + 10} y={labels[strategy] + 4}>
            {isolated(formatCount(Math.round(ends[strategy])))}
          </text>
          {isNamed && (
            <text class="end-name" x={right + 10} y={labels[strategy] + 19}>
              {isolated(names[strategy])}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function rangeAt(fan: Fan, hour: number, name: string): NamedRange {
  const people = (values: Float64Array): string => formatCount(Math.round(values[hour]!))
  return { name, middle: people(fan.p50), low: people(fan.p05), high: people(fan.p95) }
}

function fanSentence(
  { finished, curveHours }: PairedOutcomes,
  names: readonly [string, string],
  fans: readonly [Fan, Fan],
  horizonHours: number,
): string {
  const { waiting, fanSentence: sentence } = words.value
  if (finished === 0) return waiting
  const last = curveHours.length - 1
  const [a, b] = STRATEGIES.map((strategy) => rangeAt(fans[strategy], last, names[strategy])) as [
    NamedRange,
    NamedRange,
  ]
  return sentence(formatHours(horizonHours), a, b, formatCount(finished))
}

/** Round hours, as the curves have them. */
function fanTable(
  { finished, curveHours }: PairedOutcomes,
  names: readonly [string, string],
  fans: readonly [Fan, Fan],
  horizonHours: number,
): ChartTable {
  const { time, typical, range90, rangeOf, ofName } = words.value
  const hours = new Set(
    hourTicks(horizonHours, 8)
      .slice(1)
      .map((hour) => nearest(curveHours, hour)),
  )
  const rows = [...hours].map((hour) => [
    formatHours(curveHours[hour]!),
    ...STRATEGIES.flatMap((strategy) => {
      const { middle, low, high } = rangeAt(fans[strategy], hour, names[strategy])
      return [middle, rangeOf(low, high)]
    }),
  ])
  const head = [time, ...names.flatMap((name) => [ofName(typical, name), ofName(range90, name)])]
  return { head, rows: finished === 0 ? [] : rows }
}
