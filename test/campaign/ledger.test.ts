import { describe, expect, test } from 'vitest'
import { PRESSURE, PressureLedger } from '../../src/campaign/ledger.js'
import { exp } from '../../src/math/exp.js'
import { log1p } from '../../src/math/log1p.js'
import { deriveKey, rootKey, uniform } from '../../src/random/keyed.js'

const RUNS = 200_000
/** 4.5 standard errors: false alarm 7e-6 per comparison. */
const Z = 4.5

/** Share of people who have shared after each of the given pressures, through the ledger and keyed resistances. */
function sharedAfter(pressures: readonly number[]): number[] {
  const key = deriveKey(rootKey('ledger'), 1)
  const ledger = new PressureLedger()
  const counts = pressures.map(() => 0)
  for (let person = 0; person < RUNS; person++) {
    const resistance = -log1p(-uniform(key, person, 0))
    let shared = false
    pressures.forEach((pressure, k) => {
      const entry = ledger.entry(person)
      shared ||= ledger.add(entry, PRESSURE.share, pressure) >= resistance
      if (shared) counts[k]!++
    })
  }
  return counts.map((count) => count / RUNS)
}

function expectShares(got: readonly number[], expected: readonly number[]): void {
  got.forEach((share, k) => {
    const p = expected[k]!
    expect(Math.abs(share - p)).toBeLessThan(Z * Math.sqrt((p * (1 - p)) / RUNS))
  })
}

describe('the pressure ledger', () => {
  test('GT-01: reinforcement 1, 1.67, 2.2044, 2.3587 with p1 = 0.05', () => {
    const base = -log1p(-0.05)
    expectShares(
      sharedAfter([1, 1.67, 2.2044, 2.3587080000000005].map((m) => base * m)),
      [0.050000000000000044, 0.12798887403009918, 0.22121793452837624, 0.3099629160506795],
    )
  })

  test('GT-02: equal pressures are the independent cascade, 1 - (1 - p)^K', () => {
    const base = -log1p(-0.05)
    const after = sharedAfter(Array.from({ length: 20 }, () => base))
    expectShares(
      [after[0]!, after[1]!, after[4]!, after[19]!],
      [0.05, 0.0975, 0.22621906250000023, 0.6415140775914581],
    )
  })

  test('MUX-01: pressures of two platforms add up in one ledger', () => {
    expectShares([sharedAfter([0.01, 0.03])[1]!], [0.03921056084767682])
  })

  test('CNT-02: exposures with log-pressures -5 and -4.2', () => {
    expectShares([sharedAfter([exp(-5), exp(-4.2)])[1]!], [0.02149905249211681])
  })

  test('keeps sums, exposures and marks per person through growth', () => {
    const ledger = new PressureLedger()
    for (let round = 1; round <= 3; round++) {
      for (let person = 0; person < 5000; person += 7) {
        const entry = ledger.entry(person)
        expect(ledger.add(entry, PRESSURE.click, 0.25)).toBe(0.25 * round)
        expect(ledger.expose(entry)).toBe(round)
        expect(ledger.hasShared(entry)).toBe(round > 1 && person % 2 === 0)
        if (round === 1 && person % 2 === 0) ledger.markShared(entry)
        expect(ledger.exposuresOf(entry)).toBe(round)
      }
    }
    expect(ledger.size).toBe(Math.ceil(5000 / 7))
    expect(ledger.sum(ledger.entry(4), PRESSURE.share)).toBe(0)
  })
})
