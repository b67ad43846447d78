/** The independent cascade by exhaustive enumeration of its live-arc graphs: a second algorithm, for tiny graphs. */
import { buildNetwork } from '../../src/network/build-network.js'
import type { Network } from '../../src/network/network.js'

/** Source, target, probability. */
export type Arc = readonly [number, number, number]

/** The six-node digraph of IC-01 and WC-01. */
export const SIX_NODES: readonly Arc[] = [
  [0, 1, 0.5],
  [0, 2, 0.4],
  [1, 2, 0.3],
  [1, 3, 0.6],
  [2, 3, 0.2],
  [2, 4, 0.7],
  [3, 4, 0.3],
  [3, 5, 0.5],
  [4, 5, 0.4],
  [4, 1, 0.25],
]

export interface ExactCascade {
  /** Chance of each node to be reached. */
  readonly reached: number[]
  readonly size: { readonly mean: number; readonly deviation: number }
  readonly depth: { readonly mean: number; readonly deviation: number }
}

/** Sums over all 2^arcs subgraphs; at most 16 arcs. */
export function enumerateLiveArcs(
  nodes: number,
  arcs: readonly Arc[],
  seeds: readonly number[],
): ExactCascade {
  if (arcs.length > 16) throw new Error('too many arcs to enumerate')
  const reached = new Array<number>(nodes).fill(0)
  const size = [0, 0]
  const depth = [0, 0]
  for (let live = 0; live < 1 << arcs.length; live++) {
    let chance = 1
    arcs.forEach(([, , p], i) => (chance *= live & (1 << i) ? p : 1 - p))
    if (chance === 0) continue
    const distances = liveDistances(nodes, arcs, live, seeds)
    const found = distances.filter((distance) => distance < Infinity)
    const deepest = Math.max(...found)
    distances.forEach((distance, v) => (reached[v]! += distance < Infinity ? chance : 0))
    size[0]! += chance * found.length
    size[1]! += chance * found.length ** 2
    depth[0]! += chance * deepest
    depth[1]! += chance * deepest ** 2
  }
  const moments = ([mean, square]: number[]) => ({
    mean: mean!,
    deviation: Math.sqrt(Math.max(0, square! - mean! ** 2)),
  })
  return { reached, size: moments(size), depth: moments(depth) }
}

/** Bellman's relaxation until nothing changes: no queue that the kernel could share an error with. */
function liveDistances(
  nodes: number,
  arcs: readonly Arc[],
  live: number,
  seeds: readonly number[],
): number[] {
  const distances = new Array<number>(nodes).fill(Infinity)
  for (const seed of seeds) distances[seed] = 0
  for (let changed = true; changed;) {
    changed = false
    arcs.forEach(([u, v], i) => {
      if (!(live & (1 << i)) || distances[u]! + 1 >= distances[v]!) return
      distances[v] = distances[u]! + 1
      changed = true
    })
  }
  return distances
}

export function networkOf(nodes: number, arcs: readonly Arc[]): Network {
  return buildNetwork({
    nodes,
    count: arcs.length,
    sources: Uint32Array.from(arcs, ([u]) => u),
    targets: Uint32Array.from(arcs, ([, v]) => v),
    weights: Float64Array.from(arcs, ([, , p]) => p),
  })
}
