/**
 * Epidemics on large random graphs against theory. Seeds are fixed; 4.5 standard errors: false alarms 7e-6 for shares
 * of take-off, 3e-3 for means of eight graphs, whose error is estimated from the eight.
 */
import { describe, expect, test } from 'vitest'
import { epidemic, type EpidemicKernel, type EpidemicModel } from '../../src/kernel/epidemic.js'
import { buildNetwork } from '../../src/network/build-network.js'
import type { Network } from '../../src/network/network.js'
import { Exponential } from '../../src/random/exponential.js'
import { Fixed } from '../../src/random/fixed.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { finalShare, volzMiller } from './volz-miller.js'

function randomGraph(nodes: number, meanTies: number, index: number): Network {
  const stream = new Stream(deriveKey(rootKey('epidemics'), index))
  const count = (nodes * meanTies) / 2
  const sources = Uint32Array.from({ length: count }, () => stream.below(nodes))
  const targets = Uint32Array.from({ length: count }, () => stream.below(nodes))
  return buildNetwork({ nodes, count, sources, targets, undirected: true })
}

function run(kernel: EpidemicKernel, ...place: readonly [number, number]): EpidemicKernel {
  kernel.run(new Stream(deriveKey(rootKey('runs'), ...place)))
  return kernel
}

/** The mean of independent values, within 4.5 of their standard errors of theory, and what theory neglects. */
function expectMean(values: readonly number[], theory: number, neglected = 0): void {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1)
  expect(Math.abs(mean - theory)).toBeLessThan(4.5 * Math.sqrt(variance / values.length) + neglected)
}

describe('the edge-based theory of Volz and Miller', () => {
  test('SIR-06: the integration used below gives the published curve', () => {
    const curve = volzMiller({ ties: 4, beta: 0.5, gamma: 1, theta: 0.999, seeded: 0 }, 40)
    const peak = curve.reduce((best, point) => (point.infectious > best.infectious ? point : best))
    expect(peak.infectious).toBeCloseTo(0.05017279965670113, 8)
    expect(peak.hours).toBeCloseTo(10.382, 2)
    expect(curve.find(({ hours }) => hours >= 5 - 1e-9)!.infectious).toBeCloseTo(0.013779650715711661, 8)
    expect(curve.at(-1)!.recovered).toBeCloseTo(0.4543923418985918, 8)
  })

  test('SIR-06: infected and infectious at 1, 3, 6 and 10 hours on Poisson graphs with 4 ties, a 50th seeded', () => {
    const nodes = 50_000
    const curve = volzMiller({ ties: 4, beta: 0.5, gamma: 1, theta: 1, seeded: 0.02 }, 10)
    const graphs = Array.from({ length: 8 }, (_, i) => randomGraph(nodes, 4, i))
    for (const hours of [1, 3, 6, 10]) {
      const model: EpidemicModel = {
        name: 'sir',
        transmission: Exponential.ofRate(0.5),
        recovery: Exponential.ofRate(1),
        horizonHours: hours,
      }
      const ends = graphs.map((graph, i) => {
        const { size, infectious } = run(
          epidemic(graph, model, { kind: 'random', count: nodes / 50 }),
          i,
          hours,
        )
        return [size / nodes, infectious / nodes] as const
      })
      const theory = curve.find((point) => point.hours >= hours - 1e-9)!
      // Lost loops and double ties take 4 / nodes of the ties.
      expectMean(
        ends.map(([size]) => size),
        theory.infectious + theory.recovered,
        2e-4,
      )
      expectMean(
        ends.map(([, infectious]) => infectious),
        theory.infectious,
        2e-4,
      )
    }
  })
})

describe('final sizes and take-off on Poisson graphs with 3 ties, T = 1 - E[exp(-rate period)] = 0.5', () => {
  const nodes = 25_000
  const [graphs, runs] = [8, 60]
  const attack = 0.5828116438658116
  // Given the period p, the taken-off share y solves 1 - y = E[exp(-3 p y)]: with p uniform or p = 1/2.
  const uniformPeriods = finalShare((y) => (1 - Math.exp(-3 * y)) / (3 * y))

  test.each<[string, EpidemicModel, number]>([
    [
      'exponential periods: as many infected, but fewer epidemics take off',
      { name: 'sir', transmission: new Exponential(1), recovery: new Exponential(1), horizonHours: Infinity },
      uniformPeriods,
    ],
    [
      'one period for all: both are the share of percolation',
      {
        name: 'sir',
        transmission: new Exponential(1),
        recovery: new Fixed(Math.LN2),
        horizonHours: Infinity,
      },
      attack,
    ],
  ])('PER-02: %s', (_, model, takeOff) => {
    let takeOffs = 0
    const shares: number[] = []
    for (let graph = 0; graph < graphs; graph++) {
      const kernel = epidemic(randomGraph(nodes, 3, graph), model, { kind: 'random', count: 1 })
      const large: number[] = []
      for (let i = 0; i < runs; i++) {
        const { size } = run(kernel, graph, i)
        if (size > nodes / 10) large.push(size / nodes)
      }
      takeOffs += large.length
      shares.push(large.reduce((a, b) => a + b, 0) / large.length)
    }
    const error = Math.sqrt((takeOff * (1 - takeOff)) / (graphs * runs))
    expect(Math.abs(takeOffs / (graphs * runs) - takeOff)).toBeLessThan(4.5 * error)
    expectMean(shares, attack, 4e-4)
  })
})
