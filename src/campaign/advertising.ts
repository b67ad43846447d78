/** The ads of one run: when slots come up, who is shown which creative, what test advertising makes of it, what it all costs. */
import { deriveKey } from '../random/keyed.js'
import { PURPOSE } from '../random/purposes.js'
import { adTester, type AdTester } from './ad-testing.js'
import { reportDelayHours, testingCost, trueRates } from './ad-testing/true-rates.js'
import type { CampaignRun } from './campaign-run.js'
import { EVENT } from './events.js'
import { adSlots, type AdTimeline, type Impression } from './paid.js'
import { platformState } from './platform-state.js'

export class Advertising {
  private readonly timelines: readonly AdTimeline[]
  private readonly testers: readonly (AdTester | null)[]

  constructor(private readonly run: CampaignRun) {
    const { plan, replication, world } = run
    const allSlots = plan.ads.reduce((sum, { slots }) => sum + slots, 0)
    this.timelines = plan.ads.map((stream) => adSlots(world, stream, plan, replication))
    const tested = plan.voice.effects.filter((_, creative) =>
      plan.ads.some(({ shares }) => (shares[creative] ?? 0) > 0),
    ).length
    // Somebody reads off the results and exchanges creatives; unpaid, nothing is tested.
    const pays =
      plan.testing.method !== 'none' &&
      plan.ads.length > 0 &&
      run.staff.pay(testingCost(plan.testing, tested, world.horizonHours))
    this.testers = plan.ads.map((stream) => {
      if (!pays) return null
      const { key } = platformState(world.platforms[stream.platform]!, world.assume)
      return adTester({
        // The test's impressions are those of all platforms together.
        testing: { ...plan.testing, impressions: (plan.testing.impressions * stream.slots) / allSlots },
        shares: stream.shares,
        slots: stream.slots,
        impressionsPerSlot: world.peoplePerAgent,
        reportDelayHours: reportDelayHours(plan.team),
        key: deriveKey(deriveKey(replication, PURPOSE.bandit), key),
      })
    })
    plan.ads.forEach((_, stream) => this.scheduleNext(stream))
  }

  /** Money paid so far, over all platforms. */
  get spent(): number {
    return this.timelines.reduce((sum, timeline) => sum + timeline.spent(), 0)
  }

  /** Who is shown the slot that has just come up; null when it is lost. */
  serve(stream: number, time: number): Impression | null {
    const tester = this.testers[stream]!
    const choose = tester === null ? null : (slot: number) => tester.pick(slot, time)
    return this.timelines[stream]!.serve(time, choose)
  }

  /** What came of a slot in the metric of test advertising, in people. */
  conclude(stream: number, creative: number, successes: number, time: number): void {
    this.testers[stream]?.record(creative, this.run.world.peoplePerAgent, successes, time)
  }

  scheduleNext(stream: number): void {
    const time = this.timelines[stream]!.next()
    if (time < this.run.world.horizonHours) this.run.queue.push(time, EVENT.ad, stream, stream, 0)
  }

  /** A buying signal was seen in this person. */
  detected(person: number): void {
    for (const timeline of this.timelines) timeline.detected(person)
  }

  /**
   * `TEST_FIGURES`; null where nothing was tested. Of several platforms, lifts and choice are those of the one with most test
   * impressions; losses and impressions add up.
   */
  figures(appealOf: (stream: number, creative: number, segment: number) => number): Float64Array | null {
    const { plan, world } = this.run
    const tested = this.testers.flatMap((tester, index) =>
      tester === null
        ? []
        : [
            tester.figures(
              trueRates(world, plan, plan.ads[index]!, (creative, segment) =>
                appealOf(index, creative, segment),
              ),
            ),
          ],
    )
    if (tested.length === 0) return null
    const [chosen, measured, truly] = tested.reduce((best, each) => (each[4]! > best[4]! ? each : best))
    const sum = (figure: number): number => tested.reduce((total, figures) => total + figures[figure]!, 0)
    return Float64Array.of(chosen!, measured!, truly!, sum(3), sum(4))
  }
}
