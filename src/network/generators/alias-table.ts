import type { Stream } from '../../random/stream.js'

/** Words of one cell, side by side so that a draw costs one cache miss: its threshold and its two outcomes. */
const CELL = 3
const TWO_32 = 4294967296

/**
 * Sampling from a fixed discrete law in constant time: Walker's alias method in Vose's linear-time form
 * (1991, doi:10.1109/32.92917). One 52-bit uniform serves both the cell and the coin inside it, so a
 * probability is off by at most 2^-32 / size.
 */
export class AliasTable {
  private readonly size: number
  private readonly cells: Uint32Array

  /**
   * @param weights non-negative and finite, at least one positive
   * @param outcomes what is drawn for each weight; default its index
   */
  constructor(weights: ArrayLike<number>, outcomes: ArrayLike<number> | null = null) {
    const size = weights.length
    let total = 0
    for (let i = 0; i < size; i++) total += weights[i]!
    const scaled = new Float64Array(size)
    for (let i = 0; i < size; i++) scaled[i] = (weights[i]! / total) * size

    const cells = new Uint32Array(CELL * size)
    const setCell = (i: number, stay: number, other: number): void => {
      cells[CELL * i] = Math.min(TWO_32 - 1, Math.floor(stay * TWO_32))
      cells[CELL * i + 1] = outcomes === null ? i : outcomes[i]!
      cells[CELL * i + 2] = outcomes === null ? other : outcomes[other]!
    }

    // One array holds both stacks: light cells from the front, heavy ones from the back.
    const stack = new Uint32Array(size)
    let light = 0
    let heavy = size
    for (let i = 0; i < size; i++) {
      if (scaled[i]! < 1) stack[light++] = i
      else stack[--heavy] = i
    }
    let large = stack[heavy] ?? 0
    while (light > 0 && heavy < size) {
      const small = stack[--light]!
      large = stack[heavy]!
      setCell(small, scaled[small]!, large)
      scaled[large] = scaled[large]! - (1 - scaled[small]!)
      if (scaled[large]! < 1) {
        heavy++
        stack[light++] = large
      }
    }
    for (; heavy < size; heavy++) setCell(stack[heavy]!, 1, stack[heavy]!)
    // Light cells left over owe it to rounding and keep themselves, but what has no weight must never be drawn.
    while (light > 0) {
      const small = stack[--light]!
      if (weights[small] === 0) setCell(small, 0, large)
      else setCell(small, 1, small)
    }
    this.size = size
    this.cells = cells
  }

  draw(stream: Stream): number {
    const { cells } = this
    const x = stream.uniform() * this.size
    const cell = Math.floor(x)
    const at = CELL * cell
    return (x - cell) * TWO_32 < cells[at]! ? cells[at + 1]! : cells[at + 2]!
  }
}
