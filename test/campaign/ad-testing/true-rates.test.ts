import { describe, expect, test } from 'vitest'
import { reportDelayHours, trueRates } from '../../../src/campaign/ad-testing/true-rates.js'
import type { Effects } from '../../../src/campaign/effects.js'
import { simulateCampaign } from '../../../src/campaign/simulate.js'
import { RunRecorder } from '../../../src/observe/run-recorder.js'
import { rootKey } from '../../../src/random/keyed.js'
import { TEST_METRICS } from '../../../src/scenario/scenario.js'
import { teamOf } from '../team/team-of.js'
import { advertised, SlotOutcomes, type Advertised, type Metric } from './advertised.js'

const CREATIVES: readonly Partial<Effects>[] = [
  { click: 1.3, like: 0.8, share: 1.4, convert: 0.9, landMobile: 0.5 },
  { click: 0.7, like: 1.5, share: 0.6, convert: 1.6, landMobile: 0.9 },
]

/** A third of the people care for the second creative, the others like it less. */
function tested(metric: Metric, peoplePerAgent = 1): Advertised {
  return advertised(CREATIVES, {
    people: 24_000,
    topics: [
      [1, 1],
      [0.8, 1.6],
    ],
    peoplePerAgent,
    basePressure: 0.12,
    profile: { adClickRate: 0.06, likesPerView: 0.1, conversionRate: 0.3, mobileShare: 0.8 },
    testing: { metric },
  })
}

function simulatedRates({ world, plan }: Advertised, metric: Metric): { mean: number; error: number }[] {
  const { peoplePerAgent } = world
  let outcomes!: SlotOutcomes
  simulateCampaign(world, plan, rootKey(`true rates ${metric}`), (tree) => {
    const recorder = new RunRecorder(peoplePerAgent, world.horizonHours)
    return (outcomes = new SlotOutcomes(recorder, tree, metric, peoplePerAgent))
  })
  return outcomes.bySlot.map((slots) => {
    const rates = slots.map((successes) => successes / peoplePerAgent)
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
    const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1)
    return { mean, error: Math.sqrt(variance / rates.length) }
  })
}

describe('true rates', () => {
  // |mean - rate| <= 4.5 standard errors (false alarm 7e-6 each), and errors small enough to tell 15 % apart.
  test.each(TEST_METRICS.flatMap((metric) => [1, 20].map((people) => [metric, people] as const)))(
    '%s, %i people to an agent: what simulated advertising brings per impression',
    (metric, peoplePerAgent) => {
      const made = tested(metric, peoplePerAgent)
      const rates = trueRates(made.world, made.plan, made.stream)
      expect(rates).toHaveLength(2)
      simulatedRates(made, metric).forEach(({ mean, error }, creative) => {
        expect(Math.abs(mean - rates[creative]!)).toBeLessThan(4.5 * error)
        expect(error).toBeLessThan(0.1 * mean)
      })
      // The creatives differ, so a rate of one would not pass for that of the other.
      expect(Math.abs(rates[0]! / rates[1]! - 1)).toBeGreaterThan(0.1)
    },
  )

  test('by hand: viewability x (1 - (1 - rate / viewability)^click), averaged over the segments', () => {
    const { world, plan, stream } = tested('clicks')
    const v = world.assume.viewability
    const clicked = (click: number): number => v * (1 - (1 - 0.06 / v) ** click)
    const [first, second] = trueRates(world, plan, stream)
    expect(first).toBeCloseTo(clicked(1.3), 12)
    expect(second).toBeCloseTo((2 / 3) * clicked(0.7 * 0.8) + (1 / 3) * clicked(0.7 * 1.6), 12)
  })

  test('go with the people who have accounts on the platform', () => {
    const { world, plan, stream } = tested('likes')
    const rateAmong = (segments: readonly number[]): number => {
      const [platform] = world.platforms
      const members = platform!.members.filter((person) => segments.includes(world.segmentOf[person]!))
      return trueRates({ ...world, platforms: [{ ...platform!, members }] }, plan, stream)[1]!
    }
    expect(rateAmong([1])).toBeGreaterThan(1.5 * rateAmong([0]))
    expect(rateAmong([0, 1])).toBeCloseTo((2 * rateAmong([0]) + rateAmong([1])) / 3, 12)
  })

  test.each([
    ['a segment', { kind: 'segment', segment: 1 }],
    ['the followers', { kind: 'followers' }],
  ] as const)('go with the audience: ads for %s (4.5 sigma)', (_, audience) => {
    const { world: everybody, plan, stream } = tested('clicks')
    const [platform] = everybody.platforms
    // Followers are of segment 1 as often as not.
    const brandFollowers = platform!.members.filter((person) => person % 6 === 0 || person % 6 === 1)
    const world = { ...everybody, platforms: [{ ...platform!, brandFollowers }] }
    const narrow = { ...stream, audience, slots: 7800 }
    const made = { world, plan: { ...plan, ads: [narrow] }, stream: narrow }
    const rates = trueRates(world, made.plan, narrow)
    expect(rates[1]! / trueRates(world, plan, stream)[1]!).toBeGreaterThan(1.1)
    simulatedRates(made, 'clicks').forEach(({ mean, error }, creative) => {
      expect(Math.abs(mean - rates[creative]!)).toBeLessThan(4.5 * error)
      expect(error).toBeLessThan(0.1 * mean)
    })
  })

  test('go with time online: who is there more is shown more, and reacts no more for an impression', () => {
    const { world, plan, stream } = tested('clicks')
    const [platform] = world.platforms
    const activity = Float32Array.from(world.segmentOf, (segment) => (segment === 1 ? 16 : 1))
    const busy = { ...world, platforms: [{ ...platform!, activity }] }
    const of = (segment: number): number =>
      trueRates(world, plan, { ...stream, audience: { kind: 'segment', segment } })[1]!
    // A third of the people at four times the weight: two thirds of the impressions.
    expect(trueRates(busy, plan, stream)[1]).toBeCloseTo((of(0) + 2 * of(1)) / 3, 12)
  })

  test('nothing for a creative outside the mix', () => {
    const { world, plan, stream } = tested('clicks')
    const [all] = trueRates(world, plan, stream)
    expect(trueRates(world, plan, { ...stream, shares: [1, 0] })).toEqual([all, 0])
  })
})

describe('report delay', () => {
  test('two hours of an analyst and twenty minutes of whoever runs the ads', () => {
    expect(reportDelayHours(teamOf())).toBeCloseTo(2 + 1 / 3, 12)
  })

  test('people who work half their time take twice as long, several are no faster than one', () => {
    expect(reportDelayHours(teamOf({ roles: { analyst: 0.5, ads: 0.25 } }))).toBeCloseTo(4 + 4 / 3, 12)
    expect(reportDelayHours(teamOf({ roles: { analyst: 4, ads: 2 } }))).toBeCloseTo(2 + 1 / 3, 12)
  })

  test('without an analyst or somebody who exchanges the ads, a report never takes effect', () => {
    expect(reportDelayHours(teamOf({ roles: { analyst: 0 } }))).toBe(Infinity)
    expect(reportDelayHours(teamOf({ roles: { ads: 0 } }))).toBe(Infinity)
  })
})
