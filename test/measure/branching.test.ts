import { describe, expect, test } from 'vitest'
import {
  amplification,
  depthSumMean,
  generationMean,
  geometricExtinction,
  geometricTotal,
  meanBornBy,
  poissonExtinction,
  poissonTotal,
  totalMoments,
  twoTypeBranching,
} from '../../src/measure/branching.js'

function expectClose(actual: number, exact: number): void {
  expect(Math.abs(actual / exact - 1)).toBeLessThan(1e-9)
}

/** Chance that at least `least` are born: 1 less the sum before. */
function tail(law: (mean: number, total: number) => number, mean: number, least: number): number {
  let sum = 0
  for (let n = 1; n < least; n++) sum += law(mean, n)
  return 1 - sum
}

/** The law of the total by the recursion of the hitting time theorem's proof: no closed form, only convolutions. */
function totalByConvolution(child: (k: number) => number, longest: number): number[] {
  const law = new Array<number>(longest + 1).fill(0)
  for (let n = 1; n <= longest; n++) {
    // forest[m]: chance that the k children's totals add up to m, summed over k with the chance of k children.
    let forest = new Array<number>(n).fill(0)
    forest[0] = 1
    for (let k = 0; k < n; k++) {
      law[n]! += child(k) * forest[n - 1]!
      const next = new Array<number>(n).fill(0)
      for (let m = 0; m < n; m++) for (let j = 1; j < n - m; j++) next[m + j]! += forest[m]! * law[j]!
      forest = next
    }
  }
  return law
}

function poissonChild(mean: number): (k: number) => number {
  return (k) => {
    let chance = Math.exp(-mean)
    for (let i = 1; i <= k; i++) chance *= mean / i
    return chance
  }
}

describe('totals', () => {
  test('GW-01: Poisson(0.8), Borel', () => {
    const exact = [
      0.44932896411722156, 0.1615172143957244, 0.08708923515783597, 0.055653995831796026,
      0.039073362962632883,
    ]
    exact.forEach((chance, i) => expectClose(poissonTotal(0.8, i + 1), chance))
    expectClose(tail(poissonTotal, 0.8, 10), 0.12260190938821669)
    expectClose(tail(poissonTotal, 0.8, 100), 0.0014252041549935553)
    const { mean, variance } = totalMoments(0.8, 0.8)
    expectClose(mean, 5)
    expectClose(variance, 100)
  })

  test('GW-05: geometric of mean 0.8, Dwass', () => {
    const exact = [
      0.5555555555555556, 0.13717421124828533, 0.06774035123372116, 0.04181503162575379, 0.028909157667187813,
    ]
    exact.forEach((chance, i) => expectClose(geometricTotal(0.8, i + 1), chance))
    const { mean, variance } = totalMoments(0.8, 0.8 * 1.8)
    expectClose(mean, 5)
    expectClose(variance, 180)
  })

  test('both agree with convolutions', () => {
    for (const mean of [0, 0.3, 1, 1.7]) {
      const poisson = totalByConvolution(poissonChild(mean), 25)
      const geometric = totalByConvolution((k) => (mean / (1 + mean)) ** k / (1 + mean), 25)
      for (let n = 1; n <= 25; n++) {
        expect(poissonTotal(mean, n)).toBeCloseTo(poisson[n]!, 13)
        expect(geometricTotal(mean, n)).toBeCloseTo(geometric[n]!, 13)
      }
    }
  })

  test('laws add up to the chance of ending, and have the moments', () => {
    for (const R of [0.3, 0.7, 1.4]) {
      const sums = [0, 0, 0, 0]
      for (let n = 1; n < 3000; n++) {
        sums[0]! += poissonTotal(R, n)
        sums[1]! += geometricTotal(R, n)
        sums[2]! += n * poissonTotal(R, n)
        sums[3]! += n * n * poissonTotal(R, n)
      }
      expect(sums[0]).toBeCloseTo(poissonExtinction(R), 10)
      expect(sums[1]).toBeCloseTo(geometricExtinction(R), 10)
      if (R > 1) continue
      const { mean, variance } = totalMoments(R, R)
      expect(sums[2]).toBeCloseTo(mean, 9)
      expect(sums[3]! - mean * mean).toBeCloseTo(variance, 7)
    }
    expect(totalMoments(1, 1)).toEqual({ mean: Infinity, variance: Infinity })
  })
})

test('GW-03: chance of ending', () => {
  expectClose(poissonExtinction(1.5), 0.41718835613418875)
  expectClose(poissonExtinction(2), 0.20318786997997992)
  expectClose(poissonExtinction(3), 0.05952020929264038)
  expect(poissonExtinction(0.4)).toBe(1)
  expect(poissonExtinction(1)).toBe(1)
  for (const R of [1.0001, 1.01, 40, 600]) {
    const s = poissonExtinction(R)
    expect(s).toBeLessThan(1)
    expect(Math.abs(s - Math.exp(R * (s - 1)))).toBeLessThan(1e-15)
  }
  // 1 - s = 2 (R - 1) - 8/3 (R - 1)^2 + ... near R = 1.
  expect((1 - poissonExtinction(1.0001)) / 1e-4).toBeCloseTo(2 - (8 / 3) * 1e-4, 6)
})

test('GW-07: generations and the sum of depths', () => {
  expectClose(depthSumMean(0.8), 20)
  ;[0.8, 0.64, 0.512, 0.4096].forEach((mean, i) => expectClose(generationMean(0.8, i + 1), mean))
  let sum = 0
  for (let g = 1; g < 400; g++) sum += g * generationMean(0.8, g)
  expectClose(sum, depthSumMean(0.8))
  expect(depthSumMean(1)).toBe(Infinity)
})

describe('two types', () => {
  test('GW-08: spectral radius and mean totals', () => {
    const { R, totalFrom } = twoTypeBranching([
      [0.5, 0.15],
      [0.25, 0.3],
    ])
    expectClose(R, 0.6179449471770337)
    expectClose(totalFrom[0], 2.72)
    expectClose(totalFrom[1], 2.4)
  })

  test('types that are alike are one type; exchanged types exchange totals; at R = 1 the mean is infinite', () => {
    const alike = twoTypeBranching([
      [0.2, 0.4],
      [0.1, 0.5],
    ])
    expect(alike.R).toBeCloseTo(0.6, 14)
    expect(alike.totalFrom[0]).toBeCloseTo(2.5, 13)
    const exchanged = twoTypeBranching([
      [0.3, 0.25],
      [0.15, 0.5],
    ])
    expect(exchanged.totalFrom[1]).toBeCloseTo(2.72, 13)
    expect(
      twoTypeBranching([
        [0, 2],
        [0.5, 0],
      ]).totalFrom,
    ).toEqual([Infinity, Infinity])
  })
})

test('GW-09: amplification', () => {
  expectClose(amplification(0.12), 1.1363636363636365)
  expectClose(amplification(0.25), 1.3333333333333333)
  expectClose(amplification(0.5), 2)
  expect(amplification(1)).toBe(Infinity)
})

test('GW-10: born by time t', () => {
  const exact = [
    1.3806503278561613, 1.7250769876880727, 2.3187198158574427, 3.528482235314231, 4.45865886705355,
  ]
  ;[0.5, 1, 2, 5, 10].forEach((t, i) => expectClose(meanBornBy(0.8, 1, t), exact[i]!))
  expectClose(meanBornBy(1, 2, 3), 7)
  // Continuous through R = 1, and growing beyond it.
  expect(meanBornBy(1 + 1e-9, 2, 3)).toBeCloseTo(7, 6)
  expectClose(meanBornBy(2, 1, 1), 2 * Math.E - 1)
})
