import { log } from '../../math/log.js'
import { log1p } from '../../math/log1p.js'
import type { Stream } from '../../random/stream.js'

/**
 * Calls `visit` with the successes among `trials` independent ones, in ascending order, at a cost that grows
 * with the successes only: gaps between them are geometric (Batagelj & Brandes 2005,
 * doi:10.1103/PhysRevE.71.036113). `trials` may exceed 2^32; up to 2^53 it is exact.
 */
export function skipThrough(
  trials: number,
  probability: number,
  stream: Stream,
  visit: (trial: number) => void,
): void {
  if (probability <= 0) return
  if (probability >= 1) {
    for (let trial = 0; trial < trials; trial++) visit(trial)
    return
  }
  const perLog = 1 / log1p(-probability)
  for (let trial = 0; ; trial++) {
    trial += Math.floor(log(stream.uniform()) * perLog)
    if (!(trial < trials)) return
    visit(trial)
  }
}
