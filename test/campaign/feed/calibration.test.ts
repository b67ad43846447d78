import { describe, expect, it } from 'vitest'
import {
  calibratedScore,
  reachCurve,
  scoreGain,
  scoreOfReach,
} from '../../../src/campaign/feed/calibration.js'
import { MeanReach } from '../../../src/campaign/feed/mean-reach.js'
import { HearsayError } from '../../../src/errors.js'
import type { Attention } from '../../../src/scenario/scenario.js'
import { FEED } from '../attention.js'

const CHANGES: readonly Partial<Attention>[] = [
  {},
  { recencyHours: 0.05 },
  { recencyHours: 0.001 },
  { backgroundPerHour: 100 },
  { windowHours: 168, retries: 1 },
]
const PATH = 'platforms.x.viewProbability'

describe('reachCurve', () => {
  it.each(CHANGES)(
    '%j: the score of a reach has that reach (1 %%), and a larger reach a larger score',
    (change) => {
      const attention = { ...FEED, ...change }
      const curve = reachCurve(attention)
      const reach = new MeanReach(attention)
      let before = -Infinity
      for (const wanted of [1e-5, 0.001, 0.01, 0.04, 0.08, 0.1, 0.3, 0.6, 0.9 * reach.most]) {
        const score = scoreOfReach(curve, wanted)
        expect(Math.abs(reach.at(score) / wanted - 1)).toBeLessThan(0.01)
        expect(score).toBeGreaterThan(before)
        before = score
      }
    },
  )

  it('a factor means the same whatever the ranking: seen twice, half, a tenth as often (1.5 %)', () => {
    for (const change of CHANGES) {
      const attention = { ...FEED, ...change }
      const curve = reachCurve(attention)
      const reach = new MeanReach(attention)
      const ordinary = calibratedScore(curve, 0.08, PATH)
      for (const factor of [0.1, 0.5, 1, 2, 4]) {
        const found = reach.at(ordinary + scoreGain(curve, 0.08, factor))
        expect(Math.abs(found / (0.08 * factor) - 1)).toBeLessThan(0.015)
      }
    }
  })

  it('nothing is seen at factor 0, and no more than attention allows at any factor', () => {
    const curve = reachCurve(FEED)
    expect(calibratedScore(curve, 0, PATH)).toBe(-Infinity)
    expect(scoreGain(curve, 0.08, 0)).toBe(-Infinity)
    expect(scoreGain(curve, 0, 3)).toBe(0)
    expect(scoreGain(curve, 0.08, 1e9)).toBe(scoreGain(curve, 0.08, 1e6))
  })

  it('refuses a view probability above what attention allows, and says what would do', () => {
    const curve = reachCurve(FEED)
    const most = new MeanReach(FEED).most
    expect(() => calibratedScore(curve, 0.9, PATH)).toThrow(HearsayError)
    expect(() => calibratedScore(curve, 0.9, PATH)).toThrow(
      /platforms\.x\.viewProbability: .*got 0\.9, expected at most 0\.805.*more sessions/,
    )
    expect(calibratedScore(curve, most * 0.999, PATH)).toBeLessThan(Infinity)
  })

  it('refuses a view probability below what everybody scrolls through, and says what would do', () => {
    const idle = { ...FEED, backgroundPerHour: 0.1 }
    const curve = reachCurve(idle)
    const { least, most } = new MeanReach(idle)
    expect(() => calibratedScore(curve, 0.08, PATH)).toThrow(
      /got 0\.08, expected at least 0\.731.*more background/,
    )
    expect(calibratedScore(curve, (least + most) / 2, PATH)).toBeGreaterThan(-Infinity)
    expect(() => calibratedScore(reachCurve({ ...idle, backgroundPerHour: 0 }), 0.08, PATH)).toThrow(
      /at least 0\.805/,
    )
  })
})
