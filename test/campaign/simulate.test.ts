import { describe, expect, test } from 'vitest'
import { log1p } from '../../src/math/log1p.js'
import { exp } from '../../src/math/exp.js'
import { normalQuantile } from '../../src/math/normal-quantile.js'
import { expectedFunnel } from '../../src/measure/funnel.js'
import { followerCount } from '../../src/network/network.js'
import { Stream } from '../../src/random/stream.js'
import { rootKey } from '../../src/random/keyed.js'
import {
  GOODS,
  networkOf,
  sharersOf,
  simulate,
  smallPlan,
  smallWorld,
  type SmallPost,
  type WorldOptions,
} from './small-world.js'

/** 4.5 standard errors: false alarm 7e-6 per comparison. */
const Z = 4.5

function randomNetwork(nodes: number, arcs: number, seed: string): ReturnType<typeof networkOf> {
  const stream = new Stream(rootKey(seed))
  return networkOf(
    nodes,
    Array.from({ length: arcs }, () => [stream.below(nodes), stream.below(nodes)] as const),
  )
}

describe('the engine as the independent cascade (everybody sees, equal pressures)', () => {
  function meanSize(
    arcs: readonly (readonly [number, number])[],
    nodes: number,
    p: number,
    runs: number,
  ): { mean: number; error: number } {
    const world = smallWorld({ network: networkOf(nodes, arcs), basePressure: -log1p(-p), horizonHours: 24 })
    const plan = smallPlan([{ author: 0 }])
    let sum = 0
    let squares = 0
    for (let run = 0; run < runs; run++) {
      const { size } = simulate(world, plan, run).totals.tree
      sum += size
      squares += size * size
    }
    const mean = sum / runs
    return { mean, error: Math.sqrt((squares / runs - mean * mean) / runs) }
  }

  test('IC-03: the diamond with p = 0.3', () => {
    const { mean, error } = meanSize(
      [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ],
      4,
      0.3,
      40000,
    )
    expect(Math.abs(mean - 1.7719)).toBeLessThan(Z * error)
  })

  test('IC-04: a path of 6 arcs with p = 0.6', () => {
    const path = Array.from({ length: 6 }, (_, i) => [i, i + 1] as const)
    const { mean, error } = meanSize(path, 7, 0.6, 20000)
    expect(Math.abs(mean - 2.430016)).toBeLessThan(Z * error)
  })
})

describe('USR-03: first generation of a brand post among people of unequal activity', () => {
  test.each([
    [0.002, 0.7618936132832398],
    [0.005, 1.8185053783436302],
    [0.02, 6.349176940255267],
  ])('pressure %f brings %f shares in the mean', (pressure, expected) => {
    const runs = 200
    const followers = 5000
    const stream = new Stream(rootKey('activity'))
    const network = networkOf(followers, [])
    const everybody = Array.from({ length: followers }, (_, i) => i)
    let sum = 0
    let squares = 0
    for (let run = 0; run < runs; run++) {
      const activity = Float32Array.from(everybody, () =>
        exp(2.1 * normalQuantile(stream.uniform()) - (2.1 * 2.1) / 2),
      )
      const world = smallWorld({
        network,
        activity,
        brandFollowers: everybody,
        basePressure: pressure,
        profile: { viewProbability: 0.08 },
      })
      const { shares } = simulate(world, smallPlan([{}]), run).recorder
      sum += shares
      squares += shares * shares
    }
    const mean = sum / runs
    expect(Math.abs(mean - expected)).toBeLessThan(Z * Math.sqrt((squares / runs - mean * mean) / runs))
  })
})

describe('monotone coupling (no fatigue, no share cap): more never loses a sharer', () => {
  const network = randomNetwork(3000, 30000, 'monotone')
  const followers = Array.from({ length: 300 }, (_, i) => i * 10)
  const base: WorldOptions = {
    network,
    basePressure: 0.15,
    brandFollowers: followers,
    ambientAudience: 50,
    profile: {
      viewProbability: 0.1,
      delay: 'lognormal(median=2h, sigma=2)',
      contentSpread: 0.5,
      tasteSpread: 0.5,
    },
  }
  const posts: SmallPost[] = Array.from({ length: 20 }, (_, i) => ({ time: i * 12, name: `p${i}` }))

  function sharers(
    options: WorldOptions,
    planned: readonly SmallPost[],
    run: number,
    effects = {},
  ): Set<string> {
    const plan = smallPlan(planned, effects)
    return sharersOf(simulate(smallWorld(options), plan, run))
  }

  test.each([Infinity, 48])('freshness %f h', (freshnessHours) => {
    const options = { ...base, profile: { ...base.profile!, freshnessHours } }
    const more: [string, WorldOptions, readonly SmallPost[], object][] = [
      ['share pressure', { ...options, basePressure: 0.2 }, posts, {}],
      ['view probability', { ...options, profile: { ...options.profile, viewProbability: 0.12 } }, posts, {}],
      ['visual strength', options, posts, { view: 1.1, share: 1.3 }],
      ['a post', options, [...posts.slice(0, 7), { time: 75, name: 'extra' }, ...posts.slice(7)], {}],
      ['a seed', options, [...posts, { time: 30, author: 17, name: 'seed' }], {}],
      ['trust', options, posts.map((post) => ({ ...post, trust: 1.3 })), {}],
    ]
    let total = 0
    let gained = 0
    for (let run = 0; run < 5; run++) {
      const before = sharers(options, posts, run)
      total += before.size
      for (const [what, world, plan, effects] of more) {
        const after = sharers(world, plan, run, effects)
        const lost = [...before].filter((sharer) => !after.has(sharer))
        expect(lost, what).toEqual([])
        gained += after.size - before.size
      }
    }
    expect(total).toBeGreaterThan(400)
    expect(gained).toBeGreaterThan(200)
  })

  test('fatigue breaks it, which is why the scope is stated', () => {
    const options = { ...base, profile: { ...base.profile!, fatigue: 0.5 } }
    let lost = 0
    for (let run = 0; run < 10; run++) {
      const after = sharers({ ...options, profile: { ...options.profile, viewProbability: 0.2 } }, posts, run)
      for (const sharer of sharers(options, posts, run)) if (!after.has(sharer)) lost++
    }
    expect(lost).toBeGreaterThan(0)
  })
})

describe('amplification without spread: views per root view = 1 + R1 / (1 - R)', () => {
  test('on a random network of 20,000 people', () => {
    const network = randomNetwork(20000, 400000, 'amplification')
    const view = 0.2
    const p = 0.08
    const world = smallWorld({
      network,
      basePressure: -log1p(-p),
      brandFollowers: Array.from({ length: 40 }, (_, i) => i * 500),
      profile: { viewProbability: view },
    })
    // Poisson in- and out-degrees are independent, so a sharer reached by a tie has the mean follower count.
    let firstFollowers = 0
    for (const person of world.platforms[0]!.brandFollowers) firstFollowers += followerCount(network, person)
    const meanFollowers = network.edges / network.nodes
    const R = view * p * meanFollowers
    const R1 = (view * p * firstFollowers) / 40
    const runs = 400
    const plan = smallPlan(Array.from({ length: 10 }, (_, i) => ({ name: `p${i}` })))
    let views = 0
    let rootViews = 0
    let squares = 0
    for (let run = 0; run < runs; run++) {
      const { recorder } = simulate(world, plan, run)
      const root = recorder.views[1]!
      const all = root + recorder.views[2]!
      views += all
      rootViews += root
      squares += (all - (1 + R1 / (1 - R)) * root) ** 2
    }
    const amplification = views / rootViews
    const error = Math.sqrt(squares) / rootViews
    // Overlap of audiences costs a little: one part in a hundred is allowed beside the sampling error.
    expect(Math.abs(amplification - (1 + R1 / (1 - R)))).toBeLessThan(Z * error + 0.01)
    expect(error).toBeLessThan(0.02)
  })
})

describe('FUN-01: from views to orders, in the mean', () => {
  test('clicks, visits and orders of ordinary content meet the expected funnel (4.5 sigma)', () => {
    const people = 2000
    const followers = Array.from({ length: people }, (_, i) => i)
    const world = smallWorld({
      network: networkOf(people, []),
      basePressure: 0,
      brandFollowers: followers,
      peoplePerAgent: 50,
      profile: { viewProbability: 0.08, clicksPerView: 0.0016, mobileShare: 0.86, conversionRate: 0.008 },
    })
    const plan = smallPlan(
      Array.from({ length: 20 }, (_, i) => ({ name: `p${i}` })),
      { landMobile: 0.47 + 0.48 * 0.5, landDesktop: 0.95 },
      { product: GOODS },
    )
    const runs = 100
    let impressions = 0
    let clicks = 0
    let visits = 0
    let orders = 0
    for (let run = 0; run < runs; run++) {
      const { recorder } = simulate(world, plan, run)
      impressions += people * 50 * 20
      clicks += recorder.reactions.click
      visits += recorder.visits[1]!
      orders += recorder.orders[1]!
    }
    const expected = expectedFunnel(impressions, {
      view: 0.08,
      click: 0.0016,
      mobileShare: 0.86,
      landMobile: 0.71,
      landDesktop: 0.95,
      conversionDesktop: 0.008,
      conversionMobile: 0.008 * 0.7,
      orderValue: 75,
    })
    // Oracle: 100,000 impressions bring 12.8 clicks, 9.51808 visits, 0.057387008 orders.
    const hundredThousands = impressions / 1e5
    expect(expected.clicks / hundredThousands).toBeCloseTo(12.8, 9)
    expect(expected.orders / hundredThousands).toBeCloseTo(0.057387008, 9)
    // Counts are sums of rare events over agents of 50: Poisson, with the views' own spread on top.
    const spread = (mean: number): number => 4.5 * Math.sqrt(mean * (1 + 50 * 0.0016))
    expect(Math.abs(clicks - expected.clicks)).toBeLessThan(spread(expected.clicks))
    const expectedVisits = expected.visitsMobile + expected.visitsDesktop
    expect(Math.abs(visits - expectedVisits)).toBeLessThan(spread(expectedVisits))
    expect(Math.abs(orders - expected.orders)).toBeLessThan(spread(expected.orders))
  })
})

describe('invariants of a run', () => {
  const network = randomNetwork(2000, 20000, 'invariants')
  const world = smallWorld({
    network,
    basePressure: 0.3,
    brandFollowers: Array.from({ length: 200 }, (_, i) => i * 3),
    peoplePerAgent: 50,
    horizonHours: 720,
    profile: {
      viewProbability: 0.1,
      delay: 'lognormal(median=2h, sigma=2)',
      clicksPerView: 0.2,
      conversionRate: 0.3,
      fatigue: 0.15,
      contentSpread: 0.5,
      tasteSpread: 0.5,
    },
  })
  const plan = smallPlan(
    Array.from({ length: 30 }, (_, i) => ({
      time: i * 20,
      name: `p${i}`,
      ...(i % 3 === 0 ? { author: i } : {}),
    })),
    {},
    { product: GOODS },
  )

  test('views >= clicks >= visits >= orders, reach <= views, everything before the horizon', () => {
    for (let run = 0; run < 10; run++) {
      const { recorder, totals } = simulate(world, plan, run)
      const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0)
      const clicks = recorder.reactions.click
      expect(sum(recorder.views)).toBeGreaterThanOrEqual(clicks)
      expect(clicks).toBeGreaterThanOrEqual(sum(recorder.visits))
      expect(sum(recorder.visits)).toBeGreaterThanOrEqual(sum(recorder.orders))
      expect(sum(recorder.orders)).toBeGreaterThan(0)
      expect(sum(recorder.views)).toBeGreaterThanOrEqual(recorder.reach)
      expect(recorder.reachByBin.reduce((a, b) => a + b, 0)).toBe(recorder.reach)
      expect(recorder.visitsByBin.reduce((a, b) => a + b, 0)).toBe(sum(recorder.visits))
      expect(recorder.viewsByHour.reduce((a, b) => a + b, 0)).toBe(sum(recorder.views))
      expect(Math.max(...totals.tree.hours.subarray(0, totals.tree.size))).toBeLessThan(720)
    }
  })

  test('parents precede children, one generation apart, on ties of the network, later in time', () => {
    const { tree } = simulate(world, plan, 1).totals
    let shares = 0
    for (let node = 0; node < tree.size; node++) {
      const parent = tree.parent[node]!
      if (parent < 0) continue
      shares++
      expect(parent).toBeLessThan(node)
      expect(tree.generation[node]).toBe(tree.generation[parent]! + 1)
      expect(tree.hours[node]!).toBeGreaterThan(tree.hours[parent]!)
      expect(tree.post[node]).toBe(tree.post[parent])
      const author = tree.person[parent]!
      if (author < 0) expect(world.platforms[0]!.brandFollowers).toContain(tree.person[node])
      else {
        const row = network.targets.subarray(network.offsets[author]!, network.offsets[author + 1]!)
        expect(row).toContain(tree.person[node])
      }
    }
    expect(shares).toBeGreaterThan(50)
  })

  test('nobody shares a message twice, and the author never shares their own', () => {
    const { tree } = simulate(world, plan, 2).totals
    const seen = new Set<string>()
    for (let node = 0; node < tree.size; node++) {
      const who = `${tree.post[node]!}:${tree.person[node]!}`
      expect(seen.has(who)).toBe(false)
      seen.add(who)
    }
  })

  test('the same key gives the same run; another key another', () => {
    const run = (index: number): string => {
      const { tree } = simulate(world, plan, index).totals
      return [...tree.person.subarray(0, tree.size)].join() + [...tree.hours.subarray(0, tree.size)].join()
    }
    expect(run(3)).toBe(run(3))
    expect(run(3)).not.toBe(run(4))
  })

  test('with share pressure 0 nothing is passed on', () => {
    const silent = { ...world, platforms: [{ ...world.platforms[0]!, basePressure: 0 }] }
    const { recorder } = simulate(silent, plan, 5)
    expect(recorder.shares).toBe(0)
    expect(recorder.views[2]).toBe(0)
    expect(recorder.views[1]!).toBeGreaterThan(0)
  })

  test('scaling every delay scales times and leaves everything else', () => {
    const timing = (factor: number): { people: string; hours: number[] } => {
      const scaled = smallWorld({
        network,
        basePressure: 0.3,
        brandFollowers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        horizonHours: 1e9,
        profile: { viewProbability: 0.3, delay: `lognormal(median=${2 * factor}h, sigma=1)` },
      })
      const { tree } = simulate(scaled, smallPlan([{}]), 6).totals
      return {
        people: [...tree.person.subarray(0, tree.size)].join(),
        hours: [...tree.hours.subarray(0, tree.size)],
      }
    }
    const slow = timing(8)
    const fast = timing(1)
    expect(slow.people).toBe(fast.people)
    slow.hours.forEach((hours, i) => expect(hours).toBeCloseTo(8 * fast.hours[i]!, 6))
  })
})
