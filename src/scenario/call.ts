/** Texts of the form `name(key=value, …)`: delay laws and network generators. */
import { HearsayError, type Issue } from '../errors.js'
import { parseSpec } from '../network/spec.js'
import { parseDelay } from '../random/parse-delay.js'
import { plainDigits, type Parsed } from '../units.js'
import type { Kind } from './kinds.js'
import { describeTree, type ScalarTree } from './tree.js'

const DELAY_EXAMPLE = 'a delay law such as lognormal(median=2h, sigma=1.5)'
const NETWORK_EXAMPLE = 'a generator call such as barabasi-albert(nodes=10000, links=4)'

/** A law of delays, as `random/parse-delay` reads it; kept as its text. */
export const delayLaw: Kind<string> = {
  name: 'delay law',
  unit: 'name(key=value, …)',
  read(scalar) {
    const text = tidy(scalar)
    try {
      if (typeof scalar.value !== 'string') return { got: describeTree(scalar), expected: DELAY_EXAMPLE }
      parseDelay(text)
      return { value: text }
    } catch (thrown) {
      if (!(thrown instanceof HearsayError)) throw thrown
      return explained(scalar, thrown.message, DELAY_EXAMPLE)
    }
  },
  schema: { type: 'string', pattern: '^ *[a-z][a-z0-9-]* *\\(.*\\) *$' },
}

/** A network generator call, as `network/spec` reads it; kept as its text. */
export const networkSpec: Kind<string> = {
  name: 'network',
  unit: 'name(key=value, …)',
  read(scalar) {
    try {
      if (typeof scalar.value !== 'string') return { got: describeTree(scalar), expected: NETWORK_EXAMPLE }
      const text = plainDigits(scalar.text)
      parseSpec(text)
      return { value: text }
    } catch (thrown) {
      if (!(thrown instanceof HearsayError)) throw thrown
      const [first] = thrown.issues
      const hint = thrown.issues.map(reasonOf).join('; ')
      return { got: describeTree(scalar), expected: first?.expected ?? NETWORK_EXAMPLE, hint }
    }
  },
  schema: { type: 'string', pattern: '^\\s*[A-Za-z][A-Za-z0-9-]*\\s*\\(' },
}

function reasonOf({ path, message, hint }: Issue): string {
  const reason = path === undefined ? message : `${path}: ${message}`
  return hint === undefined ? reason : `${reason}, ${hint}`
}

/** One spelling for each law: Latin digits, one blank after each comma. */
function tidy(scalar: ScalarTree): string {
  return plainDigits(scalar.text.slice(0, 400)).replace(/\s+/g, '').replace(/,/g, ', ')
}

/** The reason and the expectation out of `invalid …: reason (got …, expected …)`. */
function explained(scalar: ScalarTree, message: string, otherwise: string): Parsed<never> {
  const expected = /, expected (.*)\)$/.exec(message)?.[1] ?? otherwise
  const reason = /^[^:]*: (.*?) \(got /.exec(message)?.[1]
  return { got: describeTree(scalar), expected, ...(reason === undefined ? {} : { hint: reason }) }
}
