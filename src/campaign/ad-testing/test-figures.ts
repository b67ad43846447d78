import type { OutcomeTally } from './outcome-tally.js'

/** What a test has come to. */
export interface TestRecord {
  /** Creatives tested, in the order of the file. */
  readonly arms: readonly number[]
  /** The creative that the test settled on; -1 where it did not come to an end. */
  readonly chosen: number
  /** Outcomes that the test rests on. */
  readonly tested: OutcomeTally
  /** Impressions of the whole stream, by creative. */
  readonly shown: Float64Array
}

/**
 * The figures of `TEST_FIGURES` in `experiment/result.ts`, in its order. Lifts are rates against the plain mean of
 * the rates of all tested creatives, minus 1; NaN where nothing was settled or every rate is 0.
 *
 * @param trueRates expected successes per impression, by creative
 */
export function testFigures(test: TestRecord, trueRates: readonly number[]): Float64Array {
  const { arms, chosen, tested, shown } = test
  const best = arms.reduce((most, arm) => Math.max(most, trueRates[arm]!), -Infinity)
  let regret = 0
  let impressions = 0
  for (const arm of arms) {
    regret += shown[arm]! * (best - trueRates[arm]!)
    impressions += tested.impressions[arm]!
  }
  return Float64Array.of(
    chosen < 0 ? NaN : chosen,
    lift(arms, chosen, (arm) => tested.rate(arm)),
    lift(arms, chosen, (arm) => trueRates[arm]!),
    regret,
    impressions,
  )
}

function lift(arms: readonly number[], chosen: number, rate: (arm: number) => number): number {
  if (chosen < 0) return NaN
  const rates = arms.map(rate).filter((value) => value === value)
  const least = Math.min(...rates)
  const most = Math.max(...rates)
  // Equal rates have no lift at all, whatever the rounding of their sum.
  if (least === most && most > 0) return 0
  return rate(chosen) / (rates.reduce((sum, value) => sum + value, 0) / rates.length) - 1
}
