import type { WorldInputs } from './prepare.js'
import type { RunOutcome } from './result.js'

/**
 * Runs replications of one experiment, here or in workers. The outcome of a replication depends on the
 * scenario, the seed and its number alone, never on which runner, which worker or in which order.
 */
export interface Runner {
  /** How many replications it works on at a time. */
  readonly concurrency: number
  /** The outcomes of one replication: one per strategy that was asked for, in the scenario's order. */
  replicate(replication: number): Promise<RunOutcome[]>
  /** Gives up what is still running and frees workers and worlds. */
  close(): Promise<void>
}

export interface RunnerOptions {
  /** Worlds are dropped, and rebuilt when needed again, above this. Default: 700 MB. */
  readonly worldBudgetBytes?: number
}

/** The network that a replication lives on. */
export function networkIndexOf(inputs: WorldInputs, replication: number): number {
  return replication % inputs.scenario.population.redraw
}
