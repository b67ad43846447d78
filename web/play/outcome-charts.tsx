import type { JSX } from 'preact'
import { DifferenceChart } from '../charts/difference-chart.js'
import { FanChart } from '../charts/fan-chart.js'
import { WinDots } from '../charts/win-dots.js'
import type { PairedOutcomes } from '../charts/types.js'

export interface OutcomeChartsProps {
  readonly outcomes: PairedOutcomes
  readonly names: readonly [string, string]
  readonly horizonHours: number
}

/** Who came first how often, how far it went, and by how much one was ahead. */
export function OutcomeCharts({ outcomes, names, horizonHours }: OutcomeChartsProps): JSX.Element {
  return (
    <div class="play-charts">
      <WinDots outcomes={outcomes} names={names} />
      <DifferenceChart outcomes={outcomes} names={names} />
      <FanChart outcomes={outcomes} names={names} horizonHours={horizonHours} />
    </div>
  )
}
