import { exp } from '../math/exp.js'
import { expm1 } from '../math/expm1.js'
import { log } from '../math/log.js'

/** A self-exciting process with an exponential kernel: rate(t) = background + sum of branching decay e^(-decay (t - t_i)). */
export interface ExponentialHawkes {
  /** Events per unit of time that nothing triggers. */
  readonly background: number
  /** Mean number of events that one triggers directly. */
  readonly branching: number
  /** 1 / mean delay. */
  readonly decay: number
}

/**
 * Log-likelihood of the events of [0, until]: the sum of ln rate(t_i) less the integral of the rate (Ozaki 1979,
 * doi:10.1007/BF02480272), in one pass by the recursion of the sum in the rate. `times` ascend and lie in [0, until].
 * -Infinity where an event comes at rate 0.
 */
export function hawkesLogLikelihood(
  times: ArrayLike<number>,
  model: ExponentialHawkes,
  until: number,
): number {
  const { background, branching, decay } = model
  let excitement = 0
  let previous = 0
  let sum = -background * until
  for (let i = 0; i < times.length; i++) {
    const time = times[i]!
    excitement *= exp(-decay * (time - previous))
    sum += log(background + branching * decay * excitement)
    sum += branching * expm1(-decay * (until - time))
    excitement += 1
    previous = time
  }
  return sum
}
