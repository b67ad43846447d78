import { describe, expect, it } from 'vitest'

import { aggregate } from '../../src/experiment/aggregate.js'
import type { ComparisonFacts } from '../../src/experiment/comparison-facts.js'
import type { KpiId } from '../../src/measure/kpi-ids.js'
import { factsOf, outcome } from './compared-outcomes.js'

/** The sentence about `series[strategy][replication]` of one KPI. */
function sentence(
  kpi: KpiId,
  series: readonly (readonly number[])[],
  more: Partial<ComparisonFacts> = {},
): string {
  const names = ['Always-on content', 'Big-bang advertising', 'A few influencers'].slice(0, series.length)
  const outcomes = series.flatMap((values, s) => values.map((value, r) => outcome(r, s, { [kpi]: value })))
  return aggregate(factsOf(names, { kpi, ...more }), outcomes).verdict.sentence
}

const wave = (n: number, level: number, spread: number): number[] =>
  Array.from({ length: n }, (_, r) => level + spread * [-1, 1, -0.4, 0.4][r % 4]!)

describe('the verdict in words', () => {
  it('names the best, how often it came first, by how much, and how sure', () => {
    expect(
      sentence('profit', [wave(100, 12_000, 3000), wave(100, 10_066, 1000), wave(100, 2000, 1000)]),
    ).toBe(
      'Always-on content is likely best for profit: first in 75 of 100 simulated campaigns. ' +
        'Its profit is about 1,900 USD higher than that of Big-bang advertising, its closest rival ' +
        '(95 % interval 1,600 to 2,200 USD).',
    )
  })

  it('speaks of lower where less is better', () => {
    expect(sentence('cac', [wave(40, 30, 5), wave(40, 42, 5)])).toBe(
      'Always-on content is likely best for cost per order: first in 40 of 40 simulated campaigns. ' +
        'Its cost per order is about 12 USD lower than that of Big-bang advertising (the same in every simulated campaign).',
    )
    expect(sentence('cac', [wave(40, 30, 5), wave(40, 42, 9)])).toContain('interval 11 to 13 USD')
  })

  it('claims no merit where neither more nor less is better', () => {
    expect(sentence('frequency', [wave(40, 3, 0.1), wave(40, 2, 0.2)])).toMatch(
      /^Always-on content is likely highest in frequency: first in 40 of 40 simulated campaigns\. Its frequency is about 1 higher/,
    )
  })

  it('admits what is too close to call, and says what would help', () => {
    expect(sentence('reach', [wave(50, 1010, 400), wave(50, 1000, 300)])).toMatch(
      /^Too close to call for reach: Always-on content comes first in \d+ of 50 simulated campaigns, but its lead of about 10 over Big-bang advertising may be chance \(95 % interval −\d+ to \d+\)\. /,
    )
    expect(sentence('profit', [wave(50, 50, 400), wave(50, 0, 0)])).toMatch(
      /about 50 USD over .* \(95 % interval −\d+ to \d+ USD\)\. About \d+ more runs would probably settle it\.$/,
    )
    expect(sentence('profit', [wave(50, 0.1, 400), wave(50, 0, 0)])).toMatch(
      /No realistic number of runs would tell them apart\.$/,
    )
    const onNetworks = Array.from({ length: 60 }, (_, r) => [3, -2, 1, -1, 2, -1][r % 6]! + 0.1 * (r % 5))
    expect(sentence('profit', [onNetworks, wave(60, 0, 0)], { redraw: 6 })).toMatch(
      /More runs on the same 6 networks would not settle it; more networks \(population\.redraw\) might\.$/,
    )
  })

  it('says that several rivals are allowed for', () => {
    expect(sentence('profit', [wave(50, 60, 400), wave(50, 0, 0), wave(50, 0, 20)])).toContain(
      '95 % interval allowing for 2 rivals −',
    )
  })

  it('finds no difference between equals', () => {
    expect(sentence('visits', [wave(50, 1010, 400), wave(50, 1010, 400)])).toBe(
      'No difference: Always-on content and Big-bang advertising have the same number of visits in every one of 50 simulated campaigns.',
    )
  })

  it('says on how many campaigns it rests where some are undefined', () => {
    const holed = wave(40, 42, 9).map((value, r) => (r < 4 ? NaN : value))
    expect(sentence('cac', [wave(40, 30, 5), holed])).toContain(
      'from the 36 campaigns in which both have one',
    )
    expect(sentence('cac', [wave(40, 30, 5), wave(40, NaN, 1)])).toBe(
      'No verdict: there are too few campaigns in which both Always-on content and Big-bang advertising have a cost per order.',
    )
    expect(sentence('cac', [[NaN], [NaN]])).toBe(
      'No verdict: the cost per order is undefined in every simulated campaign.',
    )
  })

  it('compares nothing where there is nothing to compare', () => {
    expect(sentence('profit', [wave(40, 1234, 5)])).toBe(
      'One strategy, so nothing to compare: Always-on content has a mean profit of about 1,200 USD over 40 simulated campaigns.',
    )
    expect(sentence('profit', [[1], [2]])).toBe(
      'No verdict: 1 simulated campaign says nothing about chance; run at least 30.',
    )
  })

  it('is plain ASCII for ASCII names, but for the minus sign', () => {
    expect(sentence('profit', [wave(50, 50, 400), wave(50, 0, 0)])).toMatch(/^[\x20-\x7e−]+$/)
  })
})
