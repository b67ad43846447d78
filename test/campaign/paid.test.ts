import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveAssumptions } from '../../src/campaign/assumptions.js'
import { adSlots } from '../../src/campaign/paid.js'
import type { AdStream } from '../../src/campaign/plan.js'
import { exp } from '../../src/math/exp.js'
import { normalQuantile } from '../../src/math/normal-quantile.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { networkOf, simulate, smallPlan, smallWorld } from './small-world.js'

interface Served {
  readonly time: number
  readonly person: number
  readonly creative: number
  readonly seen: boolean
}

function serveAll(
  people: number,
  stream: Partial<AdStream>,
  options: {
    pace?: 'even' | 'front-loaded' | 'back-loaded'
    cap?: number
    run?: number
    activity?: Float32Array
  } = {},
): { served: Served[]; lost: number } {
  const world = smallWorld({
    network: networkOf(people, []),
    basePressure: 0,
    horizonHours: 720,
    ...(options.activity ? { activity: options.activity } : {}),
  })
  const plan = {
    ...smallPlan([]),
    pace: options.pace ?? ('even' as const),
    frequencyCap: { count: options.cap ?? 1000, perHours: 24 },
  }
  const slots = adSlots(
    world,
    {
      platform: 0,
      slots: 1500,
      costPerSlot: 1,
      money: 1e6,
      audience: { kind: 'everyone' },
      postOfCreative: Int32Array.of(0, 1),
      shares: [0.75, 0.25],
      ...stream,
    },
    plan,
    deriveKey(rootKey('ads'), options.run ?? 1),
  )
  const served: Served[] = []
  let lost = 0
  for (let time = slots.next(); time < Infinity; time = slots.next()) {
    const impression = slots.serve(time)
    if (impression === null) lost++
    else served.push({ time, ...impression })
  }
  return { served, lost }
}

describe('adSlots', () => {
  test('ADV-01: reach of 1,500 uniform impressions over 1,000 people is 777 in the mean (4.5 sigma)', () => {
    const runs = 100
    let reach = 0
    let impressions = 0
    for (let run = 0; run < runs; run++) {
      const { served } = serveAll(1000, {}, { run })
      reach += new Set(served.map(({ person }) => person)).size
      impressions += served.length
    }
    // The Poisson stream serves up to 1,500 slots, some runs a few less: the formula holds at the mean count.
    const expected = 1000 * (1 - (1 - 1 / 1000) ** (impressions / runs))
    expect(Math.abs(reach / runs - expected)).toBeLessThan((4.5 * 14) / Math.sqrt(runs))
    expect(impressions / runs).toBeGreaterThan(1460)
  })

  test('never serves more than was bought', () => {
    for (let run = 0; run < 30; run++)
      expect(serveAll(500, { slots: 200 }, { run }).served.length).toBeLessThanOrEqual(200)
  })

  test('shows nobody more than the cap in a window; a slot without anybody left is lost', () => {
    const { served, lost } = serveAll(10, { slots: 5000 }, { cap: 3 })
    const perWindow = new Map<string, number>()
    for (const { time, person } of served) {
      const window = `${person}:${Math.floor(time / 24)}`
      perWindow.set(window, (perWindow.get(window) ?? 0) + 1)
    }
    expect(Math.max(...perWindow.values())).toBe(3)
    expect(served.length).toBeLessThanOrEqual(10 * 3 * 30)
    expect(lost).toBeGreaterThan(1000)
  })

  test.each([
    ['even', 0.5],
    ['front-loaded', 0.75],
    ['back-loaded', 0.25],
  ] as const)('%s: %f of the money is spent by half time', (pace, share) => {
    const { served } = serveAll(1000, { slots: 4000 }, { pace })
    const early = served.filter(({ time }) => time < 360).length / served.length
    expect(Math.abs(early - share)).toBeLessThan(4.5 * Math.sqrt(0.25 / 4000))
  })

  test('more slots come up when people are online: at 15 h about four times as many as at 4 h', () => {
    const { served } = serveAll(1000, { slots: 40000 })
    const during = (hour: number): number =>
      served.filter(({ time }) => Math.floor(time % 24) === hour).length
    // w(h) ~ 1 - 0.6 cos(2 pi (h + 0.5 - 4) / 24): 0.405 at 4 h, 1.595 at 15 h.
    expect(during(15) / during(4)).toBeGreaterThan(3.2)
    expect(during(15) / during(4)).toBeLessThan(4.8)
  })

  test('creatives by their shares; viewability; times ascend', () => {
    const { served } = serveAll(1000, { slots: 8000 })
    const n = served.length
    const { viewability } = resolveAssumptions()
    expect(Math.abs(served.filter(({ creative }) => creative === 0).length / n - 0.75)).toBeLessThan(
      4.5 * Math.sqrt(0.1875 / n),
    )
    expect(Math.abs(served.filter(({ seen }) => seen).length / n - viewability)).toBeLessThan(
      4.5 * Math.sqrt(0.21 / n),
    )
    expect(served.every(({ time }, i) => i === 0 || time >= served[i - 1]!.time)).toBe(true)
  })

  test('people online longer see more: in proportion to the square root of activity', () => {
    const activity = new Float32Array(1000).fill(1)
    activity.fill(9, 0, 100)
    const { served } = serveAll(1000, { slots: 12000 }, { activity })
    const share = served.filter(({ person }) => person < 100).length / served.length
    const expected = 300 / 1200
    expect(Math.abs(share - expected)).toBeLessThan(
      4.5 * Math.sqrt((expected * (1 - expected)) / served.length),
    )
  })

  test('the same money later still meets the same people in the same order', () => {
    const even = serveAll(1000, { slots: 300 })
    const front = serveAll(1000, { slots: 300 }, { pace: 'front-loaded' })
    expect(front.served.map(({ person }) => person)).toEqual(even.served.map(({ person }) => person))
  })
})

describe('money', () => {
  const world = smallWorld({ network: networkOf(50, []), basePressure: 0, horizonHours: 720 })
  const plan = { ...smallPlan([]), frequencyCap: { count: 1000, perHours: 24 } }
  const stream: AdStream = {
    platform: 0,
    slots: 300,
    costPerSlot: 0.1,
    money: 30.05,
    audience: { kind: 'everyone' },
    postOfCreative: Int32Array.of(0, 1),
    shares: [0.75, 0.25],
  }

  test('what was paid is the slots served times their price, as one product', () => {
    const timeline = adSlots(world, stream, plan, rootKey('money'))
    let served = 0
    expect(timeline.spent()).toBe(0)
    for (let time = timeline.next(); time < Infinity; time = timeline.next()) {
      const impression = timeline.serve(time)!
      expect(impression.cost).toBe(0.1)
      expect(timeline.spent()).toBe(++served * 0.1)
    }
    expect(served).toBeGreaterThan(200)
    expect(timeline.spent()).toBeLessThanOrEqual(stream.money)
  })

  test('who tests creatives chooses them by the number of the slot; the person shown is the same', () => {
    const byMix = adSlots(world, stream, plan, rootKey('money'))
    const chosen = adSlots(world, stream, plan, rootKey('money'))
    for (let slot = 0; slot < 100; slot++) {
      const time = byMix.next()
      expect(chosen.next()).toBe(time)
      const usual = byMix.serve(time)!
      const told = chosen.serve(time, (number) => (number === slot && slot % 2 === 0 ? 1 : 0))!
      expect(told).toEqual({ ...usual, creative: 1 - (slot % 2) })
    }
  })

  test('viewability is an assumption (4.5 sigma)', () => {
    const dim = { ...world, assume: resolveAssumptions({ viewability: 0.4 }) }
    const timeline = adSlots(dim, { ...stream, slots: 4000 }, plan, rootKey('dim'))
    let [seen, served] = [0, 0]
    for (let time = timeline.next(); time < Infinity; time = timeline.next(), served++)
      if (timeline.serve(time)!.seen) seen++
    expect(Math.abs(seen / served - 0.4)).toBeLessThan(4.5 * Math.sqrt(0.24 / served))
  })
})

describe('ads for people with a buying signal', () => {
  const people = 1000
  const world = smallWorld({ network: networkOf(people, []), basePressure: 0, horizonHours: 720 })
  const NAME = {
    platform: 0,
    audience: { kind: 'signals' },
    postOfCreative: Int32Array.of(0),
    shares: [1],
  } as const

  interface Signal {
    readonly time: number
    readonly person: number
  }

  function run(
    signals: readonly Signal[],
    options: {
      money?: number
      price?: number
      cap?: number
      activity?: Float32Array
      pace?: 'even' | 'back-loaded'
    } = {},
  ) {
    const { money = 300, price = 1 } = options
    const here = options.activity
      ? smallWorld({
          network: networkOf(people, []),
          basePressure: 0,
          horizonHours: 720,
          activity: options.activity,
        })
      : world
    const plan = {
      ...smallPlan([]),
      pace: options.pace ?? ('even' as const),
      frequencyCap: { count: options.cap ?? 1000, perHours: 24 },
    }
    const stream: AdStream = { ...NAME, slots: Math.floor(money / price), costPerSlot: price, money }
    const timeline = adSlots(here, stream, plan, rootKey('signals'))
    const queue = [...signals].sort((a, b) => a.time - b.time)
    const served: { time: number; person: number; cost: number; known: number }[] = []
    const known = new Set<number>()
    let lost = 0
    for (let time = timeline.next(); time < Infinity; time = timeline.next()) {
      while (queue.length > 0 && queue[0]!.time <= time) {
        const { person } = queue.shift()!
        timeline.detected(person)
        if (person < people) known.add(person)
      }
      const impression = timeline.serve(time)
      if (impression === null) lost++
      else {
        expect(known.has(impression.person)).toBe(true)
        served.push({ time, person: impression.person, cost: impression.cost, known: known.size })
      }
    }
    return { served, lost, spent: timeline.spent(), money }
  }

  test('without any signal every slot is lost and nothing is paid', () => {
    const { served, lost, spent } = run([])
    expect([served.length, spent]).toEqual([0, 0])
    expect(lost).toBeGreaterThan(50)
  })

  test('each costs base x (1 + 0.15 ln(members / detected so far)), and the sum is what was paid', () => {
    const signals = Array.from({ length: 40 }, (_, i) => ({ time: 10 * i, person: 7 * i }))
    const { served, spent, money } = run(signals)
    expect(served.length).toBeGreaterThan(100)
    for (const { cost, known } of served) expect(cost).toBeCloseTo(1 + 0.15 * Math.log(people / known), 12)
    expect(served[0]!.cost).toBeGreaterThan(served.at(-1)!.cost)
    expect(spent).toBe(served.reduce((sum, { cost }) => sum + cost, 0))
    expect(spent).toBeLessThanOrEqual(money)
  })

  test.each([
    ['even', 0.5],
    ['back-loaded', 0.25],
  ] as const)('%s: %f of the money is spent by half time, and nearly all in the end', (pace, share) => {
    const signals = Array.from({ length: 100 }, (_, person) => ({ time: 0, person }))
    const { served, spent, money } = run(signals, { money: 6000, pace })
    const early = served.filter(({ time }) => time < 360).length / served.length
    expect(Math.abs(early - share)).toBeLessThan(4.5 * Math.sqrt(0.25 / served.length))
    expect(spent).toBeGreaterThan(0.9 * money)
    expect(spent).toBeLessThanOrEqual(money)
  })

  test('never overspends, whatever the signals, the money and the price', () => {
    const signal = fc.record({
      time: fc.double({ min: 0, max: 719, noNaN: true }),
      person: fc.nat(people + 20),
    })
    fc.assert(
      fc.property(
        fc.array(signal, { maxLength: 30 }),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        (signals, money, price, cap) => {
          const { served, spent } = run(signals, { money, price, cap })
          expect(spent).toBeLessThanOrEqual(money)
          expect(spent).toBe(served.reduce((sum, { cost }) => sum + cost, 0))
        },
      ),
      { numRuns: 60, seed: 1 },
    )
  })

  test('shown in proportion to time online among those detected, each counted once (4.5 sigma)', () => {
    const activity = new Float32Array(people).fill(1)
    activity[5] = 16
    const signals = [3, 4, 5, 5, 5, 6].map((person) => ({ time: 0, person }))
    const { served } = run(signals, { money: 8000, activity })
    const share = served.filter(({ person }) => person === 5).length / served.length
    expect(Math.abs(share - 4 / 7)).toBeLessThan(4.5 * Math.sqrt(((4 / 7) * 3) / 7 / served.length))
  })

  test('somebody without an account here is not among them', () => {
    const platform = world.platforms[0]!
    const partly = {
      ...world,
      platforms: [{ ...platform, members: platform.members.filter((p) => p % 2 === 0) }],
    }
    const stream: AdStream = { ...NAME, slots: 50, costPerSlot: 1, money: 50 }
    const plan = { ...smallPlan([]), frequencyCap: { count: 100, perHours: 24 } }
    const timeline = adSlots(partly, stream, plan, rootKey('partly'))
    timeline.detected(7)
    expect(timeline.serve(timeline.next())).toBeNull()
    timeline.detected(8)
    expect(timeline.serve(timeline.next())!.person).toBe(8)
  })

  test('other audiences take no notice of signals', () => {
    const plan = { ...smallPlan([]), frequencyCap: { count: 100, perHours: 24 } }
    const stream: AdStream = { ...NAME, audience: { kind: 'everyone' }, slots: 50, costPerSlot: 1, money: 50 }
    const [told, untold] = [1, 2].map(() => adSlots(world, stream, plan, rootKey('told')))
    for (let slot = 0; slot < 20; slot++) {
      told!.detected(slot)
      const time = told!.next()
      expect(untold!.next()).toBe(time)
      expect(told!.serve(time)).toEqual(untold!.serve(time))
    }
  })
})

describe('clicks on ads', () => {
  test('are the platform rate per impression, although ads find the people who are online most (4.5 sigma)', () => {
    const people = 20000
    const stream = new Stream(rootKey('ad viewers'))
    const activity = Float32Array.from({ length: people }, () =>
      exp(2.1 * normalQuantile(stream.uniform()) - 2.1 * 1.05),
    )
    const world = smallWorld({
      network: networkOf(people, []),
      basePressure: 0,
      activity,
      horizonHours: 720,
      profile: { adClickRate: 0.0086 },
    })
    const plan = {
      ...smallPlan([{ channel: 'ad', name: 'ad:0' }]),
      frequencyCap: { count: 3, perHours: 24 },
      ads: [
        {
          platform: 0,
          slots: 3000,
          costPerSlot: 1,
          money: 3000,
          audience: { kind: 'everyone' as const },
          postOfCreative: Int32Array.of(0),
          shares: [1],
        },
      ],
    }
    let clicks = 0
    let impressions = 0
    for (let run = 0; run < 60; run++) {
      const { recorder } = simulate(world, plan, run)
      clicks += recorder.reactions.click
      impressions += recorder.adImpressions
    }
    // A person clicks a message once, so the most active saturate a little: up to 8 % below the rate.
    const expected = impressions * 0.0086
    expect(clicks).toBeLessThan(expected + 4.5 * Math.sqrt(expected))
    expect(clicks).toBeGreaterThan(0.92 * expected - 4.5 * Math.sqrt(expected))
  })
})
