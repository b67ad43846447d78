/**
 * Who is who: segments, accounts, brand followers and activity, all from keyed draws, so that the same seed
 * and network index give the same people whatever else changes.
 */
import { exp } from '../math/exp.js'
import { normalQuantile } from '../math/normal-quantile.js'
import { uniform, type Key } from '../random/keyed.js'
import { sharedFloat32, sharedUint32, sharedUint8 } from '../network/shared-memory.js'
import { followerCount, type Network } from '../network/network.js'
import { followeesOf } from '../network/transform.js'
import type { Segment } from '../scenario/scenario.js'

/** Segment index of each person, independent draws with the segments' shares. */
export function assignSegments(people: number, segments: readonly Segment[], key: Key): Uint8Array {
  const segmentOf = sharedUint8(people)
  for (let person = 0; person < people; person++) {
    let u = uniform(key, person, 0)
    let segment = 0
    while (segment < segments.length - 1 && u >= segments[segment]!.share) u -= segments[segment++]!.share
    segmentOf[person] = segment
  }
  return segmentOf
}

/** The people in [first, first + count) whose draw lies below the chance of their segment, ascending. */
export function drawMembers(
  first: number,
  count: number,
  segmentOf: Uint8Array,
  chanceBySegment: readonly number[],
  key: Key,
): Uint32Array {
  const chosen: number[] = []
  for (let person = first; person < first + count; person++) {
    if (uniform(key, person, 0) < chanceBySegment[segmentOf[person]!]!) chosen.push(person)
  }
  const members = sharedUint32(chosen.length)
  members.set(chosen)
  return members
}

/** Members whose draw lies below `share`: a larger share keeps everybody who was in. */
export function drawShareOf(members: Uint32Array, share: number, key: Key): Uint32Array {
  const chosen = members.filter((person) => uniform(key, person, 0) < share)
  const shared = sharedUint32(chosen.length)
  shared.set(chosen)
  return shared
}

/**
 * Who follows the brand from the start: a share of the members, among whom those who care about its topics are as many times
 * likelier as they react more to them.
 * @param interest factor of shared topics by segment
 */
export function drawFollowers(
  members: Uint32Array,
  share: number,
  segmentOf: Uint8Array,
  interest: readonly number[],
  key: Key,
): Uint32Array {
  let sum = 0
  for (const person of members) sum += interest[segmentOf[person]!]!
  const mean = members.length === 0 ? 1 : sum / members.length
  const chances = interest.map((factor) => (share * factor) / mean)
  // Where that is more than everybody, all of them follow and the others make up for it, as far as they can.
  const counts = interest.map(() => 0)
  for (const person of members) counts[segmentOf[person]!]!++
  for (let round = 0; round < chances.length; round++) {
    let excess = 0
    let room = 0
    chances.forEach((chance, segment) => {
      if (chance >= 1) excess += (chance - 1) * counts[segment]!
      else room += chance * counts[segment]!
    })
    if (excess === 0 || room === 0) break
    chances.forEach((chance, segment) => (chances[segment] = chance >= 1 ? 1 : chance * (1 + excess / room)))
  }
  const chosen = members.filter((person) => uniform(key, person, 0) < chances[segmentOf[person]!]!)
  const shared = sharedUint32(chosen.length)
  shared.set(chosen)
  return shared
}

/**
 * Activity: lognormal with mean 1, times the segment's; its normal score has correlation `correlation` with the
 * normal score of the follower count (a Gaussian copula; ties in the follower count are broken by a draw).
 * @param spread log-standard deviation; 2.1 lets a tenth of the people make four fifths of the content
 */
export function drawActivity(options: {
  readonly network: Network
  readonly members: Uint32Array
  readonly segmentOf: Uint8Array
  readonly segmentActivity: readonly number[]
  readonly spread: number
  readonly correlation: number
  /** Own draws of the person, the same on every platform. */
  readonly personKey: Key
  readonly tieKey: Key
}): { activity: Float32Array; meanRootActivity: number } {
  const { network, members, segmentOf, segmentActivity, spread, correlation } = options
  const activity = sharedFloat32(network.nodes)
  const own = Math.sqrt(1 - correlation * correlation)

  let most = 0
  for (const person of members) most = Math.max(most, followerCount(network, person))
  const below = new Float64Array(most + 2)
  for (const person of members) below[followerCount(network, person) + 1]!++
  for (let d = 0; d <= most; d++) below[d + 1]! += below[d]!

  let rootSum = 0
  for (const person of members) {
    const d = followerCount(network, person)
    const rank =
      (below[d]! + (below[d + 1]! - below[d]!) * uniform(options.tieKey, person, 0)) / members.length
    const z = correlation * normalQuantile(rank) + own * normalQuantile(uniform(options.personKey, person, 0))
    const a = exp(spread * z - (spread * spread) / 2) * segmentActivity[segmentOf[person]!]!
    activity[person] = a
    rootSum += Math.sqrt(activity[person]!)
  }
  return { activity, meanRootActivity: members.length === 0 ? 1 : rootSum / members.length }
}

/**
 * Which ties are returned: one bit an edge, and their share. The followers of a person and those that the
 * person follows both ascend, so one pass over the two rows finds every tie that is in both.
 */
export function mutualTies(network: Network): { mutual: Uint8Array; reciprocity: number } {
  const { nodes, edges, offsets, targets } = network
  const followees = followeesOf(network)
  const mutual = sharedUint8((edges + 7) >>> 3)
  let count = 0
  for (let u = 0; u < nodes; u++) {
    const end = followees.offsets[u + 1]!
    let back = followees.offsets[u]!
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!
      while (back < end && followees.targets[back]! < v) back++
      if (back < end && followees.targets[back] === v) {
        mutual[e >>> 3]! |= 1 << (e & 7)
        count++
      }
    }
  }
  return { mutual, reciprocity: edges === 0 ? 0 : count / edges }
}
