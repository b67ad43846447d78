/**
 * Influence maximisation with a certificate: OPIM-C (Tang, Tang, Xiao & Yuan 2018, doi:10.1145/3183713.3183749). One
 * collection of reverse reachable sets chooses, another, independent one judges the choice; both double until the proven
 * share of the best possible spread is large enough. The model page is influence-maximisation.md.
 */
import { inputError } from '../../errors.js'
import { log } from '../../math/log.js'
import type { Network } from '../../network/network.js'
import { deriveKey, type Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { enoughSets, GREEDY_SHARE, leastMeanHits, mostMeanHits } from './certificate.js'
import { GreedyCover } from './greedy-cover.js'
import { PricedCover, type SeedPrices } from './priced-cover.js'
import { reverseSampler } from './reverse-sampler.js'
import { NOBODY, ReverseSets } from './reverse-sets.js'
import { sentinelsOf } from './sentinels.js'
import type { SpreadModel } from './spread-model.js'

export interface CertaintyOptions {
  /** The choice shall be proven to reach 1 - 1/e - epsilon of the best possible spread; in (0, 1 - 1/e). Default 0.1. */
  readonly epsilon?: number
  /** Chance that one of the bounds is wrong; in (0, 1). Default 1 / people. */
  readonly delta?: number
  /** No more sets are drawn once those that choose hold so many people in all. Default 2^28, a gigabyte. */
  readonly mostEntries?: number
}

export interface CertifiedSeeds {
  /** In order of choice, best first. */
  readonly seeds: Uint32Array
  /** Mean number of people reached, seeds included, as the judging sets say. */
  readonly spread: number
  readonly standardError: number
  /** The mean spread of these seeds is not less. */
  readonly lower: number
  /** No seeds that might have been chosen instead spread further in the mean. */
  readonly upper: number
  /** Sets drawn in all. */
  readonly sets: number
}

/** A first look, which tells how large the sets are, and what it may hold where they are large. */
const FIRST_SETS = 256
const FIRST_ENTRIES = 2_000_000
/**
 * A proof comes early, on sets so few that luck chooses among people who are nearly alike. So nothing is judged before
 * the sets hold so many people, which takes a tenth of a second, and one for each person there is (more where the
 * network fits the processor's caches), or the chosen are in so many sets each.
 */
const ENOUGH_ENTRIES = 500_000
const ENOUGH_ENTRIES_SMALL = 4_000_000
const SMALL = 20_000
const ENOUGH_HITS_PER_SEED = 4000
/**
 * What a choice promises in the sets it was made on, beyond what it shows in others, is about the most that luck has
 * cost it; it may be this much of epsilon, and two standard errors.
 */
const OPTIMISM = 0.2
/** Beyond so many entries a proof is enough: where sets are large, few people reach nearly all that can be reached. */
const MOST_ENTRIES_TO_SETTLE = 16_000_000
/** The numbers of sets to judge on are this and 1.25 times the one before. */
const LEAST_SIZE = 16
const STEPS_TO_DOUBLE = 3
const MOST_ENTRIES = 268_435_456

/**
 * The people from whom a message spreads furthest: k of them (from 1 to `nodes`), or, with prices, at most k whose prices
 * add up to at most the budget.
 *
 * Without prices the choice is proven to reach 1 - 1/e - epsilon of the best. With prices greedy is sure of
 * 0.405 alone, and of (1 - 1/e) / 6 where k limits too (see the model page); it mostly does far better, so it goes
 * on until what is proven is within epsilon of what the sets allow it to prove, or is 1 - 1/e - epsilon.
 *
 * @param followees the network turned round (`reverse` of network/transform)
 * Errors: prices of which the budget pays none; see `liveTies`.
 */
export function influenceSeeds(
  followees: Network,
  model: SpreadModel,
  k: number,
  key: Key,
  options: CertaintyOptions = {},
  priced: SeedPrices | null = null,
): CertifiedSeeds {
  const { nodes } = followees
  const { epsilon = 0.1, delta = 1 / Math.max(2, nodes), mostEntries = MOST_ENTRIES } = options
  const places = priced === null ? k : Math.min(k, mostPaid(priced))
  const sampler = reverseSampler(followees, model)
  const newCover = (): GreedyCover | PricedCover =>
    priced === null ? new GreedyCover(nodes, k) : new PricedCover(k, priced)
  const choosing = new Stream(deriveKey(key, 1))
  const judging = new Stream(deriveKey(key, 2))
  const most = enoughSets(nodes, places, epsilon, delta)
  const steps = sizes(2 * Math.max(most, FIRST_SETS))
  const last = steps.length - 1
  // Two bounds at each size that there may be, with sentinels and without, and a third of the doubt unused.
  const a = log((6 * steps.length) / delta)
  const enough = nodes <= SMALL ? ENOUGH_ENTRIES_SMALL : Math.max(ENOUGH_ENTRIES, nodes)
  const firstStep = stepTo(steps, FIRST_SETS)
  let cover = newCover()
  let sets = new ReverseSets()
  let sentinels: Uint32Array = NOBODY
  let judged = 0
  if (priced === null) {
    sampler.grow(sets, steps[firstStep]!, Math.min(mostEntries, FIRST_ENTRIES), choosing)
    sentinels = sentinelsOf(sets, cover.choose(sets))
    if (sentinels.length > 0) {
      judged = sets.count
      cover = newCover()
      sets = new ReverseSets()
    }
  }
  for (let step = firstStep; ;) {
    sampler.grow(sets, steps[step]!, mostEntries, choosing, sentinels)
    const isLast = step === last || sets.count < steps[step]!
    if (sets.count < steps[step]!) sets.keep(sizeWithin(steps, sets.count))
    const choice = cover.choose(sets, sentinels)
    const size = sets.count
    const missing = Math.min(
      enough / sets.written,
      (ENOUGH_HITS_PER_SEED * choice.chosen.length) / choice.hit,
    )
    if (missing > 1 && !isLast && sentinels.length === 0) {
      step = Math.max(step + 1, stepTo(steps, missing * size))
      continue
    }
    // Sets that judge are not kept, and half as many say enough.
    const others = Math.ceil(size / 2)
    const hits = sampler.hits(choice.chosen, others, judging)
    judged += others
    const scale = nodes / others
    const lower = Math.max(choice.chosen.length, leastMeanHits(hits, a) * scale)
    const upper = Math.max(lower, Math.min(nodes, (mostMeanHits(choice.most, a) * nodes) / size))
    const share = priced === null ? GREEDY_SHARE : Math.min(GREEDY_SHARE, choice.hit / choice.most)
    const proven = lower >= (share - epsilon) * upper
    const error = 2 * Math.sqrt(1 / Math.max(1, hits) + 1 / Math.max(1, choice.hit))
    const settled =
      sets.written > MOST_ENTRIES_TO_SETTLE ||
      choice.hit * others <= hits * size * (1 + epsilon * OPTIMISM + error)
    if (!(proven && settled) && !isLast) {
      step = Math.min(last, step + STEPS_TO_DOUBLE)
      continue
    }
    if (!proven && sentinels.length > 0) {
      // Sentinels that the first look was wrong about.
      judged += size
      sentinels = NOBODY
      cover = newCover()
      sets = new ReverseSets()
      continue
    }
    return {
      seeds: choice.chosen,
      spread: hits * scale,
      standardError: scale * Math.sqrt(hits * (1 - hits / others)),
      lower,
      upper,
      sets: size + judged,
    }
  }
}

/**
 * The numbers of sets on which a choice may be judged. They are fixed beforehand, and the doubt is shared among all of them,
 * so that the sample itself may say which of them are used.
 */
function sizes(most: number): number[] {
  const found = [LEAST_SIZE]
  for (let size = LEAST_SIZE; size < most; found.push(Math.ceil(size))) size *= 1.25
  return found
}

/** The first step to at least so many sets, else the last step. */
function stepTo(steps: readonly number[], wanted: number): number {
  const step = steps.findIndex((size) => size >= wanted)
  return step < 0 ? steps.length - 1 : step
}

/** The largest step within so many sets; all of them where there are hardly any. */
function sizeWithin(steps: readonly number[], count: number): number {
  return steps.findLast((size) => size <= count) ?? count
}

/** How many people the budget pays, the cheapest first. */
function mostPaid({ prices, budget }: SeedPrices): number {
  const ascending = prices.slice().sort()
  let count = 0
  for (let left = budget; count < ascending.length && ascending[count]! <= left; count++)
    left -= ascending[count]!
  if (count > 0) return count
  throw inputError({
    path: 'budget',
    message: 'pays nobody',
    got: String(budget),
    expected: `at least ${ascending[0] ?? 0}, the lowest price`,
  })
}
