import type { Arc } from './live-arcs.js'

/**
 * Calls `visit` with every live-arc graph that has a chance: the chance, the generation of each node (Infinity: not
 * reached), and for each node those of the generation before it that have a live arc to it. At most 16 arcs.
 */
export function eachLiveGraph(
  nodes: number,
  arcs: readonly Arc[],
  seeds: readonly number[],
  visit: (chance: number, generations: readonly number[], parents: readonly number[][]) => void,
): void {
  for (let live = 0; live < 1 << arcs.length; live++) {
    let chance = 1
    arcs.forEach(([, , p], i) => (chance *= live & (1 << i) ? p : 1 - p))
    if (chance === 0) continue
    const present = arcs.filter((_, i) => live & (1 << i))
    const generations = new Array<number>(nodes).fill(Infinity)
    for (const seed of seeds) generations[seed] = 0
    for (let round = 0; round < nodes; round++)
      for (const [u, v] of present) generations[v] = Math.min(generations[v]!, generations[u]! + 1)
    const parents = generations.map((generation, v) =>
      generation === Infinity
        ? []
        : present.filter(([u, w]) => w === v && generations[u] === generation - 1).map(([u]) => u),
    )
    visit(chance, generations, parents)
  }
}

/** Nodes that are reached, the earlier generations first. */
export function byGeneration(generations: readonly number[]): number[] {
  return generations
    .map((_, v) => v)
    .filter((v) => generations[v]! < Infinity)
    .sort((a, b) => generations[a]! - generations[b]!)
}
