/**
 * Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 for each
 * comparison, under 3e-4 for this file as a whole.
 */
import { describe, expect, test } from 'vitest'
import { measuresOf, requireMeasures } from '../../src/experiment/cascade-measures.js'
import type { CascadeModel } from '../../src/experiment/cascade-model.js'
import { cascadeBatch, cascadeRuns, type CascadeJob } from '../../src/experiment/cascade-runs.js'
import { summarizeDefined, summarizeRuns } from '../../src/experiment/cascade-summary.js'
import { cascadeTrees } from '../../src/experiment/cascade-trees.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { expectMean, seedNodes, smallCases } from '../kernel/cascade-sample.js'
import { networkOf, type Arc } from '../kernel/live-arcs.js'
import { eachLiveGraph } from '../kernel/live-generations.js'

const network = networkFromSpec('barabasi-albert(nodes=200, links=2)')
const EPIDEMIC = { transmission: 'exponential(rate=0.3)', horizonHours: 6 } as const
const MODELS: readonly CascadeModel[] = [
  { name: 'ic', probability: 0.2 },
  { name: 'ic', probability: 'weighted' },
  { name: 'lt', weights: 'weighted' },
  { name: 'threshold', threshold: 0.3 },
  { name: 'complex', probability: 0.2, table: [1, 2] },
  { name: 'si', ...EPIDEMIC, recovery: null },
  { name: 'sir', ...EPIDEMIC, recovery: 'exponential(rate=1)' },
  { name: 'sis', ...EPIDEMIC, recovery: 'exponential(rate=1)' },
  { name: 'hawkes', branching: 0.8, delay: 'exponential(mean=1h)', horizonHours: null },
  { name: 'bass', p: 0.03, q: 0.4, horizonHours: 10 },
  { name: 'competitive', probability: 0.2, rivalProbability: 0.1, rivals: { kind: 'random', count: 2 } },
  { name: 'sentiment', probability: 0.3, quality: 0.8 },
]

function jobOf(model: CascadeModel): CascadeJob {
  return {
    network,
    model,
    seeds: { kind: 'random', count: 2 },
    seed: 'measures',
    measures: measuresOf(model.name),
  }
}

describe.each(MODELS.map((model) => [model.name, model] as const))('%s', (_, model) => {
  const job = jobOf(model)
  const runs = 20
  const columns = cascadeBatch(job)(0, runs)

  test('its trees: who brought each stands before them, hours never fall, generations agree with the depth', () => {
    for (const { run, order, infectors, parents, generations, hours } of cascadeTrees(job, runs)) {
      let deepest = 0
      for (let i = 0; i < order.length; i++) {
        const parent = parents[i]!
        if (parent < 0 ? infectors[i] !== order[i] : parent >= i || infectors[i] !== order[parent])
          throw new Error(`run ${run}: entry ${i} has parent ${parent}`)
        if (generations[i] !== (parent < 0 ? 0 : generations[parent]! + 1)) throw new Error('generation')
        deepest = Math.max(deepest, generations[i]!)
        if (i > 0 && hours !== null && !(hours[i]! >= hours[i - 1]!)) throw new Error('hours fall')
      }
      // Later infections of the same person lengthen the chains of sis, but stand in no tree.
      if (model.name === 'sis') expect(deepest).toBeLessThanOrEqual(columns.depth[run]!)
      else expect(deepest).toBe(columns.depth[run])
    }
  })

  test('measures of a run agree with its tree and its outcome', () => {
    for (const { run, generations, parents } of cascadeTrees(job, runs)) {
      const size = columns.size[run]!
      const of = (name: string): number => columns.measures[name]![run]!
      expect(of('mean-generation') * size).toBeCloseTo(
        generations.reduce((a, b) => a + b, 0),
        9,
      )
      expect(of('leaf-share') * size).toBeCloseTo(size - new Set(parents.filter((p) => p >= 0)).size, 9)
      expect(of('largest-tree')).toBeLessThanOrEqual(size)
      expect(of('reach')).toBeLessThanOrEqual(network.nodes)
      expect(of('impressions')).toBeGreaterThanOrEqual(of('reach') - size)
      if (model.name === 'competitive') {
        expect(of('second-size')).toBe(size - columns.part![run]!)
        expect(of('second-share')).toBe(of('second-size') / size)
      }
      if (model.name === 'sentiment') expect(of('positive-share')).toBe(columns.part![run]! / size)
      if (columns.durationHours !== null) {
        expect(of('half-hours')).toBeLessThanOrEqual(columns.durationHours[run]!)
      }
    }
  })

  test('any batches give the same columns, and outcomes and hash are those without measures', async () => {
    const batch = cascadeBatch(job)
    const late = batch(12, 8)
    for (const [name, values] of Object.entries(columns.measures))
      expect(late.measures[name]).toEqual(values.slice(12))
    const { resultHash } = await cascadeRuns(job, runs)
    expect((await cascadeRuns({ ...job, measures: [] }, runs)).resultHash).toBe(resultHash)
    const { measures, ...without } = cascadeBatch({ ...job, measures: [] })(0, runs)
    expect(measures).toEqual({})
    expect({ ...without, measures: columns.measures }).toEqual(columns)
  })
})

describe('independent cascades on small digraphs: exact means of what the live ties settle', () => {
  const runs = 20_000
  test.each(smallCases('measured digraphs', 4, 9))('case %#', ({ nodes, arcs, seeds }) => {
    const followers = (v: number): number[] => arcs.filter(([u]) => u === v).map(([, w]) => w)
    const exact: Record<string, { mean: number; square: number; chance: number }> = {}
    eachLiveGraph(nodes, arcs, seeds, (chance, generations) => {
      const reached = generations.map((_, v) => v).filter((v) => generations[v]! < Infinity)
      const inGeneration = (g: number): number => generations.filter((h) => h === g).length
      const beyond = reached.length - inGeneration(0)
      const values = {
        breadth: Math.max(...reached.map((v) => inGeneration(generations[v]!))),
        'mean-generation': reached.reduce((sum, v) => sum + generations[v]!, 0) / reached.length,
        reproduction: beyond === 0 ? NaN : (beyond - inGeneration(1)) / beyond,
        impressions: reached.reduce((sum, v) => sum + followers(v).length, 0),
        reach: new Set(reached.flatMap((v) => [v, ...followers(v)])).size,
      }
      for (const [name, value] of Object.entries(values)) {
        if (Number.isNaN(value)) continue
        const moments = (exact[name] ??= { mean: 0, square: 0, chance: 0 })
        moments.chance += chance
        moments.mean += chance * value
        moments.square += chance * value * value
      }
    })
    const { measures } = cascadeBatch({
      network: networkOf(nodes, arcs),
      model: { name: 'ic', probability: 'column' },
      seeds: seedNodes(...seeds),
      seed: 'exact',
      measures: ['breadth', 'mean-generation', 'reproduction', 'impressions', 'reach'],
    })(0, runs)
    for (const [name, { mean, square, chance }] of Object.entries(exact)) {
      const summary = summarizeDefined(measures[name]!)
      const deviation = Math.sqrt(Math.max(0, square / chance - (mean / chance) ** 2))
      expectMean(summary.mean!, mean / chance, deviation, summary.defined)
      expectMean(summary.defined / runs, chance, Math.sqrt(Math.max(0, chance * (1 - chance))), runs)
    }
  })

  test('a path: of n people reached the virality is (n + 1) / 3, from two people on', () => {
    const p = 0.6
    const ties = 6
    const arcs = Array.from({ length: ties }, (_, i): Arc => [i, i + 1, 1])
    const { measures } = cascadeBatch({
      network: networkOf(ties + 1, arcs),
      model: { name: 'ic', probability: p },
      seeds: seedNodes(0),
      seed: 'path',
      measures: ['structural-virality'],
    })(0, runs)
    const chances = Array.from({ length: ties }, (_, i) => (p ** (i + 1) * (i + 1 < ties ? 1 - p : 1)) / p)
    const moment = (k: number): number => chances.reduce((sum, c, i) => sum + c * ((i + 3) / 3) ** k, 0)
    const { mean, defined } = summarizeDefined(measures['structural-virality']!)
    expectMean(mean!, moment(1), Math.sqrt(moment(2) - moment(1) ** 2), defined)
    expectMean(defined / runs, p, Math.sqrt(p * (1 - p)), runs)
  })
})

describe('what is asked for', () => {
  test('all, or names in any order and again; shown in one order', () => {
    expect(requireMeasures(['all'], 'ic')).toEqual(measuresOf('ic'))
    expect(requireMeasures(['reach', 'breadth', 'reach'], 'ic')).toEqual(['breadth', 'reach'])
    expect(requireMeasures([], 'ic')).toEqual([])
    expect(measuresOf('ic')).not.toContain('half-hours')
    expect(measuresOf('bass')).toContain('peak-hours')
  })

  test('no such measure, and one without a meaning for the model', () => {
    expect(() => requireMeasures(['bredth'], 'ic')).toThrow(/"bredth" \(did you mean "breadth"\?\)/)
    expect(() => requireMeasures(['toString'], 'ic')).toThrow(/unknown measure "toString"/)
    expect(() => requireMeasures(['half-hours'], 'lt')).toThrow(
      /half-hours has no meaning for --model lt; it belongs to si, sir, sis, hawkes, bass/,
    )
    const job: CascadeJob = { ...jobOf(MODELS[0]!), measures: ['positive-share'] }
    expect(() => cascadeBatch(job)).toThrow(/it belongs to sentiment/)
  })
})

test('a summary leaves out what is undefined, and says of how many runs it is', () => {
  const values = Float64Array.of(2, NaN, 4, NaN, 9)
  expect(summarizeDefined(values)).toEqual({ defined: 3, ...summarizeRuns(Float64Array.of(2, 4, 9)) })
  expect(summarizeDefined(Float64Array.of(NaN))).toMatchObject({ defined: 0, mean: null, max: null })
})
