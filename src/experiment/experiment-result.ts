import { addCascadeCounts, noCascades } from '../measure/cascade-counts.js'
import type { Scenario } from '../scenario/scenario.js'
import { aggregate } from './aggregate.js'
import { assumptionsOf, limitsOf } from './assumptions.js'
import { targetRows } from './cascade-targets.js'
import { comparisonFacts } from './comparison-facts.js'
import type { CascadeCounts, ExperimentResult, Manifest, RunOutcome } from './result.js'
import { resultHash } from './result-hash.js'

/** What is known of an experiment besides its outcomes. */
export interface ExperimentAbout {
  readonly command: 'compare' | 'run'
  readonly scenario: Scenario
  readonly scenarioHash: string
  /** Simulated people: those of the networks that are given and those that are generated. */
  readonly people: number
  readonly manifest: Manifest
}

/** Everything that is shown or written of an experiment, from the outcomes of replications 0, 1, 2 … */
export function experimentResult(about: ExperimentAbout, outcomes: readonly RunOutcome[]): ExperimentResult {
  const { scenario, people } = about
  const facts = comparisonFacts(scenario)
  return {
    command: about.command,
    scenario: {
      name: scenario.name,
      hash: about.scenarioHash,
      currency: scenario.currency,
      horizonHours: scenario.horizonHours,
      agents: people,
      peoplePerAgent: scenario.population.peoplePerAgent,
      platforms: scenario.platforms.map(({ id }) => id),
    },
    seed: scenario.seed,
    replications: new Set(outcomes.map(({ replication }) => replication)).size,
    confidence: facts.confidence,
    flopBelow: facts.flopBelow,
    ...aggregate(facts, outcomes),
    shown: facts.shown,
    attributionModels: scenario.compare.attribution,
    targets: targetsFor(scenario, outcomes),
    explained: null,
    sensitivity: null,
    incremental: null,
    assumptions: assumptionsOf(scenario, people),
    limits: limitsOf(),
    resultHash: resultHash(outcomes),
    manifest: about.manifest,
  }
}

/** The measured cascades are tweets: they are set beside the simulated ones where something like X takes part. */
function targetsFor(scenario: Scenario, outcomes: readonly RunOutcome[]): ExperimentResult['targets'] {
  if (!scenario.platforms.some(({ profile }) => profile === 'x')) return []
  return targetRows(pooled(outcomes.map(({ cascades }) => cascades)))
}

/** Adds up in pairs, so that the cost stays linear; counts come out the same in any grouping. */
function pooled(counts: readonly CascadeCounts[]): CascadeCounts {
  if (counts.length <= 1) return counts[0] ?? noCascades()
  const half = counts.length >> 1
  return addCascadeCounts(pooled(counts.slice(0, half)), pooled(counts.slice(half)))
}
