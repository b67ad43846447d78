/** Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 a comparison. */
import { describe, expect, test } from 'vitest'
import { epidemic } from '../../../src/kernel/epidemic.js'
import { reverseSampler } from '../../../src/kernel/influence/reverse-sampler.js'
import { ReverseSets } from '../../../src/kernel/influence/reverse-sets.js'
import type { SpreadModel } from '../../../src/kernel/influence/spread-model.js'
import type { Network } from '../../../src/network/network.js'
import { reverse } from '../../../src/network/transform.js'
import { Exponential } from '../../../src/random/exponential.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Fixed } from '../../../src/random/fixed.js'
import { Stream } from '../../../src/random/stream.js'
import { enumerateLiveArcs, networkOf, SIX_NODES, type Arc } from '../live-arcs.js'
import { smallGraph } from './small-graphs.js'

const SETS = 25_000

/** The spread of the seeds by both ways to use the sampler, each held against the exact value. */
function expectSpread(network: Network, model: SpreadModel, seeds: number[], exact: number): void {
  const { nodes } = network
  const sampler = reverseSampler(reverse(network), model)
  const share = exact / nodes
  const slack = 4.5 * Math.sqrt(Math.max(0, share * (1 - share)) / SETS) + 1e-12
  const hits = sampler.hits(Uint32Array.from(seeds), SETS, new Stream(rootKey('hits')))
  expect(Math.abs(hits / SETS - share)).toBeLessThanOrEqual(slack)
  const sets = new ReverseSets()
  sampler.grow(sets, SETS, Infinity, new Stream(rootKey('grow')))
  let held = 0
  for (let i = 0; i < SETS; i++) {
    const set = sets.entries.subarray(sets.offsets[i], sets.offsets[i + 1])
    if (seeds.some((seed) => set.includes(seed))) held++
  }
  expect(Math.abs(held / SETS - share)).toBeLessThanOrEqual(slack)
}

/** Linear threshold, exactly: every way in which each person keeps one tie or none. */
function thresholdSpread(nodes: number, arcs: readonly Arc[], seeds: readonly number[]): number {
  const walk = (v: number, kept: Arc[], chance: number): number => {
    if (v === nodes) {
      const reached = new Set(seeds)
      for (let i = 0; i < nodes; i++) for (const [u, w] of kept) if (reached.has(u)) reached.add(w)
      return chance * reached.size
    }
    const own = arcs.filter(([, w]) => w === v)
    const rest = 1 - own.reduce((sum, [, , p]) => sum + p, 0)
    let sum = rest > 1e-12 ? walk(v + 1, kept, chance * rest) : 0
    for (const arc of own) sum += walk(v + 1, [...kept, arc], chance * arc[2])
    return sum
  }
  return walk(0, [], 1)
}

function alike(arcs: readonly Arc[], share = 1): Arc[] {
  return arcs.map(([u, v]) => [u, v, share / arcs.filter(([, w]) => w === v).length])
}

describe('the share of sets that hold a seed is the spread', () => {
  test('IC-01, WC-01 and LT-01 on the six-node digraph', () => {
    const network = networkOf(6, SIX_NODES)
    expectSpread(network, { name: 'ic', probability: 'column' }, [0], 3.1105096)
    expectSpread(network, { name: 'ic', probability: 'weighted' }, [0], 3.509765625)
    expectSpread(network, { name: 'lt', probability: 'weighted' }, [0], 4.5)
  })

  test.each([0, 1, 2])('random digraph %i: every model against enumeration', (index) => {
    const { nodes, arcs, network } = smallGraph(index, 10)
    const seeds = index === 1 ? [0, 3] : [1]
    const exact = (chances: readonly Arc[]): number => enumerateLiveArcs(nodes, chances, seeds).size.mean
    for (const p of [0, 0.001, 0.3, 1]) {
      const same = arcs.map(([u, v]): Arc => [u, v, p])
      expectSpread(network, { name: 'ic', probability: p }, seeds, exact(same))
    }
    expectSpread(network, { name: 'ic', probability: 'column' }, seeds, exact(arcs))
    expectSpread(network, { name: 'ic', probability: 'weighted' }, seeds, exact(alike(arcs)))
    expectSpread(
      network,
      { name: 'lt', probability: 'weighted' },
      seeds,
      thresholdSpread(nodes, alike(arcs), seeds),
    )
    const column = networkOf(nodes, alike(arcs, 0.7))
    const exactColumn = thresholdSpread(nodes, alike(arcs, 0.7), seeds)
    expectSpread(column, { name: 'lt', probability: 'column' }, seeds, exactColumn)
  })

  test('a receiver with many followees: hits are binomial, places uniform', () => {
    const d = 40
    const star = networkOf(
      d + 1,
      Array.from({ length: d }, (_, i): Arc => [i, d, 0.5]),
    )
    const chance = 1 - (1 - 1 / d) ** 3
    expectSpread(star, { name: 'ic', probability: 'weighted' }, [0, 17, 39], 3 + chance)
  })

  test('a deadline: a path of exponential delays is an Erlang law, a fixed delay counts ties', () => {
    const path = networkOf(4, [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
    ])
    const t = 1.5
    const within = [1, 1 - Math.exp(-t), 1 - Math.exp(-t) * (1 + t), 1 - Math.exp(-t) * (1 + t + t ** 2 / 2)]
    const mean = (p: number): number => within.reduce((sum, share, i) => sum + share * p ** i, 0)
    for (const probability of [1, 0.5]) {
      const model: SpreadModel = {
        name: 'ic',
        probability,
        deadline: { hours: t, delay: new Exponential(1) },
      }
      expectSpread(path, model, [0], mean(probability))
    }
    const fixed: SpreadModel = { name: 'ic', probability: 1, deadline: { hours: 2, delay: new Fixed(1) } }
    expectSpread(path, fixed, [0], 3)
  })

  test('sir: one period for all ties of a person, and a clock', () => {
    // 0 -> ten people -> 11, delays of an hour: the ten are reached all or none, with chance q = P(period >= 1).
    const arcs = Array.from({ length: 10 }, (_, i): Arc[] => [
      [0, 1 + i, 1],
      [1 + i, 11, 1],
    ])
    const network = networkOf(12, arcs.flat())
    const sir = (hours: number): SpreadModel => ({
      name: 'sir',
      deadline: { hours, delay: new Fixed(1) },
      recovery: new Exponential(1),
    })
    const q = Math.exp(-1)
    expectSpread(network, sir(Infinity), [0], 1 + 10 * q + q * (1 - (1 - q) ** 10))
    expectSpread(network, sir(1.5), [0], 1 + 10 * q)
  })

  test.each([0, 1])('si and sir on random digraph %i: as the epidemic spreads forward', (index) => {
    const { nodes, network } = smallGraph(index, 12)
    const transmission = new Exponential(1 / 0.7)
    const runs = 25_000
    for (const recovery of [null, new Exponential(1)]) {
      const name = recovery === null ? 'si' : 'sir'
      const seeds = { kind: 'nodes', nodes: Uint32Array.of(1) } as const
      const forward = epidemic(network, { name, transmission, recovery, horizonHours: 1.5 }, seeds)
      const stream = new Stream(rootKey('forward'))
      let sum = 0
      let squares = 0
      for (let run = 0; run < runs; run++) {
        forward.run(stream)
        sum += forward.size
        squares += forward.size ** 2
      }
      const mean = sum / runs
      const model: SpreadModel = { name, deadline: { hours: 1.5, delay: transmission }, recovery }
      const share =
        reverseSampler(reverse(network), model).hits(Uint32Array.of(1), runs, new Stream(rootKey('back'))) /
        runs
      const error = Math.sqrt((squares / runs - mean ** 2 + nodes ** 2 * share * (1 - share)) / runs)
      expect(Math.abs(share * nodes - mean)).toBeLessThanOrEqual(4.5 * error)
    }
  })

  test('a deadline that nobody misses changes nothing', () => {
    const { nodes, arcs, network } = smallGraph(3, 10)
    const deadline = { hours: 1e6, delay: new Exponential(1) }
    const exact = enumerateLiveArcs(nodes, arcs, [2]).size.mean
    expectSpread(network, { name: 'ic', probability: 'column', deadline }, [2], exact)
  })

  test('two ways of unequal length: the quicker one counts', () => {
    // 0 -> 2 directly, or 0 -> 1 -> 2; exponential delays: P(min(X, Y + Z) <= t).
    const network = networkOf(3, [
      [0, 1, 1],
      [1, 2, 1],
      [0, 2, 1],
    ])
    const t = 0.8
    const late = Math.exp(-t) * (Math.exp(-t) * (1 + t))
    const model: SpreadModel = {
      name: 'ic',
      probability: 1,
      deadline: { hours: t, delay: new Exponential(1) },
    }
    expectSpread(network, model, [0], 1 + (1 - Math.exp(-t)) + (1 - late))
  })
})

describe('sets', () => {
  test('with sentinels: as many are left empty as hold one, the others hold none and are whole', () => {
    const { nodes, arcs, network } = smallGraph(5, 12)
    const deadline = { hours: 1e6, delay: new Exponential(1) }
    for (const more of [{}, { deadline }]) {
      const sampler = reverseSampler(reverse(network), { name: 'ic', probability: 'column', ...more })
      const sets = new ReverseSets()
      sampler.grow(sets, SETS, Infinity, new Stream(rootKey('sentinels')), Uint32Array.of(2))
      const spread = (seeds: number[]): number => enumerateLiveArcs(nodes, arcs, seeds).size.mean / nodes
      let held = 0
      let others = 0
      let missed = 0
      for (let i = 0; i < SETS; i++) {
        const set = sets.entries.subarray(sets.offsets[i], sets.offsets[i + 1])
        if (set.length === 0) held++
        if (set.includes(3)) others++
        if (set.includes(2)) missed++
      }
      expect(missed).toBe(0)
      const expectNear = (share: number, exact: number): void =>
        expect(Math.abs(share - exact)).toBeLessThanOrEqual(4.5 * Math.sqrt((exact * (1 - exact)) / SETS))
      expectNear(held / SETS, spread([2]))
      expectNear(others / SETS, spread([2, 3]) - spread([2]))
    }
  })

  test('hold each person once, the root first, and stop where told', () => {
    const { network } = smallGraph(4, 12)
    const sets = new ReverseSets()
    const sampler = reverseSampler(reverse(network), { name: 'ic', probability: 'column' })
    // More than the stamps have epochs.
    sampler.grow(sets, 140_000, Infinity, new Stream(rootKey('long')))
    expect(sets.count).toBe(140_000)
    let repeats = 0
    for (let i = 0; i < sets.count; i++) {
      const set = sets.entries.subarray(sets.offsets[i], sets.offsets[i + 1])
      if (set.length === 0 || new Set(set).size < set.length) repeats++
    }
    expect(repeats).toBe(0)
    const few = new ReverseSets()
    sampler.grow(few, 140_000, 500, new Stream(rootKey('long')))
    expect(few.written).toBeGreaterThan(500)
    expect(few.written).toBeLessThanOrEqual(500 + network.nodes)
  })

  test('seeds stay marked when stamps are wiped', () => {
    const network = networkOf(2, [[0, 1, 1]])
    const sampler = reverseSampler(reverse(network), { name: 'ic', probability: 1 })
    expect(sampler.hits(Uint32Array.of(0), 140_000, new Stream(rootKey('')))).toBe(140_000)
    expect(sampler.hits(Uint32Array.of(), 10, new Stream(rootKey('')))).toBe(0)
  })
})

describe('what is refused', () => {
  test('linear threshold with weights of more than 1 in all', () => {
    const network = networkOf(3, [
      [0, 2, 0.6],
      [1, 2, 0.6],
    ])
    expect(() => reverseSampler(reverse(network), { name: 'lt', probability: 'column' })).toThrow(
      /sum of 1\.2/,
    )
  })

  test('a third column that is missing or no probability', () => {
    const network = networkOf(2, [[0, 1, 1.5]])
    const column: SpreadModel = { name: 'ic', probability: 'column' }
    expect(() => reverseSampler(reverse(network), column)).toThrow(/tie 0 -> 1/)
    expect(() => reverseSampler(reverse({ ...network, weights: null }), column)).toThrow(/no third column/)
  })
})
