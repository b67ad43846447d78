/**
 * How far down a ranked feed an item stands, and who scrolls that far (MODEL equation 3; after Hodas & Lerman 2012,
 * doi:10.1109/SocialCom-PASSAT.2012.12, who found that visibility decides most of what is passed on).
 */
import { exp } from '../../math/exp.js'
import { expm1 } from '../../math/expm1.js'
import { log } from '../../math/log.js'
import { log1p } from '../../math/log1p.js'

/**
 * The expected number of background items ranked above an item of age A. Background items come at a constant rate; one
 * of age a, up to `windowHours`, outranks ours with probability logistic((A - a) / recency - score), whose integral is
 *
 *   background recency [sp(x) - sp(x - window / recency)],   x = A / recency - score,   sp(x) = ln(1 + e^x).
 *
 * Grows with age, falls with the score. As recency goes to 0 (newest first) it becomes background x age.
 * @param recencyHours above 0
 * @param score advantage over a background item; -Infinity: never shown, with infinitely many items above
 */
export function itemsAbove(
  backgroundPerHour: number,
  age: number,
  recencyHours: number,
  score: number,
  windowHours: number,
): number {
  if (score === -Infinity) return Infinity
  const x = age / recencyHours - score
  return backgroundPerHour * recencyHours * (softplus(x) - softplus(x - windowHours / recencyHours))
}

/**
 * The inverse of `itemsAbove` in x = age / recency - score, the place of an item in the ranking (the smaller, the
 * further up): items whose place is smaller than this have fewer than `itemsAbove` background items above. Infinity when
 * there are not so many items in the window.
 */
export function placeBelow(
  itemsAbove: number,
  backgroundPerHour: number,
  recencyHours: number,
  windowHours: number,
): number {
  // s = ln((1 + e^x) / (1 + e^(x - w))), so e^x = (e^s - 1) / (1 - e^(s - w)).
  const s = itemsAbove / (backgroundPerHour * recencyHours)
  const w = windowHours / recencyHours
  return s < w ? s + log(-expm1(-s)) - log1p(-exp(s - w)) : Infinity
}

/**
 * The chance that a session reaches an item with a Poisson number of background items above it, mean `itemsAbove`, when
 * the scroll depth is geometric with mean `scrollDepth`: E[(1 - 1/L)^N] = exp(-mean / L).
 */
export function viewProbabilityInSession(itemsAbove: number, scrollDepth: number): number {
  return exp(-itemsAbove / scrollDepth)
}

/** ln(1 + e^x), without overflow at either end. */
function softplus(x: number): number {
  return x > 0 ? x + log1p(exp(-x)) : log1p(exp(x))
}
