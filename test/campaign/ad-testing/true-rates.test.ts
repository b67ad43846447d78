import { describe, expect, test } from 'vitest'
import { reportDelayHours, trueRates } from '../../../src/campaign/ad-testing/true-rates.js'
import type { Effects } from '../../../src/campaign/effects.js'
import type { ReactionKind } from '../../../src/campaign/observer.js'
import type { AdStream, CampaignPlan } from '../../../src/campaign/plan.js'
import type { PlatformProfile } from '../../../src/campaign/profiles.js'
import type { ShareTree } from '../../../src/campaign/share-tree.js'
import { simulateCampaign } from '../../../src/campaign/simulate.js'
import type { World } from '../../../src/campaign/world.js'
import { Relay } from '../../../src/observe/relay.js'
import { RunRecorder } from '../../../src/observe/run-recorder.js'
import { rootKey } from '../../../src/random/keyed.js'
import { TEST_METRICS } from '../../../src/scenario/scenario.js'
import { GOODS, networkOf, NEUTRAL, smallPlan, smallWorld } from '../small-world.js'
import { teamOf } from '../team/team-of.js'

type Metric = (typeof TEST_METRICS)[number]

const CREATIVES: readonly Effects[] = [
  { ...NEUTRAL, click: 1.3, like: 0.8, share: 1.4, convert: 0.9, landMobile: 0.5 },
  { ...NEUTRAL, click: 0.7, like: 1.5, share: 0.6, convert: 1.6, landMobile: 0.9 },
]
/** By creative x segment: a third of the people care for the second creative. */
const TOPICS = [
  [1, 1],
  [0.8, 1.6],
]
const PEOPLE = 24_000

/** Two segments that see each of two advertisements at most once in all. */
function advertised(
  metric: Metric,
  options: { peoplePerAgent?: number; profile?: Partial<PlatformProfile> } = {},
): { world: World; plan: CampaignPlan; stream: AdStream } {
  const world = smallWorld({
    network: networkOf(PEOPLE, []),
    basePressure: 0.12,
    horizonHours: 2000,
    peoplePerAgent: options.peoplePerAgent ?? 1,
    profile: {
      adClickRate: 0.06,
      likesPerView: 0.1,
      commentsPerView: 0,
      conversionRate: 0.3,
      mobileShare: 0.8,
      reproductionNumber: 0,
      ...options.profile,
    },
  })
  const stream: AdStream = {
    platform: 0,
    slots: PEOPLE,
    costPerSlot: 1,
    money: PEOPLE,
    audience: { kind: 'everyone' },
    postOfCreative: Int32Array.of(0, 1),
    shares: [0.5, 0.5],
  }
  const ads = CREATIVES.map((_, i) => ({ channel: 'ad' as const, name: `ad:${i}` }))
  const plan = smallPlan(
    ads,
    {},
    {
      ads: [stream],
      product: GOODS,
      frequencyCap: { count: 1, perHours: 1e6 },
      testing: { method: 'none', share: 0.1, impressions: 20_000, metric },
      voice: {
        effects: [...CREATIVES, NEUTRAL, NEUTRAL].map((effects) => [effects]),
        affinity: [...TOPICS, [1, 1], [1, 1]],
      },
      goodChance: [1, 1, 1, 1],
      wordCreative: 3,
    },
  )
  const messages = plan.messages.map((message, creative) => ({ ...message, creative }))
  const segmentOf = Uint8Array.from({ length: PEOPLE }, (_, person) => (person % 3 === 0 ? 1 : 0))
  return { world: { ...world, segmentOf }, plan: { ...plan, messages }, stream }
}

/** Successes of the metric by slot: what a test with endless impressions would add up. */
class Outcomes extends Relay {
  readonly bySlot: number[][] = [[], []]
  private slot: { readonly creative: number; readonly index: number } | null = null

  constructor(
    next: RunRecorder,
    private readonly tree: ShareTree,
    private readonly metric: Metric,
    private readonly peoplePerAgent: number,
  ) {
    super(next)
  }

  override impression(...event: Parameters<Relay['impression']>): void {
    super.impression(...event)
    const creative = this.tree.post[event[2]]!
    this.slot = { creative, index: this.bySlot[creative]!.push(0) - 1 }
  }

  override reaction(kind: ReactionKind, ...event: [number, number, number, number]): void {
    super.reaction(kind, ...event)
    if (this.metric === `${kind}s`) this.add(event[3])
  }

  override order(...event: Parameters<Relay['order']>): void {
    super.order(...event)
    if (this.metric === 'orders') this.add(event[4])
  }

  override share(...event: Parameters<Relay['share']>): void {
    super.share(...event)
    if (this.metric === 'shares') this.add(this.peoplePerAgent)
  }

  private add(successes: number): void {
    this.bySlot[this.slot!.creative]![this.slot!.index]! += successes
  }
}

function simulatedRates(
  { world, plan }: { world: World; plan: CampaignPlan },
  metric: Metric,
): { mean: number; error: number }[] {
  const { peoplePerAgent } = world
  let outcomes!: Outcomes
  simulateCampaign(world, plan, rootKey(`true rates ${metric}`), (tree) => {
    const recorder = new RunRecorder(peoplePerAgent, world.horizonHours)
    return (outcomes = new Outcomes(recorder, tree, metric, peoplePerAgent))
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
      const made = advertised(metric, { peoplePerAgent })
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
    const { world, plan, stream } = advertised('clicks')
    const v = world.assume.viewability
    const clicked = (click: number): number => v * (1 - (1 - 0.06 / v) ** click)
    const [first, second] = trueRates(world, plan, stream)
    expect(first).toBeCloseTo(clicked(1.3), 12)
    expect(second).toBeCloseTo((2 / 3) * clicked(0.7 * 0.8) + (1 / 3) * clicked(0.7 * 1.6), 12)
  })

  test('go with the people who have accounts on the platform', () => {
    const { world, plan, stream } = advertised('likes')
    const rateAmong = (segments: readonly number[]): number => {
      const [platform] = world.platforms
      const members = platform!.members.filter((person) => segments.includes(world.segmentOf[person]!))
      return trueRates({ ...world, platforms: [{ ...platform!, members }] }, plan, stream)[1]!
    }
    expect(rateAmong([1])).toBeGreaterThan(1.5 * rateAmong([0]))
    expect(rateAmong([0, 1])).toBeCloseTo((2 * rateAmong([0]) + rateAmong([1])) / 3, 12)
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
