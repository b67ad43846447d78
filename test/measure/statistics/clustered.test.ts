import { describe, expect, it } from 'vitest'

import { normalQuantile } from '../../../src/math/normal-quantile.js'
import { clusteredMean, varianceComponents } from '../../../src/measure/statistics/clustered.js'
import { halfWidth, meanEstimate } from '../../../src/measure/statistics/t-interval.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'

const stream = new Stream(rootKey('networks'))
const normal = (): number => normalQuantile(stream.uniform())

/** n values of variance 1 over networks in turn, of which the share `between` comes from the network. */
function sample(n: number, networks: number, between: number): { x: Float64Array; clusters: Uint32Array } {
  const effects = Array.from({ length: networks }, normal)
  return {
    x: Float64Array.from(
      { length: n },
      (_, r) => Math.sqrt(between) * effects[r % networks]! + Math.sqrt(1 - between) * normal(),
    ),
    clusters: Uint32Array.from({ length: n }, (_, r) => r % networks),
  }
}

describe('clustered mean', () => {
  it("is Student's interval of the cluster means when clusters are of one size", () => {
    const { x, clusters } = sample(40, 8, 0.5)
    const means = Array.from({ length: 8 }, (_, g) => meanEstimate(x.filter((_, r) => r % 8 === g)).mean)
    const estimate = clusteredMean(x, clusters)
    expect(estimate.standardError).toBeCloseTo(meanEstimate(means).standardError, 12)
    expect(estimate.mean).toBeCloseTo(meanEstimate(means).mean, 12)
    expect(estimate.df).toBe(7)
  })

  it('is the plain interval when every value has its own cluster, and with one cluster', () => {
    const { x } = sample(12, 12, 0.5)
    const own = clusteredMean(
      x,
      x.map((_, i) => i),
    )
    expect(own.standardError).toBeCloseTo(meanEstimate(x).standardError, 12)
    expect(own.df).toBe(11)
    expect(clusteredMean(x, new Uint32Array(12))).toEqual(meanEstimate(x))
    expect(clusteredMean(x, null)).toEqual(meanEstimate(x))
  })

  it('leaves undefined values out with their clusters', () => {
    const estimate = clusteredMean([1, NaN, 4, 2, NaN, 9], [0, 1, 1, 0, 2, 1])
    expect(estimate).toEqual(clusteredMean([1, 4, 2, 9], [0, 1, 0, 1]))
    expect(estimate.df).toBe(1)
  })

  it('does not claim certainty when cluster sums happen to agree', () => {
    expect(clusteredMean([0, 2, 2, 0], [0, 0, 1, 1]).standardError).toBe(
      meanEstimate([0, 2, 2, 0]).standardError,
    )
  })

  // Each figure over 4,000 experiments: |coverage - 0.95| < 4.5 * sqrt(.95 * .05 / 4000) = 0.0155, false alarm
  // 7e-6 a line; where clusters differ in size the interval is an approximation and 1 % is added.
  const lines: [number, number, number][] = [
    [30, 10, 0],
    [30, 10, 0.3],
    [30, 10, 0.9],
    [35, 10, 0.3],
    [35, 10, 0.9],
    [15, 10, 0.9],
    [30, 3, 0.3],
    [20, 2, 0.3],
  ]
  it.each(lines)(
    'covers at 95 percent: %i replications on %i networks, %d of the variance between them',
    (n, networks, between) => {
      let covered = 0
      for (let t = 0; t < 4000; t++) {
        const { x, clusters } = sample(n, networks, between)
        const estimate = clusteredMean(x, clusters)
        if (Math.abs(estimate.mean) <= halfWidth(estimate, 0.95)) covered++
      }
      expect(Math.abs(covered / 4000 - 0.95)).toBeLessThan(n % networks === 0 ? 0.0155 : 0.0255)
    },
  )

  it('is needed: the plain interval covers less than 90 % at 30 % between networks', () => {
    let covered = 0
    for (let t = 0; t < 2000; t++) {
      const estimate = meanEstimate(sample(30, 10, 0.3).x)
      if (Math.abs(estimate.mean) <= halfWidth(estimate, 0.95)) covered++
    }
    expect(covered / 2000).toBeLessThan(0.9)
  })
})

describe('variance components', () => {
  it('finds what was put in, on average (z < 4.5 at fixed seed)', () => {
    const estimates = Array.from({ length: 1500 }, () => {
      const { x, clusters } = sample(36, 6, 0.6)
      return varianceComponents(x, clusters)
    })
    const between = meanEstimate(estimates.map((components) => components.between))
    const within = meanEstimate(estimates.filter((c) => c.between > 0).map((components) => components.within))
    // Cutting `between` off at 0 adds a hair to its mean; at 60 % it is out of sight.
    expect(Math.abs(between.mean - 0.6)).toBeLessThan(4.5 * between.standardError + 0.005)
    expect(Math.abs(within.mean - 0.4)).toBeLessThan(4.5 * within.standardError)
  })

  it('counts all as within where clusters say nothing', () => {
    const { x } = sample(10, 10, 0)
    const total = meanEstimate(x).standardDeviation ** 2
    expect(varianceComponents(x, null)).toEqual({ between: 0, within: total, clusters: 1 })
    expect(
      varianceComponents(
        x,
        x.map((_, i) => i),
      ),
    ).toEqual({ between: 0, within: total, clusters: 10 })
  })
})
