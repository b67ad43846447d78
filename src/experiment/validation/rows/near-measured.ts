import type { Interval } from '../../../measure/statistics/t-interval.js'

/** Large samples have very narrow intervals: what lies this close to the measured figure is accepted as well. */
const NEAR = 0.2

/** The 95 % interval of the measured figure, or a fifth of it to either side where that is wider. */
export function nearMeasured({ measured, low, high }: Interval & { readonly measured: number }): Interval {
  return { low: Math.min(low, measured * (1 - NEAR)), high: Math.max(high, measured * (1 + NEAR)) }
}
