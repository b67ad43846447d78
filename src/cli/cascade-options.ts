import { InvalidArgumentError, type Command } from 'commander'
import { didYouMean } from '../did-you-mean.js'
import { usageError } from '../errors.js'
import { MAX_CASCADE_RUNS, type CascadeModel } from '../experiment/cascade-runs.js'
import type { TieProbability } from '../kernel/independent-cascade.js'
import type { Direction } from '../network/network.js'
import { isParsed, parseProbability } from '../units.js'
import { addCommonOptions, commonOptions, positiveInteger, type CommonOptions } from './common-options.js'

/** Models of the contract that later versions bring. */
const LATER_MODELS = [
  'lt',
  'threshold',
  'si',
  'sis',
  'sir',
  'hawkes',
  'bass',
  'complex',
  'competitive',
  'sentiment',
]
const DIRECTIONS: readonly Direction[] = ['influence', 'follows', 'undirected']
const LATER_STRATEGIES = ['influence', 'pagerank', 'kcore', 'degree-discount', 'celf']

/** Who is asked for as seeds: people by name, or a number of them found in a way. */
export type SeedRequest =
  { readonly labels: readonly string[] } | { readonly strategy: 'random' | 'degree'; readonly count: number }

export interface CascadeOptions {
  readonly network: string
  /** Null: not given. */
  readonly direction: Direction | null
  readonly model: CascadeModel
  readonly seeds: SeedRequest
  readonly runs: number
  /** File to write one row a run to; null: none. */
  readonly sizes: string | null
  readonly common: CommonOptions
}

export function addCascadeOptions(command: Command): Command {
  command
    .requiredOption(
      '--network <source>',
      'file, or generator call such as "barabasi-albert(nodes=10k, links=8)"',
    )
    .option(
      '--direction <how>',
      `how to read a row "u v" of a file: ${DIRECTIONS.join(', ')}`,
      oneOf(DIRECTIONS),
    )
    .requiredOption('--model <name>', 'ic: independent cascade', modelName)
    .option(
      '--probability <p>',
      'of a tie to pass it on: 5% or 0.05, weighted (1 / followees of the receiver), or column (the third)',
      probability,
    )
    .option('--seed-nodes <names>', 'who starts, by name, separated by commas', names)
    .option('--seed-count <n>', 'how many start (default: 1)', positiveInteger(1e9))
    .option(
      '--seed-strategy <how>',
      'who starts: random (anew in each run) or degree (most followers)',
      seedStrategy,
    )
    .option('--runs <n>', 'number of runs (default: 1000)', positiveInteger(MAX_CASCADE_RUNS))
    .option('--horizon <duration>', 'for models with time')
    .option('--sizes <file>', 'write a CSV with one row a run: run,size,depth,duration')
  return addCommonOptions(command)
}

/** What commander read, checked as a whole. Throws a usage failure where options contradict each other. */
export function cascadeOptions(raw: Readonly<Record<string, unknown>>): CascadeOptions {
  if (raw['probability'] === undefined) {
    throw usageError('--model ic needs --probability, such as --probability 5% or --probability weighted')
  }
  if (raw['horizon'] !== undefined) {
    throw usageError('--horizon needs a model with time; the independent cascade counts generations')
  }
  return {
    network: raw['network'] as string,
    direction: (raw['direction'] as Direction | undefined) ?? null,
    model: { name: 'ic', probability: raw['probability'] as TieProbability },
    seeds: seedRequest(raw),
    runs: (raw['runs'] as number | undefined) ?? 1000,
    sizes: (raw['sizes'] as string | undefined) ?? null,
    common: commonOptions(raw),
  }
}

function seedRequest(raw: Readonly<Record<string, unknown>>): SeedRequest {
  const labels = raw['seedNodes'] as string[] | undefined
  if (labels === undefined) {
    return {
      strategy: (raw['seedStrategy'] as 'random' | 'degree' | undefined) ?? 'random',
      count: (raw['seedCount'] as number | undefined) ?? 1,
    }
  }
  if (raw['seedCount'] !== undefined || raw['seedStrategy'] !== undefined) {
    throw usageError('--seed-nodes says who starts; --seed-count and --seed-strategy would say it again')
  }
  return { labels }
}

function modelName(text: string): 'ic' {
  if (text === 'ic') return text
  if (LATER_MODELS.includes(text)) {
    throw new InvalidArgumentError(
      `"${text}" comes in a later version; this one has ic, the independent cascade.`,
    )
  }
  const hint = didYouMean(text, ['ic', ...LATER_MODELS])
  throw new InvalidArgumentError(`Got "${text}", expected ic${hint === undefined ? '' : ` (${hint})`}.`)
}

function probability(text: string): TieProbability {
  if (text === 'weighted' || text === 'column') return text
  const parsed = parseProbability(text)
  if (isParsed(parsed)) return parsed.value
  const hint = parsed.hint ?? didYouMean(text, ['weighted', 'column'])
  const mend = hint === undefined ? '' : ` (${hint})`
  throw new InvalidArgumentError(
    `Got "${parsed.got}", expected ${parsed.expected}, weighted or column${mend}.`,
  )
}

function names(text: string): string[] {
  const list = text.split(',').map((name) => name.trim())
  if (!list.includes('')) return list
  throw new InvalidArgumentError(`Got "${text}", expected names separated by single commas.`)
}

function seedStrategy(text: string): 'random' | 'degree' {
  if (text === 'random' || text === 'degree') return text
  if (LATER_STRATEGIES.includes(text)) {
    throw new InvalidArgumentError(`"${text}" comes in a later version; this one has random and degree.`)
  }
  return oneOf(['random', 'degree'] as const)(text)
}

function oneOf<Choice extends string>(choices: readonly Choice[]): (text: string) => Choice {
  return (text) => {
    const found = choices.find((choice) => choice === text)
    if (found !== undefined) return found
    const hint = didYouMean(text, choices)
    throw new InvalidArgumentError(
      `Got "${text}", expected ${choices.join(', ')}${hint === undefined ? '' : ` (${hint})`}.`,
    )
  }
}
