import type { Command } from 'commander'
import { usageError } from '../errors.js'
import { faultOf, SEED_STRATEGIES, type SeedStrategy } from '../experiment/choose-seeds.js'
import type { TieProbability } from '../kernel/independent-cascade.js'
import type { Deadline, SpreadModel } from '../kernel/influence/spread-model.js'
import type { Direction } from '../network/network.js'
import type { Distribution } from '../random/distribution.js'
import { parseDelay } from '../random/parse-delay.js'
import { isParsed, parseNumber } from '../units.js'
import {
  addCommonOptions,
  commonOptions,
  positiveInteger,
  share,
  type CommonOptions,
} from './common-options.js'
import { addNetworkOptions, duration, oneOf, refused, tieProbability } from './option-values.js'

const MOST_SEEDS = 1_000_000

export interface SeedsOptions {
  readonly network: string
  /** Null: not given. */
  readonly direction: Direction | null
  /** Null: as many as the budget pays. */
  readonly k: number | null
  readonly strategy: SeedStrategy
  readonly model: SpreadModel
  readonly epsilon: number
  /** Null: 1 / people. */
  readonly delta: number | null
  readonly priced: { readonly file: string; readonly budget: number } | null
  readonly common: CommonOptions
}

export function addSeedsOptions(command: Command): Command {
  addNetworkOptions(command)
    .option('--k <n>', 'how many to choose; with --budget, at most', positiveInteger(MOST_SEEDS))
    .option('--strategy <how>', `${SEED_STRATEGIES.join(', ')} (default: influence)`, oneOf(SEED_STRATEGIES))
    .option(
      '--model <name>',
      'ic: independent cascade (default), lt: linear threshold, si, sir: epidemics',
      oneOf(['ic', 'lt', 'si', 'sir'] as const),
    )
    .option(
      '--probability <p>',
      'of a tie to pass it on: 5% or 0.05, weighted (1 / followees of the receiver, the default), or column (the third)',
      tieProbability,
    )
    .option(
      '--epsilon <share>',
      'influence is proven to reach 63.2% - epsilon of the best (default: 0.1)',
      share,
    )
    .option('--delta <share>', 'chance that the proof is wrong (default: 1 / people)', share)
    .option('--prices <file>', 'CSV of everybody: label,price')
    .option('--budget <amount>', 'what the chosen may cost together, in the unit of the prices', amount)
    .option('--deadline <duration>', 'count whom it reaches by then, such as 24h', duration)
    .option('--delay <law>', 'how long a tie takes: "lognormal(median=2h, sigma=1.1)"')
    .option('--rate <r>', 'of si and sir: exponential delays, infections per hour and tie', amount)
    .option('--recovery <r>', 'of sir: recoveries per hour, or a law of the time to recovery', rateOrLaw)
  return addCommonOptions(command)
}

/** What commander read, checked as a whole. Throws a usage failure where options contradict each other. */
export function seedsOptions(raw: Readonly<Record<string, unknown>>): SeedsOptions {
  const strategy = (raw['strategy'] as SeedStrategy | undefined) ?? 'influence'
  const model = spreadModel(raw)
  const priced = pricesAndBudget(raw)
  const k = (raw['k'] as number | undefined) ?? null
  if (k === null && priced === null) throw usageError('say how many to choose: --k 50')
  const epsilon = (raw['epsilon'] as number | undefined) ?? 0.1
  if (epsilon >= 0.63) throw usageError('--epsilon is taken off 63.2 %; expected less, such as 0.1')
  if (strategy !== 'influence' && (raw['epsilon'] !== undefined || raw['delta'] !== undefined))
    throw usageError(`${strategy} proves nothing; --epsilon and --delta are for influence`)
  const fault = faultOf(strategy, model, priced !== null)
  if (fault !== null) throw usageError(fault)
  return {
    network: raw['network'] as string,
    direction: (raw['direction'] as Direction | undefined) ?? null,
    k,
    strategy,
    model,
    epsilon,
    delta: (raw['delta'] as number | undefined) ?? null,
    priced,
    common: commonOptions(raw),
  }
}

function spreadModel(raw: Readonly<Record<string, unknown>>): SpreadModel {
  const name = raw['model']
  if (name === 'si' || name === 'sir') return epidemicModel(name, raw)
  for (const option of ['rate', 'recovery'])
    if (raw[option] !== undefined) throw usageError(`--${option} belongs to --model si and sir`)
  const probability = (raw['probability'] as TieProbability | undefined) ?? 'weighted'
  const deadline = deadlineOf(raw)
  if (name !== 'lt') return { name: 'ic', probability, deadline }
  if (deadline !== null)
    throw usageError('--deadline is for --model ic, si and sir; linear threshold has no clock here')
  if (typeof probability === 'number') {
    throw usageError('--model lt takes tie weights: --probability weighted or --probability column')
  }
  return { name: 'lt', probability }
}

function epidemicModel(name: 'si' | 'sir', raw: Readonly<Record<string, unknown>>): SpreadModel {
  const hours = (raw['deadline'] as number | undefined) ?? Infinity
  const law = raw['delay'] as string | undefined
  const rate = raw['rate'] as number | undefined
  const recovery = raw['recovery'] as string | undefined
  if (raw['probability'] !== undefined)
    throw usageError(`--model ${name} takes --rate or --delay; --probability has no meaning for it`)
  if ((law === undefined) === (rate === undefined))
    throw usageError(`--model ${name} needs one of --rate and --delay, such as --rate 0.1`)
  const deadline = { hours, delay: parseDelay(law ?? `exponential(rate=${rate})`) }
  if (name === 'si') {
    if (recovery !== undefined) throw usageError('in si nobody recovers; --recovery belongs to --model sir')
    if (hours === Infinity)
      throw usageError('--model si reaches everybody in the end; say by when: --deadline 24h')
    return { name, deadline, recovery: null }
  }
  if (recovery === undefined) throw usageError('--model sir needs --recovery, such as --recovery 1')
  return { name, deadline, recovery: parseDelay(recovery) }
}

function deadlineOf(raw: Readonly<Record<string, unknown>>): Deadline | null {
  const hours = raw['deadline'] as number | undefined
  const law = raw['delay'] as string | undefined
  if (hours === undefined && law === undefined) return null
  if (hours === undefined) throw usageError('--delay needs --deadline, such as --deadline 24h')
  if (law === undefined) {
    throw usageError("--deadline needs --delay, such as --delay 'lognormal(median=2h, sigma=1.1)'")
  }
  const delay: Distribution = parseDelay(law)
  return { hours, delay }
}

function pricesAndBudget(raw: Readonly<Record<string, unknown>>): SeedsOptions['priced'] {
  const file = raw['prices'] as string | undefined
  const budget = raw['budget'] as number | undefined
  if (file === undefined && budget === undefined) return null
  if (file === undefined) throw usageError('--budget needs --prices FILE, a CSV of label,price')
  if (budget === undefined) throw usageError('--prices needs --budget, what the chosen may cost together')
  return { file, budget }
}

/** The text of a law. */
function rateOrLaw(text: string): string {
  return text.includes('(') ? text : `exponential(rate=${amount(text)})`
}

function amount(text: string): number {
  const parsed = parseNumber(text)
  if (isParsed(parsed) && parsed.value > 0) return parsed.value
  throw refused(text, 'a number above 0')
}
