/**
 * Morris' screening: which of many uncertain parameters matter at all, from a few runs per parameter
 * (Morris 1991, doi:10.1080/00401706.1991.10484804).
 */
import { deriveKey, uniform, type Key } from '../../random/keyed.js'
import { meanEstimate } from './t-interval.js'

export interface MorrisDesign {
  readonly parameters: number
  readonly trajectories: number
  /** Size of every step, as a share of a parameter's range. */
  readonly delta: number
  /**
   * Points in the unit cube, each `parameters` long: the `parameters` + 1 points of the first trajectory, then those of
   * the second … Between neighbours of a trajectory one parameter moves by `delta`, and each moves once.
   */
  readonly points: readonly Float64Array[]
  /** Which parameter moves in each step: `trajectories` x `parameters`. */
  readonly moved: Int32Array
}

/**
 * Random trajectories on a grid of `levels` (an even number) in each parameter, with steps of
 * delta = levels / (2 (levels - 1)), which visit every level equally often. Start, direction and turn of a parameter
 * hang on (key, trajectory, parameter) alone: a further parameter leaves the walks of the others as they are.
 *
 * @throws RangeError when `levels` is odd or less than 2
 */
export function morrisDesign(
  parameters: number,
  trajectories: number,
  levels: number,
  key: Key,
): MorrisDesign {
  if (!(levels >= 2 && levels % 2 === 0)) {
    throw new RangeError(`invalid levels: ${levels}, expected an even number from 2`)
  }
  const points: Float64Array[] = []
  const moved = new Int32Array(trajectories * parameters)
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    const own = deriveKey(key, trajectory)
    const point = new Float64Array(parameters)
    const turns: number[] = []
    const goal = new Float64Array(parameters)
    for (let parameter = 0; parameter < parameters; parameter++) {
      // A pair of levels half the grid apart, walked up or down.
      const low = Math.floor(uniform(own, parameter, 0) * (levels / 2))
      const up = uniform(own, parameter, 1) < 0.5
      const ends = [low / (levels - 1), (low + levels / 2) / (levels - 1)]
      point[parameter] = ends[up ? 0 : 1]!
      goal[parameter] = ends[up ? 1 : 0]!
      turns.push(uniform(own, parameter, 2))
    }
    points.push(point)
    const order = [...turns.keys()].sort((a, b) => turns[a]! - turns[b]!)
    order.forEach((parameter, step) => {
      const next = points[points.length - 1]!.slice()
      next[parameter] = goal[parameter]!
      points.push(next)
      moved[trajectory * parameters + step] = parameter
    })
  }
  return { parameters, trajectories, delta: levels / (2 * (levels - 1)), points, moved }
}

/** Effects of each parameter, in the output's unit per whole range of the parameter. */
export interface ElementaryEffects {
  /** Mean effect. */
  readonly mu: Float64Array
  /** Mean of the absolute effects (Campolongo, Cariboni & Saltelli 2007): how much the parameter matters. */
  readonly muStar: Float64Array
  /** Standard deviation of the effects (divisor n - 1): how much it depends on the others, or bends. */
  readonly sigma: Float64Array
}

/**
 * Reduces the outputs at a design's points. A step with an undefined (NaN) end is left out; NaN where a parameter has
 * no step left, and for `sigma` with fewer than two.
 *
 * @param outputs one for each of `design.points`
 */
export function elementaryEffects(design: MorrisDesign, outputs: ArrayLike<number>): ElementaryEffects {
  const { parameters, trajectories, points, moved } = design
  const effects = Array.from({ length: parameters }, () => new Float64Array(trajectories))
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    for (let step = 0; step < parameters; step++) {
      const at = trajectory * (parameters + 1) + step
      const parameter = moved[trajectory * parameters + step]!
      const distance = points[at + 1]![parameter]! - points[at]![parameter]!
      effects[parameter]![trajectory] = (outputs[at + 1]! - outputs[at]!) / distance
    }
  }
  const estimates = effects.map((series) => meanEstimate(series))
  return {
    mu: Float64Array.from(estimates, ({ mean }) => mean),
    muStar: Float64Array.from(effects, (series) => meanEstimate(series.map(Math.abs)).mean),
    sigma: Float64Array.from(estimates, ({ standardDeviation }) => standardDeviation),
  }
}
