import { uniform, type Key } from '../../random/keyed.js'
import type { AdTester } from '../ad-testing.js'
import { OutcomeTally } from './outcome-tally.js'
import { testFigures } from './test-figures.js'

/** One round of a test: so many impressions of every creative still in the race, then only the best `keep` go on. */
export interface TestRound {
  readonly impressionsPerArm: number
  readonly keep: number
}

/**
 * Tests creatives in rounds: a pilot is one round that keeps one, sequential halving several that keep half.
 *
 * In a round the creative with the fewest impressions so far is next (so they take turns, and slots that fall through
 * do no harm). When all have had theirs, the analyst's report is waited for, and meanwhile the mix runs over the
 * creatives still in the race; a round is judged by its own impressions only. After the last round the creative that
 * is left runs to the end. Everything is a function of what was recorded, of the time and of (key, slot).
 */
export class RoundsTester implements AdTester {
  private round = 0
  private inRace: readonly number[]
  private inRound: OutcomeTally
  private readonly tested: OutcomeTally
  private readonly shown: Float64Array
  /** When the current round had all its impressions; Infinity while it runs. */
  private closedAt = Infinity

  constructor(
    private readonly arms: readonly number[],
    private readonly rounds: readonly TestRound[],
    private readonly shares: readonly number[],
    private readonly reportDelayHours: number,
    private readonly key: Key,
  ) {
    this.inRace = arms
    this.inRound = new OutcomeTally(shares.length)
    this.tested = new OutcomeTally(shares.length)
    this.shown = new Float64Array(shares.length)
  }

  pick(slot: number, time: number): number {
    if (time >= this.closedAt + this.reportDelayHours) this.judge()
    if (this.settled()) return this.inRace[0]!
    return this.closedAt === Infinity ? this.fewestImpressions() : this.byMix(uniform(this.key, slot, 0))
  }

  record(creative: number, impressions: number, successes: number, time: number): void {
    this.shown[creative]! += impressions
    if (this.settled() || time > this.closedAt) return
    this.tested.add(creative, impressions, successes)
    this.inRound.add(creative, impressions, successes)
    if (this.inRound.impressions[this.fewestImpressions()]! >= this.rounds[this.round]!.impressionsPerArm) {
      this.closedAt = time
    }
  }

  figures(trueRates: readonly number[]): Float64Array {
    const { arms, tested, shown } = this
    return testFigures({ arms, chosen: this.settled() ? this.inRace[0]! : -1, tested, shown }, trueRates)
  }

  private settled(): boolean {
    return this.round === this.rounds.length
  }

  /** The report is in: the worse ones leave. */
  private judge(): void {
    this.inRace = this.inRound.best(this.inRace, this.rounds[this.round]!.keep)
    this.inRound = new OutcomeTally(this.shares.length)
    this.closedAt = Infinity
    this.round++
  }

  private fewestImpressions(): number {
    const { impressions } = this.inRound
    return this.inRace.reduce((least, arm) => (impressions[arm]! < impressions[least]! ? arm : least))
  }

  private byMix(u: number): number {
    const total = this.inRace.reduce((sum, arm) => sum + this.shares[arm]!, 0)
    let left = u * total
    for (const arm of this.inRace) {
      left -= this.shares[arm]!
      if (left < 0) return arm
    }
    return this.inRace[this.inRace.length - 1]!
  }
}
