/** The Bass model of adoption (Bass 1969, doi:10.1287/mnsc.15.5.215): by themselves at rate p, by imitation at rate q F. */
import { exp } from '../../math/exp.js'

export interface BassFit {
  /** Per unit of the times given. */
  readonly p: number
  readonly q: number
  /** How many would adopt in the end. */
  readonly market: number
}

/** F(t) = (1 - e^-(p + q) t) / (1 + q / p e^-(p + q) t): the share that has adopted by t. */
export function bassShare(p: number, q: number, t: number): number {
  const left = exp(-(p + q) * t)
  return (1 - left) / (1 + (q / p) * left)
}

/** Rates looked at: e^-10 to e^5. */
const LEAST = -10
const MOST = 5

/**
 * Least squares of cumulative adopters on market x F(t). The market is solved for, p is searched for given q, and q
 * outside of that: the best points lie along a narrow valley, in which a search in both at once gets lost.
 * @param times and cumulative adopters at them; at least three
 */
export function fitBass(times: readonly number[], cumulative: readonly number[]): BassFit {
  const fitAt = (p: number, q: number): { readonly error: number; readonly market: number } => {
    let ff = 0
    let fy = 0
    const shares = times.map((t, i) => {
      const share = bassShare(p, q, t)
      ff += share * share
      fy += share * cumulative[i]!
      return share
    })
    const market = ff === 0 ? 0 : fy / ff
    const error = shares.reduce((sum, share, i) => {
      const left = cumulative[i]! - market * share
      return sum + left * left
    }, 0)
    return { error, market }
  }
  const bestP = (q: number): number => exp(lowest((lnP) => fitAt(exp(lnP), q).error))
  const q = exp(lowest((lnQ) => fitAt(bestP(exp(lnQ)), exp(lnQ)).error))
  const p = bestP(q)
  return { p, q, market: fitAt(p, q).market }
}

const SCAN = 24
const NARROWING = 50
const GOLDEN = 0.6180339887498949

/** Where a function is lowest between `LEAST` and `MOST`: a scan, then golden sections around its best point. */
function lowest(of: (x: number) => number): number {
  const step = (MOST - LEAST) / SCAN
  let best = LEAST
  let least = Infinity
  for (let i = 0; i <= SCAN; i++) {
    const value = of(LEAST + i * step)
    if (value >= least) continue
    least = value
    best = LEAST + i * step
  }
  let low = Math.max(LEAST, best - step)
  let high = Math.min(MOST, best + step)
  let left = high - GOLDEN * (high - low)
  let right = low + GOLDEN * (high - low)
  let atLeft = of(left)
  let atRight = of(right)
  for (let i = 0; i < NARROWING; i++) {
    if (atLeft <= atRight) {
      high = right
      right = left
      atRight = atLeft
      left = high - GOLDEN * (high - low)
      atLeft = of(left)
    } else {
      low = left
      left = right
      atLeft = atRight
      right = low + GOLDEN * (high - low)
      atRight = of(right)
    }
  }
  return (low + high) / 2
}
