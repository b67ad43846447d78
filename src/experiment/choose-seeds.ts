/** Whom to seed, by one of several strategies, and how far the message then spreads. */
import { inputError, usageError } from '../errors.js'
import { mostFollowed } from '../kernel/cascade-kernel.js'
import { celfSeeds } from '../kernel/influence/celf.js'
import { degreeDiscount } from '../kernel/influence/degree-discount.js'
import { estimateSpread } from '../kernel/influence/estimate-spread.js'
import { influenceSeeds } from '../kernel/influence/influence-maximisation.js'
import type { SeedPrices } from '../kernel/influence/priced-cover.js'
import { deadlineOf, type SpreadModel } from '../kernel/influence/spread-model.js'
import { coreNumbers } from '../network/k-core.js'
import type { Network } from '../network/network.js'
import { pageRank } from '../network/pagerank.js'
import { followeesOf } from '../network/transform.js'
import { deriveKey, rootKey, type Key } from '../random/keyed.js'
import { PURPOSE } from '../random/purposes.js'
import { Stream } from '../random/stream.js'

export const SEED_STRATEGIES = [
  'influence',
  'random',
  'degree',
  'pagerank',
  'kcore',
  'degree-discount',
  'celf',
] as const

export type SeedStrategy = (typeof SEED_STRATEGIES)[number]

export interface SeedRequest {
  readonly network: Network
  readonly strategy: SeedStrategy
  readonly model: SpreadModel
  /** How many at most: from 1 to the number of people. */
  readonly k: number
  /** Prices and a budget, for `influence` alone; null: nobody costs anything. */
  readonly priced?: SeedPrices | null
  /** `influence` is proven to be within this of 1 - 1/e of the best. Default 0.1. */
  readonly epsilon?: number
  /** Chance that a bound is wrong. Default 1 / people. */
  readonly delta?: number
  /** Any text; `hearsay` on the command line unless given. */
  readonly seed: string
}

export interface ChosenSeeds {
  /** Best first. */
  readonly seeds: Uint32Array
  /** Mean number of people reached, seeds included, from sets that had no part in the choice. */
  readonly estimatedSpread: number
  readonly standardError: number
  /** The mean spread is not less. */
  readonly lowerBound: number
  /** The best possible mean spread is not more; null for all strategies but `influence`, which alone looks for the best. */
  readonly upperBound: number | null
  /** `lowerBound` / `upperBound`; null likewise. */
  readonly guarantee: number | null
  readonly reverseReachableSets: number
  /** The prices of the chosen together; null without prices. */
  readonly cost: number | null
}

/**
 * Chooses seeds. The same request gives the same answer, bit for bit.
 * Errors: more seeds than people; `celf` with a deadline or on a large network; `degree-discount` for linear threshold;
 * prices for any strategy but `influence`; what the model says about the network.
 */
export function chooseSeeds(request: SeedRequest): ChosenSeeds {
  const { network, strategy, model, k, epsilon = 0.1, priced = null } = request
  const fault = faultOf(strategy, model, priced !== null)
  if (fault !== null) throw usageError(fault)
  if (k > network.nodes) {
    throw inputError({
      path: 'k',
      message: 'more seeds than people in the network',
      got: String(k),
      expected: `at most ${network.nodes}`,
    })
  }
  const key = deriveKey(rootKey(request.seed), PURPOSE.seedSet)
  const followees = followeesOf(network)
  if (strategy === 'influence') {
    const certainty = request.delta === undefined ? { epsilon } : { epsilon, delta: request.delta }
    const found = influenceSeeds(followees, model, k, key, certainty, priced)
    return {
      seeds: found.seeds,
      estimatedSpread: found.spread,
      standardError: found.standardError,
      lowerBound: found.lower,
      upperBound: found.upper,
      guarantee: found.lower / found.upper,
      reverseReachableSets: found.sets,
      cost: priced === null ? null : found.seeds.reduce((sum, v) => sum + priced.prices[v]!, 0),
    }
  }
  const seeds = seedsOf(strategy, request, followees, key)
  const delta = request.delta ?? 1 / Math.max(2, network.nodes)
  const { spread, standardError, lower, sets } = estimateSpread(followees, model, seeds, key, delta)
  return {
    seeds,
    estimatedSpread: spread,
    standardError,
    lowerBound: lower,
    upperBound: null,
    guarantee: null,
    reverseReachableSets: sets,
    cost: null,
  }
}

const NAMES = { lt: 'linear threshold', si: 'SI', sir: 'SIR' } as const

/** Why a strategy cannot do what is asked of it; null: it can. */
export function faultOf(strategy: SeedStrategy, model: SpreadModel, isPriced: boolean): string | null {
  if (isPriced && strategy !== 'influence') return `${strategy} knows no prices; influence does`
  if (strategy === 'celf' && deadlineOf(model) !== null) return 'celf knows no deadline; influence does'
  if (strategy === 'degree-discount' && model.name !== 'ic')
    return `degree-discount is made for the independent cascade, not for ${NAMES[model.name]}`
  return null
}

function seedsOf(
  strategy: Exclude<SeedStrategy, 'influence'>,
  { network, model, k }: SeedRequest,
  followees: Network,
  key: Key,
): Uint32Array {
  switch (strategy) {
    case 'random':
      return randomPeople(network.nodes, k, new Stream(deriveKey(key, 4)))
    case 'degree':
    case 'pagerank':
    case 'kcore':
      return rankedPeople(network, strategy, k, followees)
    case 'degree-discount':
      if (model.name !== 'ic') throw new Error(`degree-discount for ${model.name}`)
      return degreeDiscount(network, followees, model.probability, k)
    case 'celf':
      return celfSeeds(followees, model, k, key)
  }
}

/** Rankings of people by their place in the network alone, whatever spreads. */
export type Ranking = 'degree' | 'pagerank' | 'kcore'

/**
 * The k people who rank highest; ties to more followers, then to the lower number.
 * @param followees whom each follows, where it is at hand
 */
export function rankedPeople(network: Network, by: Ranking, k: number, followees?: Network): Uint32Array {
  switch (by) {
    case 'degree':
      return mostFollowed(network, k)
    case 'pagerank':
      return highest(network, pageRank(network), k)
    case 'kcore':
      return highest(network, coreNumbers(network, followees ?? followeesOf(network)), k)
  }
}

/** The first k of a shuffle (Fisher & Yates; Durstenfeld 1964, doi:10.1145/364520.364540). */
function randomPeople(nodes: number, k: number, stream: Stream): Uint32Array {
  const people = new Uint32Array(nodes)
  for (let v = 0; v < nodes; v++) people[v] = v
  for (let i = 0; i < k; i++) {
    const j = i + stream.below(nodes - i)
    const other = people[j]!
    people[j] = people[i]!
    people[i] = other
  }
  return people.slice(0, k)
}

/** The k of highest score, ties to more followers, then to the lower number. */
function highest({ nodes, offsets }: Network, scores: Float64Array | Uint32Array, k: number): Uint32Array {
  const people = new Uint32Array(nodes)
  for (let v = 0; v < nodes; v++) people[v] = v
  const followers = (v: number): number => offsets[v + 1]! - offsets[v]!
  people.sort((a, b) => scores[b]! - scores[a]! || followers(b) - followers(a) || a - b)
  return people.slice(0, k)
}
