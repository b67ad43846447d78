import { deriveKey, type Key } from '../../random/keyed.js'
import type { AdTester } from '../ad-testing.js'
import { betaDraw } from './beta-draw.js'
import { OutcomeTally } from './outcome-tally.js'
import { testFigures } from './test-figures.js'

const DAY_HOURS = 24

/**
 * Thompson sampling (Thompson 1933, doi:10.1093/biomet/25.3-4.285): each creative's rate has a Beta(1, 1) prior; for
 * every slot one rate is drawn from each posterior and the creative with the highest is shown, so that each is shown
 * as often as it is probably the best. Posteriors are brought up to date at midnight, with the outcomes that are then
 * at least as old as the report takes; between midnights a slot's draws are a function of (key, creative, slot).
 */
export class ThompsonTester implements AdTester {
  private readonly keys: readonly Key[]
  /** What the posteriors know. */
  private readonly known: OutcomeTally
  private readonly tested: OutcomeTally
  private day = 0
  /** Outcomes as they came in, by column; the first `absorbed` are known. */
  private readonly creatives: number[] = []
  private readonly impressions: number[] = []
  private readonly successes: number[] = []
  private readonly times: number[] = []
  private absorbed = 0

  constructor(
    private readonly arms: readonly number[],
    creatives: number,
    private readonly reportDelayHours: number,
    key: Key,
  ) {
    this.keys = Array.from({ length: creatives }, (_, creative) => deriveKey(key, creative))
    this.known = new OutcomeTally(creatives)
    this.tested = new OutcomeTally(creatives)
  }

  pick(slot: number, time: number): number {
    const day = Math.floor(time / DAY_HOURS)
    if (day > this.day) {
      this.day = day
      this.absorb(day * DAY_HOURS - this.reportDelayHours)
    }
    const { impressions, successes } = this.known
    let best = -1
    let highest = -1
    for (const arm of this.arms) {
      const wins = successes[arm]!
      const losses = Math.max(0, impressions[arm]! - wins)
      const rate = betaDraw(1 + wins, 1 + losses, this.keys[arm]!, slot)
      if (rate > highest) {
        highest = rate
        best = arm
      }
    }
    return best
  }

  record(creative: number, impressions: number, successes: number, time: number): void {
    this.tested.add(creative, impressions, successes)
    this.creatives.push(creative)
    this.impressions.push(impressions)
    this.successes.push(successes)
    this.times.push(time)
  }

  /** All impressions are test impressions; `chosen` is what was shown most in the last quarter of them. */
  figures(trueRates: readonly number[]): Float64Array {
    const { arms, tested } = this
    return testFigures({ arms, chosen: this.shownMostOfLate(), tested, shown: tested.impressions }, trueRates)
  }

  private absorb(until: number): void {
    while (this.absorbed < this.times.length && this.times[this.absorbed]! <= until) {
      const next = this.absorbed++
      this.known.add(this.creatives[next]!, this.impressions[next]!, this.successes[next]!)
    }
  }

  private shownMostOfLate(): number {
    const late = new Float64Array(this.keys.length)
    let left = this.tested.impressions.reduce((sum, impressions) => sum + impressions, 0) / 4
    if (left === 0) return -1
    for (let entry = this.creatives.length - 1; left > 0; entry--) {
      const part = Math.min(left, this.impressions[entry]!)
      late[this.creatives[entry]!]! += part
      left -= part
    }
    return this.arms.reduce((most, arm) => (late[arm]! > late[most]! ? arm : most))
  }
}
