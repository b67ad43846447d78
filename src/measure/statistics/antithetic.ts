/** What runs in mirrored pairs, one on uniforms U and one on 1 - U, say of a mean. */
export interface AntitheticMean {
  readonly mean: number
  readonly standardError: number
  /**
   * Variance of the mean of a pair over that of two independent runs: 1 + correlation within pairs. Below 1 mirrored
   * pairs pay; NaN where nothing varies.
   */
  readonly varianceRatio: number
}

/**
 * Antithetic variates (Hammersley & Morton 1956, doi:10.1017/S0305004100031455): equal index = one pair. At least two
 * pairs. Both runs of a pair have the same law, so their variances are pooled.
 */
export function antitheticMean(plain: ArrayLike<number>, mirrored: ArrayLike<number>): AntitheticMean {
  const pairs = plain.length
  let sum = 0
  for (let i = 0; i < pairs; i++) sum += plain[i]! + mirrored[i]!
  const mean = sum / (2 * pairs)
  let pairSquares = 0
  let runSquares = 0
  for (let i = 0; i < pairs; i++) {
    const a = plain[i]! - mean
    const b = mirrored[i]! - mean
    pairSquares += ((a + b) * (a + b)) / 4
    runSquares += (a * a + b * b) / 2
  }
  return {
    mean,
    standardError: Math.sqrt(pairSquares / (pairs - 1) / pairs),
    varianceRatio: (2 * pairSquares) / runSquares,
  }
}
