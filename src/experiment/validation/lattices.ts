/**
 * The networks of Centola's experiment (2010, doi:10.1126/science.1185231): lattices on a torus, where neighbours have
 * neighbours in common, and random networks in which everybody has as many ties.
 */
import { buildNetwork } from '../../network/build-network.js'
import type { Network } from '../../network/network.js'
import type { Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'

interface Ties {
  readonly nodes: number
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** Steps to one end of every tie; the other end is the step back. */
const STEPS = {
  /** Six neighbours each. */
  hexagonal: [
    [1, 0],
    [0, 1],
    [1, -1],
  ],
  /** Eight neighbours each, as the king moves (Moore). */
  moore: [
    [1, 0],
    [0, 1],
    [1, -1],
    [1, 1],
  ],
} as const
export type Lattice = keyof typeof STEPS

/** @param width and height at least 5, so that no tie comes twice */
export function lattice(kind: Lattice, width: number, height: number): Network {
  return networkOf(latticeTies(kind, width, height))
}

/** The lattice with its ties swapped at random until nothing is left of its order; everybody keeps their number of ties. */
export function randomisedLattice(kind: Lattice, width: number, height: number, key: Key): Network {
  return networkOf(swapped(latticeTies(kind, width, height), new Stream(key)))
}

function latticeTies(kind: Lattice, width: number, height: number): Ties {
  const steps = STEPS[kind]
  const nodes = width * height
  const from = new Uint32Array(nodes * steps.length)
  const to = new Uint32Array(nodes * steps.length)
  for (let node = 0; node < nodes; node++) {
    const x = node % width
    const y = (node - x) / width
    steps.forEach(([dx, dy], step) => {
      from[node * steps.length + step] = node
      to[node * steps.length + step] = ((y + dy + height) % height) * width + ((x + dx) % width)
    })
  }
  return { nodes, from, to }
}

/** Swaps tried per tie. */
const SWAPS = 20

/** Ties a-b and c-d become a-d and c-b, unless one of those is there already (Maslov & Sneppen 2002). */
function swapped({ nodes, from, to }: Ties, stream: Stream): Ties {
  const name = (u: number, v: number): number => Math.min(u, v) * nodes + Math.max(u, v)
  const there = new Set(Array.from(from, (u, i) => name(u, to[i]!)))
  for (let swap = 0; swap < SWAPS * from.length; swap++) {
    const i = stream.below(from.length)
    const j = stream.below(from.length)
    const turned = stream.uniform() < 0.5
    const a = from[i]!
    const b = to[i]!
    const c = turned ? to[j]! : from[j]!
    const d = turned ? from[j]! : to[j]!
    if (a === d || b === c || a === c || there.has(name(a, d)) || there.has(name(c, b))) continue
    there.delete(name(a, b))
    there.delete(name(c, d))
    there.add(name(a, d)).add(name(c, b))
    to[i] = d
    from[j] = c
    to[j] = b
  }
  return { nodes, from, to }
}

function networkOf({ nodes, from, to }: Ties): Network {
  return buildNetwork({ nodes, count: from.length, sources: from, targets: to, undirected: true })
}
