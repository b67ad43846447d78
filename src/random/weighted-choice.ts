/**
 * Chooses an index in proportion to its weight, by bisection of the cumulative weights: O(log n) a draw and
 * monotone in u. Negative weights are not allowed; where all are 0 the last index comes out.
 */
export class WeightedChoice {
  private readonly cumulative: Float64Array

  constructor(weights: ArrayLike<number>) {
    this.cumulative = new Float64Array(weights.length)
    let sum = 0
    for (let i = 0; i < weights.length; i++) this.cumulative[i] = sum += weights[i]!
  }

  /** The index for a uniform draw u in [0, 1). */
  pick(u: number): number {
    const { cumulative } = this
    let low = 0
    let high = cumulative.length - 1
    const wanted = u * cumulative[high]!
    while (low < high) {
      const middle = (low + high) >>> 1
      if (cumulative[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}
