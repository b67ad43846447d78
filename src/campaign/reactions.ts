/**
 * Likes, comments and clicks of the several people behind one agent. Each of them has a resistance of their
 * own, so after a total pressure H the number who have reacted is Binomial(n, 1 - e^-H); one keyed draw per
 * agent and message, inverted at every H, gives a count that never falls as pressure is added.
 */
import { expm1 } from '../math/expm1.js'
import { binomialQuantile } from '../random/binomial-quantile.js'

/** How many of `people` have reacted once the pressure has reached `pressure`. */
export function reactedBy(people: number, pressure: number, u: number): number {
  if (u < 1 - people * pressure) return 0
  return binomialQuantile(people, -expm1(-pressure), u)
}

/** How many react newly as the pressure rises from `before` to `after`. */
export function newReactions(people: number, before: number, after: number, u: number): number {
  // P(nobody yet) = e^-nH >= 1 - nH: most views end here without an exponential.
  if (u < 1 - people * after) return 0
  const now = reactedBy(people, after, u)
  return now === 0 ? 0 : now - reactedBy(people, before, u)
}
