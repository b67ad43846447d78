import { exp } from '../math/exp.js'
import { normalQuantile } from '../math/normal-quantile.js'

const CELLS = 4096

/**
 * A lognormal multiplier with mean exactly 1, as a table over equally likely cells: one hash and one look-up
 * a draw. Each cell holds the value at its middle; the table is scaled so that its mean is 1.
 */
export function tasteTable(spread: number): Float32Array {
  let table = tables.get(spread)
  if (table === undefined) tables.set(spread, (table = makeTable(spread)))
  return table
}

/** Tables made so far: a few spreads, used by every run. */
const tables = new Map<number, Float32Array>()

function makeTable(spread: number): Float32Array {
  const values = new Float64Array(CELLS)
  let sum = 0
  for (let cell = 0; cell < CELLS; cell++) {
    values[cell] = exp(spread * normalQuantile((cell + 0.5) / CELLS))
    sum += values[cell]!
  }
  return Float32Array.from(values, (value) => (value * CELLS) / sum)
}

/** The entry of a table for 32 random bits. */
export function tasteOf(table: Float32Array, bits: number): number {
  return table[bits >>> 20]!
}
