/** Runs claims as experiments: every arm of every trial on the same people with the same luck, then judged. */
import { requireScenario } from '../../scenario/parse.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { DerivedExperiment, DerivedExperiments } from '../levers/derived-experiments.js'
import { networksOf } from '../levers/derived-values.js'
import { sortedOutcomes } from '../result-hash.js'
import { USUAL_REPLICATIONS, type Arm, type Claim, type Trial } from './claim.js'
import { judgeClaim, judgeTrial, measuresOf, type ArmValues } from './judge.js'
import { measureOf } from './measures.js'
import type { ClaimResult, ClaimsResult } from './result.js'

/** The scenario that every arm changes. */
export interface BaseWorld {
  readonly file: string
  readonly text: string
  /** Settings that come before all others, e.g. a seed. */
  readonly settings: readonly string[]
}

export interface ExamineOptions {
  /** In place of every trial's own number. */
  readonly replications?: number | null
}

/**
 * Runs the claims, each arm as an experiment of its own: nothing but the settings of the arm tells it from the others, so
 * what is equal in two arms was reached by no lever.
 * @throws an input error where a setting does not fit the base scenario
 */
export async function examineClaims(
  claims: readonly Claim[],
  base: BaseWorld,
  experiments: DerivedExperiments,
  options: ExamineOptions = {},
): Promise<ClaimResult[]> {
  const planned = claims.flatMap(({ trials }) => trials.flatMap((trial) => plannedArms(trial, base, options)))
  const values = await experiments.run('claims', planned, {
    take: (outcomes, index): ArmValues => {
      const { scenario, trial } = planned[index]!
      const runs = sortedOutcomes(outcomes)
      return new Map(
        measuresOf(trial).map((id) => [id, Float64Array.from(runs, (run) => measureOf(id, run, scenario))]),
      )
    },
  })
  let next = 0
  return claims.map((claim) =>
    judgeClaim(
      claim,
      claim.trials.map((trial) => {
        const arms = planned.slice(next, next + trial.arms.length)
        const own = values.slice(next, (next += trial.arms.length))
        const { replications, scenario } = arms[0]!
        return judgeTrial(trial, {
          values: own,
          strategies: arms.map((arm) => arm.scenario.strategies[0]!.id),
          networks: networksOf(replications, scenario.population.redraw),
          confidence: scenario.compare.confidence,
        })
      }),
    ),
  )
}

interface PlannedArm extends DerivedExperiment {
  readonly trial: Trial
}

function plannedArms(trial: Trial, base: BaseWorld, { replications }: ExamineOptions): PlannedArm[] {
  return trial.arms.map((arm) => ({
    trial,
    scenario: armScenario(base, trial, arm),
    replications: replications ?? trial.replications ?? USUAL_REPLICATIONS,
  }))
}

/** The base scenario under an arm's settings, with the one strategy that the arm runs. */
export function armScenario(base: BaseWorld, trial: Trial, arm: Arm): Scenario {
  const settings = [...base.settings, ...(trial.world ?? []), ...arm.settings]
  const scenario = requireScenario(base.text, base.file, { settings, trusted: true })
  const strategy =
    arm.strategy === undefined
      ? scenario.strategies[0]
      : scenario.strategies.find(({ id }) => id === arm.strategy)
  if (strategy === undefined) throw new Error(`${base.file} has no strategy ${arm.strategy}`)
  return { ...scenario, strategies: [strategy], expect: [] }
}

/** What reports say of the world in which claims are tried. */
export function baseFacts({ file, settings, text }: BaseWorld): Omit<ClaimsResult, 'claims' | 'firms'> {
  const { compare, currency, seed } = requireScenario(text, file, { settings, trusted: true })
  return { seed, confidence: compare.confidence, currency }
}
