import { describe, expect, test } from 'vitest'
import { adSlots, VIEWABILITY } from '../../src/campaign/paid.js'
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
      segment: -1,
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
    expect(Math.abs(served.filter(({ creative }) => creative === 0).length / n - 0.75)).toBeLessThan(
      4.5 * Math.sqrt(0.1875 / n),
    )
    expect(Math.abs(served.filter(({ seen }) => seen).length / n - VIEWABILITY)).toBeLessThan(
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
          segment: -1,
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
