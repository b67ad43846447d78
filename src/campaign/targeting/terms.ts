import { exp } from '../../math/exp.js'
import { normalQuantile } from '../../math/normal-quantile.js'
import { uniform, type Key } from '../../random/keyed.js'

/** Places of an influencer's own draws under the influencers' key. */
export const DRAW = { order: 0, phase: 1, price: 2, trust: 3 } as const

/** Somebody's own price or trust: lognormal around `mean`, which it has in the mean over people; spread 0: all alike. */
export function ownTerm(
  mean: number,
  spread: number,
  key: Key,
  person: number,
  draw: (typeof DRAW)[keyof typeof DRAW],
): number {
  if (!(spread > 0)) return mean
  const z = normalQuantile(uniform(key, person, draw))
  return mean * exp(spread * z - (spread * spread) / 2)
}
