import { ticks } from 'd3'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { formatCount, formatHours, isolated } from '../words/format.js'
import type { Fan } from './fan.js'
import { bandPath, linePath } from './paths.js'
import { apart, hourTicks, straight, type Scale } from './scale.js'
import { MarkPath, strategyClass } from './strategy-mark.js'
import type { Values } from './types.js'

export interface FanPictureProps {
  readonly width: number
  readonly top: number
  readonly hours: Values
  readonly horizonHours: number
  readonly names: readonly string[]
  readonly fans: readonly Fan[]
  readonly samples: readonly (readonly Values[])[]
  /** The line in front of each strategy: its median, or one campaign. */
  readonly lines: readonly Values[]
  readonly isFaded: boolean
  readonly isEmpty: boolean
}

const HEIGHT = 260
const TOP = 12
const BASE = HEIGHT - 28
/** Room for a name beside the end of its line, where there is room at all. */
const NAMED = { from: 560, letters: 18, margin: 148 }
/** Of a letter: about as wide as those of the axes, and of the bold figures at the ends. */
const LETTER = { axis: 6.5, end: 8 }

/** Bands, single campaigns and a line for each strategy, over time. */
export function FanPicture(props: FanPictureProps): JSX.Element {
  const { width, top, hours, horizonHours, names, fans, samples, lines, isFaded, isEmpty } = props
  const clip = useId()
  const isNamed = width >= NAMED.from && names.every((name) => name.length <= NAMED.letters)
  const ends = lines.map((line) => line[line.length - 1]!)
  const counts = isEmpty ? [0] : ticks(0, top, 4)
  const left = Math.max(44, 14 + LETTER.axis * longest(counts))
  const right =
    width - (isNamed ? NAMED.margin : Math.max(56, 18 + LETTER.end * longest(ends.map(Math.round))))
  const x = straight(0, horizonHours, left, right)
  const y = straight(0, top, BASE, TOP)
  const drawLine = (values: Values): string => linePath(hours, values, x, y)
  const drawBand = (low: Values, high: Values): string => bandPath(hours, low, high, x, y)
  return (
    <svg class={`fan ${isFaded ? 'is-faded' : ''}`} width={width} height={HEIGHT} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left} y={TOP - 3} width={Math.max(0, right - left)} height={BASE - TOP + 5} />
      </clipPath>
      <Axes {...{ x, y, horizonHours, left, right, counts }} />
      {!isEmpty && (
        <>
          <g clip-path={`url(#${clip})`}>
            {fans.map((fan, strategy) => (
              <g key={strategy} class={strategyClass(strategy)}>
                <path class="band-90" d={drawBand(fan.p05, fan.p95)} />
                <path class="band-50" d={drawBand(fan.p25, fan.p75)} />
              </g>
            ))}
            {samples.map((runs, strategy) =>
              runs.map((run, i) => (
                <path
                  key={`${strategy} ${i}`}
                  class={`sample ${strategyClass(strategy)}`}
                  d={drawLine(run)}
                />
              )),
            )}
            {lines.map((line, strategy) => (
              <path key={strategy} class={`median ${strategyClass(strategy)}`} d={drawLine(line)} />
            ))}
          </g>
          <EndLabels {...{ ends, y, right, names, isNamed }} />
        </>
      )}
    </svg>
  )
}

/** Letters of the longest of these numbers as they are written. */
function longest(counts: readonly number[]): number {
  return Math.max(0, ...counts.map((count) => formatCount(count).length))
}

interface AxesProps {
  readonly x: Scale
  readonly y: Scale
  readonly counts: readonly number[]
  readonly horizonHours: number
  readonly left: number
  readonly right: number
}

function Axes({ x, y, counts, horizonHours, left, right }: AxesProps): JSX.Element {
  return (
    <g class="axes">
      {counts.map((count) => (
        <g key={count}>
          <path d={`M${left} ${y(count)}H${right}`} class={count === 0 ? 'zero' : 'grid'} />
          <text x={left - 8} y={y(count) + 4} text-anchor="end">
            {isolated(formatCount(count))}
          </text>
        </g>
      ))}
      {fittingHours(horizonHours, right - left).map((hour) => (
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
  readonly ends: readonly number[]
  readonly y: Scale
  readonly right: number
  readonly names: readonly string[]
  readonly isNamed: boolean
}

/** Shape and value, with the name where there is room, at the end of each line. */
function EndLabels({ ends, y, right, names, isNamed }: EndLabelsProps): JSX.Element {
  const spots = ends.map((end) => Math.max(TOP, y(end)))
  const labels = apart(spots, isNamed ? 34 : 18, TOP + 4, BASE - (isNamed ? 16 : 0))
  return (
    <g>
      {ends.map((end, strategy) => (
        <g key={strategy}>
          <MarkPath strategy={strategy} x={right} y={spots[strategy]!} scale={0.8} />
          <text class={`end-value ${strategyClass(strategy)}`} x={right + 10} y={labels[strategy]! + 4}>
            {isolated(formatCount(Math.round(end)))}
          </text>
          {isNamed && (
            <text class="end-name" x={right + 10} y={labels[strategy]! + 19}>
              {isolated(names[strategy]!)}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

/** As many hours as have room for their names. */
function fittingHours(horizonHours: number, width: number): number[] {
  for (let most = Math.floor(width / 56); ; most--) {
    const hours = hourTicks(horizonHours, most)
    const room = (width * (hours[1] ?? horizonHours)) / horizonHours
    const letters = Math.max(...hours.map((hour) => formatHours(hour).length))
    if (most <= 1 || letters * LETTER.axis + 8 <= room) return hours
  }
}
