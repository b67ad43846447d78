import { describe, expect, test } from 'vitest'
import { adoptingContactsStudy } from '../../../src/experiment/validation/studies/adopting-contacts.js'
import { appealStudy } from '../../../src/experiment/validation/studies/appeal.js'
import { complexContagionStudy } from '../../../src/experiment/validation/studies/complex-contagion.js'
import { repeatsStudy } from '../../../src/experiment/validation/studies/repeats.js'
import { PROFILES } from '../../../src/campaign/profiles.js'
import { normalCdf } from '../../../src/math/normal-cdf.js'

const QUICK = { seed: 'hearsay', quick: true } as const

describe('studies', () => {
  test('repeats of a brand tire as the fatigue of the profile says', () => {
    const { clicks } = repeatsStudy.part(QUICK, 0)
    // n after four views an hour apart, each halved every 84 h; loyalty is at its baseline of 0.05 but for a trace.
    const n = [1, 2, 3, 4].reduce(
      (sum, hours) => sum + Math.pow(2, -hours / PROFILES.x.fatigueHalfLifeHours),
      0,
    )
    const expected = Math.exp(-PROFILES.x.fatigue * n * (1 - 0.05 / 2))
    // About 32,000 and 18,000 clicks of 2,000 differing agents: 4.5 standard errors are less than 0.05.
    expect(clicks[4]! / clicks[0]!).toBeCloseTo(expected, 1)
    expect(Math.abs(clicks[4]! / clicks[0]! - expected)).toBeLessThan(0.05)
  })

  test('a simple contagion comes further on a random network than on a lattice', () => {
    const { simple } = complexContagionStudy('moore').part(QUICK, 0)
    expect(simple.random).toBeGreaterThan(simple.clustered)
  })

  test('messages of ordinary quality are super-critical as often as their luck says', () => {
    const { messages, superCritical } = appealStudy('x').part({ ...QUICK, quick: false }, 3)
    const { contentSpread: sigma, reproductionNumber: r } = PROFILES.x
    const share = 1 - normalCdf(Math.log(1 / r) / sigma + sigma / 2)
    // Quality alone makes nothing super-critical; 4.5 standard deviations of a binomial count, false alarm 7e-6.
    const deviation = Math.sqrt(messages * share * (1 - share))
    expect(Math.abs(superCritical - messages * share)).toBeLessThan(4.5 * deviation)
  })

  test('more contacts who posted it bring more sharers, never more than in proportion', () => {
    const { adopted } = adoptingContactsStudy.part(QUICK, 0)
    const [one, two, ten] = adopted as [number, number, number]
    expect(two).toBeGreaterThan(one)
    expect(ten).toBeGreaterThan(two)
    // The same people and luck: each adopts with ten who does with one.
    expect(ten).toBeLessThan(10 * one * 1.1)
  })
})
