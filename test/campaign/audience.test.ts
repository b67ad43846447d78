import { describe, expect, test } from 'vitest'
import { LAYER_WIDTH, PositionList, viewers, viewHazard } from '../../src/campaign/audience.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'

const key = deriveKey(rootKey('audience'), 3)

function viewersOf(source: number, length: number, probability: number): number[] {
  const out = new PositionList()
  const count = viewers(key, source, length, viewHazard(probability), out)
  return [...out.at.subarray(0, count)]
}

describe('viewers', () => {
  test.each([0.004, 0.03, 0.08, 0.25, 0.7])(
    'each follower sees with probability %f, at 4.5 sigma (false alarm 7e-6)',
    (p) => {
      const sources = 400
      const length = 1000
      let total = 0
      const byPosition = new Float64Array(length)
      for (let source = 0; source < sources; source++) {
        const seen = viewersOf(source, length, p)
        total += seen.length
        for (const position of seen) byPosition[position]!++
      }
      const trials = sources * length
      expect(Math.abs(total - trials * p)).toBeLessThan(4.5 * Math.sqrt(trials * p * (1 - p)))
      // No position is favoured: chi-square over 1,000 positions, mean 1000, sd sqrt(2000 (1 - p)).
      let chi = 0
      for (const count of byPosition) chi += (count - sources * p) ** 2 / (sources * p * (1 - p))
      expect(Math.abs(chi - length)).toBeLessThan(6 * Math.sqrt(2 * length))
    },
  )

  test('no position twice, none beyond the list', () => {
    for (let source = 0; source < 200; source++) {
      const seen = viewersOf(source, 137, 0.4)
      expect(new Set(seen).size).toBe(seen.length)
      expect(Math.max(-1, ...seen)).toBeLessThan(137)
    }
  })

  test('a higher view probability never loses a viewer', () => {
    const steps = [0.001, 0.01, 0.02, 0.03, 0.0307, 0.031, 0.05, 0.08, 0.1, 0.3, 0.6, 0.95]
    for (let source = 0; source < 150; source++) {
      let before = new Set<number>()
      for (const p of steps) {
        const now = new Set(viewersOf(source, 500, p))
        expect([...before].filter((position) => !now.has(position))).toEqual([])
        before = now
      }
    }
  })

  test('more followers never lose a viewer, and the order of asking does not matter', () => {
    for (let source = 0; source < 100; source++) {
      const few = viewersOf(source, 200, 0.1)
      const many = new Set(viewersOf(source, 300, 0.1))
      expect(few.every((position) => many.has(position))).toBe(true)
      expect(viewersOf(source, 200, 0.1)).toEqual(few)
    }
  })

  test('nobody where the hazard is 0 or there are no followers', () => {
    expect(viewersOf(1, 100, 0)).toEqual([])
    expect(viewersOf(1, 0, 0.5)).toEqual([])
    expect(LAYER_WIDTH).toBeGreaterThan(0)
  })
})
