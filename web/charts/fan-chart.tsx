import type { JSX } from 'preact'
import { formatCount, formatHours } from '../words/format.js'
import { ChartFrame, type ChartTable } from './chart-frame.js'
import { FanPicture } from './fan-picture.js'
import { fanTop, type Fan } from './fan.js'
import { hourTicks, nearest, roundUp } from './scale.js'
import { ShuffleTools } from './shuffle-tools.js'
import { StrategyMark } from './strategy-mark.js'
import type { FanSeries, Values } from './types.js'
import { useGrowing } from './use-growing.js'
import { useShuffle } from './use-shuffle.js'
import { useWidth } from './use-width.js'
import { words, type FanMeasure, type NamedRange } from './words.js'

export interface FanChartProps {
  /** What is counted. */
  readonly measure: FanMeasure
  /** Up to four strategies, in the order of their marks. */
  readonly series: readonly FanSeries[]
  /** Hours of the values, ascending. */
  readonly hours: Values
  readonly horizonHours: number
  /** Campaigns behind the bands, and how many there shall be. */
  readonly finished: number
  readonly target: number
}

const SAMPLES = 15

/** What is counted over time, strategy by strategy: typical campaign, bands, single campaigns. */
export function FanChart(props: FanChartProps): JSX.Element {
  const { measure, series, hours, horizonHours, finished } = props
  const [box, width] = useWidth<HTMLDivElement>()
  const shuffle = useShuffle(series[0]?.runs.length ?? 0)
  const samples = series.map(({ runs }) => runs.slice(0, SAMPLES))
  const fans = series.map(({ fan }) => fan)
  const top = useGrowing(finished, Math.max(10, roundUp(fanTop(fans, samples.flat()))))
  const { fanTitle, fanNote } = words.value
  const shown = shuffle.shown.value
  return (
    <ChartFrame
      title={fanTitle[measure]}
      sentence={fanSentence(props)}
      table={fanTable(props)}
      tools={<ShuffleTools {...props} shuffle={shuffle} />}
    >
      <div class="chart-legend">
        {series.map(({ name }, strategy) => (
          <span key={strategy}>
            <StrategyMark strategy={strategy} line /> <bdi>{name}</bdi>
          </span>
        ))}
      </div>
      <div ref={box} class="fan-box">
        {width > 0 && (
          <FanPicture
            {...{ width, top, hours, horizonHours, fans, samples }}
            names={series.map(({ name }) => name)}
            lines={series.map(({ fan, runs }) => (shown === null ? fan.p50 : (runs[shown] ?? fan.p50)))}
            isFaded={shown !== null}
            isEmpty={finished === 0}
          />
        )}
      </div>
      <p class="chart-note">{fanNote}</p>
    </ChartFrame>
  )
}

function rangeAt(fan: Fan, hour: number, name: string): NamedRange {
  const people = (values: Values): string => formatCount(Math.round(values[hour]!))
  return { name, middle: people(fan.p50), low: people(fan.p05), high: people(fan.p95) }
}

function fanSentence({ measure, series, hours, horizonHours, finished }: FanChartProps): string {
  const { waiting, fanSentence: sentence } = words.value
  if (finished === 0) return waiting
  const ranges = series.map(({ fan, name }) => rangeAt(fan, hours.length - 1, name))
  return sentence(measure, formatHours(horizonHours), ranges, formatCount(finished))
}

/** Round hours, as the curves have them. */
function fanTable({ series, hours, horizonHours, finished }: FanChartProps): ChartTable {
  const { time, typical, range90, rangeOf, ofName } = words.value
  const round = new Set(
    hourTicks(horizonHours, 8)
      .slice(1)
      .map((hour) => nearest(hours, hour)),
  )
  const rows = [...round].map((hour) => [
    formatHours(hours[hour]!),
    ...series.flatMap(({ fan, name }) => {
      const { middle, low, high } = rangeAt(fan, hour, name)
      return [middle, rangeOf(low, high)]
    }),
  ])
  const head = [time, ...series.flatMap(({ name }) => [ofName(typical, name), ofName(range90, name)])]
  return { head, rows: finished === 0 ? [] : rows }
}
