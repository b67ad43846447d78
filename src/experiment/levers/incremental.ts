/**
 * What each lever of a strategy is really worth: the same world, with the same luck, is run again without each
 * combination of them, and the difference between all and none is split by Shapley's rule (1953), the mean of a
 * lever's contribution over every order in which the levers could have been added.
 */
import { comparisonFacts } from '../comparison-facts.js'
import { clusteredMean } from '../../measure/statistics/clustered.js'
import { shapley } from '../../measure/statistics/shapley.js'
import { tInterval } from '../../measure/statistics/t-interval.js'
import type { Scenario, Strategy } from '../../scenario/scenario.js'
import { orNull } from '../estimates.js'
import type { IncrementalAttribution } from '../result.js'
import type { DerivedExperiments } from './derived-experiments.js'
import { networksOf, valuesByStrategy } from './derived-values.js'
import { hasWordOfMouth, switchesOn, withoutSwitch, withoutWordOfMouth, type SwitchId } from './switches.js'

/** Replications of each combination at most. */
const MOST_REPLICATIONS = 20

const WORD_OF_MOUTH = 'wordOfMouth'

/** Beside the figures in every report. */
export const INCREMENTAL_MEANING =
  "Incremental attribution runs the same world again without each combination of a strategy's levers and splits the difference by Shapley's rule. What staff and tools cost without them is paid either way; word of mouth is what people pass on, review and comment in public."

/** One strategy with the campaigns that leave out each combination of its switches. */
interface Combinations {
  readonly strategy: Strategy
  readonly switches: readonly SwitchId[]
  /** By bit mask of the switches that are left on. */
  readonly campaigns: readonly Strategy[]
  /** Place of the first of them among all campaigns. */
  readonly first: number
}

/**
 * Incremental attribution of the judged KPI for every strategy, over the levers that it uses: `paid`, `owned` (the
 * brand's own posts), `influencers`, `replies`, `signals`, and `wordOfMouth` (people's sharing, reviews and public
 * comments). In every replication the values add up to the KPI with all of them minus the KPI with none. A strategy
 * without a lever, or whose KPI is undefined without some of them in every replication, has no levers in its answer.
 */
export async function incrementalAttribution(
  scenario: Scenario,
  replicationsRun: number,
  experiments: DerivedExperiments,
): Promise<IncrementalAttribution[]> {
  const combinations = allCombinations(scenario.strategies)
  const talked = hasWordOfMouth(scenario)
  const campaigns = combinations.flatMap((each) => each.campaigns)
  const derived: Scenario = { ...scenario, strategies: campaigns, expect: [] }
  const replications = Math.min(replicationsRun, MOST_REPLICATIONS)
  const { confidence, kpi, redraw } = comparisonFacts(scenario)
  const worlds = talked ? [withoutWordOfMouth(derived), derived] : [derived]
  const values = await experiments.run(
    'incremental attribution',
    worlds.map((world) => ({ scenario: world, replications })),
    { take: (outcomes) => valuesByStrategy(outcomes, campaigns.length, kpi) },
  )
  const networks = networksOf(replications, redraw)

  return combinations.map(({ strategy, switches, campaigns: own, first }) => {
    const levers = talked ? [...switches, WORD_OF_MOUTH] : switches
    if (levers.length === 0) return { strategy: strategy.id, kpi, replications, levers: [] }
    // Word of mouth is the highest bit: its two worlds one after the other.
    const byMask = values.flatMap((world) => world.slice(first, first + own.length))
    const contributions = levers.map(() => new Float64Array(replications))
    for (let r = 0; r < replications; r++) {
      const split = shapley(
        Float64Array.from(byMask, (series) => series[r]!),
        levers.length,
      )
      contributions.forEach((series, lever) => (series[r] = split[lever]!))
    }
    const rows = levers.map((lever, i) => {
      const estimate = clusteredMean(contributions[i]!, networks)
      const { low, high } = tInterval(estimate, confidence)
      return { lever, mean: estimate.mean, low: orNull(low), high: orNull(high) }
    })
    return {
      strategy: strategy.id,
      kpi,
      replications,
      levers: rows.filter(({ mean }) => Number.isFinite(mean)),
    }
  })
}

function allCombinations(strategies: readonly Strategy[]): Combinations[] {
  let first = 0
  return strategies.map((strategy) => {
    const switches = switchesOn(strategy)
    const campaigns = Array.from({ length: 1 << switches.length }, (_, mask) =>
      switches.reduce((left, id, bit) => ((mask >> bit) & 1 ? left : withoutSwitch(left, id)), {
        ...strategy,
        id: `${strategy.id}+${mask}`,
      } as Strategy),
    )
    const combinations = { strategy, switches, campaigns, first }
    first += campaigns.length
    return combinations
  })
}
