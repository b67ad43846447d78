/** What the proofs of several kernels share: samples of runs, comparison with exact moments, small random networks. */
import { expect } from 'vitest'
import type { CascadeKernel, SeedChoice } from '../../src/kernel/cascade-kernel.js'
import type { Network } from '../../src/network/network.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { networkOf, type Arc, type ExactCascade } from './live-arcs.js'

/** A false alarm has probability 7e-6 for each comparison. */
const SIGMAS = 4.5

export interface Sample {
  readonly runs: number
  readonly size: number
  readonly depth: number
  /** Share of runs that reached each person. */
  readonly reached: number[]
}

/** Runs the kernel on the streams of a seed and looks at it after each run. */
export function eachRun<Kernel extends CascadeKernel>(
  kernel: Kernel,
  runs: number,
  seed: string,
  look: (kernel: Kernel) => void,
): void {
  const key = rootKey(seed)
  for (let run = 0; run < runs; run++) {
    kernel.run(new Stream(deriveKey(key, run)))
    look(kernel)
  }
}

export function sampleRuns(kernel: CascadeKernel, nodes: number, runs: number, seed: string): Sample {
  const reached = new Array<number>(nodes).fill(0)
  let size = 0
  let depth = 0
  eachRun(kernel, runs, seed, () => {
    size += kernel.size
    depth += kernel.depth
    for (let i = 0; i < kernel.size; i++) reached[kernel.order[i]!]!++
  })
  return { runs, size: size / runs, depth: depth / runs, reached: reached.map((count) => count / runs) }
}

export function seedNodes(...nodes: number[]): SeedChoice {
  return { kind: 'nodes', nodes: Uint32Array.from(nodes) }
}

export function expectMean(actual: number, mean: number, deviation: number, runs: number): void {
  expect(Math.abs(actual - mean)).toBeLessThanOrEqual((SIGMAS * deviation) / Math.sqrt(runs) + 1e-12)
}

export function expectShare(actual: number, p: number, runs: number): void {
  // Sums of chances may exceed 1 in the last bit.
  expectMean(actual, p, Math.sqrt(Math.max(0, p * (1 - p))), runs)
}

export function expectLaw(actual: Sample, exact: ExactCascade): void {
  expectMean(actual.size, exact.size.mean, exact.size.deviation, actual.runs)
  expectMean(actual.depth, exact.depth.mean, exact.depth.deviation, actual.runs)
  exact.reached.forEach((p, v) => expectShare(actual.reached[v]!, p, actual.runs))
}

/** Rows of size and depth against a sample of the same law. */
export function expectSameLaw(actual: Sample, rows: readonly (readonly [number, number])[]): void {
  for (const [i, value] of [actual.size, actual.depth].entries()) {
    const mean = rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length
    const variance = rows.reduce((sum, row) => sum + (row[i]! - mean) ** 2, 0) / rows.length
    expectMean(value, mean, Math.sqrt(variance * (1 + actual.runs / rows.length)), actual.runs)
  }
}

export interface SmallCase {
  readonly nodes: number
  /** Weights are multiples of 1/4 from 0 to 1. */
  readonly arcs: readonly Arc[]
  readonly seeds: number[]
}

/** Digraphs of 4 to 7 people, with one or two seeds. */
export function smallCases(name: string, count: number, ties: number): SmallCase[] {
  const stream = new Stream(rootKey(name))
  return Array.from({ length: count }, (_, i) => {
    const nodes = 4 + stream.below(4)
    const arcs = new Map<string, Arc>()
    while (arcs.size < ties) {
      const u = stream.below(nodes)
      const v = stream.below(nodes)
      if (u !== v) arcs.set(`${u} ${v}`, [u, v, stream.below(5) / 4])
    }
    return { nodes, arcs: [...arcs.values()], seeds: i % 2 === 0 ? [0] : [1, 3] }
  })
}

/** 400 people, about 6 followers each, and a hub that everyone follows. */
export function raggedNetwork(weight = 0.25): Network {
  const stream = new Stream(rootKey('ragged'))
  const nodes = 400
  const arcs = Array.from({ length: 2400 }, (): Arc => [stream.below(nodes), stream.below(nodes), weight])
  for (let v = 1; v < nodes; v++) arcs.push([0, v, weight])
  return networkOf(nodes, arcs)
}

/** Whom each person follows. */
export function followeesOf(network: Network): number[][] {
  const followees = Array.from({ length: network.nodes }, (): number[] => [])
  for (let u = 0; u < network.nodes; u++) {
    for (const v of network.targets.subarray(network.offsets[u], network.offsets[u + 1]))
      followees[v]!.push(u)
  }
  return followees
}

/** Generation by generation: everyone for whom `joins` holds, given who is active. Returns size and depth. */
export function naiveRounds(
  nodes: number,
  seeds: readonly number[],
  joins: (person: number, active: ReadonlySet<number>) => boolean,
): [size: number, depth: number, active: Set<number>] {
  const active = new Set(seeds)
  for (let depth = 0; ; depth++) {
    const next: number[] = []
    for (let v = 0; v < nodes; v++) if (!active.has(v) && joins(v, active)) next.push(v)
    if (next.length === 0) return [active.size, depth, active]
    for (const v of next) active.add(v)
  }
}

/** Checks that everyone has it from a followee one generation earlier, and that depth is the longest chain. */
export function expectTree(kernel: CascadeKernel, network: Network, seeds: number): void {
  const generation = new Map<number, number>()
  const followees = followeesOf(network)
  for (let i = 0; i < kernel.size; i++) {
    const v = kernel.order[i]!
    const from = kernel.infectors[i]!
    expect(generation.has(v)).toBe(false)
    if (i >= seeds) expect(followees[v]).toContain(from)
    else expect(from).toBe(v)
    generation.set(v, i < seeds ? 0 : generation.get(from)! + 1)
  }
  const generations = [...generation.values()]
  expect(generations).toEqual(generations.toSorted((a, b) => a - b))
  expect(kernel.depth).toBe(generations.at(-1))
}
