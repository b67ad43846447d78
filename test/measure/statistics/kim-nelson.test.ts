import { describe, expect, it } from 'vitest'

import { normalQuantile } from '../../../src/math/normal-quantile.js'
import { kimNelson, kimNelsonConstants } from '../../../src/measure/statistics/kim-nelson.js'
import { deriveKey, rootKey, uniform, type Key } from '../../../src/random/keyed.js'

const normal = (key: Key, a: number, b: number): number => normalQuantile(uniform(key, a, b))

/** k columns of normal outcomes with standard deviation 1, the first ahead of the others by `lead`. */
function outcomes(k: number, runs: number, lead: number, correlation: number, key: Key): number[][] {
  const own = Math.sqrt(1 - correlation)
  return Array.from({ length: k }, (_, i) =>
    Array.from(
      { length: runs },
      (_, r) => (i === 0 ? lead : 0) + Math.sqrt(correlation) * normal(key, r, k) + own * normal(key, r, i),
    ),
  )
}

describe('Kim and Nelson', () => {
  it('STA-04: constants for k = 5, alpha = 5 %, n0 = 10', () => {
    const { eta, h2 } = kimNelsonConstants(5, 0.05, 10)
    expect(Math.abs(eta - 0.6349672651536731)).toBeLessThan(1e-12)
    expect(Math.abs(h2 - 11.429410772766115)).toBeLessThan(1e-11)
  })

  it('goes by its rules, step by step', () => {
    // Two columns, n0 = 4: differences 3, 1, 3, 1 have variance 4/3; eta = (0.1^(-2/3) - 1) / 2, h2 = 6 eta = 10.92.
    const a = [3, 1, 3, 1, 2, 2, 2, 2, 2, 2]
    const b = a.map(() => 0)
    const { h2 } = kimNelsonConstants(2, 0.05, 4)
    const reach = (h2 * (4 / 3)) / 4 // delta = 2
    expect(reach).toBeCloseTo(3.6416, 3)
    // At r = 4 the border is max(0, 3.64 - 4) = 0 and the lead 8: b leaves at once.
    expect(kimNelson([a, b], { alpha: 0.05, delta: 2, n0: 4, better: 'more' })).toEqual({
      best: 0,
      inRace: [0],
      replications: 4,
      eliminatedAt: Int32Array.of(0, 4),
    })
    // delta = 1/2: the border on sums is (58.27 - r) / 4: 13.3 at r = 5 (lead 10), 13.07 at 6 (12), 12.8 at 7 (14).
    const slow = kimNelson([b, a], { alpha: 0.05, delta: 0.5, n0: 4, better: 'more' })
    expect(slow).toEqual({ best: 1, inRace: [1], replications: 7, eliminatedAt: Int32Array.of(7, 0) })
    expect(kimNelson([b, a], { alpha: 0.05, delta: 0.5, n0: 4, better: 'less' }).best).toBe(0)
    const short = kimNelson(
      [b, a].map((column) => column.slice(0, 6)),
      { alpha: 0.05, delta: 0.5, n0: 4, better: 'more' },
    )
    expect(short).toEqual({ best: null, inRace: [0, 1], replications: 6, eliminatedAt: Int32Array.of(0, 0) })
  })

  it('is right as often as promised when the best leads by delta, alone or with common luck', () => {
    const experiments = 250
    const looked = [0, 0.8].map((correlation) => {
      let right = 0
      let replicationsInAll = 0
      for (let experiment = 0; experiment < experiments; experiment++) {
        const key = deriveKey(rootKey(`race ${correlation}`), experiment)
        const columns = outcomes(3, 400, 0.5, correlation, key)
        const race = kimNelson(columns, { alpha: 0.1, delta: 0.5, n0: 8, better: 'more' })
        if (race.best === 0) right++
        replicationsInAll += race.replications
      }
      // At least 90 %; 4.5 standard errors below it: false alarm 3e-6. Judging at once, after 8, would be right in 76 %.
      expect(right / experiments).toBeGreaterThan(0.9 - 4.5 * Math.sqrt(0.09 / experiments))
      return replicationsInAll / experiments
    })
    expect(looked[1]).toBeLessThan(0.5 * looked[0]!) // pairing pays
  })

  it('passes over replications in which one is undefined', () => {
    const columns = outcomes(3, 80, 1, 0.3, rootKey('holes'))
    const options = { alpha: 0.05, delta: 0.4, n0: 10, better: 'more' } as const
    const holed = columns.map((column, i) => [...column.slice(0, 5), i === 1 ? NaN : 77, ...column.slice(5)])
    expect(kimNelson(holed, options)).toEqual(kimNelson(columns, options))
  })

  it('has its ends: one column, too few replications, equal columns', () => {
    const options = { alpha: 0.05, delta: 1, n0: 5, better: 'more' } as const
    expect(kimNelson([[1, 2]], options).best).toBe(0)
    expect(
      kimNelson(
        [
          [1, 2],
          [3, 4],
        ],
        options,
      ).best,
    ).toBeNull()
    const twin = [4, 2, 5, 1, 3]
    expect(kimNelson([twin, [...twin]], options)).toMatchObject({ best: 0, inRace: [0, 1], replications: 5 })
  })
})
