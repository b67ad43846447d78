import { describe, expect, test } from 'vitest'
import type { AssumptionId } from '../../src/campaign/assumptions.js'
import type { Product } from '../../src/scenario/scenario.js'
import { GOODS, networkOf, simulate, smallPlan, smallWorld } from './small-world.js'

const people = 4000
const ring = networkOf(
  people,
  Array.from({ length: people }, (_, i) => [i, (i + 1) % people] as const),
)
const world = (assume: Partial<Record<AssumptionId, number>> = {}, horizonHours = 4000) =>
  smallWorld({
    network: ring,
    basePressure: 0,
    brandFollowers: Array.from({ length: people }, (_, i) => i),
    profile: { clicksPerView: 0.9, conversionRate: 0.9 },
    assume,
    horizonHours,
  })
const run = (product: Partial<Product>, of = world(), seed = 1) =>
  simulate(of, smallPlan([{}], {}, { product: { ...GOODS, ...product }, goodChance: [1, 1, 1] }), seed)

describe('after the order', () => {
  test('good experiences win loyalty, bad ones cost it', () => {
    const of = world({ gainPurchase: 0.15 })
    expect(run({ quality: 1 }, of).totals.loyalty.mean).toBeGreaterThan(0.05)
    expect(run({ quality: 0 }, of).totals.loyalty.mean).toBeLessThan(0.05)
  })

  test('satisfied customers buy again at the stated pace', () => {
    // Loyalty is kept out: rate ln 2 / half-life x (1 + 2 x 0.05).
    const of = world({ gainPurchase: 0 }, 4000)
    const { recorder } = run({ repeatHalfLifeHours: 2000 }, of)
    const { visit, repeat } = recorder.ordersByKind
    expect(visit).toBeGreaterThan(500)
    // Each customer's repeats are a Poisson process from hour 2 on.
    const expected = visit * (Math.log(2) / 2000) * 1.1 * (4000 - 2)
    expect(Math.abs(repeat - expected)).toBeLessThan(4.5 * Math.sqrt(expected))
    expect(run({ repeatHalfLifeHours: Infinity }, of).recorder.ordersByKind.repeat).toBe(0)
    // Repeat orders have no view of their own: attribution counts first orders only.
    expect(recorder.orders.reduce((a, b) => a + b, 0)).toBe(visit)
  })

  test('buyers write reviews, which travel where they are forwarded', () => {
    const quiet = run({ reviews: { buyers: 0.5, forwarded: false } })
    const loud = run({ reviews: { buyers: 0.5, forwarded: true } })
    const orders = quiet.recorder.ordersByKind.visit
    expect(quiet.recorder.views[2]).toBe(0)
    expect(loud.recorder.views[2]).toBeGreaterThan(0)
    const share = quiet.recorder.customerPosts / orders
    expect(Math.abs(share - 0.5)).toBeLessThan(4.5 * Math.sqrt(0.25 / orders))
    const words = loud.totals.tree.posts.filter(({ channel }) => channel === 'word')
    expect(words.length).toBeGreaterThan(100)
    const names = words.map(({ message }) => loud.totals.tree.messages[message]!.name)
    expect(new Set(names).size).toBe(words.length)
  })

  test('a bad product makes sour reviews; their readers lose loyalty', () => {
    const of = world({ lossBad: 0 })
    const bad = run({ quality: 0, reviews: { buyers: 0.3, forwarded: true } }, of)
    expect(bad.recorder.sourViews).toBeGreaterThan(0)
    expect(bad.recorder.sourViews).toBe(bad.recorder.views[2])
    expect(bad.totals.loyalty.mean).toBeLessThan(0.05)
  })

  test('an agent of fifty posts as often as the one among them whose followers are simulated', () => {
    const crowd = { ...world(), peoplePerAgent: 50 }
    const { recorder, totals } = run({ reviews: { buyers: 0.1, forwarded: true } }, crowd)
    const posts = totals.tree.posts.filter(({ channel }) => channel === 'word').length
    const expected = recorder.customerPosts / 50
    expect(Math.abs(posts - expected)).toBeLessThan(4.5 * Math.sqrt(expected))
    expect(posts).toBeGreaterThan(20)
  })

  test('the credit of every path model adds up to the first orders', () => {
    const { recorder } = run({ reviews: { buyers: 0.5, forwarded: true } })
    const orders = recorder.orders.reduce((a, b) => a + b, 0)
    for (let model = 0; model < 4; model++) {
      const sum = recorder.orderPaths.subarray(3 * model, 3 * model + 3).reduce((a, b) => a + b, 0)
      expect(sum).toBeCloseTo(orders, 6)
    }
    // `last` is the last view before the order.
    recorder.orders.forEach((count, source) => expect(recorder.orderPaths[3 + source]).toBeCloseTo(count, 9))
  })
})
