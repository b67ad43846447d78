import type { Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { buildNetwork } from '../build-network.js'
import type { Network } from '../network.js'
import { Columns } from './columns.js'

export interface DirectedScaleFreeOptions {
  readonly nodes: number
  /** Chance of a step in which a newcomer follows somebody. */
  readonly alpha: number
  /** Chance of a step in which somebody follows somebody. */
  readonly beta: number
  /** Chance of a step in which somebody follows a newcomer; alpha + beta + gamma = 1, alpha + gamma > 0. */
  readonly gamma: number
  /** Added to the follower count when a followee is drawn. */
  readonly deltaIn: number
  /** Added to the followee count when a follower is drawn. */
  readonly deltaOut: number
}

/**
 * Growth by preferential following (Bollobás, Borgs, Chayes & Riordan 2003, Directed scale-free graphs, SODA).
 * Their edge v -> w is "v follows w"; content flows the other way, so w is the author here, and their
 * in-degree is our follower count, with density exponent 1 + (1 + deltaIn (alpha + gamma)) / (alpha + beta).
 * Begins with a cycle of three; loops and duplicates are dropped and counted at the end.
 */
export function directedScaleFree(options: DirectedScaleFreeOptions, key: Key): Network {
  const { nodes, alpha, beta, deltaIn, deltaOut } = options
  const stream = new Stream(key)
  const columns = new Columns(Math.ceil(1.1 * nodes * edgesPerNode(options)) + 16)
  const start = Math.min(3, nodes)
  for (let v = 0; v < start; v++) columns.push((v + 1) % start, v)
  let people = start

  /** Somebody in proportion to their entries in `column` (one an edge) plus `delta`. */
  const draw = (column: Uint32Array, delta: number): number => {
    const x = stream.uniform() * (columns.count + delta * people)
    return x < columns.count
      ? column[Math.floor(x)]!
      : Math.min(people - 1, Math.floor((x - columns.count) / delta))
  }
  while (people < nodes) {
    const step = stream.uniform()
    if (step < alpha) {
      const author = draw(columns.sources, deltaIn)
      columns.push(author, people++)
    } else if (step < alpha + beta) {
      const follower = draw(columns.targets, deltaOut)
      columns.push(draw(columns.sources, deltaIn), follower)
    } else {
      const follower = draw(columns.targets, deltaOut)
      columns.push(people++, follower)
    }
  }
  const { count, sources, targets } = columns
  return buildNetwork({ nodes, count, sources, targets })
}

/** Expected steps, so edges, per newcomer. */
export function edgesPerNode(options: { readonly alpha: number; readonly gamma: number }): number {
  return 1 / (options.alpha + options.gamma)
}

/** The density exponent of follower counts (in-degree of the paper, X_in). */
export function followerExponentOf(options: Omit<DirectedScaleFreeOptions, 'nodes'>): number {
  const { alpha, beta, gamma, deltaIn } = options
  return 1 + (1 + deltaIn * (alpha + gamma)) / (alpha + beta)
}

/** The deltaIn that gives this exponent; the inverse of `followerExponentOf`. */
export function deltaInFor(
  exponent: number,
  options: { alpha: number; beta: number; gamma: number },
): number {
  const { alpha, beta, gamma } = options
  return ((exponent - 1) * (alpha + beta) - 1) / (alpha + gamma)
}
