/**
 * Experiments made from one scenario by changing something in it. All share its seed, so that replication r of each
 * has the same people and the same luck, and whatever differs between them was made by the change.
 */
import { HearsayError } from '../../errors.js'
import { comparisonFacts } from '../comparison-facts.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { RunOutcome } from '../result.js'
import { runReplications } from '../run-replications.js'
import type { Runner } from '../runner.js'

export interface DerivedExperiment {
  readonly scenario: Scenario
  /** Replications 0 … `replications` - 1 are run. */
  readonly replications: number
}

/** What becomes of one experiment; `failed` is asked for input failures, such as a network that cannot carry a value. */
export interface DerivedUse<T> {
  take(outcomes: readonly RunOutcome[], experiment: number): T
  failed?(error: HearsayError, experiment: number): T
}

/** Runs derived experiments, here or in workers; results stand in the order of the experiments. */
export interface DerivedExperiments {
  /**
   * @param doing for the progress line, e.g. `sensitivity`
   * @throws HearsayError (interrupted) when it is stopped
   */
  run<T>(doing: string, experiments: readonly DerivedExperiment[], use: DerivedUse<T>): Promise<T[]>
}

export interface RunDerivedOptions {
  readonly signal?: AbortSignal
  /** Called after every replication. */
  readonly onReplication?: () => void
}

/** Runs one derived experiment on a runner of its scenario. */
export async function runDerived<T>(
  runner: Runner,
  { scenario, replications }: DerivedExperiment,
  use: DerivedUse<T>,
  experiment: number,
  { signal, onReplication }: RunDerivedOptions = {},
): Promise<T> {
  const { kpi, confidence, redraw, strategies } = comparisonFacts(scenario)
  try {
    const { outcomes, end } = await runReplications({
      runner,
      length: { kind: 'replications', replications },
      judged: { kpi, confidence, redraw, strategies: strategies.map(({ index }) => index) },
      ...(signal === undefined ? {} : { signal }),
      ...(onReplication === undefined ? {} : { onFinished: onReplication }),
    })
    if (end === 'interrupted') throw new HearsayError('interrupted', 'stopped')
    return use.take(outcomes, experiment)
  } catch (error) {
    if (!(error instanceof HearsayError) || error.kind !== 'input' || use.failed === undefined) throw error
    return use.failed(error, experiment)
  }
}
