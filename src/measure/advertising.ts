/**
 * What a number of ad impressions comes to, when each is shown to one of the audience at random: how many people are
 * reached, how often, and at what price. Media planning's standard formulas.
 */
import { gammaP } from '../math/incomplete-gamma.js'
import { betaI } from '../math/incomplete-beta.js'
import { expm1 } from '../math/expm1.js'
import { log1p } from '../math/log1p.js'

export interface Reach {
  /** Expected number of distinct people reached. */
  readonly reach: number
  /** Impressions per person reached; NaN without impressions. */
  readonly frequency: number
}

/** `impressions` shown to `users` at random, all equally likely: reach N (1 - (1 - 1/N)^I). */
export function uniformReach(impressions: number, users: number): Reach {
  return reachOf(impressions, users * seenOnce(impressions, 1 / users))
}

/** The same where people are met in proportion to `weights`, for instance their time online: the sum of 1 - (1 - w)^I. */
export function weightedReach(impressions: number, weights: ArrayLike<number>): Reach {
  let total = 0
  for (let user = 0; user < weights.length; user++) total += weights[user]!
  let reach = 0
  for (let user = 0; user < weights.length; user++) reach += seenOnce(impressions, weights[user]! / total)
  return reachOf(impressions, reach)
}

function reachOf(impressions: number, reach: number): Reach {
  return { reach, frequency: impressions / reach }
}

/** 1 - (1 - p)^I without cancellation. */
function seenOnce(impressions: number, p: number): number {
  if (p >= 1) return impressions > 0 ? 1 : 0
  return -expm1(impressions * log1p(-p))
}

/**
 * Effective reach (Naples 1979): the expected number of people with at least `exposures` of the impressions, which
 * are shown at random: binomial, exact.
 */
export function effectiveReach(impressions: number, users: number, exposures: number): number {
  return users * seenAtLeast(impressions, 1 / users, exposures)
}

/** The same with a Poisson number of exposures a person, of mean impressions / users: the limit for large audiences. */
export function effectiveReachPoisson(impressions: number, users: number, exposures: number): number {
  if (exposures <= 0) return users
  return users * gammaP(exposures, impressions / users)
}

/** P(X >= exposures) for X binomial of `impressions` trials. */
function seenAtLeast(impressions: number, p: number, exposures: number): number {
  if (exposures <= 0) return 1
  if (exposures > impressions) return 0
  return betaI(exposures, impressions - exposures + 1, p)
}

/** The most impressions that a frequency cap allows: `cap` for each of `users` in each window of `perHours`, the last one begun counting in full. */
export function frequencyCapCapacity(
  users: number,
  cap: number,
  perHours: number,
  horizonHours: number,
): number {
  return users * cap * Math.ceil(horizonHours / perHours)
}

/**
 * Impressions that are expected to be served in one window of a frequency cap, when each of `impressions` falls on
 * one of `users` at random and is lost if that person has had `cap` already: users x E[min(X, cap)].
 */
export function impressionsUnderCap(impressions: number, users: number, cap: number): number {
  let served = 0
  for (let exposures = 1; exposures <= Math.min(cap, impressions); exposures++) {
    served += seenAtLeast(impressions, 1 / users, exposures)
  }
  return users * served
}

/** Price of a click from the price of a thousand impressions: CPC = CPM / (1000 CTR). */
export function costPerClick(cpm: number, ctr: number): number {
  return cpm / (1000 * ctr)
}

export interface AdPurchase {
  readonly impressions: number
  readonly clicks: number
  readonly costPerClick: number
}

/** What `budget` buys at a price `cpm` of a thousand impressions and `ctr` clicks per impression, in expectation. */
export function adPurchase(budget: number, cpm: number, ctr: number): AdPurchase {
  const impressions = (1000 * budget) / cpm
  return { impressions, clicks: impressions * ctr, costPerClick: costPerClick(cpm, ctr) }
}
