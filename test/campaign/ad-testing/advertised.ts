/** A small world that sees nothing but advertisements of a few creatives, and what each slot brought. */
import type { Effects } from '../../../src/campaign/effects.js'
import type { ReactionKind } from '../../../src/campaign/observer.js'
import type { AdStream, CampaignPlan } from '../../../src/campaign/plan.js'
import type { PlatformProfile } from '../../../src/campaign/profiles.js'
import type { ShareTree } from '../../../src/campaign/share-tree.js'
import type { World } from '../../../src/campaign/world.js'
import { Relay } from '../../../src/observe/relay.js'
import type { RunRecorder } from '../../../src/observe/run-recorder.js'
import type { TEST_METRICS } from '../../../src/scenario/scenario.js'
import { GOODS, networkOf, NEUTRAL, smallPlan, smallWorld } from '../small-world.js'

export type Metric = (typeof TEST_METRICS)[number]

export interface Advertised {
  readonly world: World
  readonly plan: CampaignPlan
  readonly stream: AdStream
}

/**
 * One platform, a third of whose people are of segment 1; each person is shown one advertisement at most, so that slots are
 * independent of each other.
 * @param creatives effects of each, all in the mix alike
 * @param topics factor of shared topics by creative x segment
 */
export function advertised(
  creatives: readonly Partial<Effects>[],
  options: {
    readonly people: number
    readonly slots?: number
    readonly topics?: readonly (readonly number[])[]
    readonly peoplePerAgent?: number
    readonly basePressure?: number
    readonly viewability?: number
    readonly profile?: Partial<PlatformProfile>
    readonly testing?: Partial<CampaignPlan['testing']>
  },
): Advertised {
  const { people, slots = people, topics } = options
  const world = smallWorld({
    network: networkOf(people, []),
    basePressure: options.basePressure ?? 0,
    horizonHours: 2000,
    peoplePerAgent: options.peoplePerAgent ?? 1,
    profile: { commentsPerView: 0, reproductionNumber: 0, ...options.profile },
    assume: { viewability: options.viewability ?? 0.7 },
  })
  const stream: AdStream = {
    platform: 0,
    slots,
    costPerSlot: 1,
    money: slots,
    audience: { kind: 'everyone' },
    postOfCreative: Int32Array.from(creatives, (_, creative) => creative),
    shares: creatives.map(() => 1 / creatives.length),
  }
  const plan = smallPlan(
    creatives.map((_, creative) => ({ channel: 'ad' as const, name: `ad:${creative}` })),
    {},
    {
      ads: [stream],
      product: GOODS,
      frequencyCap: { count: 1, perHours: 1e6 },
      // More than enough for reports and exchanges of creatives.
      staffMoney: 1e9,
      testing: { method: 'none', share: 1, impressions: 20_000, metric: 'clicks', ...options.testing },
      voice: {
        effects: [...creatives, {}].map((effects) => [{ ...NEUTRAL, ...effects }]),
        affinity: [...creatives.map((_, creative) => topics?.[creative] ?? [1, 1]), [1, 1]],
      },
      goodChance: [...creatives.map(() => 1), 1],
      wordCreative: creatives.length,
    },
  )
  return {
    world: {
      ...world,
      segmentOf: Uint8Array.from({ length: people }, (_, person) => (person % 3 === 0 ? 1 : 0)),
    },
    plan: { ...plan, messages: plan.messages.map((message, creative) => ({ ...message, creative })) },
    stream,
  }
}

/** Successes of a metric by slot: what a test with endless impressions would add up. */
export class SlotOutcomes extends Relay {
  /** By creative: of every slot that was shown, in order. */
  readonly bySlot: number[][] = []
  private latest: { readonly of: number[]; readonly index: number } | null = null

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
    const of = (this.bySlot[this.tree.post[event[2]]!] ??= [])
    this.latest = { of, index: of.push(0) - 1 }
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
    const { of, index } = this.latest!
    of[index]! += successes
  }
}
