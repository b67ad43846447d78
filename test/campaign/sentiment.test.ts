import { describe, expect, test } from 'vitest'
import { GOODS, networkOf, simulate, smallPlan, smallWorld } from './small-world.js'

/** |mean - value| <= 4.5 sd / sqrt(n): a false alarm in 7e-6 of tests. */
const Z = 4.5

describe('sentiment (IC-N, Chen et al. 2011)', () => {
  test('ICN-01: chance of a good word at depth d of a path is p^d q^(d+1)', () => {
    // A path of four; the first sharer sees the brand's post for certain and shares for certain.
    const p = 0.6
    const q = 0.9
    const runs = 40_000
    const good = [0, 0, 0, 0]
    const network = networkOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ])
    // Pressure so high that everybody who sees it shares it; it is seen with chance p, except by the first.
    const world = smallWorld({
      network,
      basePressure: 1e9,
      brandFollowers: [0],
      profile: { viewProbability: p },
      assume: { sourShares: 1, lossSour: 0 },
    })
    const plan = smallPlan([{}], { view: 1 }, { goodChance: [q, 1, 1], product: GOODS })
    let rooted = 0
    for (let run = 0; run < runs; run++) {
      const { tree } = simulate(world, plan, run, 'sentiment').totals
      if (tree.size === 1) continue
      rooted++
      for (let node = 1; node < tree.size; node++)
        if (tree.sour[node] === 0) good[tree.generation[node]! - 1]!++
    }
    expect(Math.abs(rooted / runs - p)).toBeLessThan(Z * Math.sqrt((p * (1 - p)) / runs))
    const oracle = [0.9, 0.486, 0.26244, 0.1417176]
    oracle.forEach((value, depth) => {
      const mean = good[depth]! / rooted
      expect(value).toBeCloseTo(p ** depth * q ** (depth + 1), 9)
      expect(Math.abs(mean - value)).toBeLessThan(Z * Math.sqrt((value * (1 - value)) / rooted))
    })
  })

  test('whoever has it from a sour sharer is sour too', () => {
    const network = networkOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ])
    const world = smallWorld({ network, basePressure: 1e9, brandFollowers: [0] })
    const plan = smallPlan([{}], {}, { goodChance: [0.5, 1, 1], product: GOODS })
    let sourParents = 0
    for (let run = 0; run < 200; run++) {
      const { tree } = simulate(world, plan, run, 'sour').totals
      for (let node = 1; node < tree.size; node++) {
        if (tree.sour[tree.parent[node]!] === 0) continue
        sourParents++
        expect(tree.sour[node]).toBe(1)
      }
    }
    expect(sourParents).toBeGreaterThan(100)
  })

  test('a product that never disappoints has no sour words; a topic without a product neither', () => {
    const network = networkOf(3, [
      [0, 1],
      [1, 2],
    ])
    const world = smallWorld({ network, basePressure: 5, brandFollowers: [0, 1, 2] })
    for (const product of [GOODS, null]) {
      const { recorder } = simulate(world, smallPlan([{}, {}], {}, { product }), 3)
      expect(recorder.sourViews).toBe(0)
    }
  })

  test('sour views cost loyalty', () => {
    const network = networkOf(2, [[0, 1]])
    const world = smallWorld({ network, basePressure: 1e9, brandFollowers: [0, 1] })
    const sour = smallPlan([{}], {}, { goodChance: [0, 1, 1], product: GOODS })
    const good = smallPlan([{}], {}, { goodChance: [1, 1, 1], product: GOODS })
    const loyaltyOf = (plan: typeof sour): number => simulate(world, plan, 4).totals.loyalty.mean
    expect(loyaltyOf(sour)).toBeLessThan(loyaltyOf(good))
  })
})
