/** A comparison that answers while it runs. */
import { compareStrategies } from '../../../src/experiment/compare-strategies.js'
import { encodeOutcomes } from '../../../src/experiment/outcome-codec.js'
import type { ExperimentResult, Manifest, RunOutcome } from '../../../src/experiment/result.js'
import type { Runner } from '../../../src/experiment/runner.js'
import type { PreparedQuestion } from './prepared-question.js'
import { Pulse } from './pulse.js'
import type { Tell } from './types.js'

/** A first answer early, better ones later: each is exact for the campaigns that it has. */
const EARLY_ANSWERS = [5, 20, 80, 320, 1280, 5120]

export interface ProgressiveRun {
  readonly prepared: PreparedQuestion
  readonly runner: Runner
  /** Finished campaigns, by replication; more are added. */
  readonly stored: Map<number, readonly RunOutcome[]>
  readonly replications: number
  readonly manifest: () => Manifest
  readonly signal: AbortSignal
  readonly tell: Tell
}

/** The whole answer; null when it was interrupted, after an answer from what was finished. */
export async function answerProgressively(run: ProgressiveRun): Promise<ExperimentResult | null> {
  const { prepared, runner, stored, replications, manifest, signal, tell } = run
  const { files, hash, inputs } = prepared
  const pulse = new Pulse()
  let fresh: Uint8Array[] = []
  let finishedSoFar = 0
  const tellProgress = (): void | Promise<void> => {
    const campaigns = fresh
    fresh = []
    return tell({ kind: 'progress', finished: finishedSoFar, campaigns })
  }
  const early = EARLY_ANSWERS.filter((goal) => goal > stored.size && goal < replications)
  for (const goal of [...early, replications]) {
    const { finished, result } = await compareStrategies({
      inputs,
      scenarioHash: hash,
      runner,
      length: { kind: 'replications', replications: goal },
      stored,
      signal,
      onFinished: (outcomes) => {
        stored.set(outcomes[0]!.replication, outcomes)
        fresh.push(encodeOutcomes(outcomes))
      },
      onProgress: (progress) => {
        finishedSoFar = progress.finished
        if (pulse.isDue()) void tellProgress()
      },
      manifest,
    })
    await tellProgress()
    // Heard before the ending is, which comes by another channel.
    if (result !== null) await tell({ kind: 'answer', answer: { result, incremental: null, files } })
    if (finished.end === 'interrupted') return null
    if (goal === replications) return result
  }
  return null
}
