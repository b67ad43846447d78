/**
 * What a sample of reverse reachable sets says for certain, but for a chance that is chosen (Tang, Tang, Xiao & Yuan
 * 2018, "Online processing algorithms for influence maximization", doi:10.1145/3183713.3183749, equations 5 and 8).
 */
import { lnGamma } from '../../math/ln-gamma.js'
import { log } from '../../math/log.js'

/** 1 - 1/e. */
export const GREEDY_SHARE = 0.6321205588285577

/**
 * With chance 1 - e^-a or more, a choice that was made before the sample was drawn hits in the mean at least so many
 * of as many sets, when it hit `hits` of them. May be below 0.
 */
export function leastMeanHits(hits: number, a: number): number {
  const root = Math.sqrt(hits + (2 * a) / 9) - Math.sqrt(a / 2)
  return root * root - a / 18
}

/** With chance 1 - e^-a or more, what hits at most `hits` sets of a sample hits in the mean at most so many. */
export function mostMeanHits(hits: number, a: number): number {
  const root = Math.sqrt(hits + a / 2) + Math.sqrt(a / 2)
  return root * root
}

/**
 * So many sets are enough for greedy to reach 1 - 1/e - epsilon of the best with chance 1 - delta / 3, whatever the
 * network (lemma 6.1 there, with a best spread of at least k).
 */
export function enoughSets(nodes: number, k: number, epsilon: number, delta: number): number {
  const choices = lnGamma(nodes + 1) - lnGamma(k + 1) - lnGamma(nodes - k + 1)
  const doubt = log(6 / delta)
  const root = GREEDY_SHARE * Math.sqrt(doubt) + Math.sqrt(GREEDY_SHARE * (choices + doubt))
  return (2 * root * root * nodes) / (epsilon * epsilon * k)
}
