import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { RunOutcome } from '../../src/experiment/result.js'
import { PrecisionStop, type PrecisionOptions, type StoppingDecision } from '../../src/experiment/stopping.js'
import { normalQuantile } from '../../src/math/normal-quantile.js'
import { halfWidth, meanEstimate } from '../../src/measure/statistics/t-interval.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { outcomesOf } from './compared-outcomes.js'

const stream = new Stream(rootKey('precision'))
const normals = (n: number, mean: number, spread: number): number[] =>
  Array.from({ length: n }, () => mean + spread * normalQuantile(stream.uniform()))

const options: PrecisionOptions = {
  relative: 0.05,
  kpi: 'profit',
  confidence: 0.95,
  redraw: 1,
  strategies: [0, 1],
}

/** Hands outcomes over in the given order, asking after each as a pool of workers would. */
function decide(outcomes: readonly RunOutcome[], more: Partial<PrecisionOptions> = {}): StoppingDecision {
  const rule = new PrecisionStop({ ...options, ...more })
  for (const run of outcomes) {
    rule.add(run)
    rule.decide()
  }
  return rule.decide()
}

describe('the precision rule', () => {
  const a = normals(400, 100, 30)
  const b = normals(400, 120, 60)
  const outcomes = outcomesOf([a, b])

  it('stops at the first checkpoint at which every mean is known well enough', () => {
    const relative = (values: number[], n: number): number => {
      const estimate = meanEstimate(values.slice(0, n))
      return halfWidth(estimate, 0.95) / Math.abs(estimate.mean)
    }
    let expected = 30
    while (relative(a, expected) > 0.05 || relative(b, expected) > 0.05) expected += 10
    expect(expected).toBeGreaterThan(100) // the case is not trivial
    const decision = decide(outcomes)
    expect(decision).toMatchObject({ kind: 'stop', replications: expected, reason: 'precise' })
    expect(decision.relativeHalfWidth).toBeCloseTo(relative(b, expected), 12)
  })

  it('stops at the same place in whatever order, and however far ahead, outcomes come', () => {
    const stop = decide(outcomes)
    fc.assert(
      fc.property(fc.shuffledSubarray(outcomes, { minLength: outcomes.length }), (shuffled) => {
        expect(decide(shuffled)).toEqual(stop)
      }),
      { seed: 7, numRuns: 20 },
    )
  })

  it('asks for the next checkpoint until the run of replications is unbroken', () => {
    const rule = new PrecisionStop(options)
    expect(rule.decide()).toEqual({ kind: 'continue', target: 30, relativeHalfWidth: null })
    const late = outcomes.filter(
      (run) => run.replication < 30 && !(run.replication === 7 && run.strategy === 1),
    )
    late.forEach((run) => rule.add(run))
    expect(rule.decide()).toEqual({ kind: 'continue', target: 30, relativeHalfWidth: null })
    rule.add(outcomes.find((run) => run.replication === 7 && run.strategy === 1)!)
    const next = rule.decide()
    expect(next).toMatchObject({ kind: 'continue', target: 40 })
    expect(next.relativeHalfWidth).toBeGreaterThan(0.05)
  })

  it('ends at the most that is allowed', () => {
    const noise = outcomesOf([normals(75, 0, 1), normals(75, 0, 1)])
    expect(decide(noise, { most: 55 })).toMatchObject({ kind: 'stop', replications: 55, reason: 'most' })
    expect(decide(noise, { most: 12 })).toMatchObject({ kind: 'stop', replications: 12, reason: 'most' })
    expect(decide(noise, { most: 80 })).toMatchObject({ kind: 'continue', target: 80 })
  })

  it('goes on until differences are told apart or small, though each mean is known', () => {
    // Without shared luck two means within 5 % each leave the difference known to 7 % only.
    const one = normals(2000, 100, 30)
    const two = normals(2000, 101, 30)
    const alone = decide(outcomesOf([one]), { strategies: [0] })
    const both = decide(outcomesOf([one, two]))
    if (alone.kind !== 'stop' || both.kind !== 'stop') throw new Error('expected both to stop')
    expect(both.replications).toBeGreaterThan(alone.replications * 1.3)
    // With shared luck the pairs cost nothing more.
    expect(decide(outcomesOf([one, one.map((x) => x + 0.1)]))).toMatchObject({
      replications: alone.replications,
    })
  })

  it('is not fooled by a few networks', () => {
    const effects = [80, 120, 95, 105]
    const spread = normals(400, 0, 5).map((x, r) => x + effects[r % 4]!)
    expect(decide(outcomesOf([spread]), { strategies: [0] }).kind).toBe('stop')
    expect(decide(outcomesOf([spread]), { strategies: [0], redraw: 4, most: 400 })).toMatchObject({
      reason: 'most',
    })
  })

  it('takes strategies by their own index, equal ones at once, and never stops on undefined values', () => {
    const runs = outcomesOf([a.slice(0, 40), a.slice(0, 40).map(() => 5)])
    expect(decide(runs, { strategies: [1] })).toMatchObject({
      kind: 'stop',
      replications: 30,
      relativeHalfWidth: 0,
    })
    const undefinedRuns = outcomesOf([a.slice(0, 40).map(() => NaN)])
    expect(decide(undefinedRuns, { strategies: [0], most: 40 })).toMatchObject({
      reason: 'most',
      relativeHalfWidth: Infinity,
    })
  })
})
