import { packSiblings } from 'd3'
import type { DrawnNetwork } from './types.js'
import type { Communities } from './communities.js'
import type { Positions } from './draw.js'

/** One circle a community: its area says how many people it has. */
export interface Bubbles extends Positions {
  /** In units of the height of the picture, which is 1. */
  readonly radii: Float64Array
}

/** The strongest bonds between communities: pairs, the strongest first, with their share of the strongest. */
export interface Bonds {
  readonly pairs: Uint32Array
  readonly strengths: Float64Array
}

/** Bonds a community: all of them would hide each other. */
const BONDS_EACH = 1.5
/** Room between circles, for the lines between them. */
const ROOM = 1.18

/** Packs the circles, the largest in the middle, into a picture that is `aspect` times as long as high. */
export function placeBubbles({ sizes, count }: Communities, aspect: number): Bubbles {
  const packed = packSiblings(Array.from(sizes, (size) => ({ r: ROOM * Math.sqrt(size), x: 0, y: 0 })))
  let left = 0
  let right = 0
  let top = 0
  let bottom = 0
  for (const { x, y, r } of packed) {
    left = Math.min(left, x - r)
    right = Math.max(right, x + r)
    top = Math.min(top, y - r)
    bottom = Math.max(bottom, y + r)
  }
  const scale = Math.min(aspect / (right - left || 1), 1 / (bottom - top || 1))
  const x = new Float32Array(count)
  const y = new Float32Array(count)
  const radii = new Float64Array(count)
  for (const [i, circle] of packed.entries()) {
    x[i] = 0.5 + ((circle.x - (left + right) / 2) * scale) / aspect
    y[i] = 0.5 + (circle.y - (top + bottom) / 2) * scale
    radii[i] = (circle.r / ROOM) * scale
  }
  return { x, y, radii }
}

export function bondsBetween({ people, offsets, targets }: DrawnNetwork, { of, count }: Communities): Bonds {
  const ties = new Float64Array(count * count)
  for (let u = 0; u < people; u++) {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const a = of[u]!
      const b = of[targets[e]!]!
      if (a !== b) ties[Math.min(a, b) * count + Math.max(a, b)]!++
    }
  }
  const order = Array.from(ties.keys())
    .filter((i) => ties[i]! > 0)
    .sort((i, j) => ties[j]! - ties[i]! || i - j)
    .slice(0, Math.ceil(BONDS_EACH * count))
  return {
    pairs: Uint32Array.from(order.flatMap((i) => [Math.floor(i / count), i % count])),
    strengths: Float64Array.from(order, (i) => ties[i]! / ties[order[0]!]!),
  }
}
