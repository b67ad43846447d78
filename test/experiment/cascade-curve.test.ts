import { describe, expect, test } from 'vitest'
import { spreadCurve, type SpreadBand } from '../../src/experiment/cascade-curve.js'
import { cascadeRuns, type CascadeJob } from '../../src/experiment/cascade-runs.js'
import { cascadeTrees } from '../../src/experiment/cascade-trees.js'
import { quantile } from '../../src/measure/quantile.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { networkOf } from '../kernel/live-arcs.js'

const path = networkOf(5, [
  [0, 1, 1],
  [1, 2, 1],
  [2, 3, 1],
  [3, 4, 1],
])
const first = { kind: 'nodes', nodes: Uint32Array.of(0) } as const
const scaleFree = networkFromSpec('barabasi-albert(nodes=300, links=3)')
const random = { kind: 'random', count: 2 } as const

/** Quantiles of how many entries have come by each step, counted run after run and step after step. */
function naive(job: CascadeJob, runs: number, steps: readonly number[]): Omit<SpreadBand, 'samples'> {
  const counts: number[][] = []
  for (const { hours, generations } of cascadeTrees(job, runs)) {
    const times = [...(hours ?? generations)]
    counts.push(steps.map((step) => times.filter((time) => time <= step).length))
  }
  const at = (p: number): number[] =>
    steps.map((_, step) =>
      quantile(
        counts.map((row) => row[step]!),
        p,
      ),
    )
  return { p05: at(0.05), p50: at(0.5), p95: at(0.95) }
}

describe('spread curve', () => {
  test('a sure message takes a step a generation along a path', () => {
    const curve = spreadCurve(
      { network: path, model: { name: 'ic', probability: 1 }, seeds: first, seed: 's' },
      7,
    )
    expect(curve).toMatchObject({ runs: 7, unit: 'generations', counted: 'people', steps: [0, 1, 2, 3, 4] })
    const line = [1, 2, 3, 4, 5]
    // All runs are equal; three of them are shown all the same.
    expect(curve.bands).toEqual([{ p05: line, p50: line, p95: line, samples: [line, line, line] }])
  })

  test('with fixed delays each person comes at a whole multiple, on sixty even steps', () => {
    const model = { name: 'si', transmission: 'fixed(15h)', recovery: null, horizonHours: null } as const
    const { unit, steps, bands } = spreadCurve({ network: path, model, seeds: first, seed: 's' }, 1)
    expect(unit).toBe('hours')
    expect(steps).toEqual(Array.from({ length: 61 }, (_, i) => i))
    expect(bands[0]!.p50).toEqual(steps.map((hour) => 1 + Math.floor(hour / 15)))
    expect(bands[0]!.samples).toEqual([bands[0]!.p50])
  })

  test.each<CascadeJob['model']>([
    { name: 'ic', probability: 0.3 },
    { name: 'sis', transmission: 'exponential(rate=0.5)', recovery: 'exponential(rate=1)', horizonHours: 5 },
    { name: 'hawkes', branching: 0.9, delay: 'lognormal(median=2h, sigma=1)', horizonHours: 30 },
  ])('$name: quantiles are those of runs counted one by one', (model) => {
    const job = { network: scaleFree, model, seeds: random, seed: 'naive' }
    const { steps, bands, counted } = spreadCurve(job, 41)
    expect(counted).toBe(model.name === 'hawkes' ? 'actions' : 'people')
    expect(bands).toHaveLength(1)
    expect(bands[0]).toMatchObject(naive(job, 41, steps))
    for (const row of [...bands[0]!.samples, bands[0]!.p95])
      expect(row.every((value, i) => i === 0 || value >= row[i - 1]!)).toBe(true)
  })

  test('two contents: each run has as many of the first as the kernel counts, and the others of the second', async () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const model = { name: 'competitive', probability: 0.5, rivals: { kind: 'random', count: 5 } } as const
      const job = { network: scaleFree, model, seeds: random, seed }
      const { size, part } = await cascadeRuns(job, 1)
      const { bands, steps } = spreadCurve(job, 1)
      const [ours, theirs] = bands.map((band) => band.p50)
      expect([ours![0], theirs![0]]).toEqual([2, 5])
      // The curve may end before the last stragglers.
      const [tree] = [...cascadeTrees(job, 1)].map(({ generations }) =>
        generations.filter((g) => g <= steps.at(-1)!),
      )
      expect(ours!.at(-1)! + theirs!.at(-1)!).toBe(tree!.length)
      expect(Math.abs(ours!.at(-1)! - part![0]!)).toBeLessThanOrEqual(size[0]! - tree!.length)
    }
  })

  test('stragglers do not stretch it, and it is drawn from no more than 2000 runs', () => {
    const model = { name: 'hawkes', branching: 0.5, delay: 'power-law(theta=0.242, s0=300s)' } as const
    const job = { network: scaleFree, model: { ...model, horizonHours: null }, seeds: random, seed: 's' }
    const curve = spreadCurve(job, 3000)
    expect(curve.runs).toBe(2000)
    const last: number[] = []
    for (const { hours } of cascadeTrees(job, 2000)) last.push(hours!.at(-1)!)
    // Most runs are so small that the hour of 99 % is that of the last action.
    expect(curve.steps.at(-1)!).toBeCloseTo(quantile(last, 0.95), 6)
    expect(curve.steps.at(-1)!).toBeLessThan(0.1 * Math.max(...last))
  })
})
