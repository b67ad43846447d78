/**
 * Which assumption would change the answer: Morris' screening of the leader's lead over its closest rival, with the
 * same people and the same luck at every point.
 */
import { ASSUMPTIONS, type AssumptionId } from '../../campaign/assumptions.js'
import { meanEstimate } from '../../measure/statistics/t-interval.js'
import { elementaryEffects, morrisDesign } from '../../measure/statistics/morris.js'
import { rootKey } from '../../random/keyed.js'
import type { Scenario } from '../../scenario/scenario.js'
import { comparisonFacts } from '../comparison-facts.js'
import { contestantsOf } from '../levers/contestants.js'
import type { DerivedExperiments } from '../levers/derived-experiments.js'
import { valuesByStrategy } from '../levers/derived-values.js'
import type { ExperimentResult, Sensitivity, SensitivityRow } from '../result.js'
import { orientation } from '../verdict.js'
import { assumedAt, screenedAssumptions } from './screened-assumptions.js'
import { sensitivitySentence } from './sensitivity-sentence.js'

export interface SensitivityOptions {
  /** Walks through the assumptions; each takes one point more than there are assumptions. Default 4. */
  readonly trajectories?: number
  /** Replications at each point; default 2, and never more than were compared. */
  readonly replications?: number
}

/** Beside the figures in every report. */
export const SENSITIVITY_MEANING =
  'The sensitivity analysis moves the uncertain assumptions through their stated ranges, one after the other along random walks (Morris screening), with the same people and the same luck at every point; an assumption that the scenario sets is taken as known.'

/** Levels of each assumption: an even number, so that both halves of its range are met equally often. */
const LEVELS = 4

/**
 * Null where there is no lead to follow: fewer than two strategies with a value of the judged KPI, or no point at which
 * both have one.
 */
export async function sensitivityOfLead(
  result: ExperimentResult,
  scenario: Scenario,
  experiments: DerivedExperiments,
  options: SensitivityOptions = {},
): Promise<Sensitivity | null> {
  const contestants = contestantsOf(result)
  if (contestants === null) return null
  const strategies = [contestants.leader, contestants.rivals[0]!].map((index) => scenario.strategies[index]!)
  const ids = screenedAssumptions(scenario, strategies)
  if (ids.length === 0) return null
  const { kpi, currency } = comparisonFacts(scenario)
  const trajectories = options.trajectories ?? 4
  const replications = Math.min(options.replications ?? 2, result.replications)
  const design = morrisDesign(ids.length, trajectories, LEVELS, rootKey(`${scenario.seed} sensitivity`))
  const points = design.points.map((point) => ({
    scenario: { ...scenario, strategies, expect: [], assumptions: assumptionsAt(scenario, ids, point) },
    replications,
  }))
  const leads = await experiments.run('sensitivity', points, {
    take: (outcomes) => {
      const [leader, rival] = valuesByStrategy(outcomes, 2, kpi)
      return orientation(kpi) * meanEstimate(leader!.map((value, r) => value - rival![r]!)).mean
    },
    // On this network the assumption cannot hold, e.g. more sharers than people see a message.
    failed: () => NaN,
  })
  const defined = leads.filter((lead) => lead === lead)
  if (defined.length === 0) return null

  const effects = elementaryEffects(design, leads)
  // Every step goes from the lower half of a range to the upper or back, everything else equal: half of its mean effect
  // to each side of the mean lead is what either half has, free of what the other assumptions happen to be there.
  const meanLead = meanEstimate(leads).mean
  const halfStep = design.delta / 2
  const rows = ids
    .map((id, i): SensitivityRow => {
      const { low, high, meaning } = ASSUMPTIONS[id]
      return {
        assumption: id,
        meaning,
        low,
        high,
        muStar: effects.muStar[i]!,
        mu: effects.mu[i]!,
        sigma: effects.sigma[i]!,
        leadLow: meanLead - halfStep * effects.mu[i]!,
        leadHigh: meanLead + halfStep * effects.mu[i]!,
      }
    })
    .sort((a, b) => influence(b) - influence(a))
  const kept = defined.filter((lead) => lead > 0).length
  return {
    kpi,
    leader: strategies[0]!.id,
    rival: strategies[1]!.id,
    trajectories,
    replications,
    rows,
    leaderKept: kept / defined.length,
    sentence: sensitivitySentence({
      kpi,
      currency,
      leader: strategies[0]!.label.en,
      rival: strategies[1]!.label.en,
      points: leads.length,
      defined: defined.length,
      kept,
      behind: defined.filter((lead) => lead < 0).length,
      rows: rows.filter((row) => influence(row) >= 0),
    }),
  }
}

/** By what rows are sorted: those of which nothing is known, for at every step one end has no lead, come last. */
function influence({ muStar }: SensitivityRow): number {
  return muStar === muStar ? muStar : -1
}

function assumptionsAt(
  scenario: Scenario,
  ids: readonly AssumptionId[],
  point: Float64Array,
): Scenario['assumptions'] {
  const moved = Object.fromEntries(ids.map((id, i) => [id, assumedAt(id, point[i]!)]))
  return { ...scenario.assumptions, ...moved }
}
