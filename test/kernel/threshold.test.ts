import { describe, expect, test } from 'vitest'
import type { CascadeKernel } from '../../src/kernel/cascade-kernel.js'
import { thresholdModel } from '../../src/kernel/threshold.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { relabel } from '../../src/network/transform.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { expectTree, followeesOf, naiveRounds, raggedNetwork, seedNodes } from './cascade-sample.js'
import { networkOf, type Arc } from './live-arcs.js'

function reachedBy(kernel: CascadeKernel): Set<number> {
  kernel.run(new Stream(rootKey('')))
  return new Set(kernel.order.subarray(0, kernel.size))
}

describe('THR-01: final size and synchronous rounds', () => {
  test.each([
    ['ring-lattice(nodes=100, degree=4)', 2, [0, 1], 100, 49],
    ['ring-lattice(nodes=100, degree=4)', 3, [0, 1], 2, 0],
    ['ring-lattice(nodes=100, degree=6)', 2, [0, 1], 100, 25],
    ['ring-lattice(nodes=100, degree=6)', 3, [0, 1, 2], 100, 48],
    ['ring-lattice(nodes=100, degree=6)', 4, [0, 1, 2], 3, 0],
    ['karate-club()', 0.5, [0], 5, 1],
    ['karate-club()', 0.3, [0, 33], 34, 3],
    ['karate-club()', 2, [0, 33], 28, 4],
  ])('%s, threshold %d, seeds %j: %d people, %d rounds', (spec, threshold, seeds, size, rounds) => {
    const kernel = thresholdModel(networkFromSpec(spec), threshold, seedNodes(...seeds))
    kernel.run(new Stream(rootKey('')))
    expect([kernel.size, kernel.depth]).toEqual([size, rounds])
  })
})

/** A person who follows `followees` others, `active` of whom are seeds. */
function joins(threshold: number, active: number, followees: number): boolean {
  const arcs = Array.from({ length: followees }, (_, i): Arc => [i, followees, 1])
  const seeds = Array.from({ length: active }, (_, i) => i)
  return reachedBy(thresholdModel(networkOf(followees + 1, arcs), threshold, seedNodes(...seeds))).has(
    followees,
  )
}

describe('what meets a share', () => {
  test('3 of 10 meet 0.3, and so does every fraction written as a decimal', () => {
    expect([joins(0.3, 3, 10), joins(0.3, 2, 10), joins(0.31, 3, 10)]).toEqual([true, false, false])
    // 0.07 * 100 and 0.29 * 100 are not whole in doubles, 7 / 100 and 29 / 100 are exactly 0.07 and 0.29.
    for (let percent = 1; percent < 100; percent++) {
      const share = Number(`0.${String(percent).padStart(2, '0')}`)
      expect([percent, joins(share, percent, 100), joins(share, percent - 1, 100)]).toEqual([
        percent,
        true,
        false,
      ])
    }
  })

  test('a share needs one followee at least, 1 is a count of one', () => {
    expect([joins(0.001, 0, 5), joins(0.001, 1, 5), joins(1, 1, 5)]).toEqual([false, true, true])
    expect([joins(0.9999, 4, 5), joins(0.9999, 5, 5)]).toEqual([false, true])
  })

  test('more than one follows is never met', () => {
    expect([joins(6, 5, 5), joins(5, 5, 5), joins(2 ** 40, 5, 5)]).toEqual([false, true, false])
  })

  test('who follows nobody is reached as a seed only', () => {
    expect([...reachedBy(thresholdModel(networkOf(3, [[0, 1, 1]]), 0.1, seedNodes(0)))]).toEqual([0, 1])
  })
})

describe('rules applied anew in each generation', () => {
  const network = raggedNetwork()
  const followees = followeesOf(network)
  const seeds = Array.from({ length: 60 }, (_, i) => i)

  test.each([1, 2, 3, 4, 0.1, 0.25, 0.3, 0.5])(
    'threshold %d: the same people in as many rounds',
    (threshold) => {
      const [size, depth, active] = naiveRounds(network.nodes, seeds, (v, active) => {
        const known = followees[v]!.filter((u) => active.has(u)).length
        return threshold >= 1 ? known >= threshold : known > 0 && known / followees[v]!.length >= threshold
      })
      const kernel = thresholdModel(network, threshold, seedNodes(...seeds))
      expect(reachedBy(kernel)).toEqual(active)
      expect([kernel.size, kernel.depth]).toEqual([size, depth])
      expectTree(kernel, network, seeds.length)
    },
  )
})

describe('symmetries', () => {
  const network = raggedNetwork()
  const seeds = Array.from({ length: 40 }, (_, i) => 3 * i)

  test('the infector is the one who completed the number', () => {
    const kernel = thresholdModel(network, 3, seedNodes(...seeds))
    kernel.run(new Stream(rootKey('')))
    const order = [...kernel.order.subarray(0, kernel.size)]
    const followees = followeesOf(network)
    expect(kernel.size).toBeGreaterThan(seeds.length + 10)
    for (let i = seeds.length; i < kernel.size; i++) {
      const upTo = order.slice(0, order.indexOf(kernel.infectors[i]!) + 1)
      expect(upTo.filter((u) => followees[order[i]!]!.includes(u))).toHaveLength(3)
    }
  })

  test('renaming people renames who is reached', () => {
    const name = Uint32Array.from({ length: 400 }, (_, v) => (v * 77 + 13) % 400)
    for (const threshold of [2, 0.2]) {
      const kernel = thresholdModel(network, threshold, seedNodes(...seeds))
      const renamed = thresholdModel(
        relabel(network, name),
        threshold,
        seedNodes(...seeds.map((v) => name[v]!)),
      )
      expect(reachedBy(renamed)).toEqual(new Set([...reachedBy(kernel)].map((v) => name[v]!)))
      expect(renamed.depth).toBe(kernel.depth)
    }
  })

  test('more seeds, more ties or a lower count never lose anybody', () => {
    const fewer: Arc[] = []
    const more: Arc[] = []
    const stream = new Stream(rootKey('more'))
    for (let i = 0; i < 1600; i++) {
      const arc: Arc = [stream.below(400), stream.below(400), 1]
      more.push(arc)
      if (i % 3 > 0) fewer.push(arc)
    }
    const start = reachedBy(thresholdModel(networkOf(400, fewer), 3, seedNodes(...seeds)))
    expect(start.size).toBeGreaterThan(seeds.length)
    for (const larger of [
      thresholdModel(networkOf(400, more), 3, seedNodes(...seeds)),
      thresholdModel(networkOf(400, fewer), 2, seedNodes(...seeds)),
      thresholdModel(networkOf(400, fewer), 3, seedNodes(...seeds, 1, 2, 4, 5, 7)),
    ]) {
      expect([...start].filter((v) => !reachedBy(larger).has(v))).toEqual([])
    }
  })
})

test('runs do not leak into one another, not even when their numbers start again', () => {
  // 50,000 numbers a run: 31 bits hold fewer than 43,000 runs.
  const popular = 50_000
  const arcs = Array.from({ length: popular - 10 }, (_, i): Arc => [i + 5, 0, 1])
  arcs.push([1, 2, 1], [1, 3, 1], [2, 4, 1], [3, 4, 1])
  const network = networkOf(popular, arcs)
  const some = thresholdModel(network, 0.5, seedNodes(1, 7, 8))
  const stream = new Stream(rootKey('long'))
  let wrong = 0
  for (let run = 0; run < 200_000; run++) {
    some.run(stream)
    if (some.size !== 6 || some.depth !== 2) wrong++
  }
  expect(wrong).toBe(0)
})

test.each([0, -2, 1.5, NaN, Infinity, -0.3])('a threshold of %d is refused', (threshold) => {
  expect(() => thresholdModel(networkOf(2, [[0, 1, 1]]), threshold, seedNodes(0))).toThrow(
    /threshold: neither a number of followees nor a share/,
  )
})
