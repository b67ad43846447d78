/**
 * Who among the followers will see a post or share (attention mode A1: each follower independently).
 *
 * A view has hazard h = -ln(1 - v). The hazard axis is cut into layers of fixed width w, each with its own
 * keyed stream of geometric gaps over the follower list; the last, partial layer keeps a hit only when a
 * keyed mark says that it lies below h. So the cost follows the number of views and not of followers, and
 * raising v only ever adds viewers: the layers below stay as they were, in every strategy (MODEL 0.1).
 */
import { log } from '../math/log.js'
import { expm1 } from '../math/expm1.js'
import { deriveKey, uniformOf, type Key } from '../random/keyed.js'

/** Width of a hazard layer: small enough that thinning wastes little, large enough that layers are few. */
export const LAYER_WIDTH = 1 / 32

/** Hazard of a probability; Infinity where everybody sees it. */
export function viewHazard(probability: number): number {
  return probability >= 1 ? Infinity : -log(Math.max(1e-6, 1 - probability))
}

/**
 * Positions in [0, length) that are hit, each at most once, layer by layer (not sorted overall).
 * @param key of (message, view); @param source of (sharer or brand's account): together they name the stream
 * @param out receives the positions; grown as needed
 * @returns how many there are
 */
export function viewers(key: Key, source: number, length: number, hazard: number, out: PositionList): number {
  out.length = 0
  if (length === 0 || hazard <= 0) return 0
  if (hazard === Infinity) {
    for (let position = 0; position < length; position++) out.push(position)
    return length
  }
  const layers = Math.ceil(hazard / LAYER_WIDTH)
  for (let layer = 0; layer < layers; layer++) {
    const rest = hazard - layer * LAYER_WIDTH
    // P(the hit lies in the part of the layer that counts | hit in the layer); hits come as 1 - e^-y.
    const keep = rest >= LAYER_WIDTH ? 1 : expm1(-rest) / expm1(-LAYER_WIDTH)
    const { k0, k1 } = deriveKey(key, source, layer)
    let position = -1
    for (let draw = 0; ; draw++) {
      // Gap with success probability 1 - e^-w: floor(E / w), E ~ Exp(1).
      position += 1 + Math.floor(-log(uniformOf(k0, k1, draw, 0)) / LAYER_WIDTH)
      if (position >= length) break
      if (keep < 1 && uniformOf(k0, k1, draw, 1) >= keep) continue
      out.push(position)
    }
  }
  return layers === 1 ? out.length : out.removeDuplicates()
}

/** A reusable list of positions. */
export class PositionList {
  length = 0
  at = new Uint32Array(256)

  push(position: number): void {
    if (this.length === this.at.length) {
      const longer = new Uint32Array(this.length * 2)
      longer.set(this.at)
      this.at = longer
    }
    this.at[this.length++] = position
  }

  /** Sorts and keeps each position once. */
  removeDuplicates(): number {
    const used = this.at.subarray(0, this.length)
    if (this.length < 24) insertionSort(used)
    else used.sort()
    let kept = 0
    for (let i = 0; i < used.length; i++) {
      if (i === 0 || used[i] !== used[i - 1]) used[kept++] = used[i]!
    }
    this.length = kept
    return kept
  }
}

function insertionSort(values: Uint32Array): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!
    let j = i - 1
    while (j >= 0 && values[j]! > value) {
      values[j + 1] = values[j]!
      j--
    }
    values[j + 1] = value
  }
}
