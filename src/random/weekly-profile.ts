import { inputError } from '../errors.js'
import { cosTurns } from '../math/cos-turns.js'
import { log1p } from '../math/log1p.js'

/** Hours, and bins, in a week. */
const WEEK = 168

/**
 * How activity varies over the week: a hazard that is constant within each hour, repeats every 168 hours from
 * Monday 00:00, and has mean 1, so that it multiplies a rate per hour without changing the rate of a whole week.
 */
export class WeeklyProfile {
  private readonly hazards = new Float64Array(WEEK)
  /** Mass from the week's start to the start of each bin; the whole week holds exactly 168. */
  private readonly masses = new Float64Array(WEEK + 1)

  /** From 168 weights, Monday 00:00-01:00 first; only their ratios matter. Zero means that nothing happens then. */
  constructor(weights: ArrayLike<number> = dailyWeights()) {
    if (weights.length !== WEEK) {
      throw inputError({
        message: 'invalid weekly profile',
        got: `${weights.length} weights`,
        expected: '168 weights, one an hour',
      })
    }
    let sum = 0
    for (let bin = 0; bin < WEEK; bin++) {
      const weight = weights[bin]!
      if (!(weight >= 0 && weight < Infinity)) {
        throw inputError({
          message: `invalid weekly profile, weight ${bin + 1}`,
          got: String(weight),
          expected: 'a finite number that is not negative',
        })
      }
      sum += weight
    }
    if (!(sum > 0 && sum < Infinity)) {
      throw inputError({
        message: 'invalid weekly profile',
        got: `weights that add up to ${sum}`,
        expected: 'a positive sum',
      })
    }
    let mass = 0
    for (let bin = 0; bin < WEEK; bin++) {
      this.hazards[bin] = (weights[bin]! * WEEK) / sum
      this.masses[bin] = Math.min(mass, WEEK)
      mass += this.hazards[bin]!
    }
    this.masses[WEEK] = WEEK
  }

  /** The factor at time `t` (hours since Monday 00:00). */
  hazard(t: number): number {
    return this.hazards[Math.floor(t - WEEK * Math.floor(t / WEEK))] ?? this.hazards[0]!
  }

  /** The integral of the hazard from 0 to `t`: `t` hours of average activity. */
  integrated(t: number): number {
    const week = Math.floor(t / WEEK)
    const hour = t - week * WEEK
    const bin = Math.min(WEEK - 1, Math.floor(hour))
    return week * WEEK + this.masses[bin]! + (hour - bin) * this.hazards[bin]!
  }

  /** The inverse of `integrated`; across hours without activity, their end. */
  timeOfMass(mass: number): number {
    const week = Math.floor(mass / WEEK)
    const rest = mass - week * WEEK
    let bin = 0
    let above = WEEK
    while (above - bin > 1) {
      const middle = (bin + above) >> 1
      if (this.masses[middle]! <= rest) bin = middle
      else above = middle
    }
    const hazard = this.hazards[bin]!
    const within = hazard > 0 ? Math.min(1, (rest - this.masses[bin]!) / hazard) : 1
    return week * WEEK + bin + within
  }

  /**
   * The first event after `t0` of a Poisson process of `ratePerHour` times this profile, for the uniform `u`: the t
   * with rate x (integrated(t) - integrated(t0)) = -ln(1 - u), exactly inverted. Infinity at rate 0.
   */
  next(t0: number, ratePerHour: number, u: number): number {
    const needed = -log1p(-u) / ratePerHour
    if (!(needed < Infinity)) return Infinity
    return Math.max(t0, this.timeOfMass(this.integrated(t0) + needed))
  }
}

/** The default: every day alike, lowest at 4 in the morning, highest at 4 in the afternoon, amplitude 0.6. */
function dailyWeights(): Float64Array {
  return Float64Array.from({ length: WEEK }, (_, hour) => 1 - 0.6 * cosTurns((hour + 0.5 - 4) / 24))
}
