import type { FollowerNetworkOptions } from '../../../src/network/generators/check-follower-options.js'
import { describe, expect, it } from 'vitest'
import { fitPowerLaw } from '../../../src/network/power-law-fit.js'
import { followerNetwork } from '../../../src/network/generators/follower-network.js'
import { followeeCounts, type Network } from '../../../src/network/network.js'
import { reciprocity } from '../../../src/network/reciprocity.js'
import { reverse } from '../../../src/network/transform.js'
import { rootKey, uniform } from '../../../src/random/keyed.js'
import { expectSound, followersOf } from '../sound-network.js'

const basis: FollowerNetworkOptions = {
  nodes: 20_000,
  meanFollowers: 15,
  exponent: 2.28,
  reciprocity: 0.22,
  closure: 0.1,
  homophily: 0,
  segmentOf: null,
}

function make(changes: Partial<FollowerNetworkOptions>, seed = 'follower'): Network {
  return followerNetwork({ ...basis, ...changes }, rootKey(seed))
}

function countsOf(degrees: Uint32Array): Float64Array {
  const counts = new Float64Array(degrees.reduce((a, b) => Math.max(a, b), 0) + 1)
  for (const degree of degrees) counts[degree]!++
  return counts
}

function reciprocityOf(network: Network): number {
  return reciprocity(network, reverse(network))!
}

/** Segments by share, and Newman's e_ij and assortativity of a network over them. */
function segmentsOf(nodes: number, shares: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: nodes }, (_, u) => {
    let draw = uniform(rootKey('segments'), u, 0)
    let segment = 0
    while (segment < shares.length - 1 && draw >= shares[segment]!) draw -= shares[segment++]!
    return segment
  })
}

function mixing(network: Network, segmentOf: Uint8Array, segments: number): { e: number[][]; r: number } {
  const e = Array.from({ length: segments }, () => new Array<number>(segments).fill(0))
  for (let u = 0; u < network.nodes; u++) {
    for (const v of network.targets.subarray(network.offsets[u], network.offsets[u + 1])) {
      e[segmentOf[u]!]![segmentOf[v]!]! += 1 / network.edges
    }
  }
  let trace = 0
  let chance = 0
  for (let s = 0; s < segments; s++) {
    trace += e[s]![s]!
    const row = e[s]!.reduce((a, b) => a + b)
    chance += row * e.reduce((sum, other) => sum + other[s]!, 0)
  }
  return { e, r: (trace - chance) / (1 - chance) }
}

describe('followerNetwork', () => {
  it.each([
    [2.28, 0.22],
    [2.5, 0.3],
    [2.8, 1],
    [3, 1],
  ])('of 100,000 has the exponent %f, mean and reciprocity %f asked for', (exponent, rho) => {
    const network = make({ nodes: 100_000, meanFollowers: 20, exponent, reciprocity: rho })
    expectSound(network)
    expect(Math.abs(network.edges / 100_000 / 20 - 1)).toBeLessThan(0.02)
    expect(Math.abs(reciprocityOf(network) - rho)).toBeLessThan(0.005)
    expect(Math.abs(fitPowerLaw(countsOf(followersOf(network)))!.exponent - exponent)).toBeLessThan(0.15)
  })

  it.each([
    [1000, 40, 0],
    [1000, 40, 0.22],
    [2000, 10, 0.6],
    [200, 5, 0.9],
    [300, 20, 1],
    [5000, 40, 0.3],
  ])('of %i people with %f followers meets reciprocity %f and the mean', (nodes, meanFollowers, rho) => {
    const network = make({ nodes, meanFollowers, reciprocity: rho })
    expectSound(network)
    expect(Math.abs(network.edges / nodes / meanFollowers - 1)).toBeLessThan(0.02)
    expect(Math.abs(reciprocityOf(network) - rho)).toBeLessThan(0.012)
  })

  it('follows back less the more followers somebody has, so that hubs follow few', () => {
    const network = make({ nodes: 50_000, meanFollowers: 30 })
    const followers = followersOf(network)
    const followees = followeeCounts(network)
    const reversed = reverse(network)
    const returnedShare = (from: number, to: number): number => {
      let returned = 0
      let total = 0
      for (let u = 0; u < network.nodes; u++) {
        if (followers[u]! < from || followers[u]! >= to) continue
        const followed = new Set(reversed.targets.subarray(reversed.offsets[u], reversed.offsets[u + 1]))
        for (const v of network.targets.subarray(network.offsets[u], network.offsets[u + 1])) {
          total++
          if (followed.has(v)) returned++
        }
      }
      return returned / total
    }
    const shares = [
      returnedShare(1, 15),
      returnedShare(15, 40),
      returnedShare(40, 200),
      returnedShare(200, 1e9),
    ]
    expect([...shares].sort((a, b) => b - a)).toEqual(shares)
    expect(shares[0]! / shares[3]!).toBeGreaterThan(5)
    const hubs = [...followers.keys()].sort((a, b) => followers[b]! - followers[a]!).slice(0, 20)
    expect(Math.min(...hubs.map((u) => followers[u]!))).toBeGreaterThan(1000)
    expect(Math.max(...hubs.map((u) => followees[u]!))).toBeLessThan(300)
  })

  it.each([0, 0.1, 0.3])('makes the share %f of edges with a followee of a followee', (closure) => {
    // Even follower counts and one-way ties keep chance triangles to two in a thousand.
    const network = make({
      nodes: 40_000,
      meanFollowers: 8,
      degreeLaw: 'lognormal',
      sigma: 0.3,
      reciprocity: 0,
      closure,
    })
    let closed = 0
    const mark = new Uint32Array(network.nodes)
    for (let u = 0; u < network.nodes; u++) {
      const row = network.targets.subarray(network.offsets[u], network.offsets[u + 1])
      for (const w of row) {
        for (const v of network.targets.subarray(network.offsets[w], network.offsets[w + 1])) mark[v] = u + 1
      }
      for (const v of row) if (mark[v] === u + 1) closed++
    }
    const share = closed / network.edges
    expect(share).toBeGreaterThan(closure - 0.005)
    expect(share).toBeLessThan(closure + 0.012)
  })

  it('NET-05: segments mix like e_ij = w_i (h d_ij + (1 - h) w_j), so their assortativity is h = 0.4', () => {
    const oracle = [
      [0.35, 0.09, 0.06],
      [0.09, 0.17400000000000002, 0.036],
      [0.06, 0.036, 0.10400000000000001],
    ]
    const nodes = 50_000
    const segmentOf = segmentsOf(nodes, [0.5, 0.3, 0.2])
    // Even follower counts, so that a segment's share of the edges is its share of the people.
    const network = make({
      nodes,
      meanFollowers: 20,
      degreeLaw: 'lognormal',
      sigma: 0.5,
      homophily: 0.4,
      segmentOf,
      segmentWeights: [0.5, 0.3, 0.2],
    })
    const { e, r } = mixing(network, segmentOf, 3)
    expect(Math.abs(r - 0.4)).toBeLessThan(0.01)
    oracle.forEach((row, i) =>
      row.forEach((value, j) => expect(Math.abs(e[i]![j]! - value)).toBeLessThan(0.006)),
    )
  })

  it.each([
    [0, 0.22, 0.1],
    [0.4, 0.22, 0.1],
    [0.4, 1, 0.1],
    [0.8, 0.3, 0.3],
  ])('has segment assortativity %f at reciprocity %f and closure %f', (homophily, rho, closure) => {
    const segmentOf = segmentsOf(basis.nodes, [0.6, 0.4])
    const network = make({ homophily, segmentOf, reciprocity: rho, closure })
    expect(Math.abs(mixing(network, segmentOf, 2).r - homophily)).toBeLessThan(0.02)
  })

  it('gives edges to members only, and counts the mean over them', () => {
    const members = Uint32Array.from({ length: 3000 }, (_, i) => 2999 * 5 - 5 * i)
    const segmentOf = segmentsOf(basis.nodes, [0.5, 0.5])
    const network = make({ members, segmentOf, homophily: 0.9 })
    expectSound(network)
    expect(network.nodes).toBe(basis.nodes)
    expect(Math.abs(network.edges / 3000 / 15 - 1)).toBeLessThan(0.02)
    const followers = followersOf(network)
    const followees = followeeCounts(network)
    const strangers = followers.filter((f, u) => (f > 0 || followees[u]! > 0) && (u % 5 !== 0 || u >= 15_000))
    expect(strangers.length).toBe(0)
    expect(mixing(network, segmentOf, 2).r).toBeGreaterThan(0.8)
  })

  it('depends on the key and the options only', () => {
    const changes = { nodes: 2000, homophily: 0.4, segmentOf: segmentsOf(2000, [0.5, 0.5]) }
    expect(make(changes, 'a')).toEqual(make(changes, 'a'))
    expect(make(changes, 'a').targets).not.toEqual(make(changes, 'b').targets)
  })

  it('is empty where there is nobody to follow', () => {
    for (const nodes of [0, 1]) expect(make({ nodes, meanFollowers: 0 }).edges).toBe(0)
    expect(make({ members: Uint32Array.of(7) }).edges).toBe(0)
    expect(make({ meanFollowers: 0 }).edges).toBe(0)
  })

  it.each([
    [{ meanFollowers: 10_000 }, /followers/],
    [{ meanFollowers: NaN }, /followers/],
    [{ reciprocity: 1.1 }, /reciprocity/],
    [{ closure: -0.1 }, /closure/],
    [{ homophily: NaN }, /homophily/],
    [{ exponent: 1 }, /exponent/],
    [{ nodes: 2.5 }, /nodes/],
    [{ segmentOf: new Uint8Array(3) }, /segments/],
    [{ members: Uint32Array.of(3, 3, 4, 5) }, /followers|members/],
    [{ members: Uint32Array.of(20_000, 1), meanFollowers: 0.5 }, /members/],
  ])('refuses %o', (changes, message) => {
    expect(() => make(changes)).toThrow(message)
  })
})
