import { describe, expect, it } from 'vitest'

import { judge, type Contest } from '../../src/experiment/verdict.js'
import { normalQuantile } from '../../src/math/normal-quantile.js'
import { holmAdjusted } from '../../src/measure/statistics/holm.js'
import { pairedDifference } from '../../src/measure/statistics/paired.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'

const stream = new Stream(rootKey('verdict'))
const normal = (): number => normalQuantile(stream.uniform())
const series = (n: number, value: (r: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, r) => value(r))

function contest(values: readonly Float64Array[], more: Partial<Contest> = {}): Contest {
  return { kpi: 'profit', confidence: 0.95, values, networks: null, ...more }
}

describe('the rule', () => {
  it('names a leader exactly when all Holm-adjusted p-values against it lie below 5 %', () => {
    const kinds = { settled: 0, open: 0 }
    for (let t = 0; t < 400; t++) {
      const lifts = [0, 0.25 * normal(), 0.25 * normal(), 0.7]
      const values = lifts.map((lift) => series(30, () => lift + normal()))
      const judgement = judge(contest(values))
      if (judgement.kind !== 'settled' && judgement.kind !== 'open') throw new Error(judgement.kind)
      kinds[judgement.kind]++
      const { leader } = judgement
      const means = values.map((x) => x.reduce((a, b) => a + b, 0))
      expect(means[leader]).toBe(Math.max(...means))
      const p = values
        .filter((_, i) => i !== leader)
        .map((x) => pairedDifference(values[leader]!, x, null, 0.95).p)
      expect(judgement.kind === 'settled').toBe(holmAdjusted(p).every((adjusted) => adjusted < 0.05))
      if (judgement.kind === 'open') {
        expect(judgement.hardest.adjusted.low).toBeLessThanOrEqual(0)
        expect(judgement.hardest.adjusted.high).toBeGreaterThanOrEqual(0)
      }
    }
    expect(Math.min(kinds.settled, kinds.open)).toBeGreaterThan(40) // both branches were really tried
  })

  // False namings among 3,000 experiments with truly equal strategies: at most 5 % + 4.5 sqrt(.05 .95 / 3000) = 6.8 %.
  it.each([2, 3, 4])('names one of %i equal strategies in at most 5 percent of experiments', (k) => {
    let named = 0
    for (let t = 0; t < 3000; t++) {
      if (judge(contest(Array.from({ length: k }, () => series(20, normal)))).kind === 'settled') named++
    }
    expect(named / 3000).toBeLessThan(0.068)
    if (k === 2) expect(named / 3000).toBeGreaterThan(0.032)
  })

  it('names one of two equal strategies in 5 % also when networks bring most of the difference', () => {
    const networks = Uint32Array.from({ length: 40 }, (_, r) => r % 8)
    let named = 0
    for (let t = 0; t < 3000; t++) {
      const effects = series(8, normal)
      const values = [series(40, (r) => effects[r % 8]! + 0.3 * normal()), series(40, () => 0.3 * normal())]
      if (judge(contest(values, { networks })).kind === 'settled') named++
    }
    expect(named / 3000).toBeLessThan(0.068)
    expect(named / 3000).toBeGreaterThan(0.032)
  })

  it('looks for the least where less is better', () => {
    const values = [
      series(30, () => 50 + normal()),
      series(30, () => 40 + normal()),
      series(30, () => 60 + normal()),
    ]
    const judgement = judge(contest(values, { kpi: 'cac' }))
    expect(judgement).toMatchObject({ kind: 'settled', leader: 1, closest: { rival: 0 } })
    expect(judge(contest(values))).toMatchObject({ kind: 'settled', leader: 2, closest: { rival: 0 } })
  })
})

describe('how many more', () => {
  it('is enough to settle it in about 80 % of the experiments that follow the estimate', () => {
    // A difference of 0.2 sd seen in 50 runs: (t + z)^2 / 0.04 = about 205 runs in all.
    const wave = series(50, (r) => (r % 2 === 0 ? 1 : -1) * Math.sqrt(49 / 50))
    const judgement = judge(contest([wave.map((x) => x + 0.2), new Float64Array(50)]))
    if (judgement.kind !== 'open') throw new Error(judgement.kind)
    const needed = judgement.hardest.replicationsNeeded
    expect(needed).toBeGreaterThan(195)
    expect(needed).toBeLessThan(215)
    expect(judgement.moreReplications).toBe(Math.ceil(needed - 50) > 150 ? 160 : 150)

    let settled = 0
    for (let t = 0; t < 1000; t++) {
      const values = [series(needed, () => 0.2 + normal()), new Float64Array(needed)]
      const again = judge(contest(values))
      if (again.kind === 'settled' && again.leader === 0) settled++
    }
    expect(Math.abs(settled / 1000 - 0.8)).toBeLessThan(4.5 * Math.sqrt((0.8 * 0.2) / 1000) + 0.01)
  })

  it('is no number where none would be realistic', () => {
    const wave = series(50, (r) => (r % 2 === 0 ? 1 : -1))
    const tiny = judge(contest([wave.map((x) => x + 0.001), new Float64Array(50)]))
    expect(tiny).toMatchObject({ kind: 'open', moreReplications: null, networksLimit: false })
    const none = judge(contest([wave, new Float64Array(50)]))
    expect(none).toMatchObject({ kind: 'open', moreReplications: null, networksLimit: false })
  })

  it('says so when the spread between networks is what stands in the way', () => {
    const networks = Uint32Array.from({ length: 60 }, (_, r) => r % 6)
    const values = [
      series(60, (r) => [3, -2, 1, -1, 2, -1][r % 6]! + 0.1 * ((r * 7) % 5)),
      new Float64Array(60),
    ]
    expect(judge(contest(values, { networks }))).toMatchObject({
      kind: 'open',
      moreReplications: null,
      networksLimit: true,
    })
  })
})

describe('cases without a contest', () => {
  it('are told apart', () => {
    const some = Float64Array.of(1, 2, 3)
    expect(judge(contest([some])).kind).toBe('alone')
    expect(judge(contest([new Float64Array(3).fill(NaN), new Float64Array(3).fill(NaN)])).kind).toBe(
      'nothing-defined',
    )
    expect(judge(contest([Float64Array.of(1), Float64Array.of(2)])).kind).toBe('too-few-runs')
    expect(judge(contest([some, some.slice()]))).toEqual({ kind: 'identical', leader: 0, rival: 1 })
    expect(judge(contest([some, Float64Array.of(NaN, NaN, 9)]))).toEqual({
      kind: 'incomparable',
      leader: 1,
      rival: 0,
    })
  })

  it('a twin of the leader forbids a verdict however bad the others are', () => {
    const good = series(30, () => 9 + normal())
    expect(judge(contest([series(30, normal), good, good.slice()]))).toEqual({
      kind: 'identical',
      leader: 1,
      rival: 2,
    })
  })

  it('a few equal differences are not yet evidence', () => {
    expect(judge(contest([Float64Array.of(2, 3), Float64Array.of(1, 2)])).kind).toBe('open')
    expect(judge(contest([series(10, (r) => r + 1), series(10, (r) => r)])).kind).toBe('settled')
  })
})
