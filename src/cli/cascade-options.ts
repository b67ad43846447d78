import type { Command } from 'commander'
import { usageError } from '../errors.js'
import { CASCADE_ENGINES, type CascadeEngine } from '../experiment/cascade-engine.js'
import { requireMeasures } from '../experiment/cascade-measures.js'
import { MAX_CASCADE_RUNS } from '../experiment/cascade-runs.js'
import type { RunMeasureName } from '../measure/run-measures.js'
import type { Direction } from '../network/network.js'
import { addModelOptions, modelRequest, type ModelRequest } from './cascade-model-options.js'
import {
  addCommonOptions,
  commonOptions,
  positiveInteger,
  share,
  type CommonOptions,
} from './common-options.js'
import { addNetworkOptions, oneOf, refused } from './option-values.js'

const STRATEGIES = ['random', 'degree', 'pagerank', 'kcore'] as const

const MOST_RUNS_FOR_PRECISION = 1_000_000

/** Who is asked for as seeds: people by name, or a number of them found in a way. */
export type SeedRequest =
  | { readonly labels: readonly string[] }
  | { readonly strategy: (typeof STRATEGIES)[number]; readonly count: number }

export interface CascadeOptions {
  readonly network: string
  /** Null: not given. */
  readonly direction: Direction | null
  readonly model: ModelRequest<SeedRequest>
  /** Null: nobody, in a model that needs no one. */
  readonly seeds: SeedRequest | null
  readonly engine: CascadeEngine
  /** With a precision at most so many. */
  readonly runs: number
  /** Standard error of the mean size, as a share of it, that is enough; null: all runs are made. */
  readonly precision: number | null
  /** What to measure beside size, depth and duration. */
  readonly measures: readonly RunMeasureName[]
  /** File to write one row a run to; null: none. */
  readonly sizes: string | null
  /** File to write who reached whom to; null: none. */
  readonly tree: string | null
  /** File to draw to; null: none. */
  readonly picture: string | null
  readonly common: CommonOptions
}

export function addCascadeOptions(command: Command): Command {
  addNetworkOptions(command)
  addModelOptions(command)
    .option('--seed-nodes <names>', 'who starts, by name, separated by commas', names)
    .option('--seed-count <n>', 'how many start (default: 1; in bass nobody)', positiveInteger(1e9))
    .option(
      '--seed-strategy <how>',
      'who starts: random (anew in each run), degree (most followers), pagerank, kcore; see also `hearsay seeds`',
      oneOf(STRATEGIES),
    )
    .option('--rival-nodes <names>', 'who starts the second of two competing contents', names)
    .option(
      '--rival-count <n>',
      'how many start the second content (default: as many as the first)',
      positiveInteger(1e9),
    )
    .option(
      '--rival-strategy <how>',
      `who starts the second content: ${STRATEGIES.join(', ')}`,
      oneOf(STRATEGIES),
    )
    .option(
      '--engine <which>',
      'kernel: the model by itself; campaign: the same model by the engine that runs campaigns (default: kernel)',
      oneOf(CASCADE_ENGINES),
    )
    .option('--runs <n>', 'number of runs (default: 1000)', positiveInteger(MAX_CASCADE_RUNS))
    .option(
      '--precision <share>',
      'stop when the standard error of the mean size is so small a share of it, e.g. 1%: looked at after 1000, 2000, 4000 ... runs, at most --runs (default then: 1000k)',
      share,
    )
    .option(
      '--measures <names>',
      'what else to measure of each run, separated by commas, or all; see below',
      names,
    )
    .option('--sizes <file>', 'write a CSV with one row a run: run,size,depth,duration, then the measures')
    .option('--tree <file>', 'write a CSV with one row a person reached: run,person,from,generation,hours')
    .option(
      '--picture <file>',
      'draw how it spread: people reached by generation or hour, and the sizes of the runs (SVG)',
    )
  return addCommonOptions(command)
}

/** What commander read, checked as a whole. Throws a usage failure where options contradict each other. */
export function cascadeOptions(raw: Readonly<Record<string, unknown>>): CascadeOptions {
  const seeds = seedRequest(raw, 'seed', 1)
  const rivals = (): SeedRequest =>
    seedRequest(raw, 'rival', 'count' in seeds ? seeds.count : seeds.labels.length)
  const model = modelRequest(raw, rivals)
  const precision = (raw['precision'] as number | undefined) ?? null
  return {
    network: raw['network'] as string,
    direction: (raw['direction'] as Direction | undefined) ?? null,
    model,
    seeds: model.name === 'bass' && !asked(raw, 'seed') ? null : seeds,
    engine: (raw['engine'] as CascadeEngine | undefined) ?? 'kernel',
    runs: (raw['runs'] as number | undefined) ?? (precision === null ? 1000 : MOST_RUNS_FOR_PRECISION),
    precision,
    measures: requireMeasures((raw['measures'] as string[] | undefined) ?? [], model.name),
    sizes: (raw['sizes'] as string | undefined) ?? null,
    tree: (raw['tree'] as string | undefined) ?? null,
    picture: (raw['picture'] as string | undefined) ?? null,
    common: commonOptions(raw),
  }
}

function asked(raw: Readonly<Record<string, unknown>>, who: 'seed' | 'rival'): boolean {
  return ['Nodes', 'Count', 'Strategy'].some((option) => raw[`${who}${option}`] !== undefined)
}

function seedRequest(
  raw: Readonly<Record<string, unknown>>,
  who: 'seed' | 'rival',
  usualCount: number,
): SeedRequest {
  const labels = raw[`${who}Nodes`] as string[] | undefined
  if (labels === undefined) {
    return {
      strategy: (raw[`${who}Strategy`] as (typeof STRATEGIES)[number] | undefined) ?? 'random',
      count: (raw[`${who}Count`] as number | undefined) ?? usualCount,
    }
  }
  if (raw[`${who}Count`] !== undefined || raw[`${who}Strategy`] !== undefined) {
    throw usageError(
      `--${who}-nodes says who starts; --${who}-count and --${who}-strategy would say it again`,
    )
  }
  return { labels }
}

/** Names as a row of a CSV file has them: one with a comma, or with blanks around it, stands in quotes. */
function names(text: string): string[] {
  if (!LIST_OF_NAMES.test(text)) throw refused(text, 'names separated by single commas')
  return Array.from(text.matchAll(NAME), ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!.trim())
}

const QUOTED_OR_BARE = String.raw`\s*(?:"((?:[^"]|"")+)"|([^\s",][^,]*))\s*`
const NAME = new RegExp(QUOTED_OR_BARE, 'g')
const LIST_OF_NAMES = new RegExp(`^${QUOTED_OR_BARE}(?:,${QUOTED_OR_BARE})*$`)
