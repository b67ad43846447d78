/**
 * Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 for each
 * comparison, under 2e-3 for this file as a whole, and never varies from one day to the next.
 */
import { describe, expect, test } from 'vitest'
import type { SeedChoice } from '../../src/kernel/cascade-kernel.js'
import { epidemic, type EpidemicModel } from '../../src/kernel/epidemic.js'
import { FLOORS, floorsOf } from '../../src/kernel/quantile-floors.js'
import type { Network } from '../../src/network/network.js'
import type { Distribution } from '../../src/random/distribution.js'
import { Exponential } from '../../src/random/exponential.js'
import { Fixed } from '../../src/random/fixed.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { parseDelay } from '../../src/random/parse-delay.js'
import { Stream } from '../../src/random/stream.js'
import { enumerateLiveArcs, networkOf, type Arc } from './live-arcs.js'
import { naiveEpidemic } from './naive-epidemic.js'

const SIGMAS = 4.5

function seedNodes(...nodes: number[]): SeedChoice {
  return { kind: 'nodes', nodes: Uint32Array.from(nodes) }
}

function si(transmission: Distribution, horizonHours = Infinity): EpidemicModel {
  return { name: 'si', transmission, recovery: null, horizonHours }
}

function sir(transmission: Distribution, recovery: Distribution, horizonHours = Infinity): EpidemicModel {
  return { name: 'sir', transmission, recovery, horizonHours }
}

function sis(transmission: Distribution, recovery: Distribution, horizonHours: number): EpidemicModel {
  return { name: 'sis', transmission, recovery, horizonHours }
}

interface Outcome {
  readonly size: number
  readonly depth: number
  readonly durationHours: number
  readonly infectious: number
  readonly hours: number[]
  readonly people: number[]
}

function outcomes(network: Network, model: EpidemicModel, seeds: SeedChoice, runs: number): Outcome[] {
  const kernel = epidemic(network, model, seeds)
  return Array.from({ length: runs }, (_, run) => {
    kernel.run(new Stream(deriveKey(rootKey('test'), run)))
    const { size, depth, durationHours, infectious, order, hours } = kernel
    const [people, at] = [[...order.subarray(0, size)], [...hours!.subarray(0, size)]]
    return { size, depth, durationHours, infectious, people, hours: at }
  })
}

function complete(nodes: number): Network {
  const arcs: Arc[] = []
  for (let u = 0; u < nodes; u++) for (let v = 0; v < nodes; v++) if (u !== v) arcs.push([u, v, 1])
  return networkOf(nodes, arcs)
}

function moments(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return {
    mean,
    deviation: Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length),
  }
}

function expectMean(values: readonly number[], mean: number, deviation: number): void {
  const slack = (SIGMAS * deviation) / Math.sqrt(values.length) + 1e-12
  expect(Math.abs(moments(values).mean - mean)).toBeLessThanOrEqual(slack)
}

function expectShare(values: readonly boolean[], p: number): void {
  expectMean(
    values.map((yes) => (yes ? 1 : 0)),
    p,
    Math.sqrt(Math.max(0, p * (1 - p))),
  )
}

/** Two samples of one law, by their means. */
function expectAlike(a: readonly number[], b: readonly number[]): void {
  const [left, right] = [moments(a), moments(b)]
  const error = Math.sqrt(left.deviation ** 2 / a.length + right.deviation ** 2 / b.length)
  expect(Math.abs(left.mean - right.mean)).toBeLessThanOrEqual(SIGMAS * error + 1e-12)
}

/** People with 0 to 8 followers, and a hub with 60. */
function ragged(): Network {
  const stream = new Stream(rootKey('ragged'))
  const nodes = 61
  const arcs = new Map<number, Arc>()
  while (arcs.size < 170) {
    const [u, v] = [1 + stream.below(nodes - 1), stream.below(nodes)]
    if (u !== v) arcs.set(u * nodes + v, [u, v, 1])
  }
  for (let v = 1; v < nodes; v++) arcs.set(v, [0, v, 1])
  return networkOf(nodes, [...arcs.values()])
}

describe('closed forms and published oracles', () => {
  test('SI-01: on K10 with rate 0.2 all are infected after the sum of 1 / (0.2 k (10 - k)) hours', () => {
    const all = outcomes(complete(10), si(Exponential.ofRate(0.2)), seedNodes(3), 8_000)
    const times = all.map(({ durationHours }) => durationHours)
    const [mean, variance] = [2.8289682539682532, 1.0527806909800956]
    expectMean(times, mean, Math.sqrt(variance))
    const squares = times.map((t) => (t - mean) ** 2)
    expectMean(squares, variance, moments(squares).deviation)
    expect(all.every(({ size, infectious }) => size === 10 && infectious === 10)).toBe(true)
  })

  test('SIR-01: on a star one infectious period couples the leaves', () => {
    const star = networkOf(
      6,
      [1, 2, 3, 4, 5].map((leaf): Arc => [0, leaf, 1]),
    )
    const model = sir(Exponential.ofRate(0.7), Exponential.ofRate(1))
    const leaves = outcomes(star, model, seedNodes(0), 40_000).map(({ size }) => size - 1)
    const pmf = [
      0.22222222222222224, 0.20467836257309943, 0.18487077909828337, 0.16176193171099792, 0.1332157084678806,
      0.09325099592751643,
    ]
    pmf.forEach((p, k) =>
      expectShare(
        leaves.map((count) => count === k),
        p,
      ),
    )
    expectMean(leaves, 5 * 0.4117647058823529, 1.6198736903782651)
  })

  test('a large star at a small rate: gaps instead of words, mean and variance', () => {
    const leaves = 400
    const arcs = Array.from({ length: leaves }, (_, i): Arc => [0, i + 1, 1])
    const rate = 0.05
    const model = sir(Exponential.ofRate(rate), Exponential.ofRate(1))
    const counts = outcomes(networkOf(leaves + 1, arcs), model, seedNodes(0), 4_000).map(
      ({ size }) => size - 1,
    )
    // Given the period the count is binomial: E[p] = b / (1 + b), E[(1 - p)^2] = 1 / (1 + 2 b).
    const p = rate / (1 + rate)
    const square = 1 - 2 / (1 + rate) + 1 / (1 + 2 * rate)
    const variance = leaves * (p - square) + leaves * leaves * (square - p * p)
    expectMean(counts, leaves * p, Math.sqrt(variance))
    const squares = counts.map((count) => (count - leaves * p) ** 2)
    expectMean(squares, variance, moments(squares).deviation)
  })

  test.each([0.4, 3])('SIS on K6 is the birth-death chain, after %d hours', (hours) => {
    const [nodes, beta, gamma] = [6, 0.5, 1]
    const model = sis(Exponential.ofRate(beta), Exponential.ofRate(gamma), hours)
    const all = outcomes(complete(nodes), model, seedNodes(0, 4), 8_000)
    birthDeath(nodes, beta, gamma, 2, hours).forEach((p, k) =>
      expectShare(
        all.map(({ infectious }) => infectious === k),
        p,
      ),
    )
  })
})

/** The law of the number infectious, by Runge and Kutta's method of order four. */
function birthDeath(nodes: number, beta: number, gamma: number, start: number, hours: number): number[] {
  const slope = (p: readonly number[]): number[] =>
    p.map((_, k) => {
      const into = k > 0 ? beta * (k - 1) * (nodes - k + 1) * p[k - 1]! : 0
      const back = k < nodes ? gamma * (k + 1) * p[k + 1]! : 0
      return into + back - (beta * k * (nodes - k) + gamma * k) * p[k]!
    })
  const moved = (p: readonly number[], by: readonly number[], step: number): number[] =>
    p.map((value, k) => value + step * by[k]!)
  let p = Array.from({ length: nodes + 1 }, (_, k): number => (k === start ? 1 : 0))
  const steps = 300
  const h = hours / steps
  for (let i = 0; i < steps; i++) {
    const a = slope(p)
    const b = slope(moved(p, a, h / 2))
    const c = slope(moved(p, b, h / 2))
    const d = slope(moved(p, c, h))
    p = p.map((value, k) => value + (h / 6) * (a[k]! + 2 * b[k]! + 2 * c[k]! + d[k]!))
  }
  return p
}

describe('fixed infectious period and exponential transmission are bond percolation, p = 1 - exp(-rate period)', () => {
  const stream = new Stream(rootKey('random digraphs'))
  const cases = Array.from({ length: 6 }, (_, i) => {
    const nodes = 4 + stream.below(4)
    const arcs = new Map<string, Arc>()
    const [rate, period] = [0.2 + stream.uniform(), 0.3 + stream.uniform()]
    while (arcs.size < 10) {
      const [u, v] = [stream.below(nodes), stream.below(nodes)]
      if (u !== v) arcs.set(`${u} ${v}`, [u, v, -Math.expm1(-rate * period)])
    }
    return { nodes, arcs: [...arcs.values()], rate, period, seeds: i % 2 === 0 ? [0] : [1, 3] }
  })

  test.each(cases)('random digraph %#', ({ nodes, arcs, rate, period, seeds }) => {
    const exact = enumerateLiveArcs(nodes, arcs, seeds)
    const model = sir(Exponential.ofRate(rate), new Fixed(period))
    const all = outcomes(networkOf(nodes, arcs), model, seedNodes(...seeds), 4_000)
    expectMean(
      all.map(({ size }) => size),
      exact.size.mean,
      exact.size.deviation,
    )
    exact.reached.forEach((p, v) =>
      expectShare(
        all.map(({ people }) => people.includes(v)),
        p,
      ),
    )
  })
})

describe('a naive simulation that draws every contact of every tie', () => {
  const network = ragged()
  const law = parseDelay
  test.each<[string, EpidemicModel]>([
    ['SI, exponential', si(law('exponential(rate=0.3)'))],
    ['SI, lognormal, with a horizon', si(law('lognormal(median=2h, sigma=1.1)'), 1.7)],
    ['SI, power law, with a horizon', si(law('power-law(theta=0.6, s0=0.4h)'), 2)],
    ['SIR, exponential', sir(law('exponential(rate=0.4)'), law('exponential(rate=1)'))],
    ['SIR, rarely, with a horizon', sir(law('exponential(rate=0.03)'), law('exponential(rate=1)'), 0.9)],
    [
      'SIR, lognormal and gamma',
      sir(law('lognormal(median=2h, sigma=1.1)'), law('gamma(shape=2, scale=1h)')),
    ],
    ['SIR, gamma and fixed', sir(law('gamma(shape=3, scale=1h)'), law('fixed(2h)'))],
    ['SIR, Weibull and Weibull', sir(law('weibull(shape=0.6, scale=3h)'), law('weibull(shape=3, scale=1h)'))],
    ['SIR, power laws', sir(law('power-law(theta=0.6, s0=1h, tau=9h)'), law('power-law(theta=1.5, s0=1h)'))],
    ['SIS, exponential', sis(law('exponential(rate=0.3)'), law('exponential(rate=1)'), 3)],
    [
      'SIS, gamma and lognormal',
      sis(law('gamma(shape=2, scale=1h)'), law('lognormal(median=1h, sigma=0.6)'), 4),
    ],
    ['SIS, Weibull and fixed', sis(law('weibull(shape=0.7, scale=3h)'), law('fixed(1h)'), 3)],
  ])('%s', (_, model) => {
    const runs = 600
    const stream = new Stream(rootKey('naive'))
    const naive = Array.from({ length: runs }, () => naiveEpidemic(network, model, [0, 9], stream))
    const ours = outcomes(network, model, seedNodes(0, 9), runs)
    for (const field of ['size', 'depth', 'durationHours', 'infectious'] as const) {
      expectAlike(
        ours.map((run) => run[field]),
        naive.map((run) => run[field]),
      )
    }
    const meanHour = (hours: number[]): number => moments(hours).mean
    expectAlike(
      ours.map(({ hours }) => meanHour(hours)),
      naive.map(({ firstHours }) => meanHour(firstHours.filter((hour) => hour < Infinity))),
    )
    for (const person of [17, 40]) {
      expectAlike(
        ours.map(({ people }) => (people.includes(person) ? 1 : 0)),
        naive.map(({ firstHours }) => (firstHours[person]! < Infinity ? 1 : 0)),
      )
    }
  })
})

describe('fixed delays', () => {
  function distances(network: Network, seed: number): number[] {
    const found = new Array<number>(network.nodes).fill(Infinity)
    found[seed] = 0
    for (const queue = [seed]; queue.length > 0;) {
      const u = queue.shift()!
      for (const v of network.targets.subarray(network.offsets[u], network.offsets[u + 1])) {
        if (found[v]! < Infinity) continue
        found[v] = found[u]! + 1
        queue.push(v)
      }
    }
    return found
  }

  test('give the times of a breadth-first search, up to the horizon, and the same in SI, SIR and SIS', () => {
    const network = ragged()
    const exact = distances(network, 7)
    const deepest = Math.max(...exact.filter((hops) => hops < Infinity))
    for (const hops of [0, 1, 2, deepest]) {
      const horizon = hops * 0.5
      const models = [
        si(new Fixed(0.5), horizon),
        sir(new Fixed(0.5), new Fixed(0.5), horizon),
        sis(new Fixed(0.5), new Fixed(0.75), horizon),
      ]
      for (const model of models) {
        const [{ people, hours, depth }] = outcomes(network, model, seedNodes(7), 1) as [Outcome]
        const within = exact.flatMap((steps, v) => (steps <= hops ? [v] : []))
        expect([...people].sort((a, b) => a - b)).toEqual(within)
        expect(hours).toEqual(people.map((v) => exact[v]! * 0.5))
        if (model.name !== 'sis') expect(depth).toBe(hops)
      }
    }
  })

  test('a delay longer than the infectious period reaches nobody', () => {
    for (const model of [sir(new Fixed(2), new Fixed(1)), sis(new Fixed(2), new Fixed(1), 9)]) {
      const [run] = outcomes(ragged(), model, seedNodes(0), 1) as [Outcome]
      expect([run.size, run.depth, run.durationHours, run.infectious]).toEqual([1, 0, 1, 0])
    }
  })

  test('without delay everybody who can be reached is infected at once', () => {
    const [{ size, durationHours }] = outcomes(ragged(), si(new Fixed(0)), seedNodes(7), 1) as [Outcome]
    expect(size).toBe(distances(ragged(), 7).filter((hops) => hops < Infinity).length)
    expect(durationHours).toBe(0)
  })

  test('two people in SIS infect each other in turn: the chain goes on, first infections do not', () => {
    const pair = networkOf(2, [
      [0, 1, 1],
      [1, 0, 1],
    ])
    const [run] = outcomes(pair, sis(new Fixed(1), new Fixed(1), 7.5), seedNodes(0), 1) as [Outcome]
    expect(run).toMatchObject({ size: 2, depth: 7, durationHours: 7, infectious: 1, hours: [0, 1] })
  })
})

describe('symmetries and order', () => {
  const laws = [new Exponential(2), new Exponential(1)] as const
  const models = [si(laws[0], 1.5), sir(...laws), sis(...laws, 4)]

  test.each(models)('$name: order is that of time, and who infected whom is a tree along ties', (model) => {
    const network = ragged()
    const kernel = epidemic(network, model, { kind: 'random', count: 3 })
    for (let run = 0; run < 50; run++) {
      kernel.run(new Stream(deriveKey(rootKey('tree'), run)))
      const { size, order, infectors, hours, durationHours } = kernel
      expect(new Set(order.subarray(0, size)).size).toBe(size)
      for (let i = 0; i < size; i++) {
        const [person, from] = [order[i]!, infectors[i]!]
        if (i < 3) expect([from, hours![i]]).toEqual([person, 0])
        else {
          expect(hours![i]).toBeGreaterThanOrEqual(hours![i - 1]!)
          expect(order.subarray(0, i)).toContain(from)
          expect(network.targets.subarray(network.offsets[from], network.offsets[from + 1])).toContain(person)
        }
      }
      expect(durationHours).toBeGreaterThanOrEqual(hours![size - 1]!)
      expect(durationHours).toBeLessThanOrEqual(model.horizonHours)
    }
  })

  test.each(models)('$name: the same run is the same whatever ran before it', (model) => {
    const last = (runs: number[]): unknown => {
      const kernel = epidemic(ragged(), model, { kind: 'random', count: 3 })
      for (const run of runs) kernel.run(new Stream(deriveKey(rootKey('x'), run)))
      const { size, order, infectors, hours, depth, durationHours, infectious } = kernel
      const columns = [order, infectors, hours!].map((column) => [...column.subarray(0, size)])
      return [columns, depth, durationHours, infectious]
    }
    expect(last([4, 1, 8, 2])).toEqual(last([2]))
  })

  test('renaming people does not change the law', () => {
    const network = ragged()
    const name = (v: number): number => (v * 7 + 5) % network.nodes
    const arcs: Arc[] = []
    for (let u = 0; u < network.nodes; u++) {
      for (let e = network.offsets[u]!; e < network.offsets[u + 1]!; e++)
        arcs.push([name(u), name(network.targets[e]!), 1])
    }
    const renamed = networkOf(network.nodes, arcs)
    for (const model of models) {
      const a = outcomes(network, model, seedNodes(4), 600)
      const b = outcomes(renamed, model, seedNodes(name(4)), 600)
      expectAlike(
        a.map(({ size }) => size),
        b.map(({ size }) => size),
      )
      expectAlike(
        a.map(({ people }) => (people.includes(30) ? 1 : 0)),
        b.map(({ people }) => (people.includes(name(30)) ? 1 : 0)),
      )
    }
  })

  test('a horizon of zero leaves the seeds alone', () => {
    for (const model of [si(laws[0], 0), sir(...laws, 0), sis(...laws, 0)]) {
      const [run] = outcomes(ragged(), model, seedNodes(3, 5), 1) as [Outcome]
      expect(run).toMatchObject({ size: 2, depth: 0, durationHours: 0, infectious: 2, people: [3, 5] })
    }
  })
})

describe('the table of least delays', () => {
  test.each([
    'exponential(mean=2h)',
    'lognormal(median=2h, sigma=1.1)',
    'gamma(shape=0.3, scale=1h)',
    'gamma(shape=9, scale=1h)',
    'weibull(shape=0.7, scale=2h)',
    'power-law(theta=0.242, s0=300s)',
    'power-law(theta=0.242, s0=300s, tau=48h)',
    'fixed(1h)',
  ])('%s: never above a draw', (text) => {
    const law = parseDelay(text)
    const floors = floorsOf(law)
    const stream = new Stream(rootKey(text))
    for (let i = 0; i < 1500; i++) {
      const u = i < FLOORS ? (i + 1e-9) / FLOORS : stream.uniform()
      expect(floors[Math.floor(u * FLOORS)]!).toBeLessThanOrEqual(law.quantile(u))
    }
  })
})

describe('what is refused', () => {
  const [transmission, recovery] = [new Exponential(1), new Exponential(1)]
  test.each<[RegExp, EpidemicModel]>([
    [/sis: may never end/, sis(transmission, recovery, Infinity)],
    [/sis: contacts must take time/, sis(new Fixed(0), recovery, 5)],
    [/sir: invalid horizon \(got -1/, sir(transmission, recovery, -1)],
    [/si: invalid horizon \(got NaN/, si(transmission, NaN)],
    [/sir: the recovery is missing/, { name: 'sir', transmission, recovery: null, horizonHours: 5 }],
    [/sis: the recovery is missing/, { name: 'sis', transmission, recovery: null, horizonHours: 5 }],
    [/si: nobody recovers/, { name: 'si', transmission, recovery, horizonHours: 5 }],
  ])('%s', (message, model) => {
    expect(() => epidemic(ragged(), model, seedNodes(0))).toThrow(message)
  })
})
