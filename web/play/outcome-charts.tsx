import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { DifferenceChart } from '../charts/difference-chart.js'
import { FanChart } from '../charts/fan-chart.js'
import { WinDots } from '../charts/win-dots.js'
import { fanSeries } from '../charts/fan.js'
import type { PairedOutcomes } from '../charts/types.js'
import { words } from '../charts/words.js'
import { Saveable } from '../saving/save-picture.js'

export interface OutcomeChartsProps {
  readonly outcomes: PairedOutcomes
  readonly names: readonly [string, string]
  readonly horizonHours: number
}

/** Who came first how often, how far it went, and by how much one was ahead. */
export function OutcomeCharts({ outcomes, names, horizonHours }: OutcomeChartsProps): JSX.Element {
  const series = useMemo(
    () => ([0, 1] as const).map((strategy) => fanSeries(outcomes, strategy, names[strategy])),
    [outcomes, names],
  )
  const { differenceTitle, fanTitle, winTitle } = words.value
  return (
    <div class="play-charts">
      <Saveable name="wins" label={winTitle}>
        <WinDots outcomes={outcomes} names={names} />
      </Saveable>
      <Saveable name="difference" label={differenceTitle}>
        <DifferenceChart outcomes={outcomes} names={names} />
      </Saveable>
      <Saveable name="people-reached" label={fanTitle.reach}>
        <FanChart
          measure="reach"
          series={series}
          hours={outcomes.curveHours}
          horizonHours={horizonHours}
          finished={outcomes.finished}
          target={outcomes.target}
        />
      </Saveable>
    </div>
  )
}
