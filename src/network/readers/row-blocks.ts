/** Rows of an edge list as they were read; pairs lie interleaved: source, target, source, target, … */
export interface RowBlock {
  readonly pairs: Uint32Array
  readonly weights: Float64Array | null
  /** How many rows are in use. */
  count: number
  /** The largest number in the pairs. */
  largest: number
}

const FIRST_BLOCK_ROWS = 1024
export const LARGEST_BLOCK_ROWS = 262_144

/**
 * A growing table of rows. It grows by blocks and never copies, so that at no time more memory is in use
 * than the rows need (a doubling array would need three times as much while it grows).
 */
export class RowBlocks {
  blocks: RowBlock[] = []
  readonly #weighted: boolean

  constructor(weighted: boolean) {
    this.#weighted = weighted
  }

  get rows(): number {
    let rows = 0
    for (const block of this.blocks) rows += block.count
    return rows
  }

  /** The block to append to; it has room for one row at least. */
  open(): RowBlock {
    const last = this.blocks.at(-1)
    const capacity = last === undefined ? 0 : last.pairs.length / 2
    if (last !== undefined && last.count < capacity) return last
    const rows = Math.min(Math.max(2 * capacity, FIRST_BLOCK_ROWS), LARGEST_BLOCK_ROWS)
    const block = {
      pairs: new Uint32Array(2 * rows),
      weights: this.#weighted ? new Float64Array(rows) : null,
      count: 0,
      largest: 0,
    }
    this.blocks.push(block)
    return block
  }

  push(source: number, target: number, weight: number): void {
    const block = this.open()
    block.pairs[2 * block.count] = source
    block.pairs[2 * block.count + 1] = target
    if (block.weights !== null) block.weights[block.count] = weight
    block.largest = Math.max(block.largest, source, target)
    block.count++
  }

  largest(): number {
    let largest = 0
    for (const block of this.blocks) largest = Math.max(largest, block.largest)
    return largest
  }

  /** Replaces every node number x by `rank[x]`. */
  renumber(rank: Uint32Array): void {
    for (const block of this.blocks) {
      const { pairs, count } = block
      block.largest = 0
      for (let i = 0; i < 2 * count; i++) {
        pairs[i] = rank[pairs[i]!]!
        block.largest = Math.max(block.largest, pairs[i]!)
      }
    }
  }
}
