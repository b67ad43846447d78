/**
 * The R-anchor (MODEL equation 2): on a network smaller than the real one, share chances taken from
 * benchmarks would give no cascades at all. So the reproduction number of ordinary content is fixed,
 * and the base share pressure that yields it on *this* network is found by bisection.
 */
import { exp } from '../math/exp.js'
import { inputError } from '../errors.js'

/** One kind of sharer: how much of the audience is like it, and whom it would reach. */
export interface SharerClass {
  /** Activity a, multiplying the pressure. */
  readonly activity: Float64Array
  /** How often content arrives at people of this class: proportional to the number of people they follow. */
  readonly arrivals: Float64Array
  /** New viewers within the horizon that one share brings: view probability x (followers - reciprocity) x F(horizon). */
  readonly onward: Float64Array
}

/** Nodes and weights of the five-point Gauss-Hermite rule for a standard normal variable. */
const NORMAL_NODES = [-2.8569700138728056, -1.355626179974266, 0, 1.355626179974266, 2.8569700138728056]
const NORMAL_WEIGHTS = [
  0.01125741132772069, 0.2220759220056126, 0.5333333333333333, 0.2220759220056126, 0.01125741132772069,
]

/**
 * R(Lambda) = sum_u arrivals_u onward_u E_C[1 - exp(-Lambda a_u C)] / sum_u arrivals_u, where
 * ln C ~ N(-variance / 2, variance) is the spread of content appeal and taste.
 */
export function reproductionAt(pressure: number, sharers: SharerClass, variance: number): number {
  const sigma = Math.sqrt(variance)
  const factors = variance === 0 ? [1] : NORMAL_NODES.map((z) => exp(sigma * z - variance / 2))
  const weights = variance === 0 ? [1] : NORMAL_WEIGHTS
  let arrivals = 0
  let sum = 0
  for (let i = 0; i < sharers.activity.length; i++) {
    const w = sharers.arrivals[i]!
    arrivals += w
    const reach = w * sharers.onward[i]!
    if (reach === 0) continue
    let shares = 0
    for (let k = 0; k < factors.length; k++) {
      shares += weights[k]! * (1 - exp(-pressure * sharers.activity[i]! * factors[k]!))
    }
    sum += reach * shares
  }
  return arrivals === 0 ? 0 : sum / arrivals
}

/** The largest reproduction number that the network allows: every viewer shares. */
export function largestReproduction(sharers: SharerClass): number {
  return reproductionAt(Infinity, sharers, 0)
}

/**
 * The base share pressure at which ordinary content has reproduction number `target`.
 * @throws an input error when even certain sharing would not reach it
 */
export function anchorPressure(
  target: number,
  sharers: SharerClass,
  variance: number,
  path = 'reproductionNumber',
): number {
  if (target <= 0) return 0
  const limit = largestReproduction(sharers)
  if (!(target < limit)) {
    throw inputError({
      path,
      message: 'cannot be reached on this network, even if everybody who sees a message shares it',
      got: String(target),
      expected: `less than ${limit.toPrecision(3)}`,
      hint: 'more followers, a longer horizon, a higher view probability or a smaller reproduction number would do',
    })
  }
  let high = 1
  while (reproductionAt(high, sharers, variance) < target && high < 1e15) high *= 2
  let low = 0
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (reproductionAt(middle, sharers, variance) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Pools people into bins of equal width in ln(activity), so that a bisection over a million people costs as
 * much as one over a few hundred. Up to `exactBelow` people nothing is pooled.
 */
export function poolSharers(sharers: SharerClass, exactBelow = 2000, bins = 400): SharerClass {
  const n = sharers.activity.length
  if (n <= exactBelow) return sharers
  let least = Infinity
  let most = 0
  for (let i = 0; i < n; i++) {
    const a = sharers.activity[i]!
    if (a > 0 && a < least) least = a
    if (a > most) most = a
  }
  // Bins by the square root of the square root: monotone like a logarithm, exact in every engine.
  const root = (a: number): number => Math.sqrt(Math.sqrt(Math.sqrt(a)))
  const from = root(least)
  const width = (root(most) - from) / bins || 1
  const activity = new Float64Array(bins + 1)
  const arrivals = new Float64Array(bins + 1)
  const onward = new Float64Array(bins + 1)
  const mass = new Float64Array(bins + 1)
  for (let i = 0; i < n; i++) {
    const a = sharers.activity[i]!
    if (!(a > 0)) continue
    const bin = Math.min(bins, Math.floor((root(a) - from) / width))
    const reach = sharers.arrivals[i]! * sharers.onward[i]!
    arrivals[bin]! += sharers.arrivals[i]!
    onward[bin]! += reach
    activity[bin]! += reach * a
    mass[bin]! += reach
  }
  for (let b = 0; b <= bins; b++) {
    activity[b] = mass[b]! > 0 ? activity[b]! / mass[b]! : 0
    onward[b] = arrivals[b]! > 0 ? onward[b]! / arrivals[b]! : 0
  }
  return { activity, arrivals, onward }
}
