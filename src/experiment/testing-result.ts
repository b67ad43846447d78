import type { ComparisonFacts } from './comparison-facts.js'
import { estimateOf } from './estimates.js'
import { TEST_FIGURES, type RunOutcome, type TestingResult } from './result.js'

/**
 * Test advertising over replications; null where no run tested anything. `chosen` holds the creatives that a test
 * settled on at least once, in the order of the scenario.
 */
export function testingResult(
  { confidence, creatives }: Pick<ComparisonFacts, 'confidence' | 'creatives'>,
  series: readonly RunOutcome[],
  networks: Uint32Array | null,
): TestingResult | null {
  if (series.every(({ testing }) => testing.length === 0)) return null
  const figure = (name: (typeof TEST_FIGURES)[number]): Float64Array => {
    const column = TEST_FIGURES.indexOf(name)
    return Float64Array.from(series, ({ testing }) => {
      const value = testing[column] ?? NaN
      return Number.isFinite(value) ? value : NaN
    })
  }
  const chosen = figure('chosen')
  const counts = creatives.map((_, creative) => chosen.filter((index) => index === creative).length)
  const impressions = figure('impressions').map((shown) => (shown === shown ? shown : 0))
  return {
    chosen: Object.fromEntries(
      creatives.flatMap((id, i) => (counts[i] === 0 ? [] : [[id, counts[i]! / series.length]])),
    ),
    measuredLift: estimateOf(figure('measuredLift'), networks, confidence),
    trueLift: estimateOf(figure('trueLift'), networks, confidence),
    regret: estimateOf(figure('regret'), networks, confidence),
    impressions: impressions.reduce((sum, shown) => sum + shown, 0) / series.length,
  }
}
