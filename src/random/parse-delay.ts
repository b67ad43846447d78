import { usageError } from '../errors.js'
import { isParsed, parseDuration, parseNumber, plainDigits, shortened } from '../units.js'
import type { Distribution } from './distribution.js'
import { Exponential } from './exponential.js'
import { Fixed } from './fixed.js'
import { Gamma } from './gamma.js'
import { Lognormal } from './lognormal.js'
import { PowerLaw } from './power-law.js'
import { TemperedPowerLaw } from './tempered-power-law.js'
import { Weibull } from './weibull.js'

/** What a parameter is: a time (a bare number is hours), events per hour, or a number without a unit. */
type Quantity = 'time' | 'rate' | 'number'

interface Law {
  readonly example: string
  readonly parameters: Readonly<Record<string, Quantity>>
  /** Parameters that may be left out. */
  readonly optional?: readonly string[]
  make(values: Readonly<Record<string, number>>): Distribution
}

const LAWS: ReadonlyMap<string, Law> = new Map<string, Law>([
  [
    'lognormal',
    {
      example: 'lognormal(median=2h, sigma=1.1)',
      parameters: { median: 'time', sigma: 'number' },
      make: ({ median, sigma }) => new Lognormal(median!, sigma!),
    },
  ],
  [
    'exponential',
    {
      example: 'exponential(mean=2h) or exponential(rate=0.5)',
      parameters: { mean: 'time', rate: 'rate' },
      optional: ['mean', 'rate'],
      make: ({ mean, rate }) => {
        if ((mean === undefined) === (rate === undefined))
          throw new Refusal('give either the mean or the rate')
        return mean === undefined ? Exponential.ofRate(rate!) : new Exponential(mean)
      },
    },
  ],
  [
    'gamma',
    {
      example: 'gamma(shape=2, scale=1h)',
      parameters: { shape: 'number', scale: 'time' },
      make: ({ shape, scale }) => new Gamma(shape!, scale!),
    },
  ],
  [
    'weibull',
    {
      example: 'weibull(shape=0.7, scale=2h)',
      parameters: { shape: 'number', scale: 'time' },
      make: ({ shape, scale }) => new Weibull(shape!, scale!),
    },
  ],
  [
    'power-law',
    {
      example: 'power-law(theta=0.242, s0=300s) or power-law(theta=0.242, s0=300s, tau=48h)',
      parameters: { theta: 'number', s0: 'time', tau: 'time' },
      optional: ['tau'],
      make: ({ theta, s0, tau }) =>
        tau === undefined ? new PowerLaw(theta!, s0!) : new TemperedPowerLaw(theta!, s0!, tau),
    },
  ],
  ['fixed', { example: 'fixed(1h)', parameters: { value: 'time' }, make: ({ value }) => new Fixed(value!) }],
])

const LONGEST = 300

/** Laws already made, by their text: they never change, and some take a table of 30 ms to make. */
const made = new Map<string, Distribution>()
const MOST_KEPT = 100

/** Laws beyond these bounds are typing errors, and their tables would not be finite or not be quick. */
const BOUNDS: Readonly<Record<Quantity, readonly [least: number, greatest: number]>> = {
  time: [1e-9, 1e9],
  rate: [1e-9, 1e9],
  number: [1e-3, 1e3],
}

/** Longer than any draw may be: squares of it are still numbers. */
const MOST_HOURS = 1e150

/** Why a text is no delay law; turned into the user's error, with what was got, by `parseDelay`. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly expected?: string,
  ) {
    super(message)
  }
}

/**
 * A delay law in hours from its text: `lognormal(median=2h, sigma=1.1)`, `exponential(mean=2h)` or `(rate=0.5)`,
 * `gamma(shape=2, scale=1h)`, `weibull(shape=0.7, scale=2h)`, `power-law(theta=0.242, s0=300s)` with an optional
 * cutoff `tau=48h`, `fixed(1h)`. Times take s, min, h, d or w; a bare number is hours. Parameters may come in the
 * order of the example without their names.
 * @throws a usage error that says what was got and what was expected.
 */
export function parseDelay(text: string): Distribution {
  try {
    const known = made.get(text)
    if (known !== undefined) return known
    const law = read(text)
    if (made.size >= MOST_KEPT) made.clear()
    made.set(text, law)
    return law
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    const expected = thrown.expected ?? [...LAWS.values()].map((law) => law.example).join(', ')
    throw usageError(
      `invalid delay: ${thrown.message} (got ${JSON.stringify(shortened(text))}, expected ${expected})`,
    )
  }
}

function read(text: string): Distribution {
  if (text.length > LONGEST) throw new Refusal(`longer than ${LONGEST} characters`)
  const call = /^([a-z][a-z-]*) *\(([^()]*)\)$/.exec(plainDigits(text))
  if (call === null) throw new Refusal('not of the form name(key=value, …)')
  const law = LAWS.get(call[1]!)
  if (law === undefined) throw new Refusal(`no delay law is called "${call[1]!}"`)
  try {
    return requireFinite(law.make(readArguments(call[2]!, law)))
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.expected === undefined)
      throw new Refusal(thrown.message, law.example)
    throw thrown
  }
}

/** The largest uniform number that is drawn. */
const LAST_U = 1 - 1.1102230246251565e-16

/** Of a law so wide that some draws exceed every number, not even the largest would come. */
function requireFinite(law: Distribution): Distribution {
  if (law.quantile(LAST_U) < MOST_HOURS) return law
  throw new Refusal('so wide that some draws are beyond all numbers', 'a shape, theta or sigma nearer to 1')
}

function readArguments(list: string, law: Law): Record<string, number> {
  const names = Object.keys(law.parameters)
  const values: Record<string, number> = Object.create(null) as Record<string, number>
  const parts = list.trim() === '' ? [] : list.split(',')
  for (const [place, part] of parts.entries()) {
    const cut = part.indexOf('=')
    const name = cut < 0 ? names[place] : part.slice(0, cut).trim()
    if (name === undefined) throw new Refusal('too many values')
    const quantity = Object.hasOwn(law.parameters, name) ? law.parameters[name] : undefined
    if (quantity === undefined) throw new Refusal(`"${shortened(name, 20)}" is not one of its parameters`)
    if (name in values) throw new Refusal(`${name} is given twice`)
    values[name] = readValue(name, part.slice(cut + 1).trim(), quantity)
  }
  for (const name of names) {
    if (!(name in values) && law.optional?.includes(name) !== true) throw new Refusal(`${name} is missing`)
  }
  return values
}

function readValue(name: string, text: string, quantity: Quantity): number {
  const bare = parseNumber(text)
  const parsed = quantity === 'time' && !isParsed(bare) ? parseDuration(text) : bare
  if (!isParsed(parsed)) {
    const hint = parsed.hint === undefined ? '' : `; ${parsed.hint}`
    const expected = quantity === 'time' ? `${parsed.expected}${hint}` : `${name} as a number`
    throw new Refusal(`${name} is ${parsed.got}`, expected)
  }
  const [least, greatest] = name === 'value' ? [0, BOUNDS.time[1]] : BOUNDS[quantity]
  if (!(parsed.value >= least && parsed.value <= greatest)) {
    throw new Refusal(`${name} is ${shortened(text, 20)}`, `${name} from ${least} to ${greatest}`)
  }
  return parsed.value
}
