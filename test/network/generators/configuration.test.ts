import { describe, expect, it } from 'vitest'
import { configuration, powerLawConfiguration } from '../../../src/network/generators/configuration.js'
import { followeeCounts } from '../../../src/network/network.js'
import { rootKey } from '../../../src/random/keyed.js'
import { expectSound, followersOf, tailExponent } from '../sound-network.js'

describe('configuration', () => {
  it('keeps the joint degrees but for what is dropped', () => {
    const nodes = 3000
    const followers = Uint32Array.from({ length: nodes }, (_, u) => (u % 7) + (u === 0 ? 500 : 0))
    const followees = Uint32Array.from({ length: nodes }, (_, u) => 6 - (u % 7))
    followees[1] += 500 + followers.reduce((a, b) => a + b) - 500 - followees.reduce((a, b) => a + b)
    const network = configuration(followers, followees, rootKey('joint'))
    expectSound(network)
    const { selfLoops, duplicates } = network.dropped
    const wanted = followers.reduce((a, b) => a + b)
    expect(network.edges + selfLoops + duplicates).toBe(wanted)
    const got = followersOf(network)
    const received = followeeCounts(network)
    for (let u = 0; u < nodes; u++) {
      expect(got[u]).toBeLessThanOrEqual(followers[u]!)
      expect(received[u]).toBeLessThanOrEqual(followees[u]!)
    }
    expect(selfLoops + duplicates).toBeLessThan(0.02 * wanted)
  })

  it('refuses degrees that do not add up', () => {
    expect(() => configuration(Uint32Array.of(1, 1), Uint32Array.of(1, 2), rootKey('x'))).toThrow(/matched/)
  })

  it('has the power law asked for', () => {
    const network = powerLawConfiguration(50_000, 2.5, 10, rootKey('power'))
    expectSound(network)
    expect(Math.abs(network.edges / 50_000 - 10)).toBeLessThan(0.2)
    expect(Math.abs(tailExponent(followersOf(network), 30) - 2.5)).toBeLessThan(0.12)
  })
})
