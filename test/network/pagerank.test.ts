import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildNetwork } from '../../src/network/build-network.js'
import type { Network } from '../../src/network/network.js'
import { pageRank } from '../../src/network/pagerank.js'
import { relabel } from '../../src/network/transform.js'

/** Author, follower, weight of the tie. */
type Tie = readonly [number, number, number]

const tiny = fc.integer({ min: 1, max: 9 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    ties: fc.array(
      fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 0, max: 5 })) as fc.Arbitrary<Tie>,
      { maxLength: 25 },
    ),
    weighted: fc.boolean(),
    damping: fc.constantFrom(0, 0.3, 0.85, 0.95),
    swaps: fc.array(fc.nat(nodes - 1), { minLength: nodes, maxLength: nodes }),
  }),
)

function networkOf(nodes: number, ties: readonly Tie[], weighted: boolean): Network {
  return buildNetwork({
    nodes,
    count: ties.length,
    sources: Uint32Array.from(ties, ([u]) => u),
    targets: Uint32Array.from(ties, ([, v]) => v),
    ...(weighted ? { weights: Float64Array.from(ties, ([, , w]) => w) } : {}),
  })
}

/** The stationary equations r = (1 - d) / n + d P r as a dense system, by Gauss elimination with pivots. */
function denseRank({ nodes, offsets, targets, weights }: Network, damping: number): number[] {
  const flow = Array.from({ length: nodes }, () => new Array<number>(nodes).fill(0))
  for (let u = 0; u < nodes; u++) {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) flow[targets[e]!]![u] = weights?.[e] ?? 1
  }
  const rows = Array.from({ length: nodes }, (_, u) => {
    const row = flow.map((of, v) => {
      const all = of.reduce((sum, w) => sum + w, 0)
      return (u === v ? 1 : 0) - damping * (all > 0 ? of[u]! / all : 1 / nodes)
    })
    return [...row, (1 - damping) / nodes]
  })
  for (let c = 0; c < nodes; c++) {
    const pivot = rows.slice(c).reduce((best, row) => (Math.abs(row[c]!) > Math.abs(best[c]!) ? row : best))
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(c, 0, pivot)
    for (const row of rows) {
      if (row === pivot) continue
      const factor = row[c]! / pivot[c]!
      for (let k = c; k <= nodes; k++) row[k]! -= factor * pivot[k]!
    }
  }
  return rows.map((row, c) => row[nodes]! / row[c]!)
}

describe('pageRank', () => {
  test('is the solution of the stationary equations, people who follow nobody included (1e-10)', () => {
    fc.assert(
      fc.property(tiny, ({ nodes, ties, weighted, damping }) => {
        const network = networkOf(nodes, ties, weighted)
        const exact = denseRank(network, damping)
        pageRank(network, { damping }).forEach((rank, u) =>
          expect(Math.abs(rank - exact[u]!)).toBeLessThan(1e-10),
        )
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  test('adds up to 1, follows the people under other numbers, and does not mind the unit of weights', () => {
    fc.assert(
      fc.property(tiny, ({ nodes, ties, weighted, damping, swaps }) => {
        const network = networkOf(nodes, ties, weighted)
        const rank = pageRank(network, { damping })
        expect(Math.abs(rank.reduce((sum, r) => sum + r, 0) - 1)).toBeLessThan(1e-12)
        const newIdOf = Uint32Array.from({ length: nodes }, (_, i) => i)
        swaps.forEach((j, i) => ([newIdOf[i], newIdOf[j]] = [newIdOf[j]!, newIdOf[i]!]))
        const moved = pageRank(relabel(network, newIdOf), { damping })
        rank.forEach((r, u) => expect(Math.abs(moved[newIdOf[u]!]! - r)).toBeLessThan(1e-11))
        const scaled = pageRank(
          networkOf(
            nodes,
            ties.map(([u, v, w]) => [u, v, 8 * w]),
            weighted,
          ),
          { damping },
        )
        rank.forEach((r, u) => expect(Math.abs(scaled[u]! - r)).toBeLessThan(1e-11))
      }),
      { numRuns: 200, seed: 2 },
    )
  })

  test('goes to whom is followed: ten fans of one account, closed form', () => {
    const fans = Array.from({ length: 10 }, (_, i): Tie => [0, i + 1, 1])
    const rank = pageRank(networkOf(11, fans, false))
    // The account follows nobody, so what it has goes everywhere: fan = (0.15 + 0.85 star) / 11, star = fan + 0.85 x 10 fan.
    const fan = 0.15 / (11 - 0.85 * 9.5)
    expect(rank[1]).toBeCloseTo(fan, 12)
    expect(rank[0]).toBeCloseTo(9.5 * fan, 12)
  })

  test('a follower who follows few gives more than one who follows many', () => {
    // 2 follows 0 alone; 3 follows 1, 4 and 5.
    const rank = pageRank(
      networkOf(
        6,
        [
          [0, 2, 1],
          [1, 3, 1],
          [4, 3, 1],
          [5, 3, 1],
        ],
        false,
      ),
    )
    expect(rank[0]).toBeGreaterThan(rank[1]!)
  })

  test('people without ties take their part and leave the order and ratios of the others alone', () => {
    const ties: Tie[] = [
      [0, 1, 1],
      [1, 2, 1],
      [2, 0, 1],
      [0, 2, 1],
      [3, 1, 1],
    ]
    const alone = pageRank(networkOf(4, ties, false))
    const among = pageRank(networkOf(9, ties, false))
    for (let u = 1; u < 4; u++) expect(among[u]! / among[0]!).toBeCloseTo(alone[u]! / alone[0]!, 10)
  })

  test('an empty network has no ranks', () => {
    expect(pageRank(networkOf(0, [], false))).toHaveLength(0)
  })

  test.each([-0.1, 1, NaN])('damping %d is an input error', (damping) => {
    expect(() => pageRank(networkOf(2, [], false), { damping })).toThrow(/damping.*from 0 to below 1/)
  })

  test('negative weights are an input error', () => {
    expect(() => pageRank(networkOf(2, [[0, 1, -1]], true))).toThrow(/not negative.*got -1/)
  })
})
