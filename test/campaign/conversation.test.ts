import { describe, expect, test } from 'vitest'
import type { AssumptionId } from '../../src/campaign/assumptions.js'
import type { CampaignPlan } from '../../src/campaign/plan.js'
import { GOODS, networkOf, NO_TEAM, simulate, smallPlan, smallWorld } from './small-world.js'

const people = 3000
const world = (assume: Partial<Record<AssumptionId, number>> = {}, patienceHours = 1) =>
  smallWorld({
    network: networkOf(people, []),
    basePressure: 0,
    brandFollowers: Array.from({ length: people }, (_, i) => i),
    profile: { commentsPerView: 0.3, patienceHours, delay: 'exponential(rate=0.05)' },
    assume: { questions: 1, ...assume },
    horizonHours: 2000,
  })
const planWith = (more: Partial<CampaignPlan>): CampaignPlan =>
  smallPlan([{}], {}, { product: GOODS, ...more })
const answering: Partial<CampaignPlan> = {
  replies: { answer: ['questions', 'complaints'] },
  staffMoney: 1e9,
  team: { ...NO_TEAM, roles: { ...NO_TEAM.roles, community: 10 } },
}

describe('questions and answers', () => {
  test('nobody answers where nothing is to be answered: every question is missed, and costs loyalty', () => {
    const { recorder, totals } = simulate(world(), planWith({}), 1)
    expect(recorder.questions).toBeGreaterThan(500)
    expect(recorder.missedQuestions).toBe(recorder.questions)
    expect(recorder.medianWait).toBeNaN()
    expect(totals.loyalty.mean).toBeLessThan(0.05)
    expect(totals.staffSpend).toBe(0)
  })

  test('a large team answers in minutes: loyalty grows, every hour is paid', () => {
    const { recorder, totals } = simulate(world({}, 100), planWith(answering), 1)
    expect(recorder.missedQuestions).toBe(0)
    expect(recorder.medianWait).toBeLessThan(0.25)
    expect(totals.loyalty.mean).toBeGreaterThan(0.05)
    // 6 minutes at 22 an hour, lognormal with cv 1: 4.5 standard errors.
    const mean = totals.staffSpend / recorder.questions
    expect(Math.abs(mean - 2.2)).toBeLessThan((4.5 * 2.2) / Math.sqrt(recorder.questions))
  })

  test('who waits longer than their patience counts as missed, whatever comes later', () => {
    const roles = { ...NO_TEAM.roles, community: 100 }
    const slow = { ...answering, team: { ...NO_TEAM, roles, calendar: 'office' as const } }
    const { recorder } = simulate(world(), planWith(slow), 1)
    expect(recorder.missedQuestions).toBeGreaterThan(0)
    expect(recorder.missedQuestions).toBeLessThan(recorder.questions)
  })

  test('patience is exponential: at answers after exactly w hours a share e^(-w / mean) is still there', () => {
    // Nobody answers, so every question is missed at its patience; those before hour w are the impatient.
    const waits: number[] = []
    const patient = smallWorld({
      network: networkOf(people, []),
      basePressure: 0,
      brandFollowers: Array.from({ length: people }, (_, i) => i),
      profile: { commentsPerView: 0.5, patienceHours: 2, delay: 'fixed(1h)' },
      assume: { questions: 1 },
      horizonHours: 1000,
    })
    const seen = simulate(patient, planWith({}), 2)
    expect(seen.recorder.questions).toBeGreaterThan(1000)
    // The horizon cuts: with only two hours left after the questions, 1 - e^-1 of them run out of patience.
    const short = { ...patient, horizonHours: 3 }
    const { recorder } = simulate(short, planWith({}), 2)
    waits.push(recorder.missedQuestions / recorder.questions)
    const expected = 1 - Math.exp(-1)
    const error = Math.sqrt((expected * (1 - expected)) / recorder.questions)
    expect(Math.abs(waits[0]! - expected)).toBeLessThan(4.5 * error)
  })

  test('the staff line is never overspent, and what it cannot pay is not answered', () => {
    for (const staffMoney of [0, 50, 200]) {
      const { recorder, totals } = simulate(world(), planWith({ ...answering, staffMoney }), 1)
      expect(totals.staffSpend).toBeLessThanOrEqual(staffMoney * (1 + 1e-9))
      if (staffMoney === 0) expect(recorder.missedQuestions).toBe(recorder.questions)
    }
  })

  test('more managers never miss more', () => {
    const missed = [0, 0.1, 0.5, 1, 3, 10].map((community) => {
      const team = { ...NO_TEAM, roles: { ...NO_TEAM.roles, community } }
      return simulate(world(), planWith({ ...answering, team }), 1).recorder.missedQuestions
    })
    missed.slice(1).forEach((count, i) => expect(count).toBeLessThanOrEqual(missed[i]!))
    expect(missed.at(-1)).toBeLessThan(missed[0]!)
  })
})
