/** Every measure of a run against its definition, taken literally: all pairs, whole trees, lists of people. */
import { describe, expect, test } from 'vitest'
import { cascadeShape, timeToPeakHours } from '../../src/measure/cascade-measures.js'
import { RUN_MEASURES, type RunMeasureName } from '../../src/measure/run-measures.js'
import { RunTrees, type Ended } from '../../src/measure/run-trees.js'
import type { Network } from '../../src/network/network.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { networkOf, type Arc } from '../kernel/live-arcs.js'

const NODES = 60

/** A run of which everything is known: parents by place, -1 for roots. */
interface KnownRun extends Ended {
  readonly parents: readonly number[]
}

/** `again`: people may stand in the order more than once, and `causes` says from which entry each has it. */
function runOf(parents: readonly number[], stream: Stream, again = false): KnownRun {
  const everybody = Array.from({ length: NODES }, (_, v) => v)
  const people = parents.map(() =>
    again ? stream.below(NODES) : everybody.splice(stream.below(everybody.length), 1)[0]!,
  )
  const sources = parents.map((parent, i) => (parent < 0 ? i : parent))
  const hours = parents.map((parent) => (parent < 0 ? 0 : 1 + 6 * stream.uniform())).sort((a, b) => a - b)
  return {
    parents,
    size: parents.length,
    order: Uint32Array.from(people),
    infectors: Uint32Array.from(sources, (place) => people[place]!),
    hours: Float64Array.from(hours),
    ...(again ? { causes: Uint32Array.from(sources) } : {}),
  }
}

/** Roots first, as many as `roots`; the others hang on any of the last `bushiness` entries. */
function randomForest(stream: Stream, size: number, roots: number, bushiness: number): number[] {
  return Array.from({ length: size }, (_, i) =>
    i < roots ? -1 : i - 1 - stream.below(Math.min(i, bushiness)),
  )
}

function randomNetwork(stream: Stream): Network {
  const arcs = Array.from({ length: 150 }, (): Arc => [stream.below(NODES), stream.below(NODES), 1])
  return networkOf(
    NODES,
    arcs.filter(([u, v]) => u !== v),
  )
}

/** Distances along the trees by relaxation; Infinity between trees. */
function allDistances(parents: readonly number[]): number[][] {
  const distances = parents.map((_, a) => parents.map((_, b) => (a === b ? 0 : Infinity)))
  parents.forEach((parent, i) => {
    if (parent < 0) return
    // Entry i is new: whatever leads to it leads over its parent.
    for (let a = 0; a < i; a++) distances[a]![i] = distances[i]![a] = distances[a]![parent]! + 1
  })
  return distances
}

function naive(run: KnownRun, network: Network, part: number): Record<RunMeasureName, number> {
  const { parents, size, order, hours } = run
  const distances = allDistances(parents)
  const connected = distances.flatMap((row, a) => row.filter((d, b) => a !== b && d < Infinity))
  const generation = parents.map((_, i) => {
    let steps = 0
    for (let at = i; parents[at]! >= 0; at = parents[at]!) steps++
    return steps
  })
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length
  const followers = (v: number): number[] => [
    ...network.targets.slice(network.offsets[v], network.offsets[v + 1]),
  ]
  const beyond = generation.filter((g) => g >= 1)
  const later = Array.from(hours!).filter((t) => t > 0)
  const inHour = (k: number): number => later.filter((t) => Math.floor(t) === k).length
  const hoursSeen = [...new Set(later.map(Math.floor))].sort((a, b) => inHour(b) - inHour(a) || a - b)
  return {
    breadth: Math.max(...generation.map((g) => generation.filter((h) => h === g).length)),
    'structural-virality': mean(connected),
    'mean-generation': mean(generation),
    'leaf-share': mean(parents.map((_, i) => (parents.includes(i) ? 0 : 1))),
    reproduction: mean(beyond.map((g) => (g >= 2 ? 1 : 0))),
    'largest-tree': Math.max(...distances.map((row) => row.filter((d) => d < Infinity).length)),
    impressions: Array.from(order).reduce((sum, v) => sum + followers(v).length, 0),
    reach: new Set(Array.from(order).flatMap((v) => [v, ...followers(v)])).size,
    'half-hours': hours!.find((_, i) => 2 * (i + 1) >= size)!,
    'peak-hours': hoursSeen[0] ?? NaN,
    'second-size': size - part,
    'second-share': 1 - part / size,
    'positive-share': part / size,
  }
}

function measured(trees: RunTrees): Record<string, number> {
  return Object.fromEntries(Object.entries(RUN_MEASURES).map(([name, { of }]) => [name, of(trees)]))
}

function expectClose(actual: Record<string, number>, expected: Record<string, number>): void {
  expect(Object.keys(actual)).toEqual(Object.keys(expected))
  for (const [name, value] of Object.entries(expected)) {
    if (Number.isNaN(value)) expect([name, actual[name]]).toEqual([name, NaN])
    else expect(Math.abs(actual[name]! - value), name).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(value)))
  }
}

describe('random forests against the definitions', () => {
  // One object for all runs: nothing of an earlier, larger or deeper run may be left in it.
  const stream = new Stream(rootKey('forests'))
  const network = randomNetwork(stream)
  const trees = new RunTrees(network)
  test.each([
    ['people', false],
    ['actions of people who act again', true],
  ])('%s', (_, again) => {
    for (let i = 0; i < 300; i++) {
      const size = 1 + stream.below(40)
      const roots = 1 + stream.below(Math.min(size, 1 + (i % 4)))
      const run = runOf(randomForest(stream, size, roots, [1, 3, 40][i % 3]!), stream, again)
      const part = stream.below(size + 1)
      trees.turnTo(run, part)
      expect(Array.from(trees.parents.subarray(0, size))).toEqual(run.parents)
      expectClose(measured(trees), naive(run, network, part))
    }
  })

  test('of one tree, what is measured of cascades of campaigns', () => {
    for (let i = 0; i < 100; i++) {
      const parents = randomForest(stream, 1 + stream.below(50), 1, [1, 3, 40][i % 3]!)
      const run = runOf(parents, stream)
      trees.turnTo(run, NaN)
      const shape = cascadeShape(Int32Array.from(parents))
      const of = measured(trees)
      expect(of['breadth']).toBe(shape.maxBreadth)
      expect(of['structural-virality']).toBe(shape.structuralVirality ?? NaN)
      expect(of['reproduction']).toBe(shape.reproductionNumber ?? NaN)
      expect(of['peak-hours']).toBe(timeToPeakHours(run.hours!) ?? NaN)
    }
  })
})

describe('cases worked out by hand', () => {
  const stream = new Stream(rootKey('by hand'))
  const of = (parents: readonly number[]): Record<string, number> => {
    const trees = new RunTrees(networkOf(NODES, []))
    trees.turnTo(runOf(parents, stream), NaN)
    return measured(trees)
  }

  test.each([
    ['star_n10', [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1.8],
    ['chain_n10', [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8], 3.6666666666666665],
    ['binary_n15', [-1, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6], 3.5047619047619047],
    ['mixed_n9', [-1, 0, 0, 0, 1, 1, 4, 6, 2], 2.7222222222222223],
  ])('NET-09: structural virality of %s', (_, parents, expected) => {
    expect(of(parents)['structural-virality']).toBeCloseTo(expected, 12)
  })

  test('a star of four beside a chain of three', () => {
    const both = of([-1, -1, 0, 0, 0, 1, 5])
    // Star: 3 pairs at distance 1, 3 at 2. Chain: 2 pairs at 1, 1 at 2. Pairs across do not count.
    expect(both['structural-virality']).toBeCloseTo((3 + 6 + 2 + 2) / 9, 12)
    expect(both).toMatchObject({ breadth: 4, 'largest-tree': 4, reproduction: 1 / 5, 'leaf-share': 4 / 7 })
    expect(both['mean-generation']).toBeCloseTo(6 / 7, 12)
  })

  test('seeds alone have no virality, no reproduction and no peak; nobody at all has no shares either', () => {
    const alone = of([-1, -1])
    expect(alone).toMatchObject({ 'structural-virality': NaN, reproduction: NaN, 'peak-hours': NaN })
    expect(alone).toMatchObject({ breadth: 2, 'leaf-share': 1, 'mean-generation': 0, 'half-hours': 0 })
    const nobody = of([])
    expect(nobody).toMatchObject({ 'mean-generation': NaN, 'leaf-share': NaN, 'half-hours': NaN })
    expect(nobody).toMatchObject({ breadth: 0, 'largest-tree': 0, impressions: 0, reach: 0 })
    expect(nobody['reproduction']).toBeNaN()
  })

  test('the earliest of the busiest hours', () => {
    const trees = new RunTrees(networkOf(NODES, []))
    const run = runOf([-1, 0, 0, 0, 0, 0], stream)
    trees.turnTo({ ...run, hours: Float64Array.of(0, 1.5, 3, 3.9, 5.1, 5.2) }, NaN)
    expect(measured(trees)).toMatchObject({ 'peak-hours': 3, 'half-hours': 3 })
  })
})
