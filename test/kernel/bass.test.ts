/**
 * Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 for each
 * comparison, under 1e-3 for this file as a whole.
 */
import { describe, expect, test } from 'vitest'
import { bass, type BassModel } from '../../src/kernel/bass.js'
import type { CascadeKernel, SeedChoice } from '../../src/kernel/cascade-kernel.js'
import { complete } from '../../src/network/generators/regular.js'
import type { Network } from '../../src/network/network.js'
import { relabel } from '../../src/network/transform.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import {
  expectMean,
  expectShare,
  followeesOf,
  raggedNetwork,
  seedNodes,
  smallCases,
} from './cascade-sample.js'
import { networkOf, type Arc } from './live-arcs.js'
import { expectAlike, momentsOf } from './two-samples.js'

const P = 0.03
const Q = 0.38
const CLASSIC: BassModel = { p: P, q: Q, horizonHours: Infinity }

function runs(
  network: Network,
  model: BassModel,
  seeds: SeedChoice | null,
  count: number,
  look: (kernel: CascadeKernel) => void,
): void {
  const kernel = bass(network, model, seeds)
  const key = rootKey('bass')
  for (let run = 0; run < count; run++) {
    kernel.run(new Stream(deriveKey(key, run)))
    look(kernel)
  }
}

function adoptersBy({ hours, size }: CascadeKernel, t: number): number {
  let adopted = 0
  while (adopted < size && hours![adopted]! <= t) adopted++
  return adopted
}

/** F(t) of Bass 1969 for an endless, well mixed population. */
function closedForm(t: number): number {
  const e = Math.exp(-(P + Q) * t)
  return (1 - e) / (1 + (Q / P) * e)
}

/** Mean and deviation of the share of adopters among n who all follow each other: the birth chain by Runge-Kutta. */
function exactShares(
  n: number,
  times: readonly number[],
  step: number,
): { mean: number; deviation: number }[] {
  const rates = Float64Array.from({ length: n + 1 }, (_, k) => (n - k) * (P + (Q * k) / (n - 1)))
  const flow = (x: Float64Array): Float64Array =>
    x.map((chance, k) => (k === 0 ? 0 : x[k - 1]! * rates[k - 1]!) - chance * rates[k]!)
  const along = (x: Float64Array, slope: Float64Array, by: number): Float64Array =>
    x.map((a, k) => a + by * slope[k]!)
  let x = new Float64Array(n + 1)
  x[0] = 1
  let t = 0
  return times.map((time) => {
    for (const steps = Math.ceil((time - t) / step), h = (time - t) / steps; t < time - h / 2; t += h) {
      const a = flow(x)
      const b = flow(along(x, a, h / 2))
      const c = flow(along(x, b, h / 2))
      const d = flow(along(x, c, h))
      x = x.map((chance, k) => chance + (h / 6) * (a[k]! + 2 * b[k]! + 2 * c[k]! + d[k]!))
    }
    t = time
    const mean = x.reduce((sum, chance, k) => sum + (chance * k) / n, 0)
    const square = x.reduce((sum, chance, k) => sum + chance * (k / n) ** 2, 0)
    return { mean, deviation: Math.sqrt(square - mean * mean) }
  })
}

describe('everybody follows everybody', () => {
  const times = [1, 5, 10, 15]

  test('BASS-01: the closed form', () => {
    ;[0.03575816425644162, 0.3311986424913736, 0.8128032212213462, 0.9716096398109868].forEach((share, i) =>
      expect(closedForm(times[i]!)).toBeCloseTo(share, 12),
    )
    expect(closedForm(Math.log(Q / P) / (P + Q))).toBeCloseTo(0.4605263157894737, 12)
  })

  test.each([
    [2, 20_000],
    [12, 10_000],
    [150, 800],
  ])('BASS-01: %d people against the exact chain', (n, count) => {
    const shares = times.map((): number[] => [])
    runs(complete(n), CLASSIC, null, count, (kernel) =>
      times.forEach((t, i) => shares[i]!.push(adoptersBy(kernel, t) / n)),
    )
    exactShares(n, times, 0.05).forEach(({ mean, deviation }, i) => {
      const sample = momentsOf(shares[i]!)
      expectMean(sample.mean, mean, deviation, count)
      // The spread too: the fourth moment of what is near a normal law.
      expectMean(sample.deviation ** 2, deviation ** 2, 2 * deviation ** 2, count)
    })
  })
})

test('on a circle of people who follow one: 1 - e^(-(p + q) t + q (1 - e^(-p t)) / p) (Fibich & Gibori 2010)', () => {
  const n = 400
  const ring = networkOf(
    n,
    Array.from({ length: n }, (_, v): Arc => [v, (v + 1) % n, 1]),
  )
  const count = 500
  const times = [1, 5, 10, 15]
  const shares = times.map((): number[] => [])
  runs(ring, CLASSIC, null, count, (kernel) =>
    times.forEach((t, i) => shares[i]!.push(adoptersBy(kernel, t) / n)),
  )
  times.forEach((t, i) => {
    const exact = 1 - Math.exp(-(P + Q) * t + (Q / P) * (1 - Math.exp(-P * t)))
    expectMean(momentsOf(shares[i]!).mean, exact, momentsOf(shares[i]!).deviation, count)
  })
})

/** Chance of everybody to have adopted by `until`: the chain over all sets of adopters, by Runge-Kutta. */
function exactAdoption(
  network: Network,
  { p, q }: BassModel,
  seeds: readonly number[],
  until: number,
): number[] {
  const followees = followeesOf(network)
  const states = 1 << network.nodes
  const rateOf = (state: number, v: number): number =>
    p + (q * followees[v]!.filter((u) => state & (1 << u)).length) / Math.max(1, followees[v]!.length)
  const flow = (x: Float64Array): Float64Array => {
    const slope = new Float64Array(states)
    for (let state = 0; state < states; state++)
      for (let v = 0; v < network.nodes; v++) {
        if (state & (1 << v)) continue
        const moved = x[state]! * rateOf(state, v)
        slope[state]! -= moved
        slope[state | (1 << v)]! += moved
      }
    return slope
  }
  const along = (x: Float64Array, slope: Float64Array, by: number): Float64Array =>
    x.map((a, k) => a + by * slope[k]!)
  let x = new Float64Array(states)
  x[seeds.reduce((state, v) => state | (1 << v), 0)] = 1
  const h = until / 40
  for (let step = 0; step < 40; step++) {
    const a = flow(x)
    const b = flow(along(x, a, h / 2))
    const c = flow(along(x, b, h / 2))
    const d = flow(along(x, c, h))
    x = x.map((chance, k) => chance + (h / 6) * (a[k]! + 2 * b[k]! + 2 * c[k]! + d[k]!))
  }
  return followees.map((_, v) => x.reduce((sum, chance, state) => (state & (1 << v) ? sum + chance : sum), 0))
}

test.each(smallCases('bass digraphs', 6, 9))(
  'random digraph %#: everybody, exactly',
  ({ nodes, arcs, seeds }) => {
    const network = networkOf(nodes, arcs)
    const count = 10_000
    for (const [p, start] of [
      [0.1, null],
      [0, seeds],
      [0.05, seeds],
    ] as const) {
      const model = { p, q: 0.6, horizonHours: 3 }
      const adopted = new Array<number>(nodes).fill(0)
      runs(network, model, start && seedNodes(...start), count, ({ order, size }) => {
        for (let i = 0; i < size; i++) adopted[order[i]!]!++
      })
      exactAdoption(network, model, start ?? [], 3).forEach((chance, v) =>
        expectShare(adopted[v]! / count, chance, count),
      )
    }
  },
)

/** The same law otherwise: a time for each person and each tie, and the earliest by relaxation. Time and depth of everybody. */
function bySpreading(network: Network, { p, q }: BassModel, stream: Stream): [time: number, depth: number][] {
  const followees = followeesOf(network)
  const exponential = (rate: number): number => -Math.log(stream.uniform()) / rate
  const times = followees.map(() => exponential(p))
  const origins = followees.map((_, v) => v)
  const delays = followees.map((list) => list.map(() => exponential(q / list.length)))
  for (let changed = true; changed;) {
    changed = false
    followees.forEach((list, v) =>
      list.forEach((u, i) => {
        if (times[u]! + delays[v]![i]! >= times[v]!) return
        times[v] = times[u]! + delays[v]![i]!
        origins[v] = u
        changed = true
      }),
    )
  }
  const depthOf = (v: number): number => (origins[v] === v ? 0 : 1 + depthOf(origins[v]!))
  return times.map((time, v) => [time, depthOf(v)])
}

test('agrees with a time for each tie in size, depth and duration', () => {
  const network = raggedNetwork()
  const stream = new Stream(rootKey('spreading'))
  const naive = Array.from({ length: 80 }, () => bySpreading(network, CLASSIC, stream))
  for (const horizonHours of [6, Infinity]) {
    const wanted = naive.map((people) => {
      const adopters = people.filter(([time]) => time < horizonHours)
      return [
        adopters.length,
        Math.max(...adopters.map(([, depth]) => depth)),
        Math.max(...adopters.map(([time]) => time)),
      ]
    })
    const rows: number[][] = []
    runs(network, { ...CLASSIC, horizonHours }, null, 1_000, ({ size, depth, durationHours }) =>
      rows.push([size, depth, durationHours]),
    )
    for (const i of [0, 1, 2]) {
      expectAlike(
        rows.map((row) => row[i]!),
        wanted.map((row) => row[i]!),
      )
    }
  }
})

describe('what a run leaves behind', () => {
  const network = raggedNetwork()
  const followees = followeesOf(network)

  test('everybody once, in order of time, from somebody followed who adopted before or on their own account', () => {
    for (const seeds of [null, seedNodes(7, 3)])
      runs(network, { ...CLASSIC, horizonHours: 9 }, seeds, 50, (kernel) => {
        const { order, infectors, hours, size } = kernel
        const generation = new Map<number, number>()
        for (let i = 0; i < size; i++) {
          const person = order[i]!
          const from = infectors[i]!
          if (generation.has(person)) throw new Error('twice')
          if (from !== person && !(generation.has(from) && followees[person]!.includes(from)))
            throw new Error('tie')
          if (hours![i]! >= 9 || (i > 0 && hours![i]! < hours![i - 1]!)) throw new Error('time')
          generation.set(person, from === person ? 0 : generation.get(from)! + 1)
        }
        expect(kernel.depth).toBe(Math.max(...generation.values()))
        expect(kernel.durationHours).toBe(hours![size - 1])
        if (seeds !== null) expect([...order.subarray(0, 2), hours![0], hours![1]]).toEqual([7, 3, 0, 0])
      })
  })

  test('without a horizon p > 0 ends with everybody, p = 0 with all whom ties lead to', () => {
    runs(network, CLASSIC, null, 5, ({ size }) => expect(size).toBe(network.nodes))
    const parts = networkOf(6, [
      [0, 1, 1],
      [1, 2, 1],
      [3, 4, 1],
      [5, 0, 1],
    ])
    runs(parts, { ...CLASSIC, p: 0 }, seedNodes(0), 50, ({ size, order }) =>
      expect([size, ...order.subarray(0, size)]).toEqual([3, 0, 1, 2]),
    )
  })

  test('q = 0: everybody on their own account, at exponential times', () => {
    const count = 200
    let early = 0
    runs(network, { p: 0.5, q: 0, horizonHours: 2 }, null, count, ({ size, depth }) => {
      early += size
      expect(depth).toBe(0)
    })
    expectShare(early / count / network.nodes, 1 - Math.exp(-1), count * network.nodes)
  })

  test('the same run is the same whatever ran before it', () => {
    const last = (order: number[]): unknown => {
      const kernel = bass(network, { p: 0.01, q: 0.3, horizonHours: 5 }, { kind: 'random', count: 3 })
      for (const run of order) kernel.run(new Stream(deriveKey(rootKey('x'), run)))
      return [kernel.order.slice(0, kernel.size), kernel.hours!.slice(0, kernel.size), kernel.depth]
    }
    expect(last([4, 1, 8, 2, 5, 5, 2])).toEqual(last([2]))
  })

  test('renaming people does not change the law', () => {
    const renamed = relabel(
      network,
      Uint32Array.from({ length: network.nodes }, (_, v) => network.nodes - 1 - v),
    )
    const model = { ...CLASSIC, horizonHours: 6 }
    const sizes: number[] = []
    const others: number[] = []
    runs(network, model, seedNodes(9), 500, ({ size }) => sizes.push(size))
    runs(renamed, model, seedNodes(network.nodes - 10), 500, ({ size }) => others.push(size))
    expectAlike(sizes, others)
  })
})

describe('what is refused', () => {
  test.each([
    [{ ...CLASSIC, p: -0.1 }, /--p: invalid rate/],
    [{ ...CLASSIC, q: Infinity }, /--q: invalid rate/],
    [{ ...CLASSIC, horizonHours: NaN }, /--horizon/],
    [{ ...CLASSIC, p: 0 }, /--p: with 0 nobody adopts first/],
  ])('%o', (model, message) => {
    expect(() => bass(complete(3), model, null)).toThrow(message)
  })
})
