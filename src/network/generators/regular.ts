/** Graphs without chance, for checks against closed forms. All undirected. */
import { buildNetwork } from '../build-network.js'
import type { Network } from '../network.js'

function fromTies(nodes: number, ties: number, tieAt: (i: number) => readonly [number, number]): Network {
  const sources = new Uint32Array(ties)
  const targets = new Uint32Array(ties)
  for (let i = 0; i < ties; i++) [sources[i], targets[i]] = tieAt(i) as [number, number]
  return buildNetwork({ nodes, count: ties, sources, targets, undirected: true })
}

export function empty(nodes: number): Network {
  return fromTies(nodes, 0, () => [0, 0])
}

/** Everybody is tied to everybody. */
export function complete(nodes: number): Network {
  let u = 0
  let v = 0
  return fromTies(nodes, (nodes * (nodes - 1)) / 2, () => {
    if (++v === nodes) v = ++u + 1
    return [u, v]
  })
}

/** 0 - 1 - 2 - … */
export function path(nodes: number): Network {
  return fromTies(nodes, Math.max(0, nodes - 1), (i) => [i, i + 1])
}

/** Node 0 tied to all the others. */
export function star(nodes: number): Network {
  return fromTies(nodes, Math.max(0, nodes - 1), (i) => [0, i + 1])
}

/** A path that closes; at least three nodes. */
export function circle(nodes: number): Network {
  return fromTies(nodes, nodes, (i) => [i, i + 1 === nodes ? 0 : i + 1])
}

/** Two paths of `length` nodes side by side, tied like rungs: i to i + length. */
export function ladder(length: number): Network {
  const side = Math.max(0, length - 1)
  return fromTies(2 * length, 2 * side + length, (i) => {
    if (i < side) return [i, i + 1]
    if (i < 2 * side) return [i - side + length, i - side + length + 1]
    return [i - 2 * side, i - 2 * side + length]
  })
}

/** A tree filled level by level: the parent of node i is (i - 1) / branching, rounded down. */
export function tree(nodes: number, branching: number): Network {
  return fromTies(nodes, Math.max(0, nodes - 1), (i) => [Math.floor(i / branching), i + 1])
}
