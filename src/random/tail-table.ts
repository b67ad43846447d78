import { exp } from '../math/exp.js'
import { log } from '../math/log.js'
import { solveIncreasing } from '../math/solve-increasing.js'

const CELLS = 1024
/** Steps of sqrt(w), to w = 37: a little more than -ln of 2^-53, the smallest tail that a draw of 52 bits asks for. */
const STEP = Math.sqrt(37) / CELLS

/** One tail of a continuous law: its probability as a function of the distance x, and the density there. */
export interface Tail {
  /** Falls (upper tail) or rises (lower tail) with x > 0; positive. */
  probability(x: number): number
  density(x: number): number
}

/**
 * Inverts a tail by a table made once: ln x at equal steps of sqrt(w), w = -ln(probability / probability at the start),
 * with its exact slope, and Hermite's cubic between. The square root puts most nodes near the start, where laws bend
 * most. About 1e-10 relative in x; as quick as one logarithm and one exponential, however dear the tail itself is.
 */
export class TailTable {
  /** ln x and its slope per cell, in turn. */
  private readonly nodes = new Float64Array(2 * (CELLS + 1))
  private readonly perProbability: number

  /** `direction` is 1 for an upper tail, -1 for a lower one; the table starts at `start`. */
  constructor(tail: Tail, direction: 1 | -1, start: number) {
    const first = tail.probability(start)
    this.perProbability = 1 / first
    const lnFirst = log(first)
    // In y = ln x, counted outward: the depth of the tail grows with y, and its growth is the slope's inverse.
    const depth = (y: number): number => lnFirst - log(tail.probability(exp(direction * y)))
    const growth = (y: number): number => {
      const x = exp(direction * y)
      return (x * tail.density(x)) / tail.probability(x)
    }
    let y = direction * log(start)
    let slope = 1 / growth(y)
    for (let i = 0; i <= CELLS; i++) {
      const root = i * STEP
      if (i > 0) {
        y = solveIncreasing(depth, growth, root * root, y, Infinity, y + slope * (2 * i - 1) * STEP * STEP)
        slope = 1 / growth(y)
      }
      this.nodes[2 * i] = direction * y
      this.nodes[2 * i + 1] = direction * slope * 2 * root * STEP
    }
  }

  /** The x at which the tail holds `probability`, at most that of the start. */
  quantile(probability: number): number {
    const place = Math.sqrt(Math.max(0, -log(probability * this.perProbability))) / STEP
    const cell = Math.min(CELLS - 1, Math.floor(place))
    const t = Math.min(1, place - cell)
    const at = 2 * cell
    const y0 = this.nodes[at]!
    const m0 = this.nodes[at + 1]!
    const y1 = this.nodes[at + 2]!
    const m1 = this.nodes[at + 3]!
    const rise = y1 - y0
    return exp(y0 + t * (m0 + t * (3 * rise - 2 * m0 - m1 + t * (m0 + m1 - 2 * rise))))
  }
}
