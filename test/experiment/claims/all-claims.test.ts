import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ALL_CLAIMS } from '../../../src/experiment/claims/all-claims.js'
import { armScenario, type BaseWorld } from '../../../src/experiment/claims/examine.js'
import { scenarioHash } from '../../../src/scenario/hash.js'
import type { Strategy } from '../../../src/scenario/scenario.js'

const file = 'scenarios/claims.yaml'
const base: BaseWorld = { file, text: readFileSync(file, 'utf8'), settings: [] }

describe('the list of claims', () => {
  test('ids are told apart and short enough to type', () => {
    const ids = ALL_CLAIMS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]{2,24}$/)
  })

  test.each(ALL_CLAIMS.map((claim) => [claim.id, claim] as const))(
    '%s: every arm is a valid scenario of its own',
    (_, { claim, mechanism, trials }) => {
      expect(claim).toMatch(/^[A-Z].*\.$/)
      expect(mechanism).toMatch(/^[^A-Z].*[^.]$/)
      for (const trial of trials) {
        const hashes = trial.arms.map((arm) => scenarioHash(armScenario(base, trial, arm)))
        expect(new Set(hashes).size).toBe(hashes.length)
        expect(trial.effects.length).toBeGreaterThan(0)
        // What is sold without social media is out of reach of every lever.
        expect(trial.unmoved).toContainEqual({ measure: 'baselineOrders', how: 'exactly' })
        const last = trial.arms.length - 1
        for (const effect of trial.effects) {
          if (effect.kind === 'diminishing') {
            const doses = trial.arms.map(({ dose }) => dose!)
            expect(doses.length).toBeGreaterThan(2)
            doses.slice(1).forEach((dose, i) => expect(dose).toBeGreaterThan(doses[i]!))
          } else if (effect.kind !== 'times') {
            expect(effect.to ?? last).toBeLessThanOrEqual(last)
            expect(effect.from ?? 0).toBeLessThan(effect.to ?? last)
          }
        }
      }
    },
  )

  test('where there are several trials, each says where', () => {
    for (const { trials } of ALL_CLAIMS) {
      const conditions = trials.map(({ where }) => where)
      expect(new Set(conditions).size).toBe(conditions.length)
    }
  })

  test('every lever of a strategy is moved by some claim', () => {
    const moved = new Set<string>()
    for (const { trials } of ALL_CLAIMS) {
      for (const trial of trials) {
        const arms = trial.arms.map((arm) => armScenario(base, trial, arm).strategies[0]!)
        for (const section of Object.keys(arms[0]!) as (keyof Strategy)[])
          if (new Set(arms.map((arm) => JSON.stringify(arm[section]))).size > 1) moved.add(section)
      }
    }
    expect([...moved].filter((section) => section !== 'id' && section !== 'label').sort()).toEqual(
      ['budget', 'content', 'influencers', 'paid', 'signals', 'team', 'testing', 'voice'].sort(),
    )
  })
})
