/** What the worker does, apart from being one: so that tests do the same in Node. */
import { toPlainFailure } from '../../../src/errors.js'
import { explainLead } from '../../../src/experiment/levers/explain.js'
import { incrementalAttribution } from '../../../src/experiment/levers/incremental.js'
import type { DerivedExperiments } from '../../../src/experiment/levers/derived-experiments.js'
import { decodeOutcomes } from '../../../src/experiment/outcome-codec.js'
import type { ExperimentResult, Manifest, RunOutcome } from '../../../src/experiment/result.js'
import type { Runner } from '../../../src/experiment/runner.js'
import { serialRunner } from '../../../src/experiment/serial-runner.js'
import { serialExperiments } from '../../../src/experiment/levers/serial-experiments.js'
import { sensitivityOfLead } from '../../../src/experiment/sensitivity/sensitivity.js'
import { pooledExperiments } from '../../../src/workers/pooled-experiments.js'
import { pooledRunner } from '../../../src/workers/pooled-runner.js'
import type { WorkerPool } from '../../../src/workers/worker-pool.js'
import { factsOf, QuestionDesk, readQuestion, type PreparedQuestion } from './prepared-question.js'
import { answerProgressively } from './progressive-answers.js'
import { Pulse } from './pulse.js'
import { markOf } from './question-mark.js'
import { runsCsv } from './runs-csv.js'
import type {
  CompareApi,
  Described,
  Ending,
  FollowUpEnding,
  FollowUpKind,
  Question,
  Tell,
  Unfinished,
} from './types.js'

/** The page takes a worker for dead that says nothing for a minute. */
const SIGN_OF_LIFE_MS = 5000

export interface JobsOptions {
  readonly version: string
  /** What runs the engine, for the manifest. */
  readonly engine: string
  /** At most this many workers; null where this thread has to do the work. */
  readonly startPool: (most: number, signal: AbortSignal) => Promise<WorkerPool | null>
}

interface Work {
  readonly prepared: PreparedQuestion
  readonly signal: AbortSignal
  readonly derived: (pool: WorkerPool | null) => DerivedExperiments
}

export class CompareJobs implements CompareApi {
  private readonly desk = new QuestionDesk()
  private running: AbortController | null = null
  /** Finished campaigns of the last question. */
  private stored = { mark: '', campaigns: new Map<number, readonly RunOutcome[]>() }

  constructor(private readonly options: JobsOptions) {}

  describe(question: Question): Described {
    try {
      return { ok: true, facts: factsOf(readQuestion(question)) }
    } catch (error) {
      return { ok: false, failure: toPlainFailure(error) }
    }
  }

  remember(question: Question, campaigns: readonly Uint8Array[]): void {
    const stored = this.campaignsOf(question)
    for (const bytes of campaigns) {
      const outcomes = decodeOutcomes(bytes)
      stored.set(outcomes[0]!.replication, outcomes)
    }
  }

  compare(question: Question, replications: number, tell: Tell): Promise<Ending> {
    const manifest = this.manifestFrom(new Date())
    return this.work<Ending>(question, tell, async ({ prepared, signal, derived }) => {
      const stored = this.campaignsOf(question)
      const { incremental } = prepared.scenario.compare
      const pool = await this.options.startPool(incremental ? Infinity : replications - stored.size, signal)
      const runner = await runnerOf(pool, prepared)
      try {
        const run = { prepared, runner, stored, replications, manifest, signal, tell }
        const result = await answerProgressively(run)
        if (result === null) return { kind: 'cancelled' }
        if (incremental) {
          const found = await incrementalAttribution(prepared.scenario, result.replications, derived(pool))
          await tell({ kind: 'answer', answer: { result, incremental: found, files: prepared.files } })
        }
        return { kind: 'complete' }
      } finally {
        await runner.close()
        await pool?.close()
      }
    })
  }

  followUp(
    question: Question,
    result: ExperimentResult,
    kind: FollowUpKind,
    tell: Tell,
  ): Promise<FollowUpEnding> {
    return this.work<FollowUpEnding>(question, tell, async ({ prepared: { scenario }, signal, derived }) => {
      const pool = await this.options.startPool(Infinity, signal)
      try {
        const found =
          kind === 'explained'
            ? { explained: await explainLead(result, scenario, derived(pool)) }
            : { sensitivity: await sensitivityOfLead(result, scenario, derived(pool)) }
        return { kind: 'found', found }
      } finally {
        await pool?.close()
      }
    })
  }

  runsCsv(question: Question, replications: number): string {
    const ids = readQuestion(question).scenario.strategies.map(({ id }) => id)
    const outcomes = [...this.campaignsOf(question).values()].flat()
    return runsCsv(
      outcomes.filter(({ replication }) => replication < replications),
      ids,
    )
  }

  cancel(): void {
    this.running?.abort()
  }

  private campaignsOf(question: Question): Map<number, readonly RunOutcome[]> {
    const mark = markOf(question)
    if (this.stored.mark !== mark) this.stored = { mark, campaigns: new Map() }
    return this.stored.campaigns
  }

  /** One thing at a time: another takes the place of what is under way. */
  private async work<E>(
    question: Question,
    tell: Tell,
    task: (work: Work) => Promise<E>,
  ): Promise<E | Unfinished> {
    this.running?.abort()
    const controller = new AbortController()
    this.running = controller
    const { signal } = controller
    const alive = setInterval(() => void tell({ kind: 'alive' }), SIGN_OF_LIFE_MS)
    try {
      const prepared = await this.desk.prepare(question)
      const derived = (pool: WorkerPool | null): DerivedExperiments => {
        const pulse = new Pulse()
        const onProgress = (_: string, finished: number, of: number): void => {
          if (pulse.isDue()) void tell({ kind: 'extra', finished, of })
        }
        const { networks } = prepared.inputs
        return pool === null
          ? serialExperiments(networks, { signal, onProgress })
          : pooledExperiments(networks, pool, { signal, onProgress })
      }
      return await task({ prepared, signal, derived })
    } catch (error) {
      if (signal.aborted) return { kind: 'cancelled' }
      return { kind: 'failed', failure: toPlainFailure(error) }
    } finally {
      clearInterval(alive)
      if (this.running === controller) this.running = null
    }
  }

  private manifestFrom(startedAt: Date): () => Manifest {
    const { version, engine } = this.options
    return () => ({
      version,
      node: engine,
      startedAt: startedAt.toISOString(),
      wallSeconds: (Date.now() - startedAt.getTime()) / 1000,
    })
  }
}

async function runnerOf(pool: WorkerPool | null, { inputs }: PreparedQuestion): Promise<Runner> {
  if (pool === null) return serialRunner(inputs)
  try {
    return await pooledRunner(pool, inputs)
  } catch (error) {
    await pool.close()
    throw error
  }
}
