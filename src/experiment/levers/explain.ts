/**
 * Why the leader leads: each lever in which a rival differs from it is moved alone, from the rival's setting to the
 * leader's, with the same people and the same luck.
 */
import { comparisonFacts } from '../comparison-facts.js'
import { pairedDifference } from '../../measure/statistics/paired.js'
import type { Scenario, Strategy } from '../../scenario/scenario.js'
import type { ExperimentResult, LeverEffect } from '../result.js'
import { orNull } from '../estimates.js'
import { contestantsOf } from './contestants.js'
import type { DerivedExperiments } from './derived-experiments.js'
import { networksOf, valuesByStrategy } from './derived-values.js'
import { effectSentence } from './effect-sentence.js'
import { differingLevers, take, type LeverId } from './levers.js'

/** Replications of the derived strategies at most. */
const MOST_REPLICATIONS = 30
/** Campaigns a replication, beyond which rivals other than the closest are left out. */
const MOST_CAMPAIGNS = 24

/** Beside the effects in every report. */
export const LEVERS_DO_NOT_ADD_UP =
  'Effects of single levers need not add up to the difference between two strategies: one lever may do nothing without another, or do the same as another.'

/** A strategy of the scenario with one lever moved. */
interface Move {
  readonly rival: number
  readonly lever: LeverId
}

/**
 * The effect of each lever of the leader on its closest rival, and on the other rivals while that is cheap. Empty where
 * nothing is to be explained: no leader, or strategies that are set alike.
 */
export async function explainLead(
  result: ExperimentResult,
  scenario: Scenario,
  experiments: DerivedExperiments,
): Promise<LeverEffect[]> {
  const contestants = contestantsOf(result)
  if (contestants === null) return []
  const leader = scenario.strategies[contestants.leader]!
  const { rivals, moves } = movesTowards(scenario, contestants.leader, contestants.rivals)
  if (moves.length === 0) return []

  const derived: Scenario = {
    ...scenario,
    strategies: [
      ...rivals.map((rival) => scenario.strategies[rival]!),
      ...moves.map(({ rival, lever }) => moved(scenario.strategies[rival]!, leader, lever)),
    ],
    expect: [],
  }
  const replications = Math.min(result.replications, MOST_REPLICATIONS)
  const { confidence, currency, kpi, redraw } = comparisonFacts(scenario)
  const [values] = await experiments.run('explaining', [{ scenario: derived, replications }], {
    take: (outcomes) => valuesByStrategy(outcomes, derived.strategies.length, kpi),
  })
  const networks = networksOf(replications, redraw)
  return moves.map(({ rival, lever }, i) => {
    const strategy = scenario.strategies[rival]!
    const before = values![rivals.indexOf(rival)]!
    const paired = pairedDifference(values![rivals.length + i]!, before, networks, confidence)
    return {
      strategy: strategy.id,
      towards: leader.id,
      lever,
      kpi,
      mean: orNull(paired.difference.mean),
      low: orNull(paired.interval.low),
      high: orNull(paired.interval.high),
      replications,
      sentence: effectSentence({ strategy, towards: leader, lever, kpi, currency, confidence }, paired),
    }
  })
}

function movesTowards(
  scenario: Scenario,
  leader: number,
  closestFirst: readonly number[],
): { readonly rivals: readonly number[]; readonly moves: readonly Move[] } {
  const rivals: number[] = []
  const moves: Move[] = []
  for (const rival of closestFirst) {
    const levers = differingLevers(scenario.strategies[rival]!, scenario.strategies[leader]!)
    const campaigns = rivals.length + moves.length + levers.length + 1
    if (rivals.length > 0 && campaigns > MOST_CAMPAIGNS) continue
    rivals.push(rival)
    moves.push(...levers.map((lever) => ({ rival, lever })))
  }
  return { rivals, moves }
}

function moved(strategy: Strategy, towards: Strategy, lever: LeverId): Strategy {
  return { ...take(strategy, towards, lever), id: `${strategy.id}+${lever}` }
}
