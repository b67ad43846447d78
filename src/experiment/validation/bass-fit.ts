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
const STEPS = 30
const ROUNDS = 12

/**
 * Least squares of cumulative adopters on market x F(t). The market is solved for; (ln p, ln q) are searched on a grid that
 * is narrowed around the best point again and again: slow, and sure not to end in a wrong corner.
 * @param times and cumulative adopters at them; at least three
 */
export function fitBass(times: readonly number[], cumulative: readonly number[]): BassFit {
  const errorOf = (p: number, q: number): { readonly error: number; readonly market: number } => {
    let ff = 0
    let fy = 0
    let yy = 0
    times.forEach((t, i) => {
      const share = bassShare(p, q, t)
      const y = cumulative[i]!
      ff += share * share
      fy += share * y
      yy += y * y
    })
    const market = ff === 0 ? 0 : fy / ff
    return { error: yy - market * fy, market }
  }
  let centre = { p: (LEAST + MOST) / 2, q: (LEAST + MOST) / 2 }
  let half = (MOST - LEAST) / 2
  let best = { error: Infinity, market: 0, ...centre }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i <= STEPS; i++) {
      for (let j = 0; j <= STEPS; j++) {
        const p = within(centre.p + half * ((2 * i) / STEPS - 1))
        const q = within(centre.q + half * ((2 * j) / STEPS - 1))
        const found = errorOf(exp(p), exp(q))
        if (found.error < best.error) best = { ...found, p, q }
      }
    }
    centre = { p: best.p, q: best.q }
    half /= 3
  }
  return { p: exp(best.p), q: exp(best.q), market: best.market }
}

function within(rate: number): number {
  return Math.max(LEAST, Math.min(MOST, rate))
}
