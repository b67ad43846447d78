/**
 * Many runs of one classic diffusion model, and what they come to. Run r depends on the network, the model,
 * the seeds, the seed text and r alone: not on the number of workers, the batches or their order.
 */
import { HearsayError } from '../errors.js'
import type { SeedChoice } from '../kernel/cascade-kernel.js'
import type { Network } from '../network/network.js'
import { deriveKey, rootKey } from '../random/keyed.js'
import { PURPOSE } from '../random/purposes.js'
import { Stream } from '../random/stream.js'
import type { RunMeasureName } from '../measure/run-measures.js'
import type { CascadeColumns } from './cascade-columns.js'
import { cascadeHash } from './cascade-hash.js'
import { MeasureReader, requireMeasures } from './cascade-measures.js'
import { bindEngine, type CascadeEngine } from './cascade-engine.js'
import type { CascadeModel } from './cascade-model.js'
import { summarizeDefined, summarizeRuns, type MeasureSummary, type RunSummary } from './cascade-summary.js'

/** What to run; plain data, so that it crosses to workers (the network without a copy where memory is shared). */
export interface CascadeJob {
  readonly network: Network
  readonly model: CascadeModel
  /** Null: nobody, in models that need no one. */
  readonly seeds: SeedChoice | null
  /** Any text; `hearsay` on the command line unless given. */
  readonly seed: string
  /** What to measure of each run beside size, depth and duration; default: nothing. */
  readonly measures?: readonly RunMeasureName[]
  /** Default: the model's own kernel. */
  readonly engine?: CascadeEngine
}

export interface CascadeRuns extends CascadeColumns {
  readonly summary: {
    readonly size: RunSummary
    readonly depth: RunSummary
    readonly durationHours: RunSummary | null
    readonly part: RunSummary | null
    /** By name; of the runs in which each is defined. */
    readonly measures: Readonly<Record<string, MeasureSummary>>
  }
  /** SHA-256 over the outcomes in run order, see `cascadeHash`. */
  readonly resultHash: string
}

/** Runs `count` consecutive runs from `first` on. */
export type CascadeBatch = (first: number, count: number) => CascadeColumns

/** Where batches are run: here, or in workers. */
export interface CascadeRunner {
  /** How many batches it works on at a time. */
  readonly concurrency: number
  batch(first: number, count: number): Promise<CascadeColumns>
}

export interface CascadeRunsOptions {
  /** Default: in the calling thread. */
  readonly runner?: CascadeRunner
  /**
   * Ends sooner, where the standard error of the mean size is at most this share of the mean: looked at after 1000
   * runs, 2000, 4000 and so on, so that neither speed nor workers decide. Default: all runs are made.
   */
  readonly precision?: number
  /** Called after each batch with the number of finished runs and how many there will be as far as one knows. */
  readonly onProgress?: (finished: number, target: number) => void
  /** Aborting ends the work with an `interrupted` failure. */
  readonly signal?: AbortSignal
}

/** The most runs of one job: their outcomes are held in memory. */
export const MAX_CASCADE_RUNS = 100_000_000

/** Runs after which the precision is looked at first. */
const FIRST_LOOK = 1000

/** A batch should be long beside the cost of a message and short beside a person's patience. */
const BATCH_MS = 100

/**
 * Runs 0 … runs - 1 of a job, or fewer where a precision is asked for and reached. Errors: `interrupted` after an abort; what the model says about the network.
 * `runs` must be a whole number from 1 to `MAX_CASCADE_RUNS`.
 */
export async function cascadeRuns(
  job: CascadeJob,
  runs: number,
  options: CascadeRunsOptions = {},
): Promise<CascadeRuns> {
  const { runner = serialCascadeRunner(job), precision } = options
  const size = new Uint32Array(runs)
  const depth = new Uint32Array(runs)
  let durationHours: Float64Array | null = null
  let part: Uint32Array | null = null
  const measures: Record<string, Float64Array> = {}
  let until = precision === undefined ? runs : Math.min(FIRST_LOOK, runs)
  let next = 0
  let finished = 0
  let batchRuns = 1

  /** One of `concurrency` lanes: takes the next batch until none is left before the next look. */
  async function lane(): Promise<void> {
    while (next < until) {
      if (options.signal?.aborted === true) throw new HearsayError('interrupted', 'stopped')
      const first = next
      const count = Math.min(batchRuns, until - first)
      next += count
      const started = performance.now()
      const columns = await runner.batch(first, count)
      // How runs are cut into batches changes the time they take and nothing else.
      const elapsed = Math.max(0.01, performance.now() - started)
      batchRuns = Math.max(1, Math.min(4 * count, Math.floor((count * BATCH_MS) / elapsed)))
      size.set(columns.size, first)
      depth.set(columns.depth, first)
      if (columns.durationHours !== null) {
        durationHours ??= new Float64Array(runs)
        durationHours.set(columns.durationHours, first)
      }
      if (columns.part !== null) {
        part ??= new Uint32Array(runs)
        part.set(columns.part, first)
      }
      for (const [name, values] of Object.entries(columns.measures)) {
        measures[name] ??= new Float64Array(runs)
        measures[name].set(values, first)
      }
      finished += count
      options.onProgress?.(finished, until)
    }
  }

  try {
    for (;;) {
      await Promise.all(Array.from({ length: runner.concurrency }, lane))
      if (until === runs || isPrecise(size.subarray(0, until), precision!)) break
      until = Math.min(2 * until, runs)
    }
  } finally {
    // After a failure the other lanes end with the batch that they are at.
    next = until
  }
  const columns = firstRuns({ size, depth, durationHours, part, measures }, until)
  return { ...columns, summary: summarizeColumns(columns), resultHash: cascadeHash(columns) }
}

function isPrecise(sizes: Uint32Array, precision: number): boolean {
  const { mean, standardError } = summarizeRuns(sizes)
  return standardError !== null && standardError <= precision * mean
}

function firstRuns(columns: CascadeColumns, runs: number): CascadeColumns {
  const { size, depth, durationHours, part, measures } = columns
  if (size.length === runs) return columns
  return {
    size: size.slice(0, runs),
    depth: depth.slice(0, runs),
    durationHours: durationHours === null ? null : durationHours.slice(0, runs),
    part: part === null ? null : part.slice(0, runs),
    measures: Object.fromEntries(
      Object.entries(measures).map(([name, values]) => [name, values.slice(0, runs)]),
    ),
  }
}

/** Runs batches in the calling thread, letting other work through between them. */
export function serialCascadeRunner(job: CascadeJob): CascadeRunner {
  const batch = cascadeBatch(job)
  return {
    concurrency: 1,
    async batch(first, count) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      return batch(first, count)
    },
  }
}

/**
 * Binds a job's model to its network once, to run any batch of it.
 * Errors: what the model says about its parameters and the network; measures that have no meaning for it.
 */
export function cascadeBatch(job: CascadeJob): CascadeBatch {
  const { kernel, part: partOfRun } = bindEngine(job.engine ?? 'kernel', job.network, job.model, job.seeds)
  const stream = runStreams(job.seed)
  const asked = requireMeasures(job.measures ?? [], job.model.name)
  const reader = asked.length === 0 ? null : new MeasureReader(job.network, asked)
  return (first, count) => {
    const size = new Uint32Array(count)
    const depth = new Uint32Array(count)
    const durationHours = kernel.hours === null ? null : new Float64Array(count)
    const part = partOfRun === null ? null : new Uint32Array(count)
    const measures = reader === null ? {} : reader.begin(count)
    for (let i = 0; i < count; i++) {
      kernel.run(stream(first + i))
      size[i] = kernel.size
      depth[i] = kernel.depth
      if (durationHours !== null) durationHours[i] = kernel.durationHours
      if (part !== null) part[i] = partOfRun!()
      if (reader !== null) reader.read(i, kernel, part === null ? NaN : part[i]!)
    }
    return { size, depth, durationHours, part, measures }
  }
}

/** The stream of run r. */
export function runStreams(seed: string): (run: number) => Stream {
  const key = deriveKey(rootKey(seed), PURPOSE.cascadeRun)
  return (run) => new Stream(deriveKey(key, run))
}

function summarizeColumns(columns: CascadeColumns): CascadeRuns['summary'] {
  const { size, depth, durationHours, part, measures } = columns
  return {
    size: summarizeRuns(size),
    depth: summarizeRuns(depth),
    durationHours: durationHours === null ? null : summarizeRuns(durationHours),
    part: part === null ? null : summarizeRuns(part),
    measures: Object.fromEntries(
      Object.entries(measures).map(([name, values]) => [name, summarizeDefined(values)]),
    ),
  }
}
