import { describe, expect, test } from 'vitest'
import { messageKeys } from '../../src/campaign/message-keys.js'
import type { CascadeModel } from '../../src/experiment/cascade-model.js'
import { cascadeRuns } from '../../src/experiment/cascade-runs.js'
import { bindCampaign } from '../../src/experiment/classic-campaign.js'
import type { CascadeKernel, SeedChoice } from '../../src/kernel/cascade-kernel.js'
import { followeesNeeded } from '../../src/kernel/threshold.js'
import { log } from '../../src/math/log.js'
import { followeeCounts, type Network } from '../../src/network/network.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { deriveKey, rootKey, textKey, uniform } from '../../src/random/keyed.js'
import { parseDelay } from '../../src/random/parse-delay.js'
import { Stream } from '../../src/random/stream.js'
import { eachRun, expectMean, seedNodes, smallCases } from '../kernel/cascade-sample.js'
import { enumerateLiveArcs, networkOf } from '../kernel/live-arcs.js'
import { CLASSIC_CASES, expectOneLaw } from './classic-cases.js'

/** A false alarm of one comparison has probability 7e-6; the seeds are fixed. */
describe('the campaign engine is the kernel in law', () => {
  const network = networkFromSpec('barabasi-albert(nodes=40, links=2)')
  const seeds: SeedChoice = { kind: 'random', count: 2 }

  test.each(CLASSIC_CASES)('%s', (_, model) => {
    expectOneLaw(network, model, seeds, 600)
  })
})

test('IC-03: the diamond, by the engine that runs campaigns', () => {
  const network = networkOf(4, [
    [0, 1, 1],
    [0, 2, 1],
    [1, 3, 1],
    [2, 3, 1],
  ])
  const { kernel } = bindCampaign(network, { name: 'ic', probability: 0.3 }, seedNodes(0))
  const runs = 10_000
  let size = 0
  eachRun(kernel, runs, 'IC-03', () => (size += kernel.size))
  expectMean(size / runs, 1.7719, 0.88976, runs)
})

test('every live-arc graph of small random networks, with probabilities of their own', () => {
  for (const { nodes, arcs, seeds } of smallCases('presets', 2, 7)) {
    const exact = enumerateLiveArcs(nodes, arcs, seeds)
    const { kernel } = bindCampaign(
      networkOf(nodes, arcs),
      { name: 'ic', probability: 'column' },
      seedNodes(...seeds),
    )
    const runs = 4000
    let [size, depth] = [0, 0]
    eachRun(kernel, runs, 'live arcs', () => {
      size += kernel.size
      depth += kernel.depth
    })
    expectMean(size / runs, exact.size.mean, exact.size.deviation, runs)
    expectMean(depth / runs, exact.depth.mean, exact.depth.deviation, runs)
  }
})

describe('where nothing is left to chance both give the same numbers', () => {
  const network = networkFromSpec('watts-strogatz(nodes=300, degree=6, rewire=0.1)')
  const seeds = seedNodes(0, 1, 2, 3)
  const models: CascadeModel[] = [
    { name: 'threshold', threshold: 2 },
    { name: 'threshold', threshold: 0.3 },
    { name: 'ic', probability: 1 },
    { name: 'complex', probability: 1, table: [0, 1] },
    { name: 'si', transmission: 'fixed(1h)', recovery: null, horizonHours: 4 },
    { name: 'sir', transmission: 'fixed(1h)', recovery: 'fixed(1h)', horizonHours: null },
    { name: 'sis', transmission: 'fixed(1h)', recovery: 'fixed(1.5h)', horizonHours: 9 },
    { name: 'sentiment', probability: 1, quality: 1 },
  ]
  test.each(models)('%j', async (model) => {
    const job = { network, model, seeds, seed: 'same' }
    const kernel = await cascadeRuns(job, 2)
    const campaign = await cascadeRuns({ ...job, engine: 'campaign' }, 2)
    expect(campaign.resultHash).toBe(kernel.resultHash)
    expect(kernel.size[0]).toBeGreaterThan(4)
  })
})

/** The keys of the content in the run of a seed text. */
function keysOf(text: string): ReturnType<typeof messageKeys> {
  const stream = new Stream(rootKey(text))
  const replication = { k0: stream.int32(), k1: stream.int32() }
  return messageKeys(replication, { name: 'content', key: textKey('content'), creative: 0 })
}

function reachedBy(kernel: CascadeKernel): number[] {
  return Array.from(kernel.order.subarray(0, kernel.size)).sort((a, b) => a - b)
}

describe('the same luck, reckoned plainly, reaches the very same people', () => {
  const network = networkFromSpec('erdos-renyi(nodes=150, degree=5)')
  const seeds = [3, 77]
  const followees = followeeCounts(network)
  const needed = followeesNeeded(network, 0.3)
  const table = [1, 1.67, 2.2]

  /** Pressure after n active followees, in the general threshold model. */
  const pressures: [CascadeModel, (person: number, active: number) => number][] = [
    [{ name: 'ic', probability: 0.2 }, (_, n) => -n * log(0.8)],
    [{ name: 'ic', probability: 'weighted' }, (v, n) => -n * log(1 - 1 / followees[v]!)],
    [{ name: 'lt', weights: 'weighted' }, (v, n) => -log(1 - n / followees[v]!)],
    [{ name: 'threshold', threshold: 0.3 }, (v, n) => (n >= needed[v]! ? Infinity : 0)],
    [
      { name: 'complex', probability: 0.1, table },
      (_, n) =>
        -log(0.9) * Array.from({ length: n }, (_, k) => table[Math.min(k, 2)]!).reduce((a, b) => a + b, 0),
    ],
  ]

  test.each(pressures)('%j', (model, pressure) => {
    const { kernel } = bindCampaign(network, model, seedNodes(...seeds))
    for (let run = 0; run < 20; run++) {
      kernel.run(new Stream(rootKey(`luck ${run}`)))
      const { share } = keysOf(`luck ${run}`)
      const active = new Set(seeds)
      for (let before = 0; before < active.size;) {
        before = active.size
        const counts = new Map<number, number>()
        for (const u of active)
          for (const v of followersOf(network, u)) counts.set(v, (counts.get(v) ?? 0) + 1)
        for (const [v, n] of counts) if (pressure(v, n) >= -log(1 - uniform(share, v, 0))) active.add(v)
      }
      expect(reachedBy(kernel)).toEqual([...active].sort((a, b) => a - b))
    }
  })

  test('SIR: shortest paths of the drawn delays, within the drawn periods', () => {
    const laws = ['lognormal(median=2h, sigma=1)', 'exponential(mean=2h)'] as const
    const [transmission, recovery] = laws.map((law) => parseDelay(law))
    const model: CascadeModel = { name: 'sir', transmission: laws[0], recovery: laws[1], horizonHours: null }
    const { kernel } = bindCampaign(network, model, seedNodes(...seeds))
    for (let run = 0; run < 20; run++) {
      kernel.run(new Stream(rootKey(`path ${run}`)))
      const { delay, fanOut } = keysOf(`path ${run}`)
      const times = shortestTimes(network, seeds, (u, position) => {
        const after = transmission!.quantile(uniform(deriveKey(delay, u), position, 0))
        return after <= recovery!.quantile(uniform(fanOut, u, 0)) ? after : Infinity
      })
      expect(reachedBy(kernel)).toEqual(times.flatMap((time, v) => (time < Infinity ? [v] : [])))
      for (let i = 0; i < kernel.size; i++) expect(kernel.hours![i]).toBe(times[kernel.order[i]!])
    }
  })
})

function followersOf({ offsets, targets }: Network, u: number): number[] {
  return Array.from(targets.subarray(offsets[u], offsets[u + 1]))
}

/** Bellman and Ford: no queue at all. */
function shortestTimes(
  network: Network,
  seeds: readonly number[],
  delay: (u: number, position: number) => number,
): number[] {
  const times = Array.from({ length: network.nodes }, (_, v) => (seeds.includes(v) ? 0 : Infinity))
  for (let changed = true; changed;) {
    changed = false
    for (let u = 0; u < network.nodes; u++) {
      if (times[u] === Infinity) continue
      for (const [position, v] of followersOf(network, u).entries()) {
        const time = times[u]! + delay(u, position)
        if (time >= times[v]!) continue
        times[v] = time
        changed = true
      }
    }
  }
  return times
}

test('what a kernel refuses, and what the order of exposures would decide, is refused', () => {
  const network = networkOf(3, [
    [0, 1, 0.5],
    [1, 2, 0.5],
  ])
  const seeds = seedNodes(0)
  expect(() => bindCampaign(network, { name: 'threshold', threshold: 1.5 }, seeds)).toThrow(/threshold/)
  expect(() => bindCampaign(network, { name: 'complex', probability: 'column', table: [1] }, seeds)).toThrow(
    /--engine kernel/,
  )
  const endless: CascadeModel = { name: 'hawkes', branching: 1.2, delay: 'fixed(1h)', horizonHours: null }
  expect(() => bindCampaign(network, endless, seeds)).toThrow(/--horizon/)
})
