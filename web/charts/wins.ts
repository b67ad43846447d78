import { wilsonInterval } from '../../src/measure/statistics/proportion.js'
import type { Interval } from '../../src/measure/statistics/t-interval.js'
import type { PairedOutcomes } from './types.js'

/** How often each strategy came first by visits; a tie is half a first place for each. */
export interface Wins {
  readonly finished: number
  readonly ties: number
  /** Of 100 campaigns, of A and of B; neither is 0 nor 100 while the other came first even once. */
  readonly ofHundred: readonly [number, number]
  /** Who came first more often; null when both did equally often. */
  readonly leader: 0 | 1 | null
  /** Wilson's 95 % interval of the share of first places: the leader's, A's without one. */
  readonly interval: Interval
  /** Whether the interval leaves out one half: else it is too close to call. */
  readonly decided: boolean
}

export function winsOf({ finished, visits: [a, b] }: PairedOutcomes): Wins {
  let wins = 0
  let ties = 0
  for (let run = 0; run < finished; run++) {
    if (a[run]! > b[run]!) wins++
    else if (a[run] === b[run]) ties++
  }
  const firsts = wins + ties / 2
  const leader = firsts * 2 === finished ? null : firsts * 2 > finished ? 0 : 1
  const interval = wilsonInterval(leader === 1 ? finished - firsts : firsts, finished, 0.95)
  const ofA = hundredth(firsts, finished)
  return {
    finished,
    ties,
    ofHundred: [ofA, 100 - ofA],
    leader,
    interval,
    decided: interval.low > 0.5 || interval.high < 0.5,
  }
}

function hundredth(k: number, n: number): number {
  if (n === 0) return 50
  const rounded = Math.round((100 * k) / n)
  return Math.min(k < n ? 99 : 100, Math.max(k > 0 ? 1 : 0, rounded))
}
