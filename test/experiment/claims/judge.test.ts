import { describe, expect, test } from 'vitest'
import {
  diminishing,
  exactly,
  less,
  more,
  onAverage,
  times,
  type Claim,
  type Effect,
  type Trial,
} from '../../../src/experiment/claims/claim.js'
import { judgeClaim, judgeTrial, measuresOf } from '../../../src/experiment/claims/judge.js'
import type { TrialResult } from '../../../src/experiment/claims/result.js'

/** Visits of two or more arms, by replication; everything else stands still. */
function judged(
  arms: readonly (readonly number[])[],
  effects: readonly Effect[],
  change: Partial<Trial> = {},
): TrialResult {
  const trial: Trial = {
    where: null,
    arms: arms.map((_, i) => ({ name: `arm ${i}`, settings: [], dose: 2 ** i })) as unknown as Trial['arms'],
    effects,
    unmoved: [],
    ...change,
  }
  return judgeTrial(trial, {
    values: arms.map(
      (visits) =>
        new Map(
          measuresOf(trial).map((measure) => [
            measure,
            Float64Array.from(measure === 'visits' ? visits : visits.map(() => 7)),
          ]),
        ),
    ),
    strategies: arms.map(() => 'campaign'),
    networks: null,
    confidence: 0.95,
  })
}

describe('judgeTrial', () => {
  test('an effect has the mean of the differences and its Student interval', () => {
    const { findings, verdict } = judged(
      [
        [10, 20, 30],
        [11, 22, 33],
      ],
      [more('visits')],
    )
    const [finding] = findings
    // Differences 1, 2, 3: mean 2, standard error 1 / sqrt 3, t(2 df, 97.5 %) = 4.302653.
    expect(finding).toMatchObject({
      off: 20,
      on: 22,
      difference: 2,
      relative: 0.1,
      from: 'arm 0',
      to: 'arm 1',
    })
    expect(finding!.low).toBeCloseTo(2 - 4.302653 / Math.sqrt(3), 6)
    expect(finding!.high).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 6)
    expect([finding!.seen, verdict]).toEqual(['unclear', 'too close to call'])
  })

  test.each([
    ['more', [11, 21, 31, 42], 'as claimed', 'supported'],
    ['more', [9, 19, 29, 38], 'the opposite', 'not supported'],
    ['less', [9, 19, 29, 38], 'as claimed', 'supported'],
    ['less', [11, 21, 31, 42], 'the opposite', 'not supported'],
    ['more', [10, 20, 30, 40], 'no effect', 'not supported'],
    ['more', [10.01, 19.99, 30, 40.01], 'no effect', 'not supported'],
    ['more', [14, 17, 36, 33], 'unclear', 'too close to call'],
  ] as const)('%s, seen in %j: %s', (kind, on, seen, verdict) => {
    const result = judged([[10, 20, 30, 40], on], [kind === 'more' ? more('visits') : less('visits')])
    expect([result.findings[0]!.seen, result.verdict]).toEqual([seen, verdict])
  })

  test('every effect must be seen: one that is surely absent refutes, one that is unclear leaves it open', () => {
    const rising = [
      [10, 20, 30, 40],
      [11, 21, 31, 42],
    ]
    expect(judged(rising, [more('visits'), more('reach')]).verdict).toBe('not supported')
    expect(judged(rising, [more('visits'), less('visits')]).verdict).toBe('not supported')
    expect(judged(rising, [more('visits'), more('visits')]).verdict).toBe('supported')
    const unclear = judged(
      [
        [1, 2, 3],
        [2, 3, 4.1],
        [3, 3, 6],
      ],
      [more('visits', 0, 1), more('visits', 1, 2)],
    )
    expect(unclear.findings.map(({ seen }) => seen)).toEqual(['as claimed', 'unclear'])
    expect(unclear.verdict).toBe('too close to call')
  })

  test('a shown measure decides nothing', () => {
    const { findings, verdict } = judged(
      [
        [1, 2],
        [3, 4],
      ],
      [more('visits')],
      { besides: ['reach'] },
    )
    expect(verdict).toBe('supported')
    expect(findings[1]).toMatchObject({ measure: 'reach', expected: 'shown', seen: null, difference: 0 })
  })

  test('diminishing: the gain per unit of dose at the first step against that at the last', () => {
    // Doses 1, 2, 4: gains 6 a unit, then 4 over two units.
    const { findings } = judged(
      [
        [10, 20, 30],
        [16, 26, 36.3],
        [20, 30, 40],
      ],
      [diminishing('visits')],
    )
    expect(findings[0]!.on).toBeCloseTo(6.1, 9)
    expect(findings[0]!.off).toBeCloseTo(1.95, 9)
    expect(findings[0]!.seen).toBe('as claimed')
    const growing = judged(
      [
        [10, 20, 30],
        [11, 21, 31],
        [20, 30, 40.1],
      ],
      [diminishing('visits')],
    )
    expect(growing.findings[0]!.seen).toBe('the opposite')
    const straight = judged(
      [
        [10, 20, 30],
        [11, 21, 31],
        [13, 23, 33],
      ],
      [diminishing('visits')],
    )
    expect(straight.findings[0]!.seen).toBe('no effect')
  })

  test('times: the whole interval must lie within the tolerance', () => {
    const off = [100, 200, 300, 400]
    const seen = (on: readonly number[]): unknown =>
      judged([off, on], [times('visits', 2, 0.1, 'theory')]).findings[0]!.seen
    expect(seen([200, 400, 600, 800])).toBe('as claimed')
    expect(seen([190, 410, 595, 805])).toBe('as claimed')
    expect(seen([300, 600, 900, 1200])).toBe('the opposite')
    expect(seen([120, 200, 350, 480])).toBe('the opposite')
    expect(seen([220, 400, 500, 1100])).toBe('unclear')
  })

  test('pairs in which one is undefined are left out; one arm alone is still shown', () => {
    const { findings } = judged(
      [
        [10, NaN, 30],
        [11, 22, 33],
      ],
      [more('visits')],
    )
    expect(findings[0]).toMatchObject({ off: 20, on: 22, difference: 2 })
    const alone = judged(
      [
        [NaN, NaN],
        [3, 5],
      ],
      [more('visits')],
    )
    expect(alone.findings[0]).toMatchObject({ off: null, on: 4, difference: null, seen: 'unclear' })
  })

  test('what must stay: to the last digit in every run and arm, or on average', () => {
    const arms = [
      [10, 20, 30],
      [11, 20, 29],
      [10, 20, 30],
    ]
    const held = (unmoved: Trial['unmoved'], of = arms): boolean =>
      judged(of, [more('reach')], { unmoved }).unmoved.every((each) => each.held)
    expect(held(exactly('visits'))).toBe(false)
    expect(held(onAverage('visits'))).toBe(true)
    expect(held(exactly('reach'))).toBe(true)
    expect(
      held(onAverage('visits'), [
        [10, 20, 30],
        [12, 22, 32.1],
        [10, 20, 30],
      ]),
    ).toBe(false)
    // Rounding may leave -0 behind; undefined stays as it was when it stays undefined.
    expect(
      held(exactly('visits'), [
        [0, 5, NaN],
        [-0, 5, NaN],
      ]),
    ).toBe(true)
    const [finding] = judged(arms, [more('reach')], { unmoved: exactly('visits') }).unmoved
    expect(finding).toMatchObject({ difference: 0, how: 'exactly', held: false })
  })

  test('networks widen an interval: four runs on two networks are two independent answers', () => {
    const trial: Trial = {
      where: null,
      arms: [
        { name: 'off', settings: [] },
        { name: 'on', settings: [] },
      ],
      effects: [more('visits')],
      unmoved: [],
    }
    const of = (networks: Uint32Array | null): number => {
      const values = [
        [0, 0, 0, 0],
        [4, 8, 4, 8],
      ].map((visits) => new Map([['visits' as const, Float64Array.from(visits)]]))
      const result = judgeTrial(trial, { values, strategies: ['a', 'a'], networks, confidence: 0.95 })
      return result.findings[0]!.high! - 6
    }
    // Cluster means 4 and 8: standard error 2, one degree of freedom, t = 12.7062.
    expect(of(Uint32Array.of(0, 1, 0, 1))).toBeCloseTo(2 * 12.7062, 3)
    expect(of(null)).toBeCloseTo((3.182446 * Math.sqrt(16 / 3)) / 2, 4)
  })
})

describe('judgeClaim', () => {
  const claim: Claim = {
    id: 'c',
    claim: 'Words.',
    mechanism: 'm',
    trials: [],
    because: { 'not supported': 'for this', 'supported only where': 'for that' },
  }
  const trial = (verdict: TrialResult['verdict'], where: string | null = 'it rains'): TrialResult => ({
    where,
    verdict,
    world: [],
    replications: 2,
    arms: [],
    findings: [],
    unmoved: [],
  })

  test.each([
    [['supported'], 'supported', null, null],
    [['supported', 'supported'], 'supported', null, null],
    [['supported', 'not supported'], 'supported only where', 'it rains 0', 'for that'],
    [
      ['too close to call', 'supported', 'supported'],
      'supported only where',
      'it rains 1; it rains 2',
      'for that',
    ],
    [['not supported', 'not supported'], 'not supported', null, 'for this'],
    [['not supported', 'too close to call'], 'too close to call', null, null],
    [['too close to call'], 'too close to call', null, null],
  ] as const)('trials %j: %s', (verdicts, verdict, condition, because) => {
    const result = judgeClaim(
      claim,
      verdicts.map((each, i) => trial(each, `it rains ${i}`)),
    )
    expect(result).toMatchObject({ id: 'c', verdict, condition, because, leftAlone: true })
  })

  test('the usual world has words too, and one thing that moved is told', () => {
    const moved = {
      ...judged(
        [
          [1, 2],
          [2, 3],
        ],
        [more('visits')],
        { unmoved: exactly('visits') },
      ),
      where: null,
    }
    const result = judgeClaim(claim, [moved, trial('not supported')])
    expect(result).toMatchObject({ condition: 'the world is as usual', leftAlone: false })
  })
})
