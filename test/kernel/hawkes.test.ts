/**
 * Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 for each
 * comparison, under 1e-3 for this file as a whole.
 */
import { describe, expect, test } from 'vitest'
import type { SeedChoice } from '../../src/kernel/cascade-kernel.js'
import { hawkes, type HawkesKernel, type HawkesModel } from '../../src/kernel/hawkes.js'
import { complete } from '../../src/network/generators/regular.js'
import type { Network } from '../../src/network/network.js'
import { Exponential } from '../../src/random/exponential.js'
import { Fixed } from '../../src/random/fixed.js'
import { Gamma } from '../../src/random/gamma.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Lognormal } from '../../src/random/lognormal.js'
import { PowerLaw } from '../../src/random/power-law.js'
import { Stream } from '../../src/random/stream.js'
import { Weibull } from '../../src/random/weibull.js'
import { networkOf } from './live-arcs.js'
import { expectMean, expectShare, raggedNetwork, seedNodes, smallCases } from './cascade-sample.js'
import { expectAlike, momentsOf } from './two-samples.js'

const HOUR = new Exponential(1)
const endless = (branching: number, delay: HawkesModel['delay'] = HOUR): HawkesModel => ({
  branching,
  delay,
  horizonHours: Infinity,
})

/** Runs the model and calls `look` after each run. */
function runs(
  network: Network,
  model: HawkesModel,
  seeds: SeedChoice,
  count: number,
  look: (kernel: HawkesKernel) => void,
): void {
  const kernel = hawkes(network, model, seeds)
  const key = rootKey('hawkes')
  for (let run = 0; run < count; run++) {
    kernel.run(new Stream(deriveKey(key, run)))
    look(kernel)
  }
}

function depthsOf(kernel: HawkesKernel): number[] {
  const depths: number[] = []
  for (let i = 0; i < kernel.size; i++) {
    const cause = kernel.causes[i]!
    depths.push(cause === i ? 0 : depths[cause]! + 1)
  }
  return depths
}

describe('where everybody has followers it is a branching process', () => {
  const network = complete(5)

  test('GW-01: 0.8 further actions each, the law of the total is Borel', () => {
    const count = 100_000
    let sum = 0
    const seen = new Array<number>(6).fill(0)
    let atLeast10 = 0
    let atLeast100 = 0
    runs(network, endless(0.8, new Fixed(1)), seedNodes(2), count, ({ size }) => {
      sum += size
      if (size <= 5) seen[size]!++
      if (size >= 10) atLeast10++
      if (size >= 100) atLeast100++
    })
    expectMean(sum / count, 5, 10, count)
    ;[
      0.44932896411722156, 0.1615172143957244, 0.08708923515783597, 0.055653995831796026,
      0.039073362962632883,
    ].forEach((chance, i) => expectShare(seen[i + 1]! / count, chance, count))
    expectShare(atLeast10 / count, 0.12260190938821669, count)
    expectShare(atLeast100 / count, 0.0014252041549935553, count)
  })

  test('GW-07: mean generations and sum of depths', () => {
    const count = 20_000
    const sums: number[] = []
    const generations = [1, 2, 3, 4].map((): number[] => [])
    runs(network, endless(0.8), seedNodes(0), count, (kernel) => {
      const depths = depthsOf(kernel)
      sums.push(depths.reduce((a, b) => a + b))
      generations.forEach((sizes, g) => sizes.push(depths.filter((depth) => depth === g + 1).length))
      if (kernel.depth !== Math.max(...depths)) throw new Error('depth')
    })
    expectMean(momentsOf(sums).mean, 20, momentsOf(sums).deviation, count)
    ;[0.8, 0.64, 0.512, 0.4096].forEach((mean, g) =>
      expectMean(momentsOf(generations[g]!).mean, mean, momentsOf(generations[g]!).deviation, count),
    )
  })

  test('GW-10: exponential delays, actions by time t, read off the hours and cut by the horizon', () => {
    const count = 20_000
    const times = [0.5, 1, 2, 5, 10]
    const exact = [
      1.3806503278561613, 1.7250769876880727, 2.3187198158574427, 3.528482235314231, 4.45865886705355,
    ]
    const byTime = times.map((): number[] => [])
    runs(network, endless(0.8), seedNodes(0), count, ({ hours, size }) => {
      times.forEach((t, i) => {
        let acted = 0
        while (acted < size && hours[acted]! <= t) acted++
        byTime[i]!.push(acted)
      })
    })
    times.forEach((horizonHours, i) => {
      const { mean, deviation } = momentsOf(byTime[i]!)
      expectMean(mean, exact[i]!, deviation, count)
      let cut = 0
      runs(network, { ...endless(0.8), horizonHours }, seedNodes(0), count, ({ size }) => (cut += size))
      expectMean(cut / count, exact[i]!, deviation, count)
    })
  })

  test('GW-03: with 1.5 each, the chance to have ended by generation 9 is the ninth iterate of e^(R (s - 1))', () => {
    const count = 8_000
    let ended = 0
    runs(network, { ...endless(1.5, new Fixed(1)), horizonHours: 9 }, seedNodes(0), count, ({ depth }) => {
      if (depth < 9) ended++
    })
    let s = 0
    for (let g = 0; g < 9; g++) s = Math.exp(1.5 * (s - 1))
    expectShare(ended / count, s, count)
  })
})

/** Mean actions of each person, and variance of the total, from the equations of the tree's first step. */
function exactActions(
  network: Network,
  branching: number,
  seed: number,
): { means: number[]; variance: number } {
  const { nodes, offsets, targets } = network
  const followers = Array.from({ length: nodes }, (_, u) => [...targets.subarray(offsets[u], offsets[u + 1])])
  const each = (u: number, value: (v: number) => number): number =>
    followers[u]!.reduce((sum, v) => sum + value(v), 0) * (branching / Math.max(1, followers[u]!.length))
  let means = new Array<number>(nodes).fill(0)
  let totals = new Array<number>(nodes).fill(1)
  let variances = new Array<number>(nodes).fill(0)
  for (let round = 0; round < 400; round++) {
    const next = means.map((_, v) => (v === seed ? 1 : 0))
    followers.forEach((list, u) => list.forEach((v) => (next[v]! += (branching * means[u]!) / list.length)))
    means = next
    totals = totals.map((_, u) => 1 + each(u, (v) => totals[v]!))
    variances = variances.map((_, u) => each(u, (v) => variances[v]! + totals[v]! ** 2))
  }
  return { means, variance: variances[seed]! }
}

test('random digraphs: mean actions of everybody and the spread of the total, exactly', () => {
  const count = 8_000
  for (const { nodes, arcs } of smallCases('hawkes digraphs', 6, 10)) {
    const network = networkOf(nodes, arcs)
    const { means, variance } = exactActions(network, 0.7, 0)
    const acted = Array.from({ length: nodes }, () => new Float64Array(count))
    let run = 0
    let total = 0
    runs(network, endless(0.7), seedNodes(0), count, ({ order, size }) => {
      for (let k = 0; k < size; k++) acted[order[k]!]![run]!++
      total += size
      run++
    })
    expectMean(
      total / count,
      means.reduce((a, b) => a + b),
      Math.sqrt(variance),
      count,
    )
    means.forEach((mean, v) =>
      expectMean(momentsOf(acted[v]!).mean, mean, momentsOf(acted[v]!).deviation, count),
    )
  }
})

/** Ogata's thinning (1981): no tree at all, the next action comes at the rate that all before it make. */
function byThinning(
  network: Network,
  branching: number,
  horizon: number,
  seed: number,
  stream: Stream,
): number[] {
  const { offsets, targets } = network
  const people = [seed]
  const excitement = [1]
  let time = 0
  let last = 0
  const follows = (u: number): number => offsets[u + 1]! - offsets[u]!
  for (;;) {
    const rateOf = (i: number): number => (follows(people[i]!) === 0 ? 0 : branching * excitement[i]!)
    let rate = 0
    for (let i = 0; i < people.length; i++) rate += rateOf(i)
    if (rate < 1e-9) return [people.length, last]
    const step = -Math.log(stream.uniform()) / rate
    time += step
    if (time > horizon) return [people.length, last]
    for (let i = 0; i < people.length; i++) excitement[i]! *= Math.exp(-step)
    let point = stream.uniform() * rate
    let cause = 0
    while (cause < people.length && point >= rateOf(cause)) point -= rateOf(cause++)
    if (cause === people.length) continue
    people.push(targets[offsets[people[cause]!]! + stream.below(follows(people[cause]!))]!)
    excitement.push(1)
    last = time
  }
}

test('agrees with Ogata thinning of the rate, below and above branching 1', () => {
  const network = raggedNetwork()
  const count = 4_000
  for (const [branching, horizonHours] of [
    [0.6, 4],
    [1.3, 3],
  ] as const) {
    const stream = new Stream(rootKey('thinning'))
    const naive = Array.from({ length: count }, () => byThinning(network, branching, horizonHours, 7, stream))
    const sizes: number[] = []
    const squares: number[] = []
    const durations: number[] = []
    runs(
      network,
      { branching, delay: HOUR, horizonHours },
      seedNodes(7),
      count,
      ({ size, durationHours }) => {
        sizes.push(size)
        squares.push(size * size)
        durations.push(durationHours)
      },
    )
    expectAlike(
      sizes,
      naive.map(([size]) => size!),
    )
    expectAlike(
      squares,
      naive.map(([size]) => size! ** 2),
    )
    expectAlike(
      durations,
      naive.map(([, last]) => last!),
    )
  }
})

describe('what a run leaves behind', () => {
  test('actions in order of time, each after its cause and by a follower of who caused it', () => {
    const network = raggedNetwork()
    let repeated = false
    runs(network, endless(0.95, new Lognormal(1, 2)), { kind: 'random', count: 3 }, 300, (kernel) => {
      const { order, infectors, hours, causes, size, durationHours } = kernel
      for (let i = 0; i < size; i++) {
        const cause = causes[i]!
        if (infectors[i] !== order[cause]) throw new Error('infector')
        if (i > 0 && hours[i]! < hours[i - 1]!) throw new Error('order')
        if (i < 3 ? cause !== i || hours[i] !== 0 : cause >= i) throw new Error('cause')
        const from = order[cause]!
        const row = network.targets.subarray(network.offsets[from], network.offsets[from + 1])
        if (i >= 3 && !row.includes(order[i]!)) throw new Error('tie')
      }
      if (durationHours !== hours[size - 1]) throw new Error('duration')
      if (kernel.depth !== Math.max(...depthsOf(kernel))) throw new Error('depth')
      repeated ||= new Set(order.subarray(0, size)).size < size
    })
    expect(repeated).toBe(true)
  })

  test('delays are those of the law, and nothing comes after the horizon', () => {
    const delays: number[] = []
    runs(complete(4), endless(0.5, new Lognormal(1, 2)), seedNodes(1), 20_000, ({ hours, causes, size }) => {
      for (let i = 1; i < size; i++) delays.push(hours[i]! - hours[causes[i]!]!)
    })
    const law = new Lognormal(1, 2)
    for (const u of [0.1, 0.5, 0.9])
      expectShare(delays.filter((delay) => delay <= law.quantile(u)).length / delays.length, u, delays.length)
    runs(
      complete(4),
      { ...endless(2), horizonHours: 1.5 },
      seedNodes(1),
      500,
      ({ durationHours, depth, size }) => {
        if (durationHours > 1.5) throw new Error('late')
        if (size === 1 && (depth !== 0 || durationHours !== 0)) throw new Error('a seed alone')
      },
    )
  })

  test('the same run is the same whatever ran before it, and long runs do not disturb short ones', () => {
    const last = (order: number[]): unknown => {
      const kernel = hawkes(
        raggedNetwork(),
        { ...endless(1.6), horizonHours: 9 },
        { kind: 'random', count: 40 },
      )
      for (const run of order) kernel.run(new Stream(deriveKey(rootKey('x'), run)))
      const { size, depth, order: people, hours, infectors } = kernel
      return [
        size,
        depth,
        [...people.subarray(0, size)],
        [...hours.subarray(0, size)],
        infectors.slice(0, size),
      ]
    }
    expect(last([4, 1, 8, 2])).toEqual(last([2]))
    expect((last([4]) as [number])[0]).toBeGreaterThan(1024)
  })

  test('renaming people renames who acts', () => {
    const network = raggedNetwork()
    const name = (v: number): number => network.nodes - 1 - v
    const arcs = Array.from({ length: network.nodes }, (_, u) =>
      [...network.targets.subarray(network.offsets[u], network.offsets[u + 1])].map(
        (v) => [name(u), name(v), 1] as const,
      ),
    ).flat()
    const count = 10_000
    const sizes: number[] = []
    const renamed: number[] = []
    runs(network, endless(0.8), seedNodes(5), count, ({ size }) => sizes.push(size))
    runs(networkOf(network.nodes, arcs), endless(0.8), seedNodes(name(5)), count, ({ size }) =>
      renamed.push(size),
    )
    expectAlike(sizes, renamed)
  })
})

test.each([
  new Lognormal(2, 1.1),
  HOUR,
  new Fixed(3),
  new Gamma(0.7, 2),
  new Weibull(0.5, 1),
  new PowerLaw(0.242, 0.1),
])('no horizon and one that nothing reaches give the same numbers: $name', (delay) => {
  const network = raggedNetwork()
  const seeds: SeedChoice = { kind: 'random', count: 3 }
  const far = hawkes(network, { branching: 0.9, delay, horizonHours: 1e300 }, seeds)
  let others = 0
  runs(network, endless(0.9, delay), seeds, 40, (kernel) => {
    far.run(new Stream(deriveKey(rootKey('hawkes'), others++)))
    const seen = ({
      size,
      depth,
      durationHours,
      order,
      infectors,
      hours,
      causes,
    }: HawkesKernel): unknown[] => [
      size,
      depth,
      durationHours,
      ...[order, infectors, hours, causes].map((column) => [...column.subarray(0, size)]),
    ]
    expect(seen(kernel)).toEqual(seen(far))
    // Worked out from bounds, without the hours.
    expect(kernel.durationHours).toBe(kernel.hours[kernel.size - 1])
  })
})

test('branching 0 and people without followers leave the seeds alone', () => {
  runs(raggedNetwork(), endless(0), { kind: 'random', count: 5 }, 20, ({ size, depth }) => {
    expect([size, depth]).toEqual([5, 0])
  })
  runs(networkOf(2, [[0, 1, 1]]), endless(0.9), seedNodes(1), 20, ({ size }) => expect(size).toBe(1))
})

describe('what is refused', () => {
  test('a process that need not end, without a horizon', () => {
    expect(() => hawkes(complete(3), endless(1), seedNodes(0))).toThrow(/--branching.*--horizon/)
    expect(() => hawkes(complete(3), { ...endless(1), horizonHours: 5 }, seedNodes(0))).not.toThrow()
  })

  test.each([-1, NaN, 2000])('a branching of %d', (branching) => {
    expect(() => hawkes(complete(3), endless(branching), seedNodes(0))).toThrow(/--branching: invalid value/)
  })
})
