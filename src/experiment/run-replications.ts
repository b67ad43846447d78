import { HearsayError } from '../errors.js'
import type { RunOutcome } from './result.js'
import { emptyTree } from './run-cascades.js'
import type { Runner } from './runner.js'
import { PrecisionStop, type PrecisionOptions } from './stopping.js'

/** How long an experiment runs: a fixed number of replications, or until its intervals are narrow enough. */
export type RunLength =
  | { readonly kind: 'replications'; readonly replications: number }
  | {
      readonly kind: 'precision'
      /** Half-width of the judged KPI's interval, as a share of the mean: 0.05 for 5 %. */
      readonly relative: number
      /** Never more replications than this. */
      readonly most: number
    }

export interface RunProgress {
  /** Replications finished, those found stored among them. */
  readonly finished: number
  /** Replications computed in this run. */
  readonly computed: number
  /** Replications needed as far as is known now. */
  readonly target: number
  /** Largest half-width over mean of the judged KPI when last looked at; null before. */
  readonly relativeHalfWidth: number | null
}

export interface RunReplicationsOptions {
  readonly runner: Runner
  readonly length: RunLength
  /** What the intervals are about. */
  readonly judged: Pick<PrecisionOptions, 'kpi' | 'confidence' | 'redraw' | 'strategies'>
  /** Outcomes of earlier runs of the same experiment, by replication. */
  readonly stored?: ReadonlyMap<number, readonly RunOutcome[]>
  /** Is handed every computed replication, in the order in which they finish. */
  readonly onFinished?: (outcomes: readonly RunOutcome[]) => void
  readonly onProgress?: (progress: RunProgress) => void
  /** Aborting ends the run early; what was finished stands. */
  readonly signal?: AbortSignal
}

export interface FinishedReplications {
  /** Replications 0 … `replications` - 1, by replication and strategy. Of cascade trees only the largest are kept. */
  readonly outcomes: readonly RunOutcome[]
  readonly replications: number
  readonly computed: number
  /** How many of `replications` were found stored. */
  readonly reused: number
  /** What it would have come to; more than `replications` only when interrupted. */
  readonly target: number
  /** Complete; precise enough; at the most that was allowed without being precise enough; or interrupted. */
  readonly end: 'complete' | 'precise' | 'most' | 'interrupted'
}

/**
 * Runs replications 0, 1, 2, … until the length is reached, several at a time. Which ones belong to the
 * result depends on their outcomes alone: workers, order of finishing and stored replications change nothing.
 * Rejects with the first failure of a replication.
 */
export function runReplications(options: RunReplicationsOptions): Promise<FinishedReplications> {
  return new Promise((resolve, reject) => new Run(options, resolve, reject).start())
}

/** Replications handed to the runner ahead of their turn, so that it can choose those whose world is at hand. */
const AHEAD = 256

class Run {
  private readonly stored: ReadonlyMap<number, readonly RunOutcome[]>
  private readonly stop: PrecisionStop
  private readonly collector = new OutcomeCollector()
  private target: number
  private relativeHalfWidth: number | null = null
  private end: FinishedReplications['end'] | null = null
  private next = 0
  private running = 0
  private computed = 0
  private settled = false

  constructor(
    private readonly options: RunReplicationsOptions,
    private readonly resolve: (finished: FinishedReplications) => void,
    private readonly reject: (reason: unknown) => void,
  ) {
    const { length, judged } = options
    this.stored = options.stored ?? new Map()
    if (length.kind === 'precision') {
      this.stop = new PrecisionStop({ ...judged, relative: length.relative, most: length.most })
      this.target = 0
    } else {
      // Only watches, for the progress line; about fifty looks cost next to nothing.
      const step = Math.max(10, Math.ceil(length.replications / 50))
      this.stop = new PrecisionStop({ ...judged, relative: 0, first: step, step, most: length.replications })
      this.target = length.replications
    }
  }

  start(): void {
    const { signal } = this.options
    if (signal?.aborted === true) return this.finish()
    signal?.addEventListener('abort', this.finish)
    try {
      this.decide()
      this.pump()
      this.report()
    } catch (error) {
      this.fail(error)
    }
  }

  /** Hands out replications while there is room, and ends the run once nothing more is needed. */
  private pump(): void {
    while (this.end === null && !this.settled && this.mayLaunch()) {
      const replication = this.next++
      const known = this.stored.get(replication)
      if (known === undefined) this.launch(replication)
      else this.take(known)
    }
    if (this.end !== null) this.finish()
  }

  private mayLaunch(): boolean {
    const { length, runner } = this.options
    if (this.next < this.target) return this.running < Math.max(AHEAD, 2 * runner.concurrency)
    // Beyond what is surely needed, only as many as keep every worker busy.
    return length.kind === 'precision' && this.next < length.most && this.running < runner.concurrency
  }

  private launch(replication: number): void {
    this.running++
    this.options.runner.replicate(replication).then(
      (outcomes) => {
        this.running--
        if (this.settled) return
        try {
          this.options.onFinished?.(outcomes)
          this.computed++
          this.take(outcomes)
          this.report()
          this.pump()
        } catch (error) {
          this.fail(error)
        }
      },
      (error: unknown) => this.fail(error),
    )
  }

  private take(outcomes: readonly RunOutcome[]): void {
    for (const outcome of outcomes) this.stop.add(outcome)
    this.collector.add(outcomes)
    this.decide()
  }

  /** Sets `target`, and `end` once nothing more is needed. */
  private decide(): void {
    const decision = this.stop.decide()
    this.relativeHalfWidth = decision.relativeHalfWidth
    if (this.options.length.kind === 'replications') {
      if (this.collector.unbroken >= this.target) this.end = 'complete'
    } else {
      this.target = decision.kind === 'stop' ? decision.replications : decision.target
      if (decision.kind === 'stop') this.end = decision.reason
    }
  }

  private report(): void {
    const { computed, target, relativeHalfWidth } = this
    this.options.onProgress?.({ finished: this.collector.size, computed, target, relativeHalfWidth })
  }

  /** Also what an abort calls. */
  private readonly finish = (): void => {
    if (!this.settle()) return
    const { computed, target, collector, stored } = this
    const replications = Math.min(collector.unbroken, target)
    let reused = 0
    for (let r = 0; r < replications; r++) if (stored.has(r)) reused++
    const outcomes = collector.first(replications)
    this.resolve({ outcomes, replications, computed, reused, target, end: this.end ?? 'interrupted' })
  }

  private fail(error: unknown): void {
    const aborted = this.options.signal?.aborted === true
    if (aborted && error instanceof HearsayError && error.kind === 'interrupted') return this.finish()
    if (this.settle()) this.reject(error)
  }

  /** False when the run has settled before. */
  private settle(): boolean {
    if (this.settled) return false
    this.settled = true
    this.options.signal?.removeEventListener('abort', this.finish)
    return true
  }
}

/**
 * Outcomes by replication, of which the unbroken run from 0 counts. A report shows one cascade per
 * strategy, so trees are dropped as soon as an earlier replication is known to have one at least as large.
 */
class OutcomeCollector {
  /** Replications 0 … unbroken - 1 were all added. */
  unbroken = 0
  private readonly byReplication = new Map<number, readonly RunOutcome[]>()
  /** Size of the largest cascade so far, by strategy. */
  private readonly largest = new Map<number, number>()

  get size(): number {
    return this.byReplication.size
  }

  add(outcomes: readonly RunOutcome[]): void {
    const [first] = outcomes
    if (first === undefined) throw new HearsayError('internal', 'a replication came back without outcomes')
    this.byReplication.set(first.replication, outcomes)
    for (
      let next = this.byReplication.get(this.unbroken);
      next;
      next = this.byReplication.get(this.unbroken)
    ) {
      this.byReplication.set(
        this.unbroken++,
        next.map((outcome) => this.pruned(outcome)),
      )
    }
  }

  first(replications: number): RunOutcome[] {
    return Array.from({ length: replications }, (_, r) => this.byReplication.get(r)!).flat()
  }

  private pruned(outcome: RunOutcome): RunOutcome {
    const { size } = outcome.largest
    if (size <= (this.largest.get(outcome.strategy) ?? 0)) return { ...outcome, largest: emptyTree() }
    this.largest.set(outcome.strategy, size)
    return outcome
  }
}
