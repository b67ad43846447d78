import { describe, expect, test } from 'vitest'
import { networkOf, simulate, smallPlan, smallWorld } from './small-world.js'

describe('rival brands', () => {
  const network = networkOf(6, [
    [0, 2],
    [1, 2],
    [2, 3],
    [2, 4],
    [4, 5],
  ])

  test('CIC: head to head, the first brand that a person passes on is the only one', () => {
    const world = smallWorld({ network, basePressure: 1e9, profile: { delay: 'exponential(rate=1)' } })
    const posts = [{ author: 0 }, { author: 1, brand: 1, name: 'rival:0' }]
    const plan = smallPlan(posts, {}, { rivals: [{ headToHead: true }] })
    let ours = 0
    const runs = 4000
    for (let run = 0; run < runs; run++) {
      const { tree } = simulate(world, plan, run, 'rivals').totals
      const brandOf = new Map<number, number>()
      for (let node = 0; node < tree.size; node++) {
        const { brand } = tree.posts[tree.post[node]!]!
        if (tree.parent[node]! < 0) continue
        const before = brandOf.get(tree.person[node]!)
        if (before !== undefined) expect(brand).toBe(before)
        brandOf.set(tree.person[node]!, brand)
      }
      if (brandOf.get(2) === 0) ours++
    }
    // Two equal delays race for person 2: half each (4.5 sigma).
    expect(Math.abs(ours / runs - 0.5)).toBeLessThan((4.5 * 0.5) / Math.sqrt(runs))
  })

  test('side by side, a person may pass on both', () => {
    const world = smallWorld({ network, basePressure: 1e9 })
    const posts = [{ author: 0 }, { author: 1, brand: 1, name: 'rival:0' }]
    const { tree } = simulate(world, smallPlan(posts, {}, { rivals: [{ headToHead: false }] }), 1).totals
    const sharesOfTwo = Array.from({ length: tree.size }, (_, i) => i).filter(
      (node) => tree.person[node] === 2 && tree.parent[node]! >= 0,
    )
    expect(sharesOfTwo).toHaveLength(2)
  })

  test("a rival's views count for its voice, not for our reach, reactions or loyalty", () => {
    const world = smallWorld({
      network,
      basePressure: 1e9,
      profile: { likesPerView: 0.9, clicksPerView: 0.9 },
      brandFollowers: [3],
    })
    const { recorder, totals } = simulate(
      world,
      smallPlan([{ author: 1, brand: 1 }], {}, { rivals: [{ headToHead: false }] }),
      1,
    )
    expect(recorder.rivalViews).toBeGreaterThan(0)
    expect(recorder.reach).toBe(0)
    expect(recorder.reactions).toEqual({ like: 0, comment: 0, click: 0 })
    expect(recorder.shares).toBe(0)
    expect(totals.loyalty.mean).toBe(world.assume.loyaltyBase)
  })
})
