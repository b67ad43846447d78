import { KPI_IDS, type KpiId } from '../measure/kpi-ids.js'
import { clusteredMean } from '../measure/statistics/clustered.js'
import { pairedDifference } from '../measure/statistics/paired.js'
import { halfWidth } from '../measure/statistics/t-interval.js'
import type { RunOutcome } from './result.js'

export interface PrecisionOptions {
  /** Half-width asked for, as a share of the mean: 0.05 for `--precision 5%`. */
  readonly relative: number
  readonly kpi: KpiId
  readonly confidence: number
  /** Networks drawn: replication r lives on network r mod redraw. */
  readonly redraw: number
  /** `RunOutcome.strategy` of every strategy that is run. */
  readonly strategies: readonly number[]
  /** First checkpoint; default 30. */
  readonly first?: number
  /** Replications between checkpoints; default 10. */
  readonly step?: number
  /** Never more replications than this; default 2000. */
  readonly most?: number
}

export type StoppingDecision =
  | {
      readonly kind: 'continue'
      /** Replications 0 … target - 1 are needed before anything more can be decided. */
      readonly target: number
      /** Largest half-width over mean at the last checkpoint, for the progress line; null before the first. */
      readonly relativeHalfWidth: number | null
    }
  | {
      readonly kind: 'stop'
      /** The experiment is replications 0 … replications - 1; later ones, finished ahead of time, do not belong to it. */
      readonly replications: number
      readonly reason: 'precise' | 'most'
      readonly relativeHalfWidth: number
    }

/**
 * When an experiment with `--precision` is long enough: Chow & Robbins' rule at fixed checkpoints (30, 40,
 * 50, … replications). It stops at the first one where
 *
 * 1. for every strategy the half-width of the interval of the mean is at most `relative` x |mean|, and
 * 2. for every pair the paired difference is either told apart from 0, or known to within `relative` x the
 *    larger of the two |means|,
 *
 * or at `most`. Means, intervals and pairing are those of the comparison (clustered by network), so a
 * spread between networks that is larger than asked for runs on to `most`.
 *
 * Outcomes may come in any order and ahead of time: only the unbroken run of replications from 0 counts,
 * and checkpoints are looked at one after the other, so the worker count cannot move the stop.
 */
export class PrecisionStop {
  private readonly options: Required<PrecisionOptions>
  private readonly column: number
  /** Judged values by strategy, then replication; a hole where the outcome has not come in yet. */
  private readonly values: (number | undefined)[][]
  private complete = 0
  private checkpoint: number
  private lastWidth: number | null = null
  private stopped: StoppingDecision | null = null

  constructor(options: PrecisionOptions) {
    this.options = { first: 30, step: 10, most: 2000, ...options }
    this.column = KPI_IDS.indexOf(options.kpi)
    this.values = options.strategies.map(() => [])
    this.checkpoint = Math.min(this.options.first, this.options.most)
  }

  /** Takes one outcome; a strategy that is not run and a replication beyond `most` change nothing. */
  add(outcome: RunOutcome): void {
    const series = this.values[this.options.strategies.indexOf(outcome.strategy)]
    if (series === undefined || outcome.replication >= this.options.most) return
    const value = outcome.kpis[this.column]!
    series[outcome.replication] = Number.isFinite(value) ? value : NaN
  }

  /** What follows from the outcomes taken so far; once it says stop it stays so. */
  decide(): StoppingDecision {
    while (this.values.every((series) => series[this.complete] !== undefined)) this.complete++
    while (this.stopped === null && this.complete >= this.checkpoint) this.look()
    return this.stopped ?? { kind: 'continue', target: this.checkpoint, relativeHalfWidth: this.lastWidth }
  }

  private look(): void {
    const replications = this.checkpoint
    const { most, relative, step } = this.options
    const { means, pairs } = this.widthsAt(replications)
    this.lastWidth = means
    if (means <= relative && pairs <= relative) {
      this.stopped = { kind: 'stop', replications, reason: 'precise', relativeHalfWidth: means }
    } else if (replications >= most) {
      this.stopped = { kind: 'stop', replications, reason: 'most', relativeHalfWidth: means }
    } else {
      this.checkpoint = Math.min(most, replications + step)
    }
  }

  /** Largest relative half-width of a mean, and of a paired difference that is not told apart from 0. */
  private widthsAt(replications: number): { readonly means: number; readonly pairs: number } {
    const { confidence, redraw } = this.options
    const networks = redraw <= 1 ? null : Uint32Array.from({ length: replications }, (_, r) => r % redraw)
    const series = this.values.map((values) => Float64Array.from(values.slice(0, replications) as number[]))
    const estimates = series.map((values) => clusteredMean(values, networks))
    const sizes = estimates.map((estimate) => Math.abs(estimate.mean))
    const means = estimates.map((estimate, i) => relativeTo(sizes[i]!, halfWidth(estimate, confidence)))
    const pairs = series.flatMap((a, i) =>
      series.slice(i + 1).map((b, ahead) => {
        const { low, high } = pairedDifference(a, b, networks, confidence).interval
        const toldApart = low > 0 || high < 0
        return toldApart ? 0 : relativeTo(Math.max(sizes[i]!, sizes[i + 1 + ahead]!), (high - low) / 2)
      }),
    )
    return { means: Math.max(...means), pairs: Math.max(0, ...pairs) }
  }
}

/** Half-width over size; 0 for a mean that is known exactly, Infinity where there is no interval. */
function relativeTo(size: number, half: number): number {
  if (half === 0) return 0
  const width = half / size
  return width === width ? width : Infinity
}
