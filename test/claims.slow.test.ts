/** `hearsay claims` at its own seed: what comes of every claim, and that nothing moves that should not. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ALL_CLAIMS } from '../src/experiment/claims/all-claims.js'
import type { ClaimResult, ClaimsResult } from '../src/experiment/claims/result.js'
import { compareScenario, kpi, leadOf } from './compare-scenario.js'
import { hearsay } from './e2e/run-hearsay.js'

/** The verdict, and a word of the condition where it has one. */
const EXPECTED: Readonly<Record<string, string>> = {
  sharing: 'supported',
  shareability: 'supported',
  'customer-words': 'supported',
  'poor-quality': 'supported',
  'ordinary-people': 'supported',
  influencers: 'supported',
  'influence-maximisation': 'supported',
  clarity: 'supported',
  conciseness: 'supported',
  visual: 'supported',
  mobile: 'supported',
  quality: 'supported',
  usefulness: 'supported',
  'fitted-messages': 'supported',
  tone: 'supported only where the tone suits people and platforms (playful)',
  consistency: 'supported',
  'continuous-content': 'supported',
  fatigue: 'supported',
  capacity: 'supported',
  'several-platforms': 'supported',
  timing: 'supported only where people scroll through a ranked feed',
  'feed-agrees': 'supported',
  'feed-boost': 'supported',
  'test-advertising': 'supported only where the creatives differ',
  'segment-ads': 'supported only where the money is little (500 USD for 60,000 people)',
  'segment-visits': 'not supported',
  'follower-ads': 'not supported',
  'lookalike-ads': 'not supported',
  'whole-plan': 'supported only where three tenths of the people follow the brand',
  'personal-interaction': 'supported',
  'repeat-purchase': 'not supported',
  'response-time': 'supported',
  'buying-signals': 'supported',
  'sales-capacity': 'supported',
  'false-alarms': 'supported',
  'signals-pay': 'supported only where an order is worth 15,000 USD',
  competition: 'supported only where people scroll through a ranked feed and the rival posts ten times a day',
  'head-to-head': 'supported',
  'platform-teams': 'supported',
  'central-team': 'supported',
}

const FIFTEEN_MINUTES = 900_000

describe('hearsay claims', () => {
  let result: ClaimsResult
  beforeAll(async () => {
    const { code, stdout, stderr } = await hearsay(['claims', '--json', '--quiet'])
    expect([code, stderr]).toEqual([0, ''])
    result = JSON.parse(stdout) as ClaimsResult
  }, FIFTEEN_MINUTES)
  const claimOf = (id: string): ClaimResult => result.claims.find((claim) => claim.id === id)!

  test('every claim has its verdict written down here', () => {
    expect(ALL_CLAIMS.map(({ id }) => id)).toEqual(Object.keys(EXPECTED))
    expect(result.claims.map(({ id }) => id)).toEqual(Object.keys(EXPECTED))
  })

  test.each(Object.entries(EXPECTED))('%s: %s', (id, expected) => {
    const { condition, leftAlone, trials, verdict } = claimOf(id)
    expect(condition === null ? verdict : `${verdict} ${condition}`).toBe(expected)
    const moved = trials.flatMap(({ unmoved }) => unmoved.filter(({ held }) => !held))
    expect([leftAlone, moved]).toEqual([true, []])
  })

  test('the more a brand posts, the more it reaches and the less each further post adds', () => {
    const [trial] = claimOf('continuous-content').trials
    const reach = trial!.arms.map(({ dose, measures }) => ({ dose: dose!, people: measures.reach!.mean! }))
    const gains = reach
      .slice(1)
      .map(({ dose, people }, i) => (people - reach[i]!.people) / (dose - reach[i]!.dose))
    for (const gain of gains) expect(gain).toBeGreaterThan(0)
    expect([...gains].sort((a, b) => b - a)).toEqual(gains)
  })

  test('the published figures: 133 % is no mean of all firms, and 76 % depends on what "better" means', () => {
    const { better, claims, region, uplift } = result.firms!
    expect(claims.map(({ verdict }) => verdict)).toEqual(['supported only where', 'supported only where'])
    expect(uplift.p50).toBeLessThan(uplift.mean)
    expect(uplift.mean).toBeLessThan(1.33)
    expect(uplift.bestQuarter).toBeGreaterThan(1.33)
    expect(region.chances[2]![2]!.chance).toBeGreaterThan(0.5)
    // Where less than 10 USD is spent per order that comes anyway, hardly any campaign gets there.
    for (const [little] of region.chances) expect(little!.chance!).toBeLessThan(0.1)
    const [visits, orders, tenth, pays] = better
    for (const { low } of [visits!, orders!]) expect(low).toBeGreaterThan(0.76)
    for (const { high } of [tenth!, pays!]) expect(high).toBeLessThan(0.76)
  })
})

test('claims.yaml: what its Notice says', async () => {
  const compared = await compareScenario('claims.yaml', { replications: 30 })
  expect(leadOf(compared, 'one-line', 'campaign', kpi('profit')).low).toBeGreaterThan(0)
  expect(leadOf(compared, 'campaign', 'one-line', kpi('loyaltyMean')).low).toBeGreaterThan(0)
})
