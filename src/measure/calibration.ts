/** Parameters of the models from what was observed, by maximum likelihood in closed form. */
import { log } from '../math/log.js'
import { log1p } from '../math/log1p.js'
import type { Distribution } from '../random/distribution.js'

/**
 * The exponent theta of the SEISMIC memory kernel (`random/power-law.ts`) from delays, at a known `s0`, in one unit:
 * theta = (-1 + sqrt(1 + 4 n / S)) / 2 with S the sum of ln(s / s0) over the delays beyond s0, the root of the
 * derivative of n ln(theta / (s0 (1 + theta))) - (1 + theta) S. `standardError` is from the curvature there.
 * Infinity when no delay is beyond s0.
 */
export function fitMemoryExponent(
  delays: ArrayLike<number>,
  s0: number,
): { readonly theta: number; readonly logLikelihood: number; readonly standardError: number } {
  const n = delays.length
  let beyond = 0
  for (let i = 0; i < n; i++) if (delays[i]! > s0) beyond += log(delays[i]! / s0)
  const theta = (-1 + Math.sqrt(1 + (4 * n) / beyond)) / 2
  if (theta === Infinity) return { theta, logLikelihood: -n * log(s0), standardError: Infinity }
  const logLikelihood = n * log(theta / (s0 * (1 + theta))) - (1 + theta) * beyond
  const curvature = n * (1 / (theta * theta) - 1 / ((1 + theta) * (1 + theta)))
  return { theta, logLikelihood, standardError: 1 / Math.sqrt(curvature) }
}

/** The post (first entry) and the shares so far: how many followers each brought, and when. */
export interface ObservedCascade {
  readonly followers: ArrayLike<number>
  readonly times: ArrayLike<number>
}

/**
 * SEISMIC (Zhao et al. 2015, doi:10.1145/2783258.2783401) without a moving window: how infectious a post is, and how
 * many shares it will have in the end.
 *
 * @param now times up to here count; times, `now` and the delay law share one unit
 * @param meanFollowers mean followers of a person who shares (the paper's n*)
 */
export function seismicForecast(
  { followers, times }: ObservedCascade,
  now: number,
  delay: Distribution,
  meanFollowers: number,
): {
  /** Chance that somebody who is shown the post shares it: shares / `seen`. */
  readonly infectiousness: number
  /** Followers brought so far. */
  readonly shown: number
  /** Of these, how many have had their time to react. */
  readonly seen: number
  /** Shares in the end, those so far included; Infinity where each brings one more or more. */
  readonly finalShares: number
} {
  let shares = -1
  let shown = 0
  let seen = 0
  for (let i = 0; i < times.length; i++) {
    const since = now - times[i]!
    if (since < 0) continue
    shares++
    shown += followers[i]!
    seen += followers[i]! * delay.cdf(since)
  }
  const infectiousness = shares / seen
  const R = infectiousness * meanFollowers
  const finalShares = R < 1 ? shares + (infectiousness * (shown - seen)) / (1 - R) : Infinity
  return { infectiousness, shown, seen, finalShares }
}

/**
 * The chance that a view becomes a share: `probability` = shares / views, `hazard` = -ln(1 - probability), the pressure of
 * one view, and the standard error of ln(probability / (1 - probability)). 0 <= shares <= views, views > 0.
 */
export function fitShareProbability(
  shares: number,
  views: number,
): { readonly probability: number; readonly hazard: number; readonly logitStandardError: number } {
  const probability = shares / views
  return {
    probability,
    hazard: -log1p(-probability),
    logitStandardError: Math.sqrt(1 / shares + 1 / (views - shares)),
  }
}
