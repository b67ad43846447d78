/** Which options each classic model takes, and what they come to. */
import type { Command } from 'commander'
import { usageError } from '../errors.js'
import type { CascadeModel, ModelName } from '../experiment/cascade-model.js'
import type { TieProbability } from '../kernel/independent-cascade.js'
import { parseDelay } from '../random/parse-delay.js'
import { isParsed, parseNumber, parseProbability } from '../units.js'
import { duration, oneOf, refused, tieProbability } from './option-values.js'

interface ModelHelp {
  readonly title: string
  /** Option values by their names in camel case. */
  readonly needs: readonly string[]
  readonly takes: readonly string[]
  readonly example: string
}

const EPIDEMIC_TIES = 'rate or delay'

export const MODELS: Readonly<Record<ModelName, ModelHelp>> = {
  ic: { title: 'independent cascade', needs: ['probability'], takes: [], example: '--probability 5%' },
  lt: { title: 'linear threshold', needs: [], takes: ['probability'], example: '' },
  threshold: {
    title: 'deterministic thresholds',
    needs: ['threshold'],
    takes: [],
    example: '--threshold 2',
  },
  complex: {
    title: 'complex contagion',
    needs: ['table'],
    takes: ['probability'],
    example: '--table 1,1.67,2.2',
  },
  si: { title: 'SI', needs: [EPIDEMIC_TIES], takes: ['horizon'], example: '--rate 0.1' },
  sir: {
    title: 'SIR',
    needs: [EPIDEMIC_TIES, 'recovery'],
    takes: ['horizon'],
    example: '--rate 0.1 --recovery 1',
  },
  sis: {
    title: 'SIS',
    needs: [EPIDEMIC_TIES, 'recovery', 'horizon'],
    takes: [],
    example: '--rate 0.1 --recovery 1 --horizon 30d',
  },
  hawkes: {
    title: 'Hawkes process',
    needs: ['branching', 'delay'],
    takes: ['horizon'],
    example: "--branching 0.5 --delay 'power-law(theta=0.242, s0=300s)'",
  },
  bass: { title: 'Bass diffusion', needs: ['p', 'q'], takes: ['horizon'], example: '--p 0.03 --q 0.38' },
  competitive: {
    title: 'competing cascades',
    needs: [],
    takes: ['probability', 'rivalProbability', 'rivalNodes', 'rivalCount', 'rivalStrategy'],
    example: '--probability 5% --rival-count 2',
  },
  sentiment: {
    title: 'sentiment-aware cascade',
    needs: ['quality'],
    takes: ['probability'],
    example: '--quality 0.9',
  },
}

const NAMES = Object.keys(MODELS) as ModelName[]

/** All options that belong to some model. */
const OPTIONS = [...new Set(NAMES.flatMap((name) => [...MODELS[name].needs, ...MODELS[name].takes]))].flatMap(
  (option) => (option === EPIDEMIC_TIES ? ['rate', 'delay'] : [option]),
)

/** A model as asked for; who starts the rival content is found on the network later. */
export type ModelRequest<Seeds> =
  | Exclude<CascadeModel, { name: 'competitive' }>
  | {
      readonly name: 'competitive'
      readonly probability: TieProbability
      readonly rivalProbability: TieProbability
      readonly rivals: Seeds
    }

export function addModelOptions(command: Command): Command {
  return command
    .requiredOption(
      '--model <name>',
      NAMES.map((name) => `${name}: ${MODELS[name].title}`).join(', '),
      oneOf(NAMES),
    )
    .option(
      '--probability <p>',
      'of a tie to pass it on: 5% or 0.05, weighted (1 / followees of the receiver; the default but for ic), or column (the third)',
      tieProbability,
    )
    .option(
      '--rival-probability <p>',
      'the same for the second of two competing contents (default: as the first)',
      tieProbability,
    )
    .option('--threshold <n>', 'followees who must be active: a number from 1, or a share below 1', threshold)
    .option('--table <m1,m2,...>', 'pressure of the first, second, ... active followee', table)
    .option('--rate <r>', 'infections per hour and tie', positive)
    .option('--delay <law>', "of an infection or a reaction, e.g. 'lognormal(median=2h, sigma=1.1)'", law)
    .option('--recovery <r>', 'recoveries per hour, or a law of the time to recovery', rateOrLaw)
    .option('--branching <n>', 'further actions that an action brings in the mean', nonNegative)
    .option('--p <rate>', 'adoptions per hour by oneself', nonNegative)
    .option('--q <rate>', 'adoptions per hour when all followees have adopted', nonNegative)
    .option('--quality <q>', 'chance that who meets it speaks well of it', chance)
    .option('--horizon <duration>', 'end of models with time: 30d, 24h', duration)
}

/** @throws a usage error where options are missing, or belong to another model */
export function modelRequest<Seeds>(
  raw: Readonly<Record<string, unknown>>,
  rivals: () => Seeds,
): ModelRequest<Seeds> {
  const name = raw['model'] as ModelName
  check(name, raw)
  const horizonHours = (raw['horizon'] as number | undefined) ?? null
  const probability = (raw['probability'] as TieProbability | undefined) ?? 'weighted'
  switch (name) {
    case 'ic':
      return { name, probability }
    case 'lt':
      return { name, weights: ltWeights(raw['probability'] as TieProbability | undefined) }
    case 'threshold':
      return { name, threshold: raw['threshold'] as number }
    case 'complex':
      return { name, probability, table: raw['table'] as number[] }
    case 'si':
    case 'sir':
    case 'sis': {
      const transmission =
        (raw['delay'] as string | undefined) ?? `exponential(rate=${raw['rate'] as number})`
      return { name, transmission, recovery: (raw['recovery'] as string | undefined) ?? null, horizonHours }
    }
    case 'hawkes':
      return { name, branching: raw['branching'] as number, delay: raw['delay'] as string, horizonHours }
    case 'bass':
      return { name, p: raw['p'] as number, q: raw['q'] as number, horizonHours }
    case 'competitive':
      return {
        name,
        probability,
        rivalProbability: (raw['rivalProbability'] as TieProbability | undefined) ?? probability,
        rivals: rivals(),
      }
    case 'sentiment':
      return { name, probability, quality: raw['quality'] as number }
  }
}

function check(name: ModelName, raw: Readonly<Record<string, unknown>>): void {
  const { needs, takes, example } = MODELS[name]
  const given = (option: string): boolean => raw[option] !== undefined
  const either = needs.includes(EPIDEMIC_TIES)
  const allowed = new Set([...needs, ...takes, ...(either ? ['rate', 'delay'] : [])])
  const missing = needs.filter((need) => need !== EPIDEMIC_TIES && !given(need)).map(flag)
  if (either && !given('rate') && !given('delay')) missing.unshift('--rate or --delay')
  if (missing.length > 0)
    throw usageError(`--model ${name} needs ${missing.join(' and ')}, such as ${example}`)
  if (either && given('rate') && given('delay'))
    throw usageError('--rate and --delay both say how long an infection takes; give one of them')
  const foreign = OPTIONS.filter((option) => given(option) && !allowed.has(option))
  if (foreign.length === 0) return
  const users = NAMES.filter((model) => uses(model, foreign[0]!))
  throw usageError(
    `${flag(foreign[0]!)} has no meaning for --model ${name}; it belongs to ${users.join(', ')}`,
  )
}

function uses(name: ModelName, option: string): boolean {
  const { needs, takes } = MODELS[name]
  const epidemic = needs.includes(EPIDEMIC_TIES) && (option === 'rate' || option === 'delay')
  return epidemic || needs.includes(option) || takes.includes(option)
}

/** `rivalNodes` -> `--rival-nodes` */
function flag(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function ltWeights(given: TieProbability | undefined): 'weighted' | 'column' {
  if (given === undefined || given === 'weighted') return 'weighted'
  if (given === 'column') return 'column'
  throw usageError('--model lt takes --probability weighted (the default) or column, no number')
}

function chance(text: string): number {
  const parsed = parseProbability(text)
  if (isParsed(parsed)) return parsed.value
  throw refused(parsed.got, parsed.expected, parsed.hint)
}

function threshold(text: string): number {
  const value = text.endsWith('%') ? chance(text) : number(text)
  if (value > 0 && value < 1) return value
  if (value >= 1 && Number.isInteger(value) && !text.endsWith('%')) return value
  throw refused(text, 'a whole number from 1, or a share between 0 and 1 such as 0.3')
}

function table(text: string): number[] {
  const entries = text.split(',').map((entry) => nonNegative(entry.trim()))
  if (entries.length <= 1000) return entries
  throw refused(`${entries.length} numbers`, 'at most 1000')
}

function positive(text: string): number {
  const value = number(text)
  if (value > 0) return value
  throw refused(text, 'a number above 0')
}

function nonNegative(text: string): number {
  const value = number(text)
  if (value >= 0) return value
  throw refused(text, 'a number from 0')
}

function number(text: string): number {
  const parsed = parseNumber(text)
  if (isParsed(parsed)) return parsed.value
  throw refused(parsed.got, parsed.expected, parsed.hint)
}

/** The text of a law, once it is known to be one. */
function law(text: string): string {
  parseDelay(text)
  return text
}

function rateOrLaw(text: string): string {
  return text.includes('(') ? law(text) : `exponential(rate=${positive(text)})`
}
