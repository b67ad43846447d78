import { describe, expect, test } from 'vitest'
import { PROFILES } from '../../src/campaign/profiles.js'
import { toneFactor, toneFit } from '../../src/campaign/voice.js'
import type { ProfileId, Segment, Tone } from '../../src/scenario/scenario.js'
import { networkOf, NEUTRAL, simulate, smallPlan, smallWorld } from './small-world.js'

const segment = (tone: Tone | null): Segment => ({ id: 's', share: 1, interests: [], activity: 1, tone })

describe('manner of speaking', () => {
  test('a neutral tone, or no strength, changes nothing', () => {
    for (const profile of Object.keys(PROFILES) as ProfileId[]) {
      expect(toneFit('neutral', profile, 1)).toBe(0)
      expect(Math.abs(toneFit('playful', profile, 0))).toBe(0)
    }
    expect(toneFactor('friendly', segment('friendly'), 0)).toBe(1)
    expect(toneFactor('friendly', segment('formal'), 1)).toBe(1)
    expect(toneFactor('friendly', segment(null), 1)).toBe(1)
  })

  test('LinkedIn is not Instagram', () => {
    expect(toneFit('playful', 'instagram', 1)).toBeGreaterThan(0)
    expect(toneFit('playful', 'linkedin', 1)).toBeLessThan(0)
    expect(toneFit('expert', 'linkedin', 1)).toBeGreaterThan(toneFit('expert', 'instagram', 1))
  })

  test('people who like the tone react more', () => {
    expect(toneFactor('friendly', segment('friendly'), 1)).toBeCloseTo(Math.exp(0.2), 12)
  })

  test('a consistent company keeps to its tone in that share of messages', () => {
    const people = 400
    const world = smallWorld({
      network: networkOf(people, []),
      basePressure: 0,
      brandFollowers: Array.from({ length: people }, (_, i) => i),
      profile: { likesPerView: 0.05 },
      assume: { gainView: 0.002 },
    })
    const posts = Array.from({ length: 200 }, (_, i) => ({ name: `p${i}`, time: i }))
    const off = { effects: [[NEUTRAL], [NEUTRAL], [NEUTRAL]], affinity: [[1], [1], [1]] }
    const loved = { effects: off.effects, affinity: [[8], [1], [1]] }
    const likes = (consistency: number): number =>
      simulate(world, smallPlan(posts, {}, { voice: loved, offVoice: off, consistency }), 1).recorder
        .reactions.like
    const [never, half, always] = [likes(0), likes(0.5), likes(1)]
    expect(half! / (never! + always!)).toBeGreaterThan(0.43)
    expect(half! / (never! + always!)).toBeLessThan(0.57)
    const loyalty = (consistency: number): number =>
      simulate(world, smallPlan(posts, {}, { offVoice: off, consistency }), 1).totals.loyalty.mean
    expect(loyalty(0)).toBeLessThan(loyalty(0.5))
    expect(loyalty(0.5)).toBeLessThan(loyalty(1))
  })
})
