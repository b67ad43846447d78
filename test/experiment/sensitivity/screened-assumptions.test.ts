import { describe, expect, test } from 'vitest'
import { ASSUMPTION_IDS, ASSUMPTIONS, type AssumptionId } from '../../../src/campaign/assumptions.js'
import { prepareWorld } from '../../../src/experiment/prepare.js'
import { replicate } from '../../../src/experiment/replicate.js'
import { assumedAt, screenedAssumptions } from '../../../src/experiment/sensitivity/screened-assumptions.js'
import { KPI_IDS } from '../../../src/measure/kpi-ids.js'
import type { RunOutcome } from '../../../src/experiment/result.js'
import type { Scenario, Strategy } from '../../../src/scenario/scenario.js'
import { leverScenario } from '../levers/lever-scenario.js'

const scenario = leverScenario()
const [plain, often, other] = scenario.strategies as [Strategy, Strategy, Strategy]

function screened(strategies: readonly Strategy[], of: Scenario = scenario): Set<AssumptionId> {
  return new Set(screenedAssumptions(of, strategies))
}

describe('screenedAssumptions', () => {
  test('what a lever switches on comes in with it', () => {
    const without = screened([plain, often])
    const within = screened([plain, other])
    const added = [...within].filter((id) => !without.has(id))
    expect(added).toEqual([
      'foreignFit',
      'voiceFit',
      'narrowPremium',
      'gainReply',
      'gainSolved',
      'lossFalseAlarm',
      'replyValue',
      'replyRecommend',
      'signalsInterested',
      'signalsConsidering',
      'signalsIntent',
      'triage',
      'signalsNoise',
      'outreachLift',
    ])
    expect([...without].every((id) => within.has(id))).toBe(true)
  })

  test('no product, no advertising: nothing that hangs on them', () => {
    const cause = leverScenario(['compare.kpi=reach', 'defaults.budget.split.paid=0%'])
    const ids = screened(cause.strategies.slice(0, 2), { ...cause, product: null })
    for (const id of ['converting', 'gainPurchase', 'sourReviews', 'adPrices', 'viewability'] as const)
      expect(ids.has(id)).toBe(false)
    for (const id of ['sharing', 'viewing', 'commentPosts', 'loyaltyShare'] as const)
      expect(ids.has(id)).toBe(true)
  })

  test('what the file sets is taken as known', () => {
    const known = leverScenario(['assumptions.sharing=0.9'])
    expect(screened([plain], known)).toEqual(new Set([...screened([plain])].filter((id) => id !== 'sharing')))
  })

  test('what is left out changes nothing, to the last bit', () => {
    // Each at an extreme of its range, all at once.
    const leftOut = ASSUMPTION_IDS.filter((id) => !screened([plain, often]).has(id))
    expect(leftOut.length).toBeGreaterThan(10)
    const strategies = [plain, often]
    const inputs = { scenario: { ...scenario, strategies }, networks: {} }
    const moved = Object.fromEntries(leftOut.map((id) => [id, ASSUMPTIONS[id].high]))
    const elsewhere = { scenario: { ...scenario, strategies, assumptions: moved }, networks: {} }
    const before = replicate(inputs, prepareWorld(inputs, 1), 1)
    const after = replicate(elsewhere, prepareWorld(elsewhere, 1), 1)
    // Signals that nobody looks for are counted and matter to nothing else.
    const rest = ({ kpis }: RunOutcome): number[] =>
      [...kpis].filter((_, i) => KPI_IDS[i] !== 'signalsEmitted')
    expect(after.map(rest)).toEqual(before.map(rest))
  })
})

describe('assumedAt', () => {
  test('from low to high, rising, and never outside', () => {
    for (const id of ASSUMPTION_IDS) {
      const { low, high } = ASSUMPTIONS[id]
      const values = [0, 0.1, 1 / 3, 0.5, 2 / 3, 0.9, 1].map((x) => assumedAt(id, x))
      expect([values[0], values.at(-1)]).toEqual([low, high])
      values.slice(1).forEach((value, i) => expect(value).toBeGreaterThan(values[i]!))
    }
  })

  test('by ratios where the default lies near the geometric middle, else by equal steps', () => {
    // 168 h to 8760 h with default 1440 h: geometric middle 1213.1 h, arithmetic middle 4464 h.
    expect(assumedAt('loyaltyHalfLife', 0.5)).toBeCloseTo(Math.sqrt(168 * 8760), 6)
    expect(assumedAt('loyaltyHalfLife', 1 / 3)).toBeCloseTo(168 * (8760 / 168) ** (1 / 3), 6)
    // 0.5 to 1.5 with default 1.
    expect(assumedAt('sharing', 0.5)).toBe(1)
    expect(assumedAt('sharing', 0.25)).toBe(0.75)
    // From 0 there are no ratios.
    expect(assumedAt('tiring', 0.5)).toBe(1)
  })
})
