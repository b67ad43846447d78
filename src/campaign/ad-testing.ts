/**
 * Test advertising: which creative the next ad slot shows, from what the slots before it brought. The oldest
 * question of direct marketing, with three answers: a pilot, sequential halving, Thompson sampling.
 */
import type { Key } from '../random/keyed.js'
import type { Strategy } from '../scenario/scenario.js'
import { halvingPlan } from './ad-testing/halving-plan.js'
import { RoundsTester, type TestRound } from './ad-testing/rounds-tester.js'
import { ThompsonTester } from './ad-testing/thompson-tester.js'
import { ROUNDING } from './rounding.js'

export interface AdTester {
  /**
   * Index of the creative to show at the `slot`-th ad slot of the stream, at `time` hours. Times never fall from
   * call to call. Asking twice gives the same answer; nothing but time and `record` moves the test on.
   */
  pick(slot: number, time: number): number
  /**
   * What came of a slot: impressions shown to people, and successes of the metric among them. Successes that are
   * reported apart (with 0 impressions) count for the round that runs when they are reported.
   */
  record(creative: number, impressions: number, successes: number, time: number): void
  /**
   * The figures of `TEST_FIGURES` (experiment/result.ts), in its order. `chosen` and the lifts are NaN where the
   * campaign was over before the test had settled on a creative.
   *
   * @param trueRates expected successes per impression, by creative; those outside the mix are not looked at
   */
  figures(trueRates: readonly number[]): Float64Array
}

export interface AdTestOptions {
  readonly testing: Strategy['testing']
  /** The mix, by creative; 0: not advertised and not tested. */
  readonly shares: readonly number[]
  /** All ad slots of the strategy on this platform. */
  readonly slots: number
  /** People to whom one slot is shown. */
  readonly impressionsPerSlot: number
  /** Hours from an impression until the analyst's report on it. */
  readonly reportDelayHours: number
  readonly key: Key
}

/**
 * The test that a strategy asks for, on one platform; null where there is nothing to test: method `none`, fewer than
 * two creatives in the mix, or an allowance too small for one slot of each of them in every round.
 *
 * `pilot` and `halving` take `testing.impressions`, but at most `testing.share` of all slots, and then show the
 * creative that is left. `thompson` never stops testing: it uses all slots, and neither `share` nor `impressions`
 * limits it.
 */
export function adTester(options: AdTestOptions): AdTester | null {
  const { testing, shares, reportDelayHours, key } = options
  const arms = shares.flatMap((share, creative) => (share > 0 ? [creative] : []))
  if (testing.method === 'none' || arms.length < 2) return null
  if (testing.method === 'thompson') return new ThompsonTester(arms, shares.length, reportDelayHours, key)
  const rounds =
    testing.method === 'pilot' ? pilotRounds(arms.length, options) : halvingRounds(arms.length, options)
  if (rounds.some(({ impressionsPerArm }) => impressionsPerArm === 0)) return null
  return new RoundsTester(arms, rounds, shares, reportDelayHours, key)
}

function slotsToTest({ testing, slots, impressionsPerSlot }: AdTestOptions): number {
  const allowed = Math.min(testing.impressions / impressionsPerSlot, testing.share * slots)
  return Math.floor(allowed * ROUNDING)
}

function pilotRounds(arms: number, options: AdTestOptions): TestRound[] {
  const slotsPerArm = Math.floor(slotsToTest(options) / arms)
  return [{ impressionsPerArm: slotsPerArm * options.impressionsPerSlot, keep: 1 }]
}

function halvingRounds(arms: number, options: AdTestOptions): TestRound[] {
  const plan = halvingPlan(arms, slotsToTest(options))
  return plan.perArm.map((slotsPerArm, round) => ({
    impressionsPerArm: slotsPerArm * options.impressionsPerSlot,
    keep: Math.ceil(plan.arms[round]! / 2),
  }))
}
