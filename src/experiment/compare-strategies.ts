import { matchPeople } from './given-networks.js'
import { comparisonFacts } from './comparison-facts.js'
import { experimentResult } from './experiment-result.js'
import { givenNetworks, type WorldInputs } from './prepare.js'
import type { ExperimentResult, Manifest } from './result.js'
import {
  runReplications,
  type FinishedReplications,
  type RunReplicationsOptions,
} from './run-replications.js'

export interface CompareOptions extends Omit<RunReplicationsOptions, 'judged'> {
  readonly inputs: WorldInputs
  readonly scenarioHash: string
  /** `run`: the same without being asked for a comparison. Default `compare`. */
  readonly command?: 'compare' | 'run'
  /** What the result says of its making; called when the replications are done. */
  readonly manifest: () => Manifest
}

export interface ComparedStrategies {
  readonly finished: FinishedReplications
  /** Null when it was interrupted before the first replication was complete. */
  readonly result: ExperimentResult | null
}

/** The main job: runs the replications and makes the result of them. */
export async function compareStrategies(options: CompareOptions): Promise<ComparedStrategies> {
  const { inputs, scenarioHash, command = 'compare', manifest, ...running } = options
  const { scenario } = inputs
  const { kpi, confidence, redraw, strategies } = comparisonFacts(scenario)
  const judged = { kpi, confidence, redraw, strategies: strategies.map(({ index }) => index) }
  const finished = await runReplications({ ...running, judged })
  if (finished.replications === 0) return { finished, result: null }
  const about = { command, scenario, scenarioHash, people: simulatedPeople(inputs), manifest: manifest() }
  return { finished, result: experimentResult(about, finished.outcomes) }
}

/** Simulated people of every world of an experiment: accounts of given networks, and the population otherwise. */
export function simulatedPeople(inputs: WorldInputs): number {
  const given = givenNetworks(inputs)
  return matchPeople(given).people + (given.includes(null) ? inputs.scenario.population.agents : 0)
}
