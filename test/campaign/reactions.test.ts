import { describe, expect, test } from 'vitest'
import { newReactions, reactedBy } from '../../src/campaign/reactions.js'
import { tasteOf, tasteTable } from '../../src/campaign/taste.js'
import { deriveKey, rootKey, uniform, word } from '../../src/random/keyed.js'

const key = deriveKey(rootKey('reactions'), 1)

describe('newReactions', () => {
  test('in the mean n (1 - e^-H) people have reacted, however the pressure was cut (4.5 sigma)', () => {
    const people = 50
    const pressures = [0.001, 0.004, 0.02, 0.1]
    const agents = 20000
    let sum = 0
    for (let agent = 0; agent < agents; agent++) {
      const u = uniform(key, agent, 0)
      let before = 0
      let reacted = 0
      for (const pressure of pressures) {
        reacted += newReactions(people, before, before + pressure, u)
        before += pressure
      }
      expect(reacted).toBe(reactedBy(people, before, u))
      sum += reacted
    }
    const p = 1 - Math.exp(-0.125)
    expect(Math.abs(sum / agents - people * p)).toBeLessThan(4.5 * Math.sqrt((people * p * (1 - p)) / agents))
  })

  test('never falls as pressure grows, and is 0 without pressure', () => {
    for (let agent = 0; agent < 500; agent++) {
      const u = uniform(key, agent, 1)
      let before = 0
      for (let pressure = 0; pressure < 3; pressure += 0.1) {
        const now = reactedBy(20, pressure, u)
        expect(now).toBeGreaterThanOrEqual(before)
        before = now
      }
      expect(reactedBy(20, 0, u)).toBe(0)
    }
  })

  test('one person: reacts when the pressure reaches an Exp(1) resistance, -ln u', () => {
    for (let agent = 0; agent < 2000; agent++) {
      const u = uniform(key, agent, 2)
      const resistance = -Math.log(u)
      expect(reactedBy(1, resistance * 0.999, u)).toBe(0)
      expect(reactedBy(1, resistance * 1.001, u)).toBe(1)
    }
  })
})

describe('tasteTable', () => {
  test.each([0, 0.5, 1.2])('log-sd %f: mean 1, quantiles of the lognormal', (spread) => {
    const table = tasteTable(spread)
    const mean = table.reduce((sum, taste) => sum + taste, 0) / table.length
    expect(mean).toBeCloseTo(1, 6)
    const sorted = [...table].sort((a, b) => a - b)
    expect(sorted[2048]! / Math.exp((-spread * spread) / 2)).toBeCloseTo(1, 2)
    expect(Math.log(sorted[3445]! / sorted[2048]!)).toBeCloseTo(spread, 2)
  })

  test('every cell is equally likely', () => {
    const table = Float32Array.from({ length: 4096 }, (_, cell) => cell)
    const counts = new Float64Array(16)
    const draws = 160000
    for (let i = 0; i < draws; i++) counts[Math.floor(tasteOf(table, word(key, i, 5)) / 256)]!++
    let chi = 0
    for (const count of counts) chi += (count - draws / 16) ** 2 / (draws / 16)
    // 15 degrees of freedom: 47.6 is exceeded once in 30,000.
    expect(chi).toBeLessThan(47.6)
  })
})
