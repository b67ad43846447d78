/**
 * Degree discount (Chen, Wang & Yang 2009, "Efficient influence maximization in social networks",
 * doi:10.1145/1557019.1557047, algorithm 4): the most followed first, less what those chosen before already do.
 */
import type { Network } from '../../network/network.js'
import { EventQueue } from '../event-queue.js'
import type { TieProbability } from '../independent-cascade.js'
import { checkedChances } from './spread-model.js'

/**
 * k people, best first, ties to the lower number; k from 1 to `nodes`.
 *
 * With one p for all ties the paper's score d - 2 t - (d - t) t p, d the followers of v and t the chosen whom v
 * follows. Otherwise what that score stands for, without its rounding to first order: the chance that no chosen one
 * reaches v directly, times 1 plus the chances of the ties from v to those not chosen.
 *
 * @param followees the network turned round (`reverse` of network/transform)
 * Errors: `column` without a third column of probabilities.
 */
export function degreeDiscount(
  network: Network,
  followees: Network,
  probability: TieProbability,
  k: number,
): Uint32Array {
  const score =
    typeof probability === 'number'
      ? uniformScore(network, probability)
      : generalScore(network, followees, probability)
  const { nodes } = network
  const queue = new EventQueue(nodes)
  const latest = new Float64Array(nodes)
  const isChosen = new Uint8Array(nodes)
  const enter = (v: number): void => queue.push(-(latest[v] = score.of(v)), 0, 0, v, 0)
  for (let v = 0; v < nodes; v++) enter(v)
  const chosen = new Uint32Array(k)
  for (let count = 0; count < k;) {
    queue.pop()
    const u = queue.subject
    // An entry that a later score has replaced.
    if (isChosen[u] === 1 || -queue.time !== latest[u]) continue
    isChosen[u] = 1
    chosen[count++] = u
    for (const v of score.choose(u)) if (isChosen[v] === 0) enter(v)
  }
  return chosen
}

interface Score {
  of(v: number): number
  /** Takes u as chosen and returns those whose score changes. */
  choose(u: number): Iterable<number>
}

function uniformScore({ nodes, offsets, targets }: Network, p: number): Score {
  const chosenFollowees = new Uint32Array(nodes)
  return {
    of(v) {
      const d = offsets[v + 1]! - offsets[v]!
      const t = chosenFollowees[v]!
      return d - 2 * t - (d - t) * t * p
    },
    choose(u) {
      const followers = targets.subarray(offsets[u], offsets[u + 1])
      for (const v of followers) chosenFollowees[v]!++
      return followers
    },
  }
}

function generalScore(network: Network, followees: Network, probability: 'weighted' | 'column'): Score {
  const { nodes, edges } = network
  const given = probability === 'column' ? checkedChances(followees, false) : null
  const chances = given ?? new Float64Array(edges)
  const misses = new Float64Array(nodes).fill(1)
  const reach = new Float64Array(nodes).fill(1)
  for (let v = 0; v < nodes; v++) {
    const end = followees.offsets[v + 1]!
    for (let start = followees.offsets[v]!, e = start; e < end; e++) {
      if (given === null) chances[e] = 1 / (end - start)
      reach[followees.targets[e]!]! += chances[e]!
    }
  }
  const chanceOf = (u: number, v: number): number => chances[placeOf(followees, v, u)]!
  return {
    of: (v) => misses[v]! * reach[v]!,
    choose(u) {
      const followers = network.targets.subarray(network.offsets[u], network.offsets[u + 1])
      for (const v of followers) misses[v]! *= 1 - chanceOf(u, v)
      const from = followees.offsets[u]!
      const followed = followees.targets.subarray(from, followees.offsets[u + 1])
      followed.forEach((w, i) => (reach[w]! -= chances[from + i]!))
      return [...followers, ...followed]
    },
  }
}

/** Where u stands in the ascending row of v. */
function placeOf({ offsets, targets }: Network, v: number, u: number): number {
  let low = offsets[v]!
  for (let high = offsets[v + 1]!; low < high;) {
    const middle = (low + high) >>> 1
    if (targets[middle]! < u) low = middle + 1
    else high = middle
  }
  return low
}
