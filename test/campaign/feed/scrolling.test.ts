import { describe, expect, it } from 'vitest'
import { Scrolling } from '../../../src/campaign/feed/scrolling.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'
import { chiSquareP } from '../../random/goodness-of-fit.js'

/** Expected background items above each of five items, best first. */
const ABOVE = [2, 9, 9.5, 20, 41]
const DEPTH = 15
const RUNS = 40000

/** P(exactly k of the items are reached), from P(the i-th is reached) = exp(-above / L) (1 - 1/L)^(i - 1). */
const LAW = (() => {
  const reached = [1, ...ABOVE.map((above, i) => Math.exp(-above / DEPTH) * (1 - 1 / DEPTH) ** i), 0]
  return ABOVE.map((_, k) => k)
    .concat(ABOVE.length)
    .map((k) => reached[k]! - reached[k + 1]!)
})()

function reachedBy(scrolling: Scrolling, person: number, session: number): number {
  const end = scrolling.end(person, session)
  const passes = scrolling.passes(person, session)
  return ABOVE.filter((above, i) => above < end && i <= passes).length
}

describe('Scrolling', () => {
  it('reaches as many items as one geometric depth and explicit background counts (chi-square, false alarm 1e-4)', () => {
    const scrolling = new Scrolling(DEPTH, rootKey('scrolling'))
    const drawn = new Float64Array(LAW.length)
    for (let run = 0; run < RUNS; run++)
      drawn[reachedBy(scrolling, run % 200, 3.7 * Math.floor(run / 200))]!++
    expect(chiSquareP(drawn, (k) => RUNS * LAW[k]!)).toBeGreaterThan(1e-4)

    const stream = new Stream(rootKey('explicit'))
    const explicit = new Float64Array(LAW.length)
    for (let run = 0; run < RUNS; run++) {
      let depth = 1
      while (stream.uniform() >= 1 / DEPTH) depth++
      let passed = 0
      let reached = 0
      let place = -Math.log(stream.uniform())
      for (const above of ABOVE) {
        for (; place < above; place -= Math.log(stream.uniform())) passed++
        if (passed >= depth) break
        passed++
        reached++
      }
      explicit[reached]!++
    }
    expect(chiSquareP(explicit, (k) => RUNS * LAW[k]!)).toBeGreaterThan(1e-4)
  })

  it('a greater depth never reaches less, session by session', () => {
    const depths = [1, 2, 5, 15, 60].map((depth) => new Scrolling(depth, rootKey('depths')))
    for (let person = 0; person < 500; person++) {
      const reached = depths.map((scrolling) => reachedBy(scrolling, person, 3))
      expect(reached).toEqual([...reached].sort((a, b) => a - b))
    }
  })

  it('at depth 1 only the first item is looked at', () => {
    const scrolling = new Scrolling(1, rootKey('one'))
    for (let person = 0; person < 100; person++) expect(scrolling.passes(person, 0)).toBe(0)
  })
})
