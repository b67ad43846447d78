import { betaQuantile } from '../../math/incomplete-beta.js'
import { normalQuantile } from '../../math/normal-quantile.js'
import type { Interval } from './t-interval.js'

/** Wilson's score interval (1927) of a share: k of n. Short, close to nominal coverage on average. */
export function wilsonInterval(k: number, n: number, confidence: number): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const z = normalQuantile(1 - (1 - confidence) / 2)
  const share = k / n
  const pull = (z * z) / n
  const centre = (share + pull / 2) / (1 + pull)
  const half = (z * Math.sqrt((share * (1 - share)) / n + pull / (4 * n))) / (1 + pull)
  // At the ends the formula gives 0 and 1 but for rounding.
  return { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half }
}

/** Clopper & Pearson's exact interval (1934) of a share: covers at least at `confidence`, always. */
export function clopperPearsonInterval(k: number, n: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2
  return {
    low: k === 0 ? 0 : betaQuantile(k, n - k + 1, tail),
    high: k === n ? 1 : betaQuantile(k + 1, n - k, 1 - tail),
  }
}
