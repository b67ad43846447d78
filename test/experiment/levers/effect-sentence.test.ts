import { describe, expect, test } from 'vitest'
import { effectSentence, type MovedLever } from '../../../src/experiment/levers/effect-sentence.js'
import { LEVER_IDS, type LeverId } from '../../../src/experiment/levers/levers.js'
import { pairedDifference } from '../../../src/measure/statistics/paired.js'
import type { KpiId } from '../../../src/measure/kpi-ids.js'
import { leverScenario } from './lever-scenario.js'

const [plain, often, other] = leverScenario().strategies as [Strategy, Strategy, Strategy]
type Strategy = ReturnType<typeof leverScenario>['strategies'][number]

function sentence(effects: readonly number[], more: Partial<MovedLever> = {}): string {
  const moved: MovedLever = {
    strategy: plain,
    towards: often,
    lever: 'content.cadence',
    kpi: 'profit',
    currency: 'USD',
    confidence: 0.95,
    ...more,
  }
  const before = effects.map((_, run) => 1000 * run)
  const after = effects.map((effect, run) => 1000 * run + effect)
  return effectSentence(moved, pairedDifference(after, before, null, moved.confidence))
}

describe('effectSentence', () => {
  test('says what was moved, by how much and how surely', () => {
    // Mean 3200, s = 200, n = 3: t(0.975, 2) = 4.302653, half-width 496.8.
    expect(sentence([3000, 3200, 3400])).toBe(
      'Posting as often as The busy one would add about 3,200 USD to the profit of The plain one (95 % interval 2,700 to 3,700 USD).',
    )
    expect(sentence([-3000, -3200, -3400])).toBe(
      'Posting as often as The busy one would take about 3,200 USD off the profit of The plain one (95 % interval −3,700 to −2,700 USD).',
    )
  })

  test('claims nothing where the interval includes 0', () => {
    expect(sentence([-100, 200, 300])).toMatch(
      /^Posting as often as The busy one makes no difference to the profit of The plain one that these runs can tell \(95 % interval −\d+ to \d+ USD\)\.$/,
    )
  })

  test('no difference at all, one run, no value at all', () => {
    expect(sentence([0, 0, 0])).toBe(
      'Posting as often as The busy one changes nothing in the profit of The plain one: it is the same in every one of 3 simulated campaigns.',
    )
    expect(sentence([500])).toBe(
      'Posting as often as The busy one: one simulated campaign says nothing about chance.',
    )
    expect(sentence([NaN, NaN])).toBe(
      'Posting as often as The busy one cannot be judged: the profit of The plain one is undefined in every simulated campaign.',
    )
  })

  test('other KPIs in their own units, other confidences', () => {
    const kpi: KpiId = 'reach'
    expect(sentence([120, 125, 130], { kpi, confidence: 0.9 })).toBe(
      'Posting as often as The busy one would add about 130 to the reach of The plain one (90 % interval 120 to 130).',
    )
  })

  test('every lever has words of its own, in both directions', () => {
    const said = (towards: Strategy, lever: LeverId): string => sentence([1, 1, 2], { towards, lever })
    const all = LEVER_IDS.flatMap((lever) => [said(plain, lever), said(other, lever)])
    expect(new Set(all).size).toBe(2 * LEVER_IDS.length)
    for (const text of all) expect(text).not.toMatch(/undefined|NaN|\[object/)
    expect(said(other, 'content.adapt')).toMatch(
      /^Sending one message to every platform, as The other one does,/,
    )
    expect(said(plain, 'content.adapt')).toMatch(/^Cutting each piece anew for every platform, as /)
    expect(said(other, 'replies')).toMatch(/^Answering questions and complaints, as The other one does,/)
    expect(said(plain, 'replies')).toMatch(/^Answering nobody, like The plain one,/)
    expect(said(other, 'budget.total')).toMatch(/^Having the budget of The other one \(4,000 USD\)/)
    expect(said(other, 'budget.pace')).toMatch(/^Spending more at the beginning, as The other one does,/)
  })
})
