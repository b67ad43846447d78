import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adAudience,
  audienceMembers,
  narrownessFactor,
  parseAudience,
} from '../../../src/campaign/targeting/ad-audience.js'
import { highest } from '../../../src/campaign/targeting/highest.js'
import { likeness } from '../../../src/campaign/targeting/likeness.js'
import type { World } from '../../../src/campaign/world.js'
import { rootKey, uniform } from '../../../src/random/keyed.js'
import { networkOf, smallWorld } from '../small-world.js'

const key = rootKey('audience')
const listOf = (people: Uint32Array): number[] => Array.from(people)

/** 0 is followed by 1 to 5; 6 and 7 follow each other; 8 has no ties; 9 has no account. The brand is followed by 1, 2 and 6. */
function village(): World {
  const ties = [1, 2, 3, 4, 5].map((fan) => [0, fan] as const)
  const world = smallWorld({
    network: networkOf(10, [...ties, [6, 7], [7, 6]]),
    basePressure: 0,
    brandFollowers: [1, 2, 6],
  })
  const platform = { ...world.platforms[0]!, members: Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8) }
  return { ...world, segmentOf: Uint8Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1), platforms: [platform] }
}

describe('likeness', () => {
  test('is the share of ties with brand followers, drawn to the usual share with the weight of five ties', () => {
    const scores = likeness(village().platforms[0]!)
    const usual = 3 / 9
    expect(scores[0]).toBeCloseTo((2 + 5 * usual) / (5 + 5), 12)
    // Two ties, one each way, both with the follower 6.
    expect(scores[7]).toBeCloseTo((2 + 5 * usual) / (2 + 5), 12)
    expect(scores[3]).toBeCloseTo((0 + 5 * usual) / (1 + 5), 12)
    expect(scores[8]).toBeCloseTo(usual, 12)
    expect(scores[9]).toBe(0)
  })

  test('is 0 for all where nobody follows the brand', () => {
    const world = smallWorld({ network: networkOf(3, [[0, 1]]), basePressure: 0 })
    expect(Array.from(likeness(world.platforms[0]!))).toEqual([0, 0, 0])
  })
})

describe('audienceMembers', () => {
  test('everyone, a segment, the brand followers', () => {
    const world = village()
    expect(listOf(audienceMembers(world, 0, { kind: 'everyone' }, key))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(listOf(audienceMembers(world, 0, { kind: 'segment', segment: 1 }, key))).toEqual([1, 3, 5, 7])
    expect(listOf(audienceMembers(world, 0, { kind: 'followers' }, key))).toEqual([1, 2, 6])
  })

  test('look-alikes are as many as the followers, without them, the most alike first', () => {
    // 7 (0.52), 0 (0.37) and 8 (0.33) before 3, 4 and 5 (0.28).
    expect(listOf(audienceMembers(village(), 0, { kind: 'lookalike' }, key))).toEqual([0, 7, 8])
  })

  test('without followers to be like: 5 % of the members, by draw', () => {
    const world = smallWorld({ network: networkOf(200, [[0, 1]]), basePressure: 0 })
    const one = audienceMembers(world, 0, { kind: 'lookalike' }, key)
    expect(one).toHaveLength(10)
    expect(audienceMembers(world, 0, { kind: 'lookalike' }, key)).toEqual(one)
    expect(audienceMembers(world, 0, { kind: 'lookalike' }, rootKey('other'))).not.toEqual(one)
  })

  test('signals: nobody before the first', () => {
    expect(audienceMembers(village(), 0, { kind: 'signals' }, key)).toHaveLength(0)
  })

  test('as sold, it is one list a world', () => {
    const world = village()
    const sold = adAudience(world, 0, { kind: 'segment', segment: 1 })
    expect(adAudience(world, 0, { kind: 'segment', segment: 1 })).toBe(sold)
    expect(listOf(sold)).toEqual([1, 3, 5, 7])
    expect(listOf(adAudience(world, 0, { kind: 'segment', segment: 0 }))).toEqual([0, 2, 4, 6, 8])
    expect(listOf(adAudience(village(), 0, { kind: 'lookalike' }))).toEqual([0, 7, 8])
  })
})

describe('highest', () => {
  test('takes the highest scores, and among those of the last score the lowest draws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 30 }),
        fc.nat(32),
        fc.integer(),
        (levels, count, seed) => {
          const luck = rootKey(String(seed))
          const people = Uint32Array.from(levels, (_, i) => 3 * i)
          const scores = new Float64Array(3 * levels.length)
          levels.forEach((level, i) => (scores[3 * i] = level / 7))
          const sorted = listOf(people).sort(
            (a, b) => scores[b]! - scores[a]! || uniform(luck, a, 0) - uniform(luck, b, 0),
          )
          const expected = sorted.slice(0, count).sort((a, b) => a - b)
          expect(listOf(highest(people, scores, count, luck))).toEqual(expected)
        },
      ),
      { numRuns: 200, seed: 1 },
    )
  })
})

describe('parseAudience', () => {
  const segments = ['young', 'followers'].map((id) => ({
    id,
    share: 0.5,
    interests: [],
    activity: 1,
    tone: null,
  }))

  test('knows the fixed names; a segment of that name comes first', () => {
    expect(parseAudience('signals', segments)).toEqual({ kind: 'signals' })
    expect(parseAudience('young', segments)).toEqual({ kind: 'segment', segment: 0 })
    expect(parseAudience('followers', segments)).toEqual({ kind: 'segment', segment: 1 })
    expect(parseAudience('followers', [])).toEqual({ kind: 'followers' })
    expect(() => parseAudience('nobody', segments)).toThrow(/nobody/)
  })
})

test('a narrow audience costs 1 + premium x ln(members / audience)', () => {
  const world = village()
  expect(narrownessFactor(world, 0, 9)).toBe(1)
  expect(narrownessFactor(world, 0, 3)).toBeCloseTo(1 + 0.15 * Math.log(3), 12)
  const free = { ...world, assume: { ...world.assume, narrowPremium: 0 } }
  expect(narrownessFactor(free, 0, 1)).toBe(1)
})
