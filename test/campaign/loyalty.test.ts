import { describe, expect, test } from 'vitest'
import { resolveAssumptions } from '../../src/campaign/assumptions.js'
import { loyaltyAfter, loyaltyGained, loyaltyLost, replyValue } from '../../src/campaign/loyalty.js'
import { ViewerMemory } from '../../src/campaign/viewer-memory.js'

describe('loyalty', () => {
  test('LOY-02: a trajectory of gains and losses', () => {
    const base = 0.05
    const halfLife = 1440
    let loyalty = 0.1
    let at = 0
    for (const [time, kind, by] of [
      [24, '+', 0.1],
      [72, '+', 0.25],
      [240, '-', 0.3],
      [720, '=', 0],
    ] as const) {
      loyalty = loyaltyAfter(loyalty, base, halfLife, time - at)
      at = time
      if (kind === '+') loyalty = loyaltyGained(loyalty, by)
      if (kind === '-') loyalty = loyaltyLost(loyalty, by)
    }
    expect(loyalty).toBeCloseTo(0.21217874623135502, 9)
  })

  test('LOY-01: the default time constant lies on two published points and predicts the third', () => {
    const tau = 22 / Math.log(20 / 9) / 60
    expect(tau).toBeCloseTo(27.551393811488182 / 60, 9)
    expect(20 * replyValue(1, tau)).toBeCloseTo(2.2659271459539267, 9)
    const { replyValue: used } = resolveAssumptions()
    expect(used).toBeCloseTo(tau, 3)
    // Row 19 of the validation table: 20 : 9 : 2.3 after 6, 22 and 60 minutes, within a fifth.
    for (const [minutes, worth] of [
      [0, 20],
      [22, 9],
      [60, 2.33],
    ] as const)
      expect(Math.abs((20 * replyValue(minutes / 60, used)) / worth - 1)).toBeLessThan(0.2)
  })

  test('the memory of a run follows the same law, in single precision', () => {
    const assume = resolveAssumptions({ loyaltyBase: 0.05, loyaltyHalfLife: 1440 })
    const memory = new ViewerMemory(3, assume)
    expect(memory.loyalty(1, 500)).toBe(0.05)
    memory.gain(1, 0.1, 24)
    memory.gain(1, 0.25, 72)
    memory.lose(1, 0.3, 240)
    let expected = loyaltyGained(0.05, 0.1)
    expected = loyaltyGained(loyaltyAfter(expected, 0.05, 1440, 48), 0.25)
    expected = loyaltyLost(loyaltyAfter(expected, 0.05, 1440, 168), 0.3)
    expect(memory.loyalty(1, 240)).toBeCloseTo(expected, 6)
    expect(memory.loyalty(1, 1680)).toBeCloseTo(loyaltyAfter(expected, 0.05, 1440, 1440), 6)
    expect(memory.loyalty(0, 1680)).toBe(0.05)
  })

  test('loyalty stays within 0 and 1 whatever happens', () => {
    const memory = new ViewerMemory(1, resolveAssumptions())
    for (let i = 0; i < 2000; i++) memory.gain(0, 0.5, i)
    expect(memory.loyalty(0, 2000)).toBeLessThanOrEqual(1)
    for (let i = 0; i < 2000; i++) memory.lose(0, 0.5, 2000 + i)
    expect(memory.loyalty(0, 4000)).toBeGreaterThanOrEqual(0)
  })
})
