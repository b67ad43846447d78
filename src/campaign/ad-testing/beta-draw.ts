import { log } from '../../math/log.js'
import { normalQuantile } from '../../math/normal-quantile.js'
import { uniform, type Key } from '../../random/keyed.js'

/** Counters of the second gamma variable start here; nobody is refused 2^19 times. */
const SECOND = 1048576

/**
 * One draw of a beta variable, alpha >= 1 and beta >= 1: a function of `key` and `counter` alone. As a ratio of gamma
 * variables, which costs a fortieth of inverting the cdf.
 */
export function betaDraw(alpha: number, beta: number, key: Key, counter: number): number {
  const first = gammaDraw(alpha, key, counter, 0)
  return first / (first + gammaDraw(beta, key, counter, SECOND))
}

/**
 * Marsaglia & Tsang's squeeze (2000, doi:10.1145/358407.358414) for a shape >= 1 and scale 1: at least 95 % of the
 * first attempts are taken, so equal counters give nearly the same quantile at neighbouring shapes.
 */
function gammaDraw(shape: number, key: Key, counter: number, start: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (let attempt = start; ; attempt += 2) {
    const x = normalQuantile(uniform(key, counter, attempt))
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    const u = uniform(key, counter, attempt + 1)
    const square = x * x
    if (u < 1 - 0.0331 * square * square) return d * v
    if (log(u) < 0.5 * square + d * (1 - v + log(v))) return d * v
  }
}
