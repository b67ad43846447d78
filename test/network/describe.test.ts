import { describe, expect, it } from 'vitest'
import { buildNetwork } from '../../src/network/build-network.js'
import { clustering, tiesOf } from '../../src/network/clustering.js'
import { describeNetwork } from '../../src/network/describe.js'
import { barabasiAlbert } from '../../src/network/generators/barabasi-albert.js'
import { wattsStrogatz } from '../../src/network/generators/watts-strogatz.js'
import type { Network } from '../../src/network/network.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { relabel, reverse } from '../../src/network/transform.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'

function randomNetwork(nodes: number, edges: number, seed: number): Network {
  const stream = new Stream(deriveKey(rootKey('describe'), seed))
  const draw = (): Uint32Array => Uint32Array.from({ length: edges }, () => stream.below(nodes))
  return buildNetwork({ nodes, count: edges, sources: draw(), targets: draw() })
}

/** Everything again from an adjacency matrix. */
function bruteForce(network: Network): Record<string, number> {
  const n = network.nodes
  const follows = Array.from({ length: n }, () => new Array<boolean>(n).fill(false))
  for (let u = 0; u < n; u++) {
    for (const v of network.targets.subarray(network.offsets[u], network.offsets[u + 1]))
      follows[u]![v] = true
  }
  const tied = (u: number, v: number): boolean => u !== v && (follows[u]![v]! || follows[v]![u]!)
  const everyone = Array.from({ length: n }, (_, u) => u)
  let closed = 0
  let pairs = 0
  let local = 0
  for (const u of everyone) {
    const friends = everyone.filter((v) => tied(u, v))
    let own = 0
    for (const v of friends) for (const w of friends) if (v < w && tied(v, w)) own++
    const possible = (friends.length * (friends.length - 1)) / 2
    closed += own
    pairs += possible
    if (possible > 0) local += own / possible
  }
  const out = everyone.map((u) => follows[u]!.filter(Boolean).length)
  const into = everyone.map((v) => everyone.filter((u) => follows[u]![v]).length)
  const x: number[] = []
  const y: number[] = []
  let returned = 0
  for (const u of everyone) {
    for (const v of everyone) {
      if (!follows[u]![v]) continue
      x.push(out[u]!)
      y.push(into[v]!)
      if (follows[v]![u]) returned++
    }
  }
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  const covariance = mean(x.map((a, i) => (a - mx) * (y[i]! - my)))
  const spread = Math.sqrt(mean(x.map((a) => (a - mx) ** 2)) * mean(y.map((b) => (b - my) ** 2)))
  const weak = closure(n, (u, v) => tied(u, v))
  const directed = closure(n, (u, v) => follows[u]![v]!)
  const strong = directed.map((row, u) => row.map((reached, v) => reached && directed[v]![u]!))
  return {
    reciprocity: returned / x.length,
    clusteringGlobal: pairs === 0 ? 0 : closed / pairs,
    clusteringMeanLocal: local / n,
    assortativity: covariance / spread,
    weakCount: classes(weak).length,
    strongCount: classes(strong).length,
    largestWeakShare: Math.max(...classes(weak)) / n,
    largestStrongShare: Math.max(...classes(strong)) / n,
  }
}

/** Who reaches whom (Warshall). */
function closure(n: number, step: (u: number, v: number) => boolean): boolean[][] {
  const reach = Array.from({ length: n }, (_, u) =>
    Array.from({ length: n }, (_, v) => u === v || step(u, v)),
  )
  for (let k = 0; k < n; k++) {
    for (let u = 0; u < n; u++) {
      if (!reach[u]![k]) continue
      for (let v = 0; v < n; v++) if (reach[k]![v]) reach[u]![v] = true
    }
  }
  return reach
}

/** Sizes of the classes of an equivalence relation. */
function classes(same: boolean[][]): number[] {
  return same.filter((row, u) => row.indexOf(true) === u).map((row) => row.filter(Boolean).length)
}

describe('describeNetwork', () => {
  it('gives the known figures of the karate club (NetworkX 3.6)', () => {
    const karate = describeNetwork(networkFromSpec('karate-club()'))
    expect(karate.nodes).toBe(34)
    expect(karate.edges).toBe(156)
    expect(karate.dropped).toEqual({ selfLoops: 0, duplicates: 0 })
    expect(karate.reciprocity).toBe(1)
    expect(karate.clusteringGlobal).toBeCloseTo(0.2556818181818182, 12)
    expect(karate.clusteringMeanLocal).toBeCloseTo(0.5706384782076823, 12)
    expect(karate.assortativity).toBeCloseTo(-0.47561309768461413, 12)
    expect(karate.inDegree).toEqual(karate.outDegree)
    expect(karate.outDegree).toMatchObject({ mean: 156 / 34, p50: 3, max: 17, tailExponent: null })
    expect(karate.outDegree.p90).toBeCloseTo(9.7, 12)
    expect(karate.outDegree.p99).toBeCloseTo(16.67, 12)
    expect(karate.components).toEqual({
      weakCount: 1,
      strongCount: 1,
      largestWeakShare: 1,
      largestStrongShare: 1,
    })
  })

  it.each([
    [4, 5],
    [8, 20],
    [15, 20],
    [15, 60],
    [25, 30],
    [25, 120],
    [40, 60],
    [40, 300],
  ])('agrees with brute force on random networks of %i people and about %i edges', (nodes, edges) => {
    for (let seed = 0; seed < 25; seed++) {
      const network = randomNetwork(nodes, edges, seed)
      const got = describeNetwork(network)
      const { assortativity, ...expected } = bruteForce(network)
      const flat: Record<string, unknown> = { ...got, ...got.components }
      for (const [name, value] of Object.entries(expected)) expect(flat[name], name).toBeCloseTo(value, 10)
      if (Number.isFinite(assortativity)) expect(got.assortativity ?? 0).toBeCloseTo(assortativity!, 8)
      else expect(got.assortativity).toBeNull()
    }
  })

  it('does not depend on the numbers of the people, and swaps the degrees when edges turn round', () => {
    const network = randomNetwork(200, 900, 1)
    const described = describeNetwork(network)
    const ids = Uint32Array.from({ length: 200 }, (_, u) => (u * 73 + 11) % 200)
    const moved = describeNetwork(relabel(network, ids))
    expect(moved.outDegree).toEqual(described.outDegree)
    expect(moved.components).toEqual(described.components)
    expect(moved.clusteringGlobal).toBe(described.clusteringGlobal)
    expect(moved.clusteringMeanLocal).toBeCloseTo(described.clusteringMeanLocal, 12)
    expect(moved.assortativity).toBeCloseTo(described.assortativity!, 12)
    const turned = describeNetwork(reverse(network))
    expect(turned.outDegree).toEqual(described.inDegree)
    expect(turned.reciprocity).toBe(described.reciprocity)
    expect(turned.components).toEqual(described.components)
  })

  it('has an answer for networks without edges or people', () => {
    for (const nodes of [0, 1, 5]) {
      const none = new Uint32Array(0)
      const got = describeNetwork(buildNetwork({ nodes, count: 0, sources: none, targets: none }))
      const share = nodes === 0 ? 0 : 1 / nodes
      expect(got).toMatchObject({
        nodes,
        edges: 0,
        reciprocity: null,
        assortativity: null,
        clusteringGlobal: 0,
      })
      expect(got.outDegree).toEqual({ mean: 0, p50: 0, p90: 0, p99: 0, max: 0, tailExponent: null })
      expect(got.components).toMatchObject({
        weakCount: nodes,
        largestWeakShare: share,
        largestStrongShare: share,
      })
    }
  })

  it('has no assortativity where degrees do not vary', () => {
    expect(describeNetwork(networkFromSpec('ring-lattice(nodes=30, degree=4)')).assortativity).toBeNull()
  })

  it('walks chains of a million people without recursion', () => {
    const nodes = 1_000_000
    const sources = Uint32Array.from({ length: nodes }, (_, u) => u)
    const targets = Uint32Array.from({ length: nodes }, (_, u) => (u + 1) % nodes)
    const ring = describeNetwork(buildNetwork({ nodes, count: nodes, sources, targets }))
    expect(ring.components).toEqual({
      weakCount: 1,
      strongCount: 1,
      largestWeakShare: 1,
      largestStrongShare: 1,
    })
    const chain = describeNetwork(buildNetwork({ nodes, count: nodes - 1, sources, targets }))
    expect(chain.components).toMatchObject({ weakCount: 1, strongCount: nodes, largestWeakShare: 1 })
  })

  it('finds the exponent 3 of preferential attachment', () => {
    const { outDegree } = describeNetwork(barabasiAlbert(50_000, 4, rootKey('tail')))
    expect(Math.abs(outDegree.tailExponent! - 3)).toBeLessThan(0.2)
  })
})

describe('clustering by samples', () => {
  it('agrees with counting within 4.5 of the standard errors that it states', () => {
    const network = wattsStrogatz(3000, 10, 0.2, rootKey('sampled'))
    const ties = tiesOf(network, reverse(network))
    const exact = clustering(ties)
    const sampled = clustering(ties, 0)
    expect(exact.sampled).toBeNull()
    const { samples, standardErrorGlobal, standardErrorMeanLocal } = sampled.sampled!
    expect(samples).toBe(1_000_000)
    expect(standardErrorGlobal).toBeLessThan(0.001)
    expect(Math.abs(sampled.global - exact.global)).toBeLessThan(4.5 * standardErrorGlobal)
    expect(Math.abs(sampled.meanLocal - exact.meanLocal)).toBeLessThan(4.5 * standardErrorMeanLocal)
  })
})
