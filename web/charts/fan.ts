import { quantileSorted } from '../../src/measure/quantile.js'
import type { FanSeries, PairedOutcomes, Values } from './types.js'

/** Quantiles of what campaigns came to, one value for each hour of the chart. */
export interface Fan {
  /** 5 %, 25 %, 50 %, 75 %, 95 %. */
  readonly p05: Values
  readonly p25: Values
  readonly p50: Values
  readonly p75: Values
  readonly p95: Values
}

/** The fan of one strategy's finished campaigns, hour by hour; NaN throughout while none is finished. */
export function fanOf(outcomes: PairedOutcomes, strategy: 0 | 1): Fan {
  const { finished, curves, curveHours } = outcomes
  const hours = curveHours.length
  const column = new Float64Array(finished)
  const fan = {
    p05: new Float64Array(hours),
    p25: new Float64Array(hours),
    p50: new Float64Array(hours),
    p75: new Float64Array(hours),
    p95: new Float64Array(hours),
  }
  for (let hour = 0; hour < hours; hour++) {
    for (let run = 0; run < finished; run++) column[run] = curves[strategy][run * hours + hour]!
    column.sort()
    fan.p05[hour] = quantileSorted(column, 0.05)
    fan.p25[hour] = quantileSorted(column, 0.25)
    fan.p50[hour] = quantileSorted(column, 0.5)
    fan.p75[hour] = quantileSorted(column, 0.75)
    fan.p95[hour] = quantileSorted(column, 0.95)
  }
  return fan
}

/** People reached hour by hour in one campaign. */
export function runCurve(outcomes: PairedOutcomes, strategy: 0 | 1, run: number): Float64Array {
  const hours = outcomes.curveHours.length
  return outcomes.curves[strategy].subarray(run * hours, (run + 1) * hours)
}

/** One strategy's fan with all its finished campaigns. */
export function fanSeries(outcomes: PairedOutcomes, strategy: 0 | 1, name: string): FanSeries {
  const runs = Array.from({ length: outcomes.finished }, (_, run) => runCurve(outcomes, strategy, run))
  return { name, fan: fanOf(outcomes, strategy), runs }
}

/** What a fan with its sample runs needs above zero. */
export function fanTop(fans: readonly Fan[], samples: readonly Values[]): number {
  let top = 0
  for (const values of [...fans.map(({ p95 }) => p95), ...samples]) {
    for (let i = 0; i < values.length; i++) if (values[i]! > top) top = values[i]!
  }
  return top
}
