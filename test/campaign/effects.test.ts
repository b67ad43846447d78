import { describe, expect, test } from 'vitest'
import { affinityFactor, effectsOf, fitOf, hazardFactorOfTotal } from '../../src/campaign/effects.js'
import { PROFILES } from '../../src/campaign/profiles.js'
import type { Creative } from '../../src/scenario/scenario.js'

const ordinary: Creative = {
  id: 'c',
  format: 'image',
  label: { en: 'c' },
  attributes: { clarity: 0.5, visual: 0.5, mobile: 0.5, quality: 0.5, shareability: 0.5, usefulness: 0.5 },
  clarityOnPlatform: null,
  text: null,
  sentiment: 'neutral',
  fit: { x: 0.6, instagram: 0.9 },
  interests: null,
}

describe('hazardFactorOfTotal', () => {
  test('is 1 for no effect, grows with the effect, and never reaches R = 1', () => {
    expect(hazardFactorOfTotal(1, 0.4)).toBe(1)
    let before = 0
    for (const total of [0.1, 0.5, 1, 2, 10, 1e6]) {
      const m = hazardFactorOfTotal(total, 0.4)
      expect(m).toBeGreaterThan(before)
      expect(m * 0.4).toBeLessThan(1)
      // What it is for: the expected total goes with m / (1 - m R).
      expect((m / (1 - m * 0.4)) * (1 - 0.4)).toBeCloseTo(total, total < 100 ? 9 : -2)
      before = m
    }
  })

  test('a message that explodes by its luck still does, whatever its qualities, and no other', () => {
    for (const total of [0.2, 0.5, 1, 4, 50]) {
      expect(hazardFactorOfTotal(total, 1.2)).toBe(1)
      expect(hazardFactorOfTotal(total, 5)).toBe(1)
      expect(hazardFactorOfTotal(total, 0.99) * 0.99).toBeLessThan(1)
      expect(hazardFactorOfTotal(total, 0.99)).toBeGreaterThan(0)
    }
  })

  test('never falls as the wanted effect grows, at any luck', () => {
    for (const luck of [0.05, 0.4, 0.9, 1, 2.5]) {
      const factors = [0.1, 0.3, 0.9, 1, 1.5, 5].map((total) => hazardFactorOfTotal(total, luck))
      expect([...factors].sort((a, b) => a - b)).toEqual(factors)
    }
  })
})

describe('effectsOf', () => {
  test('ordinary content has factor 1 everywhere', () => {
    const { landMobile, landDesktop, ...factors } = effectsOf(ordinary, 0.5, PROFILES.x)
    for (const factor of Object.values(factors)) expect(factor).toBe(1)
    expect(landMobile).toBeCloseTo(0.47 + 0.48 * 0.5, 12)
    expect(landDesktop).toBe(0.95)
  })

  test('one standard deviation of visual strength: e^.32 more shares in all, e^.26 more likes; weighted by platform', () => {
    const visual = { ...ordinary, attributes: { ...ordinary.attributes, visual: 0.7 } }
    expect(effectsOf(visual, 0.5, PROFILES.x).share).toBeCloseTo(Math.exp(0.32), 12)
    expect(effectsOf(visual, 0.5, PROFILES.x).like).toBeCloseTo(Math.exp(0.26), 12)
    expect(effectsOf(visual, 0.5, PROFILES.instagram).share).toBeCloseTo(Math.exp(0.32 * 1.2), 12)
    expect(effectsOf(visual, 0.5, PROFILES.linkedin).share).toBeCloseTo(Math.exp(0.32 * 0.6), 12)
  })

  test('image against none multiplies shares by 1.8 to 3.5 (validation row 15)', () => {
    const at = (visual: number): number =>
      effectsOf({ ...ordinary, attributes: { ...ordinary.attributes, visual } }, 0.5, PROFILES.x).share
    expect(at(0.6) / at(0)).toBeGreaterThan(1.8)
    expect(at(0.6) / at(0)).toBeLessThan(3.5)
  })

  test('usefulness costs shares and likes, brings clicks and orders; liked when it also invites sharing', () => {
    const of = (usefulness: number, shareability: number): ReturnType<typeof effectsOf> =>
      effectsOf(
        { ...ordinary, attributes: { ...ordinary.attributes, usefulness, shareability } },
        0.5,
        PROFILES.x,
      )
    expect(of(0.7, 0.5).share).toBeCloseTo(Math.exp(-0.05), 12)
    expect(of(0.7, 0.5).click).toBeCloseTo(Math.exp(0.2), 12)
    expect(of(0.7, 0.5).like).toBeCloseTo(Math.exp(-0.1), 12)
    expect(of(0.7, 0.7).like).toBeCloseTo(Math.exp(-0.1 + 0.2 + 0.1), 12)
  })
})

describe('fitOf', () => {
  const platforms = ['x', 'instagram', 'linkedin']
  test('adapted: its own fit; unchanged everywhere: only at home', () => {
    expect(platforms.map((id) => fitOf(ordinary, id, platforms, true))).toEqual([0.6, 0.9, 0.5])
    expect(platforms.map((id) => fitOf(ordinary, id, platforms, false))).toEqual([0.35, 0.9, 0.35])
  })
})

describe('affinityFactor', () => {
  test('e^(0.5 cos) over topics', () => {
    expect(affinityFactor(['home', 'fun'], ['home', 'fun'])).toBeCloseTo(Math.exp(0.5), 12)
    expect(affinityFactor(['home'], ['home', 'fun', 'music', 'art'])).toBeCloseTo(Math.exp(0.25), 12)
    expect(affinityFactor(['home'], ['music'])).toBe(1)
    expect(affinityFactor([], ['music'])).toBe(1)
  })
})
