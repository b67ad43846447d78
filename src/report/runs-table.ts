import type { RunOutcome } from '../experiment/result.js'

/**
 * Rows of the table of runs: by replication, then by strategy, whatever the order in which workers
 * delivered them. The input is left as it is.
 */
export function inRunOrder(outcomes: readonly RunOutcome[]): RunOutcome[] {
  return [...outcomes].sort((a, b) => a.replication - b.replication || a.strategy - b.strategy)
}

/** The id of the strategy that an outcome belongs to; a stray index is a bug and says so. */
export function strategyIdOf(outcome: RunOutcome, strategyIds: readonly string[]): string {
  const id = strategyIds[outcome.strategy]
  if (id === undefined) {
    throw new RangeError(
      `run of strategy ${outcome.strategy}, but there are ${strategyIds.length} strategies`,
    )
  }
  return id
}
