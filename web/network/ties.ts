import type { DrawnNetwork } from './types.js'

/** More lines than this are a grey sheet and not a picture: of larger networks a sample is drawn. */
const MOST_TIES = 12_000

/** Pairs of people to draw a line between, each tie once, whichever way it goes; the same ones every time. */
export function tiesToDraw({ people, offsets, targets }: DrawnNetwork, most = MOST_TIES): Uint32Array {
  const stride = Math.max(1, Math.ceil(targets.length / most))
  const pairs: number[] = []
  for (let u = 0; u < people; u++) {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      // Mixed, so that a sample does not favour the first followers in every row.
      if (stride > 1 && (Math.imul(e, 0x9e3779b1) >>> 0) % stride !== 0) continue
      const v = targets[e]!
      if (stride === 1 && v < u && follows(offsets, targets, v, u)) continue
      pairs.push(u, v)
    }
  }
  return Uint32Array.from(pairs)
}

/** Whether `v` is among the ascending followers of `u`. */
function follows(offsets: Uint32Array, targets: Uint32Array, u: number, v: number): boolean {
  let low = offsets[u]!
  let high = offsets[u + 1]!
  while (low < high) {
    const middle = (low + high) >>> 1
    if (targets[middle]! < v) low = middle + 1
    else high = middle
  }
  return low < offsets[u + 1]! && targets[low] === v
}
