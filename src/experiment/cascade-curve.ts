/** How a cascade grows, over many runs: what a picture of a model shows. */
import { quantileSorted } from '../measure/quantile.js'
import type { CascadeJob } from './cascade-runs.js'
import { cascadeTrees, type CascadeTreeOfRun } from './cascade-trees.js'

/** People reached by each step of time, over runs. Plain data. */
export interface SpreadCurve {
  /** How many runs it is drawn from. */
  readonly runs: number
  readonly unit: 'generations' | 'hours'
  /** What is counted: people reached so far (in `sis` those infected at least once), or in `hawkes` actions so far. */
  readonly counted: 'people' | 'actions'
  /** Ascending, from 0. Even, but for the rounding of doubles. */
  readonly steps: readonly number[]
  /** One; in `competitive` two, of the first and of the second content. */
  readonly bands: readonly SpreadBand[]
}

/** One entry a step. */
export interface SpreadBand {
  /** Quantiles across runs of type 7, see measure/quantile; each step on its own. */
  readonly p05: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
  /** Up to three runs, by the number of people whom all contents reach: a small, a middling and a large one. */
  readonly samples: readonly (readonly number[])[]
}

/** A curve is drawn from no more runs than this: memory is held for every run and step. */
const MOST_RUNS = 2000
const HOUR_STEPS = 60
/** With more generations than this, not each has a step. */
const MOST_GENERATIONS = 120

/**
 * The growth of runs 0 … runs - 1 of a job (of the first 2000, if they are more), up to the time by which 19 of 20 runs
 * have reached 99 % of their people: stragglers would leave most of a picture empty. Hours come in 60 steps.
 * Each run is simulated twice, for the end of the curve is known last. Errors: those of the model.
 */
export function spreadCurve(job: CascadeJob, runs: number): SpreadCurve {
  const drawn = Math.min(runs, MOST_RUNS)
  const ends = new Float64Array(drawn)
  const sizes = new Uint32Array(drawn)
  let unit: SpreadCurve['unit'] = 'hours'
  for (const tree of cascadeTrees(job, drawn)) {
    const size = tree.order.length
    sizes[tree.run] = size
    ends[tree.run] = timesOf(tree)[Math.max(0, Math.ceil(0.99 * size) - 1)] ?? 0
    if (tree.hours === null) unit = 'generations'
  }
  const steps = stepsTo(quantileSorted(ends.sort(), 0.95), unit)
  const isCompetitive = job.model.name === 'competitive'
  const counts = Array.from({ length: isCompetitive ? 2 : 1 }, () => steps.map(() => new Uint32Array(drawn)))
  const contents = isCompetitive ? new Uint8Array(job.network.nodes) : null
  for (const tree of cascadeTrees(job, drawn)) {
    if (contents !== null) findContents(tree, seedCount(job), contents)
    countRun(tree, steps, contents, counts)
  }
  const samples = sampleRuns(sizes)
  return {
    runs: drawn,
    unit,
    counted: job.model.name === 'hawkes' ? 'actions' : 'people',
    steps,
    bands: counts.map((rows) => bandOf(rows, samples)),
  }
}

function timesOf(tree: CascadeTreeOfRun): Float64Array | Uint32Array {
  return tree.hours ?? tree.generations
}

function stepsTo(end: number, unit: SpreadCurve['unit']): number[] {
  if (unit === 'hours') return Array.from({ length: HOUR_STEPS + 1 }, (_, i) => (end * i) / HOUR_STEPS)
  const each = Math.max(1, Math.ceil(end / MOST_GENERATIONS))
  return Array.from({ length: Math.ceil(end / each) + 1 }, (_, i) => i * each)
}

function seedCount({ seeds }: CascadeJob): number {
  if (seeds === null) return 0
  return seeds.kind === 'nodes' ? seeds.nodes.length : seeds.count
}

/** Which of two contents each entry of a run's order has: seeds of the first stand first, others have their parent's. */
function findContents({ parents }: CascadeTreeOfRun, firstSeeds: number, contents: Uint8Array): void {
  for (let i = 0; i < parents.length; i++) {
    const parent = parents[i]!
    contents[i] = parent >= 0 ? contents[parent]! : i < firstSeeds ? 0 : 1
  }
}

/** Writes down, for each content and step, how many have it by then. */
function countRun(
  tree: CascadeTreeOfRun,
  steps: readonly number[],
  contents: Uint8Array | null,
  counts: readonly (readonly Uint32Array[])[],
): void {
  const times = timesOf(tree)
  const sofar = new Uint32Array(counts.length)
  let i = 0
  for (const [step, time] of steps.entries()) {
    for (; i < times.length && times[i]! <= time; i++) sofar[contents === null ? 0 : contents[i]!]!++
    for (const [content, rows] of counts.entries()) rows[step]![tree.run] = sofar[content]!
  }
}

/** The runs at a sixth, a half and five sixths of the way from the smallest to the largest; of equal ones the earlier first. */
function sampleRuns(sizes: Uint32Array): number[] {
  const ranking = Array.from(sizes, (_, run) => run).sort((a, b) => sizes[a]! - sizes[b]! || a - b)
  return [...new Set([1, 3, 5].map((sixths) => ranking[Math.floor((sixths * (sizes.length - 1)) / 6)]!))]
}

function bandOf(rows: readonly Uint32Array[], samples: readonly number[]): SpreadBand {
  const sorted = rows.map((row) => row.slice().sort())
  const quantiles = (p: number): number[] => sorted.map((row) => quantileSorted(row, p))
  return {
    p05: quantiles(0.05),
    p50: quantiles(0.5),
    p95: quantiles(0.95),
    samples: samples.map((run) => rows.map((row) => row[run]!)),
  }
}
