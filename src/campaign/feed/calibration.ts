/**
 * Ranking scores by what they do: which score lets an item reach a given share of the members. It sets the score of
 * ordinary content on a platform, so that the feed reaches as many as was measured there; and it turns "seen twice as
 * often" into a score, so that content effects and the size of an audience mean the same in both modes of attention.
 * (As a plain addend on the score, the logarithm of a factor would do nothing in one feed and multiply reach
 * thousandfold in another: how steeply reach rises with the score depends on background, recency and scrolling.)
 *
 * One table per kind of attention serves all platforms.
 */
import { inputError } from '../../errors.js'
import { exp } from '../../math/exp.js'
import { log } from '../../math/log.js'
import type { Attention } from '../../scenario/scenario.js'
import { MeanReach } from './mean-reach.js'

/** Scores and the ln of mean reach there, read linearly in between; both rise strictly. Plain data. */
export interface ReachCurve {
  readonly scores: Float64Array
  readonly lnReaches: Float64Array
}

/** Reaches below this are not told apart. */
const SMALLEST_REACH = 1e-6
/**
 * Where the middle of an interval is off the straight line by more than this in ln(reach), the interval is cut. The
 * middle is kept, so that at most about a third of it stays as error.
 */
const BEND = 0.01
const FEWEST_CUTS = 2
const MOST_CUTS = 24
/** So far beyond the score at which an item of any age passes the background, nothing changes any more. */
const MARGIN = 20

/**
 * Mean reach as a function of the score, to 0.5 % (mean-reach.ts) and another 0.3 % between entries (0.8 % near the most
 * that is possible). Takes about 50 ms.
 */
export function reachCurve(attention: Attention): ReachCurve {
  const { backgroundPerHour, recencyHours, windowHours } = attention
  const reach = new MeanReach(attention)
  const lnReach = (score: number): number => log(Math.max(SMALLEST_REACH, reach.at(score)))
  const edge = windowHours / recencyHours + MARGIN + log(Math.max(1, backgroundPerHour * recencyHours))
  const scores = [-edge]
  const lnReaches = [lnReach(-edge)]

  const keep = (score: number, value: number): void => {
    if (value > lnReaches.at(-1)!) {
      scores.push(score)
      lnReaches.push(value)
    } else if (scores.length === 1 && value === lnReaches[0]) {
      scores[0] = score
    }
  }
  /** Keeps the entries of (low, high], in order. */
  const refine = (low: number, atLow: number, high: number, atHigh: number, cuts: number): void => {
    const middle = (low + high) / 2
    const atMiddle = lnReach(middle)
    const bent = Math.abs(atMiddle - (atLow + atHigh) / 2) > BEND
    if (cuts < FEWEST_CUTS || (bent && cuts < MOST_CUTS)) {
      refine(low, atLow, middle, atMiddle, cuts + 1)
      refine(middle, atMiddle, high, atHigh, cuts + 1)
    } else {
      keep(middle, atMiddle)
      keep(high, atHigh)
    }
  }
  refine(-edge, lnReaches[0]!, edge, lnReach(edge), 0)
  return { scores: Float64Array.from(scores), lnReaches: Float64Array.from(lnReaches) }
}

/**
 * The score with which an item reaches that share of the members. -Infinity for none; for shares beyond what attention
 * allows (few background items, few sessions), the score that comes nearest.
 */
export function scoreOfReach({ scores, lnReaches }: ReachCurve, reach: number): number {
  if (!(reach > 0)) return -Infinity
  const wanted = log(reach)
  let below = 0
  let above = scores.length - 1
  if (wanted <= lnReaches[below]!) return scores[below]!
  if (wanted >= lnReaches[above]!) return scores[above]!
  while (above - below > 1) {
    const middle = (below + above) >> 1
    if (lnReaches[middle]! <= wanted) below = middle
    else above = middle
  }
  const part = (wanted - lnReaches[below]!) / (lnReaches[above]! - lnReaches[below]!)
  return scores[below]! + part * (scores[above]! - scores[below]!)
}

/**
 * The ranking score of ordinary content on a platform where each member sees `viewProbability` of it.
 * @param path names the view probability in the scenario
 * @throws an input error when no score gives that: members look too rarely, or see everything anyway
 */
export function calibratedScore(curve: ReachCurve, viewProbability: number, path: string): number {
  const lnLeast = curve.lnReaches[0]!
  const most = exp(curve.lnReaches.at(-1)!)
  if (viewProbability > most) {
    throw inputError({
      path,
      message: 'cannot be reached in a ranked feed, even by posts that rank above all others',
      got: String(viewProbability),
      expected: `at most ${most.toPrecision(3)}, the share of members who look into the feed in time`,
      hint: 'more sessions, more accounts active on a day, a longer window or a smaller view probability would do',
    })
  }
  if (viewProbability > 0 && log(viewProbability) < lnLeast && lnLeast > log(SMALLEST_REACH)) {
    throw inputError({
      path,
      message: 'is exceeded in a ranked feed even by posts that rank below all others',
      got: String(viewProbability),
      expected: `at least ${exp(lnLeast).toPrecision(3)}, the share of members who scroll through everything`,
      hint: 'more background posts, less scrolling, fewer sessions or a higher view probability would do',
    })
  }
  return scoreOfReach(curve, viewProbability)
}

/**
 * What the score of a platform rises by when content is to be seen `factor` times as often (below 1: less often), other
 * simulated content apart. So a factor means the same as in attention without a feed, up to what attention allows.
 */
export function scoreGain(curve: ReachCurve, viewProbability: number, factor: number): number {
  const gain = scoreOfReach(curve, viewProbability * factor) - scoreOfReach(curve, viewProbability)
  return gain === gain ? gain : 0
}
