import { describe, expect, test } from 'vitest'
import type { AssumptionId } from '../../src/campaign/assumptions.js'
import type { CampaignPlan } from '../../src/campaign/plan.js'
import { GOODS, networkOf, NO_SIGNALS, NO_TEAM, simulate, smallPlan, smallWorld } from './small-world.js'

const people = 4000
const world = (assume: Partial<Record<AssumptionId, number>>, horizonHours = 2400) =>
  smallWorld({
    network: networkOf(people, []),
    basePressure: 0,
    brandFollowers: Array.from({ length: people }, (_, i) => i),
    profile: { clicksPerView: 0.99, conversionRate: 0, delay: 'fixed(1h)' },
    assume: { interestAfterReaction: 1, loyaltyConvert: 0, ...assume },
    horizonHours,
  })
const DETECT: Partial<CampaignPlan> = {
  signals: { ...NO_SIGNALS, detect: true },
  staffMoney: 1e9,
  team: { ...NO_TEAM, roles: { ...NO_TEAM.roles, analyst: 100, sales: 1000 } },
}
const run = (of: ReturnType<typeof world>, more: Partial<CampaignPlan> = {}, seed = 1) =>
  simulate(of, smallPlan([{}], {}, { product: GOODS, ...more }), seed)

/** Share of those who start at stage 1 at time 0 who have passed all three stages by t, by integrating the stages' equations. */
function boughtBy(hours: number, up: readonly number[], down: number): number {
  let [a, b, c, bought] = [1, 0, 0, 0]
  const steps = 200_000
  const h = hours / steps
  for (let i = 0; i < steps; i++) {
    const da = -(up[0]! + down) * a + down * b
    const db = up[0]! * a - (up[1]! + down) * b + down * c
    const dc = up[1]! * b - (up[2]! + down) * c
    bought += up[2]! * c * h
    a += da * h
    b += db * h
    c += dc * h
  }
  return bought
}

describe('readiness to buy', () => {
  test('the share that has bought follows the equations of the stages', () => {
    const of = world({ toConsidering: 0.4, toIntent: 0.3, toCustomer: 0.5, coolingHalfLife: 100 })
    const { recorder } = run(of)
    const prospects = recorder.reactions.click
    const expected = boughtBy(2399, [0.4 / 24, 0.3 / 24, 0.5 / 24], Math.log(2) / 100)
    const share = recorder.ordersByKind.considered / prospects
    expect(Math.abs(share - expected)).toBeLessThan(4.5 * Math.sqrt((expected * (1 - expected)) / prospects))
  })

  test('signals: detected are sensitivity x emitted, beside false alarms from everybody reached', () => {
    const of = world({ signalsInterested: 1, toConsidering: 0, coolingHalfLife: 87600, signalsNoise: 0 }, 240)
    const { recorder } = run(of, DETECT)
    const share = recorder.signalsDetected / recorder.signalsEmitted
    expect(recorder.signalsEmitted).toBeGreaterThan(10_000)
    expect(Math.abs(share - 0.83)).toBeLessThan(4.5 * Math.sqrt((0.83 * 0.17) / recorder.signalsEmitted))

    const noise = world({ interestAfterReaction: 0, signalsNoise: 0.5 }, 241)
    const alarms = run(noise, DETECT).recorder.signalsDetected
    // Everybody is reached after an hour: 4,000 people x 0.5 a day x 10 days x 5 %.
    const expected = 4000 * 0.5 * 10 * 0.05
    expect(Math.abs(alarms - expected)).toBeLessThan(4.5 * Math.sqrt(expected))
  })

  test('outreach makes those who intend to buy do so sooner; without a detector there are no leads', () => {
    const of = world({ toConsidering: 1, toIntent: 1, toCustomer: 0.01, coolingHalfLife: 87600 }, 720)
    const alone = run(of)
    const helped = run(of, DETECT)
    expect(alone.recorder.leads).toBe(0)
    expect(helped.recorder.leads).toBeGreaterThan(1000)
    expect(helped.recorder.ordersByKind.considered).toBeGreaterThan(
      1.3 * alone.recorder.ordersByKind.considered,
    )
    expect(helped.totals.staffSpend).toBeGreaterThan(0)
  })

  test('outreach saturates with the capacity of sales', () => {
    const of = world({ toConsidering: 1, toIntent: 1, signalsNoise: 0 }, 720)
    const leads = [0, 0.5, 1, 2, 1000].map((sales) => {
      const team = { ...NO_TEAM, roles: { ...NO_TEAM.roles, analyst: 100, sales } }
      return run(of, { ...DETECT, team }).recorder.leads
    })
    leads.slice(1).forEach((count, i) => expect(count).toBeGreaterThanOrEqual(leads[i]!))
    expect(leads[0]).toBe(0)
    // A third of an hour each: half a person reaches about 1.5 an hour.
    expect(leads[1]! / (0.5 * 720 * 3)).toBeGreaterThan(0.85)
    expect(leads[1]! / (0.5 * 720 * 3)).toBeLessThan(1.15)
  })

  test('an analyst recognises a share of the false alarms; the rest cost loyalty', () => {
    const of = (triage: number) => world({ interestAfterReaction: 0, signalsNoise: 5, triage }, 480)
    const all = run(of(0), DETECT).recorder.leads
    const half = run(of(0.5), DETECT).recorder.leads
    expect(half / all).toBeGreaterThan(0.45)
    expect(half / all).toBeLessThan(0.55)
    expect(run(of(0), DETECT).totals.loyalty.mean).toBeLessThan(run(of(1), DETECT).totals.loyalty.mean)
  })
})
