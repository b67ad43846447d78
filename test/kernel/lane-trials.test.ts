/**
 * Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 for each
 * comparison, 5e-4 for this file as a whole (some 70 comparisons), and never varies from one day to the next.
 */
import { describe, expect, test } from 'vitest'
import { LaneTrials } from '../../src/kernel/lane-trials.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { expectMean, expectShare } from './cascade-sample.js'
import { networkOf, type Arc } from './live-arcs.js'

/** Person 0 is followed with these probabilities, by 1, 2, … */
function fan(chances: readonly number[]): LaneTrials {
  const arcs = chances.map((p, i): Arc => [0, i + 1, p])
  return new LaneTrials(networkOf(chances.length + 1, arcs), 'column')
}

/** How often each follower, and each pair of neighbours in a row, got it in `runs` tries of person 0. */
function tally(trials: LaneTrials, followers: number, runs: number): { single: number[]; pairs: number[] } {
  const stream = new Stream(rootKey('fan'))
  const single = new Array<number>(followers).fill(0)
  const pairs = new Array<number>(followers).fill(0)
  for (let run = 0; run < runs; run++) {
    const successes = trials.of(0, stream)
    for (let i = 0; i < successes; i++) {
      const follower = trials.followers[i]! - 1
      single[follower]!++
      if (i > 0 && trials.followers[i - 1] === follower) pairs[follower]!++
    }
  }
  return { single, pairs }
}

describe('each tie keeps its own probability', () => {
  const steps = [0, 1, 2, 63, 64, 126, 127, 128].map((n) => n / 128)
  const beside = steps.flatMap((p) => [p - 0.003, p + 0.003]).filter((p) => p > 0 && p < 1)
  const awkward = [1e-5, 1e-3, 1 / 127, 1 / 129, 1 / 3, 0.1, 1 - 1 / 129, 0.999999]
  const chances = [...steps, ...beside, ...awkward]
  const runs = 100_000
  const { single, pairs } = tally(fan(chances), chances.length, runs)

  test.each(chances.map((p, i) => [p, i] as const))('p = %d', (p, i) => {
    expectShare(single[i]! / runs, p, runs)
  })

  test('certain ties always succeed and impossible ones never', () => {
    chances.forEach((p, i) => {
      if (p === 0) expect(single[i]).toBe(0)
      if (p === 1) expect(single[i]).toBe(runs)
    })
  })

  test('neighbours succeed independently, within a word and across words', () => {
    for (let i = 1; i < chances.length; i++)
      expectShare(pairs[i]! / runs, chances[i - 1]! * chances[i]!, runs)
  })
})

test('what the seven bits leave open is decided by the fraction alone: p below 1/128', () => {
  // I = 0 everywhere, so that nothing but the fraction can make a success.
  const chances = Array.from({ length: 1000 }, () => 0.004)
  const stream = new Stream(rootKey('fraction'))
  const trials = fan(chances)
  const runs = 2_000
  let successes = 0
  for (let run = 0; run < runs; run++) successes += trials.of(0, stream)
  expectMean(successes / runs, 4, Math.sqrt(4 * 0.996), runs)
})

test('rows of every length and beginning end where they should', () => {
  // Person u has u followers, all certain: any lane beyond a row would show as somebody else's follower.
  const people = 24
  const arcs: Arc[] = []
  for (let u = 0; u < people; u++) for (let v = 0; v < u; v++) arcs.push([u, v, 1])
  const trials = new LaneTrials(networkOf(people, arcs), 'column')
  const stream = new Stream(rootKey('rows'))
  for (let u = people - 1; u >= 0; u--) {
    const successes = trials.of(u, stream)
    expect([...trials.followers.subarray(0, successes)]).toEqual(Array.from({ length: u }, (_, v) => v))
  }
})

test('a row without a chance stays without one beside certain rows', () => {
  const arcs: Arc[] = []
  for (let u = 0; u < 9; u++) for (let v = 0; v < 9; v++) if (u !== v) arcs.push([u, v, u % 2])
  const trials = new LaneTrials(networkOf(9, arcs), 'column')
  const stream = new Stream(rootKey('stripes'))
  for (let round = 0; round < 500; round++) {
    for (let u = 0; u < 9; u++) expect(trials.of(u, stream)).toBe(u % 2 === 1 ? 8 : 0)
  }
})

test('weighted: one over the number of people whom the receiver follows', () => {
  // Person v is followed by nobody and follows the people 0 … k - 1.
  const counts = [1, 2, 3, 5, 16, 127, 128, 129, 300]
  const authors = 300
  const arcs = counts.flatMap((k, i) => Array.from({ length: k }, (_, u): Arc => [u, authors + i, 1]))
  const trials = new LaneTrials(networkOf(authors + counts.length, arcs), 'weighted')
  const stream = new Stream(rootKey('weighted'))
  const runs = 60_000
  const reached = new Array<number>(counts.length).fill(0)
  for (let run = 0; run < runs; run++) {
    const successes = trials.of(0, stream)
    for (let i = 0; i < successes; i++) reached[trials.followers[i]! - authors]!++
  }
  counts.forEach((k, i) => expectShare(reached[i]! / runs, 1 / k, runs))
})
