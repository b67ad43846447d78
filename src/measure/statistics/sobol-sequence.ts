/**
 * Sobol's low-discrepancy sequence: points that fill a cube evenly in every coordinate and every pair of them.
 * Construction: Bratley & Fox 1988 (doi:10.1145/42288.214372), in Gray-code order. Polynomials and initial direction
 * numbers: Joe & Kuo 2008 (doi:10.1137/070709359), file new-joe-kuo-6.21201, Copyright (c) 2008 Frances Y. Kuo and
 * Stephen Joe, used under its BSD licence.
 */
import { word, type Key } from '../../random/keyed.js'

const BITS = 32
const TWO_MINUS_32 = 2.3283064365386963e-10

/** By coordinate from the second on: the primitive polynomial's bits, then the first odd numbers m_1, m_2 … */
const DIRECTIONS: readonly (readonly number[])[] = [
  [3, 1],
  [7, 1, 3],
  [11, 1, 3, 1],
  [13, 1, 1, 1],
  [19, 1, 1, 3, 3],
  [25, 1, 3, 5, 13],
  [37, 1, 1, 5, 5, 17],
  [41, 1, 1, 5, 5, 5],
  [47, 1, 1, 7, 11, 19],
  [55, 1, 1, 5, 1, 1],
  [59, 1, 1, 1, 3, 11],
  [61, 1, 3, 5, 5, 31],
  [67, 1, 3, 3, 9, 7, 49],
  [91, 1, 1, 1, 15, 21, 21],
  [97, 1, 3, 1, 13, 27, 49],
  [103, 1, 1, 1, 15, 7, 5],
  [109, 1, 3, 1, 15, 13, 25],
  [115, 1, 1, 5, 5, 19, 61],
  [131, 1, 3, 7, 11, 23, 15, 103],
  [137, 1, 3, 7, 13, 13, 15, 69],
  [143, 1, 1, 3, 13, 7, 35, 63],
  [145, 1, 3, 5, 9, 1, 25, 53],
  [157, 1, 3, 1, 13, 9, 35, 107],
  [167, 1, 3, 1, 5, 27, 61, 31],
  [171, 1, 1, 5, 11, 19, 41, 61],
  [185, 1, 3, 5, 3, 3, 13, 69],
  [191, 1, 1, 7, 13, 1, 19, 1],
  [193, 1, 3, 7, 5, 13, 19, 59],
  [203, 1, 1, 3, 9, 25, 29, 41],
  [211, 1, 3, 5, 13, 23, 1, 55],
  [213, 1, 3, 7, 3, 13, 59, 17],
  [229, 1, 3, 1, 3, 5, 53, 69],
  [239, 1, 1, 5, 5, 23, 33, 13],
  [241, 1, 1, 7, 7, 1, 61, 123],
  [247, 1, 1, 7, 9, 13, 61, 49],
  [253, 1, 3, 3, 5, 3, 55, 33],
  [285, 1, 3, 1, 15, 31, 13, 49, 245],
  [299, 1, 3, 5, 15, 31, 59, 63, 97],
  [301, 1, 3, 1, 11, 11, 11, 77, 249],
]

export const MOST_SOBOL_DIMENSIONS = DIRECTIONS.length + 1

/**
 * The first `count` points, strictly inside the unit cube, shifted digit by digit by a keyed word for each coordinate:
 * every point is then uniform, so that means over the points are unbiased, and the evenness stays. Take a power of two.
 *
 * @throws RangeError for more than `MOST_SOBOL_DIMENSIONS` dimensions
 */
export function sobolPoints(dimensions: number, count: number, key: Key): Float64Array[] {
  if (!(dimensions >= 0 && dimensions <= MOST_SOBOL_DIMENSIONS)) {
    throw new RangeError(`invalid dimensions: ${dimensions}, expected 0 to ${MOST_SOBOL_DIMENSIONS}`)
  }
  const points = Array.from({ length: count }, () => new Float64Array(dimensions))
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const directions = directionNumbers(dimension)
    let digits = word(key, dimension, 0)
    points.forEach((point, index) => {
      if (index > 0) digits ^= directions[lowestBit(index)]!
      point[dimension] = ((digits >>> 0) + 0.5) * TWO_MINUS_32
    })
  }
  return points
}

/** v_1 … v_32 as 32-bit fractions: v_k = m_k / 2^k. */
function directionNumbers(dimension: number): Int32Array {
  const m = new Int32Array(BITS).fill(1)
  if (dimension > 0) {
    const [polynomial, ...first] = DIRECTIONS[dimension - 1]!
    const degree = first.length
    m.set(first)
    for (let k = degree; k < BITS; k++) {
      let next = m[k - degree]!
      for (let j = 1; j <= degree; j++) {
        if (((polynomial! >>> (degree - j)) & 1) === 1) next ^= m[k - j]! << j
      }
      m[k] = next
    }
  }
  return m.map((odd, k) => odd << (BITS - 1 - k))
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
