import { describe, expect, test } from 'vitest'
import { differenceOf, stackDots } from '../../../web/charts/difference.js'
import { fanOf, fanSeries, fanTop, runCurve } from '../../../web/charts/fan.js'
import { winsOf } from '../../../web/charts/wins.js'
import type { PairedOutcomes } from '../../../web/charts/types.js'

function outcomes(a: number[], b: number[], target = a.length): PairedOutcomes {
  const [visitsA, visitsB] = [Float64Array.from(a), Float64Array.from(b)]
  const curve = (values: number[]): Float64Array =>
    Float64Array.from(values.flatMap((value) => [0, value / 2, value]))
  return {
    finished: a.length,
    target,
    visits: [visitsA, visitsB],
    reach: [visitsA, visitsB],
    curveHours: Float64Array.of(0, 12, 24),
    curves: [curve(a), curve(b)],
    resultHash: '',
  }
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

describe('the fan', () => {
  test('has the quantiles of each hour', () => {
    const fan = fanOf(outcomes(upTo(101).reverse(), upTo(101)), 0)
    expect(fan.p05[2]).toBeCloseTo(5, 12)
    expect(Array.from(fan.p50)).toEqual([0, 25, 50])
    expect(fan.p25[1]).toBe(12.5)
    expect(fan.p95[2]).toBeCloseTo(95, 12)
  })

  test('reads only finished campaigns of arrays that have room for more', () => {
    const whole = outcomes([10, 20, 999], [1, 2, 3])
    const fan = fanOf({ ...whole, finished: 2 }, 0)
    expect(fan.p50[2]).toBe(15)
    expect(fanTop([fan], [runCurve(whole, 1, 2)])).toBeCloseTo(19.5, 12)
    expect(fanTop([fan], [runCurve(whole, 0, 2)])).toBe(999)
  })

  test('goes with every finished campaign', () => {
    const { name, runs } = fanSeries({ ...outcomes([10, 20, 999], [1, 2, 3]), finished: 2 }, 1, 'B')
    expect(name).toBe('B')
    expect(runs.map((run) => Array.from(run))).toEqual([
      [0, 0.5, 1],
      [0, 1, 2],
    ])
  })

  test('is nothing before the first campaign', () => {
    const fan = fanOf(outcomes([], []), 0)
    expect(Array.from(fan.p50)).toEqual([NaN, NaN, NaN])
    expect(fanTop([fan], [])).toBe(0)
  })
})

describe('wins', () => {
  test('share ties, and the interval is that of the leader', () => {
    // B first twice, A once, one tie: 2.5 of 4 for B.
    const wins = winsOf(outcomes([5, 1, 2, 3], [4, 2, 3, 3]))
    expect(wins).toMatchObject({ finished: 4, ties: 1, ofHundred: [38, 62], leader: 1, decided: false })
    expect(wins.interval.low).toBeLessThan(0.5)
    expect(wins.interval.high).toBeGreaterThan(0.625)
  })

  test('are decided once one half is outside the interval', () => {
    const wins = winsOf(
      outcomes([...upTo(61).fill(1), ...upTo(39).fill(0)], [...upTo(61).fill(0), ...upTo(39).fill(1)]),
    )
    // Wilson's interval of 61 of 100: (0.5121, 0.6998).
    expect(wins).toMatchObject({ ofHundred: [61, 39], leader: 0, decided: true })
    expect(wins.interval.low).toBeCloseTo(0.5121, 3)
    expect(wins.interval.high).toBeCloseTo(0.6998, 3)
  })

  test('never say 0 or 100 of what happened', () => {
    const once = winsOf(outcomes([...upTo(999).fill(1), 0], [...upTo(999).fill(0), 1]))
    expect(once.ofHundred).toEqual([99, 1])
    expect(winsOf(outcomes([2, 2], [1, 1])).ofHundred).toEqual([100, 0])
  })

  test('without a leader and without campaigns', () => {
    expect(winsOf(outcomes([1, 2], [2, 1]))).toMatchObject({
      leader: null,
      ofHundred: [50, 50],
      decided: false,
    })
    expect(winsOf(outcomes([], []))).toMatchObject({ leader: null, finished: 0, decided: false })
  })
})

describe('the difference', () => {
  test('is paired: 20 outcomes that happened, and the interval of their mean', () => {
    const difference = differenceOf(
      outcomes(
        upTo(200).map((i) => i + (i % 2 === 0 ? 3 : -1)),
        upTo(200),
      ),
    )
    expect(difference.mean).toBe(1)
    expect([...difference.dots]).toEqual([...upTo(10).fill(-1), ...upTo(10).fill(3)])
    expect(difference.ahead).toEqual([10, 10])
    expect(difference.quantiles).toEqual([-1, 1, 3])
    // t(199) = 1.972, standard deviation 2 sqrt(200 / 199).
    expect(difference.interval.low).toBeCloseTo(1 - (1.972 * 2) / Math.sqrt(199), 3)
    expect(difference.decided).toBe(true)
  })

  test('is open with one campaign, and empty with none', () => {
    expect(differenceOf(outcomes([5], [2]))).toMatchObject({ mean: 3, decided: false, ahead: [20, 0] })
    expect(differenceOf(outcomes([], [])).dots).toHaveLength(0)
  })

  test('no dot changes sides, and equal outcomes have their own column', () => {
    const dots = stackDots([-12, -0.4, 0, 0, 0.2, 5.1, 14], 5)
    expect(dots.map(({ column }) => column)).toEqual([-2, -1, 0, 0, 1, 1, 3])
    expect(dots.map(({ level }) => level)).toEqual([0, 0, 0, 1, 0, 1, 0])
    expect(dots.map(({ leader }) => leader)).toEqual([1, 1, null, null, 0, 0, 0])
  })
})
