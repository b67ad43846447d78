import { describe, expect, it } from 'vitest'
import { hurwitzZeta } from '../../src/math/hurwitz-zeta.js'

describe('Hurwitz zeta', () => {
  it('has its known values', () => {
    expect(hurwitzZeta(2, 1).value).toBeCloseTo(Math.PI ** 2 / 6, 13)
    expect(hurwitzZeta(4, 1).value).toBeCloseTo(Math.PI ** 4 / 90, 13)
    expect(hurwitzZeta(3, 1).value).toBeCloseTo(1.2020569031595942, 13)
    expect(hurwitzZeta(1.5, 1).value).toBeCloseTo(2.6123753486854883, 12)
    expect(hurwitzZeta(2, 1).derivative).toBeCloseTo(-0.9375482543158438, 12) // zeta'(2)
  })

  it('obeys the recurrence zeta(s, a) = a^-s + zeta(s, a + 1)', () => {
    for (const s of [1.01, 1.7, 2.29, 5, 20, 49]) {
      for (const a of [1, 2, 7, 100]) {
        const { value, derivative } = hurwitzZeta(s, a)
        const next = hurwitzZeta(s, a + 1)
        const scale = Math.exp(-s * Math.log1p(1 / a)) // values are scaled by a^s
        expect(value / (1 + scale * next.value)).toBeCloseTo(1, 11)
        expect(derivative / (-Math.log(a) + scale * next.derivative)).toBeCloseTo(1, 10)
      }
    }
  })
})
