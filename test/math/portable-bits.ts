import { cosTurns, sinTurns } from '../../src/math/cos-turns.js'
import { erfc } from '../../src/math/erfc.js'
import { exp } from '../../src/math/exp.js'
import { expm1 } from '../../src/math/expm1.js'
import { betaI } from '../../src/math/incomplete-beta.js'
import { gammaP, gammaQ } from '../../src/math/incomplete-gamma.js'
import { lnGamma } from '../../src/math/ln-gamma.js'
import { log } from '../../src/math/log.js'
import { log1p } from '../../src/math/log1p.js'
import { normalQuantile } from '../../src/math/normal-quantile.js'
import { pow } from '../../src/math/pow.js'
import { binomialQuantile } from '../../src/random/binomial-quantile.js'
import { deriveKey, rootKey, uniform } from '../../src/random/keyed.js'
import { parseDelay } from '../../src/random/parse-delay.js'
import { poissonQuantile } from '../../src/random/poisson-quantile.js'
import { WeeklyProfile } from '../../src/random/weekly-profile.js'

/** What `portableBits` gives in every engine. Changing it changes every result that a seed ever gave. */
export const PORTABLE_BITS = '6c49723f12ba3231'

const DELAYS = [
  'lognormal(median=2h, sigma=1.1)',
  'gamma(shape=2.5, scale=1h)',
  'exponential(mean=2h)',
  'weibull(shape=0.7, scale=2h)',
  'power-law(theta=0.242, s0=300s)',
  'power-law(theta=0.242, s0=300s, tau=48h)',
]

/**
 * A hash over the bits of our mathematics and of the draws made with it, on a fixed grid that itself needs no more
 * than + - * /. Two engines that give the same text give the same simulations.
 */
export function portableBits(): string {
  const hash = new BitsHash()
  const key = deriveKey(rootKey('portable bits'), 1)
  const delays = DELAYS.map((text) => parseDelay(text))
  const week = new WeeklyProfile()
  for (let i = 0; i < 2000; i++) {
    const u = uniform(key, i, 0)
    const v = uniform(key, i, 1)
    const wide = (u - 0.5) * 1400
    const positive = u / (1.0000001 - v) / (v * v)
    hash.add(exp(wide), exp(u), log(positive), log(u), log1p(-u), log1p(positive), expm1(wide), expm1(u - v))
    hash.add(
      pow(positive, 40 * (v - 0.5)),
      pow(u, -4.132),
      cosTurns(wide),
      sinTurns(v),
      normalQuantile(u),
      erfc(6 * v),
    )
    hash.add(lnGamma(positive), lnGamma(3 * u))
    hash.add(...delays.map((delay) => delay.quantile(v)), week.next(wide + 700, v, u))
    hash.add(binomialQuantile(i, v, u), poissonQuantile(i * v, u))
    if (i % 10 === 0) hash.add(gammaP(80 * u, 80 * v), gammaQ(3 * u, 4 * v), betaI(30 * u, 9 * v, v))
  }
  return hash.text()
}

/** FNV-1a in both directions over the eight bytes of each number; every NaN counts as the same. */
class BitsHash {
  private left = 0x811c9dc5
  private right = 0x050c5d1f
  private readonly view = new DataView(new ArrayBuffer(8))

  add(...values: readonly number[]): void {
    for (const value of values) {
      this.view.setFloat64(0, value !== value ? NaN : value)
      for (let byte = 0; byte < 8; byte++) {
        this.left = Math.imul(this.left ^ this.view.getUint8(byte), 0x01000193)
        this.right = Math.imul(this.right ^ this.view.getUint8(7 - byte), 0x01000193)
      }
    }
  }

  text(): string {
    return [this.left, this.right].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }
}
